# Calls of built-in functions with keywords and stars, in the eyes of a profile function: what is evaluated before the
# call is an event, and the arguments live until the function has been told of the end.
import sys
from probing import entries


class D(object):
    def __init__(self, n):
        self.n = n

    def __del__(self):
        log.append('~%s' % self.n)

    def __len__(self):
        return 3

    def __iter__(self):
        return iter(())


class M(object):
    def keys(self):
        return ['key']

    def __getitem__(self, key):
        return D(key)


class G(object):
    def __iter__(self):
        yield D('g')


def profile(frame, event, arg):
    log.append('%s %s' % (event, arg.__name__ if event.startswith('c_') else frame.f_code.co_name))


def failing(at):
    """A profile function that raises when it is told for that time of an event of a built-in function."""
    left = [at]

    def profile(frame, event, arg):
        if not event.startswith('c_') or frame.f_code.co_filename != 'call':
            return
        log.append('%s %s' % (event, arg.__name__))
        left[0] -= 1
        if not left[0]:
            setprofile(None)
            raise ValueError(D('error'))
    return profile


def run(code, profile):
    del log[:]
    try:
        setprofile(profile)
        exec code in space
    except Exception, e:
        log.append(type(e).__name__)
        e = None
    setprofile(None)
    sys.exc_clear()
    print '   ', ', '.join(event for event in log if event not in NOISE)


setprofile = sys.setprofile
space = globals()
NOISE = 'c_call setprofile', 'call <module>', 'return <module>', 'c_call append', 'c_return append', 'return __del__'
log = []
CALLS = r'''
len(D(1))
len(*(D(1),))
len(*[D(1)])
len(D(1), **{})
isinstance(D(1), D)
isinstance(D(1), *[D])
isinstance(*(D(1), D))
isinstance(D(1), **{})
isinstance(D(1), x=D(2))
isinstance(D(1), D(2))
sorted(D(1), key=len)
sorted([], key=D(1))
sorted(*([],), **{'key': D(1)})
sorted([], key=D(1), **{'reverse': D(2)})
[].sort(key=D(1))
[].append(D(1))
[].append(*(D(1),))
[].append(*[D(1)])
[].append(D(1), **{})
list.append([], D(1))
list.append([], *[D(1)])
[].index(D(1))
[].index(*[D(1)])
''.join(D(1))
''.join(*[D(1)])
''.format(D(1), a=D(2))
''.format(*[D(1)], **{'a': D(2)})
'{0}{a}'.format(*[D(1)], **{'a': D(2)})
{}.update(a=D(1))
{}.update(*[D(1)], **{'a': D(2)})
{}.update(D(1), **{'a': D(2)})
{}.get(D(1), D(2))
{}.get(*(D(1), D(2)))
dict(a=D(1))
dict(*[D(1)])
max(D(1), key=D(2))
max(D(1), D(2), key=D(3))
max(*[D(1), D(2)], **dict(key=D(3)))
getattr(D(1), 'x', D(2))
getattr(*[D(1), 'x', D(2)])
getattr(D(1), 'x')
getattr(*[D(1), 'x'])
setattr(D(1), 'x', D(2))
setattr(*(D(1), 'x', D(2)))
apply(len, (D(1),))
apply(len, (D(1),), {})
map(len, [D(1)])
map(*(len, [D(1)]))
zip(D(1), D(2))
zip(*[D(1), D(2)])
object.__repr__(D(1))
object.__repr__(*[D(1)])
D(1).__len__()
D(1).__repr__()
D(1).__repr__(*[])
D(1).__repr__(**{})
D(1).__setattr__('x', D(2))
D(1).__setattr__('x', *[D(2)])
list.__len__([D(1)])
int.__add__(1, 2)
dict.fromkeys([1], D(1))
dict.fromkeys(*[[1], D(1)])
dict.fromkeys(*[[1], D(1)], **{})
iter(D(1)).next()
iter([D(1)]).next(*())
iter([D(1)]).next(**{})
vars(*(D(1),))
locals(*())
sum([], D(1))
sum(*[[], D(1)])
__import__('sys', *[D(1)])
__import__('sys', fromlist=D(1))
(lambda *a, **k: 0)(D(1), *[D(2)], **{'a': D(3)})
enumerate([], start=D(1))
[D(1)].pop(*[0])
[D(1)].__getitem__(0)
[D(1)].__getitem__(*[0])
[D(1)].__getitem__(0, **{})
[D(1)][0]
str.join('', *[D(1)])
str.format('', D(1), a=D(2))
hash(*[D(1)])
id(*[D(1)])
repr(*[D(1)])
open('/nonexistent', *[D(1)])
open('/nonexistent', mode=D(1))
compile('', '', 'exec', dont_inherit=D(1))
sys.getrefcount(*[D(1)])
sys.getrefcount(D(1), **{})
len(*3)
len(*D(1).n)
len(**D(1))
len(**{1: D(1)})
sorted([], key=D(1), **{'key': D(2)})
sorted([], **M())
len(*G())
len(*G(), **M())
sorted(*G(), **{'key': D(2)})
(D(1), len(*[[D(2)]], **{}))
[len(*[x]) for x in ([D(1)], [D(2)])]
len(*(x for x in [D(1)]))
getattr(D(1), *['n', D(2)], **{})
[].sort(**{'key': D(1)})
[].sort(*[D(1)], **{'key': D(2)})
iter(*[D(1)])
isinstance(*[D(1)] * 2)
'''

for _, call in entries(CALLS):
    print call
    run(compile(call, 'call', 'exec'), profile)
print 'The profile function raises.'
for call in ('len(*[D(1)])', 'sorted([], key=D(1))', '[].sort(key=D(1), **{})', 'isinstance(*(D(1), D(2)))',
             'len(*[D(1)], **{})',
             'sorted(*G(), **M())', 'len(*3)', 'len(D(1), x=D(2))', '(D(0), len(*[D(1)]), D(3))', 'len(D(1))'):
    print call
    for at in 1, 2, 3:
        run(compile(call, 'call', 'exec'), failing(at))

# What the list comprehension has left.
del x
