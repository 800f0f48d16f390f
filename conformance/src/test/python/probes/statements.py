# Statements and expressions of every kind: assignment, unpacking, del, loops, comprehensions, chained
# comparison, order of evaluation.
import sys

from probing import entries, mask, probe

log = []


def e(value):
    """Notes that it is evaluated."""
    log.append(value)
    return value


class Target(object):
    def __setattr__(self, name, value):
        log.append('set %s %r' % (name, value))

    def __delattr__(self, name):
        log.append('del ' + name)

    def __setitem__(self, key, value):
        log.append('setitem %r %r' % (key, value))

    def __getitem__(self, key):
        log.append('getitem %r' % (key,))
        return 10

    def __delitem__(self, key):
        log.append('delitem %r' % (key,))

    def __getattr__(self, name):
        log.append('get ' + name)
        return 20

    def __call__(self, *args, **kw):
        log.append('call')
        return 30


class Truth(object):
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __nonzero__(self):
        log.append(self.name)
        return self.value

    def __repr__(self):
        return self.name


def run(text):
    """Prints what the text leaves in r, and the log of its evaluation."""
    del log[:]
    names = {'e': e, 't': Target(), 'T': Truth('T', True), 'F': Truth('F', False), 'log': log}
    try:
        exec text in names
        print mask('%s %s' % (repr(names.get('r')), log))
    except Exception, error:
        print mask('%s: %s %s' % (type(error).__name__, error, log))


def runs(block):
    """Runs each entry of the block."""
    for _, text in entries(block):
        run(text)


