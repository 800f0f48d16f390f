"""Finds the modules that a program imports, from the imports in its code, without running it."""
import dis
import imp
import marshal
import os
import sys
import types

READ_MODE = 'U'

LOAD_CONST = dis.opmap['LOAD_CONST']
IMPORT_NAME = dis.opmap['IMPORT_NAME']
STORE_NAME = dis.opmap['STORE_NAME']
STORE_GLOBAL = dis.opmap['STORE_GLOBAL']
STORE_OPS = STORE_NAME, STORE_GLOBAL
HAVE_ARGUMENT = dis.HAVE_ARGUMENT
EXTENDED_ARG = dis.EXTENDED_ARG

# Directories that packages add to their __path__ when they run, by package.
packagePathMap = {}

# The names under which packages put themselves in sys.modules when they run.
replacePackageMap = {}


def AddPackagePath(packagename, path):
    """Says that a package adds a directory to its __path__."""
    packagePathMap.setdefault(packagename, []).append(path)


def ReplacePackage(oldname, newname):
    """Says that a package gives itself another name."""
    replacePackageMap[oldname] = newname


def _unpack_opargs(code):
    """The instructions of a code string: offset, operation and argument (None where it has none)."""
    end = len(code)
    place = 0
    high = 0
    while place < end:
        offset = place
        op = ord(code[place])
        if op < HAVE_ARGUMENT:
            place += 1
            arg = None
        else:
            arg = ord(code[place + 1]) | ord(code[place + 2]) << 8
            arg += high
            high = arg << 16 if op == EXTENDED_ARG else 0
            place += 3
        yield offset, op, arg


class Module:
    """What is known of a module that was found."""

    def __init__(self, name, file=None, path=None):
        self.__name__ = name
        self.__file__ = file
        self.__path__ = path
        self.__code__ = None
        # Names that it assigns to, or has from an import of all names of a module that was found.
        self.globalnames = {}
        # Modules that it imports all names of, where those are not known.
        self.starimports = {}

    def __repr__(self):
        shown = [repr(self.__name__)]
        shown.extend(repr(value) for value in (self.__file__, self.__path__) if value is not None)
        return 'Module(%s)' % ', '.join(shown)


