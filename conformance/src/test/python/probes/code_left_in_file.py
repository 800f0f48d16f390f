# Functions of a library's module that nobody has called: what is read of them first changes nothing.
import marshal
import textwrap
import UserDict

f = textwrap.dedent
print f.func_name, f.func_code.co_name, f.func_code.co_argcount  # => dedent dedent 1
print f.func_doc.split()[:3], f.__doc__ is f.func_code.co_consts[0]  # => ['Remove', 'any', 'common'] True


def g(text):
    """Mine."""
    return text.upper()


f.func_code = g.func_code
print f('x'), f.__doc__.split()[0], g.__doc__  # => X Remove Mine.

f = textwrap.fill
f.func_code = g.func_code
print f('x'), f.__doc__.split()[0]  # => X Fill

f = textwrap.wrap
f.__doc__ = 'new'
print f.__doc__, f.func_code.co_consts[0].split()[0]  # => new Wrap
del f.__doc__
print f.__doc__  # => None
print f('a b c', 3), f(width=4, text='a b c')  # => ['a b', 'c'] ['a b', 'c']

method = UserDict.UserDict.__contains__.im_func
print method.func_code.co_varnames  # => ('self', 'key')
print method.func_code.co_flags, method.func_code.co_freevars, method.func_code.co_cellvars  # => 67 () ()
copy = marshal.loads(marshal.dumps(UserDict.UserDict.copy.im_func.func_code))
print copy == UserDict.UserDict.copy.im_func.func_code  # => True
print hash(copy) == hash(UserDict.UserDict.copy.im_func.func_code)  # => True
print UserDict.UserDict.has_key.im_func.func_code == UserDict.UserDict.__len__.im_func.func_code  # => False
print type(method)(UserDict.UserDict.keys.im_func.func_code, {})(UserDict.UserDict(a=1))  # => ['a']
try:
    UserDict.UserDict.setdefault()
except TypeError as e:
    print e
    # => unbound method setdefault() must be called with UserDict instance as first argument (got nothing instead)
try:
    UserDict.DictMixin.pop.im_func()
except TypeError as e:
    print e  # => pop() takes at least 2 arguments (0 given)
try:
    UserDict.DictMixin.pop.im_func(1, 2, none=3)
except TypeError as e:
    print e  # => pop() got an unexpected keyword argument 'none'
