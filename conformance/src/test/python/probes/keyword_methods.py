# Bound methods called with keywords: what refers to self, function and method meanwhile, and how deep the calls go.
import sys


class New(object):
    def plain(self, a, k=0):
        return sys.getrefcount(self)

    def star(self, *args, **kw):
        return sys.getrefcount(self)

    def deep(self, n=0):
        self.depth = n
        self.deep(n=n + 1)


class Old:
    def plain(self, a, k=0):
        return sys.getrefcount(self)

    def function(self, k=0):
        return sys.getrefcount(Old.function.im_func)


def counts():
    new, old = New(), Old()
    print new.plain(1), new.plain(1, k=2), new.plain(k=1, a=2), new.star(1, x=3), new.star(x=3)
    print old.plain(1), old.plain(1, k=2), old.function(), old.function(k=1)
    method = new.plain
    print method(1), method(1, k=2), method(a=1), sys.getrefcount(method), sys.getrefcount(new)


def errors():
    new = New()
    for call in (
        lambda: new.plain(1, self=2),
        lambda: new.plain(1, b=2),
        lambda: new.plain(k=2),
        lambda: new.plain(1, 2, k=3),
    ):
        try:
            call()
        except TypeError as e:
            print e
    print sys.getrefcount(new)


def depth():
    new = New()
    limit = sys.getrecursionlimit()
    try:
        new.deep(n=0)
    except RuntimeError as e:
        print e, new.depth + 10 > limit - 10


counts()  # => 4 4 4 4 4
# => 4 4 3 3
# => 5 5 5 2 3
errors()  # => plain() got multiple values for keyword argument 'self'
# => plain() got an unexpected keyword argument 'b'
# => plain() takes at least 2 arguments (2 given)
# => plain() got multiple values for keyword argument 'k'
# => 2
depth()  # => maximum recursion depth exceeded True
