# The exception classes: hierarchy, construction, attributes, text.
import __builtin__ as builtin

import sys


def mask(text):
    """Replaces each address by dots."""
    parts = text.split(' at 0x')
    return parts[0] + ''.join(' at 0x...' + part.lstrip('0123456789abcdef') for part in parts[1:])


def show(value):
    if value is not None:
        print mask(repr(value))


def probe(lines):
    """Prints each line, an expression or a statement, with its value or the error that it raises."""
    sys.displayhook = show
    for line in lines.strip().split('\n'):
        if line.startswith('#'):
            print line
            continue
        try:
            try:
                code = compile(line, 'probe', 'eval')
            except SyntaxError:
                print line
                exec compile(line + '\n', 'probe', 'single') in globals()
                continue
            value = repr(eval(code, globals()))
        except:
            kind, e = sys.exc_info()[:2]
            value = '%s: %s' % (kind.__name__, e)
        print line, '->', mask(value)


def tree(cls, depth):
    print '  ' * depth + cls.__name__, [b.__name__ for b in cls.__bases__]
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == 'exceptions':
            tree(sub, depth + 1)


tree(BaseException, 0)
print sorted(dir(BaseException))
names = sorted(n for n in dir(builtin) if isinstance(getattr(builtin, n), type) and issubclass(getattr(builtin, n), BaseException))
for name in names:
    cls = getattr(builtin, name)
    print name, sorted(set(dir(cls)) - set(dir(BaseException))),
    for args in ((), ('text',), (1, 2), (1, 2, 'file'), (None,), (u'\xe9',), ([], {}, 3, 4)):
        try:
            e = cls(*args)
            try:
                text = str(e)
            except UnicodeError, u:
                text = 'UnicodeError'
            print repr(e), repr(text), e.args == args,
        except Exception, e:
            print type(e).__name__, e,
    print


class Own(Exception):
    pass


class OwnInit(Exception):
    def __init__(self, a, b):
        self.a = a


class OwnText(Exception):
    def __str__(self):
        return 'own text'

    def __repr__(self):
        return 'own repr'


class BadText(Exception):
    def __str__(self):
        raise KeyError('in str')


class OwnNew(Exception):
    def __new__(cls, *args):
        return Exception.__new__(cls, 'from new')


class Unicode(Exception):
    def __unicode__(self):
        return u'\xe9'


