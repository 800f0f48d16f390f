package org.cellvm.runtime.imports;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.cellvm.instructions.Executing;
import org.cellvm.library.ModuleIndex;
import org.cellvm.library.python.LibrarySource;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.library.zipimport.ZipImporterType;
import org.cellvm.model.Importer;
import org.cellvm.model.Interpreter;
import org.cellvm.model.ModuleTable;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.system.SystemErrors;

/**
 * The import statement: names of modules, packages and what {@code sys.modules} has of them,
 * relative before absolute, as Python 2 does. {@link ModuleFinder} finds modules; here they are
 * loaded.
 */
public final class ImportSystem implements Importer {
  /** Null for none. */
  private HostModules hostModules;

  /** Sets where modules come from that nothing else finds. */
  public void setHostModules(HostModules modules) {
    hostModules = modules;
  }

  private static final String STAR = "*";

  /** A message has no more of a name. */
  private static final int LONGEST_NAME = 200;

  /** The names of the modules that are being reloaded. */
  private final Set<String> reloading = new HashSet<>();

  @Override
  public PyObject importModule(
      ThreadState ts, String name, PyObject globals, PyObject fromlist, int level) {
    if (name.indexOf('/') >= 0) {
      throw Errors.importError("Import by filename is not supported.");
    }
    int mark = ts.mark();
    ts.interp.importLock.acquire(ts);
    try {
      String parent = level == 0 ? null : Parents.of(ts, globals, level);
      PyObject start = parent == null ? null : existing(ts, parent);
      // The package that the name is looked up in: null for none, "" with it.
      String prefix = parent == null ? "" : parent;
      Part part = new Part(name, prefix);
      PyObject head = next(ts, part, start, level < 0);
      PyObject tail = head;
      while (part.rest != null) {
        tail = next(ts, part, tail, false);
      }
      if (tail == null) {
        // from . import x, or __import__(''), in no package
        throw Errors.valueError("Empty module name");
      }
      boolean from = fromlist != null && fromlist != PyNone.NONE && Objects.isTrue(ts, fromlist);
      if (!from) {
        return Ref.inc(head);
      }
      ensureSubmodules(ts, tail, part.full, fromlist, false);
      return Ref.inc(tail);
    } finally {
      ts.interp.importLock.release(ts);
      ts.release(mark);
    }
  }

  /** A dotted name that is being imported part by part. */
  private static final class Part {
    /** What is still to be imported; null for nothing. */
    String rest;

    /** The whole name of what has been. */
    String full;

    Part(String rest, String full) {
      this.rest = rest;
      this.full = full;
    }
  }

  private static PyException noModule(String name) {
    int shown = Math.min(name.length(), LONGEST_NAME);
    return Errors.importError("No module named " + name.substring(0, shown) + reason(name));
  }

  /** Why a module of CPython's cannot be here, where a program that wants it should know. */
  private static String reason(String name) {
    return name.equals("multiprocessing") || name.equals("_multiprocessing")
        ? " (its processes fork, which a Java virtual machine cannot)"
        : "";
  }

