# The type code: its attributes for many functions, its constructor's checks, comparison and hash.
import types
import sys

from probing import probe


def show(code):
    print code.co_name, code.co_argcount, code.co_nlocals, code.co_stacksize, code.co_flags, code.co_firstlineno - base,
    print code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names,
    print [c if not isinstance(c, types.CodeType) else c.co_name for c in code.co_consts]
    print '   ', repr(code.co_code), repr(code.co_lnotab)
    for c in code.co_consts:
        if isinstance(c, types.CodeType):
            show(c)


def base():
    pass


base = base.func_code.co_firstlineno


def plain():
    pass


def arguments(a, b=1, *c, **d):
    """Doc."""
    e = a + b
    return e, c, d


def closures(x, y):
    z = x
    def inner(w):
        def innermost():
            return x, w
        return innermost, z, len
    return inner, [lambda: y for q in x]


def generator(n):
    for i in xrange(n):
        try:
            yield i
        finally:
            print i


def comprehensions(x):
    return [a for a in x], {b for b in x}, {c: c for c in x}, (d for d in x if d), [[e for e in f] for f in x]


def tuple_argument((a, b), c):
    return a


def uses_exec(x):
    exec x
    return y


def uses_locals():
    import sys
    return sys


def conditional(a, b):
    while a:
        if a > b and not b:
            a -= 1
        elif a == b or a is None:
            break
        else:
            continue
    else:
        return 1
    return a if b else -b


def errors(f):
    try:
        f()
    except (ValueError, TypeError), e:
        raise
    except IOError:
        print >>f, 'x',
    else:
        del f
    finally:
        pass
    with open(f) as g:
        assert g, 'text'


class Body(object):
    """Class doc."""
    a = 1

    def method(self):
        return self.__private, Body


def make():
    class Local(object):
        def method(self):
            return make, self, Local
    return Local


for function in (
    plain, arguments, closures, generator, comprehensions, tuple_argument, conditional, errors, make,
    Body.method.im_func, lambda x: x * 2, lambda: (yield)
):
    show(function.func_code)
