"""Threads, and what they wait for: locks, conditions, events, semaphores, timers."""
import collections as _collections
import itertools as _itertools
import sys as _sys
import thread
import traceback as _traceback
import warnings
from time import sleep as _sleep, time as _time

__all__ = ['activeCount', 'active_count', 'Condition', 'currentThread', 'current_thread', 'enumerate',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Timer', 'setprofile',
           'settrace', 'local', 'stack_size']

_start_new_thread = thread.start_new_thread
_allocate_lock = thread.allocate_lock
_get_ident = thread.get_ident
ThreadError = thread.error
stack_size = thread.stack_size
_format_exc = _traceback.format_exc
_deque = _collections.deque
_count = _itertools.count

warnings.filterwarnings('ignore', category=DeprecationWarning, module='threading',
                        message='sys.exc_clear')

_VERBOSE = False
_profile_hook = None
_trace_hook = None


class _Verbose(object):
    """A base class that tells what it does, if it was made with verbose, or _VERBOSE is set."""

    def __init__(self, verbose=None):
        self._Verbose__verbose = _VERBOSE if verbose is None else verbose

    def _note(self, format, *args):
        if self._Verbose__verbose:
            # The thread may not be known yet, or no longer; to ask for it would make one.
            ident = _get_ident()
            known = _active.get(ident)
            name = known.name if known is not None else '<OS thread %d>' % ident
            _sys.stderr.write('%s: %s\n' % (name, format % args))


def setprofile(func):
    """Set the profile function of all threads that are started from now on."""
    global _profile_hook
    _profile_hook = func


def settrace(func):
    """Set the trace function of all threads that are started from now on."""
    global _trace_hook
    _trace_hook = func


Lock = _allocate_lock


def RLock(*args, **kwargs):
    """A lock that the thread which holds it may take again; others wait until it was given back as often."""
    return _RLock(*args, **kwargs)


class _RLock(_Verbose):

    def __init__(self, verbose=None):
        _Verbose.__init__(self, verbose)
        self.__block = _allocate_lock()
        self.__owner = None
        self.__count = 0

    def __repr__(self):
        owner = self.__owner
        try:
            owner = _active[owner].name
        except KeyError:
            pass
        return '<%s owner=%r count=%d>' % (self.__class__.__name__, owner, self.__count)

    def acquire(self, blocking=1):
        """Take the lock; wait for it if blocking is true. The result says whether it was taken."""
        me = _get_ident()
        if self.__owner == me:
            self.__count += 1
            self._note('%s.acquire(%s): recursive success', self, blocking)
            return 1
        taken = self.__block.acquire(blocking)
        if taken:
            self.__owner = me
            self.__count = 1
        self._note('%s.acquire(%s): %s', self, blocking, 'initial success' if taken else 'failure')
        return taken

    __enter__ = acquire

    def release(self):
        """Give the lock back once; RuntimeError if the thread does not hold it."""
        if self.__owner != _get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self.__count -= 1
        if not self.__count:
            self.__owner = None
            self.__block.release()
        self._note('%s.release(): %s', self, 'non-final' if self.__count else 'final')

    def __exit__(self, t, v, tb):
        self.release()

    # What a condition needs: to give the lock back wholly, and to take it as often again.

    def _acquire_restore(self, state):
        self.__block.acquire()
        self.__count, self.__owner = state
        self._note('%s._acquire_restore()', self)

    def _release_save(self):
        self._note('%s._release_save()', self)
        state = self.__count, self.__owner
        self.__count = 0
        self.__owner = None
        self.__block.release()
        return state

    def _is_owned(self):
        return self.__owner == _get_ident()


def Condition(*args, **kwargs):
    """Something to wait for, with the lock that guards it: by default an RLock."""
    return _Condition(*args, **kwargs)


