# finally with return, break, continue and raise, in every mixture.
import sys


class Own(Exception):
    pass


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
# => f1 finally try
# => f2 finally
# => f3 swallowed
# => f4 f 0 f 1 f 2 end
# => f5 f 0 0
# => f6 broke out
# => f7 ("KeyError('b',)", <type 'exceptions.KeyError'>)
# => f8 finally else
# => f9 (0, 0) (0, 1) outer 0 (1, 0) (1, 1) outer 1 returned
# => f10 1
# => f11 finally ZeroDivisionError Own('from except',)
# => f12 Own a
# => f13 cleanup done
# => f14 f14 Own('else is skipped',)
