package org.cellvm.library.imp;

import java.util.Arrays;
import org.cellvm.library.python.LibrarySource;
import org.cellvm.library.warnings.WarningFilters;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.files.FileType;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.NamedFiles;

/**
 * The module {@code imp}. There are no extension modules in shared libraries and no frozen ones. A
 * module that is packaged with the VM is found as a built-in one: it has no file.
 */
@ExposedModule(
    name = "imp",
    doc = "The parts of import, for programs that import in their own way.")
final class ImpModule {
  private static final int SOURCE = 1;
  private static final int COMPILED = 2;
  private static final int PACKAGE = 5;
  private static final int BUILTIN = 6;
  private static final int FROZEN = 7;
  private static final int HOOK = 9;

  private static final String[] NAMES = {
    "SEARCH_ERROR",
    "PY_SOURCE",
    "PY_COMPILED",
    "C_EXTENSION",
    "PY_RESOURCE",
    "PKG_DIRECTORY",
    "C_BUILTIN",
    "PY_FROZEN",
    "PY_CODERESOURCE",
    "IMP_HOOK"
  };

  /** Modules that exist before any import and cannot be initialized again. */
  private static final String INTERNAL = " __main__ __builtin__ sys exceptions ";

  private ImpModule() {}

  static void init(ThreadState ts, PyModule module) {
    for (int i = 0; i < NAMES.length; i++) {
      module.add(ts, NAMES[i], i);
    }
    module.add(ts, "NullImporter", NullImporterType.TYPE);
  }

  @ExposedFunction(value = "get_magic", convention = Convention.NOARGS)
  static String getMagic(ThreadState ts) {
    return ts.interp.allUnicode ? "\u0004\u00f3\r\n" : "\u0003\u00f3\r\n";
  }

  @ExposedFunction(value = "get_suffixes", convention = Convention.NOARGS)
  static PyObject getSuffixes(ThreadState ts) {
    PyList list = new PyList(ts);
    for (PyTuple item :
        new PyTuple[] {
          description(ts, ".py", "U", SOURCE), description(ts, compiledSuffix(ts), "rb", COMPILED)
        }) {
      list.append(ts, item);
      item.decref(ts);
    }
    return list;
  }

  private static String compiledSuffix(ThreadState ts) {
    return ts.interp.optimize > 0 ? ".pyo" : ".pyc";
  }

  private static PyTuple description(ThreadState ts, String suffix, String mode, int type) {
    return PyTuple.of(
        ts, PyString.fromString(suffix), PyString.fromString(mode), PyInt.valueOf(type));
  }

  @ExposedFunction(
      value = "find_module",
      parse = "s|O:find_module",
      doc = "Find a module in the directories of a list, by default as import does.")
  static PyObject findModule(ThreadState ts, String name, PyObject path) {
    PyObject directories = path;
    if (path == null || path == PyNone.NONE) {
      if (isBuiltin(ts, name) != 0) {
        return builtinModule(ts, name);
      }
      directories = ts.interp.sysDict.getStr(ts, Names.path);
    } else if (path instanceof PyString) {
      throw Errors.importError("No frozen submodule named " + path + "." + name);
    }
    if (!(directories instanceof PyList list)) {
      throw Errors.runtimeError("sys.path must be a list of directory names");
    }
    for (int i = 0; i < list.size; i++) {
      PyObject item = list.items[i];
      if (item instanceof PyString) {
        String directory = item.toString();
        boolean slash = !directory.isEmpty() && !directory.endsWith("/");
        PyObject found = inDirectory(ts, directory + (slash ? "/" : "") + name);
        if (found != null) {
          return found;
        }
      }
    }
    if (directories != path && LibrarySource.has(name)) {
      return builtinModule(ts, name);
    }
    throw Errors.importError("No module named " + name);
  }

  private static PyObject builtinModule(ThreadState ts, String name) {
    return PyTuple.of(ts, PyNone.NONE, PyString.fromString(name), description(ts, "", "", BUILTIN));
  }

  private static PyObject inDirectory(ThreadState ts, String prefix) {
    NamedFiles files = ts.interp.system.files();
    if (!files.mayImport(prefix)) {
      return null;
    }
    String compiled = compiledSuffix(ts);
    if (files.isDirectory(prefix)
        && (files.exists(prefix + "/__init__.py")
            || files.exists(prefix + "/__init__" + compiled))) {
      return PyTuple.of(
          ts, PyNone.NONE, PyString.fromString(prefix), description(ts, "", "", PACKAGE));
    }
    if (files.canRead(prefix + ".py")) {
      return file(ts, prefix + ".py", description(ts, ".py", "U", SOURCE));
    }
    return files.canRead(prefix + compiled)
        ? file(ts, prefix + compiled, description(ts, compiled, "rb", COMPILED))
        : null;
  }

  /** Steals {@code description}. */
  private static PyObject file(ThreadState ts, String name, PyTuple description) {
    ts.own(description);
    PyString path = ts.own(PyString.fromString(name));
    PyObject file = Objects.call2(ts, FileType.TYPE, path, description.items[1]);
    return PyTuple.of(ts, file, Ref.inc(path), Ref.inc(description));
  }

