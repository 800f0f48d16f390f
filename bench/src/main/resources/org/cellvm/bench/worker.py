# Answers requests, one a line, as EngineWorker does in Java; for CPython 2.7 and Jython.
#   load NAME PATH   ->  ok
#   run NAME         ->  the nanoseconds that run(N) took
# or "error" and a reason; each answer begins with "bench: ".

import sys
import time


def make_clock(name):
    if name == 'CPU':
        return lambda: int(time.clock() * 1e9)
    return lambda: int(time.time() * 1e9)


try:
    from java.lang import System
    from java.lang.management import ManagementFactory
except ImportError:
    pass
else:

    def make_clock(name):
        if name == 'CPU':
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime
        return System.nanoTime


clock = make_clock(sys.argv[1])
programs = {}


def load(name, path):
    namespace = {'__name__': name}
    source = open(path)
    exec compile(source.read(), path, 'exec') in namespace
    source.close()
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
    except Exception, e:
        reply = 'error %s: %s' % (e.__class__.__name__, str(e).replace('\n', ' '))
    sys.stdout.write('bench: ' + reply + '\n')
    sys.stdout.flush()
