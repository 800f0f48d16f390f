package org.cellvm.runtime.imports;

import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** The package that a relative import starts from ({@code get_parent}). */
final class Parents {
  private static final int MAXPATHLEN = 4096;

  private Parents() {}

  /**
   * Returns the name of the package that globals belong to; null for none. {@code __package__} is
   * set in globals that do not have it.
   *
   * @param level as for {@code __import__}; not 0
   */
  static String of(ThreadState ts, PyObject globals, int level) {
    if (!(globals instanceof PyDict dict)) {
      return null;
    }
    PyObject named = dict.getStr(ts, Names.__package__);
    String parent;
    if (named != null && named != PyNone.NONE) {
      if (!(named instanceof PyString)) {
        throw Errors.valueError("__package__ set to non-string");
      }
      parent = named.toString();
      if (parent.isEmpty()) {
        return notInPackage(level);
      }
      if (parent.length() > MAXPATHLEN) {
        throw Errors.valueError("Package name too long");
      }
    } else {
      parent = byName(ts, dict, level);
      if (parent == null) {
        return null;
      }
    }
    for (int i = 1; i < level; i++) {
      int dot = parent.lastIndexOf('.');
      if (dot < 0) {
        throw Errors.valueError("Attempted relative import beyond toplevel package");
      }
      parent = parent.substring(0, dot);
    }
    return loaded(ts, parent, level);
  }

  private static String notInPackage(int level) {
    if (level > 0) {
      throw Errors.valueError("Attempted relative import in non-package");
    }
    return null;
  }

  private static String byName(ThreadState ts, PyDict dict, int level) {
    PyObject name = dict.getStr(ts, Names.__name__);
    if (!(name instanceof PyString)) {
      return null;
    }
    String parent = name.toString();
    if (dict.getStr(ts, Names.__path__) != null) {
      dict.putStr(ts, Names.__package__, name);
      return parent;
    }
    int dot = parent.lastIndexOf('.');
    if (dot < 0) {
      notInPackage(level);
      dict.putStr(ts, Names.__package__, PyNone.NONE);
      return null;
    }
    parent = parent.substring(0, dot);
    PyString packageName = ts.own(PyString.fromString(parent));
    dict.putStr(ts, Names.__package__, packageName);
    return parent;
  }

  private static String loaded(ThreadState ts, String parent, int level) {
    if (ts.interp.modules.getItemString(ts, parent) != null) {
      return parent;
    }
    if (level > 0) {
      throw new PyException(
          PyExc.SystemError,
          "Parent module '" + parent + "' not loaded, cannot perform relative import");
    }
    Warnings.warn(
        ts,
        PyExc.RuntimeWarning,
        "Parent module '" + parent + "' not found while handling absolute import",
        1);
    return null;
  }
}
