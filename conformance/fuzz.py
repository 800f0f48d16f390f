"""Compares long runs of the random programs of the suite on the engines with CPython 2.7.

    python2.7 conformance/fuzz.py [SUBJECT [SEEDS [COUNT [ENGINE ...]]]]

SUBJECT is one of programs, types, floats, endings and hostile, and stands for probes/fuzz_SUBJECT.py. SEEDS is how many
seeds there are, from 1 on, or the first and the last, as in 101-150; COUNT is how many cases each has. Every case that
differs is printed, and the exit status is 1 if there is one. Where a case is a whole program (programs, endings), the first
few that differ are shrunk: the smallest program found that still differs is printed, with what it does on both. Without arguments: types, 5 seeds, 5000 cases, every engine that the
command has. ENGINE may have options for the JVM behind it: jit,-Dcellvm.jit.threshold=0. The command is the one that
CELLVM_COMMAND names, else the launcher of this tree.

Hostile operands crash CPython at times, or keep it from ending. Such a case is left out and the run goes on behind it; that
an engine dies, hangs, or shows an error of Java is a difference in any case.
"""

import os
import resource
import signal
import subprocess
import sys
import tempfile
from shrink import shrunk

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'src', 'test', 'python')
COMMAND = os.environ.get('CELLVM_COMMAND', os.path.join(os.path.dirname(HERE), 'cellvm')).split()
SECONDS = 60
MEMORY = 4 << 30
SOURCES = 'programs', 'endings'
RESUMED = 'programs', 'hostile'
SHRUNK = 3
OURS = 'internal error', 'java.lang', 'org.cellvm'


class Python(object):
    """A command that runs the programs of a subject."""

    def __init__(self, command, subject, environment=None):
        self.command = command
        self.subject = subject
        self.environment = environment

    def run(self, arguments, seconds):
        """The lines that a program prints, and how it ended: its status, or 'hangs' where it took all the time."""
        path = os.path.join('probes', 'fuzz_%s.py' % self.subject)
        process = subprocess.Popen(self.command + ['-S', path] + map(str, arguments), cwd=PROGRAMS, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=self.environment, preexec_fn=self.limit)
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

    def seconds(self, count):
        """How long that many cases may take before one of them is taken to hang."""
        return SECONDS + (count / 5 if self.subject == 'programs' else 0)

    def limit(self):
        """A JVM has limits of its own."""
        if self.command == [sys.executable]:
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    def lines(self, seed, count):
        """What it prints for the cases of a seed; stderr too, if it fails."""
        if self.subject in RESUMED:
            return self.resumed(count, lambda first: [seed, count, first])
        out, err, status = self.run([seed, count], 36000)
        return out if status == 0 else out + err

    def resumed(self, count, arguments):
        """The lines of that many cases; it goes on behind one that it does not survive."""
        result = []
        first = 1
        while first <= count:
            out, err, status = self.run(arguments(first), self.seconds(count))
            if status == 0:
                return result + out
            at = first + len(out[:-1])
            result += out[:-1]
            if status != 'hangs' or at == first:
                result.append('%s dies: %s %s' % (out[-1] if out else at, status, ' '.join(err[-1:])))
                at += 1
            first = at
        return result

    def source(self, seed, number):
        """The text of a case."""
        return '\n'.join(self.run(['--source', seed, number], SECONDS)[0]) + '\n'

    def outputs(self, sources):
        """A line for each program."""
        with tempfile.NamedTemporaryFile() as texts:
            def arguments(first):
                texts.seek(0)
                texts.truncate()
                texts.write(''.join('#---\n' + source for source in sources[first - 1:]))
                texts.flush()
                return ['--run', texts.name]
            lines = self.resumed(len(sources), arguments)
        # A run that goes on numbers them from 1 again.
        return [line.partition(' ')[2] for line in lines]


def different(subject, expected, got):
    if subject not in RESUMED or expected is None or got is None:
        return expected != got
    if ' dies: ' in got or any(name in got for name in OURS):
        return True
    return expected != got and ' dies: ' not in expected


def print_shrunk(cpython, cellvm, seed, number):
    """Prints the smallest program found that comes from the case and differs."""
    def first_different(sources):
        for source, expected, got in zip(sources, cpython.outputs(sources), cellvm.outputs(sources)):
            if different(cpython.subject, expected, got) and 'dies: ' not in expected:
                return source
        return None

    source = cpython.source(seed, number)
    if first_different([source]) is None:
        print 'seed %d, case %d does not differ by itself:' % (seed, number)
    else:
        source = shrunk(source, first_different)
        print 'seed %d, case %d, shrunk:' % (seed, number)
    print source.rstrip()
    for name, python in ('CPython:', cpython), ('CellVM: ', cellvm):
        print name, python.outputs([source])[0]


def all_engines():
    """The names of the engines of the command, from lines NAME<tab>DESCRIPTION."""
    listed = subprocess.Popen(COMMAND + ['--list-engines'], stdout=subprocess.PIPE).communicate()[0]
    return [line.split('\t')[0] for line in listed.splitlines()]


def main(subject='types', seeds='5', count=5000, *engines):
    engines = engines or all_engines()
    total = 0
    first, _, last = seeds.rpartition('-')
    for seed in range(int(first or 1), int(last) + 1):
        cpython = Python([sys.executable], subject)
        expected = cpython.lines(seed, int(count))
        for engine in engines:
            name, _, options = engine.partition(',')
            environment = dict(os.environ, CELLVM_JAVA_OPTS=options) if options else None
            cellvm = Python(COMMAND + ['--engine', name], subject, environment)
            got = cellvm.lines(seed, int(count))
            wrong = [pair for pair in map(None, expected, got) if different(subject, *pair)]
            for pair in wrong:
                print 'CPython:', pair[0]
                print 'CellVM: ', pair[1]
            sys.stdout.flush()
            if subject in SOURCES:
                for line in [pair[0] for pair in wrong if pair[0]][:SHRUNK]:
                    print_shrunk(cpython, cellvm, seed, int(line.split()[0]))
            print 'seed %d, %s: %d of %d cases differ' % (seed, engine, len(wrong), len(expected))
            sys.stdout.flush()
            total += len(wrong)
    return total > 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
