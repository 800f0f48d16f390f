"""The functions of operator with values of many kinds, under both names."""
import operator

from calling import Bad, NewNumber, OldNumber, Sample, masked

sample = Sample(14)


def values():
    return [None, 0, 3, 1.5, 'a', u'a', '', [1, 2], (1,), NewNumber(), OldNumber(), Bad(), 10L, bytearray('x'), {1: 2}]


def call(name, args, keywords={}):
    shown = masked(repr(args))
    try:
        text = masked(repr(getattr(operator, name)(*args, **keywords)))[:100]
    except Exception, e:
        text = type(e).__name__ + ': ' + masked(str(e))
    sample.add(name, shown, keywords or '', '->', text)


for name in sorted(dir(operator)):
    function = getattr(operator, name)
    if not callable(function):
        continue
    print name, function.__name__
    call(name, ())
    for i, a in enumerate(values()):
        if not name.startswith('__') or i in (1, 9):
            call(name, (a,))
        if i < 4:
            call(name, (a,), {'x': 1})
        for n in (3, 4, 5) if i in (0, 7, 9) else ():
            call(name, (values()[i],) + tuple(range(n - 1)))
        for k, b in [] if name.startswith('__') and i not in (2, 7) else enumerate(values()):
            if name.strip('_') in ('lt', 'le', 'gt', 'ge') and (type(a) is not type(b) or i == 9):
                continue
            if name.strip('_') not in ('imul', 'ipow') and (k - i) % len(values()) in (0, 1, 4, 7):
                call(name, (values()[i], b))
    sample.report()
for a in 'a', u'a', bytearray('a'), buffer('a'), memoryview('a'), 1:
    for b in 'a', u'a', u'\u20ac', 1:
        call('_compare_digest', (a, b))
sample.report()
