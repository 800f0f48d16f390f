# The objects of _sre: patterns, matches and scanners. The patterns are codes, as re is not here.
import _sre
import gc
import sys
import weakref

from probing import attempt, probe

SUCCESS, ANY, BRANCH, IN, JUMP, LITERAL, MARK, RANGE, REPEAT_ONE = 1, 2, 7, 15, 18, 19, 21, 27, 29
WORD = [REPEAT_ONE, 10, 1, _sre.MAXREPEAT, IN, 5, RANGE, 97, 122, 0, SUCCESS]


def compiled(source, code, names=()):
    index = dict((name, i + 1) for i, name in enumerate(names))
    return _sre.compile(source, 0, code + [SUCCESS], len(names), index, [None] + list(names))


def group(number, code):
    return [MARK, 2 * number - 2] + code + [MARK, 2 * number - 1]


one = compiled('a', [LITERAL, 97])
pair = compiled('(?P<key>[a-z]+)=(?P<value>[a-z]+)', group(1, WORD) + [LITERAL, 61] + group(2, WORD), ('key', 'value'))
either = compiled('(?P<x>a)|(?P<y>b)', [BRANCH, 9] + group(1, [LITERAL, 97]) + [JUMP, 11, 9] + group(2, [LITERAL, 98])
                  + [JUMP, 2, 0], ('x', 'y'))
empty = compiled('', [])
bare = _sre.compile('a', 0, [LITERAL, 97, SUCCESS])


class Sliced(str):
    def __getslice__(self, i, j):
        return '[%d:%d]' % (i, j)


print sorted(n for n in dir(_sre) if n != '__file__')
# => ['CODESIZE', 'MAGIC', 'MAXREPEAT', '__doc__', '__name__', '__package__', 'compile', 'copyright', 'getcodesize',
# ...  'getlower']
print [_sre.MAGIC, _sre.CODESIZE, _sre.MAXREPEAT, _sre.copyright, _sre.getcodesize(), _sre.__doc__]
# => [20031017, 4, 4294967295L, ' SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ', 4, None]
for o in one, one.match('a'), one.scanner('a'):
    t = type(o)
    print t, t.__basicsize__, t.__itemsize__, t.__weakrefoffset__, sorted(set(dir(t)) - set(dir(object)))
# => <type '_sre.SRE_Pattern'> 88 4 64 ['__copy__', '__deepcopy__', 'findall', 'finditer', 'flags', 'groupindex',
# ...  'groups', 'match', 'pattern', 'scanner', 'search', 'split', 'sub', 'subn']
# => <type '_sre.SRE_Match'> 88 8 0 ['__copy__', '__deepcopy__', 'end', 'endpos', 'expand', 'group', 'groupdict',
# ...  'groups', 'lastgroup', 'lastindex', 'pos', 're', 'regs', 'span', 'start', 'string']
# => <type '_sre.SRE_Scanner'> 1744 0 0 ['match', 'pattern', 'search']

