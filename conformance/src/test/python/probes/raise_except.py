# raise in all its forms, the matching of except clauses, the life of sys.exc_info.
import sys

from probing import mask


class Own(Exception):
    pass


class Sub(Own):
    pass


class OwnArgs(Exception):
    def __init__(self, *args):
        self.got = args


class BadInit(Exception):
    def __init__(self, *args):
        raise KeyError('in init')


class Old:
    pass


class OldSub(Old):
    pass


class NotException(object):
    pass


class Meta(type):
    def __call__(cls, *args):
        return 'not an exception'


class Called(Exception):
    __metaclass__ = Meta


def execute(statement, **names):
    """Runs a raise statement and shows what arrives."""
    try:
        exec statement in globals(), names
    except:
        t, v, tb = sys.exc_info()
        got = getattr(v, 'got', None)
        print statement, '->', getattr(t, '__name__', t), mask(repr(v)), got if got is not None else ''
    else:
        print statement, '-> nothing'


for statement in (
    'raise Own', 'raise Own()', 'raise Own("a")', 'raise Own, "a"', 'raise Own, ("a", "b")',
    'raise Own, None', 'raise Own, Own("given")', 'raise Own, Sub("given")', 'raise Sub, Own("given")',
    'raise OwnArgs, 5', 'raise OwnArgs, (1, 2)', 'raise OwnArgs, ((1, 2),)', 'raise OwnArgs, None',
    'raise OwnArgs, ()', 'raise OwnArgs, [1]', 'raise BadInit', 'raise BadInit, 1', 'raise Own("a"), "b"',
    'raise Own("a"), None', 'raise Own, "a", None', 'raise Own, "a", 5', 'raise Own, None, "x"', 'raise Old',
    'raise Old()', 'raise Old, None', 'raise OldSub(), None', 'raise Old, OldSub()', 'raise Old, 5',
    'raise Old(), 5', 'raise "string"', 'raise "string", 5', 'raise 5', 'raise None', 'raise None, None',
    'raise NotException', 'raise NotException()', 'raise (Own, KeyError)', 'raise ((Own, 1), 2), "a"',
    'raise ()', 'raise [Own]', 'raise (), 1', 'raise Called', 'raise Called, 1', 'raise KeyError, KeyError',
    'raise KeyError, "k"', 'raise type', 'raise object', 'raise int', 'raise BaseException',
    'raise SystemExit, 5', 'raise KeyboardInterrupt', 'raise GeneratorExit', 'raise StopIteration, 3',
    'raise 1 / 0', 'raise undefined', 'raise Own, undefined', 'raise Own, 1, 2, 3',
    'raise IOError, (2, "msg", "file")', 'raise SyntaxError, ("m", ("f", 1, 2, "t"))', 'assert 0',
    'assert 0, "text"', 'assert 0, ("a", "b")', 'assert 0, None', 'assert 1', 'assert []', 'raise'
):
    try:
        execute(statement)
    except SyntaxError, e:
        print statement, e


def match(raised, *handlers):
    results = []
    for h in handlers:
        try:
            try:
                raise raised
            except h:
                results.append('matched')
        except:
            results.append(sys.exc_info()[0].__name__)
    print getattr(raised, '__name__', mask(repr(raised))), results


match(
    Sub, Sub, Own, Exception, BaseException, KeyError, object, (KeyError, Own), (), ((KeyError, (Own,)),), 5,
    None, 'x', Sub(), [Own], (5, Own), Old, type
)
match(Sub(), Sub, Own, KeyError, (Own,))
match(OldSub(), OldSub, Old, Exception, (Old,), BaseException)
match(Old, Old, OldSub)
match(KeyError, LookupError, StandardError, IndexError, (IndexError, LookupError))


def nested_info():
    print sys.exc_info()
    try:
        raise Own('first')
    except Own:
        print sys.exc_info()[:2]
        try:
            raise KeyError('second')
        except KeyError:
            print sys.exc_info()[:2]
        print sys.exc_info()[:2]
        inner_info()
        print sys.exc_info()[:2]
    print sys.exc_info()[:2]


def inner_info():
    print 'inner', sys.exc_info()[:2]
    try:
        raise ValueError('in inner')
    except ValueError:
        print 'inner', sys.exc_info()[:2]


nested_info()
print sys.exc_info()


def cleared():
    try:
        raise Own('cleared')
    except Own:
        pass
    sys.exc_clear()
    print sys.exc_info()
    try:
        raise
    except TypeError, e:
        print 'TypeError:', e


cleared()


def reraise_outer():
    try:
        raise Own('outer')
    except Own:
        try:
            raise KeyError('inner')
        except KeyError:
            pass
        try:
            raise
        except Exception, e:
            print 'reraised', repr(e)


reraise_outer()


def reraise_deeper():
    raise


try:
    try:
        raise Own('shown to callees')
    except Own:
        reraise_deeper()
except Own, e:
    print repr(e)


def old_names():
    try:
        raise Own('x')
    except Own:
        print sys.exc_type, sys.exc_value


old_names()
