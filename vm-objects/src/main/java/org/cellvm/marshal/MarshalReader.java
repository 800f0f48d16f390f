package org.cellvm.marshal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.DeferredParts;
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

/**
 * Reads objects in CPython 2.7's marshal format, versions 0 to 2. Never trusts its input: sizes are
 * checked against what is left before anything is allocated, nesting is limited.
 */
public final class MarshalReader {
  private static final int MAX_DEPTH = 2000;

  private final ThreadState ts;
  private final byte[] data;
  private int at;
  private final int end;
  private int depth;

  /**
   * The error met in the dicts that are being read; owned. CPython reads a dict to its end whatever
   * is wrong in it, so that a later error takes the place of an earlier one.
   */
  private PyException pending;

  /** Interned strings read so far, for back references; owned. */
  private PyString[] interned = new PyString[16];

  private int internedCount;

  /** Where code and strings are in a file that may be read in parts; null for any other. */
  private final CodeIndex index;

  /** Of all code that is read; borrowed, null for what the file says. */
  private final PyString filename;

  /** The number in the index of the code object that comes next. */
  private int nextCode;

  public MarshalReader(ThreadState ts, byte[] data, int from, int to) {
    this.ts = ts;
    this.data = data;
    this.at = from;
    this.end = to;
    this.index = null;
    this.filename = null;
  }

  /**
   * A reader of a compiled file of the packaged library: where the file has an index of its
   * functions, those are left in it until they are called or looked at.
   *
   * @param filename the name that all code in it gets, borrowed; as long as the reader lives
   */
  public MarshalReader(ThreadState ts, byte[] file, int from, PyString filename) {
    this(ts, file, from, file.length, CodeIndex.of(file), filename);
  }

  private MarshalReader(
      ThreadState ts, byte[] file, int from, int to, CodeIndex index, PyString filename) {
    this.ts = ts;
    this.data = file;
    this.at = from;
    this.end = to;
    this.index = index;
    this.filename = filename;
    if (index != null) {
      interned = new PyString[index.strings()];
    }
  }

  /** How far the reader has come. */
  public int position() {
    return at;
  }

  /**
   * One object, owned.
   *
   * @throws PyException EOFError, ValueError or TypeError for data that is not a marshalled object
   */
  public PyObject read() {
    try {
      PyObject o = readObject();
      if (o == null) {
        throw nullObject("object");
      }
      return o;
    } finally {
      forgetStrings();
    }
  }

  private void forgetStrings() {
    Ref.decAll(ts, interned, 0, index == null ? internedCount : interned.length);
    internedCount = 0;
  }

  private PyException nullObject(String where) {
    return pending != null ? pending : Errors.typeError("NULL object in marshal data for " + where);
  }

  private static PyException bad(String what) {
    return Errors.valueError("bad marshal data (" + what + ")");
  }

  private static PyException eof() {
    return new PyException(PyExc.EOFError, "EOF read where object expected");
  }

  /** Null for the null object that ends a dict, and for a code object that has one as a part. */
  private PyObject readObject() {
    // After an error depth matters only to a dict, which reads on: see readOrNote.
    if (++depth > MAX_DEPTH) {
      throw Errors.valueError("recursion limit exceeded");
    }
    PyObject o = readTyped(at < end ? data[at++] & 0xff : -1);
    depth--;
    return o;
  }