print '--- patterns'  # => --- patterns
probe(r'''
one  # => <_sre.SRE_Pattern object at 0x...>
one.pattern, one.flags, one.groups, one.groupindex  # => ('a', 0, 0, {})
pair.groups, sorted(pair.groupindex.items()), bare.groupindex  # => (2, [('key', 1), ('value', 2)], None)
one.match('ba'), one.match('ab').span(), one.search('ba').span(), one.search('bb')  # => (None, (0, 1), (1, 2), None)
one.match('ba', 1).span(), one.match('ba', 1, 1), one.search('aaa', -3, 9).span(), one.match('a', pos=0, endpos=-1)
# => ((1, 2), None, (0, 1), None)
one.match(u'a', True)  # => None
one.match(string='a').span(), one.findall(string='aa'), one.split(string='bab', maxsplit=1)
# => ((0, 1), ['a', 'a'], ['b', 'b'])
one.match('a', 0, 1, 'a')  # => TypeError: match() takes at most 3 positional arguments (4 given)
one.match()  # => TypeError: Required argument 'string' (pos 1) not found
one.match(string='a', pattern='a')  # => TypeError: Argument given by name ('pattern') and position (1)
one.match('a', bad=1)  # => TypeError: 'bad' is an invalid keyword argument for this function
one.match('a', 'x')  # => TypeError: an integer is required
one.match('a', 1.5)  # => TypeError: integer argument expected, got float
one.match('a', 1 << 70)  # => OverflowError: Python int too large to convert to C long
one.match(3)  # => TypeError: expected string or buffer
one.search(memoryview('a'))  # => TypeError: expected string or buffer
one.split('a', 1, 2)  # => TypeError: split() takes at most 2 positional arguments (3 given)
one.split()  # => TypeError: Required argument 'string' (pos 1) not found
one.findall('a', 0, 1, 2)  # => TypeError: findall() takes at most 3 positional arguments (4 given)
one.finditer()  # => TypeError: scanner() takes at least 1 argument (0 given)
one.finditer('a', 1, 2, 3)  # => TypeError: scanner() takes at most 3 arguments (4 given)
one.finditer(string='a')  # => TypeError: finditer() takes no keyword arguments
one.sub('x')  # => TypeError: Required argument 'string' (pos 2) not found
one.sub('x', 'a', 0, 1)  # => TypeError: sub() takes at most 3 arguments (4 given)
one.sub('x', 3)  # => TypeError: expected string or buffer
one.flags = 1  # => TypeError: readonly attribute
one.other = 1  # => AttributeError: '_sre.SRE_Pattern' object has no attribute 'other'
one.__copy__()  # => TypeError: cannot copy this pattern object
one.__deepcopy__({})  # => TypeError: cannot deepcopy this pattern object
type(one)()  # => TypeError: cannot create '_sre.SRE_Pattern' instances
one == one, one == bare, weakref.ref(one)() is one  # => (True, False, True)
[one.search(s).group() for s in ('ba', u'ba', bytearray('ba'), buffer('ba'))]  # => ['a', u'a', bytearray(b'a'), 'a']
''')

print '--- matches'  # => --- matches
m = pair.search('-- key=value --')
probe(r'''
m.group(), m.group(0), m.group(1, 2), m.group('key'), m.group('value', 0L, True)
# => ('key=value', 'key=value', ('key', 'value'), 'key', ('value', 'key=value', 'key'))
m.groups(), sorted(m.groupdict().items()), m.regs, m.regs is m.regs
# => (('key', 'value'), [('key', 'key'), ('value', 'value')], ((3, 12), (3, 6), (7, 12)), True)
m.start(), m.end(), m.span(), m.start(1), m.end('key'), m.span('value')  # => (3, 12, (3, 12), 3, 6, (7, 12))
m.pos, m.endpos, m.lastindex, m.lastgroup, m.re is pair, m.string  # => (0, 15, 2, 'value', True, '-- key=value --')
m.group(3)  # => IndexError: no such group
m.group(-1)  # => IndexError: no such group
m.group('none')  # => IndexError: no such group
m.group(1 << 70)  # => IndexError: no such group
m.group(0.0)  # => IndexError: no such group
m.group([])  # => IndexError: no such group
m.start(0, 1)  # => TypeError: start expected at most 1 arguments, got 2
m.span(None)  # => IndexError: no such group
m.groups(1, 2)  # => TypeError: groups() takes at most 1 argument (2 given)
m.groupdict(x=1)  # => TypeError: 'x' is an invalid keyword argument for this function
m.expand()  # => TypeError: expand() takes exactly one argument (0 given)
m.pos = 1  # => TypeError: readonly attribute
m.lastindex = 1  # => AttributeError: attribute 'lastindex' of '_sre.SRE_Match' objects is not writable
m.__copy__()  # => TypeError: cannot copy this match object
m.__deepcopy__({})  # => TypeError: cannot deepcopy this match object
weakref.ref(m)  # => TypeError: cannot create weak reference to '_sre.SRE_Match' object
either.match('b').groups(), either.match('b').groups('none'), either.match('b').lastgroup
# => ((None, 'b'), ('none', 'b'), 'y')
sorted(either.match('a').groupdict(default=3).items()), either.match('a').regs, either.match('b').group(1)
# => ([('x', 'a'), ('y', 3)], ((0, 1), (0, 1), (-1, -1)), None)
bare.match('a').groupdict(), bare.match('a').lastgroup, bare.match('a').group('a')  # => IndexError: no such group
''')

