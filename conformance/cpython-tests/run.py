"""Runs the tests that CPython 2.7 tests itself with, its package `test`, on an engine.

    python2.7 conformance/cpython-tests/run.py [OPTION ...] [MODULE ...]

    --engine NAME       the engine; `cpython` runs them on this CPython (default: threaded)
    --home              the library is that of this CPython; without, the one that comes with CellVM
    --group GROUP       the modules of a group of modules.txt: library, language, absent (default: library)
    --jobs N            processes at a time (default: 2)
    --limit SECONDS     for each module (default: 600)
    --command COMMAND   what starts CellVM (default: the cellvm of this repository)
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
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
COLUMNS = 'module', 'cpython', 'passed', 'failed', 'skipped', 'lost', 'seconds'


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


class Run(object):
    """One run of modules on CPython or an engine."""

    def __init__(self, options):
        self.options = options
        self.library = os.path.dirname(os.__file__)
        self.name = options.engine if options.engine == 'cpython' or not options.home else options.engine + '-home'
        self.directory = os.path.join(os.path.abspath(options.output), self.name)
        if not os.path.isdir(self.directory):
            os.makedirs(self.directory)
        self.lock = threading.Lock()
        self.outcomes = {}
        self.seconds = {}

    def command(self):
        if self.options.engine == 'cpython':
            return [sys.executable]
        command = self.options.command.split() + ['--engine', self.options.engine]
        return command + ['--home', sys.prefix] if self.options.home else command

    def environment(self):
        environment = dict((k, v) for k, v in os.environ.items() if not k.startswith('PYTHON'))
        if self.options.engine != 'cpython' and not self.options.home:
            # The package `test`, and nothing else of CPython's library.
            shared = os.path.join(self.directory, 'path')
            if not os.path.isdir(shared):
                os.mkdir(shared)
            link = os.path.join(shared, 'test')
            if os.path.islink(link):
                os.remove(link)
            os.symlink(os.path.join(self.library, 'test'), link)
            environment['PYTHONPATH'] = shared
        return environment

    def run(self, names):
        """Runs modules, several at a time; the order of the names is that of their starts."""
        waiting = list(names)
        environment = self.environment()

        def work():
            while True:
                with self.lock:
                    if not waiting:
                        return
                    name = waiting.pop(0)
                self.run_one(name, environment)

        threads = [threading.Thread(target=work) for _ in range(self.options.jobs)]
        for thread in threads:
            thread.daemon = True
            thread.start()
        for thread in threads:
            while thread.isAlive():
                thread.join(1)

    def run_one(self, name, environment):
        place = tempfile.mkdtemp(prefix='cpython-tests-')
        report = os.path.join(self.directory, name + '.report')
        if os.path.exists(report):
            os.remove(report)
        command = self.command() + [os.path.join(HERE, 'worker.py'), name, report, self.library]
        started = time.time()
        with open(os.path.join(self.directory, name + '.log'), 'w') as log:
            process = subprocess.Popen(
                command, cwd=place, env=environment, stdin=open(os.devnull), stdout=log, stderr=log, preexec_fn=os.setsid)
            stopped = False
            while process.poll() is None:
                if time.time() - started > self.options.limit:
                    stopped = True
                    break
                time.sleep(0.05)
            # What it has started and left behind goes, too.
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except OSError:
                pass
            process.wait()
            if stopped:
                log.write('STOPPED after %d seconds\n' % self.options.limit)
        shutil.rmtree(place, True)
        tests = {}
        ended = False
        if os.path.exists(report):
            for line in open(report):
                outcome, _, test = line.rstrip('\n').partition('\t')
                if outcome == 'end':
                    ended = True
                elif test:
                    tests[test] = outcome
        with self.lock:
            self.outcomes[name] = tests if ended else None
            self.seconds[name] = time.time() - started
            self.show(name)

    def show(self, name):
        tests = self.outcomes[name]
        if tests is None:
            text = 'lost (see %s)' % os.path.join(self.directory, name + '.log')
        else:
            counts = [(what, tests.values().count(what)) for what in ('pass', 'fail', 'skip')]
            text = ', '.join('%d %s' % (n, what) for what, n in counts if n) or 'no tests'
        print '[%d] %s: %s; %.0f s' % (len(self.outcomes), name, text, self.seconds[name])
        sys.stdout.flush()


def write_tests(run, path):
    """A line for each test. The modules that were not run keep the lines of an earlier run."""
    kept = [] if not os.path.exists(path) else [l for l in open(path) if l.split('\t')[0] not in run.outcomes]
    with open(path, 'w') as out:
        out.writelines(kept)
        for name, tests in sorted(run.outcomes.items()):
            if tests is None:
                out.write('%s\tlost\t\n' % name)
            for test, outcome in sorted((tests or {}).items()):
                out.write('%s\t%s\t%s\n' % (name, outcome, test))


def read_tests(path):
    """The outcomes of the tests of each module; of a lost module, None."""
    modules = {}
    for line in open(path):
        name, outcome, test = line.rstrip('\n').split('\t')
        if outcome == 'lost':
            modules[name] = None
        else:
            modules.setdefault(name, {})[test] = outcome
    return modules


def counts(expected, tests):
    """How many of the tests that pass on CPython there are, and how many passed, failed, were skipped and lost here."""
    passing = [test for test, outcome in (expected or {}).items() if outcome == 'pass']
    here = [(tests or {}).get(test) for test in passing]
    return [len(passing)] + [here.count(what) for what in ('pass', 'fail', 'skip', None)]


def table(expected, run):
    rows = []
    for name in sorted(run.outcomes):
        rows.append([name] + counts(expected.get(name), run.outcomes[name]) + [int(round(run.seconds[name]))])
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
    parser.add_option('--engine', default='threaded')
    parser.add_option('--home', action='store_true', default=False)
    parser.add_option('--group', default='library', choices=['library', 'language', 'absent'])
    parser.add_option('--jobs', type='int', default=2)
    parser.add_option('--limit', type='int', default=600)
    parser.add_option('--command', default=os.path.join(REPOSITORY, 'cellvm'))
    parser.add_option('--compare')
    parser.add_option('--output', default=os.path.join(REPOSITORY, 'target', 'cpython-tests'))
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
    expected_file = os.path.join(os.path.abspath(options.output), 'cpython.tests')
    if options.engine == 'cpython':
        run.run(names)
        write_tests(run, expected_file)
        if options.record:
            record(run)
        return 0
    expected = read_tests(expected_file) if os.path.exists(expected_file) else {}
    unknown = [name for name in names if name not in expected]
    if unknown:
        print 'first, the same on CPython:'
        reference = Run(parse(['--engine', 'cpython', '--jobs', str(options.jobs), '--output', options.output])[0])
        reference.run(unknown)
        write_tests(reference, expected_file)
        expected = read_tests(expected_file)
        print 'on %s:' % run.name
    run.run(names)
    rows = table(expected, run)
    path = os.path.join(os.path.abspath(options.output), run.name)
    before = read_table(options.compare) if options.compare else {}
    write_tests(run, path + '.tests')
    with open(path + '.tsv', 'w') as out:
        for row in [COLUMNS] + rows + [total(rows)]:
            out.write('\t'.join(map(str, row)) + '\n')
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