  private PyObject readTyped(int type) {
    switch (type) {
      case -1:
        throw eof();
      case '0':
        return null;
      case 'N':
        return PyNone.NONE;
      case 'S':
        return PyExc.StopIteration;
      case '.':
        return PyEllipsis.ELLIPSIS;
      case 'F':
        return PyBool.FALSE;
      case 'T':
        return PyBool.TRUE;
      case 'i':
        return PyInt.valueOf(readInt());
      case 'I':
        return PyInt.valueOf(readInt() & 0xffffffffL | (long) readInt() << 32);
      case 'l':
        return readLong();
      case 'f':
        return PyFloat.of(readText());
      case 'g':
        return PyFloat.of(readDouble());
      case 'x':
        return PyComplex.of(readText(), readText());
      case 'y':
        return PyComplex.of(readDouble(), readDouble());
      case 's':
        return PyString.uncached(readBytes(readSize("string")));
      case 't':
        return readInterned();
      case 'R':
        return readReference();
      case 'u':
        return PyUnicode.decodeUtf8(ts, readBytes(readSize("unicode")));
      case '(':
        return readTuple();
      case '[':
        return readList();
      case '{':
        return readDict();
      case '<':
      case '>':
        return readSet(type);
      case 'c':
        return readCode();
      default:
        throw bad("unknown type code");
    }
  }

  /** Four bytes, little-endian. Missing ones read as CPython's end of file does: as minus one. */
  private int readInt() {
    int i = at;
    if (i <= end - 4) {
      byte[] d = data;
      at = i + 4;
      return d[i] & 0xff | (d[i + 1] & 0xff) << 8 | (d[i + 2] & 0xff) << 16 | d[i + 3] << 24;
    }
    int b0 = next();
    int b1 = next();
    int b2 = next();
    int b3 = next();
    return b0 | b1 << 8 | b2 << 16 | b3 << 24;
  }

  private int next() {
    return at < end ? data[at++] & 0xff : -1;
  }

  private int readSize(String what) {
    int n = readInt();
    if (n < 0) {
      throw bad(what + " size out of range");
    }
    return n;
  }

  private byte[] readBytes(int n) {
    if (n > end - at) {
      at = end;
      throw eof();
    }
    byte[] bytes = Arrays.copyOfRange(data, at, at + n);
    at += n;
    return bytes;
  }

  private double readText() {
    int n = next();
    if (n < 0) {
      throw eof();
    }
    String text = new String(readBytes(n), StandardCharsets.ISO_8859_1);
    int zero = text.indexOf(0);
    return NumberConversions.parseFloat(zero < 0 ? text : text.substring(0, zero));
  }

  private double readDouble() {
    byte[] b = readBytes(8);
    long bits = 0;
    for (int i = 7; i >= 0; i--) {
      bits = bits << 8 | b[i] & 0xff;
    }
    return Double.longBitsToDouble(bits);
  }

  /** Digits of 15 bits, least significant first; the sign is the sign of their number. */
  private PyObject readLong() {
    int n = readInt();
    if (n == Integer.MIN_VALUE) {
      throw bad("long size out of range");
    }
    int size = Math.abs(n);
    byte[] magnitude = new byte[(int) Math.min((long) size * 15 / 8 + 2, (end - at) * 2L + 4)];
    int bit = 0;
    int digit = 0;
    for (int i = 0; i < size; i++) {
      int low = next();
      int high = next();
      digit = low | high << 8;
      if (low < 0 || high < 0 || digit > 0x7fff) {
        throw bad("digit out of range in long");
      }
      for (int k = 0; k < 15; k++, bit++) {
        if ((digit >> k & 1) != 0) {
          magnitude[magnitude.length - 1 - bit / 8] |= (byte) (1 << bit % 8);
        }
      }
    }
    if (size > 0 && digit == 0) {
      throw bad("unnormalized long data");
    }
    return PyLong.valueOf(new BigInteger(n < 0 ? -1 : size == 0 ? 0 : 1, magnitude));
  }

  private PyObject readInterned() {
    PyString s = PyString.intern(ts, PyString.of(readBytes(readSize("string"))));
    if (internedCount == interned.length) {
      interned = Arrays.copyOf(interned, internedCount * 2);
    }
    if (interned[internedCount] == null) {
      interned[internedCount] = Ref.inc(s);
    }
    internedCount++;
    return s;
  }

  private PyObject readReference() {
    int i = readInt();
    if (i < 0 || i >= (index == null ? internedCount : interned.length)) {
      throw bad("string ref out of range");
    }
    return interned(i);
  }

