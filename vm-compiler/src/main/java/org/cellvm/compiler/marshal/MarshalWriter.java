package org.cellvm.compiler.marshal;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.symtable.NameMap;

/**
 * Writes code objects in marshal format version 2, the same bytes as CPython 2.7's {@code
 * marshal.dumps(compile(...))}. An interned string is written once; after that, by its number.
 *
 * <p>Which strings are interned is CPython's choice: all names, constants that look like names (in
 * tuples too), and whatever came from its cache of empty and one-character strings.
 */
public final class MarshalWriter {
  private byte[] out = new byte[4096];
  private int size;
  private final NameMap interned = new NameMap();

  private MarshalWriter() {}

  /** The marshalled form of {@code unit}: the body of a {@code .pyc} file. */
  public static byte[] dumps(CodeUnit unit) {
    MarshalWriter writer = new MarshalWriter();
    writer.code(unit);
    return Arrays.copyOf(writer.out, writer.size);
  }

  private void code(CodeUnit u) {
    writeByte('c');
    writeInt(u.argcount());
    writeInt(u.nlocals());
    writeInt(u.stacksize());
    writeInt(u.flags());
    bytes(u.code());
    List<Const> consts = u.consts();
    writeByte('(');
    writeInt(consts.size());
    for (int i = 0, n = consts.size(); i < n; i++) {
      constant(consts.get(i));
    }
    names(u.names());
    names(u.varnames());
    names(u.freevars());
    names(u.cellvars());
    string(u.filename(), u.filename().length() <= 1);
    string(u.name(), isNameInterned(u.name()));
    writeInt(u.firstlineno());
    if (u.lnotab().length == 0) {
      string("", true);
    } else {
      bytes(u.lnotab());
    }
  }

  /** CPython interns the names that it gives to code objects but for these three. */
  private static boolean isNameInterned(String name) {
    return !name.equals("<genexpr>") && !name.equals("<setcomp>") && !name.equals("<dictcomp>");
  }

  private void names(List<String> names) {
    writeByte('(');
    writeInt(names.size());
    for (int i = 0, n = names.size(); i < n; i++) {
      string(names.get(i), true);
    }
  }

  private void constant(Const c) {
    if (c instanceof Const.Str s) {
      string(s.bytes(), s.cached() || hasOnlyNameCharacters(s.bytes()));
    } else if (c instanceof Const.Singleton s) {
      writeByte(
          switch (s) {
            case NONE -> 'N';
            case TRUE -> 'T';
            case FALSE -> 'F';
            case ELLIPSIS -> '.';
          });
    } else if (c instanceof Const.Int i) {
      integer(i.value());
    } else if (c instanceof Const.Code code) {
      code(code.unit());
    } else if (c instanceof Const.Tuple t) {
      writeByte('(');
      writeInt(t.items().size());
      for (Const item : t.items()) {
        constant(item);
      }
    } else if (c instanceof Const.Unicode u) {
      unicode(u.codePoints());
    } else if (c instanceof Const.Float f) {
      writeByte('g');
      writeLong(Double.doubleToRawLongBits(f.value()));
    } else if (c instanceof Const.Long l) {
      longInteger(l.value());
    } else {
      Const.Complex z = (Const.Complex) c;
      writeByte('y');
      writeLong(Double.doubleToRawLongBits(z.real()));
      writeLong(Double.doubleToRawLongBits(z.imag()));
    }
  }

  private static boolean hasOnlyNameCharacters(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
        return false;
      }
    }
    return true;
  }

  private void integer(long value) {
    if (value == (int) value) {
      writeByte('i');
      writeInt((int) value);
    } else {
      writeByte('I');
      writeLong(value);
    }
  }

  /** A long goes in digits of 15 bits; the sign is that of the number of digits. */
  private void longInteger(BigInteger value) {
    writeByte('l');
    byte[] magnitude = value.abs().toByteArray();
    int bits = value.abs().bitLength();
    int digits = (bits + 14) / 15;
    writeInt(value.signum() < 0 ? -digits : digits);
    int buffer = 0;
    int available = 0;
    int next = magnitude.length - 1;
    for (int i = 0; i < digits; i++) {
      while (available < 15 && next >= 0) {
        buffer |= (magnitude[next--] & 0xFF) << available;
        available += 8;
      }
      writeByte(buffer);
      writeByte(buffer >> 8 & 0x7F);
      buffer >>>= 15;
      available -= 15;
    }
  }

  private void string(String s, boolean isInterned) {
    if (isInterned) {
      int known = interned.size();
      int reference = interned.intern(s);
      if (reference < known) {
        writeByte('R');
        writeInt(reference);
        return;
      }
      writeByte('t');
    } else {
      writeByte('s');
    }
    int length = s.length();
    writeInt(length);
    ensure(length);
    for (int i = 0; i < length; i++) {
      out[size++] = (byte) s.charAt(i);
    }
  }

  private void bytes(byte[] b) {
    writeByte('s');
    writeInt(b.length);
    ensure(b.length);
    System.arraycopy(b, 0, out, size, b.length);
    size += b.length;
  }

  /** UTF-8, where a lone surrogate takes three bytes and two that make a pair take four. */
  private void unicode(int[] points) {
    writeByte('u');
    int lengthAt = size;
    writeInt(0);
    for (int i = 0, n = points.length; i < n; i++) {
      int c = points[i];
      if (c >= 0xD800 && c <= 0xDBFF && i + 1 < n) {
        int low = points[i + 1];
        if (low >= 0xDC00 && low <= 0xDFFF) {
          c = Character.toCodePoint((char) c, (char) low);
          i++;
        }
      }
      utf8(c);
    }
    int end = size;
    size = lengthAt;
    writeInt(end - lengthAt - 4);
    size = end;
  }

  private void utf8(int c) {
    ensure(4);
    if (c < 0x80) {
      out[size++] = (byte) c;
    } else if (c < 0x800) {
      out[size++] = (byte) (0xC0 | c >> 6);
      out[size++] = (byte) (0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      out[size++] = (byte) (0xE0 | c >> 12);
      out[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      out[size++] = (byte) (0x80 | c & 0x3F);
    } else {
      out[size++] = (byte) (0xF0 | c >> 18);
      out[size++] = (byte) (0x80 | c >> 12 & 0x3F);
      out[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      out[size++] = (byte) (0x80 | c & 0x3F);
    }
  }

  private void ensure(int more) {
    if (out.length - size < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
    }
  }

  private void writeByte(int b) {
    ensure(1);
    out[size++] = (byte) b;
  }

  private void writeInt(int v) {
    ensure(4);
    out[size++] = (byte) v;
    out[size++] = (byte) (v >> 8);
    out[size++] = (byte) (v >> 16);
    out[size++] = (byte) (v >> 24);
  }

  private void writeLong(long v) {
    writeInt((int) v);
    writeInt((int) (v >> 32));
  }
}
