package org.cellvm.model.classes;

import java.util.Arrays;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.SpecialMethods;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PyDictProxy;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StringOrder;

/** {@code dir(o)}. */
public final class Directories {
  private Directories() {}

  /**
   * Returns the sorted names of an object, by its {@code __dir__} or by what CPython asks; owned.
   */
  public static PyObject dir(ThreadState ts, PyObject o) {
    PyObject result = null;
    if (o instanceof PyInstanceObject) {
      PyObject method = Objects.getAttrOrNull(ts, o, Names.__dir__);
      if (method != null) {
        try {
          result = Objects.call0(ts, method);
        } finally {
          method.decref(ts);
        }
      }
    } else {
      PyObject f = o.type().lookup(ts, Names.__dir__);
      if (f != null) {
        result = SpecialMethods.callFound(ts, f, o);
      }
    }
    if (result == null) {
      return byDefault(ts, o);
    }
    if (!(result instanceof PyList)) {
      String given = result.type().name();
      result.decref(ts);
      throw Errors.typeError("__dir__() must return a list, not " + given);
    }
    Objects.callMethod(ts, result, Names.sort).decref(ts);
    return result;
  }

  private static PyObject byDefault(ThreadState ts, PyObject o) {
    PyDict names = new PyDict(ts);
    try {
      if (o instanceof PyModule module) {
        PyObject dict = Objects.getAttr(ts, o, Names.__dict__);
        try {
          if (!(dict instanceof PyDict asDict)) {
            throw withoutDict(ts, module);
          }
          mergeDict(ts, names, asDict);
        } finally {
          dict.decref(ts);
        }
      } else if (o instanceof PyType || o instanceof PyClassObject) {
        mergeClass(ts, names, o);
      } else {
        PyObject dict = attribute(ts, o, Names.__dict__);
        if (dict != null) {
          if (dict instanceof PyDict asDict) {
            mergeDict(ts, names, asDict);
          }
          dict.decref(ts);
        }
        mergeList(ts, names, o, Names.__members__);
        mergeList(ts, names, o, Names.__methods__);
        PyObject cls = attribute(ts, o, Names.__class__);
        if (cls != null) {
          try {
            mergeClass(ts, names, cls);
          } finally {
            cls.decref(ts);
          }
        }
      }
      return sortedKeys(ts, names);
    } finally {
      names.decref(ts);
    }
  }

  /** The error for a module without a name, or whose {@code __dict__} is not a dict. */
  private static PyException withoutDict(ThreadState ts, PyModule m) {
    PyObject name = m.dict() == null ? null : m.dict().getStr(ts, Names.__name__);
    return name instanceof PyString
        ? Errors.typeError(name + ".__dict__ is not a dictionary")
        : Errors.systemError("nameless module");
  }

  private static void mergeDict(ThreadState ts, PyDict names, PyDict dict) {
    for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
      names.put(ts, dict.keys[i], PyNone.NONE);
    }
  }

  /** {@code merge_class_dict}: the class's names, then those of its bases. */
  private static void mergeClass(ThreadState ts, PyDict names, PyObject cls) {
    if (cls instanceof PyType type) {
      // CPython asks the proxy of the dict for its keys, and that the dict.
      ts.requireLevels(2, ThreadState.CALLING);
      mergeDict(ts, names, type.dict(ts));
    } else {
      PyObject dict = attribute(ts, cls, Names.__dict__);
      if (dict instanceof PyDict asDict) {
        mergeDict(ts, names, asDict);
      } else if (dict instanceof PyDictProxy proxy) {
        mergeDict(ts, names, proxy.dict);
      }
      Ref.dec(ts, dict);
    }
    PyObject bases = attribute(ts, cls, Names.__bases__);
    if (bases != null) {
      try {
        if (bases instanceof PyTuple tuple) {
          for (PyObject b : tuple.items) {
            mergeClass(ts, names, b);
          }
        }
      } finally {
        bases.decref(ts);
      }
    }
  }

  private static void mergeList(ThreadState ts, PyDict names, PyObject o, PyString attribute) {
    PyObject list = attribute(ts, o, attribute);
    try {
      if (list instanceof PyList l) {
        for (int i = 0; i < l.size; i++) {
          if (l.items[i] instanceof PyString) {
            names.put(ts, l.items[i], PyNone.NONE);
          }
        }
        Warnings.warnPy3k(ts, "__members__ and __methods__ not supported in 3.x");
      }
    } finally {
      Ref.dec(ts, list);
    }
  }

  /**
   * An attribute, owned; null where reading it fails: what {@code dir} cannot see it leaves out.
   */
  private static PyObject attribute(ThreadState ts, PyObject o, PyString name) {
    try {
      return Objects.getAttrOrNull(ts, o, name);
    } catch (PyException e) {
      if (e.isStop()) {
        throw e;
      }
      e.discard(ts);
      return null;
    }
  }

  private static PyObject sortedKeys(ThreadState ts, PyDict names) {
    PyList list = names.keyList(ts);
    boolean strings = true;
    for (int i = 0; i < list.size; i++) {
      strings &= list.items[i].getClass() == PyString.class;
    }
    if (strings) {
      Arrays.sort(list.items, 0, list.size, StringOrder.ORDER);
    } else {
      Objects.callMethod(ts, list, Names.sort).decref(ts);
    }
    return list;
  }
}
