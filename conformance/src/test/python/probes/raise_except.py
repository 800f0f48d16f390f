# raise in all its forms, except matching, finally with return, break and continue, with, sys.exc_info.
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


def attempt(statement, **names):
    """Runs a raise statement and shows what arrives."""
    try:
        exec statement in globals(), names
    except:
        t, v, tb = sys.exc_info()
        got = getattr(v, 'got', None)
        print statement, '->', getattr(t, '__name__', t), mask(repr(v)), got if got is not None else ''
    else:
        print statement, '-> nothing'


for statement in ('raise Own', 'raise Own()', 'raise Own("a")', 'raise Own, "a"', 'raise Own, ("a", "b")', 'raise Own, None', 'raise Own, Own("given")', 'raise Own, Sub("given")', 'raise Sub, Own("given")',
                  'raise OwnArgs, 5', 'raise OwnArgs, (1, 2)', 'raise OwnArgs, ((1, 2),)', 'raise OwnArgs, None', 'raise OwnArgs, ()', 'raise OwnArgs, [1]', 'raise BadInit', 'raise BadInit, 1', 'raise Own("a"), "b"',
                  'raise Own("a"), None', 'raise Own, "a", None', 'raise Own, "a", 5', 'raise Own, None, "x"', 'raise Old', 'raise Old()', 'raise Old, None', 'raise OldSub(), None', 'raise Old, OldSub()', 'raise Old, 5', 'raise Old(), 5',
                  'raise "string"', 'raise "string", 5', 'raise 5', 'raise None', 'raise None, None', 'raise NotException', 'raise NotException()', 'raise (Own, KeyError)', 'raise ((Own, 1), 2), "a"', 'raise ()', 'raise [Own]', 'raise (), 1',
                  'raise Called', 'raise Called, 1', 'raise KeyError, KeyError', 'raise KeyError, "k"', 'raise type', 'raise object', 'raise int', 'raise BaseException', 'raise SystemExit, 5', 'raise KeyboardInterrupt', 'raise GeneratorExit', 'raise StopIteration, 3',
                  'raise 1 / 0', 'raise undefined', 'raise Own, undefined', 'raise Own, 1, 2, 3', 'raise IOError, (2, "msg", "file")', 'raise SyntaxError, ("m", ("f", 1, 2, "t"))', 'assert 0', 'assert 0, "text"', 'assert 0, ("a", "b")', 'assert 0, None', 'assert 1', 'assert []', 'raise'):
    try:
        attempt(statement)
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


match(Sub, Sub, Own, Exception, BaseException, KeyError, object, (KeyError, Own), (), ((KeyError, (Own,)),), 5, None, 'x', Sub(), [Own], (5, Own), Old, type)
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


def f1():
    try:
        return 'try'
    finally:
        print 'finally',


def f2():
    try:
        return 'try'
    finally:
        return 'finally'


def f3():
    try:
        raise Own
    finally:
        return 'swallowed'


def f4():
    for i in range(3):
        try:
            continue
        finally:
            print 'f', i,
    return 'end'


def f5():
    for i in range(3):
        try:
            break
        finally:
            print 'f', i,
    return i


def f6():
    while True:
        try:
            raise Own
        finally:
            break
    return 'broke out'


def f7():
    try:
        try:
            raise Own('a')
        finally:
            raise KeyError('b')
    except Exception, e:
        return repr(e), sys.exc_info()[0]


def f8():
    try:
        pass
    except Own:
        return 'except'
    else:
        return 'else'
    finally:
        print 'finally',


def f9():
    for i in range(2):
        try:
            for j in range(2):
                try:
                    if j:
                        break
                    continue
                finally:
                    print (i, j),
            else:
                print 'no break',
            if i:
                return 'returned'
        finally:
            print 'outer', i,


def f10():
    x = 1
    try:
        return x
    finally:
        x = 2


def f11():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise Own('from except')
        else:
            print 'else'
        finally:
            print 'finally', sys.exc_info()[0].__name__,
    except Own, e:
        return repr(e)


def f12():
    try:
        raise Own
    except Own:
        try:
            return 'a'
        finally:
            print sys.exc_info()[0].__name__,


def f13():
    try:
        yield_it = [1]
        for x in yield_it:
            try:
                raise KeyError
            except KeyError:
                continue
            finally:
                print 'cleanup',
    finally:
        return 'done'


def f14():
    try:
        raise Own('else is skipped')
    except KeyError:
        pass
    else:
        print 'else'


for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14):
    try:
        print f.__name__, f()
    except Exception, e:
        print f.__name__, repr(e)


class Manager(object):
    def __init__(self, name, swallow=False, fail_enter=False, fail_exit=False):
        self.name, self.swallow, self.fail_enter, self.fail_exit = name, swallow, fail_enter, fail_exit

    def __enter__(self):
        print 'enter', self.name,
        if self.fail_enter:
            raise KeyError('enter')
        return self.name

    def __exit__(self, t, v, tb):
        print 'exit', self.name, t and t.__name__, repr(v), tb is not None,
        if self.fail_exit:
            raise IOError('exit')
        return self.swallow


def w1():
    with Manager('a') as x:
        print x,
    return 'end'


def w2():
    with Manager('a'), Manager('b') as y:
        print y,
        raise Own('body')


def w3():
    with Manager('a', swallow=True), Manager('b'):
        raise Own('body')
    return 'swallowed'


def w4():
    with Manager('a'):
        return 'returned'


def w5():
    for i in range(3):
        with Manager(i):
            if i:
                break
            continue
    return i


def w6():
    with Manager('a'), Manager('b', fail_enter=True):
        print 'never'


def w7():
    with Manager('a', fail_exit=True):
        raise Own('lost')


def w8():
    with Manager('a') as (x, y):
        print x


def w9():
    d = {}
    with Manager('a') as d['k']:
        pass
    return d


def w10():
    with Manager('a', swallow=1) as x:
        raise Own, 'value'
    with Manager('b', swallow=[]) as x:
        raise Own, ('v', 'w')


def w11():
    with Manager('a', swallow=True):
        1 / 0
    return sys.exc_info()[:2]


class NoEnter(object):
    def __exit__(self, *args):
        pass


class NoExit(object):
    def __enter__(self):
        pass


class ByInstance(object):
    pass


b = ByInstance()
b.__enter__ = lambda: 1
b.__exit__ = lambda *a: 1


def w12():
    with NoEnter():
        pass


def w13():
    with NoExit():
        pass


def w14():
    with b:
        pass


def w15():
    with 5 as x:
        pass


def w16():
    with Manager('gen') as m:
        g = (x for x in [m])
        with Manager('inner', swallow=True):
            raise StopIteration
        return list(g)


for f in (w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16):
    try:
        print f.__name__, f()
    except Exception, e:
        print f.__name__, repr(e)
