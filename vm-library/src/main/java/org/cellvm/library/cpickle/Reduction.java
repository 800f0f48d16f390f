package org.cellvm.library.cpickle;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** How a pickler writes what {@code __reduce__} returns. */
final class Reduction {
  private static final int MAX_PARTS = 5;

  private Reduction() {}

  /**
   * Writes a callable with its arguments, the state and items.
   *
   * @param parts two to five: what {@code reduce} has returned
   */
  static void save(ThreadState ts, PyPickler p, PyTuple parts, PyObject reduce, PyObject o) {
    PyObject[] part = parts.items;
    if (part.length < 2 || part.length > MAX_PARTS) {
      throw p.state.pickling(
          "tuple returned by " + Saver.text(ts, reduce) + " must contain 2 through 5 elements");
    }
    if (!(part[1] instanceof PyTuple arguments)) {
      throw p.state.pickling(
          "Second element of tuple returned by " + Saver.text(ts, reduce) + " must be a tuple");
    }
    PyObject state = part(part, 2);
    PyObject listItems = part(part, 3);
    PyObject dictItems = part(part, 4);
    checkIterator(ts, p, listItems, "Fourth", reduce);
    checkIterator(ts, p, dictItems, "Fifth", reduce);
    PyObject callable = part[0];
    PickleOutput out = p.out;
    if (p.protocol >= 2 && isNewObject(ts, callable)) {
      saveNewObject(ts, p, arguments, o);
    } else {
      Saver.save(ts, p, callable, false);
      Saver.save(ts, p, arguments, false);
      out.op(ts, Op.REDUCE);
    }
    if (o.refcnt != 1 && p.fast == 0) {
      long number = p.memo.find(ts, o);
      if (number != PicklerMemo.ABSENT) {
        // An argument refers back to the object and has written it.
        out.op(ts, Op.POP);
        p.writeNumber(ts, number);
        return;
      }
    }
    if (state != null && !(state instanceof PyDict)) {
      p.putAlways(ts, o);
    } else {
      p.put(ts, o);
    }
    if (listItems != null) {
      Containers.batchList(ts, p, null, listItems);
    }
    if (dictItems != null) {
      Containers.batchDict(ts, p, dictItems);
    }
    if (state != null) {
      Saver.save(ts, p, state, false);
      out.op(ts, Op.BUILD);
    }
  }

  private static PyObject part(PyObject[] parts, int i) {
    return i >= parts.length || parts[i] == PyNone.NONE ? null : parts[i];
  }

  private static void checkIterator(
      ThreadState ts, PyPickler p, PyObject items, String which, PyObject reduce) {
    if (items != null && !Objects.isIterator(items)) {
      throw p.state.pickling(
          which
              + " element of tuple returned by "
              + Saver.text(ts, reduce)
              + " must be an iterator, not "
              + Objects.typeName(items));
    }
  }

  private static boolean isNewObject(ThreadState ts, PyObject callable) {
    PyObject name = ts.own(Objects.getAttrOrNull(ts, callable, Names.__name__));
    return name instanceof PyString s && s.toString().equals("__newobj__");
  }

  /** Protocol 2: the class and the arguments of its {@code __new__}. */
  private static void saveNewObject(ThreadState ts, PyPickler p, PyTuple arguments, PyObject o) {
    PyObject[] items = arguments.items;
    if (items.length < 1) {
      throw p.state.pickling("__newobj__ arglist is empty");
    }
    PyObject cls = items[0];
    if (!Objects.hasAttr(ts, cls, Names.__new__)) {
      throw p.state.pickling("args[0] from __newobj__ args has no __new__");
    }
    PyObject actual = ts.own(Objects.getAttrOrNull(ts, o, Names.__class__));
    if (actual != cls) {
      throw p.state.pickling("args[0] from __newobj__ args has the wrong class");
    }
    Saver.save(ts, p, cls, false);
    int mark = ts.mark();
    PyTuple rest = ts.own(PyTuple.copyOf(ts, items, 1, items.length));
    Saver.save(ts, p, rest, false);
    ts.release(mark);
    p.out.op(ts, Op.NEWOBJ);
  }
}
