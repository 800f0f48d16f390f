package org.cellvm.runtime.imports;

import org.cellvm.library.python.LibrarySource;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * The module that {@code -m} runs, or the module {@code __main__} of the package it names: found as
 * {@code import} finds it, without being loaded. The packages that it is in are imported.
 */
public final class MainModule {
  private static final String MAIN = "__main__";

  private final ThreadState ts;
  private String name;
  private String file;
  private PyObject loader;

  public MainModule(ThreadState ts, String name) {
    this.ts = ts;
    this.name = name;
  }

  /** The whole name; after {@link #find}, that of a package's {@code __main__}. */
  public String name() {
    return name;
  }

  /** The file; null for a module that a loader has. */
  public String file() {
    return file;
  }

  /** Held by the mark of the caller of {@link #find}; null for a module of a file. */
  public PyObject loader() {
    return loader;
  }

  /** The package that it is in, empty for none. */
  public String packageName() {
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  /**
   * Finds the module.
   *
   * @return why it cannot be run; null if it can
   * @throws PyException what a finder or a package raises
   */
  public String find() {
    PyObject path = null;
    String parent = packageName();
    if (!parent.isEmpty()) {
      try {
        path = ts.own(Objects.getAttrOrNull(ts, importPackage(parent), Names.__path__));
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.ImportError)) {
          throw e;
        }
        e.discard(ts);
        return "No module named " + parent;
      }
      String other = otherName();
      if (other != null) {
        return "Loader for module " + other + " cannot handle module " + name;
      }
      if (path == null) {
        return "No module named " + name;
      }
    }
    ModuleFinder.Found found = ModuleFinder.find(ts, name, path);
    if (found != null && isPackage(found)) {
      return findMain();
    }
    return use(found);
  }

  /** The module {@code __main__} of the package that the name is of. */
  private String findMain() {
    String of = name;
    PyObject path = Objects.getAttrOrNull(ts, importPackage(of), Names.__path__);
    name = of + "." + MAIN;
    if (path == null || use(ModuleFinder.find(ts, name, ts.own(path))) != null) {
      return "No module named "
          + name
          + "; '"
          + of
          + "' is a package and cannot be directly executed";
    }
    return null;
  }

  private String use(ModuleFinder.Found found) {
    if (found == null || found.kind() == ModuleFinder.Kind.OWN) {
      file = LibrarySource.has(name) ? LibrarySource.fileName(name) : null;
    } else if (found.kind() == ModuleFinder.Kind.BUILTIN) {
      return "No code object available for " + name;
    } else {
      file = found.path();
      loader = found.loader();
    }
    return file == null && loader == null ? "No module named " + name : null;
  }

  private boolean isPackage(ModuleFinder.Found found) {
    if (found.kind() != ModuleFinder.Kind.HOOK) {
      return found.kind() == ModuleFinder.Kind.PACKAGE;
    }
    PyString method = ts.own(PyString.fromString("is_package"));
    PyString module = ts.own(PyString.fromString(name));
    return Objects.isTrue(ts, ts.own(Objects.callMethod(ts, found.loader(), method, module)));
  }

  /** What the module calls itself, if it has been imported and calls itself something else. */
  private String otherName() {
    PyString key = ts.own(PyString.fromString(name));
    PyObject module = ts.interp.modules.get(ts, key);
    if (module == null || module == PyNone.NONE) {
      return null;
    }
    PyObject own = Objects.getAttrOrNull(ts, module, Names.__name__);
    if (own == null || ts.own(own).toString().equals(name)) {
      return null;
    }
    return own.toString();
  }

  /** Imports a package; borrowed, held by the mark. */
  private PyObject importPackage(String module) {
    PyObject fromlist = ts.own(PyTuple.of(ts, PyString.fromString("*")));
    return ts.own(ts.interp.importer.importModule(ts, module, PyNone.NONE, fromlist, 0));
  }
}
