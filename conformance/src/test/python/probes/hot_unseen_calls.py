# Calls between hot functions that nothing looks at, until something does: a finalizer, a traceback, a count, a frame.

import sys
import weakref

N = 3000
log = []


def took(name):
    frame = sys._getframe(1)
    names = []
    while frame.f_code.co_name != '<module>':
        names.append('%s:%d' % (frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))
        frame = frame.f_back
    log.append((name, names))


class Noisy(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        took(self.name)


class Box(object):
    def __init__(self, value):
        self.value = value

    def get(self):
        return self.value

    def plus(self, other):
        return self.get() + other.get()

    def chain(self, other):
        return self.plus(other) + other.plus(self)


def show():
    print len(log), log[:1], log[-1:]
    del log[:]


# What ends in the callee: an item that is replaced, a local, an argument's last reference, the result of a call.
def replace(items):
    items[0] = None
    return 5


def outer_replace(items):
    x = 1.5
    return replace(items) + x


def local(value):
    kept = value.pop()
    return 2


def outer_local(value):
    return local(value) * 3


def drop_result(value):
    value.pop()
    return 1


def finalizers(n):
    total = 0
    for i in xrange(n):
        noisy = i % 500 == 499
        items = [Noisy(i)] if noisy else [None]
        total += outer_replace(items)
        items = [Noisy(-i)] if noisy else [None]
        total += outer_local(items)
        items = [Noisy('p%d' % i)] if noisy else [None]
        total += drop_result(items)
    return total


print finalizers(N)
show()



# Several locals end with their function, in order; a weak reference's callback sees the caller.
def two(a, b):
    first = a.pop()
    second = b.pop()
    number = 7
    return number


def outer_two(a, b):
    return two(a, b) + 1


def ends(n):
    total = 0
    for i in xrange(n):
        if i % 1000 == 999:
            total += outer_two([Noisy('first')], [Noisy('second')])
        else:
            total += outer_two([1], ['two'])
    return total


print ends(N), log
del log[:]


def forget(holder):
    holder[0] = None
    return 1


def watched(n):
    for i in xrange(n):
        holder = [Box(i)]
        if i % 1000 == 999:
            watch = weakref.ref(holder[0], lambda r: took('watch'))
        forget(holder)


watched(N)
show()


# Errors: the traceback has every frame, with its line; values are as they were.
def fail(box):
    return box.value.missing


def middle(box, level):
    level += 1
    return fail(box) + level


def errors(n):
    total = 0
    lines = []
    for i in xrange(n):
        try:
            total += middle(Box(Box(1) if i % 400 == 399 else Number(2)), i)
        except AttributeError, e:
            traceback = sys.exc_info()[2]
            lines.append(str(e))
            while traceback:
                frame = traceback.tb_frame
                lines.append((frame.f_code.co_name, traceback.tb_lineno - frame.f_code.co_firstlineno))
                if frame.f_code.co_name == 'middle':
                    lines.append(frame.f_locals['level'])
                traceback = traceback.tb_next
            del traceback, frame
    return total, len(lines), lines[:6]


class Number(object):
    def __init__(self, value):
        self.missing = value


print errors(N)


# Methods within the arguments of methods, where the innermost raises or is another function.
def nested(n):
    a, b, c = Box(1), Box(2), Box(3)
    total = 0
    for i in xrange(n):
        if i == n - 5:
            c.value = None
        try:
            total += a.plus(Box(b.plus(Box(c.chain(a)))))
        except TypeError, e:
            total += 1000000
    return total


print nested(N)


# Counts: of arguments, of the function that runs, of a frame's caller.
def count(o):
    return sys.getrefcount(o), sys.getrefcount(count)


def outer_count(o):
    return count(o)


def counts(n):
    o = object()
    found = set()
    for i in xrange(n):
        found.add(outer_count(o))
    return sorted(found)


print counts(N)


# Recursion to the limit and back, and one that is deep when the ticker runs out.
def depth(n):
    if n == 0:
        return 0
    return depth(n - 1) + 1


def deep(n):
    total = 0
    for i in xrange(n):
        total += depth(i % 50)
    return total


print deep(N)
print depth(700)
try:
    depth(10 ** 6)
except RuntimeError, e:
    print e
print depth(700)


# Tracing begins in a callee, whose callers are traced from then on where they were told to.
def trace(frame, event, arg):
    log.append((event, frame.f_code.co_name))
    return None


def maybe(on):
    if on:
        sys.settrace(trace)
    return 1


def outer_maybe(on):
    return maybe(on) + depth(1)


def traced(n):
    total = 0
    for i in xrange(n):
        total += outer_maybe(i == n - 2)
    sys.settrace(None)
    return total


print traced(N), log
del log[:]


# Defaults, closures and a loop in the callee.
def scaled(a, factor=3, offset=Box(4)):
    return a * factor + offset.get()


def adder(by):
    def add(x):
        return x + by
    return add


def summed(items):
    total = 0
    for item in items:
        total += item
    return total


def various(n):
    add = adder(5)
    items = [1, 2, 3]
    total = 0
    for i in xrange(n):
        total += scaled(i) + scaled(i, 2) + add(i) + summed(items)
        if i == n - 3:
            items.append(2 ** 70)
    return total


print various(N)


# Callees that differ: methods of several classes, closures; arguments by keyword, in another order than their values.
class Shape(object):
    def __init__(self, *size):
        self.size = size


class Square(Shape):
    def area(self, scale):
        return self.size[0] * self.size[0] * scale

    def replaced(self, items):
        items[0] = None
        return 1


class Rectangle(Shape):
    def area(self, scale):
        return self.size[0] * self.size[1] * scale

    def replaced(self, items):
        items[0] = 0
        return 2


class Missing(Shape):
    def area(self, scale):
        return self.width * scale

    def replaced(self, items):
        return len(items)


def shapes(n):
    total = 0
    several = [Square(2), Rectangle(2, 3), Missing(1)]
    for i in xrange(n):
        shape = several[i % 2]
        if i % 800 == 799:
            shape = several[2]
        try:
            total += shape.area(2)
        except AttributeError, e:
            total += 10 ** 6
        items = [Noisy('shape%d' % i) if i % 700 == 699 else None]
        total += shape.replaced(items)
    return total


print shapes(N)
show()


def power(base, exponent=2, offset=0):
    return base ** exponent + offset


def said(name):
    log.append(name)
    return len(log)


def keywords(n):
    total = 0
    for i in xrange(n):
        total += power(offset=i, base=3) + power(i, offset=1) + power(2, exponent=3)
        if i % 1000 == 999:
            total += power(offset=said('first'), base=said('second'), exponent=said('third'))
            try:
                power(i, base=1)
            except TypeError, e:
                log.append(str(e))
            try:
                power(bass=1)
            except TypeError, e:
                log.append(str(e))
    return total


print keywords(N), log
del log[:]


def replaced(items=None, other=None):
    items[0] = other
    return 3


def named(n):
    total = 0
    for i in xrange(n):
        items = [Noisy('named%d' % i) if i % 900 == 899 else None]
        total += replaced(other=i, items=items)
    return total


print named(N)
show()
