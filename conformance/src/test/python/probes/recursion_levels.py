# How many levels of recursion a call takes: as many calls fit below the limit as in CPython.
import sys


class C(object):
    def __call__(self):
        return 1


class Meta(type):
    def __call__(cls):
        return type.__call__(cls)


class New(object):
    __metaclass__ = Meta

    def __new__(cls):
        return object.__new__(cls)


def function():
    return 1


def fits(call):
    def inner(k):
        try:
            call()
        except RuntimeError:
            return k
        return inner(k + 1)
    return inner(0)


c = C()
sys.setrecursionlimit(300)
print fits(lambda: 1)  # => 297
print fits(function)  # => 297
print fits(lambda: function())  # => 296
print fits(c)  # => 294
print fits(New)  # => 290
print fits(C)  # => 297

# A special method of a built-in type is a call by itself; taken from the type, it makes another one.
print fits(lambda: c.__repr__())  # => 296
print fits(lambda: object.__repr__(c))  # => 295
print fits(lambda: (1).__add__(2))  # => 296
print fits(lambda: int.__add__(1, 2))  # => 295
print fits(lambda: [].__init__())  # => 296
print fits(lambda: list.__init__([]))  # => 295
print fits(lambda: c.__init__())  # => 296
print fits(lambda: object.__setattr__(c, 'a', 1))  # => 295
print fits(lambda: object.__getattribute__(c, 'a'))  # => 295
print fits(lambda: function.__call__())  # => 295
print fits(lambda: type(function).__call__(function))  # => 294
print fits(lambda: type.__call__(object))  # => 295
print fits(lambda: type.__call__(C))  # => 295
print fits(lambda: [].append(1))  # => 297


# So is the method of what is no file that print writes into.
class Written(object):
    def write(self, text):
        pass


class Appended(object):
    def __init__(self):
        self.write = [].append


def printed(out):
    print >>out, '',


written, appended = Written(), Appended()
print fits(lambda: printed(written))  # => 293
print fits(lambda: printed(appended))  # => 295
