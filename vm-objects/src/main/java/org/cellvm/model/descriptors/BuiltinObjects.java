package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;

/**
 * What CPython's collector tracks and ours does not: the dicts of the built-in types and the
 * descriptors, functions and static methods in them. They are immortal, shared by all VMs and form
 * no garbage, so that no collection ever looks at them; {@code gc} shows them all the same. (The
 * built-in types themselves are tracked by neither.)
 */
public final class BuiltinObjects {
  private BuiltinObjects() {}

  /** Whether {@code o} is such an object. */
  public static boolean isOne(PyObject o) {
    return o.isImmortal()
        && (o instanceof PyDescr
            || o instanceof PyBuiltinFunction
            || o instanceof PyStaticMethod
            || o instanceof PyDict);
  }

  /** Appends those of all built-in types whose classes are loaded. */
  public static void addTo(ThreadState ts, PyList list) {
    add(ts, ObjectType.TYPE, list);
  }

  private static void add(ThreadState ts, PyType type, PyList list) {
    PyDict dict = type.dict(ts);
    list.append(ts, dict);
    for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
      PyObject value = dict.values[i];
      if (isOne(value)) {
        list.append(ts, value);
        if (value instanceof PyStaticMethod function) {
          list.append(ts, function.callable);
        }
      }
    }
    for (PyType subclass : type.builtinSubclasses()) {
      add(ts, subclass, list);
    }
  }
}