runs(r'''
r = e(1) + e(2) * e(3)  # => 7 [1, 2, 3]
r = e(1) ** e(2) ** e(3)  # => 1 [1, 2, 3]
r = e(2) - e(1) - e(1)  # => 0 [2, 1, 1]
r = -e(2) ** e(2)  # => -4 [2, 2]
r = e(1) < e(2) < e(3)  # => True [1, 2, 3]
r = e(3) < e(2) < e(1)  # => False [3, 2]
r = e(1) and e(0) or e(3)  # => 3 [1, 0, 3]
r = not e(0) and e(1)  # => 1 [0, 1]
r = e(1) if e(0) else e(2)  # => 2 [0, 2]
r = [e(1), e(2)]  # => [1, 2] [1, 2]
r = {e(1): e(2), e(3): e(4)}  # => {1: 2, 3: 4} [2, 1, 4, 3]
r = {e(1), e(2)}  # => set([1, 2]) [1, 2]
r = (e(1), e(2))  # => (1, 2) [1, 2]
r = e([1, 2])[e(0)]  # => 1 [[1, 2], 0]
r = e([1, 2, 3])[e(0):e(2)]  # => [1, 2] [[1, 2, 3], 0, 2]
r = e([1, 2, 3])[e(0):e(3):e(2)]  # => [1, 3] [[1, 2, 3], 0, 3, 2]
e(t)[e(1)] = e(2)  # => None [2, <__main__.Target object at 0x...>, 1, 'setitem 1 2']
e(t).a = e(2)  # => None [2, <__main__.Target object at 0x...>, 'set a 2']
t.a, t[e(0)], t.b = e((1, 2, 3))  # => None [(1, 2, 3), 'set a 1', 0, 'setitem 0 2', 'set b 3']
t.a = t.b = e(5)  # => None [5, 'set a 5', 'set b 5']
r = t.a = 5  # => 5 ['set a 5']
t[e(1)] += e(2)  # => None [1, 'getitem 1', 2, 'setitem 1 12']
t.x += e(1)  # => None ['get x', 1, 'set x 21']
e(t)[e(1):e(2)] += e(3)
# => None [<__main__.Target object at 0x...>, 1, 2, 'getitem slice(1, 2, None)', 3, 'setitem slice(1, 2, None) 13']
del t.a, t[e(1)], t.b  # => None ['del a', 1, 'delitem 1', 'del b']
del (t.a, t.b)  # => None ['del a', 'del b']
del [t.a]  # => None ['del a']
del t[e(1):e(2)]  # => None [1, 2, 'delitem slice(1, 2, None)']
r = e(len)(e("abc"))  # => 3 [<built-in function len>, 'abc']
r = t(e(1), *e([2]), **e({"a": 3}))  # => 30 [1, [2], {'a': 3}, 'call']
r = t(e(1), x=e(2))  # => 30 [1, 2, 'call']
r = t(*e([1]), **e({}))  # => 30 [[1], {}, 'call']
r = t.m(e(1))  # => TypeError: 'int' object is not callable ['get m', 1]
r = [e(x) for x in e([1, 2]) if e(x) > 1]  # => [2] [[1, 2], 1, 2, 2]
r = {e(x): e(x + 10) for x in [1, 2]}  # => {1: 11, 2: 12} [11, 1, 12, 2]
r = {e(x) for x in [1]}  # => set([1]) [1]
r = list(e(x) for x in e([1]))  # => [1] [[1], 1]
r = [(x, y) for x in e([1, 2]) for y in e([x, x + 5])]  # => [(1, 1), (1, 6), (2, 2), (2, 7)] [[1, 2], [1, 6], [2, 7]]
r = lambda a=e(1), b=e(2): e(3)  # => <function <lambda> at 0x...> [1, 2]
def r(a=e(1)): return e(2)  # => <function r at 0x...> [1]
class r(e(object)): x = e(1)  # => <class 'r'> [<type 'object'>, 1]
r = T and F  # => F ['T']
r = T or F  # => T ['T']
r = F or T  # => T ['F']
r = F and T  # => F ['F']
r = not T  # => False ['T']
r = T and T and F and T  # => F ['T', 'T', 'F']
r = F or F or T  # => T ['F', 'F']
r = (T and F) or T  # => T ['T', 'F']
r = T if F else F  # => F ['F']
if T and F: r = 1
else: r = 2  # => 2 ['T', 'F']
if F or not F: r = 1  # => 1 ['F', 'F']
while F or F: pass
else: r = "else"  # => 'else' ['F', 'F']
assert T  # => None ['T']
assert F  # => AssertionError:  ['F']
assert F, e("msg")  # => AssertionError: msg ['F', 'msg']
r = [x for x in [1, 2] if T and not F]  # => [1, 2] ['T', 'F', 'T', 'F']
r = 1 if T or F else 2  # => 1 ['T']
r = e(1) in e([1])  # => True [1, [1]]
r = e(1) not in e([1])  # => False [1, [1]]
r = e(1) is not e(1)  # => False [1, 1]
r = 1 < 2 > 1 == 1 != 2 <= 2 >= 2 in [2] not in [3] is not None  # => True []
r = `e(1), e(2)`  # => '(1, 2)' [1, 2]
r = `1`  # => '1' []
print >>e(t) if 0 else None, e(1), e(2)  # => 1 2
# => None [1, 2]
''')
run('x, y = y, x = 1, 2\nr = x, y')  # => (2, 1) []
run('x = [1, 2]\ni = 0\ni, x[i] = 1, 9\nr = x')  # => [1, 9] []
run('a = b = []\na.append(1)\nr = b')  # => [1] []
run('a, (b, [c, d]), e2 = 1, (2, [3, 4]), 5\nr = a, b, c, d, e2')  # => (1, 2, 3, 4, 5) []
run('r = 0\nfor i in range(5):\n  if i == 1: continue\n  if i == 4: break\n  r += i\nelse: r = "else"')  # => 5 []
run('r = 0\nfor i in range(3): r += i\nelse: r = r, "else"')  # => (3, 'else') []
run('r = 5\nwhile r: r -= 1\nelse: r = "done"')  # => 'done' []
runs(r'''
for i in []: pass
else: r = "empty"  # => 'empty' []
for r in "abc": pass  # => 'c' []
for t.a in [1, 2]: pass  # => None ['set a 1', 'set a 2']
for t[e(0)], t.b in [(1, 2)]: pass  # => None [0, 'setitem 0 1', 'set b 2']
for r, in [(1,)]: pass  # => 1 []
for (a, b), c in [((1, 2), 3)]: r = a, b, c  # => (1, 2, 3) []
for i in range(3):
  for j in range(3):
    if j == 1: break
  else: continue
  r = i, j  # => (2, 1) []
r = [i for i in range(3)] + [i]  # => [0, 1, 2, 2] []
''')
run('i = 10\nr = [i for i in range(i)], i')  # => ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 9) []
run('r = []\nfor i in range(3):\n  try: continue\n  finally: r.append(i)')  # => [0, 1, 2] []
run('r = 0\nwhile 1:\n  r += 1\n  if r > 5: break')  # => 6 []
run('r = 0\nwhile True:\n  r += 1\n  if r > 5: break')  # => 6 []
runs(r'''
if 0: r = 1
elif "": r = 2
elif 1: r = 3
else: r = 4  # => 3 []
pass  # => None []
r = 1; r += 1; r *= 5; r -= 3; r /= 2; r //= 1; r %= 3; r **= 3; r <<= 2; r >>= 1; r |= 8; r &= 12; r ^= 5  # => 13 []
r = "a"; r += "b"; r *= 3  # => 'ababab' []
r = []; r += (1, 2); r += "x"  # => [1, 2, 'x'] []
r = 10; r /= 4  # => 2 []
r = 7 / 2, -7 / 2, 7 // 2., 7 % -3  # => (3, -4, 3.0, -2) []
from __future__ import division; r = 7 / 2, 4 / 2, 1 / 3  # => (3.5, 2.0, 0.3333333333333333) []
r = 0x1F, 017, 0o17, 0b11, 1e3, .5, 5., 1j, 10L, 0xFFL, 1E-2, 0, 00, 1.e1
# => (31, 15, 15, 3, 1000.0, 0.5, 5.0, 1j, 10L, 255L, 0.01, 0, 0, 10.0) []
r = "\x41\101\n\\\'\"\q" "adj" r"\n" u"\u0041" ur"\u0041\n" b"b" br"\x"  # => u'AA\n\\\'"\\qadj\\nAA\\nb\\x' []
''')
run('r = \'\'\'a\nb\'\'\' """c\'d"""')  # => "a\nbc'd" []
run('r = "a\\\nb"')  # => 'ab' []
runs(r'''
r = (1 +
 2)  # => 3 []
r = 1 + \
 2  # => 3 []
''')
run('r = [\n1,\n2,\n]')  # => [1, 2] []
runs(r'''
r = {}, [], (), {1}, {1: 2,}, (1,), [1,]  # => ({}, [], (), set([1]), {1: 2}, (1,), [1]) []
r = lambda: 0, 1  # => (<function <lambda> at 0x...>, 1) []
r = (lambda *a, **k: (a, k))(1, x=2)  # => ((1,), {'x': 2}) []
r = (lambda: (lambda: 5))()()  # => 5 []
r = [lambda: x for x in range(2)][0]()  # => 1 []
r = max(x for x in [1, 5])  # => 5 []
r = sum([x for x in range(3)], 10)  # => 13 []
r = not 1 == 2  # => True []
r = 1 + 2 if 3 else 4 + 5  # => 3 []
r = 2 ** -1  # => 0.5 []
r = -2 ** 2  # => -4 []
r = ~5 & 0xf ^ 3 | 16  # => 25 []
r = 1 << 2 + 1  # => 8 []
r = 5 - -3  # => 8 []
r = - - 5  # => 5 []
r = 3 * (1, 2)  # => (1, 2, 1, 2, 1, 2) []
r = 1 <> 2  # => True []
r = None is None  # => True []
r = "abc"[::-1][0:2][1]  # => 'b' []
r = (1, 2, 3)[-1]  # => 3 []
r = {"a": {"b": [1, 2]}}["a"]["b"][1]  # => 2 []
r = "%s %d" % ("a", 5)  # => 'a 5' []
r = "a" "b" * 2  # => 'abab' []
''')
run('r = ("x"\n"y")')  # => 'xy' []
runs(r'''
with open: pass  # => AttributeError: __exit__ []
r = [x for x in 1, 2, 3]  # => [1, 2, 3] []
r = [x for x in lambda: 1, lambda: 2]  # => [<function <lambda> at 0x...>, <function <lambda> at 0x...>] []
r = [1 for x in [1] if 1 if 1]  # => [1] []
r = [x if x else 0 for x in [0, 1]]  # => [0, 1] []
r = yield  # => SyntaxError: 'yield' outside function (<string>, line 1) []
exec "r = 5"  # => 5 []
global r; r = 6  # => 6 []
import sys; r = sys is not None  # => True []
r = (yield)  # => SyntaxError: 'yield' outside function (<string>, line 1) []
r = [*[1]]  # => SyntaxError: invalid syntax (<string>, line 1) []
r = 1,  # => (1,) []
r, = 5,  # => 5 []
[r] = [7]  # => 7 []
(r) = 8  # => 8 []
() = []  # => SyntaxError: can't assign to () (<string>, line 1) []
[] = ()  # => None []
r = x = y = 1  # => 1 []
r: int = 5  # => SyntaxError: invalid syntax (<string>, line 1) []
print r  # => NameError: name 'r' is not defined []
r = """doc"""  # => 'doc' []
try: raise ValueError
except (KeyError, ValueError): r = "caught"  # => 'caught' []
try: r = 1
except: r = 2
else: r = 3
finally: r = r, 4  # => (3, 4) []
try: 1/0
except ZeroDivisionError as x: r = str(x)  # => 'integer division or modulo by zero' []
try: 1/0
except KeyError, x: pass
except: r = "bare"  # => 'bare' []
try: pass
except: pass
except KeyError: pass  # => SyntaxError: default 'except:' must be last (<string>, line 1) []
''')
probe(r'''
a, b = 1  # => TypeError: 'int' object is not iterable
a, b = 1, 2, 3  # => ValueError: too many values to unpack
a, b = [1]  # => ValueError: need more than 1 value to unpack
a, b = 'x'  # => ValueError: need more than 1 value to unpack
(a, b) = 'xyz'  # => ValueError: too many values to unpack
a, b = iter([1])  # => ValueError: need more than 1 value to unpack
a, b = {}  # => ValueError: need more than 0 values to unpack
for a, b in [1]: pass  # => TypeError: 'int' object is not iterable
for a, b in [(1, 2, 3)]: pass  # => ValueError: too many values to unpack
for a, b in ['x']: pass  # => ValueError: need more than 1 value to unpack
[a for a, b in [(1, 2), (3, 4)]]  # => [1, 3]
[a for a, b in [1]]  # => TypeError: 'int' object is not iterable
x = [1, 2, 3]
x[0], x[1:] = 5, [6]
x  # => [5, 6]
x = [0] * 3
x[0] = x[1] = x[2] = 7
x  # => [7, 7, 7]
x = {}
x['a'], x['b'] = 1, 2
sorted(x.items())  # => [('a', 1), ('b', 2)]
1 if 1 else 1 / 0, 0 and 1 / 0, 1 or 1 / 0  # => (1, 0, 1)
1 < 0 < 1 / 0  # => False
1 / 0 if 1 else 2  # => ZeroDivisionError: integer division or modulo by zero
[1, 2, 3] < [1, 2, 4] < [2], 'a' < 'b' < 'c' != 'd', 1 == 1.0 == True  # => (True, True, True)
() == (), [] is [], (1,) is (1,) or True, 'a' is 'a', 1 is 1  # => (True, False, True, True, True)
5 .real  # => 5
5..real  # => 5.0
1.5.real  # => 1.5
5L.real  # => 5L
'a'.upper()  # => 'A'
[].append(1)  # => None
{}.get(1)  # => None
(1).real  # => 1
5.real  # => SyntaxError: invalid syntax (probe, line 1)
''')
