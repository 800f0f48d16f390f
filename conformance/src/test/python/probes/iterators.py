# The iterator types: what each is called, its attributes, next at the end, length hints, and changes while iterating.
import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


class Seq(object):
    def __getitem__(self, i):
        if i > 2:
            raise IndexError(i)
        return i

    def __len__(self):
        return 3


class Old:
    def __getitem__(self, i):
        if i > 1:
            raise IndexError(i)
        return i


def generator():
    yield 1
    yield 2


def hint(i):
    try:
        return i.__length_hint__()
    except AttributeError, e:
        return e


makers = [('list', lambda: iter([1, 2])), ('tuple', lambda: iter((1, 2))), ('str', lambda: iter('ab')), ('unicode', lambda: iter(u'ab')), ('dict', lambda: iter({1: 2})), ('iterkeys', lambda: {1: 2}.iterkeys()), ('itervalues', lambda: {1: 2}.itervalues()),
          ('iteritems', lambda: {1: 2}.iteritems()), ('set', lambda: iter(set([1]))), ('frozenset', lambda: iter(frozenset([1]))), ('xrange', lambda: iter(xrange(2))), ('reversed list', lambda: reversed([1, 2])), ('reversed tuple', lambda: reversed((1, 2))),
          ('reversed xrange', lambda: reversed(xrange(2))), ('reversed seq', lambda: reversed(Seq())), ('seq', lambda: iter(Seq())), ('old', lambda: iter(Old())), ('callable', lambda: iter(lambda: 1, 2)), ('enumerate', lambda: enumerate('ab')), ('generator', generator),
          ('expression', lambda: (x for x in 'ab')), ('viewkeys', lambda: iter({1: 2}.viewkeys())), ('viewitems', lambda: iter({1: 2}.viewitems())), ('bytearray', lambda: iter(bytearray('ab'))), ('buffer', lambda: iter(buffer('ab'))), ('exhausted sentinel', lambda: iter([1, 2, 3].pop, 2))]
for name, make in makers:
    i = make()
    print name, type(i).__name__, sorted(n for n in dir(i) if n not in dir(object)), iter(i) is i, i.__iter__() is i,
    print mask(repr(i)), hint(i), i.next(), hint(i)
    try:
        if name != 'callable':
            print list(i), list(i), hint(i),
            i.next()
    except StopIteration, e:
        print 'StopIteration', e.args
    for attempt in (lambda: i.next(1), lambda: i(), lambda: len(i), lambda: i[0], lambda: type(i)(), lambda: type('Sub', (type(i),), {}), lambda: setattr(i, 'x', 1), lambda: i.__reduce__(), lambda: i.x):
        try:
            print mask(repr(attempt())),
        except StopIteration:
            print 'StopIteration',
        except Exception, e:
            print mask('%s: %s;' % (type(e).__name__, e)),
    print
probe(r'''
i = iter('ab'); i.next(), i.next()
for x in iter([1, 2, 3]): x
s = [1, 2, 3]; i = iter(s); i.next(), s.insert(0, 9), i.next(), s.pop(), list(i)
s = [1]; i = iter(s); i.next(), list(i), s.append(2), list(i)
s = [1, 2, 3]; i = reversed(s); i.next(), s.append(4), i.next(), s.__delslice__(0, 9), list(i)
i = iter(Seq()); i.next(), list(i), list(i)
i = iter([1, 2].pop, 5); i.next(), i.next()
i.next()
i.next()
i = iter(lambda: 1 / 0, 1); i.next()
list(i)
e = enumerate(e for e in 'ab'); e.next(), list(e)
zip(iter([1, 2, 3]), iter([4, 5])), map(None, iter([1]), iter([2, 3]))
i = iter([1, 2, 3, 4]); zip(i, i)
i = iter([1, 2, 3]); zip(i, []), list(i)
i = iter([1, 2, 3]); zip([], i), list(i)
i = iter([1, 2, 3]); 2 in i, list(i)
i = iter([1, 2, 3]); a, b = i
i = iter([1, 2, 3]); [next(i), next(i)], max(i)
i = iter('abc'); ''.join(i), ''.join(i)
i = iter([3, 1, 2]); sorted(i), sorted(i)
i = iter([1, 2]); dict.fromkeys(i), dict.fromkeys(i)
i = iter([1, 2, 3]); [x for x in i if x == 2], list(i)
i = iter([1, 2, 3]); [(x, y) for x in i for y in i]
next(iter([])), 1
next(iter([]), None), next(iter([5]), None), next((x for x in []), 'd')
''')
