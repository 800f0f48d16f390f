package org.cellvm.model;

import java.math.BigInteger;
import org.cellvm.codec.FileNames;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;

/**
 * Converts arguments, unit by unit of {@code PyArg_ParseTuple}'s formats, with CPython's error
 * texts. The converters take the function's name in messages (null for none) and the argument's
 * position, or a whole message and position 0.
 */
public final class ArgConversions {

  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);

  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private ArgConversions() {}

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
    // CPython's types of classes always have a table of buffer functions.
    String expected = arg.type().isHeapType() ? "convertible to a buffer" : "string or buffer";
    return bytes(ts, arg, expected, name, position);
  }

  /** Unit {@code s#}. */
  public static PyString readOnlyBytes(ThreadState ts, PyObject arg, String name, int position) {
    String expected = "string or read-only buffer";
    if (arg instanceof PyByteArray) {
      throw wrong(expected, arg, name, position);
    }
    return bytes(ts, arg, expected, name, position);
  }

  private static PyString bytes(
      ThreadState ts, PyObject arg, String expected, String name, int position) {
    PyString s = encoded(ts, arg);
    if (s == null) {
      s = ts.own(Buffers.bytesOrNull(ts, arg));
    }
    if (s == null) {
      throw wrong(expected, arg, name, position);
    }
    return s;
  }

  /** Unit {@code z#}: None gives null. */
  public static PyString readOnlyBytesOrNone(
      ThreadState ts, PyObject arg, String name, int position) {
    return arg == PyNone.NONE ? null : readOnlyBytes(ts, arg, name, position);
  }

  /** Unit {@code z*}: None gives null. */
  public static PyString bytesOrNone(ThreadState ts, PyObject arg, String name, int position) {
    return arg == PyNone.NONE ? null : bytes(ts, arg, name, position);
  }

  /** Unit {@code t#}. */
  public static PyString characters(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyByteArray) {
      throw wrong("string or pinned buffer", arg, name, position);
    }
    PyString s = encoded(ts, arg);
    if (s == null) {
      s = ts.own(Buffers.textOrNull(ts, arg));
    }
    if (s == null) {
      throw wrong("string or read-only character buffer", arg, name, position);
    }
    return s;
  }

  /** Unit {@code et} of a file name: unicode is encoded as file names are. */
  public static PyString fileName(ThreadState ts, PyObject arg, String name, int position) {
    PyString s;
    if (arg instanceof PyString string) {
      s = string;
    } else if (arg instanceof PyUnicode unicode) {
      s = (PyString) ts.own(Codecs.encode(ts, unicode, FileNames.ENCODING, null));
    } else {
      Buffers.refuseDecoding(arg);
      s = ts.own(Buffers.bytesOrNull(ts, arg));
    }
    if (s == null) {
      throw Errors.typeError(
          "coercing to Unicode: need string or buffer, " + arg.type().name() + " found");
    }
    for (byte b : s.bytes()) {
      if (b == 0) {
        throw wrong("encoded string without null bytes", arg, name, position);
      }
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

  /** Units {@code w#} and {@code w*}. */
  public static ByteMemory writable(ThreadState ts, PyObject arg, String name, int position) {
    if (arg instanceof PyUnicode) {
      throw Errors.typeError("cannot use unicode as modifiable buffer");
    }
    ByteMemory memory = Buffers.writableOrNull(arg);
    if (memory == null) {
      throw wrong("read-write buffer", arg, name, position);
    }
    return memory;
  }

  /** The error of {@code PyObject_AsWriteBuffer}. */
  public static PyException unwritable(PyObject arg) {
    String given = arg == PyNone.NONE ? "None" : arg.type().name();
    return Errors.typeError("argument must be read-write buffer, not ".concat(given));
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
    // One of a derived class may have an __int__ of its own.
    if (arg.getClass() == PyLong.class) {
      return fitting(((PyLong) arg).value);
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

  /** Unit {@code i}. */
  public static int toInt(ThreadState ts, PyObject arg) {
    return (int) toInt(ts, arg, null, 1);
  }
}
