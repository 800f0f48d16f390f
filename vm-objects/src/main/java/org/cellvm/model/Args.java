package org.cellvm.model;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;

/**
 * The run-time part of argument parsing: what {@code PyArg_ParseTuple} and related functions check
 * and convert, with CPython's error texts. The checks of counts return true or raise TypeError; the
 * converters take the function's name in messages (null for none) and the argument's position, or a
 * whole message and position 0.
 */
public final class Args {
  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private Args() {}

  // Counts

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
      if (kwnames[k] instanceof PyString string && equals(string, name)) {
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

  // Conversions

  /** The error of a converter: "f() argument 1 must be string, not int". */
  public static PyException wrong(String expected, PyObject arg, String name, int position) {
    String given = arg == PyNone.NONE ? "None" : arg.type().name();
    return misfit("must be " + expected + ", not " + given, name, position);
  }

  private static PyException misfit(String text, String name, int position) {
    if (position == 0) {
      return Errors.typeError(name);
    }
    return Errors.typeError(
        (name == null ? "" : name + "() ") + "argument " + position + " " + text);
  }

  /** Unit {@code O!}. */
  public static PyObject typed(
      ThreadState ts, PyObject arg, PyType type, String name, int position) {
    if (!arg.type().isSubtype(type)) {
      throw wrong(type.name(), arg, name, position);
    }
    return arg;
  }

  /** Unit {@code S}. */
  public static PyString string(ThreadState ts, PyObject arg, String name, int position) {
    if (!(arg instanceof PyString string)) {
      throw wrong("string", arg, name, position);
    }
    return string;
  }

  /** Unit {@code U}. */
  public static PyUnicode unicode(ThreadState ts, PyObject arg, String name, int position) {
    if (!(arg instanceof PyUnicode unicode)) {
      throw wrong("unicode", arg, name, position);
    }
    return unicode;
  }

  /** Unit {@code c}. */
  public static int character(ThreadState ts, PyObject arg, String name, int position) {
    if (!(arg instanceof PyString string) || string.length() != 1) {
      throw wrong("char", arg, name, position);
    }
    return string.bytes()[0] & 0xff;
  }

  /** Unit {@code s}: no zero bytes; unicode is encoded. A new string is the wrapper's temporary. */
  public static PyString text(ThreadState ts, PyObject arg, String name, int position) {
    PyString s = encoded(ts, arg);
    if (s == null) {
      throw wrong("string", arg, name, position);
    }
    return withoutZero(s, arg, name, position);
  }

  /** Unit {@code z}: as {@code s}; None gives null. */
  public static PyString textOrNone(ThreadState ts, PyObject arg, String name, int position) {
    if (arg == PyNone.NONE) {
      return null;
    }
    PyString s = encoded(ts, arg);
    if (s == null) {
      throw wrong("string or None", arg, name, position);
    }
    return withoutZero(s, arg, name, position);
  }

  private static PyString withoutZero(PyString s, PyObject arg, String name, int position) {
    for (byte b : s.bytes()) {
      if (b == 0) {
        throw wrong("string without null bytes", arg, name, position);
      }
    }
    return s;
  }

  /** Unit {@code s*}. */
  public static PyString bytes(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyMemoryView view) {
      return ts.own(PyString.of(view.toBytes(ts)));
    }
    return bytes(ts, arg, "string or buffer", name, position);
  }

  /** Unit {@code s#}. */
  public static PyString readOnlyBytes(ThreadState ts, PyObject arg, String name, int position) {
    return bytes(ts, arg, "string or read-only buffer", name, position);
  }

  private static PyString bytes(
      ThreadState ts, PyObject arg, String expected, String name, int position) {
    PyString s = encoded(ts, arg);
    if (s == null) {
      s = buffer(ts, arg);
    }
    if (s == null) {
      throw wrong(expected, arg, name, position);
    }
    return s;
  }

  /** Units {@code z#} and {@code z*}: None gives null. */
  public static PyString bytesOrNone(ThreadState ts, PyObject arg, String name, int position) {
    return arg == PyNone.NONE ? null : bytes(ts, arg, name, position);
  }

