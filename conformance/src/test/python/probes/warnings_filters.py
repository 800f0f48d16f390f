# The modules _warnings and warnings: filters, actions, registries, and what is shown.
import sys


class Written(object):
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def take(self):
        text = ''.join(map(str, self.parts))
        self.parts = []
        return text


out = Written()
real, sys.stderr = sys.stderr, out


def warned(f, *args, **kwargs):
    """Prints what is warned of, and the result. It calls by itself, for warnings count the frames from here."""
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        result = '%s: %s' % (type(e).__name__, e)
    print repr(out.take()), result


print '--- _warnings alone'  # => --- _warnings alone
import _warnings
print sorted(n for n in vars(_warnings) if not n.startswith('__'))
# => ['default_action', 'filters', 'once_registry', 'warn', 'warn_explicit']
print [(f[0], f[1], f[2].__name__, f[3], f[4]) for f in _warnings.filters]
# => [('ignore', None, 'DeprecationWarning', None, 0), ('ignore', None, 'PendingDeprecationWarning', None, 0),
# ...  ('ignore', None, 'ImportWarning', None, 0), ('ignore', None, 'BytesWarning', None, 0)]
print _warnings.default_action, _warnings.once_registry  # => default {}
print 'warnings' in sys.modules  # => False

warned(_warnings.warn, 'plain text')
# => 'probes/warnings_filters.py:25: UserWarning: plain text\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, 'another', RuntimeWarning)
# => 'probes/warnings_filters.py:25: RuntimeWarning: another\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, UserWarning('an instance'), RuntimeWarning)
# => 'probes/warnings_filters.py:25: UserWarning: an instance\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, 'hidden', DeprecationWarning)  # => '' None
warned(_warnings.warn, 'a keyword', category=SyntaxWarning, stacklevel=1)
# => 'probes/warnings_filters.py:25: SyntaxWarning: a keyword\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, 5)  # => 'probes/warnings_filters.py:25: UserWarning: 5\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, u'unicode')
# => 'probes/warnings_filters.py:25: UserWarning: unicode\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, ('a', 'tuple'))
# => "probes/warnings_filters.py:25: UserWarning: ('a', 'tuple')\n  result = f(*args, **kwargs)\n" None
warned(_warnings.warn, None)
# => 'probes/warnings_filters.py:25: UserWarning: None\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn, 'no class', 3)  # => '' TypeError: issubclass() arg 1 must be a class
warned(_warnings.warn, 'no warning', KeyError)  # => '' ValueError: category is not a subclass of Warning
warned(_warnings.warn, 'old', type('Old', (UserWarning,), {}))
# => 'probes/warnings_filters.py:25: Old: old\n  result = f(*args, **kwargs)\n' None
warned(_warnings.warn)  # => '' TypeError: Required argument 'message' (pos 1) not found
warned(_warnings.warn, 'x', None)  # => '' TypeError: issubclass() arg 1 must be a class
warned(_warnings.warn, 'x', UserWarning, 'x')  # => '' TypeError: an integer is required
warned(_warnings.warn, [])  # => '' TypeError: unhashable type: 'list'


def one(level):
    _warnings.warn('level %d' % level, UserWarning, level)


def two(level):
    one(level)


for level in (-1, 0, 1, 2, 3, 4, 5, 100):
    warned(two, level)
# => "probes/warnings_filters.py:68: UserWarning: level -1\n  _warnings.warn('level %d' % level, UserWarning, level)\n"
# ...  None
# => "probes/warnings_filters.py:68: UserWarning: level 0\n  _warnings.warn('level %d' % level, UserWarning, level)\n"
# ...  None
# => "probes/warnings_filters.py:68: UserWarning: level 1\n  _warnings.warn('level %d' % level, UserWarning, level)\n"
# ...  None
# => 'probes/warnings_filters.py:72: UserWarning: level 2\n  one(level)\n' None
# => 'probes/warnings_filters.py:25: UserWarning: level 3\n  result = f(*args, **kwargs)\n' None
# => 'probes/warnings_filters.py:76: UserWarning: level 4\n  warned(two, level)\n' None
# => 'sys:1: UserWarning: level 5\n' None
# => 'sys:1: UserWarning: level 100\n' None
print sorted(key for key in sys.__dict__.get('__warningregistry__', {}))
# => [('level 100', <type 'exceptions.UserWarning'>, 1), ('level 5', <type 'exceptions.UserWarning'>, 1)]

