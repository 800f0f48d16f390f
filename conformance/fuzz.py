"""Compares long runs of the random programs of the suite on the engines with CPython 2.7.

    python2.7 conformance/fuzz.py [SUBJECT [SEEDS [COUNT [ENGINE ...]]]]

SUBJECT is one of types, floats, endings and hostile, and stands for probes/fuzz_SUBJECT.py. SEEDS is how many seeds there
are, from 1 on, or the first and the last, as in 101-150; COUNT is how many cases each has. Every case that differs is
printed, and the exit status is 1 if there is one. Without arguments: types, 5 seeds, 5000 cases, every engine that the
command has. ENGINE may have options for the JVM behind it: jit,-Dcellvm.jit.threshold=0. The command is the one that
CELLVM_COMMAND names, else the launcher of this tree.

Hostile operands crash CPython at times, or keep it from ending. Such a case is left out and the run goes on behind it; that
an engine dies, hangs, or shows an error of Java is a difference in any case.
"""

import os
import signal
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'src', 'test', 'python')
COMMAND = os.environ.get('CELLVM_COMMAND', os.path.join(os.path.dirname(HERE), 'cellvm')).split()
SECONDS = 60
OURS = 'internal error', 'java.lang', 'org.cellvm'


def run(command, subject, arguments, seconds, environment):
    """The lines that a program prints, and how it ended: its status, or 'hangs' where it took all the time."""
    arguments = command + ['-S', os.path.join('probes', 'fuzz_%s.py' % subject)] + map(str, arguments)
    process = subprocess.Popen(arguments, cwd=PROGRAMS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    ended = []

    def end(*signalled):
        ended.append('hangs')
        process.kill()
    signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)
    out, err = process.communicate()
    signal.alarm(0)
    status = ended[0] if ended else process.returncode
    return out.splitlines(), err.splitlines(), status


def lines(command, subject, seed, count, environment=None):
    """What a command prints for the program; its stderr too, if it fails."""
    if subject != 'hostile':
        out, err, status = run(command, subject, [seed, count], 36000, environment)
        return out if status == 0 else out + err
    result = []
    first = 1
    while first <= count:
        out, err, status = run(command, subject, [seed, count, first], SECONDS, environment)
        if status == 0:
            return result + out
        at = first + len(out[:-1])
        result += out[:-1]
        if status != 'hangs' or at == first:
            result.append('%s dies: %s %s' % (out[-1] if out else at, status, ' '.join(err[-1:])))
            at += 1
        first = at
    return result


def different(subject, expected, got):
    if subject != 'hostile' or expected is None or got is None:
        return expected != got
    if ' dies: ' in got or any(name in got for name in OURS):
        return True
    return expected != got and ' dies: ' not in expected


def all_engines():
    """The names of the engines of the command, from lines NAME<tab>DESCRIPTION."""
    listed = subprocess.Popen(COMMAND + ['--list-engines'], stdout=subprocess.PIPE).communicate()[0]
    return [line.split('\t')[0] for line in listed.splitlines()]


def main(subject='types', seeds='5', count=5000, *engines):
    engines = engines or all_engines()
    total = 0
    first, _, last = seeds.rpartition('-')
    for seed in range(int(first or 1), int(last) + 1):
        expected = lines([sys.executable], subject, seed, int(count))
        for engine in engines:
            name, _, options = engine.partition(',')
            environment = dict(os.environ, CELLVM_JAVA_OPTS=options) if options else None
            got = lines(COMMAND + ['--engine', name], subject, seed, int(count), environment)
            wrong = [pair for pair in map(None, expected, got) if different(subject, *pair)]
            for cpython, cellvm in wrong:
                print 'CPython:', cpython
                print 'CellVM: ', cellvm
            print 'seed %d, %s: %d of %d cases differ' % (seed, engine, len(wrong), len(expected))
            sys.stdout.flush()
            total += len(wrong)
    return total > 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
