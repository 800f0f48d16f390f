# The with statement: what __exit__ gets, swallowing, leaving by return, break and continue, errors of the protocol.
import sys


class Own(Exception):
    pass


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
# => w1 enter a a exit a None None False end
# => w2 enter a enter b b exit b Own Own('body',) True exit a Own Own('body',) True w2 Own('body',)
# => w3 enter a enter b exit b Own Own('body',) True exit a Own Own('body',) True swallowed
# => w4 enter a exit a None None False returned
# => w5 enter 0 exit 0 None None False enter 1 exit 1 None None False 1
# => w6 enter a enter b exit a KeyError KeyError('enter',) True w6 KeyError('enter',)
# => w7 enter a exit a Own Own('lost',) True w7 IOError('exit',)
# => w8 enter a exit a ValueError ValueError('need more than 1 value to unpack',) True w8 ValueError('need more than 1
# ...  value to unpack',)
# => w9 enter a exit a None None False {'k': 'a'}
# => w10 enter a exit a Own Own('value',) True enter b exit b Own Own('v', 'w') True w10 Own('v', 'w')
# => w11 enter a exit a ZeroDivisionError ZeroDivisionError('integer division or modulo by zero',) True (<type
# ...  'exceptions.ZeroDivisionError'>, ZeroDivisionError('integer division or modulo by zero',))
# => w12 w12 AttributeError('__enter__',)
# => w13 w13 AttributeError('__exit__',)
# => w14 w14 AttributeError('__exit__',)
# => w15 w15 AttributeError('__exit__',)
# => w16 enter gen enter inner exit inner StopIteration StopIteration() True exit gen None None False ['gen']
