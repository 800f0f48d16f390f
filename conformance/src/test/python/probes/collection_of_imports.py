# Garbage that a program makes before, between and after imports of the library is collected as ever.
import gc
import sys

died = []


class Cycle(object):
    def __init__(self, name):
        self.name = name
        self.me = self


def make(name):
    # Not a function of the module: at the end it is there as long as the reference is.
    weakref = __import__('weakref')
    kept.append(weakref.ref(Cycle(name), lambda ref: died.append(name)))


kept = []
make('before')
import subprocess
make('after')
import unittest, decimal
gc.collect()
print sorted(died)  # => ['after', 'before']

# A module that the library imports and that is the program's own is collected while it runs.
import imp
source = '''
import gc, weakref
died = []
class Cycle(object): pass
def make():
    c = Cycle(); c.me = c
    return weakref.ref(c, lambda ref: died.append(1))
kept = [make() for i in range(3000)]
alive = len([r for r in kept if r() is not None])
'''


class Finder(object):
    def find_module(self, name, path=None):
        return self if name == 'htmlentitydefs' else None

    def load_module(self, name):
        module = sys.modules[name] = imp.new_module(name)
        exec source in module.__dict__
        module.name2codepoint = module.codepoint2name = module.entitydefs = {}
        return module


finder = Finder()
sys.meta_path.append(finder)
import htmllib
sys.meta_path.remove(finder)
own = sys.modules['htmlentitydefs']
print len(own.died) + own.alive == 3000, own.alive < 1000  # => True True

# An import that fails ends like one that succeeds.
try:
    from json import nothing_of_the_name
except ImportError as e:
    print e  # => cannot import name nothing_of_the_name
count = gc.get_count()[0]
for i in range(2000):
    make(i)
print len(died) > 700  # => True


# The end of the program collects what has a weak reference or is a file.
class Told(object):
    def __del__(self, write=sys.stdout.write):
        write('told\n')


holder = Cycle('holder')
holder.told = Told()
del holder
import textwrap
# => told
