package org.cellvm.library.cpickle;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/**
 * How a pickler writes tuples, lists and dicts. What a batch holds counts an item up exactly as
 * long as CPython does, since an object with one reference does not go into the memo.
 */
final class Containers {
  /** The number of items between two operations that add them. */
  private static final int BATCH = 1000;

  private Containers() {}

  static void saveTuple(ThreadState ts, PyPickler p, PyTuple tuple) {
    PickleOutput out = p.out;
    PyObject[] items = tuple.items;
    int n = items.length;
    if (n == 0) {
      if (p.protocol == 0) {
        out.op(ts, Op.MARK, Op.TUPLE);
      } else {
        out.op(ts, Op.EMPTY_TUPLE);
      }
      return;
    }
    boolean counted = n <= 3 && p.protocol >= 2;
    if (!counted) {
      out.op(ts, Op.MARK);
    }
    for (PyObject item : items) {
      Saver.save(ts, p, item, false);
    }
    long number = p.memo.find(ts, tuple);
    if (number == PicklerMemo.ABSENT) {
      out.op(ts, counted ? (byte) (Op.TUPLE1 + n - 1) : Op.TUPLE);
      p.put(ts, tuple);
      return;
    }
    // An item refers back to the tuple and has written it: what lies on the stack is not needed.
    if (!counted && p.binary != 0) {
      out.op(ts, Op.POP_MARK);
    } else {
      for (int i = counted ? 1 : 0; i <= n; i++) {
        out.op(ts, Op.POP);
      }
    }
    p.writeNumber(ts, number);
  }

  static void saveList(ThreadState ts, PyPickler p, PyList list) {
    p.enterContainer(ts, list);
    if (p.binary != 0) {
      p.out.op(ts, Op.EMPTY_LIST);
    } else {
      p.out.op(ts, Op.MARK, Op.LIST);
    }
    if (list.size == 0) {
      p.put(ts, list);
    } else {
      p.putAlways(ts, list);
      ts.enterRecursive(Saver.WHILE_PICKLING);
      batchList(ts, p, list, null);
      ts.leaveRecursive();
    }
    p.leaveContainer(list);
  }

  /** Items of a list from an index on, or of an iterator; each is owned by the caller. */
  private static PyObject next(ThreadState ts, PyList list, int i, PyObject iterator) {
    if (list == null) {
      return Objects.iterNext(ts, iterator);
    }
    return i < list.size ? Ref.inc(list.items[i]) : null;
  }

  /** Writes the items of a list or, where that is null, of an iterator. */
  static void batchList(ThreadState ts, PyPickler p, PyList list, PyObject iterator) {
    int mark = ts.mark();
    int i = 0;
    if (p.protocol == 0) {
      for (PyObject item; (item = next(ts, list, i++, iterator)) != null; ) {
        Saver.save(ts, p, ts.own(item), false);
        ts.release(mark);
        p.out.op(ts, Op.APPEND);
      }
      return;
    }
    int n;
    do {
      PyObject first = ts.own(next(ts, list, i++, iterator));
      if (first == null) {
        break;
      }
      PyObject item = next(ts, list, i++, iterator);
      if (item == null) {
        Saver.save(ts, p, first, false);
        p.out.op(ts, Op.APPEND);
        ts.release(mark);
        break;
      }
      swap(ts, mark, first, item);
      p.out.op(ts, Op.MARK);
      Saver.save(ts, p, first, false);
      ts.release(mark + 1);
      Saver.save(ts, p, item, false);
      ts.release(mark);
      n = 2;
      while (n < BATCH && (item = next(ts, list, i++, iterator)) != null) {
        Saver.save(ts, p, ts.own(item), false);
        ts.release(mark);
        n++;
      }
      p.out.op(ts, Op.APPENDS);
    } while (n == BATCH);
  }

  /** The first of two items, already a temporary, becomes the last one, to be released first. */
  private static void swap(ThreadState ts, int mark, PyObject first, PyObject second) {
    first.incref();
    ts.release(mark);
    ts.own(second);
    ts.own(first);
  }

  static void saveDict(ThreadState ts, PyPickler p, PyDict dict) {
    p.enterContainer(ts, dict);
    if (p.binary != 0) {
      p.out.op(ts, Op.EMPTY_DICT);
    } else {
      p.out.op(ts, Op.MARK, Op.DICT);
    }
    if (dict.size() == 0) {
      p.put(ts, dict);
    } else {
      p.putAlways(ts, dict);
      if (p.protocol > 0) {
        ts.enterRecursive(Saver.WHILE_PICKLING);
        batchPlainDict(ts, p, dict);
      } else {
        PyObject iterator = ts.own(Objects.callMethod(ts, dict, Names.iteritems));
        ts.enterRecursive(Saver.WHILE_PICKLING);
        batchDict(ts, p, iterator);
      }
      ts.leaveRecursive();
    }
    p.leaveContainer(dict);
  }

  /** Writes keys and values from an iterator that gives pairs. */
  static void batchDict(ThreadState ts, PyPickler p, PyObject iterator) {
    int mark = ts.mark();
    if (p.protocol == 0) {
      for (PyObject pair; (pair = Objects.iterNext(ts, iterator)) != null; ) {
        saveItem(ts, p, ts.own(pair));
        ts.release(mark);
        p.out.op(ts, Op.SETITEM);
      }
      return;
    }
    int n;
    do {
      PyObject first = ts.own(Objects.iterNext(ts, iterator));
      if (first == null) {
        break;
      }
      checkPair(first);
      PyObject pair = Objects.iterNext(ts, iterator);
      if (pair == null) {
        saveItem(ts, p, first);
        p.out.op(ts, Op.SETITEM);
        ts.release(mark);
        break;
      }
      swap(ts, mark, first, pair);
      p.out.op(ts, Op.MARK);
      saveItem(ts, p, first);
      ts.release(mark + 1);
      saveItem(ts, p, pair);
      ts.release(mark);
      n = 2;
      while (n < BATCH && (pair = Objects.iterNext(ts, iterator)) != null) {
        saveItem(ts, p, ts.own(pair));
        ts.release(mark);
        n++;
      }
      p.out.op(ts, Op.SETITEMS);
    } while (n == BATCH);
  }

  private static PyObject[] checkPair(PyObject pair) {
    if (!(pair instanceof PyTuple tuple) || tuple.items.length != 2) {
      throw Errors.typeError("dict items iterator must return 2-tuples");
    }
    return tuple.items;
  }

  private static void saveItem(ThreadState ts, PyPickler p, PyObject pair) {
    PyObject[] items = checkPair(pair);
    Saver.save(ts, p, items[0], false);
    Saver.save(ts, p, items[1], false);
  }

  /** Writes keys and values of an exact dict, without counting them up. */
  private static void batchPlainDict(ThreadState ts, PyPickler p, PyDict dict) {
    int size = dict.size();
    int i = dict.next(-1);
    if (size == 1) {
      PyObject value = dict.values[i];
      Saver.save(ts, p, dict.keys[i], false);
      Saver.save(ts, p, value, false);
      p.out.op(ts, Op.SETITEM);
      return;
    }
    int n;
    do {
      n = 0;
      p.out.op(ts, Op.MARK);
      while (n < BATCH && i >= 0) {
        PyObject key = dict.keys[i];
        PyObject value = dict.values[i];
        Saver.save(ts, p, key, false);
        Saver.save(ts, p, value, false);
        n++;
        i = dict.next(i);
      }
      p.out.op(ts, Op.SETITEMS);
      if (dict.size() != size) {
        throw Errors.runtimeError("dictionary changed size during iteration");
      }
    } while (n == BATCH);
  }
}
