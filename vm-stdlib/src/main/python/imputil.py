"""Imports by objects that find the code of modules, in place of the function __import__."""
from warnings import warnpy3k
warnpy3k('the imputil module has been removed in Python 3.0', stacklevel=2)
del warnpy3k

import __builtin__
import imp
import marshal
import struct
import sys

__all__ = ['ImportManager', 'Importer', 'BuiltinImporter']

_ModuleType = type(sys)


class ImportManager:
    """Takes the place of __import__: asks the importers and searches the directories of sys.path."""

    # The class of what searches directories, if it is another one.
    clsFilesystemImporter = None

    def __init__(self, fs_imp=None):
        if not _os_stat:
            _os_bootstrap()
        self.fs_imp = (self.clsFilesystemImporter or _FilesystemImporter)() if fs_imp is None else fs_imp
        for description in imp.get_suffixes():
            if description[2] == imp.C_EXTENSION:
                self.add_suffix(description[0], DynLoadSuffixImporter(description).import_file)
        self.add_suffix('.py', py_suffix_importer)

    def install(self, namespace=vars(__builtin__)):
        """Takes the place, in the namespace of built-in names by default."""
        if isinstance(namespace, _ModuleType):
            namespace = vars(namespace)
        self.namespace = namespace
        self.previous_importer = namespace['__import__']
        namespace['__import__'] = self._import_hook

    def uninstall(self):
        """Gives the place back."""
        self.namespace['__import__'] = self.previous_importer

    def add_suffix(self, suffix, importFunc):
        """Lets a function import the files with a suffix."""
        assert hasattr(importFunc, '__call__')
        self.fs_imp.add_suffix(suffix, importFunc)

    def _import_hook(self, fqname, globals=None, locals=None, fromlist=None):
        parts = fqname.split('.')
        parent = self._determine_import_context(globals)
        if parent:
            module = parent.__importer__._do_import(parent, parts, fromlist)
            if module:
                return module
        top = parts[0]
        module = sys.modules[top] if top in sys.modules else self._import_top_module(top)
        if not module and top not in sys.modules:
            raise ImportError('No module named ' + fqname)
        # What an importer has not made a package holds the names itself.
        if len(parts) == 1 and not (fromlist and module.__dict__.get('__ispkg__')):
            return module
        importer = module.__dict__.get('__importer__')
        if importer:
            return importer._finish_import(module, parts[1:], fromlist)
        # A module that was imported otherwise can have another as an attribute, as os has path.
        if len(parts) == 2 and hasattr(module, parts[1]):
            return getattr(module, parts[1]) if fromlist else module
        raise ImportError('No module named ' + fqname)

    def _determine_import_context(self, globals):
        """The package of an importer that the import comes from, or None."""
        if not globals or not globals.get('__importer__'):
            return None
        name = globals['__name__']
        if globals['__ispkg__']:
            parent = sys.modules[name]
            assert globals is parent.__dict__
            return parent
        package = name.rpartition('.')[0]
        if not package:
            return None
        parent = sys.modules[package]
        assert parent.__name__ == package
        return parent

    def _import_top_module(self, name):
        for entry in sys.path:
            if isinstance(entry, str):
                module = self.fs_imp.import_from_dir(entry, name)
            else:
                module = entry.import_top(name)
            if module:
                return module
        return None

    def _reload_hook(self, module):
        raise SystemError('reload not yet implemented')


class Importer:
    """Base of importers: get_code() is what each has of its own."""

    def get_code(self, parent, modname, fqname):
        """Finds a module, by its name in its package (None for no package) and by its whole name.

        Returns None, or three values: whether it is a package, its code or the module itself, and a
        dictionary of the names that it has from the start.
        """
        raise RuntimeError('get_code not implemented')

    def import_top(self, name):
        """Imports a module that is in no package."""
        return self._import_one(None, name, name)

    def _do_import(self, parent, parts, fromlist):
        """Imports from within a package; None if its first part is not there."""
        top = self._import_one(parent, parts[0], parent.__name__ + '.' + parts[0])
        if not top:
            return None
        return self._finish_import(top, parts[1:], fromlist)

    def _finish_import(self, top, parts, fromlist):
        """Imports what follows the first part, and returns what the statement import expects."""
        bottom = self._load_tail(top, parts)
        if not fromlist:
            return top
        if bottom.__ispkg__:
            self._import_fromlist(bottom, fromlist)
        return bottom

    def _import_one(self, parent, modname, fqname):
        if fqname in sys.modules:
            return sys.modules[fqname]
        found = self.get_code(parent, modname, fqname)
        if found is None:
            return None
        module = self._process_result(found, fqname)
        if parent:
            setattr(parent, modname, module)
        return module

    def _process_result(self, result, fqname):
        """Makes a module of what get_code() has returned."""
        ispkg, code, values = result
        is_made = isinstance(code, _ModuleType)
        module = code if is_made else imp.new_module(fqname)
        module.__importer__ = self
        module.__ispkg__ = ispkg
        module.__dict__.update(values)
        sys.modules[fqname] = module
        if not is_made:
            try:
                exec code in module.__dict__
            except:
                sys.modules.pop(fqname, None)
                raise
        # The code may have put another there, or have changed its name.
        module = sys.modules[fqname]
        module.__name__ = fqname
        return module

    def _load_tail(self, m, parts):
        for part in parts:
            full = '%s.%s' % (m.__name__, part)
            m = self._import_one(m, part, full)
            if not m:
                raise ImportError('No module named ' + full)
        return m

    def _import_fromlist(self, package, fromlist):
        """Imports those of the names that are modules in the package."""
        names = list(fromlist)
        if '*' in names:
            names.extend(package.__dict__.get('__all__', ()))
        for name in names:
            if name != '*' and not hasattr(package, name):
                full = '%s.%s' % (package.__name__, name)
                if not self._import_one(package, name, full):
                    raise ImportError('cannot import name ' + full)


