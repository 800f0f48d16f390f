"""Runs suites of tests on CPython or an engine, each in a process of its own, and compares what becomes of their tests.

A suite has a name; the process that runs it writes a report (see outcomes.py). A test that passes on CPython passes
here, fails, is skipped, or is lost: a suite that dies, hangs or cannot be imported loses all of its tests, and a test
that is never run is lost as well.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COUNTS = 'cpython', 'passed', 'failed', 'skipped', 'lost'


def add_options(parser, name):
    """The options of every command that runs suites; NAME is that of the directory of tables and logs."""
    parser.add_option('--engine', default='threaded')
    parser.add_option('--home', action='store_true', default=False)
    parser.add_option('--jobs', type='int', default=2)
    parser.add_option('--limit', type='int', default=600)
    parser.add_option('--command', default=os.path.join(REPOSITORY, 'cellvm'))
    parser.add_option('--peer')
    parser.add_option('--output', default=os.path.join(REPOSITORY, 'target', name))


class Run(object):
    """One run of suites on CPython or an engine. A subclass says what its processes are."""

    def __init__(self, options, engine=None):
        self.options = options
        self.engine = engine or options.engine
        self.home = options.home and self.engine != 'cpython'
        self.name = self.engine + ('-home' if self.home else '')
        self.directory = os.path.join(os.path.abspath(options.output), self.name)
        if not os.path.isdir(self.directory):
            os.makedirs(self.directory)
        self.lock = threading.Lock()
        self.processes = set()
        self.ended = False
        self.outcomes = {}
        self.seconds = {}

    def command(self):
        if self.engine == 'cpython':
            return [sys.executable]
        if self.options.peer:
            return self.options.peer.split()
        command = self.options.command.split() + ['--engine', self.engine]
        return command + ['--home', sys.prefix] if self.home else command

    def arguments(self, name, report):
        """What the process of a suite runs: a program that writes the report, and its arguments."""
        raise NotImplementedError

    def environment(self, name):
        return dict((k, v) for k, v in os.environ.items() if not k.startswith('PYTHON'))

    def place(self, name, scratch):
        """The directory that the process starts in."""
        return scratch

    def test_id(self, test):
        """The id of a test, the same in each run."""
        return test

    def run(self, names):
        """Runs suites, several at a time; the order of the names is that of their starts."""
        waiting = list(names)

        def work():
            while True:
                with self.lock:
                    if not waiting:
                        return
                    name = waiting.pop(0)
                self.run_one(name)

        threads = [threading.Thread(target=work) for _ in range(self.options.jobs)]
        for thread in threads:
            thread.daemon = True
            thread.start()
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
        try:
            for thread in threads:
                while thread.isAlive():
                    thread.join(1)
        finally:
            self.ended = True
            for process in list(self.processes):
                kill(process)
            for thread in threads:
                thread.join(1)

    def run_one(self, name):
        scratch = tempfile.mkdtemp(prefix='cellvm-tests-')
        report = os.path.join(self.directory, name + '.report')
        if os.path.exists(report):
            os.remove(report)
        command = self.command() + self.arguments(name, report)
        started = time.time()
        with open(os.path.join(self.directory, name + '.log'), 'w') as log:
            process = subprocess.Popen(
                command, cwd=self.place(name, scratch), env=self.environment(name), stdin=open(os.devnull), stdout=log,
                stderr=log, preexec_fn=os.setsid)
            self.processes.add(process)
            stopped = False
            while process.poll() is None:
                if time.time() - started > self.options.limit:
                    stopped = True
                    break
                time.sleep(0.05)
            kill(process)
            process.wait()
            self.processes.discard(process)
            if stopped:
                log.write('STOPPED after %d seconds\n' % self.options.limit)
        shutil.rmtree(scratch, True)
        if self.ended:
            # Stopped by the user: that says nothing about the suite.
            return
        tests = {}
        ended = False
        if os.path.exists(report):
            for line in open(report):
                outcome, _, test = line.rstrip('\n').partition('\t')
                if outcome == 'end':
                    ended = True
                elif test:
                    tests[self.test_id(test)] = outcome
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


def kill(process):
    """Ends a process, and what it has started and left behind."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except OSError:
        pass


def on_cpython(run, names):
    """Runs suites with a run on CPython and keeps what becomes of their tests for later runs."""
    run_and_write(run, names, expected_file(run.options))


def run_and_write(run, names, path):
    """Runs suites and writes a line for each test, also of those that had ended when the run is stopped."""
    try:
        run.run(names)
    finally:
        write_tests(run, path)


def expected_tests(options, names, make_run):
    """What becomes of the tests on CPython; suites that never ran there run now, with what make_run returns."""
    path = expected_file(options)
    expected = read_tests(path) if os.path.exists(path) else {}
    unknown = [name for name in names if name not in expected]
    if unknown:
        print 'first, the same on CPython:'
        on_cpython(make_run(), unknown)
        expected = read_tests(path)
    return expected


def expected_file(options):
    return os.path.join(os.path.abspath(options.output), 'cpython.tests')


def write_tests(run, path):
    """A line for each test. The suites that were not run keep the lines of an earlier run."""
    kept = [] if not os.path.exists(path) else [l for l in open(path) if l.split('\t')[0] not in run.outcomes]
    with open(path, 'w') as out:
        out.writelines(kept)
        for name, tests in sorted(run.outcomes.items()):
            if tests is None:
                out.write('%s\tlost\t\n' % name)
            for test, outcome in sorted((tests or {}).items()):
                out.write('%s\t%s\t%s\n' % (name, outcome, test))


def read_tests(path):
    """The outcomes of the tests of each suite; of a lost suite, None."""
    suites = {}
    for line in open(path):
        name, outcome, test = line.rstrip('\n').split('\t')
        if outcome == 'lost':
            suites[name] = None
        else:
            suites.setdefault(name, {})[test] = outcome
    return suites


def counts(expected, tests):
    """How many of the tests that pass on CPython there are, and how many passed, failed, were skipped and lost here."""
    passing = [test for test, outcome in (expected or {}).items() if outcome == 'pass']
    here = [(tests or {}).get(test) for test in passing]
    return [len(passing)] + [here.count(what) for what in ('pass', 'fail', 'skip', None)]


def write_table(path, columns, rows):
    with open(path, 'w') as out:
        for row in [columns] + rows:
            out.write('\t'.join(map(str, row)) + '\n')
