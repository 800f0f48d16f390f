"""What becomes of each test: noted in a file by the process that runs the tests."""

import sys
import unittest


class Report(object):
    """The file of outcomes: a line "outcome TAB id" for each test, written at once, so that nothing is lost when the
    process dies. The outcomes are pass, fail and skip; the last line is "end". An id that comes again gets a number.
    """

    def __init__(self, path):
        self.descriptor = open(path, 'w', 0)
        self.seen = {}

    def note(self, outcome, name):
        count = self.seen.get(name, 0) + 1
        self.seen[name] = count
        if count > 1:
            name = '%s #%d' % (name, count)
        self.descriptor.write('%s\t%s\n' % (outcome, name.replace('\n', ' ').replace('\t', ' ')))

    def end(self):
        self.descriptor.write('end\n')
        self.descriptor.close()


class Result(unittest.TestResult):
    """Notes the outcome of each test, and prints why one has failed."""

    def __init__(self, report):
        unittest.TestResult.__init__(self)
        self.report = report

    def _note(self, outcome, test):
        name = test.id()
        # setUpClass and setUpModule are no tests; those that they keep from running have no outcome.
        if isinstance(test, unittest.TestCase):
            self.report.note(outcome, name)

    def addSuccess(self, test):
        self._note('pass', test)

    def addError(self, test, error):
        unittest.TestResult.addError(self, test, error)
        self._failed(test, self.errors[-1][1])

    def addFailure(self, test, error):
        unittest.TestResult.addFailure(self, test, error)
        self._failed(test, self.failures[-1][1])

    def addSkip(self, test, reason):
        unittest.TestResult.addSkip(self, test, reason)
        self._note('skip', test)

    def addExpectedFailure(self, test, error):
        self._note('pass', test)

    def addUnexpectedSuccess(self, test):
        self._note('fail', test)

    def _failed(self, test, text):
        self._note('fail', test)
        sys.__stderr__.write('%s\nFAILED: %s\n%s\n' % ('=' * 70, test.id(), text))
