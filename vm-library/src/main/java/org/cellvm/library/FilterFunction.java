package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.BoolType;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** {@code filter}: a str, unicode or tuple gives its like, everything else a list. */
final class FilterFunction {
  private FilterFunction() {}

  static PyObject filter(ThreadState ts, PyObject function, PyObject sequence) {
    PyList kept = ts.own(new PyList(ts));
    boolean text = sequence instanceof PyString || sequence instanceof PyUnicode;
    // Of these the items are asked for one by one, so that a subclass has its say.
    boolean byIndex = text || sequence instanceof PyTuple;
    PyObject iterator =
        ts.own(byIndex ? Sequences.iterator(ts, sequence) : Objects.iter(ts, sequence));
    if (!byIndex) {
      Objects.lengthHint(ts, sequence, IterationFunctions.LENGTH_GUESS);
    }
    for (PyObject item = Objects.iterNext(ts, iterator);
        item != null;
        item = Objects.iterNext(ts, iterator)) {
      try {
        if (accepts(ts, function, item)) {
          if (text && !(item instanceof PyString) && !(item instanceof PyUnicode)) {
            throw Errors.typeError(
                "can't filter "
                    + (sequence instanceof PyString ? "str" : "unicode")
                    + " to "
                    + (sequence instanceof PyString ? "str" : "unicode")
                    + ": __getitem__ returned different type");
          }
          kept.append(ts, item);
        }
      } finally {
        item.decref(ts);
      }
    }
    if (sequence instanceof PyTuple) {
      return Sequences.tuple(ts, kept);
    }
    if (text) {
      PyObject separator = sequence instanceof PyString ? PyString.EMPTY : PyUnicode.of("");
      return Objects.callMethod(ts, ts.own(separator), Names.join, kept);
    }
    kept.incref();
    return kept;
  }

  private static boolean accepts(ThreadState ts, PyObject function, PyObject item) {
    if (function == PyNone.NONE || function == BoolType.TYPE) {
      return Objects.isTrue(ts, item);
    }
    PyObject answer = function.type().call1(ts, function, item);
    try {
      return Objects.isTrue(ts, answer);
    } finally {
      answer.decref(ts);
    }
  }
}
