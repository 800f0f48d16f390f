# Handlers of signals, timers, and how they meet what the main thread is doing.
import io
import posix
import select
import signal
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


def handler(number, frame):
    print 'handler', number, type(frame).__name__, frame.f_code.co_name


print signal.SIG_DFL, signal.SIG_IGN, signal.NSIG, signal.SIGALRM, signal.SIGINT, signal.SIGRTMAX  # => 0 1 65 14 2 64
print signal.ItimerError.__mro__[1], signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF
# => <type 'exceptions.IOError'> 0 1 2
print signal.getsignal(signal.SIGPIPE), signal.getsignal(signal.SIGUSR1), signal.getsignal(signal.SIGALRM)  # => 1 0 0
print attempt(signal.signal, 0, 0)  # => ValueError: signal number out of range
print attempt(signal.signal, 65, 0)  # => ValueError: signal number out of range
print attempt(signal.signal, 1, 2)
# => TypeError: signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
print attempt(signal.signal, 1)  # => TypeError: signal() takes exactly 2 arguments (1 given)
print attempt(signal.signal, signal.SIGKILL, signal.SIG_DFL)  # => RuntimeError: (22, 'Invalid argument')
print attempt(signal.signal, signal.SIGSTOP, handler)  # => RuntimeError: (22, 'Invalid argument')
print attempt(signal.getsignal, 0)  # => ValueError: signal number out of range
print attempt(signal.getsignal, 65)  # => ValueError: signal number out of range
print attempt(signal.getsignal, 'a')  # => TypeError: an integer is required
print attempt(signal.siginterrupt, 0, 0)  # => ValueError: signal number out of range
print attempt(signal.siginterrupt, signal.SIGKILL, 1)  # => RuntimeError: (22, 'Invalid argument')
print attempt(signal.set_wakeup_fd, 'a')  # => TypeError: an integer is required
print attempt(signal.set_wakeup_fd, 999)  # => ValueError: invalid fd
print attempt(signal.setitimer, 7, 1)  # => ItimerError: [Errno 22] Invalid argument
print attempt(signal.setitimer, 0, -1)  # => ItimerError: [Errno 22] Invalid argument
print attempt(signal.setitimer, 0, 'a')  # => TypeError: a float is required
print attempt(signal.getitimer, 3)  # => ItimerError: [Errno 22] Invalid argument
print attempt(signal.alarm, 1.5)  # => TypeError: integer argument expected, got float
print ending(signal.default_int_handler)  # => KeyboardInterrupt
print attempt(signal.pause, 1)  # => TypeError: pause() takes no arguments (1 given)

# Setting and sending.
print signal.signal(signal.SIGUSR1, handler), signal.getsignal(signal.SIGUSR1) is handler  # => 0 True
posix.kill(posix.getpid(), signal.SIGUSR1)  # => handler 10 frame <module>
print 'after kill'  # => after kill
print signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler  # => True
posix.kill(posix.getpid(), signal.SIGUSR1)
print signal.getsignal(signal.SIGUSR1), signal.signal(signal.SIGUSR1, signal.SIG_DFL)  # => 1 1

# Timers, and calls that a signal ends.
signal.signal(signal.SIGALRM, handler)
print signal.alarm(100), signal.alarm(0), signal.alarm(0)  # => 0 100 0
print signal.setitimer(signal.ITIMER_REAL, 0.05), signal.getitimer(signal.ITIMER_REAL)[1]  # => (0.0, 0.0) 0.0
print signal.pause()  # => handler 14 frame <module>
# => None
signal.setitimer(signal.ITIMER_REAL, 0.05)
print time.sleep(10)  # => handler 14 frame <module>
# => None
read, write = posix.pipe()
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(posix.read, read, 1)  # => handler 14 frame attempt
# => OSError: [Errno 4] Interrupted system call
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(select.select, [read], [], [], 10)  # => handler 14 frame attempt
# => error: (4, 'Interrupted system call')
calls = []
signal.signal(signal.SIGALRM, lambda number, frame: calls.append(number))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
while len(calls) < 3:
    time.sleep(1)