class _Condition(_Verbose):

    def __init__(self, lock=None, verbose=None):
        _Verbose.__init__(self, verbose)
        self.__lock = lock = RLock() if lock is None else lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in '_release_save', '_acquire_restore', '_is_owned':
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self.__waiters = []

    def __enter__(self):
        return self.__lock.__enter__()

    def __exit__(self, *args):
        return self.__lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %d)>' % (self.__lock, len(self.__waiters))

    def _release_save(self):
        self.__lock.release()

    def _acquire_restore(self, state):
        self.__lock.acquire()

    def _is_owned(self):
        # Of a lock without an owner all that can be known is that somebody has it.
        if self.__lock.acquire(0):
            self.__lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Give the lock back and wait until notified, at most timeout seconds; then take it again."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _allocate_lock()
        waiter.acquire()
        self.__waiters.append(waiter)
        state = self._release_save()
        try:
            if timeout is None:
                waiter.acquire()
                self._note('%s.wait(): got it', self)
                return
            # A lock cannot be waited for with a limit: it is looked at, ever less often.
            end = _time() + timeout
            pause = 0.0005
            while not waiter.acquire(0):
                left = end - _time()
                if left <= 0:
                    self._note('%s.wait(%s): timed out', self, timeout)
                    try:
                        self.__waiters.remove(waiter)
                    except ValueError:
                        pass
                    return
                pause = min(2 * pause, left, 0.05)
                _sleep(pause)
            self._note('%s.wait(%s): got it', self, timeout)
        finally:
            self._acquire_restore(state)

    def notify(self, n=1):
        """Wake up n of the threads that wait."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        chosen = self.__waiters[:n]
        self._note('%s.notify(): notifying %d waiters', self, len(chosen))
        for waiter in chosen:
            waiter.release()
            try:
                self.__waiters.remove(waiter)
            except ValueError:
                pass

    def notifyAll(self):
        """Wake up all threads that wait."""
        self.notify(len(self.__waiters))

    notify_all = notifyAll


def Semaphore(*args, **kwargs):
    """A counter that is taken from by acquire(), which waits while it is 0, and added to by release()."""
    return _Semaphore(*args, **kwargs)


class _Semaphore(_Verbose):

    def __init__(self, value=1, verbose=None):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        _Verbose.__init__(self, verbose)
        self.__cond = Condition(Lock())
        self.__value = value

    def acquire(self, blocking=1):
        """Take one; wait for it if blocking is true. The result says whether it was taken."""
        with self.__cond:
            while not self.__value:
                if not blocking:
                    return False
                self.__cond.wait()
            self.__value -= 1
            self._note('%s.acquire: success, value=%s', self, self.__value)
        return True

    __enter__ = acquire

    def release(self):
        """Give one back."""
        with self.__cond:
            self.__value += 1
            self._note('%s.release: success, value=%s', self, self.__value)
            self.__cond.notify()

    def __exit__(self, t, v, tb):
        self.release()


def BoundedSemaphore(*args, **kwargs):
    """A semaphore that is not given back more often than it was taken."""
    return _BoundedSemaphore(*args, **kwargs)


class _BoundedSemaphore(_Semaphore):

    def __init__(self, value=1, verbose=None):
        _Semaphore.__init__(self, value, verbose)
        self._initial_value = value

    def release(self):
        """Give one back; ValueError if none was taken."""
        with self._Semaphore__cond:
            if self._Semaphore__value >= self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._Semaphore__value += 1
            self._Semaphore__cond.notify()


def Event(*args, **kwargs):
    """A flag that threads wait for."""
    return _Event(*args, **kwargs)


class _Event(_Verbose):

    def __init__(self, verbose=None):
        _Verbose.__init__(self, verbose)
        self.__cond = Condition(Lock())
        self.__flag = False

    def _reset_internal_locks(self):
        self.__cond.__init__(Lock())

    def isSet(self):
        """Whether the flag is set."""
        return self.__flag

    is_set = isSet

    def set(self):
        """Set the flag and wake up all that wait."""
        with self.__cond:
            self.__flag = True
            self.__cond.notify_all()

    def clear(self):
        """Take the flag away."""
        with self.__cond:
            self.__flag = False

    def wait(self, timeout=None):
        """Wait until the flag is set, at most timeout seconds; the result says whether it is."""
        with self.__cond:
            if not self.__flag:
                self.__cond.wait(timeout)
            return self.__flag


_counter = _count().next
_counter()  # the main thread has none


def _newname(template='Thread-%d'):
    return template % _counter()


# The threads that run, by their idents, and those that are being started.
_active_limbo_lock = _allocate_lock()
_active = {}
_limbo = {}


class Thread(_Verbose):
    """Something that is done in a thread of its own: target, or run() of a class derived from this one."""

    __initialized = False
    # Kept here, as they are needed while modules are being taken apart.
    __exc_info = _sys.exc_info
    __exc_clear = _sys.exc_clear

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, verbose=None):
        """group is None. target(*args, **kwargs) is called in the thread, whose name is made if not given."""
        assert group is None, 'group argument must be None for now'
        _Verbose.__init__(self, verbose)
        self.__target = target
        self.__name = str(name or _newname())
        self.__args = args
        self.__kwargs = {} if kwargs is None else kwargs
        self.__daemonic = self._set_daemon()
        self.__ident = None
        self.__started = Event()
        self.__stopped = False
        self.__block = Condition(Lock())
        self.__initialized = True
        # sys.stderr may be gone when an error has to be shown.
        self.__stderr = _sys.stderr

    def _reset_internal_locks(self):
        # In the child of a fork: what others held is free.
        if hasattr(self, '_Thread__block'):
            self.__block.__init__()
        self.__started._reset_internal_locks()

    @property
    def _block(self):
        return self.__block

    def _set_daemon(self):
        # A thread is what the one that makes it is.
        return current_thread().daemon

    def __repr__(self):
        assert self.__initialized, 'Thread.__init__() was not called'
        status = 'stopped' if self.__stopped else 'started' if self.__started.is_set() else 'initial'
        if self.__daemonic:
            status += ' daemon'
        if self.__ident is not None:
            status += ' %s' % self.__ident
        return '<%s(%s, %s)>' % (self.__class__.__name__, self.__name, status)

    def start(self):
        """Let the thread begin; once."""
        if not self.__initialized:
            raise RuntimeError('thread.__init__() not called')
        if self.__started.is_set():
            raise RuntimeError('threads can only be started once')
        self._note('%s.start(): starting thread', self)
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            _start_new_thread(self.__bootstrap, ())
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self.__started.wait()

    def run(self):
        """What the thread does: it calls the target that it was made with."""
        try:
            if self.__target:
                self.__target(*self.__args, **self.__kwargs)
        finally:
            # No circle, if an argument refers to the thread.
            del self.__target, self.__args, self.__kwargs

    def __bootstrap(self):
        # A daemon thread may wake up while modules are being taken apart: its errors then mean nothing.
        try:
            self.__bootstrap_inner()
        except:
            if self.__daemonic and _sys is None:
                return
            raise

    def _set_ident(self):
        self.__ident = _get_ident()

    def __bootstrap_inner(self):
        try:
            self._set_ident()
            self.__started.set()
            with _active_limbo_lock:
                _active[self.__ident] = self
                del _limbo[self]
            self._note('%s.__bootstrap(): thread started', self)
            if _trace_hook:
                _sys.settrace(_trace_hook)
            if _profile_hook:
                _sys.setprofile(_profile_hook)
            try:
                self.run()
            except SystemExit:
                self._note('%s.__bootstrap(): raised SystemExit', self)
            except:
                self._note('%s.__bootstrap(): unhandled exception', self)
                self.__show_error()
            else:
                self._note('%s.__bootstrap(): normal return', self)
            finally:
                # The traceback holds frames, and what they refer to.
                self.__exc_clear()
        finally:
            with _active_limbo_lock:
                self.__stop()
                try:
                    # Not by __delete(), which takes the lock.
                    del _active[_get_ident()]
                except:
                    pass

    def __show_error(self):
        if _sys and _sys.stderr is not None:
            print >>_sys.stderr, 'Exception in thread %s:\n%s' % (self.name, _format_exc())
        elif self.__stderr is not None:
            # The end of the interpreter: the name of the error, where it can still be written.
            kind, error, trace = self.__exc_info()
            try:
                print >>self.__stderr, 'Exception in thread %s (most likely raised during interpreter shutdown):' % (
                    self.name,)
                print >>self.__stderr, 'Traceback (most recent call last):'
                while trace:
                    code = trace.tb_frame.f_code
                    print >>self.__stderr, '  File "%s", line %s, in %s' % (
                        code.co_filename, trace.tb_lineno, code.co_name)
                    trace = trace.tb_next
                print >>self.__stderr, '%s: %s' % (kind, error)
            finally:
                del kind, error, trace

    def __stop(self):
        # Without a with statement: the block may have been reset by a fork.
        if not hasattr(self, '_Thread__block'):
            return
        self.__block.acquire()
        self.__stopped = True
        self.__block.notify_all()
        self.__block.release()

    def __delete(self):
        """Take this thread out of those that run; one that was taken out by a fork is not there."""
        try:
            with _active_limbo_lock:
                del _active[_get_ident()]
        except KeyError:
            if 'dummy_threading' not in _sys.modules:
                raise

    def join(self, timeout=None):
        """Wait until the thread has ended, at most timeout seconds."""
        if not self.__initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self.__started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        with self.__block:
            if timeout is None:
                while not self.__stopped:
                    self.__block.wait()
            else:
                end = _time() + timeout
                while not self.__stopped:
                    left = end - _time()
                    if left <= 0:
                        break
                    self.__block.wait(left)

    @property
    def name(self):
        """A text for people; several threads may have the same."""
        assert self.__initialized, 'Thread.__init__() not called'
        return self.__name

    @name.setter
    def name(self, name):
        assert self.__initialized, 'Thread.__init__() not called'
        self.__name = str(name)

    @property
    def ident(self):
        """The number of the thread, None before it was started; another may get it afterwards."""
        assert self.__initialized, 'Thread.__init__() not called'
        return self.__ident

    def isAlive(self):
        """Whether the thread runs."""
        assert self.__initialized, 'Thread.__init__() not called'
        return self.__started.is_set() and not self.__stopped

    is_alive = isAlive

    @property
    def daemon(self):
        """Whether the program ends without waiting for the thread; set before it is started."""
        assert self.__initialized, 'Thread.__init__() not called'
        return self.__daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self.__initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self.__started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self.__daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


def Timer(*args, **kwargs):
    """A thread that calls function(*args, **kwargs) after so many seconds, unless cancelled before."""
    return _Timer(*args, **kwargs)


class _Timer(Thread):

    def __init__(self, interval, function, args=[], kwargs={}):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.finished = Event()

    def cancel(self):
        """Stop the timer, if it still waits."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread that the program began in."""

    def __init__(self):
        Thread.__init__(self, name='MainThread')
        self._Thread__started.set()
        self._set_ident()
        with _active_limbo_lock:
            _active[_get_ident()] = self

    def _set_daemon(self):
        return False

    def _exitfunc(self):
        self._Thread__stop()
        waited_for = _pickSomeNonDaemonThread()
        if waited_for:
            self._note('%s: waiting for other threads', self)
        while waited_for:
            waited_for.join()
            waited_for = _pickSomeNonDaemonThread()
        self._note('%s: exiting', self)
        self._Thread__delete()


