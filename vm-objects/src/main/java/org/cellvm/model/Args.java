package org.cellvm.model;

import java.nio.charset.StandardCharsets;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * The number and the names of arguments: what {@code PyArg_ParseTuple} and related functions check
 * before they convert anything ({@link ArgConversions}), with CPython's error texts. The checks of
 * counts return true or raise TypeError.
 */
public final class Args {

  private Args() {}

  /** Raises TypeError where a function or method that has no keywords is given some. */
  public static void noKeywords(String function, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError(function + "() takes no keyword arguments");
    }
  }

  /**
   * {@code _PyArg_NoKeywords}: the same for constructors and callable objects, whose message is
   * another; {@code name} is what CPython calls them there, with or without {@code ()}.
   */
  public static void doesNotTakeKeywords(String name, PyObject[] kwnames) {
    if (kwnames != null && kwnames.length > 0) {
      throw Errors.typeError(name + " does not take keyword arguments");
    }
  }

  public static boolean noArguments(String function, int n, PyObject[] kwnames, boolean method) {
    noKeywords(function, kwnames);
    if (n != 0) {
      throw Errors.typeError(function + "() takes no arguments (" + n + " given)");
    }
    return true;
  }

  public static boolean oneArgument(String function, int n, PyObject[] kwnames) {
    noKeywords(function, kwnames);
    if (n != 1) {
      throw Errors.typeError(function + "() takes exactly one argument (" + n + " given)");
    }
    return true;
  }

  /** {@code PyArg_UnpackTuple}. */
  public static boolean unpack(
      String function, String name, int n, int min, int max, PyObject[] kwnames) {
    noKeywords(function, kwnames);
    if (n < min || n > max) {
      String bound = min == max ? "" : n < min ? "at least " : "at most ";
      throw Errors.typeError(
          name + " expected " + bound + (n < min ? min : max) + " arguments, got " + n);
    }
    return true;
  }

  /**
   * The count check of {@code PyArg_ParseTuple}; {@code name} is null where the format has none.
   */
  public static boolean parse(
      String function, String name, int n, int min, int max, PyObject[] kwnames) {
    noKeywords(function, kwnames);
    if (n < min || n > max) {
      throw Errors.typeError(countError(name, n, min, max));
    }
    return true;
  }

  private static String countError(String name, int n, int min, int max) {
    String who = name == null ? "function" : name + "()";
    int bound = n < min ? min : max;
    String how = min == max ? "exactly" : n < min ? "at least" : "at most";
    String plural = bound == 1 ? "" : "s";
    return who + " takes " + how + " " + bound + " argument" + plural + " (" + n + " given)";
  }

  /** The count check of a format with a message of its own. */
  public static boolean count(
      String function, String message, int n, int min, int max, PyObject[] kwnames) {
    noKeywords(function, kwnames);
    if (n < min || n > max) {
      throw Errors.typeError(message);
    }
    return true;
  }

  /**
   * {@code PyArg_ParseTupleAndKeywords} up to the conversions: the arguments in the order of {@code
   * names}, borrowed, null where none is given.
   */
  public static PyObject[] bind(
      ThreadState ts,
      String name,
      String[] names,
      int min,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    PyObject[] bound = new PyObject[names.length];
    bind(ts, name, names, min, args, off, n, kwnames, bound);
    return bound;
  }

  /**
   * The same into {@code bound}, which holds nulls. Where the arguments do not fit, those that
   * CPython converts before it comes to the mistake are in it.
   */
  public static void bind(
      ThreadState ts,
      String name,
      String[] names,
      int min,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames,
      PyObject[] bound) {
    int max = names.length;
    int nkw = kwnames == null ? 0 : kwnames.length;
    if (n + nkw > max) {
      throw Errors.typeError(
          (name == null ? "function" : name + "()")
              + " takes at most "
              + max
              + " argument"
              + (max == 1 ? "" : "s")
              + " ("
              + (n + nkw)
              + " given)");
    }
    int left = nkw;
    for (int i = 0; i < max; i++) {
      int k = left > 0 ? keyword(kwnames, names[i]) : -1;
      if (k >= 0) {
        left--;
        if (i < n) {
          throw Errors.typeError(
              "Argument given by name ('" + names[i] + "') and position (" + (i + 1) + ")");
        }
        bound[i] = args[off + n + k];
      } else if (i < n) {
        bound[i] = args[off + i];
      } else if (i < min) {
        throw Errors.typeError(
            "Required argument '" + names[i] + "' (pos " + (i + 1) + ") not found");
      }
    }
    if (left > 0) {
      throw invalidKeyword(ts, names, kwnames);
    }
  }

  /**
   * The error for the first keyword without a parameter, in the order of CPython's dict of them.
   */
  private static PyException invalidKeyword(ThreadState ts, String[] names, PyObject[] kwnames) {
    PyDict given = new PyDict(ts);
    try {
      for (PyObject kw : kwnames) {
        if (!(kw instanceof PyString string)) {
          return Errors.typeError("keywords must be strings");
        }
        given.putStr(ts, string, PyNone.NONE);
      }
      for (int i = given.next(-1); i >= 0; i = given.next(i)) {
        PyString kw = (PyString) given.keys[i];
        if (indexOf(names, kw) < 0) {
          return Errors.typeError("'" + kw + "' is an invalid keyword argument for this function");
        }
      }
      throw new IllegalStateException();
    } finally {
      given.decref(ts);
    }
  }

  private static int keyword(PyObject[] kwnames, String name) {
    for (int k = 0; k < kwnames.length; k++) {
      PyObject kw = kwnames[k];
      // CPython finds arguments by looking in a dict, where a unicode equals a str.
      if (kw instanceof PyString string
          ? equals(string, name)
          : kw instanceof PyUnicode && kw.toString().equals(name)) {
        return k;
      }
    }
    return -1;
  }

  private static int indexOf(String[] names, PyString kw) {
    for (int i = 0; i < names.length; i++) {
      if (equals(kw, names[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code s} has the characters of {@code t}. */
  static boolean equals(PyString s, String t) {
    byte[] value = s.bytes();
    if (value.length != t.length()) {
      return false;
    }
    for (int i = 0; i < value.length; i++) {
      if ((value[i] & 0xff) != t.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A Java string as an immortal Python string of the same characters, as documentation is. */
  public static PyString constant(String s) {
    return Ref.immortal(PyString.fromString(s));
  }

  public static byte[] latin1(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }
}