class ModuleFinder:
    """Follows the imports of what it is given; the result is in modules and badmodules."""

    def __init__(self, path=None, debug=0, excludes=[], replace_paths=[]):
        self.path = sys.path if path is None else path
        self.modules = {}
        # The names of the modules that import it, as keys, by the name of a module that was not found.
        self.badmodules = {}
        self.debug = debug
        self.indent = 0
        self.excludes = excludes
        self.replace_paths = replace_paths
        self.processed_paths = []

    # What happens is told by levels: 0 nothing, 4 everything.

    def msg(self, level, str, *args):
        if level > self.debug:
            return
        for _ in range(self.indent):
            print '   ',
        print str,
        for arg in args:
            print repr(arg),
        print

    def msgin(self, *args):
        if args[0] <= self.debug:
            self.indent += 1
            self.msg(*args)

    def msgout(self, *args):
        if args[0] <= self.debug:
            self.indent -= 1
            self.msg(*args)

    # What a program begins with.

    def run_script(self, pathname):
        """Follows the imports of a program."""
        self.msg(2, 'run_script', pathname)
        with open(pathname, READ_MODE) as source:
            self.load_module('__main__', source, pathname, ('', 'r', imp.PY_SOURCE))

    def load_file(self, pathname):
        """Follows the imports of a file, as a module of its name."""
        name, ext = os.path.splitext(os.path.basename(pathname))
        with open(pathname, READ_MODE) as source:
            self.load_module(name, source, pathname, (ext, 'r', imp.PY_SOURCE))

    # What the statement import does.

    def import_hook(self, name, caller=None, fromlist=None, level=-1):
        self.msg(3, 'import_hook', name, caller, fromlist, level)
        parent = self.determine_parent(caller, level=level)
        head, rest = self.find_head_package(parent, name)
        last = self.load_tail(head, rest)
        if not fromlist:
            return head
        if last.__path__:
            self.ensure_fromlist(last, fromlist)
        return None

    def determine_parent(self, caller, level=-1):
        """The package that the caller's imports are relative to, or None."""
        self.msgin(4, 'determine_parent', caller, level)
        if not caller or level == 0:
            parent = None
        else:
            parent = self._parent_of(caller, level)
        if parent is None:
            self.msgout(4, 'determine_parent -> None')
        else:
            self.msgout(4, 'determine_parent ->', parent)
        return parent

    def _parent_of(self, caller, level):
        name = caller.__name__
        if level >= 1:
            ups = level - 1 if caller.__path__ else level
            if name.count('.') < ups:
                raise ImportError('relative importpath too deep')
            if ups:
                name = '.'.join(name.split('.')[:-ups])
            return self.modules[name]
        if caller.__path__:
            return self.modules[name]
        package = name.rpartition('.')[0]
        return self.modules[package] if package else None

    def find_head_package(self, parent, name):
        """The module of the first part of a name, and the rest of the name."""
        self.msgin(4, 'find_head_package', parent, name)
        head, _, rest = name.partition('.')
        full = head
        found = None
        if parent:
            full = '%s.%s' % (parent.__name__, head)
            found = self.import_module(head, full, parent)
        if not found:
            full = head
            found = self.import_module(head, head, None)
        if not found:
            self.msgout(4, 'raise ImportError: No module named', full)
            raise ImportError('No module named ' + full)
        self.msgout(4, 'find_head_package ->', (found, rest))
        return found, rest

    def load_tail(self, q, tail):
        """The module that the rest of a name leads to."""
        self.msgin(4, 'load_tail', q, tail)
        module = q
        for part in tail.split('.') if tail else ():
            full = '%s.%s' % (module.__name__, part)
            module = self.import_module(part, full, module)
            if not module:
                self.msgout(4, 'raise ImportError: No module named', full)
                raise ImportError('No module named ' + full)
        self.msgout(4, 'load_tail ->', module)
        return module

    def ensure_fromlist(self, m, fromlist, recursive=0):
        """Imports those of the names that are modules in a package."""
        self.msg(4, 'ensure_fromlist', m, fromlist, recursive)
        for name in fromlist:
            if name == '*':
                inside = None if recursive else self.find_all_submodules(m)
                if inside:
                    self.ensure_fromlist(m, inside, 1)
            elif not hasattr(m, name):
                full = '%s.%s' % (m.__name__, name)
                if not self.import_module(name, full, m):
                    raise ImportError('No module named ' + full)

    def find_all_submodules(self, m):
        """The names of the modules in the directories of a package."""
        if not m.__path__:
            return None
        found = {}
        suffixes = [suffix for suffix, _, _ in imp.get_suffixes()]
        for directory in m.__path__:
            try:
                names = os.listdir(directory)
            except os.error:
                self.msg(2, "can't list directory", directory)
                continue
            for name in names:
                for suffix in suffixes:
                    if name.endswith(suffix):
                        module = name[:-len(suffix)]
                        if module and module != '__init__':
                            found[module] = module
                        break
        return found.keys()

    def import_module(self, partname, fqname, parent):
        """The module, from a search in its package if it is new; None if there is none."""
        self.msgin(3, 'import_module', partname, fqname, parent)
        if fqname in self.modules:
            module = self.modules[fqname]
            self.msgout(3, 'import_module ->', module)
            return module
        if fqname in self.badmodules or parent and parent.__path__ is None:
            self.msgout(3, 'import_module -> None')
            return None
        try:
            source, pathname, kind = self.find_module(partname, parent and parent.__path__, parent)
        except ImportError:
            self.msgout(3, 'import_module ->', None)
            return None
        try:
            module = self.load_module(fqname, source, pathname, kind)
        finally:
            if source:
                source.close()
        if parent:
            setattr(parent, partname, module)
        self.msgout(3, 'import_module ->', module)
        return module

    def load_module(self, fqname, fp, pathname, file_info):
        """Makes a module known and follows the imports in its code."""
        kind = file_info[2]
        self.msgin(2, 'load_module', fqname, fp and 'fp', pathname)
        if kind == imp.PKG_DIRECTORY:
            module = self.load_package(fqname, pathname)
            self.msgout(2, 'load_module ->', module)
            return module
        code = None
        if kind == imp.PY_SOURCE:
            code = compile(fp.read() + '\n', pathname, 'exec')
        elif kind == imp.PY_COMPILED:
            if fp.read(4) != imp.get_magic():
                self.msgout(2, 'raise ImportError: Bad magic number', pathname)
                raise ImportError('Bad magic number in %s' % pathname)
            fp.read(4)
            code = marshal.load(fp)
        module = self.add_module(fqname)
        module.__file__ = pathname
        if code:
            if self.replace_paths:
                code = self.replace_paths_in_code(code)
            module.__code__ = code
            self.scan_code(code, module)
        self.msgout(2, 'load_module ->', module)
        return module

    def load_package(self, fqname, pathname):
        """Makes a package known, and follows the imports of its __init__."""
        self.msgin(2, 'load_package', fqname, pathname)
        fqname = replacePackageMap.get(fqname) or fqname
        package = self.add_module(fqname)
        package.__file__ = pathname
        package.__path__ = [pathname] + packagePathMap.get(fqname, [])
        source, path, kind = self.find_module('__init__', package.__path__)
        try:
            self.load_module(fqname, source, path, kind)
            self.msgout(2, 'load_package ->', package)
        finally:
            if source:
                source.close()
        return package

    def add_module(self, fqname):
        if fqname not in self.modules:
            self.modules[fqname] = Module(fqname)
        return self.modules[fqname]

    def find_module(self, name, path, parent=None):
        """As imp.find_module; also finds built-in modules, and does not find what is excluded."""
        full = name if parent is None else parent.__name__ + '.' + name
        if full in self.excludes:
            self.msgout(3, 'find_module -> Excluded', full)
            raise ImportError(name)
        if path is None:
            if name in sys.builtin_module_names:
                return None, None, ('', '', imp.C_BUILTIN)
            path = self.path
        return imp.find_module(name, path)

    # What the imports in code are.

    def scan_opcodes_25(self, co):
        """What is of interest in code: names that are stored, and imports by their kind."""
        code = [(op, arg) for _, op, arg in _unpack_opargs(co.co_code) if op != EXTENDED_ARG]
        for place, (op, arg) in enumerate(code):
            if op in STORE_OPS:
                yield 'store', (co.co_names[arg],)
            elif op == IMPORT_NAME and place >= 2:
                (level_op, level), (names_op, names) = code[place - 2:place]
                if level_op == names_op == LOAD_CONST:
                    level = co.co_consts[level]
                    found = co.co_consts[names], co.co_names[arg]
                    if level == -1:
                        yield 'import', found
                    elif level == 0:
                        yield 'absolute_import', found
                    else:
                        yield 'relative_import', (level,) + found

    scan_opcodes = scan_opcodes_25

    def scan_code(self, co, m):
        """Follows the imports in code of a module, and in the code in it."""
        for what, found in self.scan_opcodes_25(co):
            if what == 'store':
                m.globalnames[found[0]] = 1
            elif what == 'relative_import':
                self._scan_relative(m, *found)
            else:
                self._scan_import(m, 0 if what == 'absolute_import' else -1, *found)
        for const in co.co_consts:
            if isinstance(const, types.CodeType):
                self.scan_code(const, m)

    def _scan_relative(self, module, level, names, name):
        if name:
            self._safe_import_hook(name, module, names, level=level)
        else:
            parent = self.determine_parent(module, level=level)
            self._safe_import_hook(parent.__name__, None, names, level=0)

    def _scan_import(self, module, level, names, name):
        has_star = names is not None and '*' in names
        if names is not None:
            names = [one for one in names if one != '*']
        self._safe_import_hook(name, module, names, level=level)
        if not has_star:
            return
        source = self.modules.get(module.__name__ + '.' + name) if module.__path__ else None
        if source is None:
            source = self.modules.get(name)
        if source is not None:
            module.globalnames.update(source.globalnames)
            module.starimports.update(source.starimports)
        if source is None or source.__code__ is None:
            module.starimports[name] = 1

    def _safe_import_hook(self, name, caller, fromlist, level=-1):
        """Imports, and notes what is not found."""
        if name in self.badmodules:
            self._add_badmodule(name, caller)
            return
        try:
            self.import_hook(name, caller, level=level)
        except ImportError as error:
            self.msg(2, 'ImportError:', str(error))
            self._add_badmodule(name, caller)
            return
        for one in fromlist or ():
            if one in self.badmodules:
                self._add_badmodule(one, caller)
                continue
            try:
                self.import_hook(name, caller, [one], level=level)
            except ImportError as error:
                self.msg(2, 'ImportError:', str(error))
                self._add_badmodule(name + '.' + one, caller)

    def _add_badmodule(self, name, caller):
        self.badmodules.setdefault(name, {})[caller.__name__ if caller else '-'] = 1

    # What was found.

    def report(self):
        """Prints the modules that were found, and those that were not."""
        print
        print '  %-25s %s' % ('Name', 'File')
        print '  %-25s %s' % ('----', '----')
        for name in sorted(self.modules):
            module = self.modules[name]
            print 'P' if module.__path__ else 'm',
            print '%-25s' % name, module.__file__ or ''
        missing, maybe = self.any_missing_maybe()
        if missing:
            print
            print 'Missing modules:'
            self._report_bad(missing)
        if maybe:
            print
            print 'Submodules that appear to be missing, but could also be',
            print 'global names in the parent package:'
            self._report_bad(maybe)

    def _report_bad(self, names):
        for name in names:
            print '?', name, 'imported from', ', '.join(sorted(self.badmodules[name]))

    def any_missing(self):
        """The names of modules that are missing, or may be."""
        missing, maybe = self.any_missing_maybe()
        return missing + maybe

    def any_missing_maybe(self):
        """The names of modules that are missing, and of those that may be names in a package."""
        missing = []
        maybe = []
        for name in sorted(self.badmodules):
            if name in self.excludes:
                continue
            package, dot, inside = name.rpartition('.')
            found = self.modules.get(package) if dot else None
            if found is None or package in self.badmodules[name]:
                missing.append(name)
            elif inside not in found.globalnames:
                # A package with all names of a module that is not known may have it from there.
                (maybe if found.starimports else missing).append(name)
        return missing, maybe

    def replace_paths_in_code(self, co):
        """The code with other file names, by the pairs of beginnings in replace_paths."""
        old = new = os.path.normpath(co.co_filename)
        for beginning, replacement in self.replace_paths:
            if old.startswith(beginning):
                new = replacement + old[len(beginning):]
                break
        if self.debug and old not in self.processed_paths:
            if new == old:
                self.msgout(2, 'co_filename %r remains unchanged' % (old,))
            else:
                self.msgout(2, 'co_filename %r changed to %r' % (old, new))
            self.processed_paths.append(old)
        consts = tuple(self.replace_paths_in_code(const) if isinstance(const, types.CodeType) else const
                       for const in co.co_consts)
        return types.CodeType(co.co_argcount, co.co_nlocals, co.co_stacksize, co.co_flags, co.co_code, consts,
                              co.co_names, co.co_varnames, new, co.co_name, co.co_firstlineno, co.co_lnotab,
                              co.co_freevars, co.co_cellvars)


