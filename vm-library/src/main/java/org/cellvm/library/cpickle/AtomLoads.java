package org.cellvm.library.cpickle;

import java.math.BigInteger;
import java.util.Arrays;
import org.cellvm.codec.ByteSink;
import org.cellvm.codec.Escapes;
import org.cellvm.format.FloatScan;
import org.cellvm.format.IntegerDigits;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.LongType;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** How numbers and strings are read; all results are owned. */
final class AtomLoads {
  private static final int FAST_DIGITS = 18;

  private AtomLoads() {}

  /** The next 2 bytes without a sign or 4 with one, the lowest first. */
  static int number(ThreadState ts, PickleInput in, int size) {
    in.bytes(ts, size);
    byte[] b = in.buffer;
    int at = in.at;
    int low = b[at] & 0xff | (b[at + 1] & 0xff) << 8;
    return size == 2 ? low : low | (b[at + 2] & 0xff) << 16 | b[at + 3] << 24;
  }

  /** A size of four bytes. */
  static int size(ThreadState ts, PyUnpickler u, String what) {
    int size = number(ts, u.in, 4);
    if (size < 0) {
      throw u.state.unpickling(what + " pickle has negative byte count");
    }
    return size;
  }

  static PyString string(ThreadState ts, PickleInput in, int n) {
    in.bytes(ts, n);
    return PyString.of(in.buffer, in.at, in.at + n);
  }

  static PyUnicode unicode(ThreadState ts, PickleInput in, int n) {
    in.bytes(ts, n);
    return PyUnicode.decodeUtf8(ts, Arrays.copyOfRange(in.buffer, in.at, in.at + n));
  }

  static double real(byte[] b, int at) {
    long bits = 0;
    for (int i = at; i < at + 8; i++) {
      bits = bits << 8 | b[i] & 0xff;
    }
    return Double.longBitsToDouble(bits);
  }

  static PyLong longBytes(ThreadState ts, PickleInput in, int n) {
    if (n == 0) {
      return PyLong.valueOf(BigInteger.ZERO);
    }
    in.bytes(ts, n);
    byte[] bigEndian = new byte[n];
    for (int i = 0; i < n; i++) {
      bigEndian[i] = in.buffer[in.at + n - 1 - i];
    }
    return PyLong.valueOf(new BigInteger(bigEndian));
  }

  /** Reads a line that has at least one character before its end; returns its length. */
  static int line(ThreadState ts, PyUnpickler u) {
    return line(ts, u, 2);
  }

  private static int line(ThreadState ts, PyUnpickler u, int atLeast) {
    int n = u.in.line(ts);
    if (n < atLeast) {
      throw u.state.unpickling("pickle data was truncated");
    }
    return n;
  }

  /** A str that is a temporary of the caller. */
  static PyString ownedText(ThreadState ts, byte[] bytes, int from, int to) {
    return ts.own(PyString.of(bytes, from, to));
  }

