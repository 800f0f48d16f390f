package org.cellvm.model.bytes;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.BaseStringMethods;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrCaseMethods;
import org.cellvm.model.text.StrMethods;
import org.cellvm.model.text.StrType;
import org.cellvm.model.text.StringMethods;
import org.cellvm.model.text.StringRange;
import org.cellvm.processor.ExposedLike;

/**
 * The methods that {@code bytearray} has in common with {@code str}: those of {@code str}, on the
 * bytes as a str, with the result made an array again.
 */
@ExposedLike(value = StrType.class, self = "B")
final class ByteArrayMethods {
  private ByteArrayMethods() {}

  static long find(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.find(ByteArrayType.string(ts, self), ByteArrayType.string(ts, sub), range);
  }

  static long rfind(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.rfind(
        ByteArrayType.string(ts, self), ByteArrayType.string(ts, sub), range);
  }

  static long index(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return found(find(ts, self, sub, start, end));
  }

  static long rindex(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  static long count(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    return StringMethods.count(
        ByteArrayType.string(ts, self), ByteArrayType.string(ts, sub), range);
  }

  static boolean startswith(
      ThreadState ts, PyByteArray self, PyObject prefix, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyObject by = prefix instanceof PyTuple t ? strings(ts, t) : ByteArrayType.string(ts, prefix);
    return BaseStringMethods.tailMatch(
        ts, ByteArrayType.string(ts, self), by, range, StringMethods.LEFT);
  }

  static boolean endswith(
      ThreadState ts, PyByteArray self, PyObject suffix, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyObject by = suffix instanceof PyTuple t ? strings(ts, t) : ByteArrayType.string(ts, suffix);
    return BaseStringMethods.tailMatch(
        ts, ByteArrayType.string(ts, self), by, range, StringMethods.RIGHT);
  }

  static PyObject split(ThreadState ts, PyByteArray self, PyObject sep, long maxsplit) {
    PyObject by = sep == PyNone.NONE ? sep : ByteArrayType.string(ts, sep);
    return ByteArrayType.arrays(
        ts, (PyList) BaseStringMethods.split(ts, ByteArrayType.string(ts, self), by, maxsplit));
  }

  static PyObject rsplit(ThreadState ts, PyByteArray self, PyObject sep, long maxsplit) {
    PyObject by = sep == PyNone.NONE ? sep : ByteArrayType.string(ts, sep);
    return ByteArrayType.arrays(
        ts, (PyList) BaseStringMethods.rsplit(ts, ByteArrayType.string(ts, self), by, maxsplit));
  }

  static PyObject splitlines(ThreadState ts, PyByteArray self, long keepends) {
    return ByteArrayType.arrays(
        ts, (PyList) BaseStringMethods.splitlines(ts, ByteArrayType.string(ts, self), keepends));
  }

  static PyObject partition(ThreadState ts, PyByteArray self, PyObject sep) {
    PyTuple parts =
        (PyTuple)
            BaseStringMethods.partition(ts, ByteArrayType.string(ts, self), separator(ts, sep));
    PyObject[] items = ts.own(parts).items;
    return PyTuple.of(ts, part(items[0]), part(items[1]), part(items[2]));
  }

  static PyObject rpartition(ThreadState ts, PyByteArray self, PyObject sep) {
    PyTuple parts =
        (PyTuple)
            BaseStringMethods.rpartition(ts, ByteArrayType.string(ts, self), separator(ts, sep));
    PyObject[] items = ts.own(parts).items;
    return PyTuple.of(ts, part(items[0]), part(items[1]), part(items[2]));
  }

  static PyObject strip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : ByteArrayType.string(ts, chars);
    return ByteArrayType.array(ts, BaseStringMethods.strip(ts, ByteArrayType.string(ts, self), by));
  }