  /** An interned string by its number, owned; it may stand in code that was passed over. */
  private PyString interned(int number) {
    PyString s = interned[number];
    if (s == null) {
      int here = at;
      at = index.string(number);
      s = PyString.intern(ts, PyString.of(readBytes(readSize("string"))));
      interned[number] = s;
      at = here;
    }
    return Ref.inc(s);
  }

  /** A tuple or list cannot have more items than there are bytes left. */
  private PyObject[] readItems(String what) {
    int n = readSize(what);
    PyObject[] items = new PyObject[Math.min(n, end - at + 1)];
    int count = 0;
    try {
      while (count < n) {
        PyObject item = readObject();
        if (item == null) {
          throw nullObject(what);
        }
        items[count++] = item;
      }
    } catch (PyException e) {
      Ref.decAll(ts, items, 0, count);
      throw e;
    }
    return count == items.length ? items : Arrays.copyOf(items, count);
  }

  private PyObject readTuple() {
    return PyTuple.of(ts, readItems("tuple"));
  }

  private PyObject readList() {
    PyObject[] items = readItems("list");
    return new PyList(ts, items, items.length);
  }

  private PyObject readDict() {
    PyDict dict = new PyDict(ts);
    PyObject key = readOrNote();
    while (key != null) {
      PyObject value = readOrNote();
      if (value != null) {
        put(dict, key, value);
        value.decref(ts);
      }
      key.decref(ts);
      key = readOrNote();
    }
    if (pending != null) {
      dict.decref(ts);
      throw pending;
    }
    return dict;
  }

  /** An object; null also after an error, which is then {@link #pending}. */
  private PyObject readOrNote() {
    int before = depth;
    try {
      return readObject();
    } catch (PyException e) {
      depth = before;
      note(e);
      return null;
    }
  }

  private void put(PyDict dict, PyObject key, PyObject value) {
    try {
      dict.put(ts, key, value);
    } catch (PyException e) {
      note(e);
    }
  }

  private void note(PyException e) {
    if (e != pending && pending != null) {
      pending.discard(ts);
    }
    pending = e;
  }

  private PyObject readSet(int type) {
    PyObject[] items = readItems("set");
    PyBaseSet set = type == '<' ? new PySet(ts) : new PyFrozenSet(ts);
    try {
      for (PyObject item : items) {
        set.add(ts, item);
      }
      return set;
    } catch (PyException e) {
      set.decref(ts);
      throw e;
    } finally {
      Ref.decAll(ts, items, 0, items.length);
    }
  }

  private PyObject readCode() {
    int argcount = readInt();
    int nlocals = readInt();
    int stacksize = readInt();
    int flags = readInt();
    int number = nextCode++;
    if (index != null && depth > 1 && isDeferrable(number, flags)) {
      return deferred(number, argcount, nlocals, stacksize, flags);
    }
    int mark = ts.mark();
    try {
      Parts p = readParts();
      if (p == null) {
        return null;
      }
      if (argcount < 0 || nlocals < 0) {
        throw badCode();
      }
      PyCode.internConstants(ts, p.consts);
      PyCode code =
          new PyCode(
              argcount,
              nlocals,
              stacksize,
              flags,
              Ref.inc(p.code),
              Ref.inc(p.consts),
              Ref.inc(p.names),
              Ref.inc(p.varnames),
              Ref.inc(p.freevars),
              Ref.inc(p.cellvars),
              Ref.inc(filename == null ? p.filename : filename),
              Ref.inc(p.name),
              p.firstlineno,
              Ref.inc(p.lnotab));
      if (index != null) {
        code.setForm(data, index.get(number, CodeIndex.FORM));
      }
      return code;
    } finally {
      ts.release(mark);
    }
  }