print signal.setitimer(signal.ITIMER_REAL, 0)[1], calls[:3], signal.getitimer(signal.ITIMER_REAL)
# => 0.01 [14, 14, 14] (0.0, 0.0)


# What a handler raises comes out where the main thread is.
def raising(number, frame):
    raise ValueError(number)


signal.signal(signal.SIGALRM, raising)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(time.sleep, 10)  # => ValueError: 14
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    while True:
        pass
except ValueError as e:
    print repr(e)  # => ValueError(14,)
print attempt(posix.kill, posix.getpid(), signal.SIGALRM)  # => ValueError: 14
print ending(posix.kill, posix.getpid(), signal.SIGINT)  # => KeyboardInterrupt

# A byte for each signal.
signal.signal(signal.SIGALRM, handler)
print signal.set_wakeup_fd(write), signal.set_wakeup_fd(write) == write  # => -1 True
posix.kill(posix.getpid(), signal.SIGALRM)  # => handler 14 frame <module>
print repr(posix.read(read, 10)), signal.set_wakeup_fd(-1) == write, signal.set_wakeup_fd(-1)  # => '\x00' True -1

# Only the main thread sets handlers, and only there do they run.
results = []


def elsewhere():
    for function, args in ((signal.signal, (1, 0)), (signal.set_wakeup_fd, (-1,)), (signal.getsignal, (1,))):
        try:
            results.append(function(*args))
        except ValueError as e:
            results.append(str(e))
    posix.kill(posix.getpid(), signal.SIGUSR2)
    results.append('sent')


main = thread.get_ident()
signal.signal(signal.SIGUSR2, lambda number, frame: results.append(thread.get_ident() == main))
thread.start_new_thread(elsewhere, ())
end = time.time() + 10
while len(results) < 5 and time.time() < end:
    time.sleep(0.01)
print results[:3], sorted(results[3:])
# => ['signal only works in main thread', 'set_wakeup_fd only works in main thread', 0] [True, 'sent']
before = sys.getrefcount(handler)
for i in range(100):
    signal.signal(signal.SIGUSR2, handler)
print sys.getrefcount(handler) - before  # => 1

# Reads and writes of io: a raw one ends, a buffered one goes on when the handler has run.
raw = io.FileIO(read)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(raw.read, 1)  # => handler 14 frame attempt
# => IOError: [Errno 4] Interrupted system call
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(raw.readinto, bytearray(3))  # => handler 14 frame attempt
# => IOError: [Errno 4] Interrupted system call


def writing(number, frame):
    print 'handler', frame.f_code.co_name
    posix.write(write, 'line\nrest')


signal.signal(signal.SIGALRM, writing)
reader = io.BufferedReader(raw)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(reader.readline)  # => handler attempt
# => line
# =>
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(reader.read, 12)  # => handler attempt
# => restline
# => res
text = io.TextIOWrapper(reader)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(text.read, 5)  # => handler attempt
# => tline
signal.signal(signal.SIGALRM, lambda number, frame: posix.close(write))
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(raw.readall)  # =>
read, write = posix.pipe()
signal.signal(signal.SIGALRM, raising)
writer = io.open(write, 'wb')
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(writer.write, b'x' * (1 << 20))  # => ValueError: 14

# A signal that ends a write after a part: what the handler raises comes from the call.
descriptors = [posix.pipe(), posix.pipe()]
raw = io.FileIO(descriptors[0][1], 'w')
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(raw.write, b'x' * (1 << 20))  # => ValueError: 14
signal.setitimer(signal.ITIMER_REAL, 0.05)
print attempt(posix.write, descriptors[1][1], b'x' * (1 << 20))  # => ValueError: 14
