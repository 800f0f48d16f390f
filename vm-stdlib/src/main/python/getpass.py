"""Ask for a password without showing it, and find the user's name."""
import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """What is typed will be seen."""


def unix_getpass(prompt='Password: ', stream=None):
    """Ask on the terminal of the process, with echo off; GetPassWarning where that cannot be.

    stream is where the prompt goes where there is no such terminal, by default standard error.
    """
    import termios
    try:
        number = os.open('/dev/tty', os.O_RDWR | os.O_NOCTTY)
        terminal = os.fdopen(number, 'w+', 1)
        source = terminal
        stream = stream or terminal
    except EnvironmentError:
        try:
            number = sys.stdin.fileno()
        except (AttributeError, ValueError):
            return fallback_getpass(prompt, stream)
        source = sys.stdin
        stream = stream or sys.stderr
    typed = None
    try:
        settings = termios.tcgetattr(number)
        silent = settings[:]
        silent[3] &= ~termios.ECHO
        when = termios.TCSAFLUSH | getattr(termios, 'TCSASOFT', 0)
        try:
            termios.tcsetattr(number, when, silent)
            typed = _raw_input(prompt, stream, input=source)
        finally:
            termios.tcsetattr(number, when, settings)
            stream.flush()
    except termios.error:
        if typed is not None:
            # The terminal was lost while its settings were put back.
            raise
        del source
        typed = fallback_getpass(prompt, stream)
    stream.write('\n')
    return typed


def fallback_getpass(prompt='Password: ', stream=None):
    """Ask where echo cannot be switched off."""
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    print >>stream, "Warning: Password input may be echoed."
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    """A line of the input, which readline does not keep."""
    stream = stream or sys.stderr
    input = input or sys.stdin
    prompt = str(prompt)
    if prompt:
        stream.write(prompt)
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line[:-1] if line.endswith('\n') else line


def getuser():
    """The user's name: of LOGNAME, USER, LNAME or USERNAME, else of the password database."""
    for name in 'LOGNAME', 'USER', 'LNAME', 'USERNAME':
        user = os.environ.get(name)
        if user:
            return user
    import pwd
    return pwd.getpwuid(os.getuid())[0]


try:
    import termios
    termios.tcgetattr, termios.tcsetattr
except (ImportError, AttributeError):
    getpass = fallback_getpass
else:
    getpass = unix_getpass