print '--- the registry'  # => --- the registry
registry = {}
for i in range(3):
    warned(_warnings.warn_explicit, 'told once', UserWarning, 'file.py', 7, 'module', registry)
# => 'file.py:7: UserWarning: told once\n' None
# => '' None
# => '' None
warned(_warnings.warn_explicit, 'told once', UserWarning, 'file.py', 8, 'module', registry)
# => 'file.py:8: UserWarning: told once\n' None
print sorted(registry.items())
# => [(('told once', <type 'exceptions.UserWarning'>, 7), True), (('told once', <type 'exceptions.UserWarning'>, 8),
# ...  True)]
registry[('told once', UserWarning, 7)] = 0
warned(_warnings.warn_explicit, 'told once', UserWarning, 'file.py', 7, 'module', registry)
# => 'file.py:7: UserWarning: told once\n' None
warned(_warnings.warn_explicit, 'told', UserWarning, 'file.py', 7, 'module', None)
# => 'file.py:7: UserWarning: told\n' None
warned(_warnings.warn_explicit, 'told', UserWarning, 'file.py', 7, 'module', 'registry')
# => '' TypeError: 'registry' must be a dict or None
warned(_warnings.warn_explicit, 'told', UserWarning, '', 7)  # => ':7: UserWarning: told\n  \n' None
warned(_warnings.warn_explicit, 'told', UserWarning, None, 7)  # => 'None:7: UserWarning: told\n' None
warned(_warnings.warn_explicit, 'told', UserWarning, 12, 7)
# => '' TypeError: expected string or Unicode object, int found
warned(_warnings.warn_explicit, 'told', KeyError, 'f', 7)  # => 'f:7: KeyError: told\n' None
warned(_warnings.warn_explicit, 'told', 'category', 'f', 7)  # => '' TypeError: 'str' object is not callable
warned(_warnings.warn_explicit, 'told', UserWarning, 'f', 'seven')  # => '' TypeError: an integer is required
warned(_warnings.warn_explicit, 'told', UserWarning, 'f')
# => '' TypeError: Required argument 'lineno' (pos 4) not found
warned(_warnings.warn_explicit, message='keywords', category=FutureWarning, filename='f',
        lineno=3, module=None, registry=None)  # => 'f:3: FutureWarning: keywords\n' None
warned(_warnings.warn_explicit, 'in this file', UserWarning, sys.argv[0], 3)
# => 'probes/warnings_filters.py:3: UserWarning: in this file\n  \n' None
warned(_warnings.warn_explicit, 'behind its end', UserWarning, sys.argv[0], 10000)
# => 'probes/warnings_filters.py:10000: UserWarning: behind its end\n  \n' None
warned(_warnings.warn_explicit, 'before its start', UserWarning, sys.argv[0], -1)
# => 'probes/warnings_filters.py:-1: UserWarning: before its start\n' None


class Loader(object):
    source = 'first\n  \t second\nthird'

    def get_source(self, name):
        print 'get_source', name
        return self.source


given = {'__loader__': Loader(), '__name__': 'the_module'}
for line in (1, 2, 3, 4, 0):
    warned(_warnings.warn_explicit, 'loaded', UserWarning, 'f', line, 'm', None, given)
