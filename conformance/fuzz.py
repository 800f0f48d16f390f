"""Compares long runs of probes/fuzz_types.py, fuzz_floats.py or fuzz_endings.py on the engines with CPython 2.7.

    python2.7 conformance/fuzz.py [types|floats|endings [SEEDS [COUNT [ENGINE ...]]]]

The seeds are 1 to SEEDS, the cases of each COUNT. Every case that differs is printed, and the exit status is 1 if
there is one. Without arguments: types, 5 seeds, 5000 cases, every engine that the command has.
"""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, 'src', 'test', 'python')
COMMAND = os.path.join(os.path.dirname(HERE), 'cellvm')


def lines(command, subject, seed, count):
    """What a command prints for the program; its stderr too, if it fails."""
    arguments = command + ['-S', os.path.join('probes', 'fuzz_%s.py' % subject), str(seed), str(count)]
    process = subprocess.Popen(arguments, cwd=PROGRAMS, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate()
    return (out if process.returncode == 0 else out + err).splitlines()


def all_engines():
    """The names of the engines of the command, from lines NAME<tab>DESCRIPTION."""
    listed = subprocess.Popen([COMMAND, '--list-engines'], stdout=subprocess.PIPE).communicate()[0]
    return [line.split('\t')[0] for line in listed.splitlines()]


def main(subject='types', seeds=5, count=5000, *engines):
    engines = engines or all_engines()
    different = 0
    for seed in range(1, int(seeds) + 1):
        expected = lines([sys.executable], subject, seed, count)
        for engine in engines:
            got = lines([COMMAND, '--engine', engine], subject, seed, count)
            wrong = [pair for pair in map(None, expected, got) if pair[0] != pair[1]]
            for cpython, cellvm in wrong:
                print 'CPython:', cpython
                print 'CellVM: ', cellvm
            print 'seed %d, %s: %d of %d cases differ' % (seed, engine, len(wrong), len(expected))
            different += len(wrong)
    return different > 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
