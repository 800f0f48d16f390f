package org.cellvm.model.bytes;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.BaseStringMethods;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.StringMethods;

/**
 * What a {@code bytearray} takes its bytes from: texts, numbers, buffers, and iterables of ints or
 * of strings of one character.
 */
final class ByteSources {
  private ByteSources() {}

  /** Replaces the content by what the arguments of the constructor stand for. */
  static void fill(
      ThreadState ts, PyByteArray self, PyObject source, String encoding, String errors) {
    boolean coded = encoding != null || errors != null;
    if (source == null) {
      if (coded) {
        throw Errors.typeError("encoding or errors without sequence argument");
      }
    } else if (source instanceof PyString str) {
      if (encoding != null) {
        ts.own(Codecs.encodeString(ts, str, encoding, errors));
      }
      self.set(str.bytes().clone());
    } else if (source instanceof PyUnicode unicode) {
      if (encoding == null) {
        throw Errors.typeError("unicode argument without an encoding");
      }
      PyObject encoded = ts.own(Codecs.encodeUnicode(ts, unicode, encoding, errors));
      self.set(BaseStringMethods.bytes(ts, encoded).bytes().clone());
    } else if (coded) {
      throw Errors.typeError("encoding or errors without a string argument");
    } else if (!setCount(ts, self, source)) {
      byte[] bytes = Buffers.plainBytesOrNull(ts, source);
      if (bytes != null) {
        self.set(bytes.clone());
      } else {
        fillByItems(ts, self, source);
      }
    }
  }

  /** One by one: the iterable may look at the array, and an error leaves what came before it. */
  private static void fillByItems(ThreadState ts, PyByteArray self, PyObject iterable) {
    PyObject it = ts.own(Objects.iter(ts, iterable));
    for (PyObject item; (item = Objects.iterNext(ts, it)) != null; ) {
      int mark = ts.mark();
      ts.own(item);
      self.append(byteValue(ts, item));
      ts.release(mark);
    }
  }

  /** Sets so many zeros, if {@code source} is a number by {@code __index__}. */
  private static boolean setCount(ThreadState ts, PyByteArray self, PyObject source) {
    if (!NumberConversions.isIndex(source)) {
      return false;
    }
    long count;
    try {
      count = NumberConversions.asSsize(ts, source, PyExc.OverflowError);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.TypeError)) {
        throw e;
      }
      // As if there were no __index__: an old-style instance seems to have one.
      e.discard(ts);
      return false;
    }
    if (count < 0) {
      throw Errors.valueError("negative count");
    }
    self.set(new byte[StringMethods.checkedLength(count)]);
    return true;
  }

  /** The items of an iterable as bytes. */
  static byte[] bytesOf(ThreadState ts, PyObject iterable) {
    ByteBuilder out = new ByteBuilder(16);
    PyObject it = ts.own(Objects.iter(ts, iterable));
    for (PyObject item; (item = Objects.iterNext(ts, it)) != null; ) {
      int mark = ts.mark();
      ts.own(item);
      out.append(byteValue(ts, item));
      ts.release(mark);
    }
    return out.toByteArray();
  }

  /** The byte that an int from 0 to 255 or a string of one character stands for. */
  static int byteValue(ThreadState ts, PyObject o) {
    if (o.getClass() == PyString.class) {
      byte[] s = ((PyString) o).bytes();
      if (s.length != 1) {
        throw Errors.valueError("string must be of size 1");
      }
      return s[0] & 0xff;
    }
    if (!NumberConversions.isIndex(o)) {
      throw noByte();
    }
    long value;
    try {
      value = NumberConversions.asSsize(ts, o, null);
    } catch (PyException e) {
      if (e.matches(ts, PyExc.TypeError)) {
        e.discard(ts);
        throw noByte();
      }
      throw e;
    }
    if (value < 0 || value > 255) {
      throw Errors.valueError("byte must be in range(0, 256)");
    }
    return (int) value;
  }

  private static PyException noByte() {
    return Errors.typeError("an integer or string of size 1 is required");
  }
}
