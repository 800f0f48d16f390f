package org.cellvm.library.cpickle;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;

/**
 * The objects that a pickler has written, with their numbers: a hash table by identity. As soon as
 * a program looks at it, it becomes the dict that CPython has: pairs of number and object by
 * identity.
 */
final class PicklerMemo {
  /** In place of a number: the object is not there. */
  static final long ABSENT = Long.MIN_VALUE;

  private static final int FIRST_SIZE = 16;

  /** Owned; the length is a power of two. */
  private PyObject[] keys = new PyObject[FIRST_SIZE];

  private int[] numbers = new int[FIRST_SIZE];
  private int count;

  /** Owned; takes the table's place where it is not null. */
  private PyDict dict;

  int size() {
    return dict != null ? dict.size() : count;
  }

  private int place(PyObject o) {
    int mask = keys.length - 1;
    int i = System.identityHashCode(o) & mask;
    while (keys[i] != null && keys[i] != o) {
      i = i + 1 & mask;
    }
    return i;
  }

  /** The number of an object, {@link #ABSENT} if it has none. */
  long find(ThreadState ts, PyObject o) {
    if (dict != null) {
      return findInDict(ts, o);
    }
    int i = place(o);
    return keys[i] == null ? ABSENT : numbers[i];
  }

  private long findInDict(ThreadState ts, PyObject o) {
    PyObject id = PyInt.valueOf(Objects.id(ts, o));
    PyObject pair = dict.getSuppressing(ts, id);
    id.decref(ts);
    if (pair == null) {
      return ABSENT;
    }
    if (pair instanceof PyTuple t && t.items.length > 0 && t.items[0] instanceof PyInt number) {
      return number.value;
    }
    throw PickleState.of(ts).pickling("no int where int expected in memo");
  }

  boolean contains(ThreadState ts, PyObject o) {
    return find(ts, o) != ABSENT;
  }

  /** Enters an object, which is counted up, under the next number; returns that. */
  int add(ThreadState ts, PyObject o) {
    int number = size() + 1;
    if (dict != null) {
      put(ts, o, number);
      return number;
    }
    int i = place(o);
    numbers[i] = number;
    if (keys[i] != null) {
      return number;
    }
    keys[i] = Ref.inc(o);
    if (++count * 2 > keys.length) {
      grow();
    }
    return number;
  }

  private void put(ThreadState ts, PyObject o, int number) {
    PyObject id = PyInt.valueOf(Objects.id(ts, o));
    PyObject pair = PyTuple.of(ts, PyInt.valueOf(number), Ref.inc(o));
    try {
      dict.put(ts, id, pair);
    } finally {
      id.decref(ts);
      pair.decref(ts);
    }
  }

  private void grow() {
    PyObject[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new PyObject[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  void clear(ThreadState ts) {
    if (dict != null) {
      dict.clear(ts);
      return;
    }
    clearTable(ts);
  }

  private void clearTable(ThreadState ts) {
    PyObject[] old = keys;
    if (count > 0) {
      keys = new PyObject[FIRST_SIZE];
      numbers = new int[FIRST_SIZE];
      count = 0;
      Ref.decAll(ts, old, 0, old.length);
    }
  }

  /** The memo as a dict, borrowed; from now on that is what counts. */
  PyDict toDict(ThreadState ts) {
    if (dict == null) {
      dict = new PyDict(ts);
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != null) {
          put(ts, keys[i], numbers[i]);
        }
      }
      clearTable(ts);
    }
    return dict;
  }

  /** Counts {@code by} up, which takes the memo's place. */
  void replace(ThreadState ts, PyDict by) {
    PyDict old = dict;
    dict = Ref.inc(by);
    clearTable(ts);
    Ref.dec(ts, old);
  }

  void traverse(Visitor visitor) {
    visitor.visit(dict);
    if (count > 0) {
      for (PyObject key : keys) {
        visitor.visit(key);
      }
    }
  }

  void release(ThreadState ts) {
    PyDict old = dict;
    dict = null;
    clearTable(ts);
    Ref.dec(ts, old);
  }
}
