package org.cellvm.runtime.imports;

import java.io.IOException;
import org.cellvm.instructions.Executing;
import org.cellvm.library.ModuleIndex;
import org.cellvm.library.python.LibrarySource;
import org.cellvm.model.Importer;
import org.cellvm.model.ModuleTable;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * Finds and loads modules: built-in ones by the generated index, others as {@code .py} and {@code
 * .pyc} files along {@code sys.path}, packages included. Relative before absolute, as Python 2
 * does.
 */
public final class ImportSystem implements Importer {
  /**
   * The one packaged module that is found before any file, as the start does a part of its work.
   */

  @Override
  public PyObject importModule(
      ThreadState ts, String name, PyObject globals, PyObject fromlist, int level) {
    if (name.isEmpty() && level <= 0) {
      throw Errors.valueError("Empty module name");
    }
    int mark = ts.mark();
    ts.interp.importLock.acquire(ts);
    try {
      String parent = level == 0 ? null : parentPackage(ts, globals, level);
      PyObject head = null;
      String full = null;
      String first = firstPart(name);
      if (parent != null && !first.isEmpty()) {
        full = parent + "." + first;
        head = load(ts, full, pathOf(ts, parent));
        if (head == null && level <= 0) {
          // Not in the package: the entry None marks the name as absolute from now on.
          PyString key = ts.own(PyString.fromString(full));
          ts.interp.modules.put(ts, key, PyNone.NONE);
        }
      }
      if (head == null) {
        if (parent != null && level > 0 && !first.isEmpty()) {
          throw Errors.importError("No module named " + name);
        }
        full = first.isEmpty() ? parent : first;
        head = first.isEmpty() ? existing(ts, parent) : load(ts, first, null);
        if (head == null) {
          throw Errors.importError("No module named " + name);
        }
      }
      PyObject tail = head;
      int at = first.length();
      String whole = full;
      while (at < name.length()) {
        int dot = name.indexOf('.', at + 1);
        String part = name.substring(at + 1, dot < 0 ? name.length() : dot);
        if (part.isEmpty()) {
          throw Errors.valueError("Empty module name");
        }
        PyObject path = Objects.getAttrOrNull(ts, tail, Names.__path__);
        ts.own(path);
        whole = whole + "." + part;
        tail = path == null ? existing(ts, whole) : load(ts, whole, path);
        if (tail == null) {
          throw Errors.importError("No module named " + name.substring(at + 1));
        }
        at += 1 + part.length();
      }
      boolean from = fromlist != null && fromlist != PyNone.NONE && Objects.isTrue(ts, fromlist);
      if (!from) {
        return Ref.inc(head);
      }
      ensureSubmodules(ts, tail, whole, fromlist);
      return Ref.inc(tail);
    } finally {
      ts.interp.importLock.release(ts);
      ts.release(mark);
    }
  }

