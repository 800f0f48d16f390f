"""What the programs beside it share; they import it, and it is none of them. README.md tells how a block reads."""

import sys


def mask(text):
    """Replaces each address by dots, and sorts the bases of a class that a dict put in the order of addresses."""
    if ' for bases ' in text:
        start, bases = text.split(' for bases ')
        text = start + ' for bases ' + ', '.join(sorted(bases.split(', ')))
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def error_text(kind, error):
    """Returns the name of the exception's class and its message."""
    return '%s: %s' % (kind.__name__, error)


def attempt(f, *args, **keywords):
    """Returns what the call returns, or the text of the exception that it raises."""
    try:
        return f(*args, **keywords)
    except Exception as e:
        return error_text(type(e), e)


def tell(expression):
    """Prints the expression with its value in the globals of the caller, or with the error that it raises."""
    try:
        value = mask(repr(eval(expression, sys._getframe(1).f_globals)))
    except Exception as e:
        value = error_text(type(e), e)
    print expression, '->', value


class MaskedStderr(object):
    """Stands for stderr and writes to stdout, so that what cannot be raised is part of what is expected."""

    def write(self, text):
        sys.stdout.write(mask(text))


def displayhook(value):
    """What a statement of a block prints for an expression in it, as an interactive interpreter would."""
    if value is not None:
        print mask(repr(value))


def without_expectation(line):
    code, mark, text = line.rpartition('# =>')
    return code.rstrip() if mark and text[:1] in ('', ' ') else line


def entries(block):
    """Yields each entry of the block, without its expectations, after the number of its last line."""
    entry = []
    last = 0
    for number, line in enumerate(block.split('\n')):
        code = without_expectation(line)
        if not code or code.lstrip().startswith('#'):
            continue
        if entry and not continues(code):
            yield last, '\n'.join(entry)
            entry = []
        entry.append(code)
        last = number
    if entry:
        yield last, '\n'.join(entry)


def continues(line):
    """Whether the line goes on with an entry: it is indented, closes a bracket or begins another branch."""
    return line[0] in ' )]}' or line.split(':')[0].split(' ')[0] in BRANCHES


BRANCHES = ('elif', 'else', 'except', 'finally')


def probe(block):
    """Prints the value of each expression of the block, or the error that it raises; executes each statement.

    They see the globals of the caller and change them.
    """
    names = sys._getframe(1).f_globals
    sys.displayhook = displayhook
    for number, entry in entries(block):
        try:
            try:
                code = compile(entry, 'probe', 'eval')
            except SyntaxError:
                exec compile(entry + '\n', 'probe', 'single') in names
                continue
            value = repr(eval(code, names))
        except:  # a class that is no BaseException, too
            kind, error = sys.exc_info()[:2]
            value = error_text(kind, error)
        print mask(value)