e = Exception('a', 1)
probe(r'''
e, str(e), repr(e), e.args, e.message, unicode(e), e[0], e[1], e[0:1], e[-1], len(e.args), e.__dict__, Exception('x').message, Exception('x', 'y').message, Exception().message, Exception(5).message
e[2]
e['a']
len(e)
iter(e)
list(e)
e()
e.args = (1,); e, str(e)
e.args = 'ab'; e.args
e.args = 5
del e.args
e.message = 'changed'; e.message, str(e)
del e.message
e.attribute = 1; e.attribute, e.__dict__
e.__dict__ = {'z': 1}; e.z
e.__dict__ = 5
del e.__dict__
e.nothing
e == e, Exception('a') == Exception('a'), hash(e) == hash(e), bool(e), cmp(e, e), {e: 1}[e]
Exception(a=1)
Exception.__new__(Exception, 1, 2), Exception.__new__(Exception, 1).args, Exception.__init__(e, 7, 8), e.args
Exception.__new__(int)
BaseException.__reduce__(e), Own(1).__reduce__(), e.__setstate__({'p': 1}), e.p
e.__setstate__(5)
e.__setstate__(None)
repr(Own()), repr(Own('a')), str(Own('a')), str(Own('a', 'b')), Own.__module__, Exception.__module__, Exception
OwnInit(1, 2), OwnInit(1, 2).args, str(OwnInit(1, 2)), OwnInit(1, 2).message
OwnInit(1)
OwnText(5), str(OwnText(5)), unicode(OwnText()), '%s %r' % (OwnText(), OwnText())
str(BadText())
OwnNew('given'), OwnNew('given').args
unicode(Unicode('a')), unicode(Exception(u'\xe9')), unicode(Exception('a', u'\xe9')), unicode(KeyError('a')), unicode(Own())
str(Unicode('a')), str(Exception(u'a'))
str(Exception(u'\xe9'))
str(Exception('\xe9')), repr(Exception(u'\xe9'))
# KeyError quotes its one argument
str(KeyError('a')), str(KeyError('a', 'b')), str(KeyError()), str(KeyError(1)), str(KeyError(u'a')), str(KeyError((1, 2))), str(LookupError('a')), str(IndexError('a'))
# EnvironmentError and its kind
x = IOError(2, 'No such file'); x, str(x), x.errno, x.strerror, x.filename, x.args
x = IOError(2, 'No such file', 'name'); x, str(x), x.errno, x.strerror, x.filename, x.args
x = IOError(2, 'No such file', u'n\xe9'); str(x), x.filename
x = IOError('just text'); x, str(x), x.errno, x.strerror, x.filename
x = IOError(); str(x), x.errno
x = IOError(1, 2, 3, 4); str(x), x.errno, x.args
x = OSError(1, 'a', None); str(x), x.args
x = IOError(1, 'a'); x.filename = 'f'; str(x), x.args
x.errno = 'e'; x.strerror = None; str(x)
del x.errno; x.errno
str(EnvironmentError(None, None)), str(EnvironmentError('', '', '')), str(IOError([], {}))
# SyntaxError
x = SyntaxError('msg', ('file', 3, 5, 'text')); x, str(x), x.msg, x.filename, x.lineno, x.offset, x.text, x.print_file_and_line, x.args
x = SyntaxError('msg'); x, str(x), x.msg, x.filename, x.lineno
x = SyntaxError(); x, str(x), x.msg
x = SyntaxError('msg', ('dir/file.py', 3, 5, 'text')); str(x)
x = SyntaxError('msg', (None, 3, 5, 'text')); str(x)
x = SyntaxError('msg', ('f', None, 5, 'text')); str(x)
x.lineno = 7; x.filename = 'g'; str(x)
x.msg = 5; str(x)
SyntaxError('msg', (1, 2))
SyntaxError('msg', 5)
SyntaxError('msg', 'abcd').lineno
SyntaxError('a', 'b', 'c').args
str(IndentationError('m', ('f', 1, 2, 't'))), str(TabError('x'))
# SystemExit, StopIteration, unicode errors
SystemExit().code, SystemExit(5).code, SystemExit(1, 2).code, SystemExit('a').code, str(SystemExit(5)), SystemExit(5)
x = SystemExit(1); x.code = 9; x.code, x.args
StopIteration(5).args, StopIteration(5).message, GeneratorExit(), KeyboardInterrupt('x'), MemoryError(), NotImplementedError('n')
x = UnicodeDecodeError('ascii', 'abc', 1, 2, 'why'); x.encoding, x.object, x.start, x.end, x.reason, x.args, str(x), repr(x)
x.start = 0; x.end = 3; x.reason = 'because'; str(x)
x.start = 'a'
x.object = u'a'; str(x)
x = UnicodeEncodeError('ascii', u'a\xe9', 1, 2, 'why'); str(x), x.object, x.args
x.end = 100; str(x), x.end
x.start = -5; x.start
x = UnicodeTranslateError(u'abc', 0, 1, 'why'); str(x), x.object, x.start
UnicodeEncodeError('ascii', 'abc', 1, 2, 'why')
UnicodeDecodeError(1, 'abc', 1, 2, 'why')
UnicodeDecodeError('ascii', 'abc', 'a', 2, 'why')
Warning('w'), UserWarning('a', 'b'), DeprecationWarning(), issubclass(Warning, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception), issubclass(IOError, EnvironmentError)
class Multi(KeyError, AttributeError): pass
Multi('a'), str(Multi('a')), Multi.__mro__
class Conflict(IOError, SyntaxError): pass
class Conflict(IOError, UnicodeDecodeError): pass
class Fine(IOError, KeyError): pass
str(Fine(1, 'a')), str(Fine('k'))
class Slots(Exception): __slots__ = ('a',)
Slots('x').args, Slots().__dict__
BaseException.x = 1
ValueError.__name__, ValueError.__bases__, ValueError.__doc__ is None
''')
