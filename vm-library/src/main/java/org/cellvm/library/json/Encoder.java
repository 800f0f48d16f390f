package org.cellvm.library.json;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.FloatType;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;

/**
 * Writes a value as the pieces of a JSON text. As CPython's encoder in C it does not indent and
 * does not sort: {@code json} does not use it where that is wanted.
 */
final class Encoder {
  private static final String NESTED = " while encoding a JSON object";
  private static final PyString NULL = Args.constant("null");
  private static final PyString TRUE = Args.constant("true");
  private static final PyString FALSE = Args.constant("false");
  private static final PyString EMPTY_LIST = Args.constant("[]");
  private static final PyString EMPTY_DICT = Args.constant("{}");

  private final ThreadState ts;
  private final PyEncoder how;

  /** Borrowed. */
  private final PyList pieces;

  Encoder(ThreadState ts, PyEncoder how, PyList pieces) {
    this.ts = ts;
    this.how = how;
    this.pieces = pieces;
  }

  void value(PyObject o) {
    if (o == PyNone.NONE) {
      pieces.appendOwned(NULL);
    } else if (o instanceof PyBool) {
      pieces.appendOwned(o == PyBool.TRUE ? TRUE : FALSE);
    } else if (o instanceof PyBaseString) {
      pieces.appendOwned(string(o));
    } else if (o instanceof PyInt || o instanceof PyLong) {
      pieces.appendOwned(Objects.str(ts, o));
    } else if (o instanceof PyFloat f) {
      pieces.appendOwned(number(f));
    } else {
      ts.enterRecursive(NESTED);
      try {
        if (o instanceof PyList || o instanceof PyTuple) {
          list(o);
        } else if (o instanceof PyDict) {
          dict(o);
        } else {
          other(o);
        }
      } finally {
        ts.leaveRecursive();
      }
    }
  }

  /** A str or unicode as text, owned. */
  private PyObject string(PyObject o) {
    return how.ownStrings
        ? StringEscapes.quoted(ts, o)
        : Objects.call1(ts, how.option(PyEncoder.ENCODER), o);
  }

  /** A float as text, owned; a class of its own does not matter. */
  private PyObject number(PyFloat f) {
    double value = f.value;
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      if (!how.allowNan) {
        throw Errors.valueError("Out of range float values are not JSON compliant");
      }
      return PyString.fromString(value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN");
    }
    return FloatType.TYPE.tp_repr(ts, f);
  }

  /**
   * Notes that {@code o} is being written, if that is wanted; its mark, which the caller's owns.
   */
  private PyObject enter(PyObject o) {
    if (!(how.option(PyEncoder.MARKERS) instanceof PyDict markers)) {
      return null;
    }
    PyObject ident = ts.own(PyInt.valueOf(Objects.id(ts, o)));
    if (markers.contains(ts, ident)) {
      throw Errors.valueError("Circular reference detected");
    }
    markers.put(ts, ident, o);
    return ident;
  }

  private void leave(PyObject ident) {
    if (ident != null) {
      ((PyDict) how.option(PyEncoder.MARKERS)).delete(ts, ident);
    }
  }

  private void list(PyObject o) {
    if (Sequences.fastSize(o) == 0) {
      pieces.appendOwned(EMPTY_LIST);
      return;
    }
    int mark = ts.mark();
    try {
      PyObject ident = enter(o);
      pieces.appendOwned(PyString.ofChar('['));
      for (int i = 0; i < Sequences.fastSize(o); i++) {
        if (i > 0) {
          pieces.append(ts, how.option(PyEncoder.ITEM_SEPARATOR));
        }
        PyObject item = Sequences.fastItems(o)[i];
        item.incref();
        try {
          value(item);
        } finally {
          item.decref(ts);
        }
      }
      leave(ident);
      pieces.appendOwned(PyString.ofChar(']'));
    } finally {
      ts.release(mark);
    }
  }

  private void dict(PyObject o) {
    if (((PyDict) o).size() == 0) {
      pieces.appendOwned(EMPTY_DICT);
      return;
    }
    int mark = ts.mark();
    try {
      PyObject ident = enter(o);
      pieces.appendOwned(PyString.ofChar('{'));
      PyObject keys = ts.own(Objects.iter(ts, o));
      boolean skip = Objects.isTrue(ts, how.option(PyEncoder.SKIPKEYS));
      boolean first = true;
      for (PyObject key; (key = Objects.iterNext(ts, keys)) != null; ) {
        int inner = ts.mark();
        try {
          ts.own(key);
          PyObject name = name(key, skip);
          if (name != null) {
            member(o, key, ts.own(name), first);
            first = false;
          }
        } finally {
          ts.release(inner);
        }
      }
      leave(ident);
      pieces.appendOwned(PyString.ofChar('}'));
    } finally {
      ts.release(mark);
    }
  }

  private void member(PyObject dict, PyObject key, PyObject name, boolean first) {
    if (!first) {
      pieces.append(ts, how.option(PyEncoder.ITEM_SEPARATOR));
    }
    PyObject value = ts.own(Objects.getItem(ts, dict, key));
    pieces.appendOwned(string(name));
    pieces.append(ts, how.option(PyEncoder.KEY_SEPARATOR));
    value(value);
  }

  /** The string that stands for a key, owned; null if the key is to be left out. */
  private PyObject name(PyObject key, boolean skip) {
    if (key instanceof PyBaseString) {
      return Ref.inc(key);
    }
    if (key instanceof PyFloat f) {
      return number(f);
    }
    if (key instanceof PyInt || key instanceof PyLong) {
      return Objects.str(ts, key);
    }
    if (key == PyNone.NONE) {
      return NULL;
    }
    if (skip) {
      return null;
    }
    throw Errors.typeError("keys must be a string");
  }

  /** What {@code default} makes of an object that JSON does not know. */
  private void other(PyObject o) {
    int mark = ts.mark();
    try {
      PyObject ident = enter(o);
      value(ts.own(Objects.call1(ts, how.option(PyEncoder.DEFAULT), o)));
      leave(ident);
    } finally {
      ts.release(mark);
    }
  }
}
