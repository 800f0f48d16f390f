"""Runs the test suite of a package, in the current directory, and notes what becomes of each test.

    python worker.py REPORT RUNNER [ARGUMENT ...]

Every test that ends is a line in the file REPORT (see ../outcomes.py). The runners are

    unittest NAME ...       modules, classes or functions that give a suite, by name
    discover DIRECTORY [PATTERN]
    pytest ARGUMENT ...     a file that cannot be collected is one test that fails
    nose ARGUMENT ...
    pyyaml                  PyYAML's own
"""

import os
import sys
import types
import unittest

HOME = os.path.dirname(os.path.abspath(__file__))


def import_outcomes():
    """The module that the tests must not see: its directory is on the path for the import alone."""
    sys.path[0] = os.path.dirname(HOME)
    import outcomes
    sys.path[0] = os.getcwd()
    return outcomes


def run_unittest(report, result, arguments):
    # Some test modules end with a call of it.
    unittest.main = lambda *arguments, **options: None
    unittest.defaultTestLoader.loadTestsFromNames(arguments).run(result)


def run_discover(report, result, arguments):
    unittest.defaultTestLoader.discover(*arguments).run(result)


class PytestPlugin(object):
    """Notes the outcome of each test: of its set-up, its call and its end together."""

    def __init__(self, report):
        self.report = report
        self.outcomes = {}

    def pytest_runtest_logreport(self, report):
        if report.failed:
            outcome = 'fail'
        elif report.skipped and not hasattr(report, 'wasxfail'):
            outcome = 'skip'
        else:
            outcome = 'pass'
        before = self.outcomes.get(report.nodeid, 'pass')
        if before == 'pass':
            self.outcomes[report.nodeid] = outcome
        if report.when == 'teardown':
            self.report.note(self.outcomes.pop(report.nodeid), name_of(report.nodeid))

    def pytest_collectreport(self, report):
        if not report.passed:
            self.report.note('fail' if report.failed else 'skip', 'collect ' + name_of(report.nodeid))


def name_of(text):
    """The id of a test in ASCII."""
    return text.encode('unicode_escape') if isinstance(text, unicode) else text.encode('string_escape')


def import_pathlib2():
    """pathlib2, which pytest needs, imports ctypes, which it uses on Windows alone."""
    try:
        import ctypes
    except ImportError:
        import scandir
        sys.modules['ctypes'] = types.ModuleType('ctypes')
        try:
            import pathlib2
        finally:
            del sys.modules['ctypes']


def run_pytest(report, result, arguments):
    import_pathlib2()
    import pytest
    pytest.main(['-p', 'no:cacheprovider', '--tb=short', '-q'] + arguments, plugins=[PytestPlugin(report)])


def run_nose(report, result, arguments):
    import nose
    from nose.plugins import Plugin

    class Notes(Plugin):
        name = 'notes'
        enabled = True

        def options(self, parser, env):
            pass

        def configure(self, options, conf):
            pass

        def addSuccess(self, test):
            report.note('pass', name_of(test.id()))

        def addError(self, test, error):
            skipped = issubclass(error[0], unittest.SkipTest)
            # An error outside a test is one of a module that cannot be imported, or of a set-up.
            report.note('skip' if skipped else 'fail', name_of(test.id()) if hasattr(test, 'id') else str(test))

        def addFailure(self, test, error):
            report.note('fail', name_of(test.id()))

    nose.run(argv=['nosetests'] + arguments, addplugins=[Notes()])


def run_pyyaml(report, result, arguments):
    sys.path[1:1] = [os.path.abspath('tests/lib')]
    import test_appliance
    import test_yaml
    execute = test_appliance.execute

    def note(function, filenames, verbose):
        found = execute(function, filenames, verbose)
        report.note('pass' if found[2] == 'SUCCESS' else 'fail', '%s %s' % (found[0], ' '.join(filenames)))
        return found

    test_appliance.execute = note
    test_appliance.run(test_yaml, [])


RUNNERS = {
    'unittest': run_unittest,
    'discover': run_discover,
    'pytest': run_pytest,
    'nose': run_nose,
    'pyyaml': run_pyyaml,
}


def main(path, runner, arguments):
    outcomes = import_outcomes()
    report = outcomes.Report(path)
    sys.argv[1:] = []
    try:
        RUNNERS[runner](report, outcomes.Result(report), arguments)
    except SystemExit:
        pass
    report.end()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
