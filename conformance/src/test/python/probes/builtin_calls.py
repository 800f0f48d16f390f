"""Every built-in function with one argument of many kinds, with wrong counts and unknown keywords."""
import __builtin__

from calling import Bad, New, NewNumber, Old, OldNumber, Sample, masked

sample = Sample(30)


class Str(str): pass


class Unicode(unicode): pass


class Tuple(tuple): pass


class Int(int): pass


def function(*args, **keywords):
    return ('function', args)


VALUES = [None, True, 0, -1, 3, 255, 256, -300, 2 ** 31, -2 ** 63, 10L, 2 ** 70, 0.0, 1.5, -2.5, float('inf'), 1j,
          '', 'a', 'abc', '12', u'', u'a', u'\xe9', u'abc', u'\u20ac', [], [1, 2, 3], ['a', u'b'], (), (1, 2),
          (1, 'a'), {}, {'a': 1}, set([1]), frozenset(), xrange(3), slice(1, 2), Old(), OldNumber(), New(),
          NewNumber(), Bad(), Str('sub'), Unicode('usub'), Tuple((1, 2)), Int(7), function, len, int, New, Old,
          Ellipsis, NotImplemented, bytearray('ba'), bytearray('b'), [[1, 2], [3, 4]], [(1, 2)], ValueError('v')]


def call(name, function, args, keywords):
    try:
        result = function(*args, **keywords)
        text = type(result).__name__ + ' ' + masked(repr(result))[:120]
    except Exception, e:
        text = type(e).__name__ + ': ' + masked(str(e))
    sample.add(name, masked(repr(args)), keywords or '', '->', text)


NAMES = ('__import__ abs all any apply bin callable chr cmp coerce compile delattr divmod eval filter format getattr '
         'globals hasattr hex intern isinstance issubclass iter len locals map max min next oct open ord pow range '
         'reduce reload repr round setattr sorted sum unichr vars zip').split()
for name in NAMES:
    function_ = getattr(__builtin__, name)
    if name not in ('globals', 'locals', 'vars'):
        call(name, function_, (), {})
    for value in VALUES:
        if name == 'range' and isinstance(value, (int, long)) and value > 1000 or name == 'open':
            continue
        if name == '__import__' and repr(value).strip('u') == "'abc'":
            continue
        call(name, function_, (value,), {})
        if type(value) in (int, str, NewNumber):
            call(name, function_, (value,), {'x': 1})
    for n in 4, 5, 6:
        for value in 0, 'a', None, [1]:
            call(name, function_, (value,) * n, {})
    sample.report()
for value in VALUES:
    if type(value).__hash__ is None or isinstance(value, (int, long, float, complex, basestring, list, dict, tuple,
                                                          set, frozenset, OldNumber, NewNumber, Bad, slice)):
        call('hash', hash, (value,), {})
sample.report()
