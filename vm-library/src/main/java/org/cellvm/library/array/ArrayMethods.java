package org.cellvm.library.array;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;

/** The methods of {@code array.array}. */
final class ArrayMethods {
  private static final String READ_DOC =
      "fromfile(f, n)\n\nAppends n items that are read from a file. Also called as read.";
  private static final String WRITE_DOC =
      "tofile(f)\n\nWrites all the items to a file. Also called as write.";

  private ArrayMethods() {}

  @ExposedGetter(value = "typecode", doc = "the character that stands for the kind of the items")
  static PyObject typecode(ThreadState ts, PyArray self) {
    return PyString.ofChar(self.kind.code);
  }

  @ExposedGetter(value = "itemsize", doc = "the size of an item in bytes")
  static PyObject itemsize(ThreadState ts, PyArray self) {
    return PyInt.valueOf(self.kind.width);
  }

  // Adding and removing items

  /** Makes room for an item before index {@code where} and puts it there. */
  private static void insertItem(ThreadState ts, PyArray self, long where, PyObject value) {
    long bits = self.kind.convert(ts, value);
    int n = self.size;
    long at = where < 0 ? Math.max(0, where + n) : Math.min(where, n);
    self.resize(n + 1L);
    int from = (int) at * self.kind.width;
    System.arraycopy(
        self.bytes, from, self.bytes, from + self.kind.width, n * self.kind.width - from);
    self.kind.put(self.bytes, (int) at, bits);
  }

  @ExposedMethod(value = "append", convention = Convention.O, doc = "append(x)\n\nAppends an item.")
  static void append(ThreadState ts, PyArray self, PyObject value) {
    insertItem(ts, self, self.size, value);
  }

  @ExposedMethod(
      value = "insert",
      parse = "nO:insert",
      doc = "insert(i,x)\n\nInserts an item before position i.")
  static void insert(ThreadState ts, PyArray self, long where, PyObject value) {
    insertItem(ts, self, where, value);
  }

  @ExposedMethod(
      value = "extend",
      convention = Convention.O,
      doc = "extend(array or iterable)\n\nAppends all the items of an array or iterable.")
  static void extend(ThreadState ts, PyArray self, PyObject items) {
    if (!(items instanceof PyArray by)) {
      extendByItems(ts, self, ts.own(Objects.iter(ts, items)));
      return;
    }
    if (by.kind != self.kind) {
      throw Errors.typeError("can only extend with array of same kind");
    }
    int n = by.size;
    int end = self.memorySize();
    self.resizeExactly((long) self.size + n);
    System.arraycopy(by.bytes, 0, self.bytes, end, n * self.kind.width);
  }

  static void extendByItems(ThreadState ts, PyArray self, PyObject iterator) {
    for (PyObject item; (item = Objects.iterNext(ts, iterator)) != null; ) {
      try {
        insertItem(ts, self, self.size, item);
      } finally {
        item.decref(ts);
      }
    }
  }

  @ExposedMethod(
      value = "pop",
      parse = "|n:pop",
      defaults = "-1",
      doc = "pop([i])\n\nRemoves and returns an item, the last one by default.")
  static PyObject pop(ThreadState ts, PyArray self, long where) {
    int n = self.size;
    if (n == 0) {
      throw Errors.indexError("pop from empty array");
    }
    long at = where < 0 ? where + n : where;
    if (at < 0 || at >= n) {
      throw Errors.indexError("pop index out of range");
    }
    PyObject item = self.kind.get(self.bytes, (int) at);
    self.splice((int) at, (int) at + 1, null, true);
    return item;
  }

  @ExposedMethod(
      value = "remove",
      convention = Convention.O,
      doc = "remove(x)\n\nRemoves the first item that is equal to x.")
  static void remove(ThreadState ts, PyArray self, PyObject value) {
    int at = find(ts, self, value);
    if (at < 0) {
      throw Errors.valueError("array.remove(x): x not in list");
    }
    if (at < self.size) {
      self.splice(at, at + 1, null, true);
    }
  }

  // Searching

  private static boolean isItem(ThreadState ts, PyArray self, int i, PyObject value) {
    PyObject item = self.kind.get(self.bytes, i);
    try {
      return Objects.richCompareBool(ts, item, value, Objects.EQ);
    } finally {
      item.decref(ts);
    }
  }

  /** The index of the first item that is equal to {@code value}; -1 if there is none. */
  static int find(ThreadState ts, PyArray self, PyObject value) {
    for (int i = 0; i < self.size; i++) {
      if (isItem(ts, self, i, value)) {
        return i;
      }
    }
    return -1;
  }

