# The three types with one value each: None, NotImplemented and Ellipsis.

import sys

from probing import probe

print sorted(dir(None))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']
print sorted(dir(NotImplemented))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']
print sorted(dir(Ellipsis))
# => ['__class__', '__delattr__', '__doc__', '__format__', '__getattribute__', '__hash__', '__init__', '__new__',
# ...  '__reduce__', '__reduce_ex__', '__repr__', '__setattr__', '__sizeof__', '__str__', '__subclasshook__']


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
None  # => None
NotImplemented  # => NotImplemented
Ellipsis  # => Ellipsis
[None, NotImplemented, Ellipsis]  # => [None, NotImplemented, Ellipsis]
str(None)  # => 'None'
str(Ellipsis)  # => 'Ellipsis'
str(NotImplemented)  # => 'NotImplemented'
type(None)  # => <type 'NoneType'>
type(NotImplemented)  # => <type 'NotImplementedType'>
type(Ellipsis)  # => <type 'ellipsis'>
type(None)()  # => TypeError: cannot create 'NoneType' instances
type(NotImplemented)()  # => TypeError: cannot create 'NotImplementedType' instances
type(Ellipsis)()  # => TypeError: cannot create 'ellipsis' instances
bool(None), bool(NotImplemented), bool(Ellipsis)  # => (False, True, True)
None == None  # => True
None is None  # => True
None != 0  # => True
None == False  # => False
None < 0  # => True
None < -10 ** 100  # => True
None < ''  # => True
None < ()  # => True
None > None  # => False
None <= None  # => True
cmp(None, None)  # => 0
cmp(None, 0)  # => -1
cmp(None, '')  # => -1
cmp(0, None)  # => 1
sorted([3, None, 'a', (), None, 1.5])  # => [None, None, 1.5, 3, 'a', ()]
min(None, 0)  # => None
max(None, 0)  # => 0
None + 1  # => TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
None()  # => TypeError: 'NoneType' object is not callable
None[0]  # => TypeError: 'NoneType' object has no attribute '__getitem__'
None[0] = 1  # => TypeError: 'NoneType' object does not support item assignment
del None[0]  # => TypeError: 'NoneType' object does not support item deletion
None.x  # => AttributeError: 'NoneType' object has no attribute 'x'
None.x = 1  # => AttributeError: 'NoneType' object has no attribute 'x'
del None.x  # => AttributeError: 'NoneType' object has no attribute 'x'
len(None)  # => TypeError: object of type 'NoneType' has no len()
iter(None)  # => TypeError: 'NoneType' object is not iterable
1 in None  # => TypeError: argument of type 'NoneType' is not iterable
for x in None: pass  # => TypeError: 'NoneType' object is not iterable
None % 1  # => TypeError: unsupported operand type(s) for %: 'NoneType' and 'int'
-None  # => TypeError: bad operand type for unary -: 'NoneType'
~None  # => TypeError: bad operand type for unary ~: 'NoneType'
abs(None)  # => TypeError: bad operand type for abs(): 'NoneType'
int(None)  # => TypeError: int() argument must be a string or a number, not 'NoneType'
float(None)  # => TypeError: float() argument must be a string or a number
'%d' % None  # => TypeError: %d format: a number is required, not NoneType
'%s %r' % (None, None)  # => 'None None'
None.__class__  # => <type 'NoneType'>
None.__repr__()  # => 'None'
None.__str__()  # => 'None'
None.__hash__() == hash(None)  # => True
None.__doc__ is None  # => True
None.__eq__  # => AttributeError: 'NoneType' object has no attribute '__eq__'
None.__format__('')  # => 'None'
format(None)  # => 'None'
format(None, '>6')  # => '  None'
'{0}'.format(None)  # => 'None'
'{0:10}|'.format(None)  # => 'None      |'
class Sub(type(None)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'NoneType' is not an acceptable base type
class Sub(type(Ellipsis)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'ellipsis' is not an acceptable base type
class Sub(type(NotImplemented)): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'NotImplementedType' is not an acceptable base type
def f(None): pass  # => SyntaxError: cannot assign to None (probe, line 1)
def f(x=None, *None): pass  # => SyntaxError: cannot assign to None (probe, line 1)
None, x = 1, 2  # => SyntaxError: cannot assign to None (probe, line 1)
for None in []: pass  # => SyntaxError: cannot assign to None (probe, line 1)
import sys as None  # => SyntaxError: cannot assign to None (probe, line 1)
lambda None: 1  # => SyntaxError: cannot assign to None (probe, line 1)
f(None=1)  # => SyntaxError: cannot assign to None (probe, line 1)
dict(None=1)  # => SyntaxError: cannot assign to None (probe, line 1)
x.None = 1  # => SyntaxError: cannot assign to None (probe, line 1)
x.None  # => NameError: name 'x' is not defined
None += 1  # => SyntaxError: cannot assign to None (probe, line 1)
exec 'None = 5'  # => SyntaxError: cannot assign to None (<string>, line 1)
def None(): pass  # => SyntaxError: cannot assign to None (probe, line 1)
class None: pass  # => SyntaxError: cannot assign to None (probe, line 1)
[None for None in []]  # => SyntaxError: cannot assign to None (probe, line 1)
with x as None: pass  # => SyntaxError: cannot assign to None (probe, line 1)
try: pass\nexcept E, None: pass
# => SyntaxError: unexpected character after line continuation character (probe, line 1)
NotImplemented + 1  # => TypeError: unsupported operand type(s) for +: 'NotImplementedType' and 'int'
NotImplemented == NotImplemented  # => True
NotImplemented == None  # => False
cmp(NotImplemented, NotImplemented)  # => 0
NotImplemented()  # => TypeError: 'NotImplementedType' object is not callable
Ellipsis()  # => TypeError: 'ellipsis' object is not callable
Ellipsis == Ellipsis, Ellipsis is item[...], Ellipsis == None  # => (True, True, False)
item[...]  # => Ellipsis
item[..., 1]  # => (Ellipsis, 1)
item[1, ...]  # => (1, Ellipsis)
item[1:2, ...]  # => (slice(1, 2, None), Ellipsis)
item[...,]  # => (Ellipsis,)
item[1:2]  # => slice(1, 2, None)
item[1:2:3]  # => slice(1, 2, 3)
item[:]  # => slice(None, None, None)
item[::]  # => slice(None, None, None)
item[1:2, 3:4]  # => (slice(1, 2, None), slice(3, 4, None))
item[...] = 1  # => set Ellipsis 1
del item[1, ...]  # => del (1, Ellipsis)
...  # => SyntaxError: invalid syntax (probe, line 1)
NotImplemented.x  # => AttributeError: 'NotImplementedType' object has no attribute 'x'
Ellipsis.x  # => AttributeError: 'ellipsis' object has no attribute 'x'
Ellipsis.x = 1  # => AttributeError: 'ellipsis' object has no attribute 'x'
Ellipsis = 5
print Ellipsis  # => 5
del Ellipsis
print Ellipsis  # => Ellipsis
isinstance(None, object)  # => True
issubclass(type(None), object)  # => True
type(None).__mro__  # => (<type 'NoneType'>, <type 'object'>)
type(None).__name__  # => 'NoneType'
type(Ellipsis).__name__  # => 'ellipsis'
type(NotImplemented).__name__  # => 'NotImplementedType'
Refuses() + 1  # => TypeError: unsupported operand type(s) for +: 'Refuses' and 'int'
Refuses() + Refuses()  # => TypeError: unsupported operand type(s) for +: 'Refuses' and 'Refuses'
Refuses() == Refuses(), Refuses() == 1  # => (False, False)
Refuses() < 1, 1 > Refuses()  # => (False, False)
Refuses().__add__(1), Refuses().__eq__(1)  # => (NotImplemented, NotImplemented)
cmp(Refuses(), 1)  # => 1
''')
