"""Where this Python has its parts, and how it was made."""
import os
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename', 'get_path',
           'get_path_names', 'get_paths', 'get_platform', 'get_python_version', 'get_scheme_names',
           'is_python_build', 'parse_config_h']

_PY_VERSION = sys.version.split()[0]
_PY_VERSION_SHORT = sys.version[:3]
_PY_VERSION_SHORT_NO_DOT = _PY_VERSION[0] + _PY_VERSION[2]
_PREFIX = os.path.normpath(sys.prefix)
_EXEC_PREFIX = os.path.normpath(sys.exec_prefix)
_PROJECT_BASE = os.path.dirname(os.path.realpath(sys.executable)) if sys.executable else os.path.realpath(os.getcwd())
_PYTHON_BUILD = False


def _scheme(library, packages, include, scripts, data, platform_base='{platbase}', base='{base}', library_base=None):
    """The paths of a way to install, from those below their bases."""
    return {
        'stdlib': (library_base or base) + library,
        'platstdlib': (library_base or platform_base) + library,
        'purelib': base + packages,
        'platlib': platform_base + packages,
        'include': base + include,
        'platinclude': platform_base + include,
        'scripts': base + scripts,
        'data': base + data,
    }


_UNIX = '/lib/python{py_version_short}'
_INCLUDE = '/include/python{py_version_short}'

_INSTALL_SCHEMES = {
    'posix_prefix': _scheme(_UNIX, _UNIX + '/site-packages', _INCLUDE, '/bin', ''),
    'posix_home': _scheme('/lib/python', '/lib/python', '/include/python', '/bin', '', '{base}'),
    'nt': _scheme('/Lib', '/Lib/site-packages', '/Include', '/Scripts', '', '{base}'),
    'os2': _scheme('/Lib', '/Lib/site-packages', '/Include', '/Scripts', '', '{base}'),
    'os2_home': _scheme(_UNIX, _UNIX + '/site-packages', _INCLUDE, '/bin', '', '{userbase}', '{userbase}'),
    'nt_user': _scheme('/Python{py_version_nodot}', '/Python{py_version_nodot}/site-packages',
                       '/Python{py_version_nodot}/Include', '/Scripts', '', '{userbase}', '{userbase}'),
    'posix_user': _scheme(_UNIX, _UNIX + '/site-packages', _INCLUDE, '/bin', '', '{userbase}', '{userbase}'),
    'osx_framework_user': _scheme('/lib/python', '/lib/python/site-packages', '/include', '/bin', '',
                                  '{userbase}', '{userbase}'),
}
for _name in 'os2_home', 'nt_user', 'posix_user', 'osx_framework_user':
    del _INSTALL_SCHEMES[_name]['platinclude']
del _name

_SCHEME_KEYS = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_CONFIG_VARS = None
_USER_BASE = None


def _expand(template, variables):
    """The template with its variables; AttributeError for one that is not known."""
    try:
        return template.format(**variables)
    except KeyError as name:
        raise AttributeError('{%s}' % name)


def is_python_build():
    """Whether Python runs where it was built and was not installed: there is no such build of CellVM."""
    return False


def _get_default_scheme():
    return 'posix_prefix' if os.name == 'posix' else os.name


def _getuserbase():
    base = os.environ.get('PYTHONUSERBASE', None)
    return base or os.path.expanduser(os.path.join('~', '.local'))


def _expand_vars(scheme, variables):
    known = dict(get_config_vars())
    known.update(variables or {})
    result = {}
    for key, template in _INSTALL_SCHEMES[scheme].items():
        if os.name in ('posix', 'nt'):
            template = os.path.expanduser(template)
        result[key] = os.path.normpath(_expand(template, known))
    return result


def get_scheme_names():
    """The names of the ways to install, sorted."""
    return tuple(sorted(_INSTALL_SCHEMES))


def get_path_names():
    """The names of the paths that each way to install has."""
    return _SCHEME_KEYS


