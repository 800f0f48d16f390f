# The text of an uncaught error as it is printed, through sys.excepthook, for many kinds of errors.
import sys


class Stderr(object):
    """Writes to stdout, so that the text is part of what this program prints."""
    softspace = 0

    def write(self, text):
        sys.stdout.write(text)


sys.stderr = Stderr()


class Own(Exception):
    pass


class Text(Exception):
    def __str__(self):
        return 'two\nlines'


class Empty(Exception):
    def __str__(self):
        return ''


class BadText(Exception):
    def __str__(self):
        raise ValueError


class NoText(Exception):
    def __str__(self):
        return None


class Module(Exception):
    __module__ = 'some.module'


class Old:
    def __str__(self):
        return 'old'


def show(f, *args):
    print '---', f.__name__
    try:
        f(*args)
    except:
        sys.excepthook(*sys.exc_info())


def raises(e):
    raise e


def recursive(n):
    if n == 0:
        raise Own('deep')
    recursive(n - 1)


def through_lambda():
    (lambda: 1 / 0)()


def multi_line():
    return raises(
        Own(
            'on several lines'))


def in_comprehension():
    return [raises(Own(x)) for x in (1,)]


def in_generator():
    return list(raises(Own(x)) for x in (1,))


def in_class_body():
    class Body(object):
        x = 1
        raise Own('in body')


def in_exec():
    exec "x = 1\nraise ValueError('in exec')"


def in_eval():
    eval("1 / 0")


def in_compiled():
    exec compile("def f():\n  raise KeyError('k')\nf()", "no/such/file.py", 'exec')


def in_method():
    class C(object):
        def m(self):
            raise Own('in method')
    C().m()


def reraised():
    try:
        recursive(1)
    except Own:
        raise


def raised_again():
    try:
        recursive(1)
    except Own, e:
        raise e


def with_traceback():
    try:
        recursive(1)
    except Own:
        t, v, tb = sys.exc_info()
    raise t, v, tb


def in_finally():
    try:
        raise Own('first')
    finally:
        1 / 0


def syntax(text):
    compile(text, 'source', 'exec')


def indented_syntax(text):
    exec text


def no_name():
    return no_such_name


def unbound():
    x += 1


def in_key(d):
    return d['k']


def builtin_error():
    return sorted([1, 2], key=lambda x: x.y)


def decorated():
    @raises
    def f():
        pass


def default():
    def f(a=no_such_default):
        pass


def import_error():
    import no_such_module


def stop():
    iter([]).next()


def system_exit_in_hook():
    raise SystemExit(3)


def string_continuation():
    x = ('a'
         'b') + \
        5


for e in (
    Own(), Own('text'), Own('a', 'b'), Own(None), Own(''), Own(u'\xe9'), Own('\xe9'), Text(), Empty(),
    BadText(), NoText(), Module('m'), Old(), KeyError('k'), KeyError(), KeyError(1, 2),
    IOError(2, 'No such', 'f'), SyntaxError('msg'), SyntaxError('msg', ('file', 3, 5, '  some text\n')),
    SyntaxError('msg', ('file', 3, None, 'some text')), SyntaxError('msg', ('file', None, 1, None)),
    SyntaxError('m', ('file', 1, 100, 'short\n')), SyntaxError('m', ('f', 1, 0, 'x')),
    IndentationError('msg', ('file', 3, 5, '\t  tabbed text')), KeyboardInterrupt(), GeneratorExit('g'),
    StopIteration(), MemoryError(), UnicodeDecodeError('a', 'b', 0, 1, 'r'), AssertionError(),
    AssertionError('a'), ValueError(Own('inner'))
):
    show(raises, e)
for f in (
    through_lambda, multi_line, in_comprehension, in_generator, in_class_body, in_exec, in_eval, in_compiled,
    in_method, reraised, raised_again, with_traceback, in_finally, no_name, unbound, builtin_error, decorated,
    default, import_error, stop, system_exit_in_hook, string_continuation
):
    show(f)
show(recursive, 3)
show(in_key, {})
for text in (
    'x = ', 'if x', 'def f(:', '  x', 'if 1:\nx', 'x = (1,\n', '"abc', "'''abc\n", 'for', '1 = 2', 'f() = 1',
    'return', 'break', 'continue', 'x y', 'a b c', '\t x\n        y', 'class', 'print >>', 'lambda: = 1',
    'def f():\n  x\n y', '$', 'x = 08', '0xg', '1L2', '@', 'del f()', 'from x import', 'a = yield\nreturn',
    'x +\n', '[1, 2', ']', '\\x', 'if 1:\n  pass\n else: pass', "u'\\N{nothing}'"[:2] + "'", 'x = 1 +',
    'exec', 'global x; x = 1; def', 'def f(a, a): pass', 'None = 1', 'f(a=1, 2)', 'f(**a, *b)',
    'f(a for a in b, c)', 'f(a=1, a=2)', '(a, b) += 1', 'with x', 'try: pass', 'import a.b as', "'\\x4'",
    'x = {1:2, 3}', 'not', 'else: pass', '\xe9 = 1', 'a?'
):
    show(syntax, text)
show(indented_syntax, 'def f():\n    return 1\n  x = 2\n')
show(indented_syntax, 'if 1:\n    x = (1 +\n    y = 2\n')

# A traceback handed to the hook by hand, None for one, and wrong arguments.
try:
    recursive(0)
except Own:
    t, v, tb = sys.exc_info()
sys.excepthook(t, v, None)
sys.excepthook(t, v, tb.tb_next)
sys.excepthook(t, None, tb)
sys.excepthook(KeyError, 'k', None)
sys.excepthook(None, None, None)
try:
    sys.excepthook(1, 2)
except TypeError, e:
    print e
sys.tracebacklimit = 2
show(recursive, 5)
sys.tracebacklimit = 0
show(recursive, 5)
del sys.tracebacklimit
show(recursive, 1)
print sys.excepthook is sys.__excepthook__
