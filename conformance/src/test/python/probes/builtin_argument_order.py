"""The order in which built-in functions look at their arguments, and what they say of each."""


class Len(object):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        print 'len', self.n,
        return 1
    def __iter__(self):
        print 'iter', self.n,
        return iter([self.n])


class Hint(object):
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        print 'iter', self.n,
        return self
    def __length_hint__(self):
        print 'hint', self.n,
        return 1
    def next(self):
        raise StopIteration


class LenKeyError(Len):
    def __len__(self):
        print 'len',
        raise KeyError(self.n)


class LenTypeError(Len):
    def __len__(self):
        print 'len',
        raise TypeError(self.n)


class IterKeyError(Len):
    def __iter__(self):
        print 'iter',
        raise KeyError(self.n)


class NegativeLen(Len):
    def __len__(self):
        print 'len',
        return -1


class StrLen(Len):
    def __len__(self):
        print 'len',
        return 'a'


class Plain(object):
    def __init__(self, n): pass


CALLS = [('zip', lambda a, b: zip(a, b)), ('map None', lambda a, b: map(None, a, b)),
         ('map', lambda a, b: map(lambda *args: args, a, b)), ('map one', lambda a, b: map(lambda x: x, a)),
         ('filter', lambda a, b: filter(None, a)), ('reduce', lambda a, b: reduce(max, a)),
         ('sum', lambda a, b: sum(a)), ('sorted', lambda a, b: sorted(a)), ('max', lambda a, b: max(a)),
         ('all', lambda a, b: all(a)), ('list', lambda a, b: list(a)), ('tuple', lambda a, b: tuple(a))]
for name, call in CALLS:
    for cls in Len, Hint, LenKeyError, LenTypeError, IterKeyError, NegativeLen, StrLen, Plain:
        print name, cls.__name__ + ':',
        try:
            print call(cls(1), cls(2))
        except Exception, e:
            print type(e).__name__, e

for args in [('', 'a'), (1, 'a'), ('', 1), ('', 1, ''), (1, 2, ''), (2 ** 70, 'a'), (1.5, 1), (1, 1.5), (1, 2, 1.5),
             (2 ** 70, 2 ** 70 + 1, 0), (1, 2, 0), ('', 'a', 0), (1, 2 ** 70, 1), (0, 2 ** 63), (-5, 2 ** 70, -1),
             (2 ** 63 - 2, 2 ** 63 + 1), (-2 ** 63 - 1, -2 ** 63 + 2), (10, 0, -3)]:
    try:
        print args, range(*args)
    except Exception, e:
        print args, type(e).__name__, e

for source in '1', compile('1', 'f', 'eval'), u'1', 3:
    for namespace in Plain(1), [], 'a', 3, {}:
        for call in (lambda: eval(source, namespace), lambda: eval(source, {}, namespace),
                     lambda: execfile('nosuch', namespace), lambda: execfile('nosuch', {}, namespace)):
            try:
                print call()
            except Exception, e:
                print type(e).__name__, e

for args, keywords in [(('a',), {'x': 1}), ((1.5,), {'x': 1}), ((), {'number': 'a', 'x': 1}), ((), {'ndigits': 1}),
                       ((1.26, 1), {'ndigits': 1}), ((), {'number': 1.26, 'ndigits': 1}), ((1, 2, 3), {}),
                       (('a', 2, 3), {}), ((), {})]:
    try:
        print round(*args, **keywords)
    except Exception, e:
        print type(e).__name__, e
for args, keywords in [((1, 2), {}), (('1', 2), {}), (('1', 'f'), {}), (('1', 'f'), {'x': 1}), ((), {'source': '1'}),
                       (('1', 'f', 3), {}), (('1', 'f', 'eval', 'a'), {}), (('1', 'f', 'eval'), {'flags': 'a', 'x': 1}),
                       (('1', 'f', 'eval'), {'mode': 'eval'}), (('1', 'f', 'eval', 0, 0, 0), {}),
                       (('1', 'f\0', 'eval'), {}), ((1,), {'filename': None, 'mode': 'eval'}), (('1', 'f', 'x'), {})]:
    try:
        print type(compile(*args, **keywords))
    except Exception, e:
        print type(e).__name__, e
for args, keywords in [((3,), {}), ((), {'iterable': 3}), (([2, 1],), {'reverse': 'a'}), (([2, 1],), {'x': 1}),
                       (([2, 1], None, None, 'a'), {}), (([2, 1],), {'reverse': True}), ((3,), {'reverse': 'a'}),
                       (([2, 1], None, None, 1, 1), {}), (([2, 1],), {'cmp': 3}), (([2, 1],), {'key': 3})]:
    try:
        print sorted(*args, **keywords)
    except Exception, e:
        print type(e).__name__, e
for args in (2 ** 31,), (-2 ** 31 - 1,), (2 ** 70,), (0x110000,), (-1,), (1.5,), ('a',), (0x10ffff,):
    try:
        print repr(unichr(*args))
    except Exception, e:
        print type(e).__name__, e
for value in bytearray('a'), bytearray('ab'), bytearray(), 'ab', u'ab', '', 3:
    try:
        print ord(value)
    except Exception, e:
        print type(e).__name__, e
