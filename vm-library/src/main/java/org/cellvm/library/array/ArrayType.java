package org.cellvm.library.array;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.ExposedType;

/** The type {@code array.array}. */
@ExposedType(
    name = "array.array",
    basicSize = 56,
    weakrefOffset = 48,
    declares = "tp_getattro",
    members = ArrayMethods.class,
    doc =
        "array(typecode [, initializer]) -> array\n\n"
            + "An array of items of the kind that typecode stands for, from a list, a string or"
            + " an\n"
            + "iterable of them.")
final class ArrayType extends ObjectType {
  static final ArrayType TYPE = new ArrayType(new ArrayTypeTable(), "array.array", ObjectType.TYPE);

  private ArrayType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Making

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      Args.doesNotTakeKeywords("array.array()", kwnames);
    }
    Args.parse("array", "array", n, 1, 2, null);
    int code = typecode(args[off]);
    PyObject initial = n > 1 ? args[off + 1] : null;
    int mark = ts.mark();
    try {
      boolean direct =
          initial == null
              || initial instanceof PyList
              || initial instanceof PyString
              || initial instanceof PyTuple
              || code == 'u' && initial instanceof PyUnicode;
      PyObject iterator = direct ? null : ts.own(Objects.iter(ts, initial));
      ItemKind kind = ItemKind.of(code);
      PyArray self =
          ts.own(subtype == TYPE ? new PyArray(kind, 0) : new PyArrayDerived(ts, subtype, kind, 0));
      if (iterator != null) {
        ArrayMethods.extendByItems(ts, self, iterator);
      } else if (initial instanceof PyString s) {
        ArrayMethods.fromstring(self, s.bytes());
      } else if (initial instanceof PyUnicode u) {
        ArrayMethods.appendText(self, u);
      } else if (initial != null) {
        fill(ts, self, initial);
      }
      return Ref.inc(self);
    } finally {
      ts.release(mark);
    }
  }

  private static int typecode(PyObject o) {
    if (o instanceof PyString s && s.length() == 1) {
      return s.at(0);
    }
    if (o instanceof PyUnicode u && u.length() == 1) {
      return u.at(0);
    }
    throw Errors.typeError(
        "array() argument 1 or typecode must be char"
            + " (string or ascii-unicode with length 1), not "
            + o.type().name());
  }

  /** From a list or tuple, which conversions of its items may change. */
  private static void fill(ThreadState ts, PyArray self, PyObject initial) {
    int n = Sequences.fastSize(initial);
    self.resizeExactly(n);
    for (int i = 0; i < n; i++) {
      PyObject item = ts.own(Sequences.item(ts, initial, i));
      setItem(ts, self, i, item);
    }
  }

  static void setItem(ThreadState ts, PyArray self, int i, PyObject value) {
    long bits = self.kind.convert(ts, value);
    // The conversion may have run code that has made the array shorter.
    if (i < self.size) {
      self.kind.put(self.bytes, i, bits);
    }
  }

  // Text and comparison

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyArray self = (PyArray) o;
    char code = self.kind.code;
    if (self.size == 0) {
      return PyString.fromString("array('" + code + "')");
    }
    int mark = ts.mark();
    try {
      PyObject content =
          code == 'c'
              ? ArrayMethods.tostring(ts, self)
              : code == 'u' ? ArrayMethods.tounicode(ts, self) : ArrayMethods.tolist(ts, self);
      PyString shown = ts.own(Objects.repr(ts, ts.own(content)));
      return PyString.fromString("array('" + code + "', " + shown + ")");
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyArray a) || !(w instanceof PyArray b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (a.size != b.size && (op == Objects.EQ || op == Objects.NE)) {
      return PyBool.of(op == Objects.NE);
    }
    boolean plain = a.kind == b.kind && !a.kind.isReal();
    for (int i = 0; i < a.size && i < b.size; i++) {
      if (plain) {
        long x = a.kind.bits(a.bytes, i);
        long y = b.kind.bits(b.bytes, i);
        if (x != y) {
          int c = a.kind == ItemKind.UNSIGNED_LONG ? Long.compareUnsigned(x, y) : x < y ? -1 : 1;
          return PyBool.of(Objects.matches(c, op));
        }
      } else {
        PyObject difference = difference(ts, a, b, i, op);
        if (difference != null) {
          return difference;
        }
      }
    }
    return PyBool.of(Objects.matches(Integer.compare(a.size, b.size), op));
  }

  /** The result where the items at an index differ, owned; null where they are equal. */
  private static PyObject difference(ThreadState ts, PyArray a, PyArray b, int i, int op) {
    int mark = ts.mark();
    try {
      PyObject x = ts.own(a.kind.get(a.bytes, i));
      PyObject y = ts.own(b.kind.get(b.bytes, i));
      if (Objects.richCompareBool(ts, x, y, Objects.EQ)) {
        return null;
      }
      return op == Objects.EQ || op == Objects.NE
          ? PyBool.of(op == Objects.NE)
          : Objects.richCompare(ts, x, y, op);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PyArrayIterator(ts, (PyArray) o);
  }

  // Sequence

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyArray) o).size;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyArray) o).size;
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyArray self = (PyArray) o;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("array index out of range");
    }
    return self.kind.get(self.bytes, (int) i);
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    PyArray self = (PyArray) o;
    int from = (int) Math.min(Math.max(i, 0), self.size);
    return self.slice(from, (int) Math.min(Math.max(j, from), self.size));
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return ArrayMethods.find(ts, (PyArray) o, x) >= 0;
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    PyArray a = (PyArray) v;
    if (!(w instanceof PyArray b)) {
      throw Errors.typeError(
          "can only append array (not \"" + Objects.limited(w.type().name(), 200) + "\") to array");
    }
    if (a.kind != b.kind) {
      throw ItemKind.badArgument();
    }
    a.bytesOf((long) a.size + b.size);
    PyArray result = new PyArray(a.kind, a.size + b.size);
    System.arraycopy(a.bytes, 0, result.bytes, 0, a.memorySize());
    System.arraycopy(b.bytes, 0, result.bytes, a.memorySize(), b.memorySize());
    return result;
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long count) {
    PyArray self = (PyArray) o;
    PyArray result = new PyArray(self.kind, 0);
    result.resizeExactly(repeated(self, count));
    repeat(self.bytes, self.memorySize(), result.bytes);
    return result;
  }

  private static long repeated(PyArray self, long count) {
    long n = Math.max(0, count);
    if (self.size != 0 && n > Long.MAX_VALUE / self.size) {
      throw Errors.memoryError();
    }
    return self.size * n;
  }

  private static void repeat(byte[] source, int length, byte[] target) {
    for (int at = 0; at < target.length; at += length) {
      System.arraycopy(source, 0, target, at, length);
    }
  }

  @Override
  public PyObject sq_inplace_concat(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyArray)) {
      throw Errors.typeError(
          "can only extend array with array (not \""
              + Objects.limited(w.type().name(), 200)
              + "\")");
    }
    ArrayMethods.extend(ts, (PyArray) v, w);
    return Ref.inc(v);
  }

  @Override
  public PyObject sq_inplace_repeat(ThreadState ts, PyObject o, long count) {
    PyArray self = (PyArray) o;
    if (self.size > 0) {
      long n = repeated(self, count);
      byte[] items = self.bytes;
      int length = self.memorySize();
      self.resizeExactly(n);
      repeat(items, length, self.bytes);
    }
    return Ref.inc(o);
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyArray self = (PyArray) o;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("array assignment index out of range");
    }
    if (value == null) {
      self.splice((int) i, (int) i + 1, null, true);
    } else {
      setItem(ts, self, (int) i, value);
    }
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    PyArray self = (PyArray) o;
    PyArray by = replacement(self, value);
    int from = (int) Math.min(Math.max(i, 0), self.size);
    self.splice(from, (int) Math.min(Math.max(j, from), self.size), by, true);
  }

  private static PyArray replacement(PyArray self, PyObject value) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof PyArray by)) {
      throw Errors.typeError(
          "can only assign array (not \""
              + Objects.limited(value.type().name(), 200)
              + "\") to array slice");
    }
    if (by.kind != self.kind) {
      throw ItemKind.badArgument();
    }
    return by;
  }

  // Mapping

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyArray self = (PyArray) o;
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + self.size : i);
    }
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("array indices must be integers");
    }
    SliceIndices range = slice.bounds(ts).within(self.size);
    PyArray result = new PyArray(self.kind, (int) Math.max(0, range.length()));
    copyItems(self, range, result, true);
    return result;
  }

  /** Copies the items of a range of an array to or from another array of as many. */
  private static void copyItems(PyArray self, SliceIndices range, PyArray other, boolean out) {
    int width = self.kind.width;
    long at = range.start();
    for (int i = 0; i < other.size; i++, at += range.step()) {
      int mine = (int) at * width;
      if (out) {
        System.arraycopy(self.bytes, mine, other.bytes, i * width, width);
      } else {
        System.arraycopy(other.bytes, i * width, self.bytes, mine, width);
      }
    }
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyArray self = (PyArray) o;
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      int at = (int) Math.min(i < 0 ? i + self.size : i, self.size);
      if (value == null && at >= 0 && at < self.size) {
        self.splice(at, at + 1, null, false);
      } else {
        sq_ass_item(ts, o, at, value);
      }
      return;
    }
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError("array indices must be integer");
    }
    SliceIndices range = slice.bounds(ts).within(self.size);
    PyArray by = replacement(self, value);
    if (by == self) {
      by = self.slice(0, self.size);
    }
    int needed = by == null ? 0 : by.size;
    if (range.step() == 1) {
      int from = (int) range.start();
      self.splice(from, from + (int) range.length(), by, false);
    } else if (needed == 0) {
      delete(self, range);
    } else if (needed != range.length()) {
      throw Errors.valueError(
          "attempt to assign array of size "
              + needed
              + " to extended slice of size "
              + range.length());
    } else {
      copyItems(self, range, by, false);
    }
  }

  private static void delete(PyArray self, SliceIndices range) {
    boolean[] gone = new boolean[self.size];
    long at = range.start();
    for (long i = 0; i < range.length(); i++, at += range.step()) {
      gone[(int) at] = true;
    }
    int width = self.kind.width;
    int kept = 0;
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        System.arraycopy(self.bytes, i * width, self.bytes, kept++ * width, width);
      }
    }
    self.resize(kept);
  }
}
