# Built-in modules that are initialized again, by imp and by hooks that load with it what it finds.
import gc
import imp
import sys

from probing import attempt


class Loader(object):
    def __init__(self, found):
        self.found = found

    def load_module(self, name):
        return imp.load_module(name, *self.found)


class Finder(object):
    """What test_importhooks does: every import goes to imp, with the hook in place."""

    def find_module(self, name, path=None):
        try:
            return Loader(imp.find_module(name, path))
        except ImportError:
            return None


finder = Finder()
sys.meta_path.append(finder)
for name in 'marshal', 'gc', 'sys', '_warnings', 'no_such_module':
    sys.modules.pop(name, None)
    print name, attempt(__import__, name)
sys.meta_path.remove(finder)
print sys.modules['gc'] is gc

print '--- a module that is there gets its functions again'
gc = sys.modules['gc']
gc.added = 1
del gc.collect
print imp.init_builtin('gc') is gc, hasattr(gc, 'added'), hasattr(gc, 'collect')
del sys.modules['gc']
again = imp.init_builtin('gc')
print again is gc, hasattr(again, 'added'), hasattr(again, 'collect'), sys.modules['gc'] is again
for value in 3, None:
    sys.modules['gc'] = value
    print imp.init_builtin('gc'), sys.modules['gc']

print '--- what is none'
for name in 'no_such_module', 'os', 'subprocess', '__main__', 'a.gc', '':
    print repr(name), attempt(imp.init_builtin, name)

print '--- load_module'
for kind in 6, 7:
    for path in '', 'gc', 'nope':
        print kind, repr(path), attempt(imp.load_module, 'other', None, path, ('', '', kind))
print imp.load_module('package.gc', None, 'gc', ('', '', 6)).__name__, 'package.gc' in sys.modules

print '--- sys'
first = sys
del sys.modules['sys']
import sys
print sys is first, sys.__dict__ is first.__dict__, imp.init_builtin('sys') is sys
print [getattr(sys, name) is getattr(first, name) for name in ('stdin', 'stdout', 'stderr', '__stdout__')]
print sys.maxint == first.maxint, hasattr(sys, 'setdefaultencoding')
print >> sys.stdout, 'printed'
