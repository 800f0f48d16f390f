"""The iterators of itertools with arguments of many kinds."""
import itertools

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
