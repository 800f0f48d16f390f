"""sys.exitfunc is called at the end, before the modules are cleared."""
import sys


class C(object):
    def __del__(self):
        print 'deleted'


c = C()


def last():
    print 'last', c is not None, hasattr(sys, 'exitfunc')


sys.exitfunc = last
print 'end of the program'
