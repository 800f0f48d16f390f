# The same call, over and over, while what it calls and what it is given changes.
import sys


class A(object):
    def name(self):
        return 'A.name'

    def add(self, x, y=0):
        return x + y


class B(A):
    def name(self):
        return 'B.name'


def show(x):
    return 'show(%r)' % (x,)


def other(x):
    return 'other(%r)' % (x,)


def call_global(x):
    return show(x)


def call_computed(x):
    return show(x + 1)


def call_method(o):
    return o.name()


def call_add(o, x):
    value = o.add(x * 2, y=1) + o.add(x - 1)
    return value


# Globals come and go.
print [call_global(i) for i in range(3)]  # => ['show(0)', 'show(1)', 'show(2)']
keep = show
show = other
print [call_global(i) for i in range(3)]  # => ['other(0)', 'other(1)', 'other(2)']
show = keep
print [call_computed(x) for x in (1, 2.5, sys.maxint, 10 ** 20, True)]
# => ['show(2)', 'show(3.5)', 'show(9223372036854775808L)', 'show(100000000000000000001L)', 'show(2)']
for x in range(100):
    call_computed(10 ** 20)
print call_computed(1), call_computed(2.5)  # => show(2) show(3.5)
try:
    call_computed('a')
except TypeError as e:
    print e  # => cannot concatenate 'str' and 'int' objects
del show
try:
    call_global(1)
except NameError as e:
    print e, e.__class__.__name__, sys.exc_info()[2].tb_next.tb_lineno
    # => global name 'show' is not defined NameError 27
show = keep

# Methods are shadowed, replaced, inherited and taken away.
a, b = A(), B()
for i in range(3):
    print call_method(a), call_method(b)
# => A.name B.name
# => A.name B.name
# => A.name B.name
a.name = lambda: 'own name'
print call_method(a), call_method(b)  # => own name B.name
del a.name
print call_method(a)  # => A.name
A.name = lambda self: 'new A.name'
print call_method(a), call_method(b)  # => new A.name B.name
del B.name
print call_method(b)  # => new A.name
b.__dict__[3] = 4
print call_method(b)  # => new A.name
A.name = property(lambda self: lambda: 'from a property')
print call_method(a), call_method(b)  # => from a property from a property
del A.name
try:
    call_method(a)
except AttributeError as e:
    print e  # => 'A' object has no attribute 'name'
for i in range(3):
    print call_add(a, i), call_add(b, i + 0.5)
# => 0 1.5
# => 3 4.5
# => 6 7.5


class Old:
    def name(self):
        return 'Old.name'


for o in (Old(), sys, A):
    try:
        print call_method(o)
    except (AttributeError, TypeError) as e:
        print type(e).__name__, e
# => Old.name
# => AttributeError 'module' object has no attribute 'name'
# => AttributeError type object 'A' has no attribute 'name'


# The result goes to a variable whose old value ends there.
class Ending(object):
    def __del__(self):
        frame = sys._getframe(1)
        code = frame.f_code
        print 'end in', code.co_name, frame.f_lineno - code.co_firstlineno


def make():
    return Ending()


def replace():
    x = make()
    x = make()
    make()
    y = 1
    x = make
    return y


replace()  # => end in replace 2
# => end in replace 3
# => end in replace 5


# A callee switches tracing on for its caller.
def tracer(frame, event, arg):
    print event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno
    return tracer


def switch():
    sys._getframe(1).f_trace = tracer
    sys.settrace(tracer)
    return 1


def traced():
    x = switch()
    y = x
    sys.settrace(None)
    return x + y


for i in range(2):
    print traced()
# => line traced 2
# => line traced 3
# => 2
# => line traced 2
# => line traced 3
# => 2


# An argument that is not there, and counts after errors.
def unbound(flag):
    if flag:
        v = 1
    return keep(v)


print unbound(True)  # => show(1)
try:
    unbound(False)
except UnboundLocalError as e:
    print e  # => local variable 'v' referenced before assignment

marker = object()
before = sys.getrefcount(marker)


def fail(x, y):
    raise ValueError(sys.getrefcount(marker) - before)


def run(o):
    return fail(o, [o, o])


for i in range(3):
    try:
        run(marker)
    except ValueError as e:
        print e
    sys.exc_clear()
    e = None
# => 6
# => 6
# => 6
print sys.getrefcount(marker) - before  # => 0