  private static String firstPart(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns the package that a relative import starts from; null for none. */
  private static String parentPackage(ThreadState ts, PyObject globals, int level) {
    if (!(globals instanceof PyDict dict)) {
      return null;
    }
    PyObject named = dict.getStr(ts, Names.__package__);
    String parent;
    if (named instanceof PyString s) {
      parent = s.toString();
      if (parent.isEmpty()) {
        if (level > 0) {
          throw Errors.valueError("Attempted relative import in non-package");
        }
        return null;
      }
    } else {
      PyObject name = dict.getStr(ts, Names.__name__);
      if (!(name instanceof PyString s)) {
        return null;
      }
      parent = s.toString();
      if (dict.getStr(ts, Names.__path__) == null) {
        int dot = parent.lastIndexOf('.');
        if (dot < 0) {
          if (level > 0) {
            throw Errors.valueError("Attempted relative import in non-package");
          }
          return null;
        }
        parent = parent.substring(0, dot);
      }
    }
    for (int i = 1; i < level; i++) {
      int dot = parent.lastIndexOf('.');
      if (dot < 0) {
        throw Errors.valueError("Attempted relative import beyond toplevel package");
      }
      parent = parent.substring(0, dot);
    }
    if (existing(ts, parent) == null && level > 0) {
      throw new PyException(
          org.cellvm.model.errors.PyExc.SystemError,
          "Parent module '" + parent + "' not loaded, cannot perform relative import");
    }
    return existing(ts, parent) == null ? null : parent;
  }

  /**
   * Returns a module that is in sys.modules, borrowed; null if it is not, or is marked as absent.
   */
  private static PyObject existing(ThreadState ts, String name) {
    PyObject module = ts.interp.modules.getItemString(ts, name);
    return module == PyNone.NONE ? null : module;
  }

  private static PyObject pathOf(ThreadState ts, String packageName) {
    PyObject module = existing(ts, packageName);
    return module == null ? null : ts.own(Objects.getAttrOrNull(ts, module, Names.__path__));
  }

  private void ensureSubmodules(ThreadState ts, PyObject module, String full, PyObject fromlist) {
    PyObject path = ts.own(Objects.getAttrOrNull(ts, module, Names.__path__));
    if (path == null) {
      return;
    }
    PyTuple names = ts.own(Sequences.tuple(ts, fromlist));
    for (PyObject item : names.items) {
      String name = Objects.attributeName(ts, item).toString();
      if (name.equals("*")) {
        PyObject all = ts.own(Objects.getAttrOrNull(ts, module, Names.__all__));
        if (all != null) {
          ensureSubmodules(ts, module, full, all);
        }
        continue;
      }
      PyObject there = ts.own(Objects.getAttrOrNull(ts, module, Objects.attributeName(ts, item)));
      if (there == null) {
        load(ts, full + "." + name, path);
      }
    }
  }

  /**
   * Returns the module {@code full}, loaded if it is not yet; borrowed from sys.modules.
   *
   * @param path where to look; null for sys.path
   * @return null if there is no such module
   */
  private PyObject load(ThreadState ts, String full, PyObject path) {
    PyString key = ts.own(PyString.intern(ts, PyString.fromString(full)));
    PyObject known = ts.interp.modules.getStr(ts, key);
    if (known != null) {
      return known == PyNone.NONE ? null : known;
    }
    PyObject module = path == null ? builtin(ts, full) : null;
    if (module != null) {
      ModuleCode.tell(ts, "import " + full + " # builtin");
    }
    if (module == null && path == null && LibrarySource.comesFirst(full)) {
      module = fromLibrary(ts, full);
    }
    if (module == null) {
      module = find(ts, full, path == null ? sysPath(ts) : path);
    }
    if (module == null && path == null) {
      module = fromLibrary(ts, full);
    }
    if (module == null) {
      return null;
    }
    ts.own(module);
    int dot = full.lastIndexOf('.');
    if (dot > 0) {
      PyObject parent = existing(ts, full.substring(0, dot));
      if (parent != null) {
        PyString name = ts.own(PyString.intern(ts, PyString.fromString(full.substring(dot + 1))));
        Objects.setAttr(ts, parent, name, module);
      }
    }
    return module;
  }

  private static PyObject sysPath(ThreadState ts) {
    PyObject path = ts.interp.sysDict.getStr(ts, Names.path);
    if (path instanceof PyList) {
      return path;
    }
    throw Errors.runtimeError("sys.path must be a list of directory names");
  }

  @Override
  public String[] builtinNames() {
    return ModuleIndex.names();
  }

  /** A built-in module, made and put into sys.modules; owned; null if there is none of the name. */
  public static PyModule builtin(ThreadState ts, String name) {
    ModuleTable table = ModuleIndex.table(name);
    if (table == null) {
      return null;
    }
    PyString key = PyString.intern(ts, PyString.fromString(name));
    PyModule module = new PyModule(ts, key);
    ts.interp.modules.putStr(ts, key, module);
    key.decref(ts);
    module.fill(ts, table);
    return module;
  }

  /**
   * Returns a module that is packaged with the VM as Python source; owned, null if there is none.
   */
  private static PyObject fromLibrary(ThreadState ts, String name) {
    String file = LibrarySource.fileName(name);
    try {
      byte[] source = LibrarySource.read(name);
      if (source == null) {
        return null;
      }
      PyCode code = ts.interp.compiler.compile(ts, source, file, "exec", SourceCompiler.FROM_FILE);
      ModuleCode.tell(ts, "import " + name + " # from " + file);
      return execute(ts, name, code, file, null);
    } catch (IOException e) {
      throw Errors.ioError(ts, e, file);
    }
  }

  private PyObject find(ThreadState ts, String full, PyObject path) {
    String last = full.substring(full.lastIndexOf('.') + 1);
    PyTuple directories = ts.own(Sequences.tuple(ts, path));
    for (PyObject item : directories.items) {
      if (!(item instanceof PyString)) {
        continue;
      }
      String directory = item.toString();
      String prefix = directory.isEmpty() ? last : directory + "/" + last;
      if (ModuleCode.isPackage(ts, prefix)) {
        return importPackage(ts, full, prefix);
      }
      PyObject module = loadFile(ts, full, prefix, null);
      if (module != null) {
        return module;
      }
    }
    return null;
  }

  private static PyObject importPackage(ThreadState ts, String full, String directory) {
    PyList path = new PyList(ts);
    PyString entry = PyString.fromString(directory);
    path.append(ts, entry);
    entry.decref(ts);
    ts.own(path);
    ModuleCode.tell(ts, "import " + full + " # directory " + directory);
    return loadFile(ts, full, directory + "/__init__", path);
  }

  /** Loads {@code prefix.py} or its compiled file; owned, null if neither is there. */
  private static PyObject loadFile(ThreadState ts, String full, String prefix, PyList packagePath) {
    ModuleCode found = ModuleCode.find(ts, full, prefix);
    return found == null ? null : execute(ts, full, found.code(), found.file(), packagePath);
  }

  @Override
  public PyObject loadSource(ThreadState ts, String name, String path, PyFile file) {
    int mark = ts.mark();
    try {
      ModuleCode found = ModuleCode.ofSource(ts, name, path, contents(ts, file));
      return execute(ts, name, found.code(), found.file(), null);
    } catch (IOException e) {
      throw Errors.ioError(ts, e, null);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject loadCompiled(ThreadState ts, String name, String path, PyFile file) {
    int mark = ts.mark();
    try {
      PyCode code = ModuleCode.ofCompiled(ts, name, path, contents(ts, file));
      return execute(ts, name, code, path, null);
    } catch (IOException e) {
      throw Errors.ioError(ts, e, null);
    } finally {
      ts.release(mark);
    }
  }

  /** Returns the rest of a file's content; null for none. */
  private static byte[] contents(ThreadState ts, PyFile file) {
    return file == null ? null : ts.own(file.readAll(ts)).bytes();
  }

  @Override
  public PyObject loadPackage(ThreadState ts, String name, String path) {
    int mark = ts.mark();
    try {
      if (ModuleCode.isPackage(ts, path)) {
        return importPackage(ts, name, path);
      }
      PyString key = ts.own(PyString.intern(ts, PyString.fromString(name)));
      PyString directory = ts.own(PyString.fromString(path));
      PyList packagePath = ts.own(new PyList(ts));
      packagePath.append(ts, directory);
      PyModule module =
          ts.interp.modules.getStr(ts, key) instanceof PyModule known
              ? Ref.inc(known)
              : new PyModule(ts, key);
      ts.own(module);
      ts.interp.modules.putStr(ts, key, module);
      module.dict().putStr(ts, Names.__file__, directory);
      module.dict().putStr(ts, Names.__path__, packagePath);
      ModuleCode.tell(ts, "import " + name + " # directory " + path);
      return Ref.inc(module);
    } finally {
      ts.release(mark);
    }
  }

  /**
   * Runs a module's code in a new module (or the one being reloaded); steals {@code code}; owned.
   */
  private static PyObject execute(
      ThreadState ts, String full, PyCode code, String file, PyList packagePath) {
    ts.own(code);
    PyString name = ts.own(PyString.intern(ts, PyString.fromString(full)));
    PyObject known = ts.interp.modules.getStr(ts, name);
    PyModule module = known instanceof PyModule m ? Ref.inc(m) : new PyModule(ts, name);
    ts.interp.modules.putStr(ts, name, module);
    PyDict dict = module.dict();
    PyString path = ts.own(PyString.fromString(file));
    dict.putStr(ts, Names.__file__, path);
    if (packagePath != null) {
      dict.putStr(ts, Names.__path__, packagePath);
    }
    PyObject packageName = packagePath != null ? name : packageOf(ts, full);
    dict.putStr(ts, Names.__package__, packageName);
    try {
      Executing.addBuiltins(ts, dict, ts.interp.builtins);
      Executing.eval(ts, code, dict, dict).decref(ts);
    } catch (PyException e) {
      if (known == null) {
        ts.interp.modules.remove(ts, name);
      }
      module.decref(ts);
      throw e;
    }
    // A module may have replaced itself.
    PyObject result = ts.interp.modules.getStr(ts, name);
    if (result == null) {
      module.decref(ts);
      throw Errors.importError("Loaded module " + full + " not found in sys.modules");
    }
    result.incref();
    module.decref(ts);
    return result;
  }

  private static PyObject packageOf(ThreadState ts, String full) {
    int dot = full.lastIndexOf('.');
    return dot < 0 ? PyNone.NONE : ts.own(PyString.fromString(full.substring(0, dot)));
  }

  @Override
  public PyObject reload(ThreadState ts, PyObject object) {
    if (!(object instanceof PyModule module)) {
      throw Errors.typeError("reload() argument must be module");
    }
    int mark = ts.mark();
    try {
      PyObject nameObject = module.dict().getStr(ts, Names.__name__);
      String name = nameObject == null ? "" : nameObject.toString();
      if (existing(ts, name) != module) {
        throw Errors.importError("reload(): module " + name + " not in sys.modules");
      }
      ModuleTable table = ModuleIndex.table(name);
      if (table != null) {
        reloadBuiltin(ts, module, table);
        return Ref.inc(module);
      }
      int dot = name.lastIndexOf('.');
      PyObject path = dot < 0 ? sysPath(ts) : pathOf(ts, name.substring(0, dot));
      PyObject again = path == null ? null : find(ts, name, path);
      if (again == null) {
        throw Errors.importError("No module named " + name.substring(dot + 1));
      }
      return again;
    } finally {
      ts.release(mark);
    }
  }

  /** Restores the functions of a built-in module, and the standard streams in {@code sys}. */
  private static void reloadBuiltin(ThreadState ts, PyModule module, ModuleTable table) {
    module.addFunctions(ts, table);
    PyDict dict = module.dict();
    if (dict != ts.interp.sysDict) {
      return;
    }
    for (String stream : new String[] {"stdin", "stdout", "stderr"}) {
      PyString key = ts.own(PyString.intern(ts, PyString.fromString(stream)));
      PyString original = ts.own(PyString.fromString("__" + stream + "__"));
      PyObject value = dict.getStr(ts, original);
      if (value != null) {
        dict.putStr(ts, key, value);
      }
    }
  }
}
