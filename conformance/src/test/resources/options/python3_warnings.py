# What -3 warns of while a program runs; started with that option. Each line: what was run, then the warnings.
import sys
import warnings


def show(source, scope=None):
    """Runs statements; prints each warning's kind, text and line, and an exception."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            exec source in (scope or dict(NAMES))
            raised = ''
        except:
            e = sys.exc_info()[1]
            raised = ' raised %s: %s' % (e.__class__.__name__, str(e)[:70] if isinstance(e, Exception) else '')
    print repr(source) + raised
    for w in caught:
        print '   %s line %d: %s' % (w.category.__name__, w.lineno, w.message)
    with warnings.catch_warnings():
        warnings.simplefilter('error', DeprecationWarning)
        try:
            exec source in (scope or dict(NAMES))
        except DeprecationWarning, e:
            print '   as an error: %s' % e
        except:
            pass


class Old:
    __methods__ = ['a']
    __members__ = ['b']


class OldSlices:
    def __getslice__(self, i, j): return i, j
    def __setslice__(self, i, j, what): pass
    def __delslice__(self, i, j): pass


class NewSlices(object):
    def __getslice__(self, i, j): return i, j
    def __setslice__(self, i, j, what): pass
    def __delslice__(self, i, j): pass


class Meta(type):
    pass


class OfMeta(object):
    __metaclass__ = Meta


class OwnOrder(object):
    def __lt__(self, other): return True
    def __cmp__(self, other): return 0
    def __hash__(self): return 1


class DerivedDict(dict):
    pass


def closure(x):
    return lambda: x


NAMES = {
    'Old': Old, 'OldSlices': OldSlices, 'NewSlices': NewSlices, 'OfMeta': OfMeta, 'OwnOrder': OwnOrder,
    'DerivedDict': DerivedDict, 'sys': sys, 'cell': closure(1).func_closure[0], 'other': closure(2).func_closure[0],
    'code': closure.func_code, 'code2': show.func_code, 'FILE': __file__, 'frame': sys._getframe(), 'closure': closure,
}

print sys.flags.py3k_warning, sys.flags.division_warning, sys.flags.tabcheck, sys.py3kwarning, sys.warnoptions

# Functions.
for source in ('apply(len, [[]])', 'apply(len, [[]], {})', 'apply()', 'coerce(1, 2)', 'coerce(1)', 'reduce(max, [1, 2])',
               'reduce(max)', 'execfile("/nowhere")', 'reload(sys)', 'reload(1)', 'map(None, [1])', 'map(None, [1], [2])',
               'map(len, ["a"])', 'map(None)', 'buffer("a")', 'buffer(1)', 'buffer()', 'unicode(u"a", "ascii")',
               'callable(1)', 'cmp(1, 2)', 'filter(None, [1])', 'intern("a")', 'raw_input', 'sys.exc_clear()',
               'sys.maxint', 'oct(1)', 'sorted([2, 1], cmp=cmp)', 'sorted([2, 1], None)', 'sorted([2, 1], cmp)',
               'sorted([2, 1], key=abs)', '[2, 1].sort(cmp)', '[2, 1].sort(None)', '[2, 1].sort(cmp=None)',
               '[2, 1].sort(cmp=cmp)', '[2, 1].sort(key=abs)', '{}.has_key(1)', 'DerivedDict().has_key(1)', '{}.has_key([])',
               '{}.has_key()', 'dict.has_key({}, 1)', 'u"a".encode("ascii")', '"a".decode("hex")', 'input'):
    show(source)

# Comparisons.
for source in ('{} < {2: 3}', '{} <= {}', '{} == {}', '{} != {}', 'DerivedDict() > {}', '{} < 1', 'cmp({}, {})', '1 < "a"', '1 == "a"',
               '1 != "a"', '[] < ()', '1 < 2.0', '1 < 2L', 'None < 1', 'None == 1', 'object() < 1', 'object() < object()',
               'Old() < Old()', 'Old() < 1', 'OwnOrder() < 1', 'OwnOrder() > 1', 'OwnOrder() >= 1', 'int < str', 'int == str',
               'OfMeta < int', 'int >= OfMeta', 'Old < int', 'cell == other', 'cell < other', 'cell != other', 'cmp(cell, other)', 'cell == 1',
               'cell < 1', 'code < code2', 'code == code2', 'code >= code2', 'code < 1', 'len < abs', 'len == abs', '{}.get > len',
               'len < 1', 'closure < show if 0 else closure < closure', 'u"a" < "a"', 'u"\xe9" < 1', 'set() < 1', 'slice(1) < slice(2)',
               'min(1, "a")', 'sorted([1, "a"])', '1 in ["a"]', '["a"].index(1)', 'complex() == "a"', '"a" < bytearray("b")',
               '(1, "a") < (1, 2)', '[1] < ["a"]', 'Ellipsis < None', 'sys < sys', 'range < 1', 'xrange(1) < xrange(2)'):
    show(source)

# Attributes.
for source in ('frame.f_exc_type', 'frame.f_exc_value', 'frame.f_exc_traceback', 'frame.f_exc_type = None',
               'frame.f_exc_value = None', 'frame.f_exc_traceback = None', 'dir(Old())', 'dir(Old)', 'dir(1)',
               'open(FILE).softspace', 'f = open(FILE); f.softspace = 0', 'f = open(FILE); f.softspace = "a"',
               'open(FILE).xreadlines()', 'print 1', 'print "a",'):
    show(source)

# Slices.
for source in ('OldSlices()[1:2]', 'OldSlices()[1:2] = 3', 'del OldSlices()[1:2]', 'OldSlices()[1:2:3]', 'NewSlices()[1:2]',
               'NewSlices()[1:2] = 3', 'del NewSlices()[1:2]', 'NewSlices()[:]', '[1][0:1]', 'NewSlices().__getslice__(1, 2)'):
    show(source)

# Exceptions.
for source in ('Exception(1, 2)[0]', 'Exception(1, 2)[0:1]', 'Exception()[0]', 'KeyError(1)["a"]', 'raise Old', 'raise Old()', 'raise Old, 1',
               'raise KeyError', 'raise "text"', 'try: 1 / 0\nexcept Old: pass\nexcept ZeroDivisionError: pass',
               'try: 1 / 0\nexcept (Old, ZeroDivisionError): pass', 'try: 1 / 0\nexcept int: pass\nexcept: pass',
               'try: 1 / 0\nexcept 5: pass\nexcept: pass', 'try: 1 / 0\nexcept "a": pass\nexcept: pass',
               'try: 1 / 0\nexcept (KeyError, (Old, ValueError)): pass\nexcept: pass', 'try: raise Old\nexcept Old: pass',
               'Exception(1).message', 'closure(1)().throw(Old)', '(x for x in ()).throw(Old)', '(x for x in ()).throw(Old())'):
    show(source)

# Classes.
for source in ('class C(object):\n def __eq__(self, o): pass', 'class C(object):\n def __cmp__(self, o): pass',
               'class C(object):\n def __cmp__(self, o): pass\n def __eq__(self, o): pass',
               'class C(object):\n def __eq__(self, o): pass\n def __hash__(self): pass',
               'class C(object):\n def __eq__(self, o): pass\n __hash__ = None',
               'class C(object):\n def __hash__(self): pass', 'class C:\n def __eq__(self, o): pass',
               'class C(OwnOrder):\n def __eq__(self, o): pass', 'class C(OwnOrder):\n def __lt__(self, o): pass',
               'class C(object):\n def __lt__(self, o): pass', 'class C(object): pass\nC.__eq__ = 1',
               'class C(dict):\n def __eq__(self, o): pass', 'class C(list):\n def __cmp__(self, o): pass',
               'class C(int):\n def __ne__(self, o): pass', 'type("C", (object,), {"__eq__": 1})'):
    show(source)

# What the compiler warns of, and division.
for source in ('`1`', 'def f((x)): pass', 'def f((a, b)): pass', '1 <> 2', 'True = 1', 'nonlocal = 1', "b'\xe9'", '1 / 2', '1L / 2', '1 / 2.0',
               'def f():\n yield 1\n return'):
    show(source)

# Modules.
for source in ('import operator; operator.isCallable(1)', 'import operator; operator.sequenceIncludes([1], 1)',
               'import os; os.tmpnam', 'import array; array.array("b").read', 'import parser; parser.expr("1")',
               'import parser; parser.ast2list(parser.expr("1"))', 'import parser; parser.ast2tuple(parser.expr("1"))',
               'import parser; parser.tuple2ast(parser.expr("1").totuple())', 'import parser; parser.compileast(parser.expr("1"))',
               'import parser; parser.st2list(parser.expr("1"))', 'import itertools; itertools.izip', 'import thread; thread.start_new',
               'import new', 'import commands', 'import os; os.getcwdu()', 'import os.path; os.path.walk("/nowhere", len, 1)'):
    show(source)
