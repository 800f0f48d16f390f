# Measures: cPickle, by protocols 0 and 2.
# One unit: a list of objects, dicts and shared strings is pickled and restored.

import cPickle


class Item(object):
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.tags = ['x', name]

    def __reduce__(self):
        return tuple, ((self.name, self.value),)


def make(count):
    return [{'name': 'item%d' % i, 'value': i * 1.5, 'items': [Item('n%d' % i, i)], 'pair': (i, None, True)}
            for i in range(count)]


def run(n):
    data = make(40)
    length = 0
    for i in xrange(n):
        for protocol in 0, 2:
            text = cPickle.dumps(data, protocol)
            back = cPickle.loads(text)
            length += len(text) + len(back)
    return length


N = 500
CHECK = 3093500