# => get_source the_module
# => 'f:1: UserWarning: loaded\nfirst\n' None
# => get_source the_module
# => 'f:2: UserWarning: loaded\nsecond\n' None
# => get_source the_module
# => 'f:3: UserWarning: loaded\nthird\n' None
# => get_source the_module
# => '' IndexError: list index out of range
# => get_source the_module
# => '' IndexError: list index out of range
Loader.source = None
warned(_warnings.warn_explicit, 'loaded', UserWarning, 'f', 1, 'm', None, given)  # => get_source the_module
# => 'f:1: UserWarning: loaded\n' None
del Loader.get_source
warned(_warnings.warn_explicit, 'loaded', UserWarning, 'f', 1, 'm', None, given)  # => 'f:1: UserWarning: loaded\n' None

print '--- where the module has another name'  # => --- where the module has another name


def issue(**names):
    scope = dict(names, _warnings=_warnings)
    for name in [n for n in scope if scope[n] is None]:
        del scope[name]
    exec '_warnings.warn("here")' in scope


warned(issue)  # => '<string>:1: UserWarning: here\n' None
warned(issue, __name__='other')  # => 'other:1: UserWarning: here\n' None
warned(issue, __name__='__main__')
# => 'probes/warnings_filters.py:1: UserWarning: here\n  # The modules _warnings and warnings: filters, actions,
# ...  registries, and what is shown.\n' None
warned(issue, __name__='other', __file__='dir/other.py')  # => 'dir/other.py:1: UserWarning: here\n' None
warned(issue, __name__='other', __file__='dir/other.pyc')  # => 'dir/other.py:1: UserWarning: here\n' None
warned(issue, __name__='other', __file__='dir/other.PYO')  # => 'dir/other.PY:1: UserWarning: here\n' None
warned(issue, __name__='other', __file__='dir/other.pyd')  # => 'dir/other.pyd:1: UserWarning: here\n' None
warned(issue, __name__='other', __file__=3)  # => 'other:1: UserWarning: here\n' None
warned(issue, __name__=4)  # => '' TypeError: expected string or Unicode object, int found
argv = sys.argv
sys.argv = ['']
warned(issue, __name__='__main__')  # => '__main__:1: UserWarning: here\n' None
sys.argv = []
warned(issue, __name__='__main__')  # => '__main__:1: UserWarning: here\n' None
sys.argv = argv

print '--- filters'  # => --- filters
import warnings
print warnings.filters is _warnings.filters, warnings.warn is _warnings.warn  # => True True
print warnings.onceregistry is _warnings.once_registry, warnings.defaultaction  # => True default
print sorted(warnings.__all__)
# => ['catch_warnings', 'filterwarnings', 'formatwarning', 'resetwarnings', 'showwarning', 'simplefilter', 'warn',
# ...  'warn_explicit']


def explicit(text='text', category=UserWarning, line=1, module='module', registry=None):
    warnings.warn_explicit(text, category, 'no_file.py', line, module, registry)


for action in ('error', 'ignore', 'always', 'default', 'module', 'once'):
    print action
    warnings.resetwarnings()
    warnings.simplefilter(action)
    registry = {}
    for line in (1, 1, 2):
        warned(explicit, line=line, registry=registry)
        warned(explicit, line=line)
    print sorted(registry.items()), warnings.onceregistry
    warnings.onceregistry.clear()