  /** The parts of a code object behind its four numbers; the references are the thread's. */
  private record Parts(
      PyString code,
      PyTuple consts,
      PyTuple names,
      PyTuple varnames,
      PyTuple freevars,
      PyTuple cellvars,
      PyString filename,
      PyString name,
      int firstlineno,
      PyString lnotab) {}

  /** Null where one is missing. */
  private Parts readParts() {
    PyObject[] parts = new PyObject[8];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part();
      if (parts[i] == null) {
        return null;
      }
    }
    int firstlineno = readInt();
    PyObject lines = part();
    if (lines == null) {
      return null;
    }
    PyString lnotab = string(lines);
    // As in CPython, the types of the parts are checked after all were read.
    return new Parts(
        string(parts[0]),
        tuple(parts[1]),
        names(parts[2]),
        names(parts[3]),
        names(parts[4]),
        names(parts[5]),
        string(parts[6]),
        string(parts[7]),
        firstlineno,
        lnotab);
  }

  /** Of functions: the body of a class runs at once. */
  private boolean isDeferrable(int number, int flags) {
    return (flags & CodeFlags.CO_OPTIMIZED) != 0 && index.get(number, CodeIndex.NAME) >= 0;
  }

  private PyCode deferred(int number, int argcount, int nlocals, int stacksize, int flags) {
    PyString name = interned(index.get(number, CodeIndex.NAME));
    DeferredCode parts = new DeferredCode(data, index, number, at);
    at = index.get(number, CodeIndex.END);
    internedCount = index.get(number, CodeIndex.STRINGS_AFTER);
    nextCode += index.get(number, CodeIndex.INNER);
    int firstlineno = index.get(number, CodeIndex.FIRST_LINE);
    return new PyCode(
        argcount, nlocals, stacksize, flags, Ref.inc(filename), name, firstlineno, parts);
  }

  /**
   * A function's code in a compiled file, to be read when it is asked for.
   *
   * @param number in the index
   * @param at where its parts begin, behind the four numbers
   */
  private record DeferredCode(byte[] file, CodeIndex index, int number, int at)
      implements DeferredParts {
    @Override
    public void read(ThreadState ts, PyCode code) {
      int to = index.get(number, CodeIndex.END);
      new MarshalReader(ts, file, at, to, index, code.filename).readInto(number, code);
    }
  }

  private void readInto(int number, PyCode code) {
    internedCount = index.get(number, CodeIndex.STRINGS_BEFORE);
    nextCode = number + 1;
    depth = 1;
    int mark = ts.mark();
    try {
      Parts p = readParts();
      if (p == null) {
        throw nullObject("object");
      }
      PyCode.internConstants(ts, p.consts);
      code.setParts(
          Ref.inc(p.code),
          Ref.inc(p.consts),
          Ref.inc(p.names),
          Ref.inc(p.varnames),
          Ref.inc(p.freevars),
          Ref.inc(p.cellvars),
          Ref.inc(p.lnotab));
      code.setForm(data, index.get(number, CodeIndex.FORM));
    } finally {
      ts.release(mark);
      forgetStrings();
    }
  }

  private PyObject part() {
    PyObject o = readObject();
    return o == null ? null : ts.own(o);
  }

  private static PyString string(PyObject o) {
    if (o instanceof PyString s) {
      return s;
    }
    throw badCode();
  }

  /** The error of PyCode_New for arguments of wrong types. */
  private static PyException badCode() {
    return Errors.systemError("Objects/codeobject.c:112: bad argument to internal function");
  }

  private static PyTuple tuple(PyObject o) {
    if (o instanceof PyTuple t) {
      return t;
    }
    throw badCode();
  }

  /** A tuple of strings; they become interned, as PyCode_New does it. */
  private PyTuple names(PyObject o) {
    PyTuple t = tuple(o);
    for (int i = 0; i < t.items.length; i++) {
      PyString s = string(t.items[i]);
      if (!s.interned) {
        t.items[i] = PyString.intern(ts, s);
      }
    }
    return t;
  }
}