  @ExposedMethod(
      value = "index",
      convention = Convention.O,
      doc = "index(x)\n\nThe index of the first item that is equal to x.")
  static long index(ThreadState ts, PyArray self, PyObject value) {
    int at = find(ts, self, value);
    if (at < 0) {
      throw Errors.valueError("array.index(x): x not in list");
    }
    return at;
  }

  @ExposedMethod(
      value = "count",
      convention = Convention.O,
      doc = "count(x)\n\nHow many items are equal to x.")
  static long count(ThreadState ts, PyArray self, PyObject value) {
    long n = 0;
    for (int i = 0; i < self.size; i++) {
      if (isItem(ts, self, i, value)) {
        n++;
      }
    }
    return n;
  }

  // The memory

  @ExposedMethod(
      value = "buffer_info",
      convention = Convention.NOARGS,
      doc = "buffer_info() -> (address, length)\n\nA number for the memory, and its items.")
  static PyObject bufferInfo(ThreadState ts, PyArray self) {
    long address =
        self.bytes.length == 0 ? 0 : Objects.id(ts, self) + TypeSizes.basicSize(ArrayType.TYPE);
    return PyTuple.of(ts, PyInt.valueOf(address), PyInt.valueOf(self.size));
  }

  @ExposedMethod(
      value = "byteswap",
      convention = Convention.NOARGS,
      doc = "byteswap()\n\nReverses the bytes of each item.")
  static void byteswap(ThreadState ts, PyArray self) {
    int width = self.kind.width;
    for (int at = 0; at < self.memorySize(); at += width) {
      for (int i = at, j = at + width - 1; i < j; i++, j--) {
        byte b = self.bytes[i];
        self.bytes[i] = self.bytes[j];
        self.bytes[j] = b;
      }
    }
  }

  @ExposedMethod(
      value = "reverse",
      convention = Convention.NOARGS,
      doc = "reverse()\n\nReverses the order of the items.")
  static void reverse(ThreadState ts, PyArray self) {
    ItemKind kind = self.kind;
    for (int i = 0, j = self.size - 1; i < j; i++, j--) {
      long bits = kind.bits(self.bytes, i);
      kind.put(self.bytes, i, kind.bits(self.bytes, j));
      kind.put(self.bytes, j, bits);
    }
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "__sizeof__() -> int\n\nThe size of the array in memory, in bytes.")
  static PyObject sizeof(ThreadState ts, PyArray self) {
    long size = TypeSizes.basicSize(ArrayType.TYPE) + self.bytes.length;
    return PyLong.valueOf(BigInteger.valueOf(size));
  }

  // Conversions

  @ExposedMethod(
      value = "fromlist",
      convention = Convention.O,
      doc = "fromlist(list)\n\nAppends the items of a list, or none if one does not fit.")
  static void fromlist(ThreadState ts, PyArray self, PyObject o) {
    if (!(o instanceof PyList list)) {
      throw Errors.typeError("arg must be list");
    }
    int n = list.size;
    int old = self.size;
    if (n == 0) {
      return;
    }
    self.resizeExactly((long) old + n);
    try {
      for (int i = 0; i < n; i++) {
        if (i >= list.size) {
          throw Errors.indexError("list index out of range");
        }
        ArrayType.setItem(ts, self, old + i, list.items[i]);
      }
    } catch (PyException e) {
      self.resizeExactly(Math.min(old, self.size));
      throw e;
    }
  }

  @ExposedMethod(
      value = "tolist",
      convention = Convention.NOARGS,
      doc = "tolist() -> list\n\nA list of the items.")
  static PyObject tolist(ThreadState ts, PyArray self) {
    PyObject[] items = new PyObject[self.size];
    for (int i = 0; i < items.length; i++) {
      items[i] = self.kind.get(self.bytes, i);
    }
    return new PyList(ts, items, items.length);
  }

  @ExposedMethod(
      value = "fromstring",
      convention = Convention.RAW,
      doc = "fromstring(string)\n\nAppends the items whose memory a string holds.")
  static void fromstring(
      ThreadState ts, PyArray self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.parse("fromstring", "fromstring", n, 1, 1, kwnames);
    PyString memory = ArgConversions.readOnlyBytes(ts, args[off], "fromstring", 1);
    if (args[off] == self && self.bytes.length > 0) {
      throw Errors.valueError("array.fromstring(x): x cannot be self");
    }
    fromstring(self, memory.bytes());
  }

  static void fromstring(PyArray self, byte[] memory) {
    if (memory.length % self.kind.width != 0) {
      throw Errors.valueError("string length not a multiple of item size");
    }
    if (memory.length > 0) {
      int end = self.memorySize();
      self.resizeExactly((long) self.size + memory.length / self.kind.width);
      System.arraycopy(memory, 0, self.bytes, end, memory.length);
    }
  }