# => error
# => '' UserWarning: text
# => '' UserWarning: text
# => '' UserWarning: text
# => '' UserWarning: text
# => '' UserWarning: text
# => '' UserWarning: text
# => [] {}
# => ignore
# => '' None
# => '' None
# => '' None
# => '' None
# => '' None
# => '' None
# => [(('text', <type 'exceptions.UserWarning'>, 1), True), (('text', <type 'exceptions.UserWarning'>, 2), True)] {}
# => always
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:2: UserWarning: text\n' None
# => 'no_file.py:2: UserWarning: text\n' None
# => [] {}
# => default
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:1: UserWarning: text\n' None
# => '' None
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:2: UserWarning: text\n' None
# => 'no_file.py:2: UserWarning: text\n' None
# => [(('text', <type 'exceptions.UserWarning'>, 1), True), (('text', <type 'exceptions.UserWarning'>, 2), True)] {}
# => module
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:1: UserWarning: text\n' None
# => '' None
# => 'no_file.py:1: UserWarning: text\n' None
# => '' None
# => 'no_file.py:2: UserWarning: text\n' None
# => [(('text', <type 'exceptions.UserWarning'>), True), (('text', <type 'exceptions.UserWarning'>, 1), True),
# ...  (('text', <type 'exceptions.UserWarning'>, 2), True)] {}
# => once
# => 'no_file.py:1: UserWarning: text\n' None
# => 'no_file.py:1: UserWarning: text\n' None
# => '' None
# => '' None
# => '' None
# => '' None
# => [(('text', <type 'exceptions.UserWarning'>), True), (('text', <type 'exceptions.UserWarning'>, 1), True),
# ...  (('text', <type 'exceptions.UserWarning'>, 2), True)] {('text', <type 'exceptions.UserWarning'>): True}

warnings.filters[:] = [('odd', None, Warning, None, 0)]
warned(explicit)  # => '' RuntimeError: Unrecognized action (odd) in warnings.filters:
# =>  ('odd', None, <type 'exceptions.Warning'>, None, 0)
warnings.filters[:] = []
warnings.defaultaction = 'odd'
warned(explicit)  # => '' RuntimeError: Unrecognized action (odd) in warnings.filters:
# =>  None
warnings.defaultaction = u'ignore'
warned(explicit)  # => '' None
warnings.defaultaction = 3
warned(explicit)  # => '' TypeError: expected string or Unicode object, int found
warnings.defaultaction = 'default'
warnings.filters[:] = [3]
warned(explicit)  # => '' ValueError: _warnings.filters item 0 isn't a 5-tuple
warnings.filters[:] = [('ignore', None, Warning, None)]
warned(explicit)  # => '' ValueError: _warnings.filters item 0 isn't a 5-tuple
warnings.filters[:] = [('ignore', 'text', Warning, None, 0)]
warned(explicit)  # => '' AttributeError: 'str' object has no attribute 'match'
warnings.filters[:] = [(None, None, Warning, None, 0)]
warned(explicit)  # => '' TypeError: expected string or Unicode object, NoneType found
warnings.filters[:] = [('ignore', None, 3, None, 0)]
warned(explicit)  # => '' TypeError: issubclass() arg 2 must be a class or tuple of classes
warnings.filters[:] = [('ignore', None, Warning, None, 'line')]
warned(explicit)  # => '' TypeError: an integer is required
warnings.filters[:] = [('ignore', None, Warning, None, 2L)]
warned(explicit)  # => 'no_file.py:1: UserWarning: text\n' None
warned(explicit, line=2)  # => '' None
warnings.filters = ()
warned(explicit)  # => '' ValueError: _warnings.filters must be a list
warnings.filters = []
warnings.onceregistry = 3
warnings.simplefilter('once')
warned(explicit)  # => '' TypeError: warnings.onceregistry must be a dict
warnings.onceregistry = {}


class Pattern(object):
    def __init__(self, answer):
        self.answer = answer

    def match(self, text):
        print 'match', repr(text)
        return self.answer


warnings.filters = [('ignore', Pattern(0), Warning, Pattern(1), 0),
                    ('error', Pattern([1]), Warning, Pattern('x'), 0)]
warned(explicit)  # => match 'text'
# => match 'module'
# => match 'text'
# => match 'module'
# => '' UserWarning: text
warned(explicit, UserWarning('instance'), module=None)  # => match 'instance'
# => match None
# => match 'instance'
# => match None
# => '' UserWarning: instance

