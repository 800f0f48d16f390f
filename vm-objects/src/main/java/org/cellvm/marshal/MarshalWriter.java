package org.cellvm.marshal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.cellvm.bytecode.RegisterForm;
import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyBaseSet;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.mappings.PyFrozenSet;
import org.cellvm.model.mappings.PySet;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyComplex;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Writes objects in CPython 2.7's marshal format, to the byte. */
public final class MarshalWriter {
  public static final int VERSION = 2;

  private static final int MAX_DEPTH = 2000;

  private final int version;
  private byte[] out = new byte[256];
  private int size;
  private int depth;

  /** Interned strings written so far by identity, with their numbers; null before version 1. */
  private final Map<PyString, Integer> references;

  /** Notes where things are; null for nobody who asks. */
  private CodeIndex.Builder index;

  /** What stands before the first byte in the file, for {@link #index}. */
  private int before;

  public MarshalWriter(int version) {
    this.version = version;
    this.references = version > 0 ? new IdentityHashMap<>() : null;
  }

  /**
   * A writer of the code in a compiled file whose functions can be read one by one, as {@link
   * MarshalReader#MarshalReader(ThreadState, byte[], int, PyString)} does it.
   *
   * @param before how many bytes come before in the file
   */
  public static MarshalWriter indexed(int before) {
    MarshalWriter writer = new MarshalWriter(VERSION);
    writer.index = new CodeIndex.Builder();
    writer.before = before;
    return writer;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(out, size);
  }

  /** What has to stand at the end of the file, of an {@linkplain #indexed indexed} writer. */
  public byte[] index() {
    return index.toByteArray(before + size);
  }

  /**
   * Writes one object, borrowed.
   *
   * @throws PyException ValueError for an object that has no marshalled form or is nested too deep
   */
  public void write(PyObject o) {
    if (++depth > MAX_DEPTH) {
      throw Errors.valueError("object too deeply nested to marshal");
    }
    writeTyped(o);
    depth--;
  }

  private void writeTyped(PyObject o) {
    if (o == PyNone.NONE) {
      put('N');
    } else if (o == PyExc.StopIteration) {
      put('S');
    } else if (o == PyEllipsis.ELLIPSIS) {
      put('.');
    } else if (o instanceof PyBool) {
      put(o == PyBool.TRUE ? 'T' : 'F');
    } else if (o.getClass() == PyInt.class) {
      writeInt(((PyInt) o).value);
    } else if (o.getClass() == PyLong.class) {
      writeLong(((PyLong) o).value);
    } else if (o.getClass() == PyFloat.class) {
      writeFloat(((PyFloat) o).value);
    } else if (o.getClass() == PyComplex.class) {
      writeComplex((PyComplex) o);
    } else if (o.getClass() == PyString.class) {
      writeString((PyString) o);
    } else if (o.getClass() == PyUnicode.class) {
      byte[] utf8 = ((PyUnicode) o).encodeUtf8();
      put('u');
      put32(utf8.length);
      put(utf8);
    } else if (o.getClass() == PyTuple.class) {
      PyObject[] items = ((PyTuple) o).items;
      writeItems('(', items, items.length);
    } else if (o.getClass() == PyList.class) {
      writeItems('[', ((PyList) o).items, ((PyList) o).size);
    } else if (o.getClass() == PyDict.class) {
      writeDict((PyDict) o);
    } else if (o instanceof PyCode code) {
      writeCode(code);
    } else {
      writeRest(o);
    }
  }

  private void writeRest(PyObject o) {
    if (o.getClass() == PySet.class || o.getClass() == PyFrozenSet.class) {
      PyBaseSet set = (PyBaseSet) o;
      put(o.getClass() == PySet.class ? '<' : '>');
      put32(set.size());
      for (int i = set.next(-1); i >= 0; i = set.next(i)) {
        write(set.keys[i]);
      }
      return;
    }
    byte[] bytes = NumberConversions.bufferBytes(o);
    if (bytes == null) {
      throw Errors.valueError("unmarshallable object");
    }
    put('s');
    put32(bytes.length);
    put(bytes);
  }

