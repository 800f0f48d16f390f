# The module _sre below re: what its engine matches, for patterns that are written as codes.
import _sre
import gc
import sys

from probing import probe

SUCCESS, ANY, ANY_ALL, ASSERT, ASSERT_NOT, AT, BRANCH, CATEGORY, CHARSET, BIGCHARSET = 1, 2, 3, 4, 5, 6, 7, 9, 10, 11
GROUPREF, EXISTS, GROUPREF_IGNORE, IN, IN_IGNORE, INFO, JUMP, LITERAL, LITERAL_IGNORE = range(12, 21)
MARK, MAX_UNTIL, MIN_UNTIL, NOT_LITERAL, NOT_LITERAL_IGNORE, NEGATE, RANGE, REPEAT, REPEAT_ONE = range(21, 30)
MIN_REPEAT_ONE = 31
MANY = _sre.MAXREPEAT
LOWER = [RANGE, 97, 122]
DIGIT = [CATEGORY, 0]
SPACE = [CATEGORY, 2]
WORD = [CATEGORY, 4]


def lit(text, op=LITERAL):
    return sum([[op, ord(c)] for c in text], [])


def within(items, op=IN):
    return [op, len(items) + 2] + items + [0]


def group(number, code):
    return [MARK, 2 * number - 2] + code + [MARK, 2 * number - 1]


def one(item, low=0, high=MANY, op=REPEAT_ONE):
    return [op, len(item) + 4, low, high] + item + [SUCCESS]


def lazy(item, low=0, high=MANY):
    return one(item, low, high, MIN_REPEAT_ONE)


def many(item, low=0, high=MANY, until=MAX_UNTIL):
    return [REPEAT, len(item) + 3, low, high] + item + [until]


def few(item, low=0, high=MANY):
    return many(item, low, high, MIN_UNTIL)


def branch(*codes):
    rest = 1
    parts = []
    for code in reversed(codes):
        parts = [len(code) + 3] + code + [JUMP, rest + 1] + parts
        rest = len(parts) + 1
    return [BRANCH] + parts + [0]


def look(code, back=0, op=ASSERT):
    return [op, len(code) + 3, back] + code + [SUCCESS]


def exists(number, yes, no):
    return [EXISTS, number - 1, len(yes) + 4] + yes + [JUMP, len(no) + 1] + no


def compiled(code, flags=0, groups=0):
    return _sre.compile(None, flags, code + [SUCCESS], groups, {}, [None] * (groups + 1))


def regs(code, text, groups=0, flags=0, *span):
    """The spans of the match at the start and of the first anywhere, with lastindex."""
    result = []
    pattern = compiled(code, flags, groups)
    for m in pattern.match(text, *span), pattern.search(text, *span):
        result.append(m and m.regs + (m.lastindex,))
    return result


def infinite(n):
    return many(branch(lit('x'), within(lit('yz'))), 0, MANY), 'xyz' * n


print '--- characters'  # => --- characters
probe(r'''
regs(lit('abc'), 'xabc')  # => [None, ((1, 4), None)]
regs([ANY], '\na')  # => [None, ((1, 2), None)]
regs([ANY_ALL], '\na')  # => [((0, 1), None), ((0, 1), None)]
regs(lit('a', NOT_LITERAL), 'ab')  # => [None, ((1, 2), None)]
regs(lit('a', LITERAL_IGNORE), 'xA')  # => [None, ((1, 2), None)]
regs(lit('a', NOT_LITERAL_IGNORE), 'Ax')  # => [None, ((1, 2), None)]
regs(within([NEGATE] + LOWER), 'ab1')  # => [None, ((2, 3), None)]
regs(within(LOWER + [NEGATE] + DIGIT), '1a')  # => [None, ((1, 2), None)]
regs(within(LOWER, IN_IGNORE), '1Q')  # => [None, ((1, 2), None)]
regs(within([CHARSET, 0, 0x3ff0000, 0, 0, 0, 0, 0, 0x80000000]), 'a\xff')  # => [None, ((1, 2), None)]
regs(within([CHARSET] + [0] * 8), 'a')  # => [None, None]
regs([CATEGORY, 4], 'a')  # => RuntimeError: invalid SRE code
regs(within([]), 'a')  # => [None, None]
regs(within([BIGCHARSET, 2] + [0] + [1] + [0] * 62 + [0] * 8 + [0, 0, 0, 1] + [0] * 4), u'a\u0461\u0460')
# => [None, ((2, 3), None)]
regs(within([CATEGORY, 4]), u'-\xe9_')  # => [None, ((2, 3), None)]
regs(within([CATEGORY, 14]), u'-\xe9_')  # => [None, ((1, 2), None)]
regs(within([CATEGORY, 15]), u'\xe9\u0431\u2028')  # => [None, ((2, 3), None)]
regs(within([CATEGORY, 11]), u'\u0663a')  # => [None, ((1, 2), None)]
regs(within([CATEGORY, 12]), u'a\u2003')  # => [None, ((1, 2), None)]
regs(lit(u'\u0431', LITERAL_IGNORE), u'\u0411', 0, 32)  # => [((0, 1), None), ((0, 1), None)]
regs(lit(u'\u0431', LITERAL_IGNORE), u'\u0411', 0, 4)  # => [None, None]
regs(lit('k', LITERAL_IGNORE), u'\u212a', 0, 32)  # => [((0, 1), None), ((0, 1), None)]
regs([LITERAL, 0x10400], u'a\U00010400')  # => [None, ((1, 2), None)]
regs([LITERAL, 0xffffffff], u'a')  # => [None, None]
[_sre.getlower(c, flags) for c in (65, 192, 0x10400, -1) for flags in (0, 4, 32, 36)]
# => [97, 97, 97, 97, 192, 192, 224, 192, 66560, 66560, 66600, 66560, -1, -1, -1, -1]
''')

