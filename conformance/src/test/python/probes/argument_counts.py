"""Calls of built-in functions, most of them errors, keep no reference to their arguments."""
import __builtin__
import _codecs
import _weakref
import gc
import itertools
import marshal
import operator
import sys
import time

import _functools

gc.disable()


class Plain(object):
    pass


class BadIterator(object):
    def __iter__(self):
        return self
    def next(self):
        raise ZeroDivisionError


plain = Plain()
values = [plain, [plain, plain], (plain, plain), {'a': plain}, BadIterator(), u'un\u20ac' + unicode(id(plain))]
SKIPPED = set('''exit dir globals locals raw_input input open print reload register register_error call_tracing
    setdefaultencoding intern delattr setattr displayhook excepthook settrace setprofile set_debug set_threshold
    enable disable collect sleep exc_clear strptime get_objects get_referrers get_referents _getframe
    _current_frames setrecursionlimit setcheckinterval iadd iconcat delitem ior setitem setslice delslice'''.split())


def calls(function):
    for a in values:
        for args, keywords in [((a,), {}), ((a,), {'keyword': a}), ((a, a, plain), {}), ((a, a, a, plain), {})] + [
                ((a, b), {}) for b in values]:
            try:
                function(*args, **keywords)
            except Exception:
                pass
    sys.exc_clear()


def counts():
    gc.collect()
    return [sys.getrefcount(value) for value in values]


for module in __builtin__, operator, itertools, _functools, marshal, time, _codecs, _weakref, sys, gc:
    checked = 0
    for name in sorted(dir(module)):
        function = getattr(module, name)
        if not callable(function) or name.strip('_') in SKIPPED or name in SKIPPED:
            continue
        calls(function)
        before = counts()
        calls(function)
        calls(function)
        after = counts()
        if before != after:
            print module.__name__, name, [b - a for a, b in zip(before, after)]
        checked += 1
    print module.__name__, checked > 0
# => __builtin__ True
# => operator True
# => itertools True
# => _functools True
# => marshal True
# => time True
# => _codecs True
# => _weakref True
# => sys True
# => gc True