class BuiltinImporter(Importer):
    """Imports built-in and frozen modules."""

    def get_code(self, parent, modname, fqname):
        if parent:
            return None
        if imp.is_builtin(modname):
            kind = imp.C_BUILTIN
        elif imp.is_frozen(modname):
            kind = imp.PY_FROZEN
        else:
            return None
        return 0, imp.load_module(modname, None, modname, ('', '', kind)), {}


# What is needed of os, which may not be imported yet.
_os_stat = None
_os_path_join = None


def _os_bootstrap():
    global _os_stat, _os_path_join
    for name, separator in (('posix', '/'), ('nt', '\\'), ('dos', '\\'), ('os2', '\\')):
        if name in sys.builtin_module_names:
            break
    else:
        raise ImportError('no os specific module found')

    def join(a, b, sep=separator):
        if a == '' or a[-1:] in ('/', sep):
            return a + b
        return a + sep + b

    _os_stat = __import__(name).stat
    _os_path_join = join


def _os_path_isdir(pathname):
    try:
        return _os_stat(pathname).st_mode & 0170000 == 0040000
    except OSError:
        return None


def _timestamp(pathname):
    """The time of a file's last change, or None."""
    try:
        return long(_os_stat(pathname).st_mtime)
    except OSError:
        return None


_suffix_char = 'c' if __debug__ else 'o'
_suffix = '.py' + _suffix_char


def _compile(pathname, timestamp):
    """Compiles a source, and writes the compiled file where that can be done."""
    source = open(pathname, 'rU').read()
    if source and not source.endswith('\n'):
        source += '\n'
    code = compile(source, pathname, 'exec')
    try:
        target = open(pathname + _suffix_char, 'wb')
    except IOError:
        return code
    # Not valid before it is complete.
    target.write('\0\0\0\0')
    target.write(struct.pack('<I', timestamp))
    marshal.dump(code, target)
    target.flush()
    target.seek(0, 0)
    target.write(imp.get_magic())
    target.close()
    return code


class _FilesystemImporter(Importer):
    """Imports from directories, by the suffixes of the files in them."""

    def __init__(self):
        self.suffixes = []

    def add_suffix(self, suffix, importFunc):
        assert hasattr(importFunc, '__call__')
        self.suffixes.append((suffix, importFunc))

    def import_from_dir(self, dir, fqname):
        """Imports a module that is in no package."""
        found = self._import_pathname(_os_path_join(dir, fqname), fqname)
        return self._process_result(found, fqname) if found else None

    def get_code(self, parent, modname, fqname):
        assert parent
        for directory in parent.__path__:
            found = self._import_pathname(_os_path_join(directory, modname), fqname)
            if found is not None:
                return found
        return self._import_pathname(_os_path_join(parent.__pkgdir__, modname), fqname)

    def _import_pathname(self, pathname, fqname):
        if _os_path_isdir(pathname):
            found = self._import_pathname(_os_path_join(pathname, '__init__'), fqname)
            if not found:
                return None
            _, code, values = found
            values['__pkgdir__'] = pathname
            values['__path__'] = [pathname]
            return 1, code, values
        for suffix, function in self.suffixes:
            name = pathname + suffix
            try:
                status = _os_stat(name)
            except OSError:
                continue
            return function(name, status, fqname)
        return None


def py_suffix_importer(filename, finfo, fqname):
    """Imports a source, or the compiled file beside it if that belongs to it."""
    compiled = filename[:-3] + _suffix
    changed = long(finfo[8])
    compiled_at = _timestamp(compiled)
    if compiled_at is not None and compiled_at >= changed:
        with open(compiled, 'rb') as file:
            if file.read(4) == imp.get_magic() and struct.unpack('<I', file.read(4))[0] == changed:
                return 0, marshal.load(file), {'__file__': compiled}
    return 0, _compile(filename, changed), {'__file__': filename}


class DynLoadSuffixImporter:
    """Imports modules in machine code, by an entry of imp.get_suffixes()."""

    def __init__(self, desc):
        self.desc = desc

    def import_file(self, filename, finfo, fqname):
        module = imp.load_module(fqname, open(filename, self.desc[1]), filename, self.desc)
        module.__file__ = filename
        return 0, module, {}


def _print_importers():
    for name, module in sorted(sys.modules.items()):
        if module:
            print name, module.__dict__.get('__importer__', '-- no importer')
        else:
            print name, '-- non-existent module'


def _test_revamp():
    ImportManager().install()
    sys.path.insert(0, BuiltinImporter())
