# Locks, starting threads, and what becomes of exceptions in them.
import sys
import thread
import time
from probing import attempt


def ending(function, *args):
    """Returns the class of an exception that attempt lets pass."""
    try:
        return function(*args)
    except (SystemExit, KeyboardInterrupt) as e:
        return type(e).__name__


def wait_for(condition):
    for i in range(2000):
        if condition():
            return True
        time.sleep(0.005)
    return False


lock = thread.allocate_lock()
print repr(lock)[:16], type(lock), lock.locked()  # => <thread.lock obj <type 'thread.lock'> False
print lock.acquire(), lock.locked(), lock.acquire(0), lock.acquire(False)  # => True True False False
print lock.release(), lock.locked()  # => None False
print attempt(lock.release)  # => error: release unlocked lock
print attempt(lock.acquire, 'a')  # => TypeError: an integer is required
print attempt(lock.acquire, 1, 2)  # => TypeError: acquire() takes at most 1 argument (2 given)
print attempt(lock.locked, 1)  # => TypeError: locked() takes no arguments (1 given)
print attempt(thread.LockType)  # => TypeError: cannot create 'thread.lock' instances
print lock.acquire_lock(), lock.locked_lock(), lock.release_lock()  # => True True None
with lock:
    print lock.locked()  # => True
print lock.locked(), lock.__enter__(), lock.__exit__(1, 2, 3)  # => False True None
print thread.error, thread.error.__mro__[1], thread.LockType is type(lock)
# => <class 'thread.error'> <type 'exceptions.Exception'> True

print attempt(thread.start_new_thread)  # => TypeError: start_new_thread expected at least 2 arguments, got 0
print attempt(thread.start_new_thread, 1)  # => TypeError: start_new_thread expected at least 2 arguments, got 1
print attempt(thread.start_new_thread, 1, ())  # => TypeError: first arg must be callable
print attempt(thread.start_new_thread, len, [])  # => TypeError: 2nd arg must be a tuple
print attempt(thread.start_new_thread, len, (), ())  # => TypeError: optional 3rd arg must be a dictionary
print attempt(thread.start_new_thread, len, (), {}, 1)
# => TypeError: start_new_thread expected at most 3 arguments, got 4
print attempt(thread.stack_size, -1)  # => ValueError: size must be 0 or a positive value
print attempt(thread.stack_size, 4096)  # => ValueError: size not valid: 4096 bytes
print attempt(thread.stack_size, 'a')  # => TypeError: an integer is required
print thread.stack_size(), thread.stack_size(1 << 18), thread.stack_size(0), thread.stack_size()  # => 0 0 262144 0
print ending(thread.exit)  # => SystemExit
print ending(thread.exit_thread)  # => SystemExit
print attempt(thread.interrupt_main, 1)  # => TypeError: interrupt_main() takes no arguments (1 given)

# Arguments, identifiers, order.
results = []


def work(*args, **kwargs):
    with lock:
        results.append((args, kwargs, thread.get_ident() == main))
    done.release()


main = thread.get_ident()
done = thread.allocate_lock()
done.acquire()
started = thread.start_new_thread(work, (1, 2), {'key': 3})
done.acquire()
print results, started != main, type(started), main == thread.get_ident()
# => [((1, 2), {'key': 3}, False)] True <type 'int'> True

# Exceptions that threads raise are printed with what was called; SystemExit is not.
class Errors(object):
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text


class Callable(object):
    def __repr__(self):
        return '<callable>'

    def __call__(self, *args):
        raise ValueError(*args)


def leave():
    raise SystemExit(1)


errors = Errors()
sys.stderr = errors
thread.start_new_thread(leave, ())
thread.start_new_thread(thread.exit, ())
thread.start_new_thread(Callable(), ('text',))
print wait_for(lambda: errors.text.count('\n') >= 4 and thread._count() == 0)  # => True
sys.stderr = sys.__stderr__
lines = errors.text.split('\n')
print lines[0], '|', lines[1], '|', lines[-2]
# => Unhandled exception in thread started by <callable> | Traceback (most recent call last): | ValueError: text

# Threads take turns, also where none waits for anything.
counts = [0, 0]
going = [True]


def count(i):
    while going:
        counts[i] += 1


thread.start_new_thread(count, (0,))
thread.start_new_thread(count, (1,))
print wait_for(lambda: counts[0] > 1000 and counts[1] > 1000)  # => True
print thread._count(), len(sys._current_frames()) == 3, main in sys._current_frames()  # => 2 True True
del going[:]
print wait_for(lambda: thread._count() == 0)  # => True

# The exception being handled is each thread's own, and so is the depth of recursion.
seen = []


def handle():
    try:
        raise KeyError(1)
    except KeyError:
        other.release()
        mine.acquire()
        seen.append(sys.exc_info()[0])
    done.release()


other = thread.allocate_lock()
mine = thread.allocate_lock()
other.acquire()
mine.acquire()
thread.start_new_thread(handle, ())
other.acquire()
print sys.exc_info()  # => (None, None, None)
try:
    raise IndexError
except IndexError:
    mine.release()
    done.acquire()
    print seen, sys.exc_info()[0]  # => [<type 'exceptions.KeyError'>] <type 'exceptions.IndexError'>

# What a thread was called with is released at its end.
class Argument(object):
    pass


argument = Argument()
before = sys.getrefcount(argument)
for i in range(5):
    thread.start_new_thread(lambda *args: None, (argument,), {'a': argument} if i > 9 else {})
print wait_for(lambda: sys.getrefcount(argument) == before)  # => True

# KeyboardInterrupt reaches the main thread, whoever asks for it.
try:
    thread.start_new_thread(thread.interrupt_main, ())
    time.sleep(10)
    print 'not interrupted'
except KeyboardInterrupt:
    print 'interrupted'  # => interrupted
