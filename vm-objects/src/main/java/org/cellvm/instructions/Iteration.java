package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyListIterator;
import org.cellvm.model.sequences.PyRangeIterator;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.PyXRange;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What GET_ITER, FOR_ITER and UNPACK_SEQUENCE mean. */
public final class Iteration {
  private Iteration() {}

  /** The next value, owned; null at the end. */
  public static PyObject next(ThreadState ts, PyObject iterator) {
    if (iterator instanceof PyRangeIterator range) {
      return range.next(ts);
    }
    if (iterator instanceof PyListIterator list) {
      return list.next(ts);
    }
    if (iterator instanceof PyGenerator generator) {
      return nextOfGenerator(ts, generator);
    }
    return nextOfAny(ts, iterator);
  }

  private static PyObject nextOfGenerator(ThreadState ts, PyGenerator generator) {
    try {
      return generator.next(ts);
    } catch (PyException e) {
      return endOrError(ts, e);
    }
  }

  /** {@link #next} after an engine has run the generator's frame, with that result. */
  public static PyObject afterRun(
      ThreadState ts, PyGenerator generator, PyFrame f, PyObject result) {
    try {
      return generator.end(ts, f, result);
    } catch (PyException e) {
      return endOrError(ts, e);
    }
  }

  private static PyObject nextOfAny(ThreadState ts, PyObject iterator) {
    PyType type = iterator.type();
    if (!type.has(Slots.TP_ITERNEXT)) {
      throw Errors.typeError(type.name() + " object is not an iterator");
    }
    try {
      return type.tp_iternext(ts, iterator);
    } catch (PyException e) {
      return endOrError(ts, e);
    }
  }

  /** Null if the exception is the StopIteration of an exhausted iterator. */
  private static PyObject endOrError(ThreadState ts, PyException e) {
    if (!e.matches(ts, PyExc.StopIteration)) {
      throw e;
    }
    e.discard(ts);
    return null;
  }

  @Operation(operands = "-> A, B", effect = "R[A] := iter(R[B])", can = Can.RAISE | Can.RUN)
  public static PyObject getIter(ThreadState ts, PyObject o) {
    return Objects.iter(ts, o);
  }

  /** {@code iter(o)}, owned, of an exact built-in container or a generator; null for all else. */
  public static PyObject plainIterator(ThreadState ts, PyObject o) {
    Class<?> kind = o.getClass();
    return kind == PyList.class
            || kind == PyTuple.class
            || kind == PyXRange.class
            || kind == PyString.class
            || kind == PyDict.class
            || kind == PyGenerator.class
        ? Objects.iter(ts, o)
        : null;
  }

  @Operation(
      operands = "-> A, until B, jump C",
      effect = "R[A] := next(R[B]); at its end pop R[B] and goto C",
      can = Can.RAISE | Can.RUN,
      brief = 19)
  public static PyObject forIter(ThreadState ts, PyObject iterator) {
    return next(ts, iterator);
  }

  /** The items take the place of the sequence, the first of them highest. */
  @Operation(
      operands = "take A, slots A, int B",
      effect = "R[A..A+B) := the items of R[A], the first on top",
      can = Can.RAISE | Can.RUN)
  public static void unpackSequence(ThreadState ts, PyObject sequence, PyObject[] r, int a, int n) {
    PyObject[] items = null;
    if (sequence.getClass() == PyTuple.class) {
      items = ((PyTuple) sequence).items;
      if (items.length != n) {
        items = null;
      }
    } else if (sequence.getClass() == PyList.class && ((PyList) sequence).size == n) {
      items = ((PyList) sequence).items;
    }
    if (items == null) {
      unpackIterable(ts, r, a, n, sequence);
    } else {
      for (int i = 0; i < n; i++) {
        PyObject item = items[i];
        item.incref();
        r[a + n - 1 - i] = item;
      }
    }
    if (n == 0) {
      r[a] = null;
    }
    sequence.decref(ts);
  }

  private static void unpackIterable(ThreadState ts, PyObject[] r, int a, int n, PyObject v) {
    PyObject[] items = new PyObject[n];
    int got = 0;
    int mark = ts.mark();
    try {
      PyObject it = ts.own(Objects.iter(ts, v));
      while (got < n) {
        PyObject item = next(ts, it);
        if (item == null) {
          throw Errors.valueError(
              "need more than " + got + " value" + (got == 1 ? "" : "s") + " to unpack");
        }
        items[got++] = item;
      }
      PyObject extra = next(ts, it);
      if (extra != null) {
        extra.decref(ts);
        throw Errors.valueError("too many values to unpack");
      }
    } catch (PyException e) {
      while (got > 0) {
        items[--got].decref(ts);
      }
      throw e;
    } finally {
      ts.release(mark);
    }
    for (int i = 0; i < n; i++) {
      r[a + n - 1 - i] = items[i];
    }
  }
}