def get_paths(scheme=_get_default_scheme(), vars=None, expand=True):
    """The paths of a way to install, by their names; with variables in them if expand is false."""
    if not expand:
        return _INSTALL_SCHEMES[scheme]
    return _expand_vars(scheme, vars)


def get_path(name, scheme=_get_default_scheme(), vars=None, expand=True):
    """One path of a way to install."""
    return get_paths(scheme, vars, expand)[name]


def get_config_vars(*args):
    """All variables of the configuration as a dict; with names, a list of their values."""
    global _CONFIG_VARS
    if _CONFIG_VARS is None:
        _CONFIG_VARS = {
            'prefix': _PREFIX,
            'exec_prefix': _EXEC_PREFIX,
            'py_version': _PY_VERSION,
            'py_version_short': _PY_VERSION_SHORT,
            'py_version_nodot': _PY_VERSION_SHORT_NO_DOT,
            'base': _PREFIX,
            'platbase': _EXEC_PREFIX,
            'projectbase': _PROJECT_BASE,
            'srcdir': _PROJECT_BASE,
            'userbase': _getuserbase(),
            'LIBDEST': os.path.dirname(os.__file__),
            'BINLIBDEST': os.path.dirname(os.__file__),
            'BINDIR': os.path.join(_PREFIX, 'bin'),
            'INCLUDEPY': os.path.join(_PREFIX, 'include', 'python' + _PY_VERSION_SHORT),
            'VERSION': _PY_VERSION_SHORT,
            'EXE': '',
            # There are no extension modules: nothing says how to make one.
            'SO': '.so',
        }
    if args:
        return [_CONFIG_VARS.get(name) for name in args]
    return _CONFIG_VARS


def get_config_var(name):
    """The value of a variable of the configuration; None if there is none of the name."""
    return get_config_vars().get(name)


def is_python_build():
    """Whether this runs where CPython was built and not installed: never."""
    return _PYTHON_BUILD


def get_python_version():
    """The version without its last number."""
    return _PY_VERSION_SHORT


def get_makefile_filename():
    """Where CPython's makefile would be."""
    return os.path.join(get_path('platstdlib'), 'config', 'Makefile')


def get_config_h_filename():
    """Where CPython's pyconfig.h would be."""
    return os.path.join(get_path('platinclude'), 'pyconfig.h')


def parse_config_h(fp, vars=None):
    """The macros of a file like pyconfig.h, as numbers where they are; added to vars if it is given."""
    import re
    if vars is None:
        vars = {}
    defined = re.compile('#define ([A-Z][A-Za-z0-9_]+) (.*)\n')
    undefined = re.compile('/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n')
    for line in iter(fp.readline, ''):
        match = defined.match(line)
        if match:
            name, value = match.groups()
            try:
                value = int(value)
            except ValueError:
                pass
            vars[name] = value
            continue
        match = undefined.match(line)
        if match:
            vars[match.group(1)] = 0
    return vars


def get_platform():
    """The name of the system and the machine, as files for one platform have it in their names."""
    if os.name == 'nt':
        return sys.platform
    if os.name != 'posix' or not hasattr(os, 'uname'):
        return sys.platform
    system, _, release, version, machine = os.uname()
    system = system.lower().replace('/', '')
    machine = machine.replace(' ', '_').replace('/', '-')
    if system == 'linux':
        return '%s-%s' % (system, machine)
    return '%s-%s-%s' % (system, release, machine)


def _main():
    print 'Platform: "%s"' % get_platform()
    print 'Python version: "%s"' % get_python_version()
    print 'Current installation scheme: "%s"' % _get_default_scheme()
    for title, values in ('Paths', get_paths()), ('Variables', get_config_vars()):
        print
        print title + ':'
        for name, value in sorted(values.items()):
            print '\t%s = "%s"' % (name, value)


if __name__ == '__main__':
    _main()