print '--- positions'  # => --- positions
probe(r'''
[[regs([AT, at] + lit('a', NOT_LITERAL), t) for t in ('b', 'ab', '\nb')] for at in (0, 1, 2)]
# => [[[((0, 1), None), ((0, 1), None)], [None, None], [((0, 1), None), ((0, 1), None)]], [[((0, 1), None), ((0, 1),
# ...  None)], [None, None], [((0, 1), None), ((0, 1), None)]], [[((0, 1), None), ((0, 1), None)], [None, None], [((0,
# ...  1), None), ((0, 1), None)]]]
[[regs([AT, at], t)[1] for t in ('', 'a', 'a\n', '\na')] for at in (5, 6, 7)]
# => [[((0, 0), None), ((1, 1), None), ((1, 1), None), ((2, 2), None)], [((0, 0), None), ((1, 1), None), ((1, 1),
# ...  None), ((0, 0), None)], [((0, 0), None), ((1, 1), None), ((2, 2), None), ((2, 2), None)]]
[[regs([AT, at], t)[1] for t in ('', 'a', ' ', ' a', '\xe9')] for at in (3, 4, 8, 9, 10, 11)]
# => [[None, ((0, 0), None), None, ((1, 1), None), None], [None, None, ((0, 0), None), ((0, 0), None), ((0, 0), None)],
# ...  [None, ((0, 0), None), None, ((1, 1), None), None], [None, None, ((0, 0), None), ((0, 0), None), ((0, 0),
# ...  None)], [None, ((0, 0), None), None, ((1, 1), None), ((0, 0), None)], [None, None, ((0, 0), None), ((0, 0),
# ...  None), None]]
regs([AT, 0], 'aaa', 0, 0, 1)  # => [None, None]
regs([AT, 7], 'aaa', 0, 0, 1, 2)  # => [None, ((2, 2), None)]
regs([], 'abc', 0, 0, 2, 1)  # => [((2, 2), None), None]
regs(lit('a'), 'aaa', 0, 0, -5, 99)  # => [((0, 1), None), ((0, 1), None)]
regs(look(lit('b'), 1) + lit('c'), 'abcbc', 0, 0, 2)  # => [((2, 3), None), ((2, 3), None)]
regs(look(lit('b'), 1, ASSERT_NOT) + lit('c'), 'bcc', 0, 0, 1)  # => [None, ((2, 3), None)]
''')

