"""Runs the tests that CPython 2.7 tests itself with, its package `test`, on an engine.

    python2.7 conformance/cpython-tests/run.py [OPTION ...] [MODULE ...]

    --engine NAME       the engine; `cpython` runs them on this CPython (default: threaded)
    --home              the library is that of this CPython; without, the one that comes with CellVM
    --group GROUP       the modules of a group of modules.txt: library, language, absent (default: library)
    --jobs N            processes at a time (default: 2)
    --limit SECONDS     for each module (default: 600)
    --command COMMAND   what starts CellVM (default: the cellvm of this repository)
    --peer COMMAND      what starts another Python 2.7, such as Jython, to be tested in place of an engine; --engine names it
    --compare FILE      show what differs from the table of an earlier run
    --output DIRECTORY  for tables and logs (default: target/cpython-tests)
    --record            with --engine cpython: write its counts to cpython.txt beside this file

Each module runs in a process and a directory of its own. A test that passes on CPython passes here, fails, is skipped,
or is lost: a module that dies, hangs or cannot be imported loses all of its tests, and a test that is never run is
lost as well. The tests that CPython passes are those of the last run with --engine cpython; that is made first where there is none.

The table has a line for each module: module, tests that CPython passes, passed, failed, skipped, lost, seconds.
NAME.tests beside it has a line for each test: module, outcome, id. The log of a module is what it printed.
"""

import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(1, os.path.dirname(HERE))

import suites

COLUMNS = ('module',) + suites.COUNTS + ('seconds',)


def groups():
    """The modules of each group, and why a module is absent."""
    found = {}
    for line in open(os.path.join(HERE, 'modules.txt')):
        words = line.split('#')[0].split()
        if words:
            found[words[0]] = words[1]
    return found


def modules_of(group, library):
    known = groups()
    names = [n[:-3] for n in os.listdir(os.path.join(library, 'test')) if n.startswith('test_') and n.endswith('.py')]
    names.remove('test_support')
    return sorted(name for name in names if known.get(name, 'library') == group)


class Run(suites.Run):
    """One run of modules on CPython or an engine."""

    library = os.path.dirname(os.__file__)

    def arguments(self, name, report):
        return [os.path.join(HERE, 'worker.py'), name, report, self.library]

    def environment(self, name):
        environment = suites.Run.environment(self, name)
        if self.engine != 'cpython' and not self.home:
            for variable in 'PYTHONPATH', 'JYTHONPATH':
                environment[variable] = os.path.join(self.directory, 'path')
        return environment

    def run(self, names):
        if self.engine != 'cpython' and not self.home:
            # The package `test`, and nothing else of CPython's library.
            shared = os.path.join(self.directory, 'path')
            if not os.path.isdir(shared):
                os.mkdir(shared)
            link = os.path.join(shared, 'test')
            if os.path.islink(link):
                os.remove(link)
            os.symlink(os.path.join(self.library, 'test'), link)
        suites.Run.run(self, names)


def table(expected, run):
    rows = []
    for name in sorted(run.outcomes):
        rows.append([name] + suites.counts(expected.get(name), run.outcomes[name]) + [int(round(run.seconds[name]))])
    return rows


def read_table(path):
    rows = [line.rstrip('\n').split('\t') for line in open(path)][1:]
    return dict((row[0], [int(n) for n in row[1:]]) for row in rows if row[0] != 'total')


def print_rows(rows):
    print ' '.join('%9s' % column for column in COLUMNS[1:]), COLUMNS[0]
    for row in rows:
        print ' '.join('%9d' % n for n in row[1:]), row[0]


def total(rows):
    return ['total'] + [sum(row[i] for row in rows) for i in range(1, len(COLUMNS))]


def parse(arguments):
    from optparse import OptionParser
    parser = OptionParser(usage=__doc__.split('\n\n')[1].strip())
    suites.add_options(parser, 'cpython-tests')
    parser.add_option('--group', default='library', choices=['library', 'language', 'absent'])
    parser.add_option('--compare')
    parser.add_option('--record', action='store_true', default=False)
    return parser.parse_args(arguments)


def record(run):
    """Writes the counts of CPython's own run beside this file."""
    with open(os.path.join(HERE, 'cpython.txt'), 'w') as out:
        out.write('# What CPython %s does with its own tests: module, passed, failed, skipped.\n' % sys.version.split()[0])
        for name, tests in sorted(run.outcomes.items()):
            values = (tests or {}).values()
            out.write('%s %s\n' % (name, ' '.join(str(values.count(what)) for what in ('pass', 'fail', 'skip'))))


def main(arguments):
    options, names = parse(arguments)
    started = time.time()
    run = Run(options)
    names = names or modules_of(options.group, run.library)
    if options.engine == 'cpython':
        suites.on_cpython(run, names)
        if options.record:
            record(run)
        return 0
    expected = suites.expected_tests(options, names, lambda: Run(options, 'cpython'))
    print 'on %s:' % run.name
    path = os.path.join(os.path.abspath(options.output), run.name)
    suites.run_and_write(run, names, path + '.tests')
    rows = table(expected, run)
    before = read_table(options.compare) if options.compare else {}
    suites.write_table(path + '.tsv', COLUMNS, rows + [total(rows)])
    print
    print_rows([row for row in rows if row[1] != row[2]] + [total(rows)])
    sums = total(rows)
    print '%d modules, %d whole; %.1f %% of the tests that CPython passes; %.0f s; %s.tsv' % (
        len(rows), len([row for row in rows if row[1] == row[2]]), 100.0 * sums[2] / max(sums[1], 1),
        time.time() - started, path)
    for row in rows:
        if row[0] in before and before[row[0]][1] != row[2]:
            print '%s: %d passed before, %d now' % (row[0], before[row[0]][1], row[2])
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
