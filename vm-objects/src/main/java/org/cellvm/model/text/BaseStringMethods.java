package org.cellvm.model.text;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;

/**
 * The methods that are the same in {@code str} and {@code unicode} but for their operands: where
 * one of two strings is a {@code unicode}, the other one is decoded.
 */
public final class BaseStringMethods {
  private BaseStringMethods() {}

  // Operands

  /**
   * An argument as a string: for a unicode {@code self} decoded; for a str a unicode as it is, and
   * the bytes of anything else. Borrowed until the call ends.
   *
   * @throws PyException TypeError for what is not a string
   */
  private static PyBaseString operand(ThreadState ts, PyBaseString self, PyObject o) {
    if (self instanceof PyUnicode) {
      return UnicodeType.decoded(ts, o);
    }
    return o instanceof PyUnicode u ? u : bytes(ts, o);
  }

  /**
   * The bytes of a str or of an object that shows its bytes; borrowed until the call ends.
   *
   * @throws PyException TypeError for anything else
   */
  public static PyString bytes(ThreadState ts, PyObject o) {
    if (o instanceof PyString s) {
      return s;
    }
    PyString bytes = Buffers.textOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("expected a string or other character buffer object");
    }
    return ts.own(bytes);
  }

  /** {@code self}, decoded if the other operand is unicode. */
  private static PyBaseString sameKind(ThreadState ts, PyBaseString self, PyBaseString other) {
    return other instanceof PyUnicode ? decoded(ts, self) : self;
  }

  private static PyUnicode decoded(ThreadState ts, PyBaseString s) {
    return s instanceof PyUnicode u ? u : UnicodeType.decoded(ts, s);
  }

  // Searching

  @ExposedMethod(
      value = "find",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "S.find(sub [,start [,end]]) -> the lowest index of sub in S[start:end], or -1")
  static long find(ThreadState ts, PyBaseString self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyBaseString by = operand(ts, self, sub);
    return StringMethods.find(sameKind(ts, self, by), by, range);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "S.rfind(sub [,start [,end]]) -> the highest index of sub in S[start:end], or -1")
  static long rfind(ThreadState ts, PyBaseString self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyBaseString by = operand(ts, self, sub);
    return StringMethods.rfind(sameKind(ts, self, by), by, range);
  }

  @ExposedMethod(
      value = "index",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "S.index(sub [,start [,end]]) -> int\n\nLike find, but a missing sub is a ValueError.")
  static long index(ThreadState ts, PyBaseString self, PyObject sub, PyObject start, PyObject end) {
    return found(find(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "rindex",
      parse = "O|OO:find/rfind/index/rindex",
      doc =
          "S.rindex(sub [,start [,end]]) -> int\n\nLike rfind, but a missing sub is a ValueError.")
  static long rindex(
      ThreadState ts, PyBaseString self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  private static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("substring not found");
    }
    return index;
  }

  @ExposedMethod(
      value = "count",
      parse = "O|OO:count",
      doc = "S.count(sub[, start[, end]]) -> how often sub occurs in S[start:end] without overlap")
  static long count(ThreadState ts, PyBaseString self, PyObject sub, PyObject start, PyObject end) {
    StringRange range = StringRange.of(ts, start, end);
    PyBaseString by = operand(ts, self, sub);
    return StringMethods.count(sameKind(ts, self, by), by, range);
  }

  @ExposedMethod(
      value = "startswith",
      parse = "O|OO:startswith",
      doc = "S.startswith(prefix[, start[, end]]) -> bool\n\nprefix can be a tuple of strings.")
  static boolean startswith(
      ThreadState ts, PyBaseString self, PyObject prefix, PyObject start, PyObject end) {
    return tailMatch(ts, self, prefix, StringRange.of(ts, start, end), StringMethods.LEFT);
  }

  @ExposedMethod(
      value = "endswith",
      parse = "O|OO:endswith",
      doc = "S.endswith(suffix[, start[, end]]) -> bool\n\nsuffix can be a tuple of strings.")
  static boolean endswith(
      ThreadState ts, PyBaseString self, PyObject suffix, PyObject start, PyObject end) {
    return tailMatch(ts, self, suffix, StringRange.of(ts, start, end), StringMethods.RIGHT);
  }

  /** Whether the string starts or ends with {@code sub} or with one of a tuple's strings. */
  public static boolean tailMatch(
      ThreadState ts, PyBaseString self, PyObject sub, StringRange range, int side) {
    if (sub instanceof PyTuple tuple) {
      for (PyObject item : tuple.items) {
        if (tailMatchOne(ts, self, item, range, side)) {
          return true;
        }
      }
      return false;
    }
    boolean refused = self instanceof PyUnicode && sub instanceof PyByteArray;
    if (!(sub instanceof PyBaseString) && (refused || !Buffers.hasText(sub))) {
      throw Errors.typeError(
          (side == StringMethods.LEFT ? "startswith" : "endswith")
              + " first arg must be str, unicode, or tuple, not "
              + sub.type().name());
    }
    return tailMatchOne(ts, self, sub, range, side);
  }

  private static boolean tailMatchOne(
      ThreadState ts, PyBaseString self, PyObject sub, StringRange range, int side) {
    PyBaseString by = operand(ts, self, sub);
    return StringMethods.tailMatch(sameKind(ts, self, by), by, range, side);
  }

  // Splitting

  @ExposedMethod(
      value = "split",
      parse = "|On:split",
      defaults = {"PyNone.NONE", "-1"},
      doc = "S.split([sep [,maxsplit]]) -> list of strings\n\nWithout sep, runs of white space.")
  public static PyObject split(ThreadState ts, PyBaseString self, PyObject sep, long maxsplit) {
    int max = StringMethods.limit(maxsplit);
    if (sep == PyNone.NONE) {
      return StringMethods.splitSpace(ts, self, max);
    }
    PyBaseString by = operand(ts, self, sep);
    return StringMethods.split(ts, sameKind(ts, self, by), by, max);
  }

  @ExposedMethod(
      value = "rsplit",
      parse = "|On:rsplit",
      defaults = {"PyNone.NONE", "-1"},
      doc = "S.rsplit([sep [,maxsplit]]) -> list of strings\n\nAs split, from the end.")
  public static PyObject rsplit(ThreadState ts, PyBaseString self, PyObject sep, long maxsplit) {
    int max = StringMethods.limit(maxsplit);
    if (sep == PyNone.NONE) {
      return StringMethods.rsplitSpace(ts, self, max);
    }
    PyBaseString by = operand(ts, self, sep);
    return StringMethods.rsplit(ts, sameKind(ts, self, by), by, max);
  }

  @ExposedMethod(
      value = "splitlines",
      parse = "|i:splitlines",
      defaults = "0",
      doc = "S.splitlines(keepends=False) -> list of the lines of S")
  public static PyObject splitlines(ThreadState ts, PyBaseString self, long keepends) {
    return StringMethods.splitlines(ts, self, keepends != 0);
  }

  @ExposedMethod(
      value = "partition",
      convention = Convention.O,
      doc = "S.partition(sep) -> (head, sep, tail), at the first sep; (S, '', '') without")
  public static PyObject partition(ThreadState ts, PyBaseString self, PyObject sep) {
    PyBaseString by = operand(ts, self, sep);
    PyObject shown = self instanceof PyUnicode ? by : sep;
    return StringMethods.partition(ts, sameKind(ts, self, by), by, shown);
  }

  @ExposedMethod(
      value = "rpartition",
      convention = Convention.O,
      doc = "S.rpartition(sep) -> (head, sep, tail), at the last sep; ('', '', S) without")
  public static PyObject rpartition(ThreadState ts, PyBaseString self, PyObject sep) {
    PyBaseString by = operand(ts, self, sep);
    PyObject shown = self instanceof PyUnicode ? by : sep;
    return StringMethods.rpartition(ts, sameKind(ts, self, by), by, shown);
  }

  // Stripping, padding, replacing

  @ExposedMethod(
      value = "strip",
      parse = "|O:strip",
      doc = "S.strip([chars]) -> S without white space, or the chars, at both ends")
  public static PyObject strip(ThreadState ts, PyBaseString self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.BOTH, "strip");
  }

  @ExposedMethod(
      value = "lstrip",
      parse = "|O:lstrip",
      doc = "S.lstrip([chars]) -> S without white space, or the chars, at its start")
  public static PyObject lstrip(ThreadState ts, PyBaseString self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.LEFT, "lstrip");
  }

  @ExposedMethod(
      value = "rstrip",
      parse = "|O:rstrip",
      doc = "S.rstrip([chars]) -> S without white space, or the chars, at its end")
  public static PyObject rstrip(ThreadState ts, PyBaseString self, PyObject chars) {
    return strip(ts, self, chars, StringMethods.RIGHT, "rstrip");
  }

  private static PyObject strip(
      ThreadState ts, PyBaseString self, PyObject chars, int sides, String method) {
    if (chars == null || chars == PyNone.NONE) {
      return StringMethods.strip(self, sides);
    }
    if (!(chars instanceof PyBaseString)) {
      throw Errors.typeError(
          method
              + (self instanceof PyUnicode
                  ? " arg must be None, unicode or str"
                  : " arg must be None, str or unicode"));
    }
    PyBaseString by = operand(ts, self, chars);
    return StringMethods.strip(sameKind(ts, self, by), sides, by);
  }

  @ExposedMethod(
      value = "zfill",
      parse = "n:zfill",
      doc = "S.zfill(width) -> S, a number, with zeros before it up to that width")
  public static PyObject zfill(ThreadState ts, PyBaseString self, long width) {
    return StringMethods.zfill(self, width);
  }

  @ExposedMethod(
      value = "expandtabs",
      parse = "|i:expandtabs",
      defaults = "8",
      doc = "S.expandtabs([tabsize]) -> S with spaces for its tabs; tabsize is 8 if not given")
  public static PyObject expandtabs(ThreadState ts, PyBaseString self, long tabsize) {
    return StringMethods.expandtabs(self, tabsize);
  }

  @ExposedMethod(
      value = "replace",
      parse = "OO|n:replace",
      defaults = "-1",
      doc = "S.replace(old, new[, count]) -> S with new for old, at most count times")
  public static PyObject replace(
      ThreadState ts, PyBaseString self, PyObject old, PyObject by, long count) {
    if (self instanceof PyString && !(old instanceof PyUnicode)) {
      PyString from = bytes(ts, old);
      if (!(by instanceof PyUnicode)) {
        return StringMethods.replace(self, from, bytes(ts, by), count);
      }
    }
    return StringMethods.replace(
        decoded(ts, self), UnicodeType.decoded(ts, old), UnicodeType.decoded(ts, by), count);
  }

  // Formatting

  @ExposedMethod(value = "_formatter_parser", convention = Convention.NOARGS)
  static PyObject formatterParser(ThreadState ts, PyBaseString self) {
    return new PyFormatterIterator(self);
  }

  @ExposedMethod(value = "_formatter_field_name_split", convention = Convention.NOARGS)
  static PyObject formatterFieldNameSplit(ThreadState ts, PyBaseString self) {
    return PyFieldNameIterator.split(ts, self);
  }
}