print '--- repetitions'  # => --- repetitions
probe(r'''
regs(one(lit('a')) + lit('ab'), 'aaab')  # => [((0, 4), None), ((0, 4), None)]
regs(one(lit('a'), 2, 3), 'aaaa')  # => [((0, 3), None), ((0, 3), None)]
regs(one([ANY]) + lit('b'), 'abab\nb')  # => [((0, 4), None), ((0, 4), None)]
regs(lazy([ANY]) + lit('b'), 'abab')  # => [((0, 2), None), ((0, 2), None)]
regs(lazy(lit('a'), 1, 2), 'aaaa')  # => [((0, 1), None), ((0, 1), None)]
regs(lazy(lit('a'), 0, 2) + lit('b'), 'aaab')  # => [None, ((1, 4), None)]
regs(one(lit('a'), 3) + lit('b'), 'aab')  # => [None, None]
regs(one(branch(lit('a'), lit('b'))) + lit('b'), 'abab')  # => [((0, 4), None), ((0, 4), None)]
regs(lazy(branch(lit('a'), lit('b'))) + lit('c'), 'ababc')  # => [((0, 5), None), ((0, 5), None)]
regs(many(group(1, within(LOWER))), 'abc1', 1)  # => [((0, 3), (2, 3), 1), ((0, 3), (2, 3), 1)]
regs(few(group(1, within(LOWER))) + lit('c'), 'abc1', 1)  # => [((0, 3), (1, 2), 1), ((0, 3), (1, 2), 1)]
regs(many(group(1, lit('ab')), 2, 3), 'ababababab', 1)  # => [((0, 6), (4, 6), 1), ((0, 6), (4, 6), 1)]
regs(few(group(1, lit('ab')), 2, 3), 'ababababab', 1)  # => [((0, 4), (2, 4), 1), ((0, 4), (2, 4), 1)]
regs(many(one(lit('a')), 0, MANY) + lit('b'), 'aaab')  # => [((0, 4), None), ((0, 4), None)]
regs(many(group(1, one(lit('a')))), 'aab', 1)  # => [((0, 2), (2, 2), 1), ((0, 2), (2, 2), 1)]
regs(few(group(1, one(lit('a')))) + lit('c'), 'aac', 1)  # => [((0, 3), (0, 2), 1), ((0, 3), (0, 2), 1)]
regs(many(branch(group(1, lit('a')), group(2, lit('b')))) + lit('c'), 'abac', 2)
# => [((0, 4), (2, 3), (1, 2), 1), ((0, 4), (2, 3), (1, 2), 1)]
regs(group(1, many(group(2, lit('a')) + one(lit('b')), 1)) + lit('bc'), 'abbabbbc', 2)
# => [((0, 8), (0, 6), (3, 4), 1), ((0, 8), (0, 6), (3, 4), 1)]
''')

print '--- groups'  # => --- groups
probe(r'''
regs(branch(group(1, lit('a')), lit('b')), 'ba', 1)  # => [((0, 1), (-1, -1), None), ((0, 1), (-1, -1), None)]
regs(group(1, one(within(LOWER))) + lit('-') + [GROUPREF, 0], 'abc-abc', 1)
# => [((0, 7), (0, 3), 1), ((0, 7), (0, 3), 1)]
regs(group(1, lit('ab')) + [GROUPREF_IGNORE, 0], 'abAB', 1)  # => [((0, 4), (0, 2), 1), ((0, 4), (0, 2), 1)]
regs([GROUPREF, 0] + group(1, lit('a')), 'aa', 1)  # => [None, None]
regs(many(group(1, lit('(')), 0, 1) + lit('a') + exists(1, lit(')'), lit('!')), '(a)a!', 1)
# => [((0, 3), (0, 1), 1), ((0, 3), (0, 1), 1)]
regs(many(group(1, lit('(')), 0, 1) + lit('a') + [EXISTS, 0, 4] + lit(')') + lit('!'), '(a)!a!', 1)
# => [((0, 4), (0, 1), 1), ((0, 4), (0, 1), 1)]
regs(look(group(1, lit('a'))) + [ANY], 'ba', 1)  # => [None, ((1, 2), (1, 2), 1)]
regs(look(group(1, lit('a')) + lit('b'), 0, ASSERT_NOT) + [ANY], 'acab', 1)
# => [((0, 1), (0, 1), 1), ((0, 1), (0, 1), 1)]
regs(look(branch(lit('ab'), group(1, lit('c')))) + [ANY_ALL], 'dcab', 1)  # => [None, ((1, 2), (1, 2), 1)]
''')

print '--- many alternatives'  # => --- many alternatives
words = ['w%d' % i for i in range(150)] + ['x', 'w']
alternatives = compiled(branch(*[lit(w) for w in words]) + lit('.'))
print [(t, bool(alternatives.match(t))) for t in ('w0.', 'w62.', 'w63.', 'w64.', 'w149.', 'x.', 'w.', 'w150.', '.', '')]
# => [('w0.', True), ('w62.', True), ('w63.', True), ('w64.', True), ('w149.', True), ('x.', True), ('w.', True),
# ...  ('w150.', False), ('.', False), ('', False)]

