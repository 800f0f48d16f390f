"""Start processes, give them input, take their output and their return codes.

    call(...)           run a command, wait for it, return its return code
    check_call(...)     the same, but raise CalledProcessError unless the code is 0
    check_output(...)   run a command and return what it wrote to standard output
    Popen(...)          a process that runs, for everything else

A Java VM cannot fork, so processes are started by the system in one step. No Python code can run in
the new process before its program does: preexec_fn may only be os.setsid or os.setpgrp.
"""

import errno
import os
import signal
import sys
import traceback
import types

import _cellvm_spawn

mswindows = False

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "check_output",
           "CalledProcessError"]

PIPE = -1
STDOUT = -2

try:
    MAXFD = os.sysconf("SC_OPEN_MAX")
except (AttributeError, ValueError, OSError):
    MAXFD = 256

try:
    import select
    _has_poll = hasattr(select, 'poll')
    # How much a pipe takes without blocking, once it is ready.
    _PIPE_BUF = getattr(select, 'PIPE_BUF', 512)
except ImportError:
    select = None
    _has_poll = False
    _PIPE_BUF = 512

# Processes whose Popen object has died before they did: asked for by the next Popen.
_active = []


class CalledProcessError(Exception):
    """A process of check_call() or check_output() has returned another code than 0.

    The code is in returncode, what was run in cmd, what check_output() has read in output.
    """

    def __init__(self, returncode, cmd, output=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output

    def __str__(self):
        return "Command '%s' returned non-zero exit status %d" % (self.cmd, self.returncode)


def _cleanup():
    for process in _active[:]:
        if process._internal_poll(_deadstate=sys.maxint) is not None:
            try:
                _active.remove(process)
            except ValueError:
                # Another thread was faster.
                pass


def _eintr_retry_call(func, *args):
    while True:
        try:
            return func(*args)
        except (OSError, IOError) as e:
            if e.errno != errno.EINTR:
                raise


def _args_from_interpreter_flags():
    """The command-line options that give another interpreter the settings of this one."""
    options = (('debug', 'd'), ('optimize', 'O'), ('dont_write_bytecode', 'B'),
               ('no_user_site', 's'), ('no_site', 'S'), ('ignore_environment', 'E'),
               ('verbose', 'v'), ('bytes_warning', 'b'), ('py3k_warning', '3'))
    args = []
    for name, letter in options:
        count = getattr(sys.flags, name)
        if count > 0:
            args.append('-' + letter * count)
    if sys.flags.hash_randomization > 0:
        args.append('-R')
    for option in sys.warnoptions:
        args.append('-W' + option)
    return args


def call(*popenargs, **kwargs):
    """Run a command, wait until it has ended, and return its return code.

    The arguments are those of Popen.
    """
    return Popen(*popenargs, **kwargs).wait()


def _command(popenargs, kwargs):
    cmd = kwargs.get("args")
    return popenargs[0] if cmd is None else cmd


def check_call(*popenargs, **kwargs):
    """Run a command and wait for it; raise CalledProcessError unless it returns 0.

    The arguments are those of Popen.
    """
    retcode = call(*popenargs, **kwargs)
    if retcode:
        raise CalledProcessError(retcode, _command(popenargs, kwargs))
    return 0


def check_output(*popenargs, **kwargs):
    """Run a command and return its output; raise CalledProcessError unless it returns 0.

    The arguments are those of Popen but for stdout. stderr=STDOUT takes the error output as well.
    """
    if 'stdout' in kwargs:
        raise ValueError('stdout argument not allowed, it will be overridden.')
    process = Popen(stdout=PIPE, *popenargs, **kwargs)
    output, _ = process.communicate()
    retcode = process.poll()
    if retcode:
        raise CalledProcessError(retcode, _command(popenargs, kwargs), output=output)
    return output


def list2cmdline(seq):
    """One string of a sequence of arguments, as Microsoft's C run-time takes it apart.

    An argument with a blank or without a character is put in double quotes. A double quote in it
    has a backslash before it, and backslashes before a double quote are doubled.
    """
    parts = []
    for arg in seq:
        quoted = ' ' in arg or '\t' in arg or not arg
        out = []
        slashes = 0
        for c in arg:
            if c == '\\':
                slashes += 1
                continue
            if c == '"':
                slashes = 2 * slashes + 1
            out.append('\\' * slashes)
            out.append(c)
            slashes = 0
        out.append('\\' * slashes)
        if quoted:
            # The closing quote follows: these are backslashes before a double quote, too.
            out.append('\\' * slashes)
            parts.append('"' + ''.join(out) + '"')
        else:
            parts.append(''.join(out))
    return ' '.join(parts)


class Popen(object):
    """A process that was started.

    args is a sequence of the program and its arguments, or one string; with shell=True a string is
    a command of the shell. stdin, stdout and stderr are None (inherited), PIPE, a descriptor or a
    file; stderr may be STDOUT. Pipes are in the attributes of these names. The return code is in
    returncode, None while the process runs and negative if a signal has ended it.
    """

    # So that __del__ works where __init__ has raised.
    _child_created = False

    def __init__(self, args, bufsize=0, executable=None,
                 stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=False, shell=False,
                 cwd=None, env=None, universal_newlines=False,
                 startupinfo=None, creationflags=0):
        """Create new Popen instance."""
        _cleanup()
        if not isinstance(bufsize, (int, long)):
            raise TypeError("bufsize must be an integer")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        self.stdin = None
        self.stdout = None
        self.stderr = None
        self.pid = None
        self.returncode = None
        self.universal_newlines = universal_newlines
        handles, to_close = self._get_handles(stdin, stdout, stderr)
        p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite = handles
        try:
            self._execute_child(args, executable, preexec_fn, close_fds, cwd, env,
                                universal_newlines, startupinfo, creationflags, shell, to_close,
                                p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite)
        except Exception:
            # What closing raises must not take the place of the error.
            exc = sys.exc_info()
            for fd in to_close:
                try:
                    os.close(fd)
                except EnvironmentError:
                    pass
            raise exc[0], exc[1], exc[2]
        mode = 'rU' if universal_newlines else 'rb'
        if p2cwrite is not None:
            self.stdin = os.fdopen(p2cwrite, 'wb', bufsize)
        if c2pread is not None:
            self.stdout = os.fdopen(c2pread, mode, bufsize)
        if errread is not None:
            self.stderr = os.fdopen(errread, mode, bufsize)

    def __del__(self, _maxint=sys.maxint):
        if not self._child_created:
            return
        self._internal_poll(_deadstate=_maxint)
        # _active is None when the interpreter is ending.
        if self.returncode is None and _active is not None:
            _active.append(self)

    def _translate_newlines(self, data):
        return data.replace("\r\n", "\n").replace("\r", "\n")

    # How the process starts

    def _get_handles(self, stdin, stdout, stderr):
        """The ends of pipes for this process and the new one, and those that are new."""
        to_close = set()
        try:
            p2cread, p2cwrite = self._ends(stdin, to_close, False)
            c2pwrite, c2pread = self._ends(stdout, to_close, True)
            if stderr == STDOUT:
                errwrite, errread = (c2pwrite if c2pwrite is not None
                                     else sys.__stdout__.fileno()), None
            else:
                errwrite, errread = self._ends(stderr, to_close, True)
        except Exception:
            exc = sys.exc_info()
            for fd in to_close:
                os.close(fd)
            raise exc[0], exc[1], exc[2]
        return (p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite), to_close

    def _ends(self, stream, to_close, child_writes):
        """The new process's descriptor and this one's, for one standard stream."""
        if stream is None:
            return None, None
        if stream == PIPE:
            read, write = self.pipe_cloexec()
            to_close.update((read, write))
            return (write, read) if child_writes else (read, write)
        if isinstance(stream, int):
            return stream, None
        return stream.fileno(), None

    def pipe_cloexec(self):
        """A pipe whose ends other processes do not inherit."""
        r, w = os.pipe()
        self._set_cloexec_flag(r)
        self._set_cloexec_flag(w)
        return r, w

    def _set_cloexec_flag(self, fd, cloexec=True):
        _cellvm_spawn.set_inheritable(fd, not cloexec)

    def _execute_child(self, args, executable, preexec_fn, close_fds,
                       cwd, env, universal_newlines,
                       startupinfo, creationflags, shell, to_close,
                       p2cread, p2cwrite,
                       c2pread, c2pwrite,
                       errread, errwrite):
        """Start the program; close what the new process has of the pipes."""
        if isinstance(args, types.StringTypes):
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ["/bin/sh", "-c"] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        if preexec_fn is None:
            group = 0
        elif preexec_fn is os.setsid:
            group = 1
        elif preexec_fn is os.setpgrp:
            group = 2
        else:
            raise ValueError("preexec_fn can only be os.setsid or os.setpgrp, as a Java VM cannot fork")
        step = "os.execvp(executable, args)" if env is None else "os.execvpe(executable, args, env)"
        try:
            if cwd is not None:
                step = "os.chdir(cwd)"
                _cellvm_spawn.check_directory(cwd)
                step = "os.execvp(executable, args)"
            streams = (p2cread, c2pwrite, errwrite)
            self.pid = self._spawn(executable, args, env, streams, close_fds, cwd, group)
        except Exception as e:
            lines = traceback.format_exception(*sys.exc_info())
            e.child_traceback = ''.join(lines[:-1] + ["    %s\n" % step] + lines[-1:])
            raise
        self._child_created = True
        for mine, theirs in ((p2cwrite, p2cread), (c2pread, c2pwrite), (errread, errwrite)):
            if mine is not None and theirs is not None:
                os.close(theirs)
                to_close.discard(theirs)

    def _spawn(self, executable, args, env, streams, close_fds, cwd, group):
        spawn = _cellvm_spawn.spawn
        if os.path.dirname(executable):
            return spawn(executable, args, env, streams, close_fds, cwd, group)
        path = (os.environ if env is None else env).get('PATH', os.defpath)
        first = None
        for directory in path.split(os.pathsep):
            name = os.path.join(directory, executable)
            try:
                return spawn(name, args, env, streams, close_fds, cwd, group)
            except OSError as e:
                if first is None and e.errno not in (errno.ENOENT, errno.ENOTDIR):
                    first = e
                last = e
        raise first or last

    # What becomes of it

    def _handle_exitstatus(self, sts, _WIFSIGNALED=os.WIFSIGNALED, _WTERMSIG=os.WTERMSIG,
                           _WIFEXITED=os.WIFEXITED, _WEXITSTATUS=os.WEXITSTATUS,
                           _WIFSTOPPED=os.WIFSTOPPED, _WSTOPSIG=os.WSTOPSIG):
        # No name of a module is used: __del__ calls this when modules are gone.
        if _WIFSIGNALED(sts):
            self.returncode = -_WTERMSIG(sts)
        elif _WIFEXITED(sts):
            self.returncode = _WEXITSTATUS(sts)
        elif _WIFSTOPPED(sts):
            self.returncode = -_WSTOPSIG(sts)
        else:
            raise RuntimeError("Unknown child exit status!")

    def _internal_poll(self, _deadstate=None, _waitpid=os.waitpid, _WNOHANG=os.WNOHANG,
                       _os_error=os.error, _ECHILD=errno.ECHILD):
        if self.returncode is None:
            try:
                pid, sts = _waitpid(self.pid, _WNOHANG)
                if pid == self.pid:
                    self._handle_exitstatus(sts)
            except _os_error as e:
                if _deadstate is not None:
                    self.returncode = _deadstate
                elif e.errno == _ECHILD:
                    # Something else has waited for it, or SIGCHLD is ignored.
                    self.returncode = 0
        return self.returncode

    def poll(self):
        """Return the return code, or None while the process runs."""
        return self._internal_poll()

    def wait(self):
        """Wait until the process has ended; return its return code."""
        while self.returncode is None:
            try:
                pid, sts = _eintr_retry_call(os.waitpid, self.pid, 0)
            except OSError as e:
                if e.errno != errno.ECHILD:
                    raise
                pid, sts = self.pid, 0
            # Another process than this one may be returned by a waitpid() that was replaced.
            if pid == self.pid:
                self._handle_exitstatus(sts)
        return self.returncode

    def send_signal(self, sig):
        """Send a signal to the process."""
        os.kill(self.pid, sig)

    def terminate(self):
        """End the process with SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """End the process with SIGKILL."""
        self.send_signal(signal.SIGKILL)

    # What is written to it and read from it

    def communicate(self, input=None):
        """Give input to the process, read its output, wait; return (stdout, stderr).

        Each is None where there is no pipe. The output is kept in memory.
        """
        if [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            stdout = stderr = None
            if self.stdin:
                if input:
                    try:
                        self.stdin.write(input)
                    except IOError as e:
                        if e.errno != errno.EPIPE and e.errno != errno.EINVAL:
                            raise
                self.stdin.close()
            elif self.stdout:
                stdout = _eintr_retry_call(self.stdout.read)
                self.stdout.close()
            elif self.stderr:
                stderr = _eintr_retry_call(self.stderr.read)
                self.stderr.close()
            self.wait()
            return stdout, stderr
        return self._communicate(input)

    def _communicate(self, input):
        if self.stdin:
            # What was written before comes first.
            self.stdin.flush()
            if not input:
                self.stdin.close()
        if _has_poll:
            stdout, stderr = self._communicate_with_poll(input)
        else:
            stdout, stderr = self._communicate_with_select(input)
        if stdout is not None:
            stdout = ''.join(stdout)
        if stderr is not None:
            stderr = ''.join(stderr)
        if self.universal_newlines and hasattr(file, 'newlines'):
            if stdout:
                stdout = self._translate_newlines(stdout)
            if stderr:
                stderr = self._translate_newlines(stderr)
        self.wait()
        return stdout, stderr

    def _give(self, input, offset):
        """Write a part of the input; return the offset of the rest, None for a broken pipe."""
        try:
            return offset + os.write(self.stdin.fileno(), input[offset:offset + _PIPE_BUF])
        except OSError as e:
            if e.errno != errno.EPIPE:
                raise
            return None

    def _outputs(self):
        outputs = {}
        for stream in (self.stdout, self.stderr):
            if stream:
                outputs[stream.fileno()] = stream
        return outputs

    def _parts(self, taken):
        return [taken[stream] if stream else None for stream in (self.stdout, self.stderr)]

    def _communicate_with_poll(self, input):
        outputs = self._outputs()
        taken = dict((stream, []) for stream in outputs.values())
        poller = select.poll()
        for fd in outputs:
            poller.register(fd, select.POLLIN | select.POLLPRI)
        left = len(outputs)
        give = None
        offset = 0
        if self.stdin and input:
            give = self.stdin.fileno()
            poller.register(give, select.POLLOUT)
            left += 1
        while left:
            try:
                ready = poller.poll()
            except select.error as e:
                if e.args[0] == errno.EINTR:
                    continue
                raise
            for fd, events in ready:
                over = False
                if fd == give:
                    if events & select.POLLOUT:
                        offset = self._give(input, offset)
                        over = offset is None or offset >= len(input)
                    else:
                        over = True
                    stream = self.stdin
                elif events & (select.POLLIN | select.POLLPRI):
                    stream = outputs[fd]
                    data = os.read(fd, 4096)
                    taken[stream].append(data)
                    over = not data
                else:
                    stream = outputs[fd]
                    over = True
                if over:
                    poller.unregister(fd)
                    stream.close()
                    left -= 1
        return self._parts(taken)

    def _communicate_with_select(self, input):
        outputs = self._outputs()
        taken = dict((stream, []) for stream in outputs.values())
        readers = outputs.values()
        writers = [self.stdin] if self.stdin and input else []
        offset = 0
        while readers or writers:
            try:
                can_read, can_write, _ = select.select(readers, writers, [])
            except select.error as e:
                if e.args[0] == errno.EINTR:
                    continue
                raise
            if can_write:
                offset = self._give(input, offset)
                if offset is None or offset >= len(input):
                    self.stdin.close()
                    writers = []
            for stream in can_read:
                data = os.read(stream.fileno(), 1024)
                taken[stream].append(data)
                if not data:
                    stream.close()
                    readers.remove(stream)
        return self._parts(taken)
