package org.cellvm.library.builtin;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.BoolType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** {@code filter}: returns a str, unicode or tuple for one, and a list for any other iterable. */
final class FilterFunction {
  private FilterFunction() {}

  static PyObject filter(ThreadState ts, PyObject function, PyObject sequence) {
    PyList kept = ts.own(new PyList(ts));
    if (sequence instanceof PyTuple tuple) {
      filterByIndex(ts, function, sequence, tuple.items.length, null, kept);
      return Sequences.tuple(ts, kept);
    }
    if (sequence instanceof PyString s) {
      filterByIndex(ts, function, sequence, s.length(), "str", kept);
      return Objects.callMethod(ts, PyString.EMPTY, Names.join, kept);
    }
    if (sequence instanceof PyUnicode u) {
      filterByIndex(ts, function, sequence, u.length(), "unicode", kept);
      return Objects.callMethod(ts, ts.own(PyUnicode.of("")), Names.join, kept);
    }
    PyObject iterator = ts.own(Objects.iter(ts, sequence));
    Objects.lengthHint(ts, sequence, IterationFunctions.LENGTH_GUESS);
    for (PyObject item = Objects.iterNext(ts, iterator);
        item != null;
        item = Objects.iterNext(ts, iterator)) {
      keep(ts, function, item, null, kept);
    }
    kept.incref();
    return kept;
  }

  /**
   * As many items as the sequence itself has, whatever a subclass's {@code __len__} says, each from
   * a {@code __getitem__} that a subclass may override.
   */
  private static void filterByIndex(
      ThreadState ts,
      PyObject function,
      PyObject sequence,
      int length,
      String textType,
      PyList kept) {
    PyType type = sequence.type();
    for (int i = 0; i < length; i++) {
      keep(ts, function, type.sq_item(ts, sequence, i), textType, kept);
    }
  }

  /**
   * Appends the item if the function accepts it; releases it.
   *
   * @param textType the type that items must have, or null
   */
  private static void keep(
      ThreadState ts, PyObject function, PyObject item, String textType, PyList kept) {
    try {
      if (accepts(ts, function, item)) {
        if (textType != null
            && !(textType.equals("str") ? item instanceof PyString : item instanceof PyUnicode)) {
          throw Errors.typeError(
              "can't filter "
                  + textType
                  + " to "
                  + textType
                  + ": __getitem__ returned different type");
        }
        kept.append(ts, item);
      }
    } finally {
      item.decref(ts);
    }
  }

  private static boolean accepts(ThreadState ts, PyObject function, PyObject item) {
    if (function == PyNone.NONE || function == BoolType.TYPE) {
      return Objects.isTrue(ts, item);
    }
    PyObject result = function.type().call1(ts, function, item);
    try {
      return Objects.isTrue(ts, result);
    } finally {
      result.decref(ts);
    }
  }
}
