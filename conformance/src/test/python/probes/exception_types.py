# The exception classes: hierarchy, construction, attributes, text.
import __builtin__ as builtin

from probing import probe


def tree(cls, depth):
    print '  ' * depth + cls.__name__, [b.__name__ for b in cls.__bases__]
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == 'exceptions':
            tree(sub, depth + 1)


tree(BaseException, 0)  # => BaseException ['object']
# =>   Exception ['BaseException']
# =>     StandardError ['Exception']
# =>       ArithmeticError ['StandardError']
# =>         FloatingPointError ['ArithmeticError']
# =>         OverflowError ['ArithmeticError']
# =>         ZeroDivisionError ['ArithmeticError']
# =>       AssertionError ['StandardError']
# =>       AttributeError ['StandardError']
# =>       BufferError ['StandardError']
# =>       EOFError ['StandardError']
# =>       EnvironmentError ['StandardError']
# =>         IOError ['EnvironmentError']
# =>         OSError ['EnvironmentError']
# =>       ImportError ['StandardError']
# =>       LookupError ['StandardError']
# =>         IndexError ['LookupError']
# =>         KeyError ['LookupError']
# =>       MemoryError ['StandardError']
# =>       NameError ['StandardError']
# =>         UnboundLocalError ['NameError']
# =>       ReferenceError ['StandardError']
# =>       RuntimeError ['StandardError']
# =>         NotImplementedError ['RuntimeError']
# =>       SyntaxError ['StandardError']
# =>         IndentationError ['SyntaxError']
# =>           TabError ['IndentationError']
# =>       SystemError ['StandardError']
# =>       TypeError ['StandardError']
# =>       ValueError ['StandardError']
# =>         UnicodeError ['ValueError']
# =>           UnicodeDecodeError ['UnicodeError']
# =>           UnicodeEncodeError ['UnicodeError']
# =>           UnicodeTranslateError ['UnicodeError']
# =>     StopIteration ['Exception']
# =>     Warning ['Exception']
# =>       BytesWarning ['Warning']
# =>       DeprecationWarning ['Warning']
# =>       FutureWarning ['Warning']
# =>       ImportWarning ['Warning']
# =>       PendingDeprecationWarning ['Warning']
# =>       RuntimeWarning ['Warning']
# =>       SyntaxWarning ['Warning']
# =>       UnicodeWarning ['Warning']
# =>       UserWarning ['Warning']
# =>   GeneratorExit ['BaseException']
# =>   KeyboardInterrupt ['BaseException']
# =>   SystemExit ['BaseException']
print sorted(dir(BaseException))
# => ['__class__', '__delattr__', '__dict__', '__doc__', '__format__', '__getattribute__', '__getitem__',
# ...  '__getslice__', '__hash__', '__init__', '__new__', '__reduce__', '__reduce_ex__', '__repr__', '__setattr__',
# ...  '__setstate__', '__sizeof__', '__str__', '__subclasshook__', '__unicode__', 'args', 'message']
names = sorted(
    n for n in dir(builtin)
    if isinstance(getattr(builtin, n), type) and issubclass(getattr(builtin, n), BaseException)
)
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
# => ArithmeticError [] ArithmeticError() '' True ArithmeticError('text',) 'text' True ArithmeticError(1, 2) '(1, 2)'
# ...  True ArithmeticError(1, 2, 'file') "(1, 2, 'file')" True ArithmeticError(None,) 'None' True
# ...  ArithmeticError(u'\xe9',) 'UnicodeError' True ArithmeticError([], {}, 3, 4) '([], {}, 3, 4)' True
# => AssertionError [] AssertionError() '' True AssertionError('text',) 'text' True AssertionError(1, 2) '(1, 2)' True
# ...  AssertionError(1, 2, 'file') "(1, 2, 'file')" True AssertionError(None,) 'None' True AssertionError(u'\xe9',)
# ...  'UnicodeError' True AssertionError([], {}, 3, 4) '([], {}, 3, 4)' True
# => AttributeError [] AttributeError() '' True AttributeError('text',) 'text' True AttributeError(1, 2) '(1, 2)' True
# ...  AttributeError(1, 2, 'file') "(1, 2, 'file')" True AttributeError(None,) 'None' True AttributeError(u'\xe9',)
# ...  'UnicodeError' True AttributeError([], {}, 3, 4) '([], {}, 3, 4)' True
# => BaseException [] BaseException() '' True BaseException('text',) 'text' True BaseException(1, 2) '(1, 2)' True
# ...  BaseException(1, 2, 'file') "(1, 2, 'file')" True BaseException(None,) 'None' True BaseException(u'\xe9',)
# ...  'UnicodeError' True BaseException([], {}, 3, 4) '([], {}, 3, 4)' True
# => BufferError [] BufferError() '' True BufferError('text',) 'text' True BufferError(1, 2) '(1, 2)' True
# ...  BufferError(1, 2, 'file') "(1, 2, 'file')" True BufferError(None,) 'None' True BufferError(u'\xe9',)
# ...  'UnicodeError' True BufferError([], {}, 3, 4) '([], {}, 3, 4)' True
# => BytesWarning [] BytesWarning() '' True BytesWarning('text',) 'text' True BytesWarning(1, 2) '(1, 2)' True
# ...  BytesWarning(1, 2, 'file') "(1, 2, 'file')" True BytesWarning(None,) 'None' True BytesWarning(u'\xe9',)
# ...  'UnicodeError' True BytesWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => DeprecationWarning [] DeprecationWarning() '' True DeprecationWarning('text',) 'text' True DeprecationWarning(1,
# ...  2) '(1, 2)' True DeprecationWarning(1, 2, 'file') "(1, 2, 'file')" True DeprecationWarning(None,) 'None' True
# ...  DeprecationWarning(u'\xe9',) 'UnicodeError' True DeprecationWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => EOFError [] EOFError() '' True EOFError('text',) 'text' True EOFError(1, 2) '(1, 2)' True EOFError(1, 2, 'file')
# ...  "(1, 2, 'file')" True EOFError(None,) 'None' True EOFError(u'\xe9',) 'UnicodeError' True EOFError([], {}, 3, 4)
# ...  '([], {}, 3, 4)' True
# => EnvironmentError ['errno', 'filename', 'strerror'] EnvironmentError() '' True EnvironmentError('text',) 'text'
# ...  True EnvironmentError(1, 2) '[Errno 1] 2' True EnvironmentError(1, 2) "[Errno 1] 2: 'file'" False
# ...  EnvironmentError(None,) 'None' True EnvironmentError(u'\xe9',) 'UnicodeError' True EnvironmentError([], {}, 3,
# ...  4) '([], {}, 3, 4)' True
# => Exception [] Exception() '' True Exception('text',) 'text' True Exception(1, 2) '(1, 2)' True Exception(1, 2,
# ...  'file') "(1, 2, 'file')" True Exception(None,) 'None' True Exception(u'\xe9',) 'UnicodeError' True Exception([],
# ...  {}, 3, 4) '([], {}, 3, 4)' True
# => FloatingPointError [] FloatingPointError() '' True FloatingPointError('text',) 'text' True FloatingPointError(1,
# ...  2) '(1, 2)' True FloatingPointError(1, 2, 'file') "(1, 2, 'file')" True FloatingPointError(None,) 'None' True
# ...  FloatingPointError(u'\xe9',) 'UnicodeError' True FloatingPointError([], {}, 3, 4) '([], {}, 3, 4)' True
# => FutureWarning [] FutureWarning() '' True FutureWarning('text',) 'text' True FutureWarning(1, 2) '(1, 2)' True
# ...  FutureWarning(1, 2, 'file') "(1, 2, 'file')" True FutureWarning(None,) 'None' True FutureWarning(u'\xe9',)
# ...  'UnicodeError' True FutureWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => GeneratorExit [] GeneratorExit() '' True GeneratorExit('text',) 'text' True GeneratorExit(1, 2) '(1, 2)' True
# ...  GeneratorExit(1, 2, 'file') "(1, 2, 'file')" True GeneratorExit(None,) 'None' True GeneratorExit(u'\xe9',)
# ...  'UnicodeError' True GeneratorExit([], {}, 3, 4) '([], {}, 3, 4)' True
# => IOError ['errno', 'filename', 'strerror'] IOError() '' True IOError('text',) 'text' True IOError(1, 2) '[Errno 1]
# ...  2' True IOError(1, 2) "[Errno 1] 2: 'file'" False IOError(None,) 'None' True IOError(u'\xe9',) 'UnicodeError'
# ...  True IOError([], {}, 3, 4) '([], {}, 3, 4)' True
# => ImportError [] ImportError() '' True ImportError('text',) 'text' True ImportError(1, 2) '(1, 2)' True
# ...  ImportError(1, 2, 'file') "(1, 2, 'file')" True ImportError(None,) 'None' True ImportError(u'\xe9',)
# ...  'UnicodeError' True ImportError([], {}, 3, 4) '([], {}, 3, 4)' True
# => ImportWarning [] ImportWarning() '' True ImportWarning('text',) 'text' True ImportWarning(1, 2) '(1, 2)' True
# ...  ImportWarning(1, 2, 'file') "(1, 2, 'file')" True ImportWarning(None,) 'None' True ImportWarning(u'\xe9',)
# ...  'UnicodeError' True ImportWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => IndentationError ['filename', 'lineno', 'msg', 'offset', 'print_file_and_line', 'text'] IndentationError() 'None'
# ...  True IndentationError('text',) 'text' True TypeError 'int' object is not iterable IndentationError(1, 2, 'file')
# ...  '1' True IndentationError(None,) 'None' True IndentationError(u'\xe9',) 'UnicodeError' True IndentationError([],
# ...  {}, 3, 4) '[]' True
# => IndexError [] IndexError() '' True IndexError('text',) 'text' True IndexError(1, 2) '(1, 2)' True IndexError(1, 2,
# ...  'file') "(1, 2, 'file')" True IndexError(None,) 'None' True IndexError(u'\xe9',) 'UnicodeError' True
# ...  IndexError([], {}, 3, 4) '([], {}, 3, 4)' True
# => KeyError [] KeyError() '' True KeyError('text',) "'text'" True KeyError(1, 2) '(1, 2)' True KeyError(1, 2, 'file')
# ...  "(1, 2, 'file')" True KeyError(None,) 'None' True KeyError(u'\xe9',) "u'\\xe9'" True KeyError([], {}, 3, 4)
# ...  '([], {}, 3, 4)' True
# => KeyboardInterrupt [] KeyboardInterrupt() '' True KeyboardInterrupt('text',) 'text' True KeyboardInterrupt(1, 2)
# ...  '(1, 2)' True KeyboardInterrupt(1, 2, 'file') "(1, 2, 'file')" True KeyboardInterrupt(None,) 'None' True
# ...  KeyboardInterrupt(u'\xe9',) 'UnicodeError' True KeyboardInterrupt([], {}, 3, 4) '([], {}, 3, 4)' True
# => LookupError [] LookupError() '' True LookupError('text',) 'text' True LookupError(1, 2) '(1, 2)' True
# ...  LookupError(1, 2, 'file') "(1, 2, 'file')" True LookupError(None,) 'None' True LookupError(u'\xe9',)
# ...  'UnicodeError' True LookupError([], {}, 3, 4) '([], {}, 3, 4)' True
# => MemoryError [] MemoryError() '' True MemoryError('text',) 'text' True MemoryError(1, 2) '(1, 2)' True
# ...  MemoryError(1, 2, 'file') "(1, 2, 'file')" True MemoryError(None,) 'None' True MemoryError(u'\xe9',)
# ...  'UnicodeError' True MemoryError([], {}, 3, 4) '([], {}, 3, 4)' True
# => NameError [] NameError() '' True NameError('text',) 'text' True NameError(1, 2) '(1, 2)' True NameError(1, 2,
# ...  'file') "(1, 2, 'file')" True NameError(None,) 'None' True NameError(u'\xe9',) 'UnicodeError' True NameError([],
# ...  {}, 3, 4) '([], {}, 3, 4)' True
# => NotImplementedError [] NotImplementedError() '' True NotImplementedError('text',) 'text' True
# ...  NotImplementedError(1, 2) '(1, 2)' True NotImplementedError(1, 2, 'file') "(1, 2, 'file')" True
# ...  NotImplementedError(None,) 'None' True NotImplementedError(u'\xe9',) 'UnicodeError' True NotImplementedError([],
# ...  {}, 3, 4) '([], {}, 3, 4)' True
# => OSError ['errno', 'filename', 'strerror'] OSError() '' True OSError('text',) 'text' True OSError(1, 2) '[Errno 1]
# ...  2' True OSError(1, 2) "[Errno 1] 2: 'file'" False OSError(None,) 'None' True OSError(u'\xe9',) 'UnicodeError'
# ...  True OSError([], {}, 3, 4) '([], {}, 3, 4)' True
# => OverflowError [] OverflowError() '' True OverflowError('text',) 'text' True OverflowError(1, 2) '(1, 2)' True
# ...  OverflowError(1, 2, 'file') "(1, 2, 'file')" True OverflowError(None,) 'None' True OverflowError(u'\xe9',)
# ...  'UnicodeError' True OverflowError([], {}, 3, 4) '([], {}, 3, 4)' True
# => PendingDeprecationWarning [] PendingDeprecationWarning() '' True PendingDeprecationWarning('text',) 'text' True
# ...  PendingDeprecationWarning(1, 2) '(1, 2)' True PendingDeprecationWarning(1, 2, 'file') "(1, 2, 'file')" True
# ...  PendingDeprecationWarning(None,) 'None' True PendingDeprecationWarning(u'\xe9',) 'UnicodeError' True
# ...  PendingDeprecationWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => ReferenceError [] ReferenceError() '' True ReferenceError('text',) 'text' True ReferenceError(1, 2) '(1, 2)' True
# ...  ReferenceError(1, 2, 'file') "(1, 2, 'file')" True ReferenceError(None,) 'None' True ReferenceError(u'\xe9',)
# ...  'UnicodeError' True ReferenceError([], {}, 3, 4) '([], {}, 3, 4)' True
# => RuntimeError [] RuntimeError() '' True RuntimeError('text',) 'text' True RuntimeError(1, 2) '(1, 2)' True
# ...  RuntimeError(1, 2, 'file') "(1, 2, 'file')" True RuntimeError(None,) 'None' True RuntimeError(u'\xe9',)
# ...  'UnicodeError' True RuntimeError([], {}, 3, 4) '([], {}, 3, 4)' True
# => RuntimeWarning [] RuntimeWarning() '' True RuntimeWarning('text',) 'text' True RuntimeWarning(1, 2) '(1, 2)' True
# ...  RuntimeWarning(1, 2, 'file') "(1, 2, 'file')" True RuntimeWarning(None,) 'None' True RuntimeWarning(u'\xe9',)
# ...  'UnicodeError' True RuntimeWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => StandardError [] StandardError() '' True StandardError('text',) 'text' True StandardError(1, 2) '(1, 2)' True
# ...  StandardError(1, 2, 'file') "(1, 2, 'file')" True StandardError(None,) 'None' True StandardError(u'\xe9',)
# ...  'UnicodeError' True StandardError([], {}, 3, 4) '([], {}, 3, 4)' True
# => StopIteration [] StopIteration() '' True StopIteration('text',) 'text' True StopIteration(1, 2) '(1, 2)' True
# ...  StopIteration(1, 2, 'file') "(1, 2, 'file')" True StopIteration(None,) 'None' True StopIteration(u'\xe9',)
# ...  'UnicodeError' True StopIteration([], {}, 3, 4) '([], {}, 3, 4)' True
# => SyntaxError ['filename', 'lineno', 'msg', 'offset', 'print_file_and_line', 'text'] SyntaxError() 'None' True
# ...  SyntaxError('text',) 'text' True TypeError 'int' object is not iterable SyntaxError(1, 2, 'file') '1' True
# ...  SyntaxError(None,) 'None' True SyntaxError(u'\xe9',) 'UnicodeError' True SyntaxError([], {}, 3, 4) '[]' True
# => SyntaxWarning [] SyntaxWarning() '' True SyntaxWarning('text',) 'text' True SyntaxWarning(1, 2) '(1, 2)' True
# ...  SyntaxWarning(1, 2, 'file') "(1, 2, 'file')" True SyntaxWarning(None,) 'None' True SyntaxWarning(u'\xe9',)
# ...  'UnicodeError' True SyntaxWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => SystemError [] SystemError() '' True SystemError('text',) 'text' True SystemError(1, 2) '(1, 2)' True
# ...  SystemError(1, 2, 'file') "(1, 2, 'file')" True SystemError(None,) 'None' True SystemError(u'\xe9',)
# ...  'UnicodeError' True SystemError([], {}, 3, 4) '([], {}, 3, 4)' True
# => SystemExit ['code'] SystemExit() '' True SystemExit('text',) 'text' True SystemExit(1, 2) '(1, 2)' True
# ...  SystemExit(1, 2, 'file') "(1, 2, 'file')" True SystemExit(None,) 'None' True SystemExit(u'\xe9',) 'UnicodeError'
# ...  True SystemExit([], {}, 3, 4) '([], {}, 3, 4)' True
# => TabError ['filename', 'lineno', 'msg', 'offset', 'print_file_and_line', 'text'] TabError() 'None' True
# ...  TabError('text',) 'text' True TypeError 'int' object is not iterable TabError(1, 2, 'file') '1' True
# ...  TabError(None,) 'None' True TabError(u'\xe9',) 'UnicodeError' True TabError([], {}, 3, 4) '[]' True
# => TypeError [] TypeError() '' True TypeError('text',) 'text' True TypeError(1, 2) '(1, 2)' True TypeError(1, 2,
# ...  'file') "(1, 2, 'file')" True TypeError(None,) 'None' True TypeError(u'\xe9',) 'UnicodeError' True TypeError([],
# ...  {}, 3, 4) '([], {}, 3, 4)' True
# => UnboundLocalError [] UnboundLocalError() '' True UnboundLocalError('text',) 'text' True UnboundLocalError(1, 2)
# ...  '(1, 2)' True UnboundLocalError(1, 2, 'file') "(1, 2, 'file')" True UnboundLocalError(None,) 'None' True
# ...  UnboundLocalError(u'\xe9',) 'UnicodeError' True UnboundLocalError([], {}, 3, 4) '([], {}, 3, 4)' True
# => UnicodeDecodeError ['encoding', 'end', 'object', 'reason', 'start'] TypeError function takes exactly 5 arguments
# ...  (0 given) TypeError function takes exactly 5 arguments (1 given) TypeError function takes exactly 5 arguments (2
# ...  given) TypeError function takes exactly 5 arguments (3 given) TypeError function takes exactly 5 arguments (1
# ...  given) TypeError function takes exactly 5 arguments (1 given) TypeError function takes exactly 5 arguments (4
# ...  given)
# => UnicodeEncodeError ['encoding', 'end', 'object', 'reason', 'start'] TypeError function takes exactly 5 arguments
# ...  (0 given) TypeError function takes exactly 5 arguments (1 given) TypeError function takes exactly 5 arguments (2
# ...  given) TypeError function takes exactly 5 arguments (3 given) TypeError function takes exactly 5 arguments (1
# ...  given) TypeError function takes exactly 5 arguments (1 given) TypeError function takes exactly 5 arguments (4
# ...  given)
# => UnicodeError [] UnicodeError() '' True UnicodeError('text',) 'text' True UnicodeError(1, 2) '(1, 2)' True
# ...  UnicodeError(1, 2, 'file') "(1, 2, 'file')" True UnicodeError(None,) 'None' True UnicodeError(u'\xe9',)
# ...  'UnicodeError' True UnicodeError([], {}, 3, 4) '([], {}, 3, 4)' True
# => UnicodeTranslateError ['encoding', 'end', 'object', 'reason', 'start'] TypeError function takes exactly 4
# ...  arguments (0 given) TypeError function takes exactly 4 arguments (1 given) TypeError function takes exactly 4
# ...  arguments (2 given) TypeError function takes exactly 4 arguments (3 given) TypeError function takes exactly 4
# ...  arguments (1 given) TypeError function takes exactly 4 arguments (1 given) TypeError argument 1 must be unicode,
# ...  not list
# => UnicodeWarning [] UnicodeWarning() '' True UnicodeWarning('text',) 'text' True UnicodeWarning(1, 2) '(1, 2)' True
# ...  UnicodeWarning(1, 2, 'file') "(1, 2, 'file')" True UnicodeWarning(None,) 'None' True UnicodeWarning(u'\xe9',)
# ...  'UnicodeError' True UnicodeWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => UserWarning [] UserWarning() '' True UserWarning('text',) 'text' True UserWarning(1, 2) '(1, 2)' True
# ...  UserWarning(1, 2, 'file') "(1, 2, 'file')" True UserWarning(None,) 'None' True UserWarning(u'\xe9',)
# ...  'UnicodeError' True UserWarning([], {}, 3, 4) '([], {}, 3, 4)' True
# => ValueError [] ValueError() '' True ValueError('text',) 'text' True ValueError(1, 2) '(1, 2)' True ValueError(1, 2,
# ...  'file') "(1, 2, 'file')" True ValueError(None,) 'None' True ValueError(u'\xe9',) 'UnicodeError' True
# ...  ValueError([], {}, 3, 4) '([], {}, 3, 4)' True
# => Warning [] Warning() '' True Warning('text',) 'text' True Warning(1, 2) '(1, 2)' True Warning(1, 2, 'file') "(1,
# ...  2, 'file')" True Warning(None,) 'None' True Warning(u'\xe9',) 'UnicodeError' True Warning([], {}, 3, 4) '([],
# ...  {}, 3, 4)' True
# => ZeroDivisionError [] ZeroDivisionError() '' True ZeroDivisionError('text',) 'text' True ZeroDivisionError(1, 2)
# ...  '(1, 2)' True ZeroDivisionError(1, 2, 'file') "(1, 2, 'file')" True ZeroDivisionError(None,) 'None' True
# ...  ZeroDivisionError(u'\xe9',) 'UnicodeError' True ZeroDivisionError([], {}, 3, 4) '([], {}, 3, 4)' True


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
e  # => Exception('a', 1)
str(e)  # => "('a', 1)"
repr(e)  # => "Exception('a', 1)"
e.args  # => ('a', 1)
e.message  # => ''
unicode(e)  # => u"('a', 1)"
e[0]  # => 'a'
e[1]  # => 1
e[0:1]  # => ('a',)
e[-1]  # => 1
len(e.args)  # => 2
e.__dict__  # => {}
Exception('x').message  # => 'x'
Exception('x', 'y').message  # => ''
Exception().message  # => ''
Exception(5).message  # => 5
e[2]  # => IndexError: tuple index out of range
e['a']  # => TypeError: sequence index must be integer, not 'str'
len(e)  # => TypeError: object of type 'exceptions.Exception' has no len()
iter(e)  # => <iterator object at 0x...>
list(e)  # => ['a', 1]
e()  # => TypeError: 'exceptions.Exception' object is not callable
e.args = (1,)
e, str(e)  # => (Exception(1,), '1')
e.args = 'ab'
e.args  # => ('a', 'b')
e.args = 5  # => TypeError: 'int' object is not iterable
del e.args  # => TypeError: args may not be deleted
e.message = 'changed'
e.message, str(e)  # => ('changed', "('a', 'b')")
del e.message
e.attribute = 1
e.attribute, e.__dict__  # => (1, {'attribute': 1})
e.__dict__ = {'z': 1}
e.z  # => 1
e.__dict__ = 5  # => TypeError: __dict__ must be a dictionary
del e.__dict__  # => TypeError: __dict__ may not be deleted
e.nothing  # => AttributeError: 'exceptions.Exception' object has no attribute 'nothing'
e == e  # => True
Exception('a') == Exception('a')  # => False
hash(e) == hash(e)  # => True
bool(e)  # => True
cmp(e, e)  # => 0
{e: 1}[e]  # => 1
Exception(a=1)  # => TypeError: exceptions.Exception does not take keyword arguments
Exception.__new__(Exception, 1, 2)  # => Exception()
Exception.__new__(Exception, 1).args  # => ()
Exception.__init__(e, 7, 8)  # => None
e.args  # => (7, 8)
Exception.__new__(int)  # => TypeError: exceptions.Exception.__new__(int): int is not a subtype of exceptions.Exception
BaseException.__reduce__(e)  # => (<type 'exceptions.Exception'>, (7, 8), {'z': 1})
Own(1).__reduce__()  # => (<class '__main__.Own'>, (1,))
e.__setstate__({'p': 1})  # => None
e.p  # => 1
e.__setstate__(5)  # => TypeError: state is not a dictionary
e.__setstate__(None)  # => None
repr(Own())  # => 'Own()'
repr(Own('a'))  # => "Own('a',)"
str(Own('a'))  # => 'a'
str(Own('a', 'b'))  # => "('a', 'b')"
Own.__module__  # => '__main__'
Exception.__module__  # => 'exceptions'
Exception  # => <type 'exceptions.Exception'>
OwnInit(1, 2), OwnInit(1, 2).args, str(OwnInit(1, 2)), OwnInit(1, 2).message  # => (OwnInit(), (), '', '')
OwnInit(1)  # => TypeError: __init__() takes exactly 3 arguments (2 given)
OwnText(5)  # => own repr
str(OwnText(5))  # => 'own text'
unicode(OwnText())  # => u'own text'
'%s %r' % (OwnText(), OwnText())  # => 'own text own repr'
str(BadText())  # => KeyError: 'in str'
OwnNew('given'), OwnNew('given').args  # => (OwnNew('given',), ('given',))
unicode(Unicode('a'))  # => u'\xe9'
unicode(Exception(u'\xe9'))  # => u'\xe9'
unicode(Exception('a', u'\xe9'))  # => u"('a', u'\\xe9')"
unicode(KeyError('a'))  # => u"'a'"
unicode(Own())  # => u''
str(Unicode('a')), str(Exception(u'a'))  # => ('a', 'a')
str(Exception(u'\xe9'))
# => UnicodeEncodeError: 'ascii' codec can't encode character u'\xe9' in position 0: ordinal not in range(128)
str(Exception('\xe9')), repr(Exception(u'\xe9'))  # => ('\xe9', "Exception(u'\\xe9',)")
# KeyError quotes its one argument
str(KeyError('a'))  # => "'a'"
str(KeyError('a', 'b'))  # => "('a', 'b')"
str(KeyError())  # => ''
str(KeyError(1))  # => '1'
str(KeyError(u'a'))  # => "u'a'"
str(KeyError((1, 2)))  # => '(1, 2)'
str(LookupError('a'))  # => 'a'
str(IndexError('a'))  # => 'a'
# EnvironmentError and its kind
x = IOError(2, 'No such file')
x, str(x), x.errno, x.strerror, x.filename, x.args
# => (IOError(2, 'No such file'), '[Errno 2] No such file', 2, 'No such file', None, (2, 'No such file'))
x = IOError(2, 'No such file', 'name')
x, str(x), x.errno, x.strerror, x.filename, x.args
# => (IOError(2, 'No such file'), "[Errno 2] No such file: 'name'", 2, 'No such file', 'name', (2, 'No such file'))
x = IOError(2, 'No such file', u'n\xe9')
str(x), x.filename  # => ("[Errno 2] No such file: u'n\\xe9'", u'n\xe9')
x = IOError('just text')
x, str(x), x.errno, x.strerror, x.filename  # => (IOError('just text',), 'just text', None, None, None)
x = IOError()
str(x), x.errno  # => ('', None)
x = IOError(1, 2, 3, 4)
str(x), x.errno, x.args  # => ('(1, 2, 3, 4)', None, (1, 2, 3, 4))
x = OSError(1, 'a', None)
str(x), x.args  # => ('[Errno 1] a: None', (1, 'a'))
x = IOError(1, 'a')
x.filename = 'f'
str(x), x.args  # => ("[Errno 1] a: 'f'", (1, 'a'))
x.errno = 'e'
x.strerror = None
str(x)  # => "[Errno e] None: 'f'"
del x.errno
x.errno  # => None
str(EnvironmentError(None, None))  # => '[Errno None] None'
str(EnvironmentError('', '', ''))  # => "[Errno ] : ''"
str(IOError([], {}))  # => '[Errno []] {}'
# SyntaxError
x = SyntaxError('msg', ('file', 3, 5, 'text'))
x, str(x), x.msg, x.filename, x.lineno, x.offset, x.text, x.print_file_and_line, x.args
# => (SyntaxError('msg', ('file', 3, 5, 'text')), 'msg (file, line 3)', 'msg', 'file', 3, 5, 'text', None, ('msg',
# ...  ('file', 3, 5, 'text')))
x = SyntaxError('msg')
x, str(x), x.msg, x.filename, x.lineno  # => (SyntaxError('msg',), 'msg', 'msg', None, None)
x = SyntaxError()
x, str(x), x.msg  # => (SyntaxError(), 'None', None)
x = SyntaxError('msg', ('dir/file.py', 3, 5, 'text'))
str(x)  # => 'msg (file.py, line 3)'
x = SyntaxError('msg', (None, 3, 5, 'text'))
str(x)  # => 'msg (line 3)'
x = SyntaxError('msg', ('f', None, 5, 'text'))
str(x)  # => 'msg (f)'
x.lineno = 7
x.filename = 'g'
str(x)  # => 'msg (g, line 7)'
x.msg = 5
str(x)  # => '5 (g, line 7)'
SyntaxError('msg', (1, 2))  # => IndexError: tuple index out of range
SyntaxError('msg', 5)  # => TypeError: 'int' object is not iterable
SyntaxError('msg', 'abcd').lineno  # => 'b'
SyntaxError('a', 'b', 'c').args  # => ('a', 'b', 'c')
str(IndentationError('m', ('f', 1, 2, 't'))), str(TabError('x'))  # => ('m (f, line 1)', 'x')
# SystemExit, StopIteration, unicode errors
SystemExit().code  # => None
SystemExit(5).code  # => 5
SystemExit(1, 2).code  # => (1, 2)
SystemExit('a').code  # => 'a'
str(SystemExit(5))  # => '5'
SystemExit(5)  # => SystemExit(5,)
x = SystemExit(1)
x.code = 9
x.code, x.args  # => (9, (1,))
StopIteration(5).args  # => (5,)
StopIteration(5).message  # => 5
GeneratorExit()  # => GeneratorExit()
KeyboardInterrupt('x')  # => KeyboardInterrupt('x',)
MemoryError()  # => MemoryError()
NotImplementedError('n')  # => NotImplementedError('n',)
x = UnicodeDecodeError('ascii', 'abc', 1, 2, 'why')
x.encoding, x.object, x.start, x.end, x.reason, x.args, str(x), repr(x)
# => ('ascii', 'abc', 1, 2, 'why', ('ascii', 'abc', 1, 2, 'why'), "'ascii' codec can't decode byte 0x62 in position 1:
# ...  why", "UnicodeDecodeError('ascii', 'abc', 1, 2, 'why')")
x.start = 0
x.end = 3
x.reason = 'because'
str(x)  # => "'ascii' codec can't decode bytes in position 0-2: because"
x.start = 'a'  # => TypeError: an integer is required
x.object = u'a'
str(x)  # => "'ascii' codec can't decode bytes in position -1-2: because"
x = UnicodeEncodeError('ascii', u'a\xe9', 1, 2, 'why')
str(x), x.object, x.args
# => ("'ascii' codec can't encode character u'\\xe9' in position 1: why", u'a\xe9', ('ascii', u'a\xe9', 1, 2, 'why'))
x.end = 100
str(x), x.end  # => ("'ascii' codec can't encode characters in position 1-99: why", 100)
x.start = -5
x.start  # => -5
x = UnicodeTranslateError(u'abc', 0, 1, 'why')
str(x), x.object, x.start  # => ("can't translate character u'\\x61' in position 0: why", u'abc', 0)
UnicodeEncodeError('ascii', 'abc', 1, 2, 'why')  # => TypeError: argument 2 must be unicode, not str
UnicodeDecodeError(1, 'abc', 1, 2, 'why')  # => TypeError: argument 1 must be str, not int
UnicodeDecodeError('ascii', 'abc', 'a', 2, 'why')  # => TypeError: an integer is required
Warning('w')  # => Warning('w',)
UserWarning('a', 'b')  # => UserWarning('a', 'b')
DeprecationWarning()  # => DeprecationWarning()
issubclass(Warning, Exception)  # => True
issubclass(KeyboardInterrupt, Exception)  # => False
issubclass(SystemExit, Exception)  # => False
issubclass(GeneratorExit, Exception)  # => False
issubclass(IOError, EnvironmentError)  # => True
class Multi(KeyError, AttributeError): pass
Multi('a')  # => Multi('a',)
str(Multi('a'))  # => "'a'"
Multi.__mro__
# => (<class '__main__.Multi'>, <type 'exceptions.KeyError'>, <type 'exceptions.LookupError'>, <type
# ...  'exceptions.AttributeError'>, <type 'exceptions.StandardError'>, <type 'exceptions.Exception'>, <type
# ...  'exceptions.BaseException'>, <type 'object'>)
class Conflict(IOError, SyntaxError): pass  # => TypeError: Error when calling the metaclass bases
# =>     multiple bases have instance lay-out conflict
class Conflict(IOError, UnicodeDecodeError): pass  # => TypeError: Error when calling the metaclass bases
# =>     multiple bases have instance lay-out conflict
class Fine(IOError, KeyError): pass
str(Fine(1, 'a')), str(Fine('k'))  # => ('[Errno 1] a', 'k')
class Slots(Exception): __slots__ = ('a',)
Slots('x').args, Slots().__dict__  # => (('x',), {})
BaseException.x = 1  # => TypeError: can't set attributes of built-in/extension type 'exceptions.BaseException'
ValueError.__name__  # => 'ValueError'
ValueError.__bases__  # => (<type 'exceptions.StandardError'>,)
ValueError.__doc__ is None  # => False
''')
