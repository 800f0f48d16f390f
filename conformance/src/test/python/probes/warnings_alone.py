# The module warnings where _warnings cannot be imported: it does all by itself.
import sys

from probing import probe

sys.modules.pop('warnings', None)
sys.modules['_warnings'] = None
import warnings
import copy_reg

sys.stderr = sys.stdout


def show(message, category, filename, lineno, file=None, line=None):
    print '%s %s %s:%s' % (category.__name__, message, filename, lineno)


def warn(text='text', category=None, level=1):
    warnings.warn(text, category, level)


class Strange(UserWarning):
    def __str__(self):
        return 'strange'


print [(f[0], f[2].__name__) for f in warnings.filters], warnings.defaultaction, warnings.onceregistry
# => [('ignore', 'DeprecationWarning'), ('ignore', 'PendingDeprecationWarning'), ('ignore', 'ImportWarning'),
# ...  ('ignore', 'BytesWarning')] default {}
warnings.showwarning = show
probe(r'''
for _ in 1, 2:
    warn()  # => UserWarning text probes/warnings_alone.py:19
warn('text', None, 2)  # => UserWarning text probes/warnings_alone.py:1
# => None
warn('text', None, 100)  # => UserWarning text sys:1
# => None
warn(Strange())  # => Strange strange probes/warnings_alone.py:19
# => None
warn('x', int)  # => AssertionError: 
warnings.resetwarnings()  # => None
warnings.simplefilter('once')  # => None
for text in 'a', 'b', 'a':
    warn(text)  # => UserWarning a probes/warnings_alone.py:19
    # => UserWarning b probes/warnings_alone.py:19
warnings.simplefilter('module')  # => None
for text in 'c', 'd', 'c':
    warn(text)  # => UserWarning c probes/warnings_alone.py:19
    # => UserWarning d probes/warnings_alone.py:19
warnings.simplefilter('always')  # => None
for text in 'e', 'e':
    warn(text)  # => UserWarning e probes/warnings_alone.py:19
    # => UserWarning e probes/warnings_alone.py:19
warnings.simplefilter('error')  # => None
warn('f')  # => UserWarning: f
warn(Strange())  # => None
warnings.filterwarnings('ignore', 'G', UserWarning)  # => None
warn('gone')  # => None
warn('other')  # => UserWarning: other
warnings.filterwarnings('always', module='some')  # => None
registry = {}
warnings.warn_explicit('h', UserWarning, 'some.py', '7', None, registry)  # => UserWarning h some.py:7
# => None
warnings.warn_explicit('h', UserWarning, 'path/file.py', 7, 'some', registry)  # => UserWarning h path/file.py:7
# => None
registry  # => {}
warnings.warn_explicit(Strange(), None, 'some.py', 8)  # => Strange strange some.py:8
# => None
warnings.warn_explicit('h', UserWarning, None, 8)  # => UserWarning: h
warnings.filters.insert(0, ('nothing', None, Warning, None, 0))  # => None
warn('i')  # => RuntimeError: Unrecognized action ('nothing') in warnings.filters:
# =>  ('nothing', None, <type 'exceptions.Warning'>, None, 0)
del warnings.filters[0]
warnings.simplefilter('always')  # => None
warnings.showwarning = 3
warn('j')  # => TypeError: 'int' object is not callable
''')


# Names of slots are private to their class; underscores before its name do not count.
class _Private(object):
    __slots__ = '__spam', '__special__', 'plain'


class __(object):
    __slots__ = '__spam'


print copy_reg._slotnames(_Private), copy_reg._slotnames(__)  # => ['_Private__spam', '__special__', 'plain'] ['__spam']