print '--- searches'  # => --- searches
INFO_PREFIX = [INFO, 12, 1, 4, 4, 4, 0] + map(ord, 'abab') + [0, 0, 1, 2]
INFO_LITERAL = [INFO, 12, 3, 4, 4, 4, 4] + map(ord, 'abab') + [0, 0, 1, 2]
probe(r'''
compiled([INFO, 14] + INFO_PREFIX[2:] + lit('ababc')[:8] + lit('c'))  # => <_sre.SRE_Pattern object at 0x...>
''')
for info in INFO_PREFIX, INFO_LITERAL:
    info = [INFO, len(info) - 1] + info[2:]
    tail = [] if info is INFO_LITERAL else lit('c')
    pattern = compiled(info + lit('abab') + tail)
    print [pattern.search(t) and pattern.search(t).span() for t in ('xabababc', 'ababab', u'ab\u0431ababc', 'aba')]
# => [(3, 8), None, (3, 8), None]
# => [(1, 5), (0, 4), (3, 7), None]
print [m.span() for m in compiled(lit('a') + one([ANY])).finditer('ba\nab')]  # => [(1, 2), (3, 5)]
print compiled(one(lit('b'))).findall('abbc'), compiled(one(lit('b'))).split('abbc')  # => ['', 'bb', '', ''] ['a', 'c']

print '--- long texts, no recursion'  # => --- long texts, no recursion
for n in 1000, 300000:
    code, text = infinite(n / 3)
    print compiled(code).match(text).end() == len(text), compiled(few(lit('x')) + [AT, 7]).match('x' * n).end() == n
# => True True
# => True True
catastrophe = many(one(lit('a'), 1), 1) + lit('b')
print compiled(catastrophe).match('a' * 15 + 'c'), compiled(catastrophe).match('a' * 15 + 'b').end()  # => None 16

print '--- what is no code'  # => --- what is no code
probe(r'''
_sre.compile('a', 0, [])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [LITERAL, 97])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [LITERAL, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [8, 1, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [AT, 12, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [IN, 3, LITERAL, 0, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [IN, 99, LITERAL, 1, 0, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [BRANCH, 5, LITERAL, 97, JUMP, 99, 0, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [MARK, 202, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [MARK, 4, SUCCESS], 1)  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [GROUPREF, 1, SUCCESS], 1)  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, one(lit('a'), 3, 2) + [SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, many(lit('a'))[:-1] + [JUMP, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, look(lit('a'), 0x80000000) + [SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [INFO, 4, 8, 0, 0, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [INFO, 8, 1, 1, 1, 1, 1, 97, 1, SUCCESS])  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [SUCCESS], 101)  # => RuntimeError: invalid SRE code
_sre.compile('a', 0, [-1, SUCCESS])  # => OverflowError: regular expression code size limit exceeded
_sre.compile('a', 0, [1 << 32, SUCCESS])  # => OverflowError: regular expression code size limit exceeded
_sre.compile('a', 0, ['x', SUCCESS])  # => SystemError: Objects/longobject.c:426: bad argument to internal function
_sre.compile('a', 0, (SUCCESS,))  # => TypeError: argument 3 must be list, not tuple
_sre.compile('a', 1 << 31, [SUCCESS])  # => OverflowError: signed integer is greater than maximum
_sre.compile()  # => TypeError: function takes at least 3 arguments (0 given)
''')

print '--- counts'  # => --- counts
gc.disable()
text = 'some text'
pattern = compiled(group(1, lit('e')), 0, 1)
counts = sys.getrefcount(text), sys.getrefcount(pattern)
m = pattern.search(text)
scanner = pattern.scanner(text)
print sys.getrefcount(text) - counts[0], sys.getrefcount(pattern) - counts[1]  # => 2 2
print pattern.sub(lambda m: str(sys.getrefcount(text) - counts[0]), text)  # => som5 t5xt
del m, scanner
for f in pattern.findall, pattern.split, pattern.search, pattern.match:
    f(text)
print sys.getrefcount(text) - counts[0], sys.getrefcount(pattern) - counts[1], gc.is_tracked(pattern)  # => 0 1 False
