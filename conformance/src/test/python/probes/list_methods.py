# The type list: construction, the methods, the operators.

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
        except BaseException, e:
            value = '%s: %s' % (type(e).__name__, e)
        print line, '->', mask(value)


print sorted(dir(list))


class Sub(list):
    pass


class Eq(object):
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print 'eq', self.name,
        return self.name == getattr(other, 'name', other)

    def __repr__(self):
        return self.name


class Hint(object):
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter('abc')

    def __len__(self):
        return self.hint


class GetItem(object):
    def __getitem__(self, i):
        if i == 3:
            raise IndexError(i)
        return i


class Index(object):
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def do(name, start, *args):
    """Calls the method and answers its result and what the list is then."""
    subject = list(start)
    try:
        result = getattr(subject, name)(*args)
    except Exception, e:
        result = '%s: %s' % (type(e).__name__, e)
    return result, subject


r = [1]
r.append(r)
probe(r'''
[], list(), list('abc'), list((1, 2)), list({'a': 1}), list(xrange(3)), list(x for x in 'ab'), list(GetItem()), list(Hint(3)), list(Hint(0)), list(Hint(100)), list(u'ab'), list(iter([1]))
list(1)
list(None)
list(1, 2)
list(Hint(-1))
list(Hint('a'))
list(sequence='ab')
list(x=1)
repr([]), repr([1, 'a', None]), str([u'a']), repr([[]]), repr(r), str(r)
do('append', [1], 2), do('append', [], None), do('append', [1], [2])
do('append', [1])
do('append', [1], 2, 3)
do('extend', [1], [2, 3]), do('extend', [1], 'ab'), do('extend', [1], ()), do('extend', [1], (2,)), do('extend', [1], {'k': 1}), do('extend', [1], iter([2])), do('extend', [1], Hint(9)), do('extend', [1], GetItem())
do('extend', [1], 5), do('extend', [1], None), do('extend', [1])
do('insert', [1, 2], 0, 'x'), do('insert', [1, 2], 1, 'x'), do('insert', [1, 2], 9, 'x'), do('insert', [1, 2], -1, 'x'), do('insert', [1, 2], -9, 'x'), do('insert', [], 0, 'x'), do('insert', [1, 2], True, 'x'), do('insert', [1], 1L, 'x'), do('insert', [1, 2], Index(1), 'x')
do('insert', [1], 1.0, 'x'), do('insert', [1], 'a', 'x'), do('insert', [1], 0), do('insert', [1]), do('insert', [1], None, 1), do('insert', [1], 2 ** 70, 1)
do('pop', [1, 2, 3]), do('pop', [1, 2, 3], 0), do('pop', [1, 2, 3], -2), do('pop', [1, 2, 3], True), do('pop', [1], 0L), do('pop', [1, 2], Index(0))
do('pop', []), do('pop', [1], 1), do('pop', [1], -2), do('pop', [1], 'a'), do('pop', [1], 1.0), do('pop', [1], None), do('pop', [1], 0, 1), do('pop', [], 5)
do('remove', [1, 2, 1], 1), do('remove', [1, 2], 2.0), do('remove', [1], 5), do('remove', [], 1), do('remove', ['a'], u'a'), do('remove', [1])
do('index', [1, 2, 1], 1), do('index', [1, 2, 1], 1, 1), do('index', [1, 2, 1], 1, -1), do('index', [1, 2, 1], 1, 1, 2), do('index', [1], 'a'), do('index', [1], 1, 'a'), do('index', [1], 1, None), do('index', [1]), do('index', [1, 2], 2, -100, 100), do('index', [1, 2], 2, 0, -1), do('index', [[1]], [1]), do('index', [1], 1, 1L), do('index', [None], None)
do('count', [1, 1.0, True, 2], 1), do('count', [], 1), do('count', [[]], []), do('count', [1]), do('count', [1], 1, 2)
do('reverse', [1, 2, 3]), do('reverse', []), do('reverse', [1]), do('reverse', [1], 2)
do('sort', [3, 1, 2]), do('sort', []), do('sort', ['b', 1, None, 2.5, 'a', (), [], {}]), do('sort', [3, 1, 2], None), do('sort', [3, 1, 2], lambda a, b: b - a), do('sort', [1, 2, 3], None, lambda x: -x), do('sort', [1, 3, 2], None, None, True), do('sort', [1j, 2]), do('sort', [1, 2], 5), do('sort', [1, 2], lambda a, b: 'x'), do('sort', [1, 2], lambda a: 0), do('sort', [1], 5), do('sort', [1, 2], None, 5), do('sort', [1, 2], None, None, 'x'), do('sort', [1, 2], 1, 2, 3, 4)
do('__add__', [1], [2]), do('__add__', [1], (2,)), do('__iadd__', [1], [2]), do('__iadd__', [1], 'ab'), do('__iadd__', [1], 5), do('__mul__', [1], 2), do('__rmul__', [1], 2), do('__imul__', [1, 2], 2), do('__imul__', [1], 0), do('__imul__', [1], -1), do('__imul__', [1], 'a'), do('__mul__', [1], 1.5)
do('__contains__', [1], 1), do('__contains__', [1], 1.0), do('__contains__', [1], 2), do('__contains__', [1]), do('__len__', [1, 2]), do('__getitem__', [1, 2], 0), do('__getitem__', [1, 2], -3), do('__getitem__', [1, 2], slice(None, None, -1)), do('__getitem__', [1], 'a'), do('__getslice__', [1, 2, 3], 1, 2), do('__getslice__', [1, 2, 3], -1, 9), do('__setitem__', [1, 2], 0, 'x'), do('__setitem__', [1], 5, 'x'), do('__setitem__', [1], 'a', 1), do('__setitem__', [1, 2, 3], slice(0, 2), 'xyz'), do('__setslice__', [1, 2, 3], 0, 1, 'ab'), do('__setslice__', [1, 2, 3], 0, 1, 5), do('__delitem__', [1, 2], 0), do('__delitem__', [1, 2], -1), do('__delitem__', [1], 3), do('__delitem__', [1, 2, 3], slice(0, 2)), do('__delslice__', [1, 2, 3], 1, 3), do('__delslice__', [1, 2, 3], 2, 1)
do('__eq__', [1], [1]), do('__ne__', [1], [1]), do('__lt__', [1], [2]), do('__le__', [1], [1]), do('__gt__', [1], []), do('__ge__', [1], [1, 2]), do('__eq__', [1], (1,)), do('__lt__', [1], 5), do('__repr__', [1]), do('__sizeof__', [])
do('__init__', [1, 2], 'ab'), do('__init__', [1, 2]), do('__init__', [1], 5), do('__init__', [1], 1, 2), do('__format__', [1], '')
list([1, 2].__iter__()), list([1, 2].__reversed__()), type([].__iter__()), type([].__reversed__()), list(reversed([1, 2]))
[].__hash__
hash([])
{[]: 1}
[] in {}
set([[]])
[1] + [2], [1] * 3, 2 * [1, 2], [] * 5, [1] * 0, [1] * -3, [1] * 2L, [[]] * 2, [1] * True
[1] + (2,)
[1] + 'a'
[1] + None
(2,) + [1]
[1] * 'a'
[1] * 1.0
[1] * [1]
[1, 2] * (2 ** 62)
[1] * 2 ** 70
[1] - [1]
-[1]
[1] == [1], [1] == (1,), [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1] != [1.0], [[1]] == [[1]], [1] < 'a', [1] < (0,), cmp([1], [2]), cmp([1], (1,)), cmp([], []), cmp([2], [1, 5])
[Eq('a'), Eq('b')] == [Eq('a'), Eq('c')]
[Eq('a')] == [Eq('a'), Eq('b')]
[Eq('a')] < [Eq('b')]
Eq('b') in [Eq('a'), Eq('b'), Eq('c')]
[Eq('a'), Eq('b'), Eq('c')].index('b')
[Eq('a'), Eq('b'), Eq('a')].count('a')
[Eq('a'), Eq('b')].remove('c')
r == r
s = [1]; s.append(s); s == r
[].x
[].x = 1
[].append = 1
[]()
[1][0]()
list.append([1], 2)
list.append()
list.append(1, 2)
list.append((1,), 2)
list.__new__(list, 'ab'), list.__new__(Sub), type(list.__new__(Sub)), list.__base__
list.__new__(tuple)
Sub('ab'), type(Sub() + []), type(Sub()[:]), type(Sub() * 1), Sub([1]) == [1], repr(Sub([1])), type(list(Sub())), Sub().__dict__, isinstance(Sub(), list), type(Sub().__iadd__([1]))
s = Sub([1]); s.attribute = 5; s += [2]; s.attribute, s, type(s)
s = [1]; s += s; s *= 2; s
s = [1, 2]; s += 'ab'; s
s = [1, 2]; s += 5
s = []; s.append(s.append); len(s)
s = [3, 1, 2]; s.sort(reverse=True); s
s = [3, 1, 2]; s.sort(key=lambda x: -x, reverse=1); s
s = ['b', 'A', 'c']; s.sort(key=str.lower); s
s = ['b', 'A', 'c']; s.sort(cmp=lambda a, b: cmp(a.lower(), b.lower())); s
s = [1, 2]; s.sort(foo=1)
# changed while it is iterated
s = [1, 2, 3, 4]; print [s.remove(x) for x in s], s
s = [1, 2]; print [s.append(x) for x in s if len(s) < 6], s
s = [1, 2, 3]; i = iter(s); i.next(); del s[:]; list(i)
s = [1]; i = iter(s); list(i); s.append(2); list(i)
s = [1, 2, 3]; i = reversed(s); i.next(); s.append(9); list(i)
s = [1, 2, 3]; i = reversed(s); del s[1:]; list(i)
iter([1, 2]).__length_hint__(), reversed([1, 2, 3]).__length_hint__()
iter([]).next()
iter([1]).x
type(iter([1]))()
''')
