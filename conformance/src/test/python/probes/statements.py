# Statements and expressions of every kind: assignment, unpacking, del, loops, comprehensions, chained comparison, order of evaluation.
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
    del log[:]
    names = {'e': e, 't': Target(), 'T': Truth('T', True), 'F': Truth('F', False), 'log': log}
    try:
        exec text in names
        print text, '->', mask('%s %s' % (repr(names.get('r')), log))
    except Exception, error:
        print text, '->', mask('%s: %s %s' % (type(error).__name__, error, log))


for text in ('r = e(1) + e(2) * e(3)', 'r = e(1) ** e(2) ** e(3)', 'r = e(2) - e(1) - e(1)', 'r = -e(2) ** e(2)', 'r = e(1) < e(2) < e(3)', 'r = e(3) < e(2) < e(1)', 'r = e(1) and e(0) or e(3)', 'r = not e(0) and e(1)',
             'r = e(1) if e(0) else e(2)', 'r = [e(1), e(2)]', 'r = {e(1): e(2), e(3): e(4)}', 'r = {e(1), e(2)}', 'r = (e(1), e(2))', 'r = e([1, 2])[e(0)]', 'r = e([1, 2, 3])[e(0):e(2)]', 'r = e([1, 2, 3])[e(0):e(3):e(2)]',
             'e(t)[e(1)] = e(2)', 'e(t).a = e(2)', 't.a, t[e(0)], t.b = e((1, 2, 3))', 't.a = t.b = e(5)', 'r = t.a = 5', 't[e(1)] += e(2)', 't.x += e(1)', 'e(t)[e(1):e(2)] += e(3)', 'del t.a, t[e(1)], t.b', 'del (t.a, t.b)', 'del [t.a]', 'del t[e(1):e(2)]',
             'r = e(len)(e("abc"))', 'r = t(e(1), *e([2]), **e({"a": 3}))', 'r = t(e(1), x=e(2))', 'r = t(*e([1]), **e({}))', 'r = t.m(e(1))', 'r = [e(x) for x in e([1, 2]) if e(x) > 1]', 'r = {e(x): e(x + 10) for x in [1, 2]}', 'r = {e(x) for x in [1]}',
             'r = list(e(x) for x in e([1]))', 'r = [(x, y) for x in e([1, 2]) for y in e([x, x + 5])]', 'r = lambda a=e(1), b=e(2): e(3)', 'def r(a=e(1)): return e(2)', 'class r(e(object)): x = e(1)', 'r = T and F', 'r = T or F', 'r = F or T', 'r = F and T', 'r = not T', 'r = T and T and F and T',
             'r = F or F or T', 'r = (T and F) or T', 'r = T if F else F', 'if T and F: r = 1\nelse: r = 2', 'if F or not F: r = 1', 'while F or F: pass\nelse: r = "else"', 'assert T', 'assert F', 'assert F, e("msg")', 'r = [x for x in [1, 2] if T and not F]', 'r = 1 if T or F else 2', 'r = e(1) in e([1])', 'r = e(1) not in e([1])', 'r = e(1) is not e(1)',
             'r = 1 < 2 > 1 == 1 != 2 <= 2 >= 2 in [2] not in [3] is not None', 'r = `e(1), e(2)`', 'r = `1`', 'print >>e(t) if 0 else None, e(1), e(2)', 'x, y = y, x = 1, 2\nr = x, y', 'x = [1, 2]\ni = 0\ni, x[i] = 1, 9\nr = x', 'a = b = []\na.append(1)\nr = b', 'a, (b, [c, d]), e2 = 1, (2, [3, 4]), 5\nr = a, b, c, d, e2',
             'r = 0\nfor i in range(5):\n  if i == 1: continue\n  if i == 4: break\n  r += i\nelse: r = "else"', 'r = 0\nfor i in range(3): r += i\nelse: r = r, "else"', 'r = 5\nwhile r: r -= 1\nelse: r = "done"', 'for i in []: pass\nelse: r = "empty"', 'for r in "abc": pass', 'for t.a in [1, 2]: pass', 'for t[e(0)], t.b in [(1, 2)]: pass', 'for r, in [(1,)]: pass', 'for (a, b), c in [((1, 2), 3)]: r = a, b, c',
             'for i in range(3):\n  for j in range(3):\n    if j == 1: break\n  else: continue\n  r = i, j', 'r = [i for i in range(3)] + [i]', 'i = 10\nr = [i for i in range(i)], i', 'r = []\nfor i in range(3):\n  try: continue\n  finally: r.append(i)', 'r = 0\nwhile 1:\n  r += 1\n  if r > 5: break', 'r = 0\nwhile True:\n  r += 1\n  if r > 5: break', 'if 0: r = 1\nelif "": r = 2\nelif 1: r = 3\nelse: r = 4',
             'pass', 'r = 1; r += 1; r *= 5; r -= 3; r /= 2; r //= 1; r %= 3; r **= 3; r <<= 2; r >>= 1; r |= 8; r &= 12; r ^= 5', 'r = "a"; r += "b"; r *= 3', 'r = []; r += (1, 2); r += "x"', 'r = 10; r /= 4', 'r = 7 / 2, -7 / 2, 7 // 2., 7 % -3', 'from __future__ import division; r = 7 / 2, 4 / 2, 1 / 3', 'r = 0x1F, 017, 0o17, 0b11, 1e3, .5, 5., 1j, 10L, 0xFFL, 1E-2, 0, 00, 1.e1',
             r'r = "\x41\101\n\\\'\"\q" "adj" r"\n" u"\u0041" ur"\u0041\n" b"b" br"\x"', "r = '''a\nb''' \"\"\"c'd\"\"\"", 'r = "a\\\nb"', 'r = (1 +\n 2)', 'r = 1 + \\\n 2', 'r = [\n1,\n2,\n]', 'r = {}, [], (), {1}, {1: 2,}, (1,), [1,]', 'r = lambda: 0, 1', 'r = (lambda *a, **k: (a, k))(1, x=2)', 'r = (lambda: (lambda: 5))()()', 'r = [lambda: x for x in range(2)][0]()', 'r = max(x for x in [1, 5])', 'r = sum([x for x in range(3)], 10)',
             'r = not 1 == 2', 'r = 1 + 2 if 3 else 4 + 5', 'r = 2 ** -1', 'r = -2 ** 2', 'r = ~5 & 0xf ^ 3 | 16', 'r = 1 << 2 + 1', 'r = 5 - -3', 'r = - - 5', 'r = 3 * (1, 2)', 'r = 1 <> 2', 'r = None is None', 'r = "abc"[::-1][0:2][1]', 'r = (1, 2, 3)[-1]', 'r = {"a": {"b": [1, 2]}}["a"]["b"][1]', 'r = "%s %d" % ("a", 5)', 'r = "a" "b" * 2', 'r = ("x"\n"y")', 'with open: pass', 'r = [x for x in 1, 2, 3]', 'r = [x for x in lambda: 1, lambda: 2]', 'r = [1 for x in [1] if 1 if 1]', 'r = [x if x else 0 for x in [0, 1]]', 'r = yield', 'exec "r = 5"', 'global r; r = 6', 'import sys; r = sys is not None', 'r = (yield)', 'r = [*[1]]', 'r = 1,', 'r, = 5,', '[r] = [7]', '(r) = 8', '() = []', '[] = ()', 'r = x = y = 1', 'r: int = 5', 'print r', 'r = """doc"""', 'try: raise ValueError\nexcept (KeyError, ValueError): r = "caught"', 'try: r = 1\nexcept: r = 2\nelse: r = 3\nfinally: r = r, 4', 'try: 1/0\nexcept ZeroDivisionError as x: r = str(x)', 'try: 1/0\nexcept KeyError, x: pass\nexcept: r = "bare"', 'try: pass\nexcept: pass\nexcept KeyError: pass'):
    run(text)
probe(r'''
a, b = 1
a, b = 1, 2, 3
a, b = [1]
a, b = 'x'
(a, b) = 'xyz'
a, b = iter([1])
a, b = {}
for a, b in [1]: pass
for a, b in [(1, 2, 3)]: pass
for a, b in ['x']: pass
[a for a, b in [(1, 2), (3, 4)]]
[a for a, b in [1]]
x = [1, 2, 3]; x[0], x[1:] = 5, [6]; x
x = [0] * 3; x[0] = x[1] = x[2] = 7; x
x = {}; x['a'], x['b'] = 1, 2; sorted(x.items())
1 if 1 else 1 / 0, 0 and 1 / 0, 1 or 1 / 0
1 < 0 < 1 / 0
1 / 0 if 1 else 2
[1, 2, 3] < [1, 2, 4] < [2], 'a' < 'b' < 'c' != 'd', 1 == 1.0 == True
() == (), [] is [], (1,) is (1,) or True, 'a' is 'a', 1 is 1
5 .real, 5..real, 1.5.real, 5L.real, 'a'.upper(), [].append(1), {}.get(1), (1).real
5.real
''')
