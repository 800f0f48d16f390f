"""The iterators of itertools with arguments of many kinds."""
import itertools
import sys

from calling import Bad, NewNumber, Sample, masked

sample = Sample(60)


def values():
    return [None, 0, 3, -1, 2 ** 70, 1.5, 'ab', [1, 2, 3], (1,), NewNumber(), Bad(), iter([4, 5]), [0, 1, 0],
            [(1, 2), (3,)], lambda *args: args, bool, True]


COUNT = len(values())


def shown(result):
    if not hasattr(result, 'next'):
        return masked(repr(result))[:100]
    items = []
    try:
        for k in range(4):
            items.append(result.next())
    except StopIteration:
        items.append('END')
    except Exception, e:
        items.append(type(e).__name__ + ':' + str(e))
    for k, item in enumerate(items):
        if hasattr(item, 'next'):
            items[k] = list(item)[:5]
        elif type(item) is tuple and len(item) == 2 and hasattr(item[1], 'next'):
            items[k] = (item[0], list(item[1])[:5])
    return masked(repr(items))[:100] + ' ' + masked(repr(result))[:60]


def call(name, args, keywords={}):
    text = masked(repr(args))
    try:
        answer = shown(getattr(itertools, name)(*args, **keywords))
    except Exception, e:
        answer = type(e).__name__ + ': ' + masked(str(e))
    sample.add(name, text, sorted(keywords) or '', '->', answer)


for name in sorted(dir(itertools)):
    if name.startswith('_'):
        continue
    call(name, ())
    for i in range(COUNT):
        call(name, (values()[i],))
        for keyword in 'x', 'start', 'step', 'object', 'times', 'iterable', 'key', 'r', 'fillvalue':
            if i in (1, 2, 5, 6, 10):
                call(name, (values()[1],), {keyword: values()[i]})
                call(name, (), {keyword: values()[i]})
        for k in range(COUNT):
            if (k - i) % COUNT in (0, 1, 4, 6, 7):
                call(name, (values()[i], values()[k]))
    for i in 1, 6, 7, 12:
        for j in 0, 1, 2, 7:
            for k in 0, 1, 2, 3:
                call(name, (values()[i], values()[j], values()[k]))
    call(name, (1, 2, 3, 4, 5))
    sample.report()


# A number that is no int is asked for its int, although the count goes on in objects.

class Number(object):
    def __init__(self, error=None):
        self.error = error

    def __int__(self):
        print 'int',
        if self.error:
            raise self.error
        return 5

    def __float__(self):
        print 'float',
        return 5.0

    def __add__(self, other):
        return 7

    def __repr__(self):
        return 'Number'


class DerivedInt(int):
    def __int__(self):
        print 'int',
        return 5


for number in (Number(), Number(KeyError), Number(KeyboardInterrupt), DerivedInt(3), True, 3L, 2.5, sys.maxint - 2):
    for text in 'n', 'n, 1', 'n, 1L', 'n, True', 'n, 2', '1, n', 'n, n', 'start=n', 'step=n':
        print type(number).__name__, text,
        try:
            counter = eval('itertools.count(%s)' % text, {'itertools': itertools, 'n': number})
            print counter, counter.__reduce__(), counter.next(), counter, counter.__reduce__()
        except Exception as e:
            print type(e).__name__, e
