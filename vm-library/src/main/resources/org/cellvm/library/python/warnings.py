"""Warnings for programs: what becomes of them, and how they are shown.

The filters and the functions that look at them are those of _warnings; this
module adds the ways to change them, and takes part as soon as it is imported:
warnings are then shown by showwarning.
"""

# No function of this module imports another one while a warning is given, but
# for the modules re and linecache, and these only where they are needed.
import sys
import types

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning',
           'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

try:
    from _warnings import filters, warn, warn_explicit
    from _warnings import default_action as defaultaction
    from _warnings import default_action, once_registry
    from _warnings import once_registry as onceregistry
except ImportError:
    # A program has put None in its place: what it does is done here, too.
    filters = []
    defaultaction = default_action = 'default'
    onceregistry = once_registry = {}
    _is_alone = True
else:
    _is_alone = False

_ACTIONS = ('default', 'always', 'ignore', 'module', 'once', 'error')


def warnpy3k(message, category=None, stacklevel=1):
    """Warn of what Python 3 has changed, if Python was started with -3."""
    if sys.py3kwarning:
        warn(message, category or DeprecationWarning, stacklevel + 1)


# Warning without _warnings

def _warn(message, category=None, stacklevel=1):
    """Warn at the line that many frames up."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    assert issubclass(category, Warning)
    try:
        frame = sys._getframe(stacklevel)
    except ValueError:
        namespace, lineno = sys.__dict__, 1
    else:
        namespace, lineno = frame.f_globals, frame.f_lineno
    module = namespace.get('__name__', '<string>')
    filename = namespace.get('__file__')
    if filename:
        if filename.lower().endswith(('.pyc', '.pyo')):
            filename = filename[:-1]
    else:
        if module == '__main__':
            argv = getattr(sys, 'argv', None)
            # An embedded interpreter has no sys.argv.
            filename = module if argv is None else argv[0]
        filename = filename or module
    registry = namespace.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry,
                  namespace)


def _warn_explicit(message, category, filename, lineno, module=None,
                   registry=None, module_globals=None):
    """Do with a warning what the first filter that it passes says."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module.lower().endswith('.py'):
            module = module[:-3]
    if registry is None:
        registry = {}
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action(text, category, module, lineno)
    if action == 'ignore':
        registry[key] = 1
        return
    # The line is looked for now: a loader of the module may give it.
    import linecache
    linecache.getlines(filename, module_globals)
    if action == 'error':
        raise message
    if action != 'always':
        registry[key] = 1
        if action == 'once':
            seen, key = onceregistry, (text, category)
        elif action == 'module':
            seen, key = registry, (text, category, 0)
        else:
            seen = None
        if seen is not None:
            if seen.get(key):
                return
            seen[key] = 1
    showwarning(message, category, filename, lineno)


def _action(text, category, module, lineno):
    for item in filters:
        action, of_text, of_category, of_module, of_line = item
        if ((of_text is None or of_text.match(text))
                and issubclass(category, of_category)
                and (of_module is None or of_module.match(module))
                and of_line in (0, lineno)):
            if action not in _ACTIONS:
                raise RuntimeError('Unrecognized action (%r) in '
                                   'warnings.filters:\n %s' % (action, item))
            return action
    return defaultaction


def _ignore_by_default():
    for category in ImportWarning, PendingDeprecationWarning:
        simplefilter('ignore', category)
    simplefilter('ignore', DeprecationWarning)
    level = sys.flags.bytes_warning
    simplefilter('error' if level > 1 else 'default' if level else 'ignore',
                 BytesWarning, append=1)


if _is_alone:
    warn, warn_explicit = _warn, _warn_explicit


# Showing

def _show_warning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, sys.stderr by default; may be replaced."""
    if file is None:
        file = sys.stderr
    if file is None:
        return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except (IOError, UnicodeError):
        # A file that takes no text gets none.
        pass

showwarning = _show_warning


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning: two lines if the source line is to be had."""
    try:
        message = str(message)
    except UnicodeEncodeError:
        # It stays unicode, and makes the whole text so.
        pass
    text = '%s: %s: %s\n' % (lineno, category.__name__, message)
    if line is None:
        line = _source_line(filename, lineno)
    if line:
        line = line.strip()
        if isinstance(text, unicode) and isinstance(line, str):
            line = line.decode('latin1')
        text += '  %s\n' % line
    if isinstance(text, unicode) and isinstance(filename, str):
        try:
            filename = filename.decode(sys.getfilesystemencoding())
        except UnicodeDecodeError:
            pass
    return '%s:%s' % (filename, text)


def _source_line(filename, lineno):
    try:
        from linecache import getline
    except ImportError:
        getline = _read_line
    return getline(filename, lineno)


def _read_line(filename, lineno):
    """What linecache.getline answers for a file on the disk."""
    names = [filename]
    if not filename.startswith('/'):
        names += [entry.rstrip('/') + '/' + filename if entry else filename
                  for entry in sys.path if isinstance(entry, basestring)]
    if filename.startswith('<') and filename.endswith('>'):
        names = []
    for name in names:
        try:
            with open(name, 'rU') as file:
                lines = file.readlines()
        except IOError:
            continue
        if 1 <= lineno <= len(lines):
            return lines[lineno - 1]
        break
    return ''


# Filters: tuples of an action, a pattern for the text or None, a category, a
# pattern for the module's name or None, and a line number or 0 for all.