  /**
   * Imports the next part of a name ({@code load_next}).
   *
   * @param in the module to look in; null for none
   * @param orTop whether the part may be a module outside of packages as well
   * @return borrowed; {@code in} if no part is left
   * @throws PyException ImportError if there is no such module
   */
  private PyObject next(ThreadState ts, Part part, PyObject in, boolean orTop) {
    String name = part.rest;
    if (name.isEmpty()) {
      part.rest = null;
      return in;
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    part.rest = dot < 0 ? null : name.substring(dot + 1);
    if (first.isEmpty()) {
      throw Errors.valueError("Empty module name");
    }
    String full = part.full.isEmpty() ? first : part.full + "." + first;
    PyObject found = submodule(ts, in, first, full);
    if (found == null && orTop && in != null) {
      found = submodule(ts, null, first, first);
      if (found != null) {
        // Not in the package: the entry None marks the name as absolute from now on.
        PyString key = ts.own(PyString.fromString(full));
        ts.interp.modules.put(ts, key, PyNone.NONE);
        full = first;
      }
    }
    if (found == null) {
      throw noModule(name);
    }
    part.full = full;
    return found;
  }

  /**
   * Returns a module, loaded if it is not yet ({@code import_submodule}); borrowed.
   *
   * @param in the package that it is in; null for none
   * @param full its whole name
   * @return null if there is no such module
   */
  private PyObject submodule(ThreadState ts, PyObject in, String last, String full) {
    PyString key = ts.own(PyString.intern(ts, PyString.fromString(full)));
    PyObject known = ts.interp.modules.getStr(ts, key);
    if (known != null) {
      return known == PyNone.NONE ? null : ts.own(Ref.inc(known));
    }
    PyObject path = null;
    if (in != null) {
      path = ts.own(Objects.getAttrOrNull(ts, in, Names.__path__));
      if (path == null) {
        return null;
      }
    }
    PyObject module = findAndLoad(ts, full, path);
    if (module == null) {
      return null;
    }
    ts.own(module);
    if (in != null) {
      PyString name = ts.own(PyString.intern(ts, PyString.fromString(last)));
      Objects.setAttr(ts, in, name, module);
    }
    return module;
  }

  /** Owned; null if there is no such module, or a finder says so by an ImportError. */
  private PyObject findAndLoad(ThreadState ts, String full, PyObject path) {
    Interpreter interp = ts.interp;
    boolean begins =
        interp.limiter == null
            && interp.tracers == 0
            && interp.threads.count() == 1
            && ts.gc.beginImport();
    try {
      return findAndLoadAsEver(ts, full, path);
    } finally {
      if (begins) {
        ts.gc.settleImport();
      }
    }
  }

  private PyObject findAndLoadAsEver(ThreadState ts, String full, PyObject path) {
    ModuleFinder.Found found;
    try {
      found = ModuleFinder.find(ts, full, path);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.ImportError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
    if (found == null) {
      PyObject own = path == null ? OwnModules.load(ts, this, full) : null;
      return own != null ? own : ofHost(ts, full);
    }
    return load(ts, full, found);
  }

  /** A module of the host's, owned; null if it has none. */
  private PyObject ofHost(ThreadState ts, String full) {
    if (hostModules == null) {
      return null;
    }
    ts.gc.interruptImport();
    PyObject module = hostModules.find(full);
    if (module instanceof PyCode code) {
      ts.own(code);
      PyList path = hostModules.isPackage(full) ? ts.own(new PyList(ts)) : null;
      return run(ts, full, code, code.filename.toString(), path);
    }
    if (module != null) {
      ts.interp.modules.setItemString(ts, full, Ref.inc(module));
    }
    return module;
  }

  private PyObject load(ThreadState ts, String full, ModuleFinder.Found found) {
    return switch (found.kind()) {
      case BUILTIN -> {
        ModuleCode.tell(ts, "import " + full + " # builtin");
        yield builtin(ts, full);
      }
      case OWN -> OwnModules.load(ts, this, full);
      case FILE -> loadFile(ts, full, found.path(), null);
      case PACKAGE -> importPackage(ts, full, found.path());
      case HOOK ->
          Objects.callMethod(
              ts,
              found.loader(),
              ts.own(PyString.fromString("load_module")),
              ts.own(PyString.fromString(full)));
    };
  }

  /**
   * Returns a module that is in sys.modules, borrowed; null if it is not, or is marked as absent.
   */
  static PyObject existing(ThreadState ts, String name) {
    PyObject module = ts.interp.modules.getItemString(ts, name);
    return module == PyNone.NONE ? null : module;
  }

  /** Imports those names of a {@code from} list that are submodules and not there yet. */
  private void ensureSubmodules(
      ThreadState ts, PyObject module, String full, PyObject fromlist, boolean all) {
    if (ts.own(Objects.getAttrOrNull(ts, module, Names.__path__)) == null) {
      return;
    }
    for (int i = 0; ; i++) {
      PyObject item = itemOrNull(ts, fromlist, i);
      if (item == null) {
        return;
      }
      if (!(item instanceof PyString name)) {
        throw Errors.typeError("Item in ``from list'' must be str, not " + item.type().name());
      }
      String text = name.toString();
      if (text.startsWith(STAR)) {
        // __all__ in a package's __all__ is not looked at again.
        PyObject names = all ? null : ts.own(Objects.getAttrOrNull(ts, module, Names.__all__));
        if (names != null) {
          ensureSubmodules(ts, module, full, names, true);
        }
      } else if (!Objects.hasAttr(ts, module, name)) {
        submodule(ts, module, text, full + "." + text);
      }
    }
  }

  /** The item of a sequence, null at its end; held by the mark. */
  private static PyObject itemOrNull(ThreadState ts, PyObject sequence, int i) {
    try {
      return ts.own(Sequences.item(ts, sequence, i));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.IndexError)) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  @Override
  public String[] builtinNames() {
    return ModuleIndex.names();
  }

  @Override
  public PyObject initBuiltin(ThreadState ts, String name) {
    ModuleTable table = ModuleIndex.table(name);
    if (table == null) {
      return null;
    }
    if (existing(ts, name) instanceof PyModule module) {
      reloadBuiltin(ts, module, table);
      return Ref.inc(module);
    }
    return builtin(ts, name);
  }

  @Override
  public PyObject loadOwn(ThreadState ts, String name) {
    return OwnModules.load(ts, this, name);
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
    boolean filled = false;
    try {
      module.fill(ts, table);
      if (name.equals("sys") && ts.interp.sysDict != null) {
        restoreStreams(ts, module.dict());
      }
      filled = true;
      return module;
    } catch (NoClassDefFoundError e) {
      // A Java library that the module stands on is not there, or cannot be seen from here.
      throw Errors.importError(name + " needs a Java class that is not there: " + e.getMessage());
    } finally {
      if (!filled) {
        // Its making may have imported another module, and been stopped there.
        ts.interp.modules.remove(ts, key);
        module.decref(ts);
      }
      key.decref(ts);
    }
  }

  private PyObject importPackage(ThreadState ts, String full, String directory) {
    PyList path = new PyList(ts);
    PyString entry = PyString.fromString(directory);
    path.append(ts, entry);
    entry.decref(ts);
    ts.own(path);
    ModuleCode.tell(ts, "import " + full + " # directory " + directory);
    return loadFile(ts, full, ModuleCode.find(ts, directory + "/__init__"), path);
  }

  /** Loads a file; owned. */
  PyObject loadFile(ThreadState ts, String full, String file, PyList packagePath) {
    ModuleCode found = ModuleCode.of(ts, full, file);
    return run(ts, full, ts.own(found.code()), found.file(), packagePath);
  }

  private static void checkAccess(ThreadState ts, String path) {
    if (!ts.interp.system.files().mayImport(path)) {
      PyObject name = ts.own(PyString.fromString(path));
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EACCES, name);
    }
  }

  @Override
  public PyObject loadSource(ThreadState ts, String name, String path, PyFile file) {
    int mark = ts.mark();
    try {
      checkAccess(ts, path);
      ModuleCode found = ModuleCode.ofSource(ts, name, path, contents(ts, file));
      return run(ts, name, ts.own(found.code()), found.file(), null);
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
      checkAccess(ts, path);
      PyCode code = ModuleCode.ofCompiled(ts, name, path, contents(ts, file));
      return run(ts, name, ts.own(code), path, null);
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
      checkAccess(ts, path);
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

  @Override
  public PyModule addModule(ThreadState ts, String full) {
    PyString name = ts.own(PyString.intern(ts, PyString.fromString(full)));
    if (ts.interp.modules.getStr(ts, name) instanceof PyModule known) {
      return known;
    }
    PyModule module = new PyModule(ts, name);
    ts.interp.modules.putStr(ts, name, module);
    module.decref(ts);
    return module;
  }

  @Override
  public PyObject execute(ThreadState ts, String full, PyCode code, String file) {
    int mark = ts.mark();
    try {
      return run(ts, full, code, file, null);
    } finally {
      ts.release(mark);
    }
  }

  /**
   * Runs a module's code in a new module (or the one being reloaded); owned.
   *
   * @param packagePath the {@code __path__} to give it; null to give it none
   */
  private PyObject run(ThreadState ts, String full, PyCode code, String file, PyList packagePath) {
    PyString name = ts.own(PyString.intern(ts, PyString.fromString(full)));
    PyModule module = ts.own(Ref.inc(addModule(ts, full)));
    PyDict dict = module.dict();
    PyString path = ts.own(PyString.fromString(file));
    try {
      Executing.addBuiltins(ts, dict, ts.interp.builtins);
      dict.putStr(ts, Names.__file__, path);
      if (packagePath != null) {
        dict.putStr(ts, Names.__path__, packagePath);
      }
      if (dict.getStr(ts, Names.__package__) == null
          || dict.getStr(ts, Names.__package__) == PyNone.NONE) {
        boolean isPackage = dict.getStr(ts, Names.__path__) != null;
        dict.putStr(ts, Names.__package__, isPackage ? name : packageOf(ts, full));
      }
      if (!PackagedLibrary.has(file)) {
        ts.gc.interruptImport();
      }
      Executing.eval(ts, code, dict, dict).decref(ts);
    } catch (PyException e) {
      ts.interp.modules.remove(ts, name);
      throw e;
    }
    // A module may have replaced itself.
    PyObject result = ts.interp.modules.getStr(ts, name);
    if (result == null) {
      throw Errors.importError("Loaded module " + full + " not found in sys.modules");
    }
    return Ref.inc(result);
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
    PyObject nameObject = module.dict().getStr(ts, Names.__name__);
    String name = nameObject == null ? "" : nameObject.toString();
    if (existing(ts, name) != module) {
      throw Errors.importError("reload(): module " + name + " not in sys.modules");
    }
    if (!reloading.add(name)) {
      // The module reloads itself.
      return Ref.inc(module);
    }
    try {
      ModuleTable table = ModuleIndex.table(name);
      if (table != null) {
        reloadBuiltin(ts, module, table);
        return Ref.inc(module);
      }
      return reload(ts, module, name);
    } finally {
      reloading.clear();
      ts.release(mark);
    }
  }

  /** Loads a module again; where that fails, the old one is in sys.modules as before. */
  private PyObject reload(ThreadState ts, PyModule module, String name) {
    int dot = name.lastIndexOf('.');
    PyObject path = null;
    if (dot >= 0) {
      PyObject parent = existing(ts, name.substring(0, dot));
      if (parent == null) {
        throw Errors.importError(
            "reload(): parent " + name.substring(0, dot) + " not in sys.modules");
      }
      path = ts.own(Objects.getAttrOrNull(ts, parent, Names.__path__));
    }
    ModuleFinder.Found found = ModuleFinder.find(ts, name, path);
    if (found == null && !(path == null && LibrarySource.has(name))) {
      throw noModule(name.substring(dot + 1));
    }
    try {
      return found == null ? OwnModules.load(ts, this, name) : load(ts, name, found);
    } catch (PyException e) {
      ts.interp.modules.setItemString(ts, name, Ref.inc(module));
      throw e;
    }
  }

  @Override
  public void tell(ThreadState ts, String line) {
    ModuleCode.tell(ts, line);
  }

  @Override
  public byte[] librarySource(ThreadState ts, String file) {
    return ZipImporterType.librarySource(ts, file);
  }

  /** Restores the functions of a built-in module, and the standard streams in {@code sys}. */
  private static void reloadBuiltin(ThreadState ts, PyModule module, ModuleTable table) {
    module.addFunctions(ts, table);
    if (module.dict() == ts.interp.sysDict) {
      restoreStreams(ts, module.dict());
    }
  }

  /** Gives the dict of a module {@code sys} the streams that the VM started with. */
  private static void restoreStreams(ThreadState ts, PyDict dict) {
    for (String stream : new String[] {"stdin", "stdout", "stderr"}) {
      PyString key = ts.own(PyString.intern(ts, PyString.fromString(stream)));
      PyString original = ts.own(PyString.fromString("__" + stream + "__"));
      PyObject value = ts.interp.sysDict.getStr(ts, original);
      if (value != null) {
        dict.putStr(ts, key, value);
        dict.putStr(ts, original, value);
      }
    }
  }
}
