"""Directories of modules, and names, that belong to this place.

A start does what main() does, in Java where nothing more is needed than that: this module is loaded where a
.pth file, a sitecustomize or a usercustomize is found, and where a program imports it.
"""
import sys
import __builtin__
import _cellvm
from _cellvm import _Helper, _Printer, setcopyright, sethelper, setquit

# The installations whose site-packages are added.
PREFIXES = [sys.prefix, sys.exec_prefix]

# Whether the user's own directory is added; None where nobody has decided yet.
ENABLE_USER_SITE = None
USER_SITE = None
USER_BASE = None


def makepath(*paths):
    """The joined path, absolute, and the same in the spelling by which paths are compared."""
    joined = paths[0]
    for path in paths[1:]:
        if path.startswith('/'):
            joined = path
        elif not joined or joined.endswith('/'):
            joined += path
        else:
            joined += '/' + path
    path = _cellvm.abspath(joined)
    return path, path


def abs__file__():
    """Make the __file__ of each module absolute that has no loader to ask."""
    for module in sys.modules.values():
        if hasattr(module, '__loader__'):
            continue
        try:
            if not module.__file__.startswith('<cellvm>/'):
                module.__file__ = _cellvm.abspath(module.__file__)
        except AttributeError:
            pass


def removeduppaths():
    """Make sys.path absolute and let each directory stand in it once; answer the set of them."""
    known = set()
    paths = []
    for entry in sys.path:
        path, key = makepath(entry)
        if key not in known:
            known.add(key)
            paths.append(path)
    sys.path[:] = paths
    return known


def _init_pathinfo():
    return set(makepath(path)[1] for path in sys.path if isinstance(path, str) and _cellvm.isdir(path))


def addpackage(sitedir, name, known_paths):
    """Read a .pth file: each line is a directory to add, or an import to be executed."""
    given = known_paths
    if given is None:
        known_paths = _init_pathinfo()
    fullname = sitedir + name if sitedir.endswith('/') or not sitedir else sitedir + '/' + name
    try:
        lines = open(fullname, 'rU')
    except IOError:
        return
    with lines:
        number = 0
        for line in lines:
            number += 1
            if line.startswith('#'):
                continue
            try:
                if line.startswith(('import ', 'import\t')):
                    exec line
                    continue
                path, key = makepath(sitedir, line.rstrip())
                if key not in known_paths and _cellvm.exists(path):
                    sys.path.append(path)
                    known_paths.add(key)
            except Exception:
                print >>sys.stderr, 'Error processing line %d of %s:\n' % (number, fullname)
                for text in _cellvm.format_exception(*sys.exc_info()).splitlines():
                    print >>sys.stderr, '  ' + text
                print >>sys.stderr, '\nRemainder of file ignored'
                break
    return given


def addsitedir(sitedir, known_paths=None):
    """Add a directory to sys.path, and what its .pth files name."""
    given = known_paths
    if given is None:
        known_paths = _init_pathinfo()
    sitedir, key = makepath(sitedir)
    if key not in known_paths:
        sys.path.append(sitedir)
    names = _cellvm.listdir(sitedir)
    if names is None:
        return
    for name in names:
        if name.endswith('.pth'):
            addpackage(sitedir, name, known_paths)
    return given


def check_enableusersite():
    """False if the user does not want the own directory to be added, else True."""
    return not sys.flags.no_user_site


def getuserbase():
    """The user's own directory for what belongs to Python."""
    global USER_BASE
    if USER_BASE is None:
        os = sys.modules.get('os')
        if os is not None:
            # What a program has changed since the start counts.
            USER_BASE = os.environ.get('PYTHONUSERBASE') or os.path.expanduser(os.path.join('~', '.local'))
            return USER_BASE
        USER_BASE = _cellvm.getenv('PYTHONUSERBASE')
        if not USER_BASE:
            home = _cellvm.getenv('HOME')
            if home is None:
                home = _cellvm.home()
            USER_BASE = home.rstrip('/') + '/.local'
    return USER_BASE


def getusersitepackages():
    """The user's own directory of modules."""
    global USER_SITE
    base = getuserbase()
    if USER_SITE is None:
        USER_SITE = base + '/lib/python' + sys.version[:3] + '/site-packages'
    return USER_SITE


def addusersitepackages(known_paths):
    user_site = getusersitepackages()
    if ENABLE_USER_SITE and _cellvm.isdir(user_site):
        addsitedir(user_site, known_paths)
    return known_paths


def getsitepackages():
    """The directories of modules that the installations in PREFIXES may have."""
    found = []
    for i, prefix in enumerate(PREFIXES):
        if prefix and prefix not in PREFIXES[:i]:
            library = prefix if prefix.endswith('/') else prefix + '/'
            library += 'lib/'
            found.append(library + 'python' + sys.version[:3] + '/site-packages')
            found.append(library + 'site-python')
    return found


def addsitepackages(known_paths):
    for sitedir in getsitepackages():
        if _cellvm.isdir(sitedir):
            addsitedir(sitedir, known_paths)
    return known_paths


def aliasmbcs():
    """Nothing: this is for Windows."""


def setencoding():
    """Nothing: the default encoding is ascii."""


def _customize(name):
    try:
        __import__(name)
    except ImportError:
        pass
    except Exception:
        if sys.flags.verbose:
            sys.excepthook(*sys.exc_info())
        else:
            print >>sys.stderr, "'import %s' failed; use -v for traceback" % name


def execsitecustomize():
    """Import sitecustomize, if there is one."""
    _customize('sitecustomize')


def execusercustomize():
    """Import usercustomize, if there is one."""
    _customize('usercustomize')


def main():
    """Do all that a start without -S does."""
    global ENABLE_USER_SITE
    abs__file__()
    known_paths = removeduppaths()
    if ENABLE_USER_SITE is None:
        ENABLE_USER_SITE = check_enableusersite()
    addusersitepackages(known_paths)
    addsitepackages(known_paths)
    setquit()
    setcopyright()
    sethelper()
    aliasmbcs()
    setencoding()
    execsitecustomize()
    if ENABLE_USER_SITE:
        execusercustomize()
    if hasattr(sys, 'setdefaultencoding'):
        del sys.setdefaultencoding


if _cellvm.site_is_done():
    ENABLE_USER_SITE = check_enableusersite()
    getusersitepackages()
else:
    main()