# => plain 0 0 1 67 7 () () () () [None]
# =>     'd\x00\x00S' '\x00\x01'
# => arguments 2 5 3 79 11 ('a', 'b', 'c', 'd', 'e') () () () ['Doc.']
# =>     '|\x00\x00|\x01\x00\x17}\x04\x00|\x04\x00|\x02\x00|\x03\x00f\x03\x00S' '\x00\x02\n\x01'
# => closures 2 4 5 3 17 ('x', 'y', 'inner', 'q') ('x', 'y', 'z') () () [None, 'inner', '<lambda>']
# =>     '\x88\x00\x00\x89\x02\x00\x87\x00\x00\x87\x02\x00f\x02\x00d\x01\x00\x86\x00\x00}\x02\x00|\x02\x00g\x00\x00\x88
# ... \x00\x00D]\x15\x00}\x03\x00\x87\x01\x00f\x01\x00d\x02\x00\x86\x00\x00^\x02\x00q"\x00f\x02\x00S'
# ...  '\x00\x01\x06\x01\x12\x04'
# => inner 1 2 3 19 19 ('w', 'innermost') ('w',) ('x', 'z') ('len',) [None, 'innermost']
# =>     '\x87\x00\x00\x87\x01\x00f\x02\x00d\x01\x00\x86\x00\x00}\x01\x00|\x01\x00\x88\x02\x00t\x00\x00f\x03\x00S'
# ...  '\x00\x01\x12\x02'
# => innermost 0 0 2 19 20 () () ('w', 'x') () [None]
# =>     '\x88\x01\x00\x88\x00\x00f\x02\x00S' '\x00\x01'
# => <lambda> 0 0 1 19 23 () () ('y',) () [None]
# =>     '\x88\x00\x00S' ''
# => generator 1 2 5 99 26 ('n', 'i') () () ('xrange',) [None]
# =>     'x&\x00t\x00\x00|\x00\x00\x83\x01\x00D]\x18\x00}\x01\x00z\t\x00|\x01\x00V\x01Wd\x00\x00|\x01\x00GHXq\r\x00Wd
# ... \x00\x00S' '\x00\x01\x13\x01\x03\x01\t\x02'
# => comprehensions 1 4 9 67 34 ('x', 'a', 'f', 'e') () () () [None, '<setcomp>', '<dictcomp>', '<genexpr>']
# =>     'g\x00\x00|\x00\x00D]\x0c\x00}\x01\x00|\x01\x00^\x02\x00q\x07\x00d\x01\x00\x84\x00\x00|\x00\x00D\x83\x01\x00d
# ... \x02\x00\x84\x00\x00|\x00\x00D\x83\x01\x00d\x03\x00\x84\x00\x00|\x00\x00D\x83\x01\x00g\x00\x00|\x00\x00D]\x1f
# ... \x00}\x02\x00g\x00\x00|\x02\x00D]\x0c\x00}\x03\x00|\x03\x00^\x02\x00qQ\x00^\x02\x00qD\x00f\x05\x00S' '\x00\x01'
# => <setcomp> 1 2 3 83 35 ('.0', 'b') () () () []
# =>     'h\x00\x00|\x00\x00]\x0c\x00}\x01\x00|\x01\x00\x92\x02\x00q\x06\x00S' '\t\x00'
# => <dictcomp> 1 2 4 83 35 ('.0', 'c') () () () []
# =>     'i\x00\x00|\x00\x00]\x0f\x00}\x01\x00|\x01\x00|\x01\x00\x93\x02\x00q\x06\x00S' '\t\x00'
# => <genexpr> 1 2 2 115 35 ('.0', 'd') () () () [None]
# =>     '|\x00\x00]\x11\x00}\x01\x00|\x01\x00r\x03\x00|\x01\x00V\x01q\x03\x00d\x00\x00S' '\x06\x00'
# => tuple_argument 2 4 2 67 38 ('.0', 'c', 'a', 'b') () () () [None]
# =>     '|\x00\x00\\\x02\x00}\x02\x00}\x03\x00|\x02\x00S' '\x03\x00\t\x01'
# => conditional 2 2 2 67 52 ('a', 'b') () () ('None',) [None, 1]
# =>     'xM\x00|\x00\x00rK\x00|\x00\x00|\x01\x00k\x04\x00r)\x00|\x01\x00\x0cr)\x00|\x00\x00d\x01\x008}\x00\x00q\x03
# ... \x00|\x00\x00|\x01\x00k\x02\x00sA\x00|\x00\x00d\x00\x00k\x08\x00r\x03\x00Pq\x03\x00q\x03\x00q\x03\x00Wd\x01\x00S|
# ... \x01\x00rZ\x00|\x00\x00S|\x01\x00\x0bS' '\x00\x01\t\x01\x13\x01\r\x01\x18\x01\x04\x02\x07\x02\x04\x01'
# => errors 1 3 6 67 65 ('f', 'e', 'g') () () ('ValueError', 'TypeError', 'IOError', 'open', 'AssertionError') [None,
# ...  'x', 'text']
# =>     'zK\x00y\x0b\x00|\x00\x00\x83\x00\x00\x01Wn6\x00\x04t\x00\x00t\x01\x00f\x02\x00k\n\x00r,\x00\x01}\x01\x00\x01
# ... \x82\x00\x00n\x1e\x00\x04t\x02\x00k\n\x00rF\x00\x01\x01\x01|\x00\x00\x04d\x01\x00\x02I\x01n\x04\x00X~\x00\x00Wd
# ... \x00\x00Xt\x03\x00|\x00\x00\x83\x01\x00\x8f\x19\x00}\x02\x00|\x02\x00sp\x00t\x04\x00d\x02\x00\x83\x01\x00\x82\x01
# ... \x00Wd\x00\x00QXd\x00\x00S' '\x00\x01\x03\x00\x03\x01\x0b\x01\x15\x01\x06\x01\r\x01\x0e\x02\x07\x02\x01\x01\x0f
# ... \x01'
# => make 0 0 4 3 88 () ('Local',) () ('object',) [None, 'Local', 'Local']
# =>     'd\x01\x00t\x00\x00f\x01\x00\x87\x00\x00f\x01\x00d\x02\x00\x86\x00\x00\x83\x00\x00Y\x89\x00\x00\x88\x00\x00S'
# ...  '\x00\x01\x1c\x03'
# => Local 0 0 2 2 89 () () ('Local',) ('__name__', '__module__', 'method') ['method']
# =>     'e\x00\x00Z\x01\x00\x87\x00\x00f\x01\x00d\x00\x00\x86\x00\x00Z\x02\x00RS' '\x06\x01'
# => method 1 1 3 19 90 ('self',) () ('Local',) ('make',) [None]
# =>     't\x00\x00|\x00\x00\x88\x00\x00f\x03\x00S' '\x00\x01'
# => method 1 1 2 67 84 ('self',) () () ('_Body__private', 'Body') [None]
# =>     '|\x00\x00j\x00\x00t\x01\x00f\x02\x00S' '\x00\x01'
# => <lambda> 1 1 2 67 97 ('x',) () () () [None, 2]
# =>     '|\x00\x00d\x01\x00\x14S' ''
# => <lambda> 0 0 1 99 97 () () () () [None]
# =>     'd\x00\x00V\x01d\x00\x00S' ''
for source, mode in (
    ('1 + 2', 'eval'), ('x = 1\ny = x', 'exec'), ('x', 'single'), ('', 'exec'), ('"""doc"""\nx = 1', 'exec'),
    ('1000000 + 1\n-5\n2 ** 10', 'exec'), ('from __future__ import division\n1 / 2', 'exec'),
    ('"a" "b", 1.5, 2j, 3L, u"x", -0.0, 0.0, ()', 'eval')
):
    base = 0
    show(compile(source, 'source', mode))