  /** Unit {@code t#}. */
  public static PyString characters(ThreadState ts, PyObject arg, String name, int position) {
    PyString s = encoded(ts, arg);
    if (s == null) {
      s = buffer(ts, arg);
    }
    if (s == null) {
      throw wrong("string or read-only character buffer", arg, name, position);
    }
    return s;
  }

  /** A str itself, a unicode string in the default encoding; null for anything else. */
  private static PyString encoded(ThreadState ts, PyObject arg) {
    if (arg instanceof PyString string) {
      return string;
    }
    if (arg instanceof PyUnicode) {
      return (PyString) ts.own(UnicodeType.TYPE.tp_str(ts, arg));
    }
    return null;
  }

  private static PyString buffer(ThreadState ts, PyObject arg) {
    return ts.own(Buffers.bytesOrNull(ts, arg));
  }

  /** Latin-1 characters; null for null. */
  public static String toJava(PyString s) {
    return s == null ? null : s.toString();
  }

  /** The bytes, not to be written; null for null. */
  public static byte[] toBytes(PyString s) {
    return s == null ? null : s.bytes();
  }

  /** Units {@code l} and {@code n}. */
  public static long toLong(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyInt integer) {
      return integer.value;
    }
    refuseFloat(arg);
    return asLong(ts, arg);
  }

  /** {@code PyInt_AsLong}: by {@code nb_int}; TypeError and OverflowError as CPython's. */
  public static long asLong(ThreadState ts, PyObject arg) {
    if (arg instanceof PyInt asInt) {
      return asInt.value;
    }
    if (arg instanceof PyLong big) {
      return fitting(big.value);
    }
    PyType type = arg.type();
    if (!type.has(Slots.NB_INT)) {
      throw Errors.typeError("an integer is required");
    }
    PyObject number = type.nb_int(ts, arg);
    try {
      if (number instanceof PyInt integer) {
        return integer.value;
      }
      if (number instanceof PyLong asLong) {
        return fitting(asLong.value);
      }
    } finally {
      number.decref(ts);
    }
    throw Errors.typeError("__int__ method should return an integer");
  }

  /** {@code PyInt_AsSsize_t}: as {@link #asLong}, with its own text where a long is too large. */
  public static long asSize(ThreadState ts, PyObject arg) {
    if (arg instanceof PyLong big) {
      BigInteger value = big.value;
      if (value.compareTo(MIN_LONG) < 0 || value.compareTo(MAX_LONG) > 0) {
        throw Errors.overflowError("long int too large to convert to int");
      }
      return value.longValue();
    }
    return asLong(ts, arg);
  }

  /** {@code PyNumber_AsSsize_t} with OverflowError: by {@code nb_index}. */
  public static long indexAsSize(ThreadState ts, PyObject arg) {
    if (arg instanceof PyInt asInt) {
      return asInt.value;
    }
    if (!(arg instanceof PyLong) && !arg.type().has(Slots.NB_INDEX)) {
      throw Errors.typeError(
          "'" + arg.type().name() + "' object cannot be interpreted as an index");
    }
    PyObject index = arg instanceof PyLong ? Ref.inc(arg) : arg.type().nb_index(ts, arg);
    try {
      if (index instanceof PyInt integer) {
        return integer.value;
      }
      if (!(index instanceof PyLong big)) {
        throw Errors.typeError(
            "__index__ returned non-(int,long) (type " + index.type().name() + ")");
      }
      BigInteger value = big.value;
      if (value.compareTo(MIN_LONG) < 0 || value.compareTo(MAX_LONG) > 0) {
        throw Errors.overflowError(
            "cannot fit '" + arg.type().name() + "' into an index-sized integer");
      }
      return value.longValue();
    } finally {
      index.decref(ts);
    }
  }

  private static long fitting(BigInteger value) {
    if (value.compareTo(MIN_LONG) < 0 || value.compareTo(MAX_LONG) > 0) {
      throw Errors.overflowError("Python int too large to convert to C long");
    }
    return value.longValue();
  }

  private static void refuseFloat(PyObject arg) {
    if (arg instanceof PyFloat) {
      throw Errors.typeError("integer argument expected, got float");
    }
  }

  /** Unit {@code i}. */
  public static long toInt(ThreadState ts, PyObject arg, String name, int position) {
    return ranged(
        toLong(ts, arg, name, position), Integer.MIN_VALUE, Integer.MAX_VALUE, "signed integer");
  }

  /** Unit {@code h}. */
  public static long toShort(ThreadState ts, PyObject arg, String name, int position) {
    return ranged(
        toLong(ts, arg, name, position), Short.MIN_VALUE, Short.MAX_VALUE, "signed short integer");
  }

  /** Unit {@code b}. */
  public static long unsignedByte(ThreadState ts, PyObject arg, String name, int position) {
    return ranged(toLong(ts, arg, name, position), 0, 255, "unsigned byte integer");
  }

  private static long ranged(long value, long min, long max, String what) {
    if (value < min) {
      throw Errors.overflowError(what + " is less than minimum");
    }
    if (value > max) {
      throw Errors.overflowError(what + " is greater than maximum");
    }
    return value;
  }

  /** Units {@code k} and {@code K}: the low 64 bits. */
  public static long longMask(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyInt asInt) {
      return asInt.value;
    }
    if (arg instanceof PyLong big) {
      return big.value.longValue();
    }
    throw wrong("an integer", arg, name, position);
  }

  private static long mask(ThreadState ts, PyObject arg) {
    if (arg instanceof PyInt asInt) {
      return asInt.value;
    }
    if (arg instanceof PyLong big) {
      return big.value.longValue();
    }
    refuseFloat(arg);
    PyType type = arg.type();
    if (!type.has(Slots.NB_INT)) {
      throw Errors.typeError("an integer is required");
    }
    PyObject number = type.nb_int(ts, arg);
    try {
      if (number instanceof PyInt integer) {
        return integer.value;
      }
      if (number instanceof PyLong asLong) {
        return asLong.value.longValue();
      }
    } finally {
      number.decref(ts);
    }
    throw Errors.typeError("__int__ method should return an integer");
  }

  /** Unit {@code I}: the low 32 bits, unsigned. */
  public static long intMask(ThreadState ts, PyObject arg, String name, int position) {
    return mask(ts, arg) & 0xffffffffL;
  }

  /** Unit {@code H}. */
  public static long shortMask(ThreadState ts, PyObject arg, String name, int position) {
    return mask(ts, arg) & 0xffff;
  }

  /** Unit {@code B}. */
  public static long byteMask(ThreadState ts, PyObject arg, String name, int position) {
    return mask(ts, arg) & 0xff;
  }

  /** Unit {@code L}. */
  public static long longLong(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyLong asLong) {
      BigInteger value = asLong.value;
      if (value.compareTo(MIN_LONG) < 0 || value.compareTo(MAX_LONG) > 0) {
        throw Errors.overflowError("long too big to convert");
      }
      return value.longValue();
    }
    return toLong(ts, arg, name, position);
  }

  /** Units {@code d} and {@code f}: {@code PyFloat_AsDouble}. */
  public static double toDouble(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyFloat real) {
      return real.value;
    }
    PyType type = arg.type();
    if (!type.has(Slots.NB_FLOAT)) {
      throw Errors.typeError("a float is required");
    }
    PyObject number = type.nb_float(ts, arg);
    try {
      if (number instanceof PyFloat asFloat) {
        return asFloat.value;
      }
    } finally {
      number.decref(ts);
    }
    throw Errors.typeError("nb_float should return float object");
  }

  // What code that parses by hand uses

  /** {@link #bind}, with the function's name. */
  public static PyObject[] parseKeywords(
      ThreadState ts,
      String name,
      String[] names,
      int min,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    return bind(ts, name, names, min, args, off, n, kwnames);
  }

  /** "f() argument 1 must be string, not int". */
  public static PyException wrongType(String name, int position, String expected, PyObject arg) {
    return wrong(expected, arg, name, position);
  }

  /** Unit {@code i}. */
  public static int toInt(ThreadState ts, PyObject arg) {
    return (int) toInt(ts, arg, null, 1);
  }

  /** A Java string as an immortal Python string of the same characters, as documentation is. */
  public static PyString constant(String s) {
    return Ref.immortal(PyString.fromString(s));
  }

  public static byte[] latin1(String s) {
    return s.getBytes(StandardCharsets.ISO_8859_1);
  }
}
