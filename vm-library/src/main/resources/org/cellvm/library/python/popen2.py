"""Start commands that are connected to this process by pipes; subprocess does it better."""

import os
import sys
import warnings
warnings.warn("The popen2 module is deprecated.  Use the subprocess module.",
              DeprecationWarning, stacklevel=2)

import subprocess

__all__ = ["popen2", "popen3", "popen4"]

try:
    MAXFD = os.sysconf('SC_OPEN_MAX')
except (AttributeError, ValueError):
    MAXFD = 256

# Processes whose object has died before they did.
_active = []


def _cleanup():
    for inst in _active[:]:
        if inst.poll(_deadstate=sys.maxint) >= 0:
            try:
                _active.remove(inst)
            except ValueError:
                # Another thread was faster.
                pass


class Popen3:
    """A process that was started. popen2() and popen3() make instances."""

    # -1 while the process runs, then its status as os.wait() returns it.
    sts = -1

    def __init__(self, cmd, capturestderr=False, bufsize=-1):
        """Start a command, of the shell if it is a string, else a program with arguments.

        Its error output has a pipe of its own if capturestderr is true.
        """
        self._start(cmd, subprocess.PIPE if capturestderr else None, bufsize)

    def _start(self, cmd, stderr, bufsize):
        _cleanup()
        self.cmd = cmd
        shell = isinstance(cmd, basestring)
        starter = subprocess.Popen(cmd, bufsize, None, subprocess.PIPE, subprocess.PIPE, stderr,
                                   None, True, shell)
        # This object waits for the process, not that one.
        starter._child_created = False
        self.pid = starter.pid
        self.tochild = os.fdopen(os.dup(starter.stdin.fileno()), 'w', bufsize)
        self.fromchild = os.fdopen(os.dup(starter.stdout.fileno()), 'r', bufsize)
        pipes = [starter.stdin, starter.stdout]
        if stderr == subprocess.PIPE:
            self.childerr = os.fdopen(os.dup(starter.stderr.fileno()), 'r', bufsize)
            pipes.append(starter.stderr)
        else:
            self.childerr = None
        for pipe in pipes:
            pipe.close()
        for pipe in (self.tochild, self.fromchild, self.childerr):
            if pipe is not None:
                starter._set_cloexec_flag(pipe.fileno())

    def __del__(self):
        self.poll(_deadstate=sys.maxint)
        if self.sts < 0 and _active is not None:
            _active.append(self)

    def poll(self, _deadstate=None):
        """Return the status of the process, or -1 while it runs."""
        if self.sts < 0:
            try:
                pid, sts = os.waitpid(self.pid, os.WNOHANG)
                if pid == self.pid:
                    self.sts = sts
            except os.error:
                if _deadstate is not None:
                    self.sts = _deadstate
        return self.sts

    def wait(self):
        """Wait until the process has ended; return its status."""
        if self.sts < 0:
            pid, sts = os.waitpid(self.pid, 0)
            # The test is there for a waitpid() that was replaced.
            assert pid == self.pid
            self.sts = sts
        return self.sts


class Popen4(Popen3):
    """A process whose error output goes where its standard output goes."""

    childerr = None

    def __init__(self, cmd, bufsize=-1):
        self._start(cmd, subprocess.STDOUT, bufsize)


def popen2(cmd, bufsize=-1, mode='t'):
    """Start a command; return the files (its standard output, its standard input)."""
    inst = Popen3(cmd, False, bufsize)
    return inst.fromchild, inst.tochild


def popen3(cmd, bufsize=-1, mode='t'):
    """Start a command; return the files (standard output, standard input, error output)."""
    inst = Popen3(cmd, True, bufsize)
    return inst.fromchild, inst.tochild, inst.childerr


def popen4(cmd, bufsize=-1, mode='t'):
    """Start a command; return the files (standard and error output, standard input)."""
    inst = Popen4(cmd, bufsize)
    return inst.fromchild, inst.tochild


__all__.extend(["Popen3", "Popen4"])
