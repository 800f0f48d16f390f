package org.cellvm.runtime.imports;

import org.cellvm.library.ModuleIndex;
import org.cellvm.library.imp.NullImporterType;
import org.cellvm.library.zipimport.ZipImporterType;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * Finds modules, in CPython's order: the finders of {@code sys.meta_path}, the built-in modules,
 * and for each entry of the path its importer, or the directory of that name.
 */
final class ModuleFinder {
  private static final int MAXPATHLEN = 4096;

  /** What a module was found as. */
  enum Kind {
    BUILTIN,
    /** A module that is packaged with the VM and comes before any file of its name. */
    OWN,
    FILE,
    PACKAGE,
    /** By a finder, whose loader loads it. */
    HOOK
  }

  /**
   * Where a module was found.
   *
   * @param path the file, or a package's directory; else null
   * @param loader of a hook, owned by the thread's temporaries; else null
   */
  record Found(Kind kind, String path, PyObject loader) {}

  private static final Found BUILTIN = new Found(Kind.BUILTIN, null, null);
  private static final Found OWN = new Found(Kind.OWN, null, null);

  private ModuleFinder() {}

  /**
   * Finds a module.
   *
   * @param full its whole name
   * @param path where to look, borrowed; null for built-in modules and {@code sys.path}
   * @return null if there is no such module
   * @throws PyException what a finder raises; RuntimeError if the path is no list
   */
  static Found find(ThreadState ts, String full, PyObject path) {
    String last = full.substring(full.lastIndexOf('.') + 1);
    if (last.length() > MAXPATHLEN) {
      throw Errors.overflowError("module name is too long");
    }
    Found found = byMetaPath(ts, full, path);
    if (found != null) {
      return found;
    }
    if (path instanceof PyString) {
      return null; // the path of a frozen package, of which there is none
    }
    PyObject directories = path;
    if (path == null) {
      if (ModuleIndex.table(full) != null) {
        return BUILTIN;
      }
      if (OwnModules.comesFirst(full)) {
        return OWN;
      }
      directories = ts.interp.sysDict.getStr(ts, Names.path);
    }
    if (!(directories instanceof PyList list)) {
      throw Errors.runtimeError("sys.path must be a list of directory names");
    }
    return alongPath(ts, full, last, list);
  }

  private static Found byMetaPath(ThreadState ts, String full, PyObject path) {
    if (!(ts.interp.sysDict.getStr(ts, Names.meta_path) instanceof PyList finders)) {
      throw Errors.runtimeError("sys.meta_path must be a list of import hooks");
    }
    for (int i = 0; i < finders.size; i++) {
      ts.gc.interruptImport();
      PyObject finder = ts.own(Ref.inc(finders.items[i]));
      PyObject loader =
          ts.own(
              Objects.callMethod(
                  ts,
                  finder,
                  ts.own(PyString.fromString("find_module")),
                  ts.own(PyString.fromString(full)),
                  path == null ? PyNone.NONE : path));
      if (loader != PyNone.NONE) {
        return new Found(Kind.HOOK, null, loader);
      }
    }
    return null;
  }

  private static Found alongPath(ThreadState ts, String full, String last, PyList path) {
    if (!(ts.interp.sysDict.getStr(ts, Names.path_hooks) instanceof PyList hooks)) {
      throw Errors.runtimeError("sys.path_hooks must be a list of import hooks");
    }
    PyObject cache = ts.interp.sysDict.getItemString(ts, "path_importer_cache");
    if (!(cache instanceof PyDict importers)) {
      throw Errors.runtimeError("sys.path_importer_cache must be a dict");
    }
    for (int i = 0; i < path.size; i++) {
      PyObject item = path.items[i];
      PyString entry;
      if (item instanceof PyString s) {
        entry = s;
      } else if (item instanceof PyUnicode u) {
        entry = ts.own(encoded(ts, u));
      } else {
        continue;
      }
      ts.own(Ref.inc(item));
      String directory = entry.toString();
      if (directory.indexOf('\0') >= 0 || directory.length() + last.length() > MAXPATHLEN) {
        continue;
      }
      PyObject importer = importer(ts, importers, hooks, item, directory);
      if (importer != PyNone.NONE) {
        ts.own(Ref.inc(importer));
        if (importer.type() != ZipImporterType.TYPE) {
          ts.gc.interruptImport();
        }
        PyObject loader =
            ts.own(
                Objects.callMethod(
                    ts,
                    importer,
                    ts.own(PyString.fromString("find_module")),
                    ts.own(PyString.fromString(full))));
        if (loader != PyNone.NONE) {
          return new Found(Kind.HOOK, null, loader);
        }
        continue;
      }
      Found found = inDirectory(ts, directory, last);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A unicode path in the encoding of file names, owned. */
  private static PyString encoded(ThreadState ts, PyUnicode path) {
    PyString encoding = ts.own(PyString.fromString("utf-8"));
    PyString encode = ts.own(PyString.fromString("encode"));
    return (PyString) Objects.callMethod(ts, path, encode, encoding);
  }

  /** The importer of an entry of the path, borrowed from the cache; None for a directory. */
  private static PyObject importer(
      ThreadState ts, PyDict importers, PyList hooks, PyObject item, String directory) {
    PyObject known = importers.get(ts, item);
    if (known != null) {
      return known;
    }
    // A hook that imports does not come back here for the same entry.
    importers.put(ts, item, PyNone.NONE);
    PyObject importer = null;
    for (int i = 0; i < hooks.size && importer == null; i++) {
      PyObject hook = ts.own(Ref.inc(hooks.items[i]));
      if (hook == ZipImporterType.TYPE) {
        importer = ZipImporterType.importer(ts, directory);
        continue;
      }
      ts.gc.interruptImport();
      try {
        importer = Objects.call1(ts, hook, item);
      } catch (PyException e) {
        if (!e.matches(ts, PyExc.ImportError)) {
          throw e;
        }
        e.discard(ts);
      }
    }
    if (importer == null) {
      importer = NullImporterType.importer(ts, directory);
      if (importer == null) {
        return PyNone.NONE;
      }
    }
    importers.put(ts, item, importer);
    importer.decref(ts);
    return importer;
  }

  private static Found inDirectory(ThreadState ts, String directory, String last) {
    String prefix =
        directory.isEmpty() || directory.endsWith("/") ? directory + last : directory + "/" + last;
    if (!ts.interp.system.files().mayImport(prefix)) {
      return null;
    }
    if (ts.interp.system.files().isDirectory(prefix)) {
      if (ModuleCode.isPackage(ts, prefix)) {
        return new Found(Kind.PACKAGE, prefix, null);
      }
      Warnings.warn(
          ts,
          PyExc.ImportWarning,
          "Not importing directory '" + prefix + "': missing __init__.py",
          1);
    }
    String file = ModuleCode.find(ts, prefix);
    return file == null ? null : new Found(Kind.FILE, file, null);
  }
}