  @ExposedMethod(
      value = "tostring",
      convention = Convention.NOARGS,
      doc = "tostring() -> string\n\nThe memory of the items as a string.")
  static PyObject tostring(ThreadState ts, PyArray self) {
    return PyString.of(self.bytes, 0, self.memorySize());
  }

  @ExposedMethod(
      value = "fromunicode",
      convention = Convention.RAW,
      doc = "fromunicode(ustr)\n\nAppends characters; only of arrays of kind 'u'.")
  static void fromunicode(
      ThreadState ts, PyArray self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.parse("fromunicode", "fromunicode", n, 1, 1, kwnames);
    if (!(args[off] instanceof PyUnicode u)) {
      throw ArgConversions.wrong("cannot convert raw buffers", args[off], "fromunicode", 1);
    }
    if (self.kind != ItemKind.UNICODE) {
      throw Errors.valueError("fromunicode() may only be called on type 'u' arrays");
    }
    appendText(self, u);
  }

  static void appendText(PyArray self, PyUnicode text) {
    int n = text.length();
    if (n > 0) {
      int old = self.size;
      self.resizeExactly((long) old + n);
      for (int i = 0; i < n; i++) {
        self.kind.put(self.bytes, old + i, text.at(i));
      }
    }
  }

  @ExposedMethod(
      value = "tounicode",
      convention = Convention.NOARGS,
      doc = "tounicode() -> unicode\n\nThe characters; only of arrays of kind 'u'.")
  static PyObject tounicode(ThreadState ts, PyArray self) {
    if (self.kind != ItemKind.UNICODE) {
      throw Errors.valueError("tounicode() may only be called on type 'u' arrays");
    }
    int[] points = new int[self.size];
    for (int i = 0; i < points.length; i++) {
      points[i] = (int) self.kind.bits(self.bytes, i);
    }
    return PyUnicode.fromCodePoints(points);
  }

  // Files

  @ExposedMethod(value = "fromfile", parse = "On:fromfile", doc = READ_DOC)
  static void fromfile(ThreadState ts, PyArray self, PyObject o, long n) {
    if (!(o instanceof PyFile file) || file.isClosed()) {
      throw Errors.typeError("arg1 must be open file");
    }
    if (n <= 0) {
      return;
    }
    int width = self.kind.width;
    self.bytesOf(self.size + n);
    PyString read = ts.own(file.read(ts, n * width));
    int items = read.length() / width;
    int end = self.memorySize();
    self.resizeExactly((long) self.size + items);
    System.arraycopy(read.bytes(), 0, self.bytes, end, items * width);
    if (items < n) {
      throw new PyException(PyExc.EOFError, "not enough items in file");
    }
  }

  @ExposedMethod(value = "read", parse = "On:fromfile", doc = READ_DOC)
  static void read(ThreadState ts, PyArray self, PyObject file, long n) {
    Warnings.warnPy3k(ts, "array.read() not supported in 3.x; use array.fromfile()");
    fromfile(ts, self, file, n);
  }

  @ExposedMethod(value = "tofile", convention = Convention.O, doc = WRITE_DOC)
  static void tofile(ThreadState ts, PyArray self, PyObject o) {
    if (!(o instanceof PyFile file) || file.isClosed()) {
      throw Errors.typeError("arg must be open file");
    }
    file.write(ts, self.bytes, 0, self.memorySize());
  }

  @ExposedMethod(value = "write", convention = Convention.O, doc = WRITE_DOC)
  static void write(ThreadState ts, PyArray self, PyObject file) {
    Warnings.warnPy3k(ts, "array.write() not supported in 3.x; use array.tofile()");
    tofile(ts, self, file);
  }

  // Copies

  @ExposedMethod(
      value = "__copy__",
      convention = Convention.NOARGS,
      doc = "copy(array)\n\nA copy of the array.")
  static PyObject copy(ThreadState ts, PyArray self) {
    return self.slice(0, self.size);
  }

  @ExposedMethod(
      value = "__deepcopy__",
      convention = Convention.O,
      doc = "copy(array)\n\nA copy of the array.")
  static PyObject deepcopy(ThreadState ts, PyArray self, PyObject memo) {
    return self.slice(0, self.size);
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "Return state information for pickling.")
  static PyObject reduce(ThreadState ts, PyArray self) {
    PyObject dict = Objects.getAttrOrNull(ts, self, Names.__dict__);
    PyTuple arguments = PyTuple.of(ts, PyString.ofChar(self.kind.code), tolist(ts, self));
    return PyTuple.of(ts, Ref.inc(self.type()), arguments, dict == null ? PyNone.NONE : dict);
  }
}