def _pickSomeNonDaemonThread():
    for known in enumerate():
        if not known.daemon and known.is_alive():
            return known


class _DummyThread(Thread):
    """What stands for a thread that was not started by this module."""

    def __init__(self):
        Thread.__init__(self, name=_newname('Dummy-%d'))
        # Nobody can wait for its end: it is never seen.
        del self._Thread__block
        self._Thread__started.set()
        self._set_ident()
        with _active_limbo_lock:
            _active[_get_ident()] = self

    @property
    def _block(self):
        raise NotImplementedError('not a thread that can be waited for')

    def _set_daemon(self):
        return True

    def join(self, timeout=None):
        assert False, 'cannot join a dummy thread'


def currentThread():
    """The thread that calls; one not started by this module gets an object of limited use."""
    try:
        return _active[_get_ident()]
    except KeyError:
        return _DummyThread()


current_thread = currentThread


def activeCount():
    """How many threads run."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


active_count = activeCount


def _enumerate():
    # For those that hold the lock already.
    return _active.values() + _limbo.values()


def enumerate():
    """A list of the threads that run."""
    with _active_limbo_lock:
        return _enumerate()


# The module in Python takes names of this one.
try:
    from thread import _local as local
except ImportError:
    from _threading_local import local

# Called at the end of the program; the module thread finds it here.
_shutdown = _MainThread()._exitfunc


def _after_fork():
    """In the child of a fork: only the thread that has called it is left, and all locks are free."""
    global _active_limbo_lock
    _active_limbo_lock = _allocate_lock()
    current = current_thread()
    left = {}
    with _active_limbo_lock:
        for known in _enumerate():
            if hasattr(known, '_reset_internal_locks'):
                known._reset_internal_locks()
            if known is current:
                known._Thread__ident = _get_ident()
                left[known._Thread__ident] = known
            else:
                known._Thread__stop()
        _limbo.clear()
        _active.clear()
        _active.update(left)
