package org.cellvm.library.cpickle;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/**
 * The objects that an unpickler may need again, by number: binary operations and those of text have
 * an array each. As soon as a program looks at it, or a number is odd, it becomes the dict that
 * CPython has, whose keys are ints and strs.
 */
final class UnpicklerMemo {
  private static final PyObject[] NOTHING = {};

  /** A number that is so much larger than the array has room makes a dict. */
  private static final int SLACK = 1024;

  private static final int MAX_DIGITS = 7;

  // Owned; null elements are unset.
  private PyObject[] byNumber = NOTHING;
  private PyObject[] byText = NOTHING;

  /** Owned; takes the arrays' place where it is not null. */
  private PyDict dict;

  /** The object of a number, borrowed; null if there is none. */
  PyObject get(ThreadState ts, long number) {
    if (dict == null) {
      return number < byNumber.length ? byNumber[(int) number] : null;
    }
    PyObject key = PyInt.valueOf(number);
    PyObject value = dict.getSuppressing(ts, key);
    key.decref(ts);
    return value;
  }

  /** Enters an object, counted up, under a number. */
  void put(ThreadState ts, long number, PyObject value) {
    if (dict == null && number < byNumber.length * 2L + SLACK) {
      byNumber = put(ts, byNumber, (int) number, value);
      return;
    }
    PyDict d = toDict(ts);
    PyObject key = PyInt.valueOf(number);
    try {
      d.put(ts, key, value);
    } finally {
      key.decref(ts);
    }
  }

  /** The object of the number that is {@code text[from..to)}, borrowed; null if there is none. */
  PyObject get(ThreadState ts, byte[] text, int from, int to) {
    if (dict == null) {
      int number = number(text, from, to);
      return number >= 0 && number < byText.length ? byText[number] : null;
    }
    PyObject key = PyString.of(text, from, to);
    PyObject value = dict.getSuppressing(ts, key);
    key.decref(ts);
    return value;
  }

  void put(ThreadState ts, byte[] text, int from, int to, PyObject value) {
    int number = dict == null ? number(text, from, to) : -1;
    if (number >= 0 && number < byText.length * 2L + SLACK) {
      byText = put(ts, byText, number, value);
      return;
    }
    PyDict d = toDict(ts);
    PyObject key = PyString.of(text, from, to);
    try {
      d.put(ts, key, value);
    } finally {
      key.decref(ts);
    }
  }

  /** The number of a plain decimal text; -1 for others. */
  private static int number(byte[] text, int from, int to) {
    int n = to - from;
    if (n > MAX_DIGITS || n == 0 || n > 1 && text[from] == '0') {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static PyObject[] put(ThreadState ts, PyObject[] array, int i, PyObject value) {
    PyObject[] a = i < array.length ? array : Arrays.copyOf(array, Math.max(16, i * 2));
    PyObject old = a[i];
    a[i] = Ref.inc(value);
    Ref.dec(ts, old);
    return a;
  }

  /** The memo as a dict, borrowed; from now on that is what counts. */
  PyDict toDict(ThreadState ts) {
    if (dict == null) {
      PyDict d = new PyDict(ts);
      for (int i = 0; i < byNumber.length; i++) {
        if (byNumber[i] != null) {
          PyObject key = PyInt.valueOf(i);
          d.put(ts, key, byNumber[i]);
          key.decref(ts);
        }
      }
      for (int i = 0; i < byText.length; i++) {
        if (byText[i] != null) {
          PyString key = PyString.fromString(Integer.toString(i));
          d.putStr(ts, key, byText[i]);
          key.decref(ts);
        }
      }
      dict = d;
      clearArrays(ts);
    }
    return dict;
  }

  private void clearArrays(ThreadState ts) {
    PyObject[] numbers = byNumber;
    PyObject[] texts = byText;
    byNumber = NOTHING;
    byText = NOTHING;
    Ref.decAll(ts, numbers, 0, numbers.length);
    Ref.decAll(ts, texts, 0, texts.length);
  }

  /** Counts {@code by} up, which takes the memo's place. */
  void replace(ThreadState ts, PyDict by) {
    PyDict old = dict;
    dict = Ref.inc(by);
    clearArrays(ts);
    Ref.dec(ts, old);
  }

  void traverse(Visitor visitor) {
    visitor.visit(dict);
    visitor.visitAll(byNumber, 0, byNumber.length);
    visitor.visitAll(byText, 0, byText.length);
  }

  void release(ThreadState ts) {
    PyDict old = dict;
    dict = null;
    clearArrays(ts);
    Ref.dec(ts, old);
  }
}
