package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** Adds to modules what is not a function. */
final class ModuleNames {
  private ModuleNames() {}

  /** Steals {@code value}. */
  static void put(ThreadState ts, PyModule module, String name, PyObject value) {
    PyDict dict = module.dict();
    PyString key = PyString.intern(ts, PyString.fromString(name));
    dict.putStr(ts, key, value);
    key.decref(ts);
    value.decref(ts);
  }

  static void put(ThreadState ts, PyModule module, String name, long value) {
    put(ts, module, name, PyInt.valueOf(value));
  }

  /** A built-in type, which needs no counting. */
  static void put(ThreadState ts, PyModule module, String name, PyType type) {
    put(ts, module, name, (PyObject) type);
  }

  /** A list of strs, owned. */
  static PyList strings(ThreadState ts, String... values) {
    PyList list = new PyList(ts);
    for (String value : values) {
      PyObject item = PyString.fromString(value);
      list.append(ts, item);
      item.decref(ts);
    }
    return list;
  }
}