  static PyObject integerText(ThreadState ts, PyUnpickler u) {
    int n = line(ts, u);
    byte[] b = u.in.buffer;
    int at = u.in.at;
    int end = at + n - 1;
    int i = b[at] == '-' ? at + 1 : at;
    int digits = end - i;
    if (b[end] != '\n' || digits < 1 || digits > FAST_DIGITS || b[i] == '0' && digits > 1) {
      return oddInteger(ts, b, at, n);
    }
    long value = 0;
    for (; i < end; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return oddInteger(ts, b, at, n);
      }
      value = value * 10 + digit;
    }
    return PyInt.valueOf(b[at] == '-' ? -value : value);
  }

  /** What C's {@code strtol} makes of a line or, where it cannot, Python's {@code long}. */
  private static PyObject oddInteger(ThreadState ts, byte[] b, int at, int n) {
    String line = ownedText(ts, b, at, at + n).toString();
    int i = 0;
    while (i < n && (line.charAt(i) == ' ' || line.charAt(i) >= '\t' && line.charAt(i) <= '\r')) {
      i++;
    }
    boolean negative = i < n && line.charAt(i) == '-';
    if (i < n && (negative || line.charAt(i) == '+')) {
      i++;
    }
    int radix = 10;
    if (i < n && line.charAt(i) == '0') {
      radix = 8;
      if (i + 2 < n
          && (line.charAt(i + 1) | 0x20) == 'x'
          && Character.digit(line.charAt(i + 2), 16) >= 0) {
        radix = 16;
        i += 2;
      }
    }
    int start = i;
    while (i < n && line.charAt(i) < 128 && Character.digit(line.charAt(i), radix) >= 0) {
      i++;
    }
    if (i > start && i == n - 1 && line.charAt(i) == '\n') {
      BigInteger value = IntegerDigits.read(line, start, i, radix);
      value = negative ? value.negate() : value;
      if (value.bitLength() < Long.SIZE) {
        long number = value.longValue();
        // Two characters are how protocols before 2 write a bool.
        return n == 3 && (number == 0 || number == 1)
            ? PyBool.of(number == 1)
            : PyInt.valueOf(number);
      }
    }
    try {
      return parseLong(ts, line);
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.valueError("could not convert string to int");
    }
  }

  private static PyObject parseLong(ThreadState ts, String line) {
    int zero = line.indexOf('\0');
    PyString text = ts.own(PyString.fromString(zero < 0 ? line : line.substring(0, zero)));
    return Objects.call2(ts, LongType.TYPE, text, PyInt.ZERO);
  }

  static PyObject longText(ThreadState ts, PyUnpickler u) {
    int n = line(ts, u);
    byte[] b = u.in.buffer;
    int at = u.in.at;
    int end = at + n - 2;
    int i = b[at] == '-' ? at + 1 : at;
    if (end - i >= 1 && b[end] == 'L' && b[end + 1] == '\n' && (b[i] != '0' || end - i == 1)) {
      int digit = i;
      while (digit < end && b[digit] >= '0' && b[digit] <= '9') {
        digit++;
      }
      if (digit == end) {
        String text = ownedText(ts, b, at, end).toString();
        BigInteger value = IntegerDigits.read(text, i - at, text.length(), 10);
        return PyLong.valueOf(i == at ? value : value.negate());
      }
    }
    return parseLong(ts, ownedText(ts, b, at, at + n).toString());
  }

  static PyFloat realText(ThreadState ts, PyUnpickler u) {
    int n = line(ts, u);
    String text = ownedText(ts, u.in.buffer, u.in.at, u.in.at + n).toString();
    FloatScan scan = FloatScan.at(text, 0);
    if (scan.end() == 0) {
      throw Errors.valueError("could not convert string to float: " + shown(text));
    }
    if (Double.isInfinite(scan.value()) && Character.digit(text.charAt(scan.end() - 1), 10) >= 0) {
      throw new PyException(
          PyExc.OverflowError, "value too large to convert to float: " + shown(text));
    }
    if (scan.end() != n - 1 || text.charAt(n - 1) != '\n') {
      throw Errors.valueError("could not convert string to float");
    }
    return PyFloat.of(scan.value());
  }

  /** As much of a text as C shows in a message. */
  private static String shown(String text) {
    int zero = text.indexOf('\0');
    return Objects.limited(zero < 0 ? text : text.substring(0, zero), 200);
  }

  static PyString stringText(ThreadState ts, PyUnpickler u) {
    int n = line(ts, u);
    byte[] b = u.in.buffer;
    int at = u.in.at;
    // Bytes outside ASCII are negative numbers, and so less than a blank, in C, too.
    while (n > 0 && b[at + n - 1] <= ' ') {
      n--;
    }
    if (n < 2 || b[at] != b[at + n - 1] || b[at] != '"' && b[at] != '\'') {
      throw Errors.valueError("insecure string pickle");
    }
    int end = at + n - 1;
    int i = at + 1;
    while (i < end && b[i] != '\\') {
      i++;
    }
    if (i == end) {
      return PyString.uncached(Arrays.copyOfRange(b, at + 1, end));
    }
    ByteSink out = new ByteSink(n);
    try {
      Escapes.decodeString(b, at + 1, end, null, null, out);
    } catch (Escapes.InvalidEscapeException e) {
      throw Errors.valueError(e.getMessage());
    }
    return PyString.uncached(out.toByteArray());
  }

  static PyUnicode unicodeText(ThreadState ts, PyUnpickler u) {
    int n = line(ts, u, 1);
    byte[] b = u.in.buffer;
    int at = u.in.at;
    char[] chars = new char[n - 1];
    for (int i = 0; i < chars.length; i++) {
      byte c = b[at + i];
      if (c == '\\') {
        return Codecs.decode(ts, ownedText(ts, b, at, at + n - 1), "raw-unicode-escape", null);
      }
      chars[i] = (char) (c & 0xff);
    }
    return PyUnicode.of(new String(chars));
  }
}
