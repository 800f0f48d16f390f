# The dict that locals() and its kin make of a function's variables ends with the function's frame.
import sys
import weakref


class Held(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print 'end of', self.name


def by_locals():
    o = Held('locals')
    locals()


def by_locals_twice():
    o = Held('locals twice')
    return len(locals()) + len(locals())


def by_vars():
    o = Held('vars')
    vars()


def by_dir():
    o = Held('dir')
    return dir()


def by_eval():
    o = Held('eval')
    return eval('o.name')


def by_exec():
    o = Held('exec')
    exec 'p = o'


def by_exec_in():
    o = Held('exec in')
    names = {}
    exec 'p = o' in names, locals()


def by_execfile():
    o = Held('execfile')
    execfile('/dev/null')


def by_frame():
    o = Held('f_locals')
    return sorted(sys._getframe().f_locals)


def by_callee():
    def look():
        return sorted(sys._getframe(1).f_locals)
    o = Held('f_locals of the caller')
    return look()


def by_argument(o):
    locals()


def with_cell():
    o = Held('a cell')
    def inner():
        return o
    locals()
    return inner() is o


def raising():
    o = Held('raising')
    locals()
    raise ValueError


def generating():
    o = Held('a generator')
    locals()
    yield 1
    locals()


def kept():
    o = Held('kept')
    return locals()


def in_class():
    class C(object):
        o = Held('a class body')
        locals()
    del C.o


class Method(object):
    def run(self, o):
        return 'o' in vars()

    @property
    def value(self):
        o = Held('a property')
        return len(locals())


def traced(frame, event, argument):
    frame.f_locals
    return traced


before = sys.getrefcount(Held)
for f in (by_locals, by_locals_twice, by_vars, by_dir, by_eval, by_exec, by_exec_in, by_execfile, by_frame, by_callee,
          with_cell, raising, in_class):
    for again in range(2):
        try:
            print f.__name__, f()
        except ValueError:
            print 'raised'
            sys.exc_clear()
# => by_locals end of locals
# => None
# => by_locals end of locals
# => None
# => by_locals_twice end of locals twice
# => 2
# => by_locals_twice end of locals twice
# => 2
# => by_vars end of vars
# => None
# => by_vars end of vars
# => None
# => by_dir end of dir
# => ['o']
# => by_dir end of dir
# => ['o']
# => by_eval end of eval
# => eval
# => by_eval end of eval
# => eval
# => by_exec end of exec
# => None
# => by_exec end of exec
# => None
# => by_exec_in end of exec in
# => None
# => by_exec_in end of exec in
# => None
# => by_execfile end of execfile
# => None
# => by_execfile end of execfile
# => None
# => by_frame end of f_locals
# => ['o']
# => by_frame end of f_locals
# => ['o']
# => by_callee end of f_locals of the caller
# => ['look', 'o']
# => by_callee end of f_locals of the caller
# => ['look', 'o']
# => with_cell end of a cell
# => True
# => with_cell end of a cell
# => True
# => raising raised
# => end of raising
# => raising raised
# => end of raising
# => in_class end of a class body
# => None
# => in_class end of a class body
# => None
by_argument(Held('an argument'))  # => end of an argument
print Method().run(Held('an argument of a method')), Method().value  # => end of an argument of a method
# => True end of a property
# => 2
print map(lambda n: len(locals()), range(3))  # => [1, 1, 1]
o = Held('an argument of a lambda')
print (lambda o: sorted(vars()))(o)  # => ['o']
del o  # => end of an argument of a lambda
print list(generating())  # => end of a generator
# => [1]
g = generating()
next(g)
print 'closed'  # => closed
del g  # => end of a generator
d = kept()
print sorted(d), sys.getrefcount(d), sys.getrefcount(d['o'])  # => ['o'] 2 2
d.clear()  # => end of kept
sys.settrace(traced)
by_argument(Held('traced'))  # => end of traced
sys.settrace(None)
print sys.getrefcount(Held) - before  # => 0


def hot(n):
    o = Weak()
    w = weakref.ref(o)
    return w, len(locals())


class Weak(object):
    pass


print sum(hot(i)[0]() is None for i in xrange(3000)), hot(1)[1]  # => 3000 3