# => <module> 0 0 2 64 1 () () () () [1, 2, 3]
# =>     'd\x02\x00S' ''
# => <module> 0 0 1 64 1 () () () ('x', 'y') [1, None]
# =>     'd\x00\x00Z\x00\x00e\x00\x00Z\x01\x00d\x01\x00S' '\x06\x01'
# => <module> 0 0 1 64 1 () () () ('x',) [None]
# =>     'e\x00\x00Fd\x00\x00S' ''
# => <module> 0 0 1 64 1 () () () () [None]
# =>     'd\x00\x00S' ''
# => <module> 0 0 1 64 1 () () () ('__doc__', 'x') ['doc', 1, None]
# =>     'd\x00\x00Z\x00\x00d\x01\x00Z\x01\x00d\x02\x00S' '\x06\x01'
# => <module> 0 0 2 64 1 () () () () [1000000, 1, 2, 10, None, 1000001, 1024]
# =>     'd\x05\x00\x01d\x06\x00\x01d\x04\x00S' '\x04\x02'
# => <module> 0 0 2 8256 1 () () () ('__future__', 'division') [-1, ('division',), 1, 2, None, 0.5]
# =>     'd\x00\x00d\x01\x00l\x00\x00m\x01\x00Z\x01\x00\x01d\x05\x00\x01d\x04\x00S' '\x10\x01'
# => <module> 0 0 8 64 1 () () () () ['ab', 1.5, 2j, 3L, u'x', -0.0, 0.0, ()]
# =>     'd\x00\x00d\x01\x00d\x02\x00d\x03\x00d\x04\x00d\x05\x00d\x06\x00d\x07\x00f\x08\x00S' ''

Code = types.CodeType
c = plain.func_code
full = (0, 0, 1, 67, c.co_code, c.co_consts, (), (), 'file', 'name', 1, '')


def make_code(**changes):
    names = [
        'argcount', 'nlocals', 'stacksize', 'flags', 'code', 'consts', 'names', 'varnames', 'filename',
        'name', 'firstlineno', 'lnotab', 'freevars', 'cellvars'
    ]
    values = dict(zip(names, full))
    values.update(changes)
    return Code(*[values[n] for n in names if n in values])