  static PyObject lstrip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : ByteArrayType.string(ts, chars);
    return ByteArrayType.array(
        ts, BaseStringMethods.lstrip(ts, ByteArrayType.string(ts, self), by));
  }

  static PyObject rstrip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : ByteArrayType.string(ts, chars);
    return ByteArrayType.array(
        ts, BaseStringMethods.rstrip(ts, ByteArrayType.string(ts, self), by));
  }

  static PyObject center(ThreadState ts, PyByteArray self, long width, char fill) {
    return ByteArrayType.array(
        ts, StrMethods.center(ts, ByteArrayType.string(ts, self), width, fill));
  }

  static PyObject ljust(ThreadState ts, PyByteArray self, long width, char fill) {
    return ByteArrayType.array(
        ts, StrMethods.ljust(ts, ByteArrayType.string(ts, self), width, fill));
  }

  static PyObject rjust(ThreadState ts, PyByteArray self, long width, char fill) {
    return ByteArrayType.array(
        ts, StrMethods.rjust(ts, ByteArrayType.string(ts, self), width, fill));
  }

  static PyObject zfill(ThreadState ts, PyByteArray self, long width) {
    return ByteArrayType.array(
        ts, BaseStringMethods.zfill(ts, ByteArrayType.string(ts, self), width));
  }

  static PyObject expandtabs(ThreadState ts, PyByteArray self, long tabsize) {
    return ByteArrayType.array(
        ts, BaseStringMethods.expandtabs(ts, ByteArrayType.string(ts, self), tabsize));
  }

  static PyObject replace(ThreadState ts, PyByteArray self, PyObject old, PyObject by, long count) {
    return ByteArrayType.array(
        ts,
        BaseStringMethods.replace(
            ts,
            ByteArrayType.string(ts, self),
            ByteArrayType.string(ts, old),
            ByteArrayType.string(ts, by),
            count));
  }

  static PyObject lower(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrCaseMethods.lower(ts, ByteArrayType.string(ts, self)));
  }

  static PyObject upper(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrCaseMethods.upper(ts, ByteArrayType.string(ts, self)));
  }

  static PyObject swapcase(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrCaseMethods.swapcase(ts, ByteArrayType.string(ts, self)));
  }

  static PyObject capitalize(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrCaseMethods.capitalize(ts, ByteArrayType.string(ts, self)));
  }

  static PyObject title(ThreadState ts, PyByteArray self) {
    return ByteArrayType.array(ts, StrCaseMethods.title(ts, ByteArrayType.string(ts, self)));
  }

  static boolean isalnum(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.isalnum(ts, ByteArrayType.string(ts, self));
  }

  static boolean isalpha(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.isalpha(ts, ByteArrayType.string(ts, self));
  }

  static boolean isdigit(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.isdigit(ts, ByteArrayType.string(ts, self));
  }

  static boolean isspace(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.isspace(ts, ByteArrayType.string(ts, self));
  }

  static boolean islower(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.islower(ts, ByteArrayType.string(ts, self));
  }

  static boolean isupper(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.isupper(ts, ByteArrayType.string(ts, self));
  }

  static boolean istitle(ThreadState ts, PyByteArray self) {
    return StrCaseMethods.istitle(ts, ByteArrayType.string(ts, self));
  }

  private static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("subsection not found");
    }
    return index;
  }

  private static PyString separator(ThreadState ts, PyObject sep) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, sep);
    if (bytes == null) {
      throw Errors.typeError("'" + sep.type().name() + "' does not have the buffer interface");
    }
    return ts.own(PyString.of(bytes.clone()));
  }

  private static PyByteArray part(PyObject s) {
    return new PyByteArray(((PyString) s).bytes().clone());
  }

  /** The strings of a tuple of objects with bytes, borrowed until the call ends. */
  private static PyTuple strings(ThreadState ts, PyTuple objects) {
    PyObject[] items = new PyObject[objects.items.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = ByteArrayType.string(ts, objects.items[i]);
    }
    for (PyObject item : items) {
      item.incref();
    }
    return ts.own(PyTuple.of(ts, items));
  }
}
