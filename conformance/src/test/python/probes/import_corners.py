# What __import__ refuses, and a module that is reloaded while it is being reloaded.
import imp
import sys

from probing import attempt


def refused(*args):
    """Like attempt, for calls whose result would show where a module is."""
    result = attempt(__import__, *args)
    return result if isinstance(result, basestring) else type(result).__name__


print refused('/tmp/x')  # => ImportError: Import by filename is not supported.
print refused('./x')  # => ImportError: Import by filename is not supported.
print refused('a/b')  # => ImportError: Import by filename is not supported.
print refused('encodings./b')  # => ImportError: Import by filename is not supported.
print refused('/x', {}, {}, ['a'])  # => ImportError: Import by filename is not supported.
print refused('/x', {'__name__': 'encodings.b', '__path__': []}, {}, [], 1)
# => ImportError: Import by filename is not supported.
print refused('a\\b')  # => ImportError: No module named a\b
print refused('encodings', {}, {}, [u'aliases'])  # => TypeError: Item in ``from list'' must be str, not unicode
print refused('encodings', {}, {}, [1])  # => TypeError: Item in ``from list'' must be str, not int
print refused('encodings', {}, {}, u'*')  # => TypeError: Item in ``from list'' must be str, not unicode
print refused('encodings', {}, {}, ['aliases', None])  # => TypeError: Item in ``from list'' must be str, not NoneType
print refused('sys', {}, {}, [1])  # => module
print refused('encodings..b')  # => ValueError: Empty module name


class Finder(object):
    """Modules whose code stands in a dict."""

    def __init__(self, sources):
        self.sources = sources

    def find_module(self, name, path=None):
        if name in self.sources:
            return self

    def load_module(self, name):
        module = sys.modules.setdefault(name, imp.new_module(name))
        exec self.sources[name] in vars(module)
        return module


finder = Finder({
    'again': 'import sys\nruns = globals().get("runs", 0) + 1\n'
             'if runs < 4: print runs, reload(sys.modules["again"]) is sys.modules["again"], runs\n',
    'left': 'import right\nprint "left"\nif "done" not in globals(): done = 1; reload(right)\n',
    'right': 'print "right"\n',
    'failing': 'print "failing"\nif "done" in globals(): 1 / 0\ndone = 1\n',
})
sys.meta_path.append(finder)
import again  # => 1 2 True 2
# => True 2
print again.runs  # => 2
print attempt(reload, again) is again, again.runs  # => 3 True 3
# => True 3
import left  # => right
# => left
# => right
print attempt(reload, left) is left  # => left
# => True
import failing  # => failing
print attempt(reload, failing)  # => failing
# => ZeroDivisionError: integer division or modulo by zero
print attempt(reload, failing)  # => failing
# => ZeroDivisionError: integer division or modulo by zero
before = sys.getrefcount(again)
for i in range(10):
    reload(again)
print sys.getrefcount(again) - before, again.runs  # => 0 13
