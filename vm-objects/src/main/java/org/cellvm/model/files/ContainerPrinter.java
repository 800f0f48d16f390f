package org.cellvm.model.files;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.FrozenSetType;
import org.cellvm.model.mappings.PyBaseSet;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PyFrozenSet;
import org.cellvm.model.mappings.PySet;
import org.cellvm.model.mappings.SetType;
import org.cellvm.model.sequences.ListType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.TupleType;
import org.cellvm.model.text.PyString;

/**
 * Writes lists, tuples, dicts and sets to a real file piece by piece, as CPython's {@code tp_print}
 * does: what precedes an item is out before the item's {@code __repr__} runs, or fails. A tuple is
 * not guarded against containing itself here, as it is in {@code repr}.
 */
final class ContainerPrinter {
  private ContainerPrinter() {}

  /**
   * Whether a file prints {@code o} this way: its class must not define {@code __str__} or {@code
   * __repr__}.
   */
  static boolean isPrinted(PyObject o) {
    if (o instanceof PyList) {
      return isOwn(o.type(), ListType.TYPE);
    }
    if (o instanceof PyTuple) {
      return isOwn(o.type(), TupleType.TYPE);
    }
    if (o instanceof PyDict) {
      return isOwn(o.type(), DictType.TYPE);
    }
    return o instanceof PySet
        ? isOwn(o.type(), SetType.TYPE)
        : o instanceof PyFrozenSet && isOwn(o.type(), FrozenSetType.TYPE);
  }

  private static boolean isOwn(PyType type, PyType builtin) {
    return type == builtin
        || type.owner(Slots.TP_REPR) == builtin
            && type.owner(Slots.TP_STR) == builtin.owner(Slots.TP_STR);
  }

  static void print(ThreadState ts, PyFile file, PyObject o) {
    if (o instanceof PyTuple tuple) {
      printTuple(ts, file, tuple);
      return;
    }
    boolean entered = ts.reprGuard.enter(o);
    try {
      if (o instanceof PyList list) {
        printList(ts, file, list, entered);
      } else if (o instanceof PyDict dict) {
        printDict(ts, file, dict, entered);
      } else {
        printSet(ts, file, (PyBaseSet) o, entered);
      }
    } finally {
      if (entered) {
        ts.reprGuard.leave(o);
      }
    }
  }

  private static void put(ThreadState ts, PyFile file, String text) {
    byte[] bytes = Args.latin1(text);
    file.write(ts, bytes, 0, bytes.length);
  }

  private static void item(ThreadState ts, PyFile file, PyObject o) {
    if (isPrinted(o)) {
      print(ts, file, o);
      return;
    }
    PyString text = Objects.repr(ts, o);
    try {
      file.write(ts, text.bytes(), 0, text.length());
    } finally {
      text.decref(ts);
    }
  }

  private static void printTuple(ThreadState ts, PyFile file, PyTuple tuple) {
    PyObject[] items = tuple.items;
    put(ts, file, "(");
    for (int i = 0; i < items.length; i++) {
      if (i > 0) {
        put(ts, file, ", ");
      }
      item(ts, file, items[i]);
    }
    put(ts, file, items.length == 1 ? ",)" : ")");
  }

  private static void printList(ThreadState ts, PyFile file, PyList list, boolean entered) {
    if (!entered) {
      put(ts, file, "[...]");
      return;
    }
    put(ts, file, "[");
    for (int i = 0; i < list.size; i++) {
      if (i > 0) {
        put(ts, file, ", ");
      }
      PyObject o = Ref.inc(list.items[i]);
      try {
        item(ts, file, o);
      } finally {
        o.decref(ts);
      }
    }
    put(ts, file, "]");
  }

  private static void printDict(ThreadState ts, PyFile file, PyDict dict, boolean entered) {
    if (!entered) {
      put(ts, file, "{...}");
      return;
    }
    put(ts, file, "{");
    boolean any = false;
    for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
      if (any) {
        put(ts, file, ", ");
      }
      any = true;
      PyObject value = Ref.inc(dict.values[i]);
      try {
        item(ts, file, dict.keys[i]);
        put(ts, file, ": ");
        item(ts, file, value);
      } finally {
        value.decref(ts);
      }
    }
    put(ts, file, "}");
  }

  private static void printSet(ThreadState ts, PyFile file, PyBaseSet set, boolean entered) {
    String name = set.type().name();
    if (!entered) {
      put(ts, file, name + "(...)");
      return;
    }
    put(ts, file, name + "([");
    boolean any = false;
    for (int i = set.next(-1); i >= 0; i = set.next(i)) {
      if (any) {
        put(ts, file, ", ");
      }
      any = true;
      item(ts, file, set.keys[i]);
    }
    put(ts, file, "])");
  }
}
