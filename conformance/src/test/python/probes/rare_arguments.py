# Results and error texts of pow, sum, unicode, partial's state and others in rare cases.
import _functools as functools
import operator
import sys

from probing import probe


def fn(**kw):
    return kw.items()


probe(r'''
pow(1,-2,'k')  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(2,-2,'k')  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(2,2,'k')  # => TypeError: unsupported operand type(s) for pow(): 'int', 'int', 'str'
pow(1L,-2,'k')  # => TypeError: unsupported operand type(s) for pow(): 'long', 'int', 'str'
pow(2,-2,0)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(2,-2,3)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(2,2,0)  # => ValueError: pow() 3rd argument cannot be 0
pow(2,2,1.5)  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(2,2,None)  # => 4
pow(1.5,2,3)  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(1,-2,5L)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(1,-2L,'k')  # => TypeError: unsupported operand type(s) for pow(): 'int', 'long', 'str'
pow('a',-2,'k')  # => TypeError: unsupported operand type(s) for pow(): 'str', 'int', 'str'
pow(1,'a','k')  # => TypeError: unsupported operand type(s) for pow(): 'int', 'str', 'str'
pow(1,-2,1.0)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(1,2,[])  # => TypeError: unsupported operand type(s) for pow(): 'int', 'int', 'list'
pow(1j,-2,'k')  # => ValueError: complex modulo
pow(1.0,-2,'k')  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
pow(True,-2,'k')  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
pow(2,-2,2**70)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
int.__pow__(1,-2,'k')  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
long.__pow__(1L,-2,'k')  # => NotImplemented
float.__pow__(1.,-2,'k')  # => TypeError: pow() 3rd argument not allowed unless all arguments are integers
int.__pow__(1,-2,1L)  # => TypeError: pow() 2nd argument cannot be negative when 3rd argument specified
sum(buffer('ab'))  # => TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum(buffer('ab'),buffer('c'))  # => 'cab'
sum([1],buffer('c'))  # => TypeError: bad argument type for built-in operation
sum([buffer('b')],buffer('c'))  # => 'cb'
sum(['a'],'')  # => TypeError: sum() can't sum strings [use ''.join(seq) instead]
sum([u'a'],u'')  # => TypeError: sum() can't sum strings [use ''.join(seq) instead]
sum([bytearray('a')],bytearray())  # => bytearray(b'a')
sum([1,2],[])  # => TypeError: can only concatenate list (not "int") to list
sum([1,2.5,3L,1j])  # => (6.5+1j)
sum([[1],[2]],[])  # => [1, 2]
sum(5)  # => TypeError: 'int' object is not iterable
sum(['a','b'])  # => TypeError: unsupported operand type(s) for +: 'int' and 'str'
sum([bytearray('a')])  # => TypeError: unsupported operand type(s) for +: 'int' and 'bytearray'
sum([buffer('b'),buffer('b')],buffer(''))  # => 'bb'
sum((),'')  # => TypeError: sum() can't sum strings [use ''.join(seq) instead]
unicode('','a','a')  # => u''
unicode('a','a','a')  # => LookupError: unknown encoding: a
unicode('','utf-8','a')  # => u''
unicode(u'','a','a')  # => TypeError: decoding Unicode is not supported
unicode('',errors='a')  # => u''
unicode('',encoding='a')  # => u''
unicode(buffer(''),'a','a')  # => u''
unicode(bytearray(''),'a','a')  # => TypeError: decoding bytearray is not supported
unicode(5,'a')  # => TypeError: coercing to Unicode: need string or buffer, int found
unicode('','ascii','bad')  # => u''
unicode('\xff','ascii','bad')  # => LookupError: unknown error handler name 'bad'
unicode('\xff','a','bad')  # => LookupError: unknown encoding: a
unicode(None,'a')  # => TypeError: coercing to Unicode: need string or buffer, NoneType found
unicode('',None)  # => TypeError: unicode() argument 2 must be string, not None
''.decode('a','a')  # => LookupError: unknown encoding: a
u''.encode('a','a')  # => LookupError: unknown encoding: a
unicode(buffer('a'))  # => u'a'
unicode(buffer('\xff'))
# => UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
unicode(bytearray('a'))  # => u'a'
unicode(memoryview('a'),'ascii')  # => TypeError: coercing to Unicode: need string or buffer, memoryview found
unicode(errors='x')  # => u''
unicode(encoding='a')  # => u''
unicode('','')  # => u''
unicode('a','')  # => LookupError: unknown encoding: 
unicode('a',u'ascii')  # => u'a'
unicode('a',u'\u1234')
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\u1234' in position 0: ordinal not in range(128)
functools.partial(fn).__setstate__(None)  # => TypeError: invalid partial state
functools.partial(fn).__setstate__(5)  # => TypeError: invalid partial state
functools.partial(fn).__setstate__(())  # => TypeError: invalid partial state
functools.partial(fn).__setstate__((1,2,3,4))  # => TypeError: invalid partial state
functools.partial(fn).__setstate__((fn,(),{},None))  # => None
functools.partial(fn).__setstate__((fn,(),{},{}))  # => None
functools.partial(fn).__setstate__((fn,(),None,None))  # => None
functools.partial(fn).__setstate__((fn,[],{},None))  # => TypeError: invalid partial state
functools.partial(fn).__setstate__((5,(),{},None))  # => TypeError: invalid partial state
functools.partial(fn).__setstate__((fn,(1,),{'a':1},{'q':5}))  # => None
functools.partial(fn).__setstate__([fn,(),{},None])  # => TypeError: invalid partial state
functools.partial(fn).__setstate__({})  # => TypeError: invalid partial state
functools.partial(fn).__setstate__({'a':5})  # => TypeError: invalid partial state
functools.partial(fn).__setstate__()  # => TypeError: __setstate__() takes exactly one argument (0 given)
functools.partial(fn).__setstate__((fn,(),{},None,1))  # => TypeError: invalid partial state
operator.attrgetter.__dict__.keys()  # => ['__call__', '__getattribute__', '__new__', '__doc__']
operator.itemgetter.__dict__.keys()  # => ['__call__', '__getattribute__', '__new__', '__doc__']
operator.methodcaller.__dict__.keys()  # => ['__call__', '__getattribute__', '__new__', '__doc__']
type(sys.flags)()  # => TypeError: cannot create 'sys.flags' instances
type(sys.flags)(range(16))  # => TypeError: cannot create 'sys.flags' instances
type(sys.version_info)(range(5))  # => TypeError: cannot create 'sys.version_info' instances
type(sys.version_info)()  # => TypeError: cannot create 'sys.version_info' instances
sys.getdlopenflags()  # => 2
sys.setdlopenflags(1)  # => None
sys.setdlopenflags('a')  # => TypeError: an integer is required
sys.getdlopenflags()  # => 1
sys.setdlopenflags()  # => TypeError: setdlopenflags() takes exactly 1 argument (0 given)
hash(memoryview('a'))  # => TypeError: unhashable type: 'memoryview'
memoryview.__hash__  # => <slot wrapper '__hash__' of 'object' objects>
'__hash__' in memoryview.__dict__  # => False
operator.attrgetter('a').__getattribute__('__class__')  # => <type 'operator.attrgetter'>
''')
