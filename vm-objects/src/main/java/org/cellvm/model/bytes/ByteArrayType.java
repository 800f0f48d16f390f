package org.cellvm.model.bytes;

import java.util.Arrays;
import org.cellvm.codec.Escapes;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.StrMethods;
import org.cellvm.model.text.StringMethods;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code bytearray}. What its methods share with those of {@code str} is done on a str of
 * the same bytes; new bytearrays are made of the results.
 */
@ExposedType(
    name = "bytearray",
    basicSize = 48,
    declares = "tp_getattro",
    members = ByteArrayMethods.class,
    doc = "bytearray(iterable_of_ints | string | count | buffer) -> bytearray")
public class ByteArrayType extends ObjectType {
  public static final ByteArrayType TYPE =
      new ByteArrayType(new ByteArrayTypeTable(), "bytearray", ObjectType.TYPE);

  private static final String[] INIT_NAMES = {"source", "encoding", "errors"};

  protected ByteArrayType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Making

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    byte[] none = new byte[0];
    return subtype == TYPE ? new PyByteArray(none) : new PyByteArrayDerived(ts, subtype, none);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyByteArray self = (PyByteArray) o;
    self.set(new byte[0]);
    int mark = ts.mark();
    try {
      PyObject[] bound = new PyObject[INIT_NAMES.length];
      try {
        Args.bind(ts, "bytearray", INIT_NAMES, 0, args, off, n, kwnames, bound);
      } catch (PyException e) {
        // Arguments before the wrong one are checked first.
        name(ts, bound[1], 2);
        name(ts, bound[2], 3);
        throw e;
      }
      ByteSources.fill(ts, self, bound[0], name(ts, bound[1], 2), name(ts, bound[2], 3));
    } finally {
      ts.release(mark);
    }
  }

  static String name(ThreadState ts, PyObject o, int position) {
    return o == null
        ? null
        : ArgConversions.toJava(ArgConversions.text(ts, o, "bytearray", position));
  }

  /** The bytes of an argument; not to be written. */
  static byte[] buffer(ThreadState ts, PyObject o) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("Type " + o.type().name() + " doesn't support the buffer API");
    }
    return bytes;
  }

  static PyString string(ThreadState ts, PyObject o) {
    return o instanceof PyString string ? string : ts.own(PyString.of(buffer(ts, o).clone()));
  }

  /** A new bytearray of the bytes of an owned str, which is released. */
  static PyByteArray array(ThreadState ts, PyObject s) {
    PyByteArray result = new PyByteArray(((PyString) s).bytes().clone());
    s.decref(ts);
    return result;
  }

  /** Replaces the strings of an owned list by bytearrays; returns it. */
  static PyList arrays(ThreadState ts, PyList list) {
    for (int i = 0; i < list.size; i++) {
      list.items[i] = array(ts, list.items[i]);
    }
    return list;
  }

  // Slots

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    byte[] s = ((PyByteArray) o).toBytes();
    ByteBuilder out = new ByteBuilder(s.length + 16);
    boolean single = false;
    boolean twice = false;
    for (byte b : s) {
      single |= b == '\'';
      twice |= b == '"';
    }
    int quote = single && !twice ? '"' : '\'';
    out.append("bytearray(b");
    out.append(quote);
    Escapes.escape(s, '\'', out); // Single quotes are escaped within double quotes, too.
    out.append(quote);
    out.append(')');
    return out.toText();
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return PyString.of(((PyByteArray) o).toBytes());
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    byte[] a = Buffers.plainBytesOrNull(ts, v);
    byte[] b = Buffers.plainBytesOrNull(ts, w);
    if (a == null || b == null) {
      if (ts.interp.bytesWarning > 0
          && op == Objects.EQ
          && (v instanceof PyUnicode || w instanceof PyUnicode)) {
        Warnings.warn(ts, PyExc.BytesWarning, "Comparison between bytearray and unicode", 1);
      }
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PyBool.of(Objects.matches(Arrays.compareUnsigned(a, b), op));
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PyByteArrayIterator(ts, (PyByteArray) o);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyByteArray) o).size;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyByteArray) o).size;
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    return concat(ts, v, w);
  }

  /** The concatenation of two objects with bytes, owned. */
  public static PyByteArray concat(ThreadState ts, PyObject v, PyObject w) {
    byte[] a = Buffers.plainBytesOrNull(ts, v);
    byte[] b = Buffers.plainBytesOrNull(ts, w);
    if (a == null || b == null) {
      throw Errors.typeError("can't concat " + v.type().name() + " to " + w.type().name());
    }
    byte[] result = Arrays.copyOf(a, StringMethods.checkedLength(a.length + (long) b.length));
    System.arraycopy(b, 0, result, a.length, b.length);
    return new PyByteArray(result);
  }

  @Override
  public PyObject sq_inplace_concat(ThreadState ts, PyObject v, PyObject w) {
    PyByteArray self = (PyByteArray) v;
    byte[] b = Buffers.plainBytesOrNull(ts, w);
    if (b == null) {
      throw Errors.typeError("can't concat " + w.type().name() + " to " + v.type().name());
    }
    self.splice(self.size, self.size, b);
    return Ref.inc(v);
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long i) {
    return new PyByteArray(repeated((PyByteArray) o, i));
  }

  static byte[] repeated(PyByteArray self, long times) {
    long n = Math.max(0, times);
    if (n != 0 && self.size > Long.MAX_VALUE / n) {
      throw Errors.memoryError();
    }
    byte[] result = new byte[StringMethods.checkedLength(self.size * n)];
    for (int at = 0; at < result.length; at += self.size) {
      System.arraycopy(self.bytes, 0, result, at, self.size);
    }
    return result;
  }

  @Override
  public PyObject sq_inplace_repeat(ThreadState ts, PyObject o, long i) {
    ((PyByteArray) o).set(repeated((PyByteArray) o, i));
    return Ref.inc(o);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    return PyInt.valueOf(((PyByteArray) o).bytes[index((PyByteArray) o, i)] & 0xff);
  }

  static int index(PyByteArray self, long i) {
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("bytearray index out of range");
    }
    return (int) i;
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyByteArray self = (PyByteArray) o;
    int at = index(self, i);
    if (value == null) {
      self.splice(at, at + 1, new byte[0]);
    } else {
      self.bytes[at] = (byte) ByteSources.byteValue(ts, value);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    PyByteArray self = (PyByteArray) o;
    if (!NumberConversions.isIndex(x)) {
      return ByteSearch.find(self.bytes, 0, self.size, buffer(ts, x)) >= 0;
    }
    long value;
    try {
      value = NumberConversions.asSsize(ts, x, PyExc.ValueError);
    } catch (PyException e) {
      e.discard(ts);
      return ByteSearch.find(self.bytes, 0, self.size, buffer(ts, x)) >= 0;
    }
    if (value < 0 || value > 255) {
      throw Errors.valueError("byte must be in range(0, 256)");
    }
    return ByteSearch.find(self.bytes, 0, self.size, (byte) value) >= 0;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyByteArray self = (PyByteArray) o;
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + self.size : i);
    }
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("bytearray indices must be integers");
    }
    SliceIndices range = slice.bounds(ts).within(self.size);
    return new PyByteArray(BufferType.pick(self.bytes, range));
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyByteArray self = (PyByteArray) o;
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      sq_ass_item(ts, o, i < 0 ? i + self.size : i, value);
      return;
    }
    if (!(key instanceof PySlice asSlice)) {
      throw Errors.typeError("bytearray indices must be integer");
    }
    SliceIndices range = asSlice.bounds(ts).within(self.size);
    byte[] by = value == null ? new byte[0] : slicedIn(ts, value);
    if (value != null && !(value instanceof PyByteArray)) {
      // Its iterator may have changed the array; CPython makes a bytearray of it and starts over.
      range = asSlice.bounds(ts).within(self.size);
    }
    if (range.step() == 1) {
      int from = (int) range.start();
      self.splice(from, (int) Math.max(from, range.stop()), by);
    } else if (by.length == 0) {
      delete(self, range);
    } else if (by.length != range.length()) {
      throw Errors.valueError(
          "attempt to assign bytes of size "
              + by.length
              + " to extended slice of size "
              + range.length());
    } else {
      long at = range.start();
      for (byte b : by) {
        self.bytes[(int) at] = b;
        at += range.step();
      }
    }
  }

  static byte[] slicedIn(ThreadState ts, PyObject value) {
    if (value instanceof PyByteArray array) {
      return array.toBytes();
    }
    if (NumberConversions.isIndex(value) || value instanceof PyUnicode) {
      throw Errors.typeError(
          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    int mark = ts.mark();
    try {
      byte[] bytes = Buffers.plainBytesOrNull(ts, value);
      return bytes != null && !(value instanceof PyString) ? bytes : ByteSources.bytesOf(ts, value);
    } finally {
      ts.release(mark);
    }
  }

  static void delete(PyByteArray self, SliceIndices range) {
    byte[] left = new byte[self.size - (int) range.length()];
    boolean[] gone = new boolean[self.size];
    long at = range.start();
    for (long i = 0; i < range.length(); i++, at += range.step()) {
      gone[(int) at] = true;
    }
    int kept = 0;
    for (int i = 0; i < self.size; i++) {
      if (!gone[i]) {
        left[kept++] = self.bytes[i];
      }
    }
    self.set(left);
  }

  // Methods of a mutable sequence

  @ExposedMethod(
      value = "append",
      convention = Convention.O,
      doc = "B.append(int) -> None\n\nAppends one byte.")
  static void append(ThreadState ts, PyByteArray self, PyObject value) {
    self.append(ByteSources.byteValue(ts, value));
  }

  @ExposedMethod(
      value = "extend",
      convention = Convention.O,
      doc = "B.extend(iterable of ints) -> None\n\nAppends all the bytes of an iterable.")
  static void extend(ThreadState ts, PyByteArray self, PyObject iterable) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, iterable);
    if (bytes == null) {
      Objects.lengthHint(ts, iterable, 32);
      bytes = ByteSources.bytesOf(ts, iterable);
    }
    self.splice(self.size, self.size, bytes);
  }

  @ExposedMethod(
      value = "insert",
      parse = "nO:insert",
      doc = "B.insert(index, int) -> None\n\nInserts one byte before the index.")
  static void insert(ThreadState ts, PyByteArray self, long where, PyObject value) {
    byte b = (byte) ByteSources.byteValue(ts, value);
    int n = self.size;
    long at = where < 0 ? Math.max(0, where + n) : Math.min(where, n);
    self.splice((int) at, (int) at, new byte[] {b});
  }

  @ExposedMethod(
      value = "pop",
      parse = "|n:pop",
      defaults = "-1",
      doc = "B.pop([index]) -> int\n\nRemoves and returns one byte, the last one by default.")
  static long pop(ThreadState ts, PyByteArray self, long where) {
    int n = self.size;
    if (n == 0) {
      throw Errors.indexError("pop from empty bytearray");
    }
    long at = where < 0 ? where + n : where;
    if (at < 0 || at >= n) {
      throw Errors.indexError("pop index out of range");
    }
    int value = self.bytes[(int) at] & 0xff;
    self.splice((int) at, (int) at + 1, new byte[0]);
    return value;
  }

  @ExposedMethod(
      value = "remove",
      convention = Convention.O,
      doc = "B.remove(int) -> None\n\nRemoves the first byte of that value.")
  static void remove(ThreadState ts, PyByteArray self, PyObject value) {
    int at = ByteSearch.find(self.bytes, 0, self.size, (byte) ByteSources.byteValue(ts, value));
    if (at < 0) {
      throw Errors.valueError("value not found in bytearray");
    }
    self.splice(at, at + 1, new byte[0]);
  }

  @ExposedMethod(
      value = "reverse",
      convention = Convention.NOARGS,
      doc = "B.reverse() -> None\n\nReverses the order of the bytes in place.")
  static void reverse(ThreadState ts, PyByteArray self) {
    for (int i = 0, j = self.size - 1; i < j; i++, j--) {
      byte b = self.bytes[i];
      self.bytes[i] = self.bytes[j];
      self.bytes[j] = b;
    }
  }

  @ExposedMethod(
      value = "fromhex",
      parse = "s#:fromhex",
      classMethod = true,
      doc = "bytearray.fromhex(string) -> bytearray\n\nFrom pairs of hexadecimal digits.")
  static PyObject fromhex(ThreadState ts, PyType cls, String hex) {
    ByteBuilder out = new ByteBuilder(hex.length() / 2);
    int n = hex.length();
    for (int i = 0; i < n; i += 2) {
      while (i < n && hex.charAt(i) == ' ') {
        i++;
      }
      if (i >= n) {
        break;
      }
      int high = Escapes.hexDigit(hex.charAt(i));
      int low = i + 1 < n ? Escapes.hexDigit(hex.charAt(i + 1)) : -1;
      if (high < 0 || low < 0) {
        throw Errors.valueError("non-hexadecimal number found in fromhex() arg at position " + i);
      }
      out.append(high << 4 | low);
    }
    PyByteArray result = new PyByteArray(out.toByteArray());
    if (cls == TYPE) {
      return result;
    }
    return Objects.call1(ts, cls, ts.own(result));
  }

  @ExposedMethod(
      value = "__alloc__",
      convention = Convention.NOARGS,
      doc = "B.__alloc__() -> int\n\nThe number of bytes allocated.")
  static long __alloc__(ThreadState ts, PyByteArray self) {
    return self.size == 0 ? 0 : self.size + 1;
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "B.__sizeof__() -> int\n\nThe size of B in memory, in bytes.")
  static long __sizeof__(ThreadState ts, PyByteArray self) {
    return TypeSizes.basicSize(self.type()) + __alloc__(ts, self);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "Return state information for pickling.")
  static PyObject __reduce__(ThreadState ts, PyByteArray self) {
    PyObject text = PyUnicode.of(PyString.of(self.toBytes()).toString());
    PyObject arguments = PyTuple.of(ts, text, PyString.fromString("latin-1"));
    PyObject dict = self.instanceDict() == null ? PyNone.NONE : Ref.inc(self.instanceDict());
    return PyTuple.of(ts, Ref.inc(self.type()), arguments, dict);
  }

  @ExposedMethod(
      value = "decode",
      parse = "|ss:decode",
      keywords = {"encoding", "errors"},
      defaults = {"null", "null"},
      doc = "B.decode([encoding[, errors]]) -> unicode object")
  static PyObject decode(ThreadState ts, PyByteArray self, String encoding, String errors) {
    return Codecs.decode(ts, string(ts, self), encoding, errors);
  }

  @ExposedMethod(
      value = "join",
      convention = Convention.O,
      doc = "B.join(iterable) -> bytearray\n\nThe items, with B between them.")
  static PyObject join(ThreadState ts, PyByteArray self, PyObject iterable) {
    PyObject seq = ts.own(Sequences.fast(ts, iterable, "can only join an iterable"));
    PyObject[] items = Sequences.fastItems(seq);
    int n = Sequences.fastSize(seq);
    ByteBuilder out = new ByteBuilder(n * 8);
    for (int i = 0; i < n; i++) {
      PyObject item = items[i];
      if (!(item instanceof PyString) && !(item instanceof PyByteArray)) {
        throw Errors.typeError(
            "can only join an iterable of bytes (item "
                + i
                + " has type '"
                + item.type().name()
                + "')");
      }
      if (i > 0) {
        out.append(self.bytes, 0, self.size);
      }
      byte[] bytes = buffer(ts, item);
      out.append(bytes, 0, bytes.length);
    }
    return new PyByteArray(out.toByteArray());
  }

  @ExposedMethod(
      value = "translate",
      convention = Convention.UNPACK,
      parse = "translate 1 2",
      doc = "B.translate(table[, deletechars]) -> bytearray, mapped by a table of 256 bytes")
  static PyObject translate(ThreadState ts, PyByteArray self, PyObject table, PyObject deletions) {
    PyObject map = table == PyNone.NONE ? table : string(ts, table);
    if (map != PyNone.NONE && ((PyString) map).length() != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    PyObject chars = deletions == null ? null : string(ts, deletions);
    return array(ts, StrMethods.translate(ts, string(ts, self), map, chars));
  }
}
