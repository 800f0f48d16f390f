"""Runs the test suites of packages for Python 2.7, on CPython and on an engine.

    python2.7 conformance/packages/run.py --packages DIRECTORY [OPTION ...] [PACKAGE ...]

    --packages DIRECTORY  where the sources of the packages are, each in a directory of its name
    --engine NAME         the engine; `cpython` runs them on this CPython (default: threaded)
    --home                the library is that of this CPython; without, the one that comes with CellVM
    --jobs N              processes at a time (default: 2)
    --limit SECONDS       for each package (default: 600)
    --command COMMAND     what starts CellVM (default: the cellvm of this repository)
    --output DIRECTORY    for tables and logs (default: target/packages)

packages.ini beside this file says which packages these are, of which version, what they need and how their tests are
run. Each suite runs in a process of its own in a copy of the packages, which are not changed; a package that is not in
DIRECTORY, or that needs one that is not, is left out, with a line that says so.

What counts as a test that passes, and what runs on CPython first, is as in ../cpython-tests/run.py. The table has a
line for each package: package, version, tests, passed on CPython, passed here, failed, skipped, lost, seconds.
"""

import os
import shutil
import subprocess
import sys
import time
from ConfigParser import SafeConfigParser

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(1, os.path.dirname(HERE))

import suites

COLUMNS = ('package', 'version', 'tests') + suites.COUNTS + ('seconds',)


class Package(object):
    """A section of packages.ini.

    version  of the sources
    kind     what it is, in a word or two
    path     what of its directory belongs on sys.path (default: the directory itself)
    needs    the packages that its tests need on sys.path; a package brings with it what it needs itself
    tests    the runner and its arguments, see worker.py; without, the package is only there for others
    place    the directory that the tests are run in (default: the package's directory)
    scm      the file that its setup.py writes the version to
    setup    commands of its setup.py that run on CPython first
    """

    def __init__(self, name, values):
        self.name = name
        self.version = values['version']
        self.kind = values.get('kind', '')
        self.path = values.get('path', '.').split()
        self.needs = values.get('needs', '').split()
        self.tests = values.get('tests', '').split()
        self.place = values.get('place', '.')
        self.scm = values.get('scm')
        self.setup = values.get('setup', '').split()


def read_packages():
    parser = SafeConfigParser()
    parser.read(os.path.join(HERE, 'packages.ini'))
    return dict((name, Package(name, dict(parser.items(name)))) for name in parser.sections())


class Run(suites.Run):
    """One run of suites on CPython or an engine, in copies of the packages."""

    def __init__(self, options, packages, engine=None):
        suites.Run.__init__(self, options, engine)
        self.packages = packages
        self.copies = os.path.join(self.directory, 'packages')

    def needed(self, name, found=None):
        """The names of a package and of all that it needs."""
        found = [] if found is None else found
        if name not in found:
            found.append(name)
            for other in self.packages[name].needs:
                self.needed(other, found)
        return found

    def missing(self, name):
        return [n for n in self.needed(name) if not os.path.isdir(os.path.join(self.options.packages, n))]

    def run(self, names):
        shutil.rmtree(self.copies, True)
        os.mkdir(self.copies)
        for name in sorted(set(n for suite in names for n in self.needed(suite))):
            self.copy(self.packages[name])
        suites.Run.run(self, names)

    def copy(self, package):
        place = os.path.join(self.copies, package.name)
        ignore = shutil.ignore_patterns('.git', '*.pyc', '__pycache__')
        shutil.copytree(os.path.join(self.options.packages, package.name), place, True, ignore)
        if package.scm:
            with open(os.path.join(place, package.scm), 'w') as out:
                out.write('version = %r\n' % package.version)
        if package.setup:
            subprocess.check_call([sys.executable, 'setup.py', '-q'] + package.setup, cwd=place)
            return
        # What an installation leaves: some packages ask for their own version.
        information = os.path.join(
            self.copies, 'information', '%s-%s.dist-info' % (package.name.replace('-', '_'), package.version))
        os.makedirs(information)
        with open(os.path.join(information, 'METADATA'), 'w') as out:
            out.write('Metadata-Version: 2.1\nName: %s\nVersion: %s\n' % (package.name, package.version))

    def arguments(self, name, report):
        return [os.path.join(HERE, 'worker.py'), report] + self.packages[name].tests

    def environment(self, name):
        environment = suites.Run.environment(self, name)
        path = [
            os.path.normpath(os.path.join(self.copies, n, part))
            for n in self.needed(name) for part in self.packages[n].path]
        environment['PYTHONPATH'] = os.pathsep.join(path + [os.path.join(self.copies, 'information')])
        return environment

    def test_id(self, test):
        # Parameters of a test may be paths, also of modules that have been compiled before.
        return test.replace(self.copies + os.sep, '').replace('.pyc]', '.py]')

    def place(self, name, scratch):
        return os.path.normpath(os.path.join(self.copies, name, self.packages[name].place))


def table(packages, expected, run):
    rows = []
    for name in sorted(run.outcomes):
        tests = expected.get(name) or {}
        counts = suites.counts(tests, run.outcomes[name])
        rows.append([name, packages[name].version, len(tests)] + counts + [int(round(run.seconds[name]))])
    return rows


def print_rows(rows):
    print ' '.join('%9s' % column for column in COLUMNS[2:]), 'package'
    for row in rows:
        print ' '.join('%9d' % n for n in row[2:]), row[0], row[1]


def total(rows):
    return ['total', ''] + [sum(row[i] for row in rows) for i in range(2, len(COLUMNS))]


def parse(arguments):
    from optparse import OptionParser
    parser = OptionParser(usage=__doc__.split('\n\n')[1].strip())
    parser.add_option('--packages')
    suites.add_options(parser, 'packages')
    options, names = parser.parse_args(arguments)
    if not options.packages:
        parser.error('--packages is missing')
    return options, names


def main(arguments):
    options, names = parse(arguments)
    started = time.time()
    packages = read_packages()
    run = Run(options, packages)
    chosen = []
    for name in names or sorted(name for name in packages if packages[name].tests):
        missing = run.missing(name)
        if missing:
            print '%s is left out: %s not in %s' % (name, ', '.join(missing), options.packages)
        else:
            chosen.append(name)
    if options.engine == 'cpython':
        suites.on_cpython(run, chosen)
        return 0
    expected = suites.expected_tests(options, chosen, lambda: Run(options, packages, 'cpython'))
    print 'on %s:' % run.name
    path = os.path.join(os.path.abspath(options.output), run.name)
    suites.run_and_write(run, chosen, path + '.tests')
    rows = table(packages, expected, run)
    suites.write_table(path + '.tsv', COLUMNS, rows + [total(rows)])
    print
    print_rows(rows + [total(rows)])
    print '%d packages, %d as on CPython; %.0f s; %s.tsv' % (
        len(rows), len([row for row in rows if row[3] == row[4]]), time.time() - started, path)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
