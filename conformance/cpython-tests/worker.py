"""Runs one module of CPython's package `test` and notes what becomes of each of its tests.

    python worker.py MODULE REPORT LIBRARY

Every test that ends is a line in the file REPORT (see ../outcomes.py). LIBRARY is the directory of the CPython that the package `test` belongs to: the
test packages of json, email and others are taken from there where the library in use comes without them.

A module without test_main is one test, its import.
"""

import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(1, os.path.dirname(HERE))

from outcomes import Report, Result

# Packages that keep tests of their own, and the module that runs them.
TESTED_PACKAGES = {
    'test_distutils': 'distutils',
    'test_email': 'email',
    'test_email_codecs': 'email',
    'test_email_renamed': 'email',
    'test_json': 'json',
    'test_lib2to3': 'lib2to3',
    'test_sqlite': 'sqlite3',
    'test_unittest': 'unittest',
}


def endless():
    """The tests that are not run, with the reason."""
    lines = (line.split('#')[0].split(None, 1) for line in open(os.path.join(HERE, 'endless.txt')))
    return dict((words[0], words[1].strip()) for words in lines if words)


def without(suite, left_out):
    """Takes tests out of a suite."""
    kept = []
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.append(without(test, left_out))
        elif test.id() in left_out:
            sys.__stderr__.write('NOT RUN: %s %s\n' % (test.id(), left_out[test.id()]))
        else:
            kept.append(test)
    return type(suite)(kept)


def use(support, report):
    """Lets the functions of test.support that run tests note what becomes of them."""
    left_out = {} if not hasattr(sys, 'cellvm') else endless()

    def run_suite(suite):
        suite = without(suite, left_out)
        result = Result(report)
        suite.run(result)
        if not result.wasSuccessful():
            raise support.TestFailed('%d of %d tests' % (len(result.errors) + len(result.failures), result.testsRun))

    def run_doctest(module, verbosity=None):
        import doctest
        if isinstance(module, str):
            module = __import__(module)
        finder = doctest.DocTestFinder()
        failed = tried = 0
        tests = [test for test in finder.find(module, module.__name__) if test.examples]
        for test in tests:
            runner = doctest.DocTestRunner(verbose=False)
            count = runner.run(test, out=sys.__stderr__.write)
            failed += count.failed
            tried += count.attempted
            report.note('fail' if count.failed else 'pass', 'doctest ' + test.name)
        if failed:
            raise support.TestFailed('%d of %d examples' % (failed, tried))
        return failed, tried

    support._run_suite = run_suite
    support.run_doctest = run_doctest


def main(name, path, library):
    report = Report(path)
    sys.argv[1:] = []
    if hasattr(sys, 'cellvm'):
        sys.path.append(os.path.join(HERE, 'support'))
        # CPython's start has loaded it, and some tests ask sys.modules whether it is there.
        __import__('site')
    package = TESTED_PACKAGES.get(name)
    if package:
        home = os.path.join(library, package)
        found = __import__(package)
        if os.path.realpath(home) not in map(os.path.realpath, found.__path__):
            found.__path__.append(home)
    from test import test_support as support
    use(support, report)
    support.verbose = 0
    support.use_resources = []
    outcome = None
    try:
        module = __import__('test.' + name, {}, {}, ['test_main'])
        test_main = getattr(module, 'test_main', None)
        if test_main is None:
            outcome = 'pass'
        else:
            test_main()
    except unittest.SkipTest as e:
        outcome = 'skip'
        sys.__stderr__.write('SKIPPED: %s\n' % e)
    except support.TestFailed as e:
        sys.__stderr__.write('%s: %s\n' % (name, e))
        if not report.seen:
            outcome = 'fail'
    except KeyboardInterrupt:
        raise
    except:
        import traceback
        outcome = 'fail'
        traceback.print_exc(file=sys.__stderr__)
    if outcome:
        report.note(outcome, 'test.' + name)
    report.end()


if __name__ == '__main__':
    main(*sys.argv[1:])