  private void writeItems(char type, PyObject[] items, int n) {
    put(type);
    put32(n);
    for (int i = 0; i < n; i++) {
      write(items[i]);
    }
  }

  private void writeDict(PyDict dict) {
    put('{');
    for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
      write(dict.keys[i]);
      write(dict.values[i]);
    }
    put('0');
  }

  private void writeInt(long value) {
    if (value == (int) value) {
      put('i');
      put32((int) value);
    } else {
      put('I');
      put64(value);
    }
  }

  private void writeLong(BigInteger value) {
    put('l');
    int bits = value.abs().bitLength();
    int digits = (bits + 14) / 15;
    put32(value.signum() < 0 ? -digits : digits);
    byte[] magnitude = value.abs().toByteArray();
    for (int d = 0; d < digits; d++) {
      int digit = 0;
      for (int k = 14; k >= 0; k--) {
        int bit = d * 15 + k;
        int index = magnitude.length - 1 - bit / 8;
        digit = digit << 1 | (index >= 0 ? magnitude[index] >> bit % 8 & 1 : 0);
      }
      put(digit & 0xff);
      put(digit >> 8);
    }
  }

  private void writeFloat(double value) {
    if (version > 1) {
      put('g');
      put64(Double.doubleToRawLongBits(value));
    } else {
      put('f');
      putText(value);
    }
  }

  private void writeComplex(PyComplex c) {
    if (version > 1) {
      put('y');
      put64(Double.doubleToRawLongBits(c.real));
      put64(Double.doubleToRawLongBits(c.imag));
    } else {
      put('x');
      putText(c.real);
      putText(c.imag);
    }
  }

  private void putText(double value) {
    byte[] text = NumberConversions.formatG17(value).getBytes(StandardCharsets.ISO_8859_1);
    put(text.length);
    put(text);
  }

  private void writeString(PyString s) {
    if (references != null && s.interned) {
      Integer number = references.get(s);
      if (number != null) {
        put('R');
        put32(number);
        return;
      }
      references.put(s, references.size());
      put('t');
      if (index != null) {
        index.addString(before + size);
      }
    } else {
      put('s');
    }
    put32(s.length());
    put(s.bytes());
  }

  private void writeCode(PyCode co) {
    if (index == null) {
      writeParts(co);
      return;
    }
    int number = index.beginCode();
    writeParts(co);
    Integer name = references.get(co.name);
    index.set(number, CodeIndex.END, before + size);
    index.set(number, CodeIndex.STRINGS_AFTER, index.strings());
    index.set(number, CodeIndex.INNER, index.codes() - number - 1);
    index.set(number, CodeIndex.NAME, name == null ? -1 : name);
    index.set(number, CodeIndex.FIRST_LINE, co.firstlineno);
    index.addForm(number, RegisterForm.of(co.translated()));
  }

  private void writeParts(PyCode co) {
    put('c');
    put32(co.argcount);
    put32(co.nlocals);
    put32(co.stacksize);
    put32(co.flags);
    write(co.bytecode());
    write(co.consts());
    write(co.names());
    write(co.varnames());
    write(co.freevars());
    write(co.cellvars());
    write(co.filename);
    write(co.name);
    put32(co.firstlineno);
    write(co.lnotab());
  }

  // Bytes

  private void room(int n) {
    if (size + n > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, size + n));
    }
  }

  private void put(int b) {
    room(1);
    out[size++] = (byte) b;
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
  }

  private void put32(int n) {
    put(n);
    put(n >> 8);
    put(n >> 16);
    put(n >> 24);
  }

  private void put64(long n) {
    put32((int) n);
    put32((int) (n >> 32));
  }
}
