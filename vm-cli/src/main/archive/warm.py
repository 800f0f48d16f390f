# Run once, when the class-data archive is made: what this loads, later starts load from the archive.
# A walk over the language and the library, printing as it goes; it has no result.
import sys


def counter(start):
    cell = [start]

    def step(by=1, *rest, **options):
        cell[0] += by
        return cell[0], rest, options

    return step


def generate(n):
    try:
        for i in xrange(n):
            got = yield i
            if got:
                print got
    finally:
        print 'closed'


class Base(object):
    kind = u'base'

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return '<%s %r>' % (self.__class__.__name__, self.name)

    def __eq__(self, other):
        return self.name == other.name

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        return kind is KeyError


class Derived(Base):
    def __init__(self, name, size):
        Base.__init__(self, name)
        self.size = size

    def __getitem__(self, i):
        if i >= self.size:
            raise IndexError(i)
        return i * 2

    def __len__(self):
        return self.size


step = counter(1)
print step(), step(2, 3), step(4, 5, six=6)
print [f() for f in [lambda: i for i in range(3)]], [g(1) for g in [lambda x, i=i: x + i for i in range(3)]]
print step.func_closure[0], step.func_closure[0].cell_contents, step.func_code.co_freevars

g = generate(4)
print g.next(), g.send('sent')
g.close()
print sum(x * x for x in generate(3)), sorted({'a': 1, 'b': 2}.items()), {1, 2} | {3}, (1, 2) + (3,)

d = Derived('d', 3)
print d, len(d), list(d), d == Base('d'), isinstance(d, Base), d.kind, getattr(d, 'none', None)
with d as e:
    raise KeyError('swallowed')
try:
    try:
        d[3]
        {}['missing']
    except IndexError as error:
        print 'IndexError', error, sys.exc_info()[0]
        raise ValueError('%s %d %5.2f %x' % ('text', 7, 2.5, 255))
    finally:
        print 'finally'
except (TypeError, ValueError), error:
    print type(error).__name__, error

total = 0
while total < 3000:
    total += 1
    if total % 2:
        continue
print total, 2 ** 100, 7 // 2, -7 % 3, 1.5 * 2, 10L, 0x1fL
print 'a,b'.split(','), '-'.join(['x', 'y']), 'Abc'.lower().replace('b', 'd'), u'\u4e2d'.encode('utf-8'), 'abc'[::-1]
print map(str, [1, 2]), filter(None, [0, 1]), zip('ab', [1, 2]), max(1, 2), abs(-1), range(3)[1:], reversed([1, 2])
a, (b, c) = 1, (2, 3)
a, b = b, a
del c
exec 'x = 1' in {}
print eval('a + b'), globals() is locals(), sys.getrefcount(d) > 0, id(d) == id(d), hash('a') == hash('a')
assert a, 'never'
import time
print time.time() > 0, 'two ' 'parts', a and b or total
try:
    compile('x = = 1', 'bad.py', 'exec')
except SyntaxError as error:
    print error

# What programs import most, and a little of what each is for.
import base64, cPickle, copy, cStringIO, csv, decimal, functools, hashlib, io, itertools, logging, operator, random
import collections, datetime, json, os, re, string, struct, subprocess, tempfile, textwrap, threading, traceback, unittest

print os.path.join('a', 'b'), os.path.exists('.'), len(os.listdir('.')) >= 0, os.environ.get('HOME', '')[:1]
print re.sub('(?i)[a-c]+(x|y)?', lambda m: m.group(1) or '-', 'abx cab'), re.findall(r'\d+', 'a1 b22'), re.split(',', 'a,b')
print json.loads(json.dumps({'a': [1, 2.5, None, u'\xe9']})), json.dumps([1, {'b': 'c'}], indent=1, sort_keys=True)
print collections.namedtuple('Point', 'x y')(1, 2), collections.Counter('aab').most_common(1), collections.deque([1])
print collections.OrderedDict([(1, 2)]), collections.defaultdict(int)[1], datetime.datetime(2001, 2, 3).strftime('%Y')
print datetime.date(2001, 2, 3) + datetime.timedelta(1), list(itertools.chain([1], itertools.islice(itertools.count(), 2)))
print sorted([(2, 'b'), (1, 'a')], key=operator.itemgetter(1)), functools.partial(int, base=2)('10'), random.Random(1).random()
print struct.unpack('<hi', struct.pack('<hi', 1, 2)), base64.b64encode('abc'), hashlib.md5('a').hexdigest()
print decimal.Decimal('1.5') * 2, copy.deepcopy([{}]), cPickle.loads(cPickle.dumps([1, 'a'], 2)), '{0:>4}{1!r}'.format(1, 'a')
stream = cStringIO.StringIO()
csv.writer(stream).writerow([1, 'a,b'])
print list(csv.reader(cStringIO.StringIO(stream.getvalue()))), io.StringIO(u'a\nb').readline(), io.BytesIO('a').read()
print string.Template('$a').substitute(a=1), textwrap.fill('some words', 6), threading.current_thread().name
