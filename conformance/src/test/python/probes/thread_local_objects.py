# thread._local: a __dict__ for each thread.
import gc
import sys
import thread
import time
import weakref
from probing import attempt


def in_thread(function, *args):
    """Calls the function in a thread, waits for its end and returns the result."""
    results = []
    done = thread.allocate_lock()
    done.acquire()

    def run():
        try:
            results.append(function(*args))
        except Exception as e:
            results.append((type(e), str(e)))
        done.release()

    thread.start_new_thread(run, ())
    done.acquire()
    while thread._count():
        time.sleep(0.001)
    return results[0]


local = thread._local()
local.x = 1
print local.x, local.__dict__  # => 1 {'x': 1}
print in_thread(lambda: local.__dict__)  # => {}
print in_thread(lambda: local.x)
# => (<type 'exceptions.AttributeError'>, "'thread._local' object has no attribute 'x'")
print in_thread(lambda: setattr(local, 'x', 2)), local.x  # => None 1
print attempt(getattr, local, 'y')  # => AttributeError: 'thread._local' object has no attribute 'y'
print attempt(delattr, local, 'y')  # => AttributeError: y
print attempt(setattr, local, '__dict__', {})
# => AttributeError: 'thread._local' object attribute '__dict__' is read-only
print attempt(delattr, local, '__dict__')  # => AttributeError: 'thread._local' object attribute '__dict__' is read-only
del local.x
print local.__dict__  # => {}
print attempt(thread._local, 1)  # => TypeError: Initialization arguments are not supported
print attempt(thread._local, a=1)  # => TypeError: Initialization arguments are not supported
print repr(local)[:23], thread._local.__name__, thread._local.__module__  # => <thread._local object a _local thread


class Initialized(thread._local):
    number = 2
    calls = []

    def __init__(self, *args, **kwargs):
        self.calls.append((args, sorted(kwargs.items())))
        self.value = len(self.calls)

    def twice(self):
        return self.value * 2

    @property
    def prop(self):
        return self.value


i = Initialized('a', b=3)
print i.value, i.number, i.calls  # => 1 2 [(('a',), [('b', 3)])]
print in_thread(lambda: (i.value, i.twice(), i.prop)), i.calls
# => (2, 4, 2) [(('a',), [('b', 3)]), (('a',), [('b', 3)])]
print in_thread(lambda: sorted(i.__dict__)), len(i.calls)  # => ['value'] 3
print i.value, i.twice(), i.__dict__  # => 1 2 {'value': 1}


class Failing(thread._local):
    tries = []

    def __init__(self):
        self.tries.append(1)
        if len(self.tries) == 2:
            raise ValueError('first try in a thread')
        self.x = 5


f = Failing()
print in_thread(lambda: f.x)  # => (<type 'exceptions.ValueError'>, 'first try in a thread')
print in_thread(lambda: f.x), len(f.tries)  # => 5 3


class Slotted(thread._local):
    __slots__ = ('shared',)


s = Slotted()
s.shared = 7
s.own = 8
print in_thread(lambda: (s.shared, hasattr(s, 'own')))  # => (7, False)


# Values die with their thread, with the object, and in cycles.
class Value(object):
    pass


def put():
    value = Value()
    local.value = value
    return weakref.ref(value)


print in_thread(put)()  # => None
local.value = Value()
reference = weakref.ref(local.value)
print reference() is local.value  # => True
del local
print reference()  # => None
cycle = thread._local()
cycle.value = Value()
cycle.value.cycle = cycle
reference = weakref.ref(cycle.value)
del cycle
gc.collect()
print reference()  # => None
print weakref.ref(i)() is i, sys.getrefcount(i)  # => True 2