print sorted(dir(Code))
# => ['__class__', '__cmp__', '__delattr__', '__doc__', '__eq__', '__format__', '__ge__', '__getattribute__', '__gt__',
# ...  '__hash__', '__init__', '__le__', '__lt__', '__ne__', '__new__', '__reduce__', '__reduce_ex__', '__repr__',
# ...  '__setattr__', '__sizeof__', '__str__', '__subclasshook__', 'co_argcount', 'co_cellvars', 'co_code',
# ...  'co_consts', 'co_filename', 'co_firstlineno', 'co_flags', 'co_freevars', 'co_lnotab', 'co_name', 'co_names',
# ...  'co_nlocals', 'co_stacksize', 'co_varnames']
probe(r'''
Code.__name__, Code.__base__, type(c) is Code  # => ('code', <type 'object'>, True)
repr(make_code())  # => '<code object name at 0x..., file "file", line 1>'
str(make_code(name='x', filename='a/b.py', firstlineno=12))  # => '<code object x at 0x..., file "a/b.py", line 12>'
make_code().co_filename  # => 'file'
make_code().co_name  # => 'name'
make_code().co_firstlineno  # => 1
make_code(freevars=('a',)).co_freevars  # => ('a',)
make_code(freevars=(), cellvars=('c',)).co_cellvars  # => ('c',)
make_code().co_freevars  # => ()
make_code(varnames=('v',), nlocals=1).co_varnames  # => ('v',)
Code()  # => TypeError: code() takes at least 12 arguments (0 given)
Code(1, 2, 3)  # => TypeError: code() takes at least 12 arguments (3 given)
make_code(argcount='a')  # => TypeError: an integer is required
make_code(argcount=-1)  # => ValueError: code: argcount must not be negative
make_code(nlocals=-1)  # => ValueError: code: nlocals must not be negative
make_code(code=5)  # => TypeError: code() argument 5 must be string, not int
make_code(code=u'x')  # => TypeError: code() argument 5 must be string, not unicode
make_code(consts=[])  # => TypeError: code() argument 6 must be tuple, not list
make_code(names=5)  # => TypeError: code() argument 7 must be tuple, not int
make_code(names=(5,))  # => TypeError: name tuples must contain only strings, not 'int'
make_code(names=(u'a',))  # => TypeError: name tuples must contain only strings, not 'unicode'
make_code(varnames=(None,))  # => TypeError: name tuples must contain only strings, not 'NoneType'
make_code(filename=5)  # => TypeError: code() argument 9 must be string, not int
make_code(name=None)  # => TypeError: code() argument 10 must be string, not None
make_code(lnotab=5)  # => TypeError: code() argument 12 must be string, not int
make_code(freevars=5)  # => TypeError: code() argument 13 must be tuple, not int
make_code(freevars=(5,))  # => TypeError: name tuples must contain only strings, not 'int'
make_code(freevars=(), cellvars=(1,))  # => TypeError: name tuples must contain only strings, not 'int'
make_code(flags='x')  # => TypeError: an integer is required
make_code(firstlineno=1.5)  # => TypeError: integer argument expected, got float
c.co_code = 'x'  # => TypeError: readonly attribute
c.co_name = 'x'  # => TypeError: readonly attribute
del c.co_name  # => TypeError: readonly attribute
c.x = 1  # => AttributeError: 'code' object has no attribute 'x'
c.x  # => AttributeError: 'code' object has no attribute 'x'
c()  # => TypeError: 'code' object is not callable
c[0]  # => TypeError: 'code' object has no attribute '__getitem__'
c == c  # => True
c == make_code()  # => False
make_code() == make_code()  # => True
make_code() != make_code(name='x')  # => True
make_code(firstlineno=2) == make_code()  # => False
make_code(filename='x') == make_code()  # => True
make_code(lnotab='a') == make_code()  # => True
make_code(consts=(1,)) == make_code(consts=(1.0,))  # => False
make_code(consts=(0.0,)) == make_code(consts=(-0.0,))  # => False
make_code(consts=(1,)) == make_code(consts=(True,))  # => False
make_code(flags=66) == make_code()  # => False
make_code(stacksize=9) == make_code()  # => True
hash(make_code()) == hash(make_code())  # => True
hash(make_code()) == hash(make_code(filename='other'))  # => True
{make_code(): 1}[make_code()]  # => 1
c in [make_code()]  # => False
cmp(c, c)  # => 0
cmp(make_code(name='a'), make_code(name='b'))  # => -1
cmp(make_code(name='b'), make_code(name='a'))  # => 1
c == 5  # => False
c < 5 or c > 5  # => True
make_code() < make_code(name='z')  # => True
make_code(argcount=0) < make_code(argcount=1, varnames=('a',), nlocals=1)  # => True
make_code() <= make_code()  # => True
make_code() >= make_code()  # => True
class Sub(Code): pass  # => TypeError: Error when calling the metaclass bases
# =>     type 'code' is not an acceptable base type
eval(make_code(code='d\x00\x00S', consts=(42,), flags=64))  # => 42
exec make_code(code='d\x00\x00S', consts=(42,), flags=64)
eval(make_code(code='d\x00\x00S', consts=(42,), freevars=('x',)))
# => TypeError: code object passed to eval() may not contain free variables
eval((lambda: 7).func_code), eval(plain.func_code)  # => (7, None)
eval(arguments.func_code)  # => TypeError: arguments() takes at least 2 arguments (0 given)
bool(c), callable(c), isinstance(c, Code)  # => (True, False, True)
''')