class _Literal(object):
    """Stands for a compiled pattern without special characters where there is
    no module re."""

    def __init__(self, text, ignores_case, whole):
        self.text = text.lower() if ignores_case else text
        self.ignores_case = ignores_case
        self.whole = whole

    def match(self, string):
        if self.ignores_case:
            string = string.lower()
        if self.whole:
            found = string == self.text or string == self.text + '\n'
        else:
            found = string.startswith(self.text)
        return self if found else None


def _pattern(text, ignores_case=False):
    try:
        import re
    except ImportError:
        whole = text.endswith('$')
        literal = _unescaped(text[:-1] if whole else text)
        if literal is None:
            raise
        return _Literal(literal, ignores_case, whole)
    return re.compile(text, re.I) if ignores_case else re.compile(text)


def _is_plain(c):
    return c.isalnum() or c in ' _,:;<>=!%&\'"/`~@#-'


def _unescaped(text):
    """The text that a pattern matches literally; None if it is not literal."""
    literal = []
    characters = iter(text)
    for c in characters:
        if c == '\\':
            c = next(characters, 'x')
            if c.isalnum():
                return None
        elif not _is_plain(c):
            return None
        literal.append(c)
    return ''.join(literal)


def _escaped(text):
    """As re.escape: all but letters, digits and the underscore of ASCII."""
    return ''.join([c if c.isalnum() and c < '\x80'
                    else '\\000' if c == '\0' else '\\' + c for c in text])


def _insert(item, append):
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)


def _check(action, lineno):
    assert action in _ACTIONS, 'invalid action: %r' % (action,)
    assert isinstance(lineno, (int, long)) and lineno >= 0, \
        'lineno must be an int >= 0'


def filterwarnings(action, message='', category=Warning, module='', lineno=0,
                   append=0):
    """Add a filter, in front of all others or after them.

    message and module are regular expressions for the start of the warning's
    text, whatever its case, and of the module's name.
    """
    assert action in _ACTIONS, 'invalid action: %r' % (action,)
    assert isinstance(message, basestring), 'message must be a string'
    assert isinstance(category, (type, types.ClassType)), \
        'category must be a class'
    assert issubclass(category, Warning), \
        'category must be a Warning subclass'
    assert isinstance(module, basestring), 'module must be a string'
    _check(action, lineno)
    _insert((action, _pattern(message, True), category, _pattern(module),
             int(lineno)), append)


def simplefilter(action, category=Warning, lineno=0, append=0):
    """Add a filter for all texts and modules."""
    _check(action, lineno)
    _insert((action, None, category, None, int(lineno)), append)


def resetwarnings():
    """Remove all filters."""
    del filters[:]


# The option -W

class _OptionError(Exception):
    """A -W option that makes no sense."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print >>sys.stderr, 'Invalid -W option ignored:', error


def _setoption(arg):
    parts = [part.strip() for part in arg.split(':')]
    if len(parts) > 5:
        raise _OptionError('too many fields (max 5): %r' % (arg,))
    action, message, category, module, lineno = parts + [''] * (5 - len(parts))
    action = _getaction(action)
    category = _getcategory(category)
    if module:
        module = _escaped(module) + '$'
    filterwarnings(action, _escaped(message), category, module,
                   _getlineno(lineno))


def _getaction(action):
    if not action:
        return 'default'
    if action == 'all':
        return 'always'
    for known in _ACTIONS:
        if known.startswith(action):
            return known
    raise _OptionError('invalid action: %r' % (action,))


def _getcategory(category):
    if not category:
        return Warning
    if all(c.isalnum() or c == '_' for c in category):
        try:
            found = eval(category)
        except NameError:
            raise _OptionError('unknown warning category: %r' % (category,))
    else:
        dot = category.rfind('.')
        module, name = category[:dot], category[dot + 1:]
        try:
            holder = __import__(module, None, None, [name])
        except ImportError:
            raise _OptionError('invalid module name: %r' % (module,))
        try:
            found = getattr(holder, name)
        except AttributeError:
            raise _OptionError('unknown warning category: %r' % (category,))
    if not issubclass(found, Warning):
        raise _OptionError('invalid warning category: %r' % (category,))
    return found


def _getlineno(text):
    if not text:
        return 0
    try:
        lineno = int(text)
    except (ValueError, OverflowError):
        raise _OptionError('invalid lineno %r' % (text,))
    if lineno < 0:
        raise _OptionError('invalid lineno %r' % (lineno,))
    return lineno


# Recording

class WarningMessage(object):
    """The arguments of one call of showwarning."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file',
                        'line')

    def __init__(self, message, category, filename, lineno, file=None,
                 line=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, '
                'line : %r}' % (self.message, self._category_name,
                                self.filename, self.lineno, self.line))


class catch_warnings(object):
    """A context in which filters and showwarning may be changed; both are
    restored at its end.

    With record=True the value of the context is a list, to which each warning
    is appended as a WarningMessage instead of being shown. module is the
    module to work on, if it is not sys.modules['warnings'].
    """

    def __init__(self, record=False, module=None):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append('module=%r' % self._module)
        return '%s(%s)' % (type(self).__name__, ', '.join(args))

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        self._showwarning = module.showwarning
        if not self._record:
            return None
        log = []

        def showwarning(*args, **kwargs):
            log.append(WarningMessage(*args, **kwargs))

        module.showwarning = showwarning
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        self._module.filters = self._filters
        self._module.showwarning = self._showwarning


_processoptions(sys.warnoptions)
if _is_alone:
    _ignore_by_default()
