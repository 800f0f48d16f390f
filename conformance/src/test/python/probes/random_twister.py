"""_random.Random: the sequence of each kind of seed, states, jumpahead, getrandbits, subclasses."""
import _random, sys

from probing import probe


class Sub(_random.Random):
    pass


class Init(_random.Random):
    def __init__(self, x, y):
        self.y = y


def after(seed):
    r = _random.Random(seed)
    return r.random(), r.getrandbits(40), r.random()


for seed in (0, 1, -1, 5L, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 64, -2 ** 100, 10 ** 60, True, 'a', 'seed',
             u'a', 1.5, -2.5, (1, 2), frozenset([1])):
    print repr(seed), after(seed)

r = _random.Random(42)
for i in range(3):
    r.jumpahead(i * 1000 + 7)
    print r.random(), r.getrandbits(17)
r.jumpahead(2 ** 70)
print repr(r.random())
r.jumpahead(-5)
print repr(r.random())
state = r.getstate()
print len(state), state[:3], state[-1], set(map(type, state))
first = [r.random() for i in range(700)]
r.setstate(state)
print first == [r.random() for i in range(700)], sum(first)
other = _random.Random(1)
other.setstate(state)
print other.random() == first[0]
r.seed(7)
print [r.getrandbits(k) for k in (1, 2, 31, 32, 33, 64, 65, 100, 1000)]
print type(r.getrandbits(3)), r.getrandbits(10 ** 5) % 1000003
zeros = (0,) * 624 + (624,)
r.setstate(zeros)
print r.random()
r.jumpahead(0)
print r.random(), r.getstate()[:4]

probe(r'''
sorted(name for name in _random.Random.__dict__ if name != '__doc__'), _random.Random.__basicsize__, _random.Random
_random.Random(1, 2)
_random.Random(x=1)
_random.Random([])
Sub(3).random() == _random.Random(3).random(), Sub(3).__dict__
Init(3, 4)
Init(3, y=4).random() == _random.Random(3).random()
r.seed([])
r.seed(1, 2)
r.random(1)
r.setstate([])
r.setstate(())
r.setstate((1,) * 624 + (-1,))
r.setstate((1,) * 624 + (625,))
r.setstate((1,) * 624 + ('a',))
r.setstate((1,) * 624 + (2 ** 70,))
r.setstate((-1,) * 624 + (624,))
r.setstate((2 ** 64,) * 624 + (624,))
r.setstate((2 ** 64 - 1,) * 624 + (624L,))
r.getstate()[0], r.random()
r.jumpahead(1.5)
r.jumpahead('a')
r.getrandbits(0)
r.getrandbits(-1)
r.getrandbits(2 ** 31)
r.getrandbits('a')
r.getrandbits(1.5)
r.x = 1
sys.getrefcount(r)
''')
