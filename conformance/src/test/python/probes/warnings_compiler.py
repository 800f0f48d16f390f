# The compiler's warnings: their text, their place, and what a filter makes of them.
import sys


class Written(object):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


def compiled(source, filename='<source>', mode='exec'):
    """What compiling writes to stderr, then what it raises."""
    saved, sys.stderr = sys.stderr, Written()
    error = None
    try:
        try:
            compile(source, filename, mode)
        except Exception as e:
            error = e
        text = ''.join(sys.stderr.parts)
    finally:
        sys.stderr = saved
    print repr(text)
    if error is not None:
        print type(error).__name__, error.args, getattr(error, 'lineno', '-')


SOURCES = [
    'assert (1, "always true")\n',
    'if 1:\n    pass\n    assert (x,)\n',
    'assert ()\n',
    'assert [1, 2]\n',
    'def f():\n    x = 1\n    global x\n',
    'def f():\n    print x\n    global x\n',
    'def f():\n    for x in y: pass\n    x\n    global x\n    x\n',
    'x = 1\nglobal x\n',
    'class A:\n    x = 1\n    global x\n',
    'def f(' + 'x' * 10 + '): pass\n',
    'def f():\n    ' + 'y' * 300 + ' = 1\n    global ' + 'y' * 300 + '\n',
    'def f():\n    from m import *\n',
    'class A:\n    from m import *\n',
    'def f():\n    def g():\n        from m import *\n',
    'x = 1j // 2\n',
    'x = 1j % 2\n',
    'x = `1` <> 2\n',
    'def f((a, b)): pass\n',
    'True = 1\n',
    'def f():\n    return [(yield 1) for i in x]\n',
]

print '--- by default'
for source in SOURCES:
    compiled(source)

print '--- with a line of this file'
compiled('\n\n\nassert (1, 2)\n', sys.argv[0])
compiled('\n\n\nassert (1, 2)\n', '/no/such/directory/warnings_compiler.py')
compiled('\n\n\nassert (1, 2)\n', 'no_such_file.py')

import warnings

print '--- always'
warnings.simplefilter('always')
for source in SOURCES:
    compiled(source)
compiled('1j // 2', mode='eval')
compiled('assert (1, 2)', 'some.py', 'single')

print '--- errors'
warnings.simplefilter('error')
for source in SOURCES:
    compiled(source)
code = compile('x = 1j // 2', 's', 'exec')
try:
    exec code
except DeprecationWarning as e:
    print 'not computed before:', e


print '--- shown by a function'


def showwarning(message, category, filename, lineno, file=None, line=None):
    print type(message).__name__, message, category.__name__, filename, lineno


warnings.showwarning = showwarning
warnings.resetwarnings()
for source in SOURCES[:6]:
    compiled(source)

print '--- a function that fails'


def failing(*args):
    raise KeyError('in showwarning')


warnings.showwarning = failing
for source in SOURCES[:6]:
    compiled(source)