print '--- filterwarnings'  # => --- filterwarnings
warnings.resetwarnings()
warnings.filterwarnings('error', 'abc', UserWarning, 'mod', 3)
warnings.filterwarnings('ignore', 'ABC', append=True)
print [(f[0], f[2], f[4]) for f in warnings.filters]
# => [('error', <type 'exceptions.UserWarning'>, 3), ('ignore', <type 'exceptions.Warning'>, 0)]
for text in ('abc', 'ABCD', 'xabc', u'AbC', ''):
    for module in ('mod', 'module', 'MOD', 'amod'):
        for line in (3, 4):
            print text, module, line,
            warned(explicit, text, line=line, module=module)
# => abc mod 3 '' UserWarning: abc
# => abc mod 4 '' None
# => abc module 3 '' UserWarning: abc
# => abc module 4 '' None
# => abc MOD 3 '' None
# => abc MOD 4 '' None
# => abc amod 3 '' None
# => abc amod 4 '' None
# => ABCD mod 3 '' UserWarning: ABCD
# => ABCD mod 4 '' None
# => ABCD module 3 '' UserWarning: ABCD
# => ABCD module 4 '' None
# => ABCD MOD 3 '' None
# => ABCD MOD 4 '' None
# => ABCD amod 3 '' None
# => ABCD amod 4 '' None
# => xabc mod 3 'no_file.py:3: UserWarning: xabc\n' None
# => xabc mod 4 'no_file.py:4: UserWarning: xabc\n' None
# => xabc module 3 'no_file.py:3: UserWarning: xabc\n' None
# => xabc module 4 'no_file.py:4: UserWarning: xabc\n' None
# => xabc MOD 3 'no_file.py:3: UserWarning: xabc\n' None
# => xabc MOD 4 'no_file.py:4: UserWarning: xabc\n' None
# => xabc amod 3 'no_file.py:3: UserWarning: xabc\n' None
# => xabc amod 4 'no_file.py:4: UserWarning: xabc\n' None
# => AbC mod 3 '' UserWarning: AbC
# => AbC mod 4 '' None
# => AbC module 3 '' UserWarning: AbC
# => AbC module 4 '' None
# => AbC MOD 3 '' None
# => AbC MOD 4 '' None
# => AbC amod 3 '' None
# => AbC amod 4 '' None
# =>  mod 3 'no_file.py:3: UserWarning: \n' None
# =>  mod 4 'no_file.py:4: UserWarning: \n' None
# =>  module 3 'no_file.py:3: UserWarning: \n' None
# =>  module 4 'no_file.py:4: UserWarning: \n' None
# =>  MOD 3 'no_file.py:3: UserWarning: \n' None
# =>  MOD 4 'no_file.py:4: UserWarning: \n' None
# =>  amod 3 'no_file.py:3: UserWarning: \n' None
# =>  amod 4 'no_file.py:4: UserWarning: \n' None
for arguments in (('odd',), ('error', 3), ('error', '', 3), ('error', '', KeyError),
                  ('error', '', Warning, 3), ('error', '', Warning, '', -1),
                  ('error', '', Warning, '', 'x')):
    warned(warnings.filterwarnings, *arguments)
# => '' AssertionError: invalid action: 'odd'
# => '' AssertionError: message must be a string
# => '' AssertionError: category must be a class
# => '' AssertionError: category must be a Warning subclass
# => '' AssertionError: module must be a string
# => '' AssertionError: lineno must be an int >= 0
# => '' AssertionError: lineno must be an int >= 0
warned(warnings.simplefilter, 'odd')  # => '' AssertionError: invalid action: 'odd'
warned(warnings.simplefilter, 'error', Warning, -1)  # => '' AssertionError: lineno must be an int >= 0
warned(warnings.simplefilter, 'error', Warning, 1.0)  # => '' AssertionError: lineno must be an int >= 0
warnings.resetwarnings()
warnings.simplefilter('error', UserWarning, 3L, True)
print warnings.filters  # => [('error', None, <type 'exceptions.UserWarning'>, None, 3)]
warnings.resetwarnings()

