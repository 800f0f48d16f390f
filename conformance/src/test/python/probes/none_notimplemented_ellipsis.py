# The three types with one value each: None, NotImplemented and Ellipsis.

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


print sorted(dir(None))
print sorted(dir(NotImplemented))
print sorted(dir(Ellipsis))


class Item(object):
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print 'set', key, value

    def __delitem__(self, key):
        print 'del', key


class Refuses(object):
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __cmp__(self, other):
        return NotImplemented


item = Item()
probe(r'''
None, NotImplemented, Ellipsis, [None, NotImplemented, Ellipsis], str(None), str(Ellipsis), str(NotImplemented)
type(None), type(NotImplemented), type(Ellipsis)
type(None)()
type(NotImplemented)()
type(Ellipsis)()
bool(None), bool(NotImplemented), bool(Ellipsis)
None == None, None is None, None != 0, None == False, None < 0, None < -10 ** 100, None < '', None < (), None > None, None <= None
cmp(None, None), cmp(None, 0), cmp(None, ''), cmp(0, None), sorted([3, None, 'a', (), None, 1.5]), min(None, 0), max(None, 0)
None + 1
None()
None[0]
None[0] = 1
del None[0]
None.x
None.x = 1
del None.x
len(None)
iter(None)
1 in None
for x in None: pass
None % 1
-None
~None
abs(None)
int(None)
float(None)
'%d' % None
'%s %r' % (None, None)
None.__class__
None.__repr__()
None.__str__()
None.__hash__() == hash(None)
None.__doc__ is None
None.__eq__
None.__format__(''), format(None), format(None, '>6'), '{0}'.format(None), '{0:10}|'.format(None)
class Sub(type(None)): pass
class Sub(type(Ellipsis)): pass
class Sub(type(NotImplemented)): pass
def f(None): pass
def f(x=None, *None): pass
None, x = 1, 2
for None in []: pass
import sys as None
lambda None: 1
f(None=1)
dict(None=1)
x.None = 1
x.None
None += 1
exec 'None = 5'
def None(): pass
class None: pass
[None for None in []]
with x as None: pass
try: pass\nexcept E, None: pass
NotImplemented + 1
NotImplemented == NotImplemented, NotImplemented == None, cmp(NotImplemented, NotImplemented)
NotImplemented()
Ellipsis()
Ellipsis == Ellipsis, Ellipsis is item[...], Ellipsis == None
item[...], item[..., 1], item[1, ...], item[1:2, ...], item[...,], item[1:2], item[1:2:3], item[:], item[::], item[1:2, 3:4]
item[...] = 1
del item[1, ...]
...
NotImplemented.x
Ellipsis.x
Ellipsis.x = 1
Ellipsis = 5; print Ellipsis
del Ellipsis; print Ellipsis
isinstance(None, object), issubclass(type(None), object), type(None).__mro__, type(None).__name__, type(Ellipsis).__name__, type(NotImplemented).__name__
Refuses() + 1
Refuses() + Refuses()
Refuses() == Refuses(), Refuses() == 1
Refuses() < 1, 1 > Refuses()
Refuses().__add__(1), Refuses().__eq__(1)
cmp(Refuses(), 1)
''')