  @ExposedFunction(
      value = "load_module",
      parse = "sOsO:load_module",
      doc = "Load a module that find_module() has found.")
  static PyObject loadModule(
      ThreadState ts, String name, PyObject file, String path, PyObject description) {
    if (!(description instanceof PyTuple tuple)) {
      throw ArgConversions.wrong("3-item sequence", description, "load_module", 4);
    }
    PyObject[] parts = tuple.items;
    if (parts.length != 3) {
      throw Errors.typeError(
          "load_module() argument 4 must be sequence of length 3, not " + parts.length);
    }
    String mode = WarningFilters.text(ts, parts[1]);
    int type = ArgConversions.toInt(ts, parts[2]);
    boolean reads = mode.isEmpty() || mode.charAt(0) == 'r' || mode.charAt(0) == 'U';
    if (!reads || mode.indexOf('+') >= 0) {
      throw Errors.valueError("invalid file open mode " + mode);
    }
    if (file != PyNone.NONE && !(file instanceof PyFile)) {
      throw Errors.valueError("load_module arg#2 should be a file or None");
    }
    PyFile open = file == PyNone.NONE ? null : usable((PyFile) file);
    if (open == null && (type == SOURCE || type == COMPILED)) {
      throw Errors.valueError("file object required for import (type code " + type + ")");
    }
    switch (type) {
      case SOURCE:
        return ts.interp.importer.loadSource(ts, name, path, open);
      case COMPILED:
        return ts.interp.importer.loadCompiled(ts, name, path, open);
      case PACKAGE:
        return ts.interp.importer.loadPackage(ts, name, path);
      case BUILTIN:
        String module = path.isEmpty() ? name : path;
        PyObject found = initialized(ts, module);
        if (found == null) {
          found = ts.interp.importer.loadOwn(ts, module);
        }
        if (found == null) {
          throw Errors.importError("Purported builtin module " + module + " not found");
        }
        return found;
      case FROZEN:
        throw Errors.importError(
            "Purported frozen module " + (path.isEmpty() ? name : path) + " not found");
      case HOOK:
        throw Errors.importError("import hook without loader");
      default:
        throw Errors.importError("Don't know how to import " + name + " (type code " + type + ")");
    }
  }

  private static PyFile usable(PyFile file) {
    if (file.isClosed()) {
      throw Errors.valueError("bad/closed file object");
    }
    return file;
  }

  /** Null if there is no such file object. */
  private static PyFile file(String function, PyObject file) {
    if (file == null) {
      return null;
    }
    if (!(file instanceof PyFile f)) {
      throw ArgConversions.wrong("file", file, function, 3);
    }
    return usable(f);
  }

  @ExposedFunction(value = "load_source", parse = "ss|O:load_source")
  static PyObject loadSource(ThreadState ts, String name, String path, PyObject file) {
    return ts.interp.importer.loadSource(ts, name, path, file("load_source", file));
  }

  @ExposedFunction(value = "load_compiled", parse = "ss|O:load_compiled")
  static PyObject loadCompiled(ThreadState ts, String name, String path, PyObject file) {
    return ts.interp.importer.loadCompiled(ts, name, path, file("load_compiled", file));
  }

  @ExposedFunction(value = "load_package", parse = "ss:load_package")
  static PyObject loadPackage(ThreadState ts, String name, String path) {
    return ts.interp.importer.loadPackage(ts, name, path);
  }

  @ExposedFunction(value = "new_module", parse = "s:new_module")
  static PyObject newModule(ThreadState ts, String name) {
    return new PyModule(ts, ts.own(PyString.fromString(name)));
  }

  @ExposedFunction(value = "reload", convention = Convention.O)
  static PyObject reload(ThreadState ts, PyObject module) {
    return ts.interp.importer.reload(ts, module);
  }

  @ExposedFunction(value = "is_builtin", parse = "s:is_builtin")
  static long isBuiltin(ThreadState ts, String name) {
    return INTERNAL.contains(" " + name + " ") ? -1 : isKnown(ts, name) ? 1 : 0;
  }

  private static boolean isKnown(ThreadState ts, String name) {
    return Arrays.binarySearch(ts.interp.importer.builtinNames(), name) >= 0;
  }

  @ExposedFunction(value = "init_builtin", parse = "s:init_builtin")
  static PyObject initBuiltin(ThreadState ts, String name) {
    PyObject module = initialized(ts, name);
    return module == null ? PyNone.NONE : module;
  }

  /** A built-in module, owned; null if there is none of the name. */
  private static PyObject initialized(ThreadState ts, String name) {
    if (name.equals("__main__")) {
      throw Errors.importError("Cannot re-init internal module " + name);
    }
    return ts.interp.importer.initBuiltin(ts, name);
  }

  @ExposedFunction(value = "is_frozen", parse = "s:is_frozen")
  static boolean isFrozen(ThreadState ts, String name) {
    return false;
  }

  @ExposedFunction(value = "init_frozen", parse = "s:init_frozen")
  static void initFrozen(ThreadState ts, String name) {}

  @ExposedFunction(value = "get_frozen_object", parse = "s:get_frozen_object")
  static PyObject getFrozenObject(ThreadState ts, String name) {
    throw Errors.importError("No such frozen object named " + name);
  }

  @ExposedFunction(value = "lock_held", convention = Convention.NOARGS)
  static boolean lockHeld(ThreadState ts) {
    return ts.interp.importLock.isHeld();
  }

  @ExposedFunction(value = "acquire_lock", convention = Convention.NOARGS)
  static void acquireLock(ThreadState ts) {
    ts.interp.importLock.acquire(ts);
  }

  @ExposedFunction(value = "release_lock", convention = Convention.NOARGS)
  static void releaseLock(ThreadState ts) {
    if (!ts.interp.importLock.release(ts)) {
      throw Errors.runtimeError("not holding the import lock");
    }
  }
}