print '--- all matches'  # => --- all matches
probe(r'''
one.findall('banana'), either.findall('xaby'), pair.findall('a=b, c=d'), one.findall('banana', 2, 4)
# => (['a', 'a', 'a'], [('a', ''), ('', 'b')], [('a', 'b'), ('c', 'd')], ['a'])
empty.findall('ab'), empty.split('ab'), empty.sub('-', 'ab')  # => (['', '', ''], ['ab'], '-a-b-')
one.split('banana'), one.split('banana', 2), one.split('a'), either.split('-a-b-')
# => (['b', 'n', 'n', ''], ['b', 'n', 'na'], ['', ''], ['-', 'a', None, '-', None, 'b', '-'])
one.sub('<>', 'banana'), one.subn('<>', 'banana', 2), one.sub('x', 'none') is 'none', one.sub(u'x', 'ba')
# => ('b<>n<>n<>', ('b<>n<>na', 2), True, u'bx')
pair.sub(lambda m: m.group(2) + m.group(1), 'a=b, c=d')  # => 'ba, dc'
one.sub(lambda m: None, 'banana')  # => 'bnn'
one.sub(lambda m: 3, 'banana')  # => TypeError: sequence item 1: expected string, int found
one.sub(lambda m: u'\xe9', 'banana')  # => u'b\xe9n\xe9n\xe9'
one.sub(bytearray('x'), 'banana')  # => TypeError: sequence item 1: expected string, bytearray found
one.sub('x', bytearray('banana'))  # => bytearray(b'bxnxnx')
[n.span() for n in one.finditer('banana', 2)], type(one.finditer(''))
# => ([(3, 4), (5, 6)], <type 'callable-iterator'>)
one.split(Sliced('xay')), one.findall(Sliced('xay')), one.sub('b', Sliced('xay')), one.search(Sliced('xay')).group()
# => (['[0:1]', '[2:3]'], ['[1:2]'], '[0:1][0:0]b[0:0][2:3]', '[1:2]')
''')

print '--- scanners'  # => --- scanners
probe(r'''
s = one.scanner('aaba')
[n and n.span() for n in (s.match(), s.match(), s.match(), s.match(), s.search())]
# => [(0, 1), (1, 2), None, None, None]
s = one.scanner('aaba')
[n and n.span() for n in (s.search(), s.search(), s.search(), s.search(), s.search())], s.pattern is one
# => ([(0, 1), (1, 2), (3, 4), None, None], True)
s = empty.scanner('ab')
[n and n.span() for n in (s.search(), s.search(), s.search(), s.search(), s.search())]
# => [(0, 0), (1, 1), (2, 2), None, None]
s.match(1)  # => TypeError: match() takes no arguments (1 given)
text = bytearray('ba')
s = one.scanner(text)
text[0] = 97
s.search().span()  # => (0, 1)
''')

print '--- counts'  # => --- counts
gc.disable()
text = 'some text'
counts = sys.getrefcount(text), sys.getrefcount(pair), sys.getrefcount(pair.groupindex)
for i in range(3):
    attempt(pair.sub, lambda m: 1 / 0, 'a=b' + text)
    attempt(m.group, 'key', 'none')
    attempt(pair.match, text, 'x')
    attempt(pair.findall, text, source=text)
    [n.groups() for n in pair.finditer('a=b c=d')]
    pair.search('a=b').groupdict()
print sys.getrefcount(text) - counts[0], sys.getrefcount(pair) - counts[1], sys.getrefcount(pair.groupindex) - counts[2]
# => 0 1 0
print [gc.is_tracked(o) for o in (pair, m, pair.scanner(text))], gc.collect()  # => [False, False, False] 0