def test():
    """Reports on the program that the command line names: [-d] [-m] [-p PATH] [-q] [-x MODULE] PROGRAM ..."""
    import getopt
    try:
        options, args = getopt.getopt(sys.argv[1:], 'dmp:qx:')
    except getopt.error as error:
        print error
        return None
    debug = 1
    are_modules = False
    before = []
    excluded = []
    for option, value in options:
        if option == '-d':
            debug += 1
        elif option == '-m':
            are_modules = True
        elif option == '-p':
            before += value.split(os.pathsep)
        elif option == '-q':
            debug = 0
        else:
            excluded.append(value)
    script = args[0] if args else 'hello.py'
    path = before + [os.path.dirname(script)] + sys.path[1:]
    if debug > 1:
        print 'path:'
        for directory in path:
            print '   ', repr(directory)
    finder = ModuleFinder(path, debug, excluded)
    for arg in args[1:]:
        if arg == '-m':
            are_modules = True
        elif not are_modules:
            finder.load_file(arg)
        elif arg.endswith('.*'):
            finder.import_hook(arg[:-2], None, ['*'])
        else:
            finder.import_hook(arg)
    finder.run_script(script)
    finder.report()
    return finder


if __name__ == '__main__':
    try:
        mf = test()
    except KeyboardInterrupt:
        print '\n[interrupt]'