print '--- -W'  # => --- -W
for option in ('', 'error', 'all', 'a', 'd', 'def', 'i', 'm', 'o', 'e', 'x', 'error::UserWarning',
               'error::KeyError', 'error::No', 'error::exceptions.UserWarning',
               'error::exceptions.No', 'error::no_such_module.A', 'error::a-b', 'e:::m:5', 'e::::-1',
               'e::::x', ' e : text : UserWarning : m : 07 ', 'e:::::'):
    warnings.resetwarnings()
    warnings._processoptions([option])
    print repr(option), [(f[0], f[2], f[4]) for f in warnings.filters], repr(out.take())
# => '' [('default', <type 'exceptions.Warning'>, 0)] ''
# => 'error' [('error', <type 'exceptions.Warning'>, 0)] ''
# => 'all' [('always', <type 'exceptions.Warning'>, 0)] ''
# => 'a' [('always', <type 'exceptions.Warning'>, 0)] ''
# => 'd' [('default', <type 'exceptions.Warning'>, 0)] ''
# => 'def' [('default', <type 'exceptions.Warning'>, 0)] ''
# => 'i' [('ignore', <type 'exceptions.Warning'>, 0)] ''
# => 'm' [('module', <type 'exceptions.Warning'>, 0)] ''
# => 'o' [('once', <type 'exceptions.Warning'>, 0)] ''
# => 'e' [('error', <type 'exceptions.Warning'>, 0)] ''
# => 'x' [] "Invalid -W option ignored: invalid action: 'x'\n"
# => 'error::UserWarning' [('error', <type 'exceptions.UserWarning'>, 0)] ''
# => 'error::KeyError' [] "Invalid -W option ignored: invalid warning category: 'KeyError'\n"
# => 'error::No' [] "Invalid -W option ignored: unknown warning category: 'No'\n"
# => 'error::exceptions.UserWarning' [('error', <type 'exceptions.UserWarning'>, 0)] ''
# => 'error::exceptions.No' [] "Invalid -W option ignored: unknown warning category: 'exceptions.No'\n"
# => 'error::no_such_module.A' [] "Invalid -W option ignored: invalid module name: 'no_such_module'\n"
# => 'error::a-b' [] "Invalid -W option ignored: invalid module name: 'a-'\n"
# => 'e:::m:5' [('error', <type 'exceptions.Warning'>, 5)] ''
# => 'e::::-1' [] 'Invalid -W option ignored: invalid lineno -1\n'
# => 'e::::x' [] "Invalid -W option ignored: invalid lineno 'x'\n"
# => ' e : text : UserWarning : m : 07 ' [('error', <type 'exceptions.UserWarning'>, 7)] ''
# => 'e:::::' [] "Invalid -W option ignored: too many fields (max 5): 'e:::::'\n"
warnings.resetwarnings()
warnings._processoptions(['error:some text, b_c:UserWarning:mod_1.sub'])
warned(explicit, 'Some text, b_c d', module='mod_1.sub')  # => '' UserWarning: Some text, b_c d
warned(explicit, 'Some text, b_c d', module='mod_1xsub')  # => 'no_file.py:1: UserWarning: Some text, b_c d\n' None
warned(explicit, 'Some text, b_c d', module='mod_1.sub2')  # => 'no_file.py:1: UserWarning: Some text, b_c d\n' None
warned(explicit, 'text', module='mod_1.sub')  # => 'no_file.py:1: UserWarning: text\n' None
warned(warnings._setoption, 'x:y')  # => '' _OptionError: invalid action: 'x'
warned(warnings._setoption, 'error::3')  # => '' TypeError: issubclass() arg 1 must be a class
warned(warnings._getaction, '')  # => '' default
warned(warnings._getcategory, '')  # => '' <type 'exceptions.Warning'>

