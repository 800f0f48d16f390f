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


def attempt(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        result = '%s: %s' % (type(e).__name__, e)
    print repr(out.take()), result


print '--- _warnings alone'
import _warnings
print sorted(n for n in vars(_warnings) if not n.startswith('__'))
print [(f[0], f[1], f[2].__name__, f[3], f[4]) for f in _warnings.filters]
print _warnings.default_action, _warnings.once_registry
print 'warnings' in sys.modules

attempt(_warnings.warn, 'plain text')
attempt(_warnings.warn, 'another', RuntimeWarning)
attempt(_warnings.warn, UserWarning('an instance'), RuntimeWarning)
attempt(_warnings.warn, 'hidden', DeprecationWarning)
attempt(_warnings.warn, 'a keyword', category=SyntaxWarning, stacklevel=1)
attempt(_warnings.warn, 5)
attempt(_warnings.warn, u'unicode')
attempt(_warnings.warn, ('a', 'tuple'))
attempt(_warnings.warn, None)
attempt(_warnings.warn, 'no class', 3)
attempt(_warnings.warn, 'no warning', KeyError)
attempt(_warnings.warn, 'old', type('Old', (UserWarning,), {}))
attempt(_warnings.warn)
attempt(_warnings.warn, 'x', None)
attempt(_warnings.warn, 'x', UserWarning, 'x')
attempt(_warnings.warn, [])


def one(level):
    _warnings.warn('level %d' % level, UserWarning, level)


def two(level):
    one(level)


for level in (-1, 0, 1, 2, 3, 4, 5, 100):
    attempt(two, level)
print sorted(key for key in sys.__dict__.get('__warningregistry__', {}))

print '--- the registry'
registry = {}
for i in range(3):
    attempt(_warnings.warn_explicit, 'told once', UserWarning, 'file.py', 7, 'module', registry)
attempt(_warnings.warn_explicit, 'told once', UserWarning, 'file.py', 8, 'module', registry)
print sorted(registry.items())
registry[('told once', UserWarning, 7)] = 0
attempt(_warnings.warn_explicit, 'told once', UserWarning, 'file.py', 7, 'module', registry)
attempt(_warnings.warn_explicit, 'told', UserWarning, 'file.py', 7, 'module', None)
attempt(_warnings.warn_explicit, 'told', UserWarning, 'file.py', 7, 'module', 'registry')
attempt(_warnings.warn_explicit, 'told', UserWarning, '', 7)
attempt(_warnings.warn_explicit, 'told', UserWarning, None, 7)
attempt(_warnings.warn_explicit, 'told', UserWarning, 12, 7)
attempt(_warnings.warn_explicit, 'told', KeyError, 'f', 7)
attempt(_warnings.warn_explicit, 'told', 'category', 'f', 7)
attempt(_warnings.warn_explicit, 'told', UserWarning, 'f', 'seven')
attempt(_warnings.warn_explicit, 'told', UserWarning, 'f')
attempt(_warnings.warn_explicit, message='keywords', category=FutureWarning, filename='f',
        lineno=3, module=None, registry=None)
attempt(_warnings.warn_explicit, 'in this file', UserWarning, sys.argv[0], 3)
attempt(_warnings.warn_explicit, 'behind its end', UserWarning, sys.argv[0], 10000)
attempt(_warnings.warn_explicit, 'before its start', UserWarning, sys.argv[0], -1)


class Loader(object):
    source = 'first\n  \t second\nthird'

    def get_source(self, name):
        print 'get_source', name
        return self.source


given = {'__loader__': Loader(), '__name__': 'the_module'}
for line in (1, 2, 3, 4, 0):
    attempt(_warnings.warn_explicit, 'loaded', UserWarning, 'f', line, 'm', None, given)
Loader.source = None
attempt(_warnings.warn_explicit, 'loaded', UserWarning, 'f', 1, 'm', None, given)
del Loader.get_source
attempt(_warnings.warn_explicit, 'loaded', UserWarning, 'f', 1, 'm', None, given)

print '--- where the module has another name'


def issue(**names):
    scope = dict(names, _warnings=_warnings)
    for name in [n for n in scope if scope[n] is None]:
        del scope[name]
    exec '_warnings.warn("here")' in scope


attempt(issue)
attempt(issue, __name__='other')
attempt(issue, __name__='__main__')
attempt(issue, __name__='other', __file__='dir/other.py')
attempt(issue, __name__='other', __file__='dir/other.pyc')
attempt(issue, __name__='other', __file__='dir/other.PYO')
attempt(issue, __name__='other', __file__='dir/other.pyd')
attempt(issue, __name__='other', __file__=3)
attempt(issue, __name__=4)
argv = sys.argv
sys.argv = ['']
attempt(issue, __name__='__main__')
sys.argv = []
attempt(issue, __name__='__main__')
sys.argv = argv

print '--- filters'
import warnings
print warnings.filters is _warnings.filters, warnings.warn is _warnings.warn
print warnings.onceregistry is _warnings.once_registry, warnings.defaultaction
print sorted(warnings.__all__)


def explicit(text='text', category=UserWarning, line=1, module='module', registry=None):
    warnings.warn_explicit(text, category, 'no_file.py', line, module, registry)


for action in ('error', 'ignore', 'always', 'default', 'module', 'once'):
    print action
    warnings.resetwarnings()
    warnings.simplefilter(action)
    registry = {}
    for line in (1, 1, 2):
        attempt(explicit, line=line, registry=registry)
        attempt(explicit, line=line)
    print sorted(registry.items()), warnings.onceregistry
    warnings.onceregistry.clear()

warnings.filters[:] = [('odd', None, Warning, None, 0)]
attempt(explicit)
warnings.filters[:] = []
warnings.defaultaction = 'odd'
attempt(explicit)
warnings.defaultaction = u'ignore'
attempt(explicit)
warnings.defaultaction = 3
attempt(explicit)
warnings.defaultaction = 'default'
warnings.filters[:] = [3]
attempt(explicit)
warnings.filters[:] = [('ignore', None, Warning, None)]
attempt(explicit)
warnings.filters[:] = [('ignore', 'text', Warning, None, 0)]
attempt(explicit)
warnings.filters[:] = [(None, None, Warning, None, 0)]
attempt(explicit)
warnings.filters[:] = [('ignore', None, 3, None, 0)]
attempt(explicit)
warnings.filters[:] = [('ignore', None, Warning, None, 'line')]
attempt(explicit)
warnings.filters[:] = [('ignore', None, Warning, None, 2L)]
attempt(explicit)
attempt(explicit, line=2)
warnings.filters = ()
attempt(explicit)
warnings.filters = []
warnings.onceregistry = 3
warnings.simplefilter('once')
attempt(explicit)
warnings.onceregistry = {}


class Pattern(object):
    def __init__(self, answer):
        self.answer = answer

    def match(self, text):
        print 'match', repr(text)
        return self.answer


warnings.filters = [('ignore', Pattern(0), Warning, Pattern(1), 0),
                    ('error', Pattern([1]), Warning, Pattern('x'), 0)]
attempt(explicit)
attempt(explicit, UserWarning('instance'), module=None)

print '--- filterwarnings'
warnings.resetwarnings()
warnings.filterwarnings('error', 'abc', UserWarning, 'mod', 3)
warnings.filterwarnings('ignore', 'ABC', append=True)
print [(f[0], f[2], f[4]) for f in warnings.filters]
for text in ('abc', 'ABCD', 'xabc', u'AbC', ''):
    for module in ('mod', 'module', 'MOD', 'amod'):
        for line in (3, 4):
            print text, module, line,
            attempt(explicit, text, line=line, module=module)
for arguments in (('odd',), ('error', 3), ('error', '', 3), ('error', '', KeyError),
                  ('error', '', Warning, 3), ('error', '', Warning, '', -1),
                  ('error', '', Warning, '', 'x')):
    attempt(warnings.filterwarnings, *arguments)
attempt(warnings.simplefilter, 'odd')
attempt(warnings.simplefilter, 'error', Warning, -1)
attempt(warnings.simplefilter, 'error', Warning, 1.0)
warnings.resetwarnings()
warnings.simplefilter('error', UserWarning, 3L, True)
print warnings.filters
warnings.resetwarnings()

print '--- -W'
for option in ('', 'error', 'all', 'a', 'd', 'def', 'i', 'm', 'o', 'e', 'x', 'error::UserWarning',
               'error::KeyError', 'error::No', 'error::exceptions.UserWarning',
               'error::exceptions.No', 'error::no_such_module.A', 'error::a-b', 'e:::m:5', 'e::::-1',
               'e::::x', ' e : text : UserWarning : m : 07 ', 'e:::::'):
    warnings.resetwarnings()
    warnings._processoptions([option])
    print repr(option), [(f[0], f[2], f[4]) for f in warnings.filters], repr(out.take())
warnings.resetwarnings()
warnings._processoptions(['error:some text, b_c:UserWarning:mod_1.sub'])
attempt(explicit, 'Some text, b_c d', module='mod_1.sub')
attempt(explicit, 'Some text, b_c d', module='mod_1xsub')
attempt(explicit, 'Some text, b_c d', module='mod_1.sub2')
attempt(explicit, 'text', module='mod_1.sub')
attempt(warnings._setoption, 'x:y')
attempt(warnings._setoption, 'error::3')
attempt(warnings._getaction, '')
attempt(warnings._getcategory, '')

print '--- showing'
warnings.resetwarnings()
print repr(warnings.formatwarning('message', UserWarning, 'file.py', 3))
print repr(warnings.formatwarning('message', UserWarning, 'file.py', 3, '  the line \n'))
print repr(warnings.formatwarning(u'\xe9', UserWarning, 'file.py', 3, '\xe9'))
print repr(warnings.formatwarning(u'\xe9', UserWarning, 'f\xc3\xa9.py', 3, u'\u1234'))
attempt(warnings.formatwarning, u'\xe9', UserWarning, 'f\xe9.py', 3, '')
print repr(warnings.formatwarning('m', UserWarning, sys.argv[0], 2))
print repr(warnings.formatwarning('m', UserWarning, sys.argv[0], 0))
print repr(warnings.formatwarning('m', UserWarning, sys.argv[0], 100000))
warnings.showwarning('m', UserWarning, 'f', 1)
print repr(out.take())
mine = Written()
warnings.showwarning('m', UserWarning, 'f', 1, mine, 'line')
print repr(out.take()), repr(mine.take())


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
    print 'KeyError', e
sys.stderr = None
warnings.showwarning('m', UserWarning, 'f', 1)
warnings.warn('lost')
sys.stderr = Failing(KeyError('k'))
del warnings.showwarning
warnings.warn('lost, too')
sys.stderr = out

print '--- showwarning replaced'


def show(message, category, filename, lineno):
    print 'show', repr(message), category.__name__, filename, lineno


class Shower(object):
    def method(self, message, category, filename, lineno):
        print 'method', message

    def __call__(self, *args):
        print 'called'


warnings.showwarning = show
attempt(explicit)
attempt(warnings.warn, 'here', RuntimeWarning)
warnings.showwarning = Shower().method
attempt(explicit)
for odd in (Shower(), len, None, Shower.method):
    warnings.showwarning = odd
    attempt(explicit)
warnings.showwarning = warnings._show_warning

print '--- catch_warnings'
before = warnings.filters
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('first')
    warnings.warn('second', DeprecationWarning)
    for w in log:
        print w
        print w.message, w.category, w.filename, w.lineno, w.file, w.line, w._category_name
print warnings.filters is before, len(log)
with warnings.catch_warnings() as nothing:
    print nothing
    warnings.filters.append(3)
    warnings.showwarning = None
print warnings.filters, warnings.showwarning is warnings._show_warning
print warnings.catch_warnings(), warnings.catch_warnings(True)
print repr(warnings.catch_warnings(module=sys))
context = warnings.catch_warnings()
attempt(context.__exit__, None, None, None)
attempt(context.__enter__)
attempt(context.__enter__)
attempt(context.__exit__, None, None, None)
print str(warnings.WarningMessage('m', None, 'f', 1))
attempt(warnings.warnpy3k, 'only with -3')

print '--- warnings of the running VM'
warnings.resetwarnings()
attempt(lambda: u'\xe9' == '\xe9')
attempt(lambda: u'\xe9' != '\xe8')
attempt(lambda: {u'\xe9': 1}.get('\xe9'))
attempt(lambda: object.__init__(Shower(), 3))
attempt(lambda x: x % 2, 1j)
attempt(lambda x: x // 2, 2j)
attempt(lambda x: divmod(x, 2), 3j)
warnings.simplefilter('error')
attempt(lambda: u'\xe9' == '\xe9')
attempt(lambda x: x // 2, 2j)
try:
    try:
        1 / 0
    except 'string':
        pass
except DeprecationWarning as e:
    print e
sys.stderr = real
