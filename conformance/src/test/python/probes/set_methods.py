# The types set and frozenset.

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


print sorted(dir(set))
print sorted(dir(frozenset))


class Sub(set):
    pass


class FrozenSub(frozenset):
    pass


class Init(set):
    def __init__(self, *args):
        self.args = args
        set.__init__(self, 'ab')


def do(name, start, *args):
    """Calls the method on a set and on a frozenset; answers the results and what the set is then."""
    results = []
    for subject in (set(start), frozenset(start)):
        try:
            result = getattr(subject, name)(*args)
            if isinstance(result, (set, frozenset)):
                result = type(result).__name__, sorted(result)
        except Exception, e:
            result = '%s: %s' % (type(e).__name__, e)
        results.append(result)
        if isinstance(subject, set):
            results.append(sorted(subject))
    return results


a = set('abc')
f = frozenset('abc')
probe(r'''
set(), frozenset(), set('aab'), frozenset('aab'), set([1, 1.0, True]), set({'k': 1}), set(x for x in 'ab'), set(set('a')), set(frozenset('a')), {1}, {1, 2, 1}, {x for x in 'aa'}, set(xrange(3)), set(u'a') == set('a')
set(1)
set(None)
set([[]])
set([{}])
set([set()])
set(1, 2)
set(iterable='a')
frozenset(1)
frozenset([[]])
frozenset(1, 2)
frozenset(x=1)
{[]}
frozenset() is frozenset(), frozenset(f) is f, set(a) is a, frozenset('') is frozenset([]), f.copy() is f, a.copy() is a, a.copy() == a
repr(set()), repr(set([1])), repr(frozenset([1])), str(set(['a'])), repr(set([(1, 2)])), repr(Sub([1])), repr(FrozenSub([1])), repr(set([frozenset()]))
do('add', 'a', 'b'), do('add', 'a', 'a'), do('add', 'a', []), do('add', 'a'), do('add', 'a', 1, 2)
do('remove', 'ab', 'a'), do('remove', 'ab', 'x'), do('remove', 'ab', []), do('remove', 'ab'), do('remove', [frozenset('a')], set('a')), do('remove', 'a', set('x')), do('remove', 'a', (1, 2))
do('discard', 'ab', 'a'), do('discard', 'ab', 'x'), do('discard', 'ab', []), do('discard', [frozenset('a')], set('a'))
do('pop', 'a'), do('pop', ''), do('pop', 'a', 1), do('clear', 'ab'), do('clear', 'ab', 1), do('copy', 'ab')
do('union', 'ab', 'bc'), do('union', 'ab'), do('union', 'ab', 'c', [1]), do('union', 'ab', 5), do('union', 'a', [[]]), do('union', 'a', {'x': 1}), do('union', 'a', iter('b'))
do('intersection', 'ab', 'bc'), do('intersection', 'ab'), do('intersection', 'abc', 'bc', ['c']), do('intersection', 'ab', 5), do('intersection', 'a', [[]]), do('intersection', 'ab', {'a': 1})
do('difference', 'ab', 'bc'), do('difference', 'ab'), do('difference', 'abc', 'a', 'b'), do('difference', 'ab', 5), do('difference', 'a', [[]]), do('difference', 'ab', {'a': 1})
do('symmetric_difference', 'ab', 'bc'), do('symmetric_difference', 'ab'), do('symmetric_difference', 'ab', 'b', 'c'), do('symmetric_difference', 'ab', 5), do('symmetric_difference', 'ab', 'cc'), do('symmetric_difference', 'ab', {'a': 1})
do('update', 'ab', 'bc'), do('update', 'ab'), do('update', 'ab', 'c', 'd'), do('update', 'ab', 5), do('update', 'a', [[]]), do('update', 'a', 'b', 5)
do('intersection_update', 'ab', 'bc'), do('intersection_update', 'ab'), do('intersection_update', 'ab', 5), do('intersection_update', 'abc', 'ab', 'b')
do('difference_update', 'ab', 'bc'), do('difference_update', 'ab'), do('difference_update', 'ab', 5), do('difference_update', 'abc', 'a', 'b')
do('symmetric_difference_update', 'ab', 'bc'), do('symmetric_difference_update', 'ab'), do('symmetric_difference_update', 'ab', 5), do('symmetric_difference_update', 'ab', 'ab')
do('issubset', 'ab', 'abc'), do('issubset', 'ab', 'a'), do('issubset', 'ab', ['a', 'b']), do('issubset', 'ab', 5), do('issubset', 'ab'), do('issuperset', 'ab', 'a'), do('issuperset', 'ab', 'c'), do('issuperset', 'ab', ''), do('issuperset', 'a', 5), do('isdisjoint', 'ab', 'cd'), do('isdisjoint', 'ab', 'bc'), do('isdisjoint', 'ab', 5), do('isdisjoint', 'ab', [[]]), do('isdisjoint', 'ab', set('c')), do('isdisjoint', '', '')
do('__len__', 'ab'), do('__contains__', 'ab', 'a'), do('__contains__', 'ab', []), do('__contains__', [frozenset('a')], set('a')), do('__eq__', 'ab', set('ab')), do('__eq__', 'ab', 'ab'), do('__ne__', 'ab', 5), do('__lt__', 'a', set('ab')), do('__le__', 'ab', frozenset('ab')), do('__gt__', 'ab', set()), do('__ge__', 'ab', set('x')), do('__lt__', 'ab', 'abc'), do('__and__', 'ab', set('a')), do('__and__', 'ab', 'a'), do('__rand__', 'ab', set('a')), do('__or__', 'ab', 5), do('__sub__', 'ab', set('a')), do('__rsub__', 'ab', set('abc')), do('__xor__', 'ab', set('a')), do('__iand__', 'ab', set('a')), do('__ior__', 'ab', set('c')), do('__isub__', 'ab', set('a')), do('__ixor__', 'ab', set('bc')), do('__ior__', 'ab', 'c'), do('__cmp__', 'a', set('a')), do('__hash__', '') if 0 else 0, do('__reduce__', '') if 0 else 0
set('ab') | set('c') == set('abc'), a & f == a, type(a & f), type(f & a), type(a | f), type(f - a), type(f ^ a), a == f, f == a, a != f, a <= f, a < f
a | 'c'
'c' | a
a & ['a']
a - None
a + a
a * 2
a - {}
a | {}.viewkeys() == a
b = set('ab'); b |= 'c'
b = set('ab'); b |= frozenset('c'); sorted(b), type(b)
b = frozenset('ab'); b |= set('c'); sorted(b), type(b)
b = set('ab'); b -= b; b
b = set('ab'); b ^= b; b
b = set('ab'); b &= b; sorted(b)
a < 'abc'
a < 5
a > None
5 < a
a == 'abc', a == 5, a != 5, a == None, a == ['a', 'b', 'c']
cmp(a, a)
cmp(a, set())
cmp(a, 5)
cmp(f, f)
sorted([set('ab'), set('a')])
hash(f) == hash(frozenset('cba')), hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset('abc')), hash(frozenset([frozenset()])), hash(frozenset(range(100)))
hash(a)
{a: 1}
{f: 1}[frozenset('abc')]
'a' in a, 'x' in a, [] in f if 0 else 0, set('a') in set([frozenset('a')]), set() in [set()]
[] in a
{} in f
set('x') in a
len(a), list(set('a')), sorted(a), bool(set()), bool(frozenset('a')), max(a), sum(set([1, 2])), tuple(frozenset('a')), ''.join(sorted(f)), [x for x in set('z')], dict.fromkeys(set('a'))
a[0]
a.x
a.x = 1
a()
f.add
del a[0]
iter(set()).next()
iter(a).__length_hint__(), type(iter(a)), type(iter(f))
b = set([1]); i = iter(b); b.add(2); i.next()
b = set([1, 2]); i = iter(b); i.next(); b.discard(1); b.discard(2); i.next()
for x in b: b.add(len(b) + 10)
set(a, key=1)
Sub('ab'), type(Sub('a') | set()), type(Sub('a').copy()), type(set() | Sub()), type(Sub('a').union('b')), Sub('a').__dict__, Sub('a') == set('a'), type(FrozenSub('a').copy()), type(FrozenSub('a') & f), hash(FrozenSub('a')) == hash(frozenset('a')), type(frozenset(FrozenSub('a'))), FrozenSub() is FrozenSub(), type(Sub('a') - Sub('a')), type(Sub('a').intersection('a'))
Init(1, 2, 3).args, sorted(Init(1))
set.__new__(set, 5), frozenset.__new__(frozenset, 'a'), set.__base__, type(set.__new__(Sub))
set.__init__(f, 'x')
set.add(f, 1)
set.add()
set('ab').__init__('cd')
b = set('ab'); b.__init__('cd'); sorted(b)
b = set('ab'); b.__init__(); b
b.__init__(5)
b.__init__(1, 2)
b = set(); b.add(b)
frozenset([frozenset([frozenset()])]), set([frozenset(), frozenset()])
''')