print '--- showing'  # => --- showing
warnings.resetwarnings()
print repr(warnings.formatwarning('message', UserWarning, 'file.py', 3))  # => 'file.py:3: UserWarning: message\n'
print repr(warnings.formatwarning('message', UserWarning, 'file.py', 3, '  the line \n'))
# => 'file.py:3: UserWarning: message\n  the line\n'
print repr(warnings.formatwarning(u'\xe9', UserWarning, 'file.py', 3, '\xe9'))
# => u'file.py:3: UserWarning: \xe9\n  \xe9\n'
print repr(warnings.formatwarning(u'\xe9', UserWarning, 'f\xc3\xa9.py', 3, u'\u1234'))
# => u'f\xe9.py:3: UserWarning: \xe9\n  \u1234\n'
warned(warnings.formatwarning, u'\xe9', UserWarning, 'f\xe9.py', 3, '')
# => '' UnicodeDecodeError: 'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)
print repr(warnings.formatwarning('m', UserWarning, sys.argv[0], 2))
# => 'probes/warnings_filters.py:2: UserWarning: m\n  import sys\n'
print repr(warnings.formatwarning('m', UserWarning, sys.argv[0], 0))
# => 'probes/warnings_filters.py:0: UserWarning: m\n'
print repr(warnings.formatwarning('m', UserWarning, sys.argv[0], 100000))
# => 'probes/warnings_filters.py:100000: UserWarning: m\n'
warnings.showwarning('m', UserWarning, 'f', 1)
print repr(out.take())  # => 'f:1: UserWarning: m\n'
mine = Written()
warnings.showwarning('m', UserWarning, 'f', 1, mine, 'line')
print repr(out.take()), repr(mine.take())  # => '' 'f:1: UserWarning: m\n  line\n'


class Failing(object):
    def __init__(self, error):
        self.error = error

    def write(self, text):
        raise self.error


warnings.showwarning('m', UserWarning, 'f', 1, Failing(IOError()))
warnings.showwarning('m', UserWarning, 'f', 1, Failing(UnicodeError()))
try:
    warnings.showwarning('m', UserWarning, 'f', 1, Failing(KeyError('k')))
except KeyError as e:
    print 'KeyError', e  # => KeyError 'k'
sys.stderr = None
warnings.showwarning('m', UserWarning, 'f', 1)
warnings.warn('lost')
sys.stderr = Failing(KeyError('k'))
del warnings.showwarning
warnings.warn('lost, too')
sys.stderr = out

print '--- showwarning replaced'  # => --- showwarning replaced


def show(message, category, filename, lineno):
    print 'show', repr(message), category.__name__, filename, lineno


class Shower(object):
    def method(self, message, category, filename, lineno):
        print 'method', message

    def __call__(self, *args):
        print 'called'


warnings.showwarning = show
warned(explicit)  # => show UserWarning('text',) UserWarning no_file.py 1
# => '' None
warned(warnings.warn, 'here', RuntimeWarning)
# => show RuntimeWarning('here',) RuntimeWarning probes/warnings_filters.py 25
# => '' None
warnings.showwarning = Shower().method
warned(explicit)  # => method text
# => '' None
for odd in (Shower(), len, None, Shower.method):
    warnings.showwarning = odd
    warned(explicit)
# => '' TypeError: warnings.showwarning() must be set to a function or method
# => '' TypeError: warnings.showwarning() must be set to a function or method
# => '' TypeError: warnings.showwarning() must be set to a function or method
# => '' TypeError: unbound method method() must be called with Shower instance as first argument (got UserWarning
# ...  instance instead)
warnings.showwarning = warnings._show_warning

print '--- catch_warnings'  # => --- catch_warnings
before = warnings.filters
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('first')
    warnings.warn('second', DeprecationWarning)
    for w in log:
        print w
        print w.message, w.category, w.filename, w.lineno, w.file, w.line, w._category_name
