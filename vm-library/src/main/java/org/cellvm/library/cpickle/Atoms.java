package org.cellvm.library.cpickle;

import java.math.BigInteger;
import org.cellvm.codec.ByteSink;
import org.cellvm.codec.Escapes;
import org.cellvm.format.FloatText;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.TextEscapes;

/** How a pickler writes what holds no other objects: numbers and strings. */
final class Atoms {
  private static final byte[] FALSE = {'I', '0', '0', '\n'};
  private static final byte[] TRUE = {'I', '0', '1', '\n'};
  private static final int LARGE_STRING = 128;

  private Atoms() {}

  static void saveBool(ThreadState ts, PyPickler p, boolean value) {
    if (p.protocol >= 2) {
      p.out.op(ts, value ? Op.NEWTRUE : Op.NEWFALSE);
    } else {
      p.out.write(ts, value ? TRUE : FALSE);
    }
  }

  static void saveInt(ThreadState ts, PyPickler p, long value) {
    PickleOutput out = p.out;
    if (p.binary == 0 || value != (int) value) {
      out.opText(ts, Op.INT, value);
    } else if (value >= 0 && value < 256) {
      out.op(ts, Op.BININT1, (int) value);
    } else if (value >= 0 && value < 65536) {
      out.op2(ts, Op.BININT2, (int) value);
    } else {
      out.op4(ts, Op.BININT, (int) value);
    }
  }

  static void saveLong(ThreadState ts, PyPickler p, BigInteger value) {
    PickleOutput out = p.out;
    if (p.protocol < 2) {
      out.op(ts, Op.LONG);
      out.line(ts, PyString.latin1Bytes(value + "L"));
      return;
    }
    if (value.signum() == 0) {
      out.op(ts, Op.LONG1, 0);
      return;
    }
    byte[] bytes = value.toByteArray();
    int n = bytes.length;
    for (int i = 0; i < n / 2; i++) {
      byte b = bytes[i];
      bytes[i] = bytes[n - 1 - i];
      bytes[n - 1 - i] = b;
    }
    if (n < 256) {
      out.op(ts, Op.LONG1, n);
    } else {
      out.op4(ts, Op.LONG4, n);
    }
    out.write(ts, bytes);
  }

  static void saveFloat(ThreadState ts, PyPickler p, double value) {
    if (p.binary != 0) {
      p.out.op8(ts, Op.BINFLOAT, Double.doubleToRawLongBits(value));
      return;
    }
    p.out.op(ts, Op.FLOAT);
    p.out.line(ts, PyString.latin1Bytes(FloatText.format(value, 'g', 17, false)));
  }

  static void saveString(ThreadState ts, PyPickler p, PyString s) {
    PickleOutput out = p.out;
    if (p.binary == 0) {
      out.op(ts, Op.STRING);
      PyString repr = TextEscapes.repr(s);
      out.line(ts, repr.bytes());
      repr.decref(ts);
      return;
    }
    int n = s.length();
    if (n < 256) {
      out.op(ts, Op.SHORT_BINSTRING, n);
    } else {
      out.op4(ts, Op.BINSTRING, n);
    }
    bytes(ts, p, s.bytes());
  }

  /** In a list a large string is a piece of its own. */
  private static void bytes(ThreadState ts, PyPickler p, byte[] bytes) {
    if (bytes.length > LARGE_STRING && p.out.isList()) {
      p.out.flush(ts);
    }
    p.out.write(ts, bytes);
  }

  static void saveUnicode(ThreadState ts, PyPickler p, PyUnicode s) {
    if (p.binary == 0) {
      p.out.op(ts, Op.UNICODE);
      p.out.line(ts, rawEscaped(s));
      return;
    }
    byte[] bytes = s.encodeUtf8();
    p.out.op4(ts, Op.BINUNICODE, bytes.length);
    bytes(ts, p, bytes);
  }

  /** The encoding raw-unicode-escape, in which backslashes and line ends are escaped, too. */
  private static byte[] rawEscaped(PyUnicode s) {
    int n = s.length();
    ByteSink out = new ByteSink(n + 16);
    for (int i = 0; i < n; i++) {
      int c = s.at(i);
      if (c >= 0x10000) {
        out.append('\\');
        out.append('U');
        Escapes.hex(out, c, 8);
      } else if (c >= 256 || c == '\\' || c == '\n') {
        out.append('\\');
        out.append('u');
        Escapes.hex(out, c, 4);
      } else {
        out.append(c);
      }
    }
    return out.toByteArray();
  }
}
