"""Compile source files to .pyc or .pyo files."""
import __builtin__
import imp
import marshal
import sys
import _cellvm

MAGIC = imp.get_magic()

__all__ = ['compile', 'main', 'PyCompileError']


class PyCompileError(Exception):
    """A file cannot be compiled.

    exc_type_name, exc_value, file and msg tell the name of the error's type, the error, the file, and what there is to
    say of it; msg may be given.
    """

    def __init__(self, exc_type, exc_value, file, msg=''):
        name = exc_type.__name__
        if not msg and exc_type is SyntaxError:
            text = _cellvm.format_exception(exc_type, exc_value, None)
            msg = text.replace('File "<string>"', 'File "%s"' % file)
        elif not msg:
            msg = 'Sorry: %s: %s' % (name, exc_value)
        Exception.__init__(self, msg, name, exc_value, file)
        self.exc_type_name = name
        self.exc_value = exc_value
        self.file = file
        self.msg = msg

    def __str__(self):
        return self.msg


def wr_long(f, x):
    """Write the lowest 32 bits of an int to a file, the lowest byte first."""
    for shift in 0, 8, 16, 24:
        f.write(chr(x >> shift & 0xff))


def compile(file, cfile=None, dfile=None, doraise=False):
    """Compile the source in file to cfile, by default the same name with c or o at its end.

    dfile is the name that the code object and messages have, by default file. An error of the compiler is raised as a
    PyCompileError if doraise is true, else written to sys.stderr.
    """
    with open(file, 'U') as source:
        timestamp = _cellvm.mtime(file)
        text = source.read()
    try:
        code = __builtin__.compile(text, dfile or file, 'exec')
    except Exception as e:
        error = PyCompileError(e.__class__, e, dfile or file)
        if doraise:
            raise error
        sys.stderr.write(error.msg + '\n')
        return
    if cfile is None:
        cfile = file + ('c' if __debug__ else 'o')
    with open(cfile, 'wb') as compiled:
        # The magic number comes last: until then no import takes the file for whole.
        compiled.write('\0\0\0\0')
        wr_long(compiled, timestamp)
        marshal.dump(code, compiled)
        compiled.flush()
        compiled.seek(0, 0)
        compiled.write(MAGIC)


def main(args=None):
    """Compile the files of a list, by default sys.argv[1:]; '-' alone is for the names on standard input.

    The result is 1 if one could not be compiled, else 0.
    """
    status = 0
    if args is None:
        args = sys.argv[1:]
    from_input = args == ['-']
    for name in iter(sys.stdin.readline, '') if from_input else args:
        try:
            compile(name.rstrip('\n') if from_input else name, doraise=True)
        except PyCompileError as error:
            status = 1
            sys.stderr.write(error.msg + '\n')
        except IOError as error:
            if not from_input:
                raise
            status = 1
            sys.stderr.write('%s\n' % error)
    return status


if __name__ == '__main__':
    sys.exit(main())