# => {message : UserWarning('first',), category : 'UserWarning', filename : 'probes/warnings_filters.py', lineno : 512,
# ...  line : None}
# => first <type 'exceptions.UserWarning'> probes/warnings_filters.py 512 None None UserWarning
# => {message : DeprecationWarning('second',), category : 'DeprecationWarning', filename :
# ...  'probes/warnings_filters.py', lineno : 513, line : None}
# => second <type 'exceptions.DeprecationWarning'> probes/warnings_filters.py 513 None None DeprecationWarning
print warnings.filters is before, len(log)  # => True 2
with warnings.catch_warnings() as nothing:
    print nothing  # => None
    warnings.filters.append(3)
    warnings.showwarning = None
print warnings.filters, warnings.showwarning is warnings._show_warning  # => [] True
print warnings.catch_warnings(), warnings.catch_warnings(True)  # => catch_warnings() catch_warnings(record=True)
print repr(warnings.catch_warnings(module=sys))  # => catch_warnings(module=<module 'sys' (built-in)>)
context = warnings.catch_warnings()
warned(context.__exit__, None, None, None)  # => '' RuntimeError: Cannot exit catch_warnings() without entering first
warned(context.__enter__)  # => '' None
warned(context.__enter__)  # => '' RuntimeError: Cannot enter catch_warnings() twice
warned(context.__exit__, None, None, None)  # => '' None
print str(warnings.WarningMessage('m', None, 'f', 1))
# => {message : 'm', category : None, filename : 'f', lineno : 1, line : None}
warned(warnings.warnpy3k, 'only with -3')  # => '' None

print '--- warnings of the running VM'  # => --- warnings of the running VM
warnings.resetwarnings()
warned(lambda: u'\xe9' == '\xe9')
# => "probes/warnings_filters.py:542: UnicodeWarning: Unicode equal comparison failed to convert both arguments to
# ...  Unicode - interpreting them as being unequal\n  warned(lambda: u'\\xe9' == '\\xe9')\n" False
warned(lambda: u'\xe9' != '\xe8')
# => "probes/warnings_filters.py:545: UnicodeWarning: Unicode unequal comparison failed to convert both arguments to
# ...  Unicode - interpreting them as being unequal\n  warned(lambda: u'\\xe9' != '\\xe8')\n" True
warned(lambda: {u'\xe9': 1}.get('\xe9'))
# => "probes/warnings_filters.py:548: UnicodeWarning: Unicode equal comparison failed to convert both arguments to
# ...  Unicode - interpreting them as being unequal\n  warned(lambda: {u'\\xe9': 1}.get('\\xe9'))\n" None
warned(lambda: object.__init__(Shower(), 3))  # => '' TypeError: object.__init__() takes no parameters
warned(lambda x: x % 2, 1j)
# => 'probes/warnings_filters.py:552: DeprecationWarning: complex divmod(), // and % are deprecated\n  warned(lambda x:
# ...  x % 2, 1j)\n' 1j
warned(lambda x: x // 2, 2j)
# => 'probes/warnings_filters.py:555: DeprecationWarning: complex divmod(), // and % are deprecated\n  warned(lambda x:
# ...  x // 2, 2j)\n' 0j
warned(lambda x: divmod(x, 2), 3j)
# => 'probes/warnings_filters.py:558: DeprecationWarning: complex divmod(), // and % are deprecated\n  warned(lambda x:
# ...  divmod(x, 2), 3j)\n' (0j, 3j)
warnings.simplefilter('error')
warned(lambda: u'\xe9' == '\xe9')
# => '' UnicodeWarning: Unicode equal comparison failed to convert both arguments to Unicode - interpreting them as
# ...  being unequal
warned(lambda x: x // 2, 2j)  # => '' DeprecationWarning: complex divmod(), // and % are deprecated
try:
    try:
        1 / 0
    except 'string':
        pass
except DeprecationWarning as e:
    print e  # => catching of string exceptions is deprecated
sys.stderr = real
