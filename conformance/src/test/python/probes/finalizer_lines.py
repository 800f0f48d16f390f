# The line that a finalizer sees its caller at, when an assignment ends a variable's old value.
import sys


class Noisy(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        print 'end of', self.name, 'at +%d' % (frame.f_lineno - frame.f_code.co_firstlineno)


def numbers(n):
    a = Noisy('a')
    b = Noisy('b')
    c = Noisy('c')
    d = Noisy('d')
    e = Noisy('e')

    def inner():
        return e

    a = n + 1
    b = n * 2
    c = [n][0]
    d = n
    e = n - 1
    return a, b, c, d, e


for i in range(3):
    print numbers(i)
# => end of a at +10
# => end of b at +11
# => end of c at +12
# => end of d at +13
# => end of e at +14
# => (1, 0, 0, 0, -1)
# => end of a at +10
# => end of b at +11
# => end of c at +12
# => end of d at +13
# => end of e at +14
# => (2, 2, 1, 1, 0)
# => end of a at +10
# => end of b at +11
# => end of c at +12
# => end of d at +13
# => end of e at +14
# => (3, 4, 2, 2, 1)
