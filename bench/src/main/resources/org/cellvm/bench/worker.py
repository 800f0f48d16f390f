# Answers requests, one a line, as EngineWorker does in Java; for CPython and every peer, so in a text
# that is both Python 2.7 and Python 3.
#   load NAME PATH   ->  ok
#   run NAME         ->  the nanoseconds that run(N) took
# or "error" and a reason; each answer begins with "bench: ".

import sys
import time


def make_clock(name):
    if sys.platform.startswith('java'):
        from java.lang import System
        from java.lang.management import ManagementFactory
        if name == 'CPU':
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime
        return System.nanoTime
    if name == 'CPU':
        if hasattr(time, 'thread_time_ns'):
            return time.thread_time_ns
        return lambda: int(time.clock() * 1e9)
    if hasattr(time, 'perf_counter_ns'):
        return time.perf_counter_ns
    return lambda: int(time.time() * 1e9)


clock = make_clock(sys.argv[1])
programs = {}


def load(name, path):
    namespace = {'__name__': name}
    source = open(path, 'rb')
    code = compile(source.read(), path, 'exec')
    source.close()
    exec(code, namespace)
    programs[name] = namespace
    return 'ok'


def run(name):
    namespace = programs[name]
    function, n = namespace['run'], namespace['N']
    start = clock()
    result = function(n)
    elapsed = clock() - start
    if repr(result) != repr(namespace['CHECK']):
        raise ValueError('%s: wrong result %r' % (name, result))
    return str(elapsed)


def answer(request):
    words = request.split(' ', 2)
    if words[0] == 'load':
        return load(words[1], words[2])
    return run(words[1])


for line in iter(sys.stdin.readline, ''):
    try:
        reply = answer(line.rstrip('\n'))
    except Exception as e:
        reply = 'error %s: %s' % (e.__class__.__name__, str(e).replace('\n', ' '))
    sys.stdout.write('bench: ' + reply + '\n')
    sys.stdout.flush()
