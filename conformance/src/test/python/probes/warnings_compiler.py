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

print '--- by default'  # => --- by default
for source in SOURCES:
    compiled(source)
# => '<source>:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n'
# => '<source>:3: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n'
# => ''
# => ''
# => "<source>:3: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => "<source>:3: SyntaxWarning: name 'x' is used prior to global declaration\n"
# => "<source>:4: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => "<source>:2: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => "<source>:3: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => ''
# => "<source>:3: SyntaxWarning: name 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
# ... yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
# ... yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n"
# => '<source>:1: SyntaxWarning: import * only allowed at module level\n'
# => '<source>:1: SyntaxWarning: import * only allowed at module level\n'
# => '<source>:2: SyntaxWarning: import * only allowed at module level\n'
# => ''
# => ''
# => ''
# => ''
# => ''
# => ''
# => SyntaxError ("'return' with argument inside generator",) 2

print '--- with a line of this file'  # => --- with a line of this file
compiled('\n\n\nassert (1, 2)\n', sys.argv[0])
# => 'probes/warnings_compiler.py:4: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n  \n'
compiled('\n\n\nassert (1, 2)\n', '/no/such/directory/warnings_compiler.py')
# => '/no/such/directory/warnings_compiler.py:4: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n
# ...   \n'
compiled('\n\n\nassert (1, 2)\n', 'no_such_file.py')
# => 'no_such_file.py:4: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n'

import warnings

print '--- always'  # => --- always
warnings.simplefilter('always')
for source in SOURCES:
    compiled(source)
# => '<source>:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n'
# => '<source>:3: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n'
# => ''
# => ''
# => "<source>:3: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => "<source>:3: SyntaxWarning: name 'x' is used prior to global declaration\n"
# => "<source>:4: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => "<source>:2: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => "<source>:3: SyntaxWarning: name 'x' is assigned to before global declaration\n"
# => ''
# => "<source>:3: SyntaxWarning: name 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
# ... yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
# ... yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n"
# => '<source>:1: SyntaxWarning: import * only allowed at module level\n'
# => '<source>:1: SyntaxWarning: import * only allowed at module level\n'
# => '<source>:2: SyntaxWarning: import * only allowed at module level\n'
# => ''
# => ''
# => ''
# => ''
# => ''
# => ''
# => SyntaxError ("'return' with argument inside generator",) 2
compiled('1j // 2', mode='eval')  # => ''
compiled('assert (1, 2)', 'some.py', 'single')
# => 'some.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n'

print '--- errors'  # => --- errors
warnings.simplefilter('error')
for source in SOURCES:
    compiled(source)
# => ''
# => SyntaxWarning ('assertion is always true, perhaps remove parentheses?',) -
# => ''
# => SyntaxWarning ('assertion is always true, perhaps remove parentheses?',) -
# => ''
# => ''
# => ''
# => SyntaxError ("name 'x' is assigned to before global declaration",) 3
# => ''
# => SyntaxError ("name 'x' is used prior to global declaration",) 3
# => ''
# => SyntaxError ("name 'x' is assigned to before global declaration",) 4
# => ''
# => SyntaxError ("name 'x' is assigned to before global declaration",) 2
# => ''
# => SyntaxError ("name 'x' is assigned to before global declaration",) 3
# => ''
# => ''
# => SyntaxError ("name 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
# ... yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
# ... yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",) 3
# => ''
# => SyntaxError ('import * only allowed at module level',) 1
# => ''
# => SyntaxError ('import * only allowed at module level',) 1
# => ''
# => SyntaxError ('import * only allowed at module level',) 2
# => ''
# => ''
# => ''
# => ''
# => ''
# => ''
# => SyntaxError ("'return' with argument inside generator",) 2
code = compile('x = 1j // 2', 's', 'exec')
try:
    exec code
except DeprecationWarning as e:
    print 'not computed before:', e  # => not computed before: complex divmod(), // and % are deprecated


print '--- shown by a function'  # => --- shown by a function


def showwarning(message, category, filename, lineno, file=None, line=None):
    print type(message).__name__, message, category.__name__, filename, lineno


warnings.showwarning = showwarning
warnings.resetwarnings()
for source in SOURCES[:6]:
    compiled(source)
# => SyntaxWarning assertion is always true, perhaps remove parentheses? SyntaxWarning <source> 1
# => ''
# => SyntaxWarning assertion is always true, perhaps remove parentheses? SyntaxWarning <source> 3
# => ''
# => ''
# => ''
# => SyntaxWarning name 'x' is assigned to before global declaration SyntaxWarning <source> 3
# => ''
# => SyntaxWarning name 'x' is used prior to global declaration SyntaxWarning <source> 3
# => ''

print '--- a function that fails'  # => --- a function that fails


def failing(*args):
    raise KeyError('in showwarning')


warnings.showwarning = failing
for source in SOURCES[:6]:
    compiled(source)
# => ''
# => KeyError ('in showwarning',) -
# => ''
# => KeyError ('in showwarning',) -
# => ''
# => ''
# => ''
# => KeyError ('in showwarning',) -
# => ''
# => KeyError ('in showwarning',) -
