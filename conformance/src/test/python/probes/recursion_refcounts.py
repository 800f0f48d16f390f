# The call that is one too many leaves nothing behind.

import gc
import sys

gc.disable()


class Thing(object):
    def method(self, thing):
        self.method(thing)

    def __getitem__(self, thing):
        return self[thing]


def plain(thing):
    plain(thing)


def defaulted(thing, more=None):
    defaulted(thing)


def keyword(thing):
    keyword(thing=thing)


def star(*things):
    star(*things)


def generator(thing):
    for x in generator(thing):
        yield x


thing = Thing()
for call in (plain, defaulted, keyword, star, thing.method, thing.__getitem__,
             lambda thing: list(generator(thing))):
    for i in range(3):
        try:
            call(thing)
        except RuntimeError, e:
            text = str(e)
    del e
    sys.exc_clear()
    print text[:32], sys.getrefcount(thing) < 10
# => maximum recursion depth exceeded True
# => maximum recursion depth exceeded True
# => maximum recursion depth exceeded True
# => maximum recursion depth exceeded True
# => maximum recursion depth exceeded True
# => maximum recursion depth exceeded True
# => maximum recursion depth exceeded True
