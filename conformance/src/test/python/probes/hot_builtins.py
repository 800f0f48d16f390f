# Built-in functions called until an engine that moves hot code may compute them itself: other arguments, and other
# functions of the same name.
import sys

HOT = 3000


def many(i, values, text, char):
    n = len(values) + len(text) + ord(char) + sum(values) + abs(i - 50) + min(values) + max(values)
    if isinstance(values, list) and isinstance(i, int):
        n += 1
    return n, chr(i % 256), abs(i) is i, len(text), min(values) is values[1]


def calls_many(values, text, char, last=7):
    for i in xrange(HOT):
        many(i, values, text, char)
    return many(last, values, text, char)


class Own(list):
    def __len__(self):
        return sys._getframe(1).f_lineno - sys._getframe(1).f_code.co_firstlineno


print calls_many([500, -400, 77777], 'abc', 'x')
print calls_many([500, -400, 77777], (), u'x')
print calls_many([500, -400, 77777.0], {1: 1}, 'x')
print calls_many(Own([500, -400, 77777]), {1: 1}, 'x', 5)
for bad in (-1, sys.maxint, -sys.maxint - 1, 'q', 2.5):
    try:
        print calls_many([1, -400], {1: 1}, 'x', bad)
    except (TypeError, OverflowError), e:
        print type(e), e


def length(values):
    return len(values)


def calls_length(values):
    for i in xrange(HOT):
        length([1, 2])
    return length(values)


class Ends(object):
    def __len__(self):
        return 70

    def __del__(self):
        print 'ends in', sys._getframe(1).f_code.co_name


def of_new(n, make):
    for i in xrange(n):
        x = len(make())
    return x


print calls_length('abcd')
print of_new(HOT, list), of_new(HOT, str)
print of_new(1, Ends)
len = lambda x: 'own'
print calls_length('abcd'), of_new(HOT, list)
del len
print calls_length('abcd'), of_new(HOT, list)
