"""Gives the methods of unittest.TestCase that have an old name the one of today."""
from ..fixer_base import BaseFix
from ..fixer_util import Name

NAMES = {
    'assert_': 'assertTrue', 'failUnless': 'assertTrue', 'failIf': 'assertFalse',
    'assertEquals': 'assertEqual', 'failUnlessEqual': 'assertEqual',
    'assertNotEquals': 'assertNotEqual', 'failIfEqual': 'assertNotEqual',
    'assertAlmostEquals': 'assertAlmostEqual', 'failUnlessAlmostEqual': 'assertAlmostEqual',
    'assertNotAlmostEquals': 'assertNotAlmostEqual', 'failIfAlmostEqual': 'assertNotAlmostEqual',
    'failUnlessRaises': 'assertRaises',
    'assertRegexpMatches': 'assertRegex', 'assertRaisesRegexp': 'assertRaisesRegex',
}


class FixAsserts(BaseFix):

    PATTERN = "power< any+ trailer< '.' method=(%s) > any* >" % '|'.join(map(repr, sorted(NAMES)))

    def transform(self, node, results):
        found = results['method'][0]
        found.replace(Name(NAMES[found.value], prefix=found.prefix))
