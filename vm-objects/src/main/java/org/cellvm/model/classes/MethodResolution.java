package org.cellvm.model.classes;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.Items;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.SpecialMethods;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * The order in which the bases of a class are searched: the C3 merge of the bases' own orders, as
 * in "A Monotonic Superclass Linearization for Dylan"; and the one base that decides the lay-out.
 */
final class MethodResolution {
  private MethodResolution() {}

  /** {@code mro_implementation}: the order, borrowed references. */
  static PyObject[] compute(ThreadState ts, PyType type, PyObject[] bases) {
    PyObject[][] lists = new PyObject[bases.length + 1][];
    for (int i = 0; i < bases.length; i++) {
      PyObject b = bases[i];
      lists[i] = b instanceof PyType base ? base.mro : classicOrder((PyClassObject) b);
      if (lists[i] == null) {
        throw Errors.typeError("Cannot extend an incomplete type '" + b + "'");
      }
    }
    for (int i = 0; i < bases.length; i++) {
      for (int j = i + 1; j < bases.length; j++) {
        if (bases[i] == bases[j]) {
          throw Errors.typeError("duplicate base class " + className(ts, bases[i]));
        }
      }
    }
    lists[bases.length] = bases;
    List<PyObject> order = new ArrayList<>();
    order.add(type);
    merge(ts, order, lists);
    return order.toArray(PyTuple.NO_ITEMS);
  }

  private static void merge(ThreadState ts, List<PyObject> order, PyObject[][] lists) {
    int[] at = new int[lists.length];
    while (true) {
      int empty = 0;
      PyObject next = null;
      for (int i = 0; i < lists.length && next == null; i++) {
        if (at[i] >= lists[i].length) {
          empty++;
          continue;
        }
        PyObject candidate = lists[i][at[i]];
        if (!isInATail(lists, at, candidate)) {
          next = candidate;
        }
      }
      if (next == null) {
        if (empty < lists.length) {
          throw inconsistent(ts, lists, at);
        }
        return;
      }
      order.add(next);
      for (int i = 0; i < lists.length; i++) {
        if (at[i] < lists[i].length && lists[i][at[i]] == next) {
          at[i]++;
        }
      }
    }
  }

  private static boolean isInATail(PyObject[][] lists, int[] at, PyObject candidate) {
    for (int i = 0; i < lists.length; i++) {
      for (int j = at[i] + 1; j < lists[i].length; j++) {
        if (lists[i][j] == candidate) {
          return true;
        }
      }
    }
    return false;
  }

  private static PyException inconsistent(ThreadState ts, PyObject[][] lists, int[] at) {
    PyDict set = new PyDict(ts);
    try {
      for (int i = 0; i < lists.length; i++) {
        if (at[i] < lists[i].length) {
          set.put(ts, lists[i][at[i]], PyNone.NONE);
        }
      }
      StringBuilder text =
          new StringBuilder("Cannot create a consistent method resolution\norder (MRO) for bases");
      String separator = " ";
      for (int i = set.next(-1); i >= 0; i = set.next(i)) {
        text.append(separator).append(className(ts, set.keys[i]));
        separator = ", ";
      }
      return Errors.typeError(text.toString());
    } finally {
      set.decref(ts);
    }
  }

  private static String className(ThreadState ts, PyObject cls) {
    PyObject name = Objects.getAttrOrNull(ts, cls, Names.__name__);
    if (name == null) {
      name = Objects.repr(ts, cls);
    }
    String text = name instanceof PyString ? name.toString() : "?";
    name.decref(ts);
    return text;
  }

  /** The order of an old-style class: depth first, each class where it is met first. */
  private static PyObject[] classicOrder(PyClassObject cls) {
    List<PyObject> order = new ArrayList<>();
    fillClassic(order, cls);
    return order.toArray(PyTuple.NO_ITEMS);
  }

  private static void fillClassic(List<PyObject> order, PyClassObject cls) {
    for (PyObject seen : order) {
      if (seen == cls) {
        return;
      }
    }
    order.add(cls);
    for (PyObject b : cls.bases.items) {
      fillClassic(order, (PyClassObject) b);
    }
  }

  /** {@code mro_internal}: computes and sets the order; returns the old one, owned, or null. */
  static PyTuple update(ThreadState ts, HeapType type) {
    PyTuple order;
    if (type.metatype == TypeType.TYPE) {
      PyObject[] items = compute(ts, type, type.bases.items);
      for (PyObject item : items) {
        item.incref();
      }
      order = PyTuple.of(ts, items);
    } else {
      PyObject result = SpecialMethods.call(ts, type, Names.mro);
      try {
        order = Items.toTuple(ts, result);
      } finally {
        result.decref(ts);
      }
      try {
        check(type, order);
      } catch (PyException e) {
        order.decref(ts);
        throw e;
      }
    }
    PyTuple old = type.setMro(order);
    boolean cacheable = isCacheable(type, order) && isCacheable(type, type.bases);
    type.modified(ts);
    type.forget(cacheable ? ts.interp.nextTypeVersion() : 0);
    return old;
  }

  private static void check(HeapType type, PyTuple order) {
    PyType solid = type.solidBase();
    for (PyObject cls : order.items) {
      if (cls instanceof PyClassObject) {
        continue;
      }
      if (!(cls instanceof PyType asType)) {
        throw Errors.typeError("mro() returned a non-class ('" + cls.type().name() + "')");
      }
      if (!solid.isSubtype(asType.solidBase())) {
        throw Errors.typeError("mro() returned base with unsuitable layout ('" + cls + "')");
      }
    }
  }

  /**
   * Whether the type is notified of changes of all these: old-style classes do not notify, nor do
   * types that a metaclass's {@code mro} has put in without being bases.
   */
  private static boolean isCacheable(HeapType type, PyTuple classes) {
    for (PyObject cls : classes.items) {
      if (!(cls instanceof PyType asType) || !type.isSubtype(asType)) {
        return false;
      }
      if (cls != type && cls instanceof HeapType heap && heap.version == 0) {
        return false;
      }
      if (cls != type && cls instanceof HeapType && !isInChain(type, asType)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInChain(HeapType type, PyType cls) {
    if (type == cls) {
      return true;
    }
    for (PyObject b : type.bases.items) {
      if (b == cls || b instanceof HeapType heap && isInChain(heap, cls)) {
        return true;
      }
    }
    return false;
  }

  private static void requireBaseType(PyType type) {
    if (!type.isBaseType()) {
      throw Errors.typeError("type '" + type.name() + "' is not an acceptable base type");
    }
  }

  /** {@code best_base}, borrowed. */
  static PyType bestBase(PyObject[] bases) {
    PyType base = null;
    PyType winner = null;
    for (PyObject b : bases) {
      if (b instanceof PyClassObject) {
        continue;
      }
      if (!(b instanceof PyType type)) {
        throw Errors.typeError("bases must be types");
      }
      requireBaseType(type);
      PyType candidate = type.solidBase();
      if (winner == null || !winner.isSubtype(candidate) && candidate.isSubtype(winner)) {
        winner = candidate;
        base = type;
      } else if (!winner.isSubtype(candidate)) {
        throw Errors.typeError("multiple bases have instance lay-out conflict");
      }
    }
    if (base == null) {
      throw Errors.typeError("a new-style class can't have only classic bases");
    }
    return base;
  }
}
