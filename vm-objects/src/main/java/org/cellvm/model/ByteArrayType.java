package org.cellvm.model;

import java.util.Arrays;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code bytearray}. What its methods share with those of {@code str} is done on a str of
 * the same bytes; new bytearrays are made of the results.
 */
@ExposedType(
    name = "bytearray",
    declares = "tp_getattro",
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
      PyObject[] bound = Args.bind(ts, "bytearray", INIT_NAMES, 0, args, off, n, kwnames);
      fill(ts, self, bound[0], name(ts, bound[1], 2), name(ts, bound[2], 3));
    } finally {
      ts.release(mark);
    }
  }

  private static String name(ThreadState ts, PyObject o, int position) {
    return o == null ? null : Args.toJava(Args.text(ts, o, "bytearray", position));
  }

  private static void fill(
      ThreadState ts, PyByteArray self, PyObject source, String encoding, String errors) {
    boolean coded = encoding != null || errors != null;
    if (source == null) {
      if (coded) {
        throw Errors.typeError("encoding or errors without sequence argument");
      }
    } else if (source instanceof PyString) {
      if (encoding != null) {
        ts.own(Codecs.encodeString(ts, (PyString) source, encoding, errors));
      }
      self.set(((PyString) source).value.clone());
    } else if (source instanceof PyUnicode) {
      if (encoding == null) {
        throw Errors.typeError("unicode argument without an encoding");
      }
      PyObject encoded = ts.own(Codecs.encodeUnicode(ts, (PyUnicode) source, encoding, errors));
      self.set(StrType.buffer(ts, encoded).value.clone());
    } else if (coded) {
      throw Errors.typeError("encoding or errors without a string argument");
    } else if (NumberConversions.isIndex(source)) {
      long count = NumberConversions.asSsize(ts, source, PyExc.OverflowError);
      if (count < 0) {
        throw Errors.valueError("negative count");
      }
      self.set(new byte[StringMethods.checkedLength(count)]);
    } else {
      byte[] bytes = Buffers.plainBytesOrNull(ts, source);
      self.set(bytes != null ? bytes.clone() : bytesOf(ts, source));
    }
  }

  /** The items of an iterable as bytes. */
  private static byte[] bytesOf(ThreadState ts, PyObject iterable) {
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

  private static int byteValue(ThreadState ts, PyObject o) {
    if (o.getClass() == PyString.class) {
      byte[] s = ((PyString) o).value;
      if (s.length != 1) {
        throw Errors.valueError("string must be of size 1");
      }
      return s[0] & 0xff;
    }
    if (!NumberConversions.isIndex(o)) {
      throw Errors.typeError("an integer or string of size 1 is required");
    }
    long value = NumberConversions.asSsize(ts, o, null);
    if (value < 0 || value > 255) {
      throw Errors.valueError("byte must be in range(0, 256)");
    }
    return (int) value;
  }

  /** The bytes of an argument; not to be written. */
  private static byte[] buffer(ThreadState ts, PyObject o) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("Type " + o.type().name() + " doesn't support the buffer API");
    }
    return bytes;
  }

  private static PyString string(ThreadState ts, PyObject o) {
    return o instanceof PyString ? (PyString) o : ts.own(PyString.of(buffer(ts, o).clone()));
  }

  /** A new bytearray of the bytes of an owned str, which is released. */
  private static PyByteArray array(ThreadState ts, PyObject s) {
    PyByteArray result = new PyByteArray(((PyString) s).value.clone());
    s.decref(ts);
    return result;
  }

  /** Replaces the strings of an owned list by bytearrays; answers it. */
  private static PyList arrays(ThreadState ts, PyList list) {
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
    TextEscapes.escape(out, s, '\''); // Single quotes are escaped within double quotes, too.
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
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return BaseStringType.compared(Arrays.compareUnsigned(a, b), op);
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
  static PyByteArray concat(ThreadState ts, PyObject v, PyObject w) {
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

  private static byte[] repeated(PyByteArray self, long times) {
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

  private static int index(PyByteArray self, long i) {
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
      self.bytes[at] = (byte) byteValue(ts, value);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    PyByteArray self = (PyByteArray) o;
    if (NumberConversions.isIndex(x)) {
      long value = NumberConversions.asSsize(ts, x, null);
      if (value < 0 || value > 255) {
        throw Errors.valueError("byte must be in range(0, 256)");
      }
      return ByteSearch.find(self.bytes, 0, self.size, (byte) value) >= 0;
    }
    return ByteSearch.find(self.bytes, 0, self.size, buffer(ts, x)) >= 0;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyByteArray self = (PyByteArray) o;
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + self.size : i);
    }
    if (!(key instanceof PySlice)) {
      throw Errors.typeError("bytearray indices must be integers");
    }
    SliceIndices range = ((PySlice) key).indices(ts, self.size);
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
    if (!(key instanceof PySlice)) {
      throw Errors.typeError("bytearray indices must be integer");
    }
    SliceIndices range = ((PySlice) key).indices(ts, self.size);
    byte[] by = value == null ? new byte[0] : slicedIn(ts, value);
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

  private static byte[] slicedIn(ThreadState ts, PyObject value) {
    if (value instanceof PyByteArray) {
      return ((PyByteArray) value).toBytes();
    }
    if (NumberConversions.isIndex(value) || value instanceof PyUnicode) {
      throw Errors.typeError(
          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    int mark = ts.mark();
    try {
      byte[] bytes = Buffers.plainBytesOrNull(ts, value);
      return bytes != null && !(value instanceof PyString) ? bytes : bytesOf(ts, value);
    } finally {
      ts.release(mark);
    }
  }

  private static void delete(PyByteArray self, SliceIndices range) {
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

  // Methods of a changing sequence

  @ExposedMethod(
      value = "append",
      convention = Convention.O,
      doc = "B.append(int) -> None\n\nAppends one byte.")
  static void append(ThreadState ts, PyByteArray self, PyObject value) {
    self.append(byteValue(ts, value));
  }

  @ExposedMethod(
      value = "extend",
      convention = Convention.O,
      doc = "B.extend(iterable of ints) -> None\n\nAppends all the bytes of an iterable.")
  static void extend(ThreadState ts, PyByteArray self, PyObject iterable) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, iterable);
    if (bytes == null) {
      bytes = bytesOf(ts, iterable);
    }
    self.splice(self.size, self.size, bytes);
  }

  @ExposedMethod(
      value = "insert",
      parse = "nO:insert",
      doc = "B.insert(index, int) -> None\n\nInserts one byte before the index.")
  static void insert(ThreadState ts, PyByteArray self, long where, PyObject value) {
    byte b = (byte) byteValue(ts, value);
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
    int at = ByteSearch.find(self.bytes, 0, self.size, (byte) byteValue(ts, value));
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
      int high = TextEscapes.hexDigit(hex.charAt(i));
      int low = i + 1 < n ? TextEscapes.hexDigit(hex.charAt(i + 1)) : -1;
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
      parse = "O|O:translate",
      doc = "B.translate(table[, deletechars]) -> bytearray, mapped by a table of 256 bytes")
  static PyObject translate(ThreadState ts, PyByteArray self, PyObject table, PyObject deletions) {
    PyObject map = table == PyNone.NONE ? table : string(ts, table);
    if (map != PyNone.NONE && ((PyString) map).value.length != 256) {
      throw Errors.valueError("translation table must be 256 characters long");
    }
    PyObject chars = deletions == null ? null : string(ts, deletions);
    return array(ts, StrType.translate(ts, string(ts, self), map, chars));
  }

  // Methods shared with str

  @ExposedMethod(
      value = "find",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "B.find(sub [,start [,end]]) -> the lowest index of sub in S[start:end], or -1")
  static long find(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return StrType.find(ts, string(ts, self), string(ts, sub), start, end);
  }

  @ExposedMethod(
      value = "rfind",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "B.rfind(sub [,start [,end]]) -> the highest index of sub in S[start:end], or -1")
  static long rfind(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return StrType.rfind(ts, string(ts, self), string(ts, sub), start, end);
  }

  @ExposedMethod(
      value = "index",
      parse = "O|OO:find/rfind/index/rindex",
      doc = "B.index(sub [,start [,end]]) -> int\n\nLike find, but a missing sub is a ValueError.")
  static long index(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return found(find(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "rindex",
      parse = "O|OO:find/rfind/index/rindex",
      doc =
          "B.rindex(sub [,start [,end]]) -> int\n\nLike rfind, but a missing sub is a ValueError.")
  static long rindex(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return found(rfind(ts, self, sub, start, end));
  }

  @ExposedMethod(
      value = "count",
      parse = "O|OO:count",
      doc = "B.count(sub[, start[, end]]) -> how often sub occurs in S[start:end] without overlap")
  static long count(ThreadState ts, PyByteArray self, PyObject sub, PyObject start, PyObject end) {
    return StrType.count(ts, string(ts, self), string(ts, sub), start, end);
  }

  @ExposedMethod(
      value = "startswith",
      parse = "O|OO:startswith",
      doc = "B.startswith(prefix[, start[, end]]) -> bool\n\nprefix can be a tuple of strings.")
  static boolean startswith(
      ThreadState ts, PyByteArray self, PyObject prefix, PyObject start, PyObject end) {
    PyObject by = prefix instanceof PyTuple ? strings(ts, (PyTuple) prefix) : string(ts, prefix);
    return StrType.startswith(ts, string(ts, self), by, start, end);
  }

  @ExposedMethod(
      value = "endswith",
      parse = "O|OO:endswith",
      doc = "B.endswith(suffix[, start[, end]]) -> bool\n\nsuffix can be a tuple of strings.")
  static boolean endswith(
      ThreadState ts, PyByteArray self, PyObject suffix, PyObject start, PyObject end) {
    PyObject by = suffix instanceof PyTuple ? strings(ts, (PyTuple) suffix) : string(ts, suffix);
    return StrType.endswith(ts, string(ts, self), by, start, end);
  }

  @ExposedMethod(
      value = "split",
      parse = "|On:split",
      defaults = {"PyNone.NONE", "-1"},
      doc = "B.split([sep [,maxsplit]]) -> list of strings\n\nWithout sep, runs of white space.")
  static PyObject split(ThreadState ts, PyByteArray self, PyObject sep, long maxsplit) {
    PyObject by = sep == PyNone.NONE ? sep : string(ts, sep);
    return arrays(ts, (PyList) StrType.split(ts, string(ts, self), by, maxsplit));
  }

  @ExposedMethod(
      value = "rsplit",
      parse = "|On:rsplit",
      defaults = {"PyNone.NONE", "-1"},
      doc = "B.rsplit([sep [,maxsplit]]) -> list of strings\n\nAs split, from the end.")
  static PyObject rsplit(ThreadState ts, PyByteArray self, PyObject sep, long maxsplit) {
    PyObject by = sep == PyNone.NONE ? sep : string(ts, sep);
    return arrays(ts, (PyList) StrType.rsplit(ts, string(ts, self), by, maxsplit));
  }

  @ExposedMethod(
      value = "splitlines",
      parse = "|i:splitlines",
      defaults = "0",
      doc = "B.splitlines(keepends=False) -> list of the lines of S")
  static PyObject splitlines(ThreadState ts, PyByteArray self, long keepends) {
    return arrays(ts, (PyList) StrType.splitlines(ts, string(ts, self), keepends));
  }

  @ExposedMethod(
      value = "partition",
      convention = Convention.O,
      doc = "B.partition(sep) -> (head, sep, tail), at the first sep; (S, '', '') without")
  static PyObject partition(ThreadState ts, PyByteArray self, PyObject sep) {
    PyTuple parts = (PyTuple) StrType.partition(ts, string(ts, self), separator(ts, sep));
    PyObject[] items = ts.own(parts).items;
    return PyTuple.of(ts, part(items[0]), part(items[1]), part(items[2]));
  }

  @ExposedMethod(
      value = "rpartition",
      convention = Convention.O,
      doc = "B.rpartition(sep) -> (head, sep, tail), at the last sep; ('', '', S) without")
  static PyObject rpartition(ThreadState ts, PyByteArray self, PyObject sep) {
    PyTuple parts = (PyTuple) StrType.rpartition(ts, string(ts, self), separator(ts, sep));
    PyObject[] items = ts.own(parts).items;
    return PyTuple.of(ts, part(items[0]), part(items[1]), part(items[2]));
  }

  @ExposedMethod(
      value = "strip",
      parse = "|O:strip",
      doc = "B.strip([chars]) -> S without white space, or the chars, at both ends")
  static PyObject strip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : string(ts, chars);
    return array(ts, StrType.strip(ts, string(ts, self), by));
  }

  @ExposedMethod(
      value = "lstrip",
      parse = "|O:lstrip",
      doc = "B.lstrip([chars]) -> S without white space, or the chars, at its start")
  static PyObject lstrip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : string(ts, chars);
    return array(ts, StrType.lstrip(ts, string(ts, self), by));
  }

  @ExposedMethod(
      value = "rstrip",
      parse = "|O:rstrip",
      doc = "B.rstrip([chars]) -> S without white space, or the chars, at its end")
  static PyObject rstrip(ThreadState ts, PyByteArray self, PyObject chars) {
    PyObject by = chars == null || chars == PyNone.NONE ? null : string(ts, chars);
    return array(ts, StrType.rstrip(ts, string(ts, self), by));
  }

  @ExposedMethod(
      value = "center",
      parse = "n|c:center",
      defaults = "' '",
      doc = "B.center(width[, fillchar]) -> S in the middle of a string of that width")
  static PyObject center(ThreadState ts, PyByteArray self, long width, char fill) {
    return array(ts, StrType.center(ts, string(ts, self), width, fill));
  }

  @ExposedMethod(
      value = "ljust",
      parse = "n|c:ljust",
      defaults = "' '",
      doc = "B.ljust(width[, fillchar]) -> S at the start of a string of that width")
  static PyObject ljust(ThreadState ts, PyByteArray self, long width, char fill) {
    return array(ts, StrType.ljust(ts, string(ts, self), width, fill));
  }

  @ExposedMethod(
      value = "rjust",
      parse = "n|c:rjust",
      defaults = "' '",
      doc = "B.rjust(width[, fillchar]) -> S at the end of a string of that width")
  static PyObject rjust(ThreadState ts, PyByteArray self, long width, char fill) {
    return array(ts, StrType.rjust(ts, string(ts, self), width, fill));
  }

  @ExposedMethod(
      value = "zfill",
      parse = "n:zfill",
      doc = "B.zfill(width) -> S, a number, with zeros before it up to that width")
  static PyObject zfill(ThreadState ts, PyByteArray self, long width) {
    return array(ts, StrType.zfill(ts, string(ts, self), width));
  }

  @ExposedMethod(
      value = "expandtabs",
      parse = "|i:expandtabs",
      defaults = "8",
      doc = "B.expandtabs([tabsize]) -> S with spaces for its tabs; tabsize is 8 if not given")
  static PyObject expandtabs(ThreadState ts, PyByteArray self, long tabsize) {
    return array(ts, StrType.expandtabs(ts, string(ts, self), tabsize));
  }

  @ExposedMethod(
      value = "replace",
      parse = "OO|n:replace",
      defaults = "-1",
      doc = "B.replace(old, new[, count]) -> S with new for old, at most count times")
  static PyObject replace(ThreadState ts, PyByteArray self, PyObject old, PyObject by, long count) {
    return array(ts, StrType.replace(ts, string(ts, self), string(ts, old), string(ts, by), count));
  }

  @ExposedMethod(value = "lower", convention = Convention.NOARGS, doc = "B.lower() -> bytearray")
  static PyObject lower(ThreadState ts, PyByteArray self) {
    return array(ts, StrType.lower(ts, string(ts, self)));
  }

  @ExposedMethod(value = "upper", convention = Convention.NOARGS, doc = "B.upper() -> bytearray")
  static PyObject upper(ThreadState ts, PyByteArray self) {
    return array(ts, StrType.upper(ts, string(ts, self)));
  }

  @ExposedMethod(
      value = "swapcase",
      convention = Convention.NOARGS,
      doc = "B.swapcase() -> S with upper and lower case exchanged")
  static PyObject swapcase(ThreadState ts, PyByteArray self) {
    return array(ts, StrType.swapcase(ts, string(ts, self)));
  }

  @ExposedMethod(
      value = "capitalize",
      convention = Convention.NOARGS,
      doc = "B.capitalize() -> S with its first character in upper case, the others in lower")
  static PyObject capitalize(ThreadState ts, PyByteArray self) {
    return array(ts, StrType.capitalize(ts, string(ts, self)));
  }

  @ExposedMethod(
      value = "title",
      convention = Convention.NOARGS,
      doc = "B.title() -> S with each word's first letter in upper case, the others in lower")
  static PyObject title(ThreadState ts, PyByteArray self) {
    return array(ts, StrType.title(ts, string(ts, self)));
  }

  @ExposedMethod(
      value = "isalnum",
      convention = Convention.NOARGS,
      doc = "B.isalnum() -> whether S is of letters and digits alone, and not empty")
  static boolean isalnum(ThreadState ts, PyByteArray self) {
    return StrType.isalnum(ts, string(ts, self));
  }

  @ExposedMethod(
      value = "isalpha",
      convention = Convention.NOARGS,
      doc = "B.isalpha() -> whether S is of letters alone, and not empty")
  static boolean isalpha(ThreadState ts, PyByteArray self) {
    return StrType.isalpha(ts, string(ts, self));
  }

  @ExposedMethod(
      value = "isdigit",
      convention = Convention.NOARGS,
      doc = "B.isdigit() -> whether S is of digits alone, and not empty")
  static boolean isdigit(ThreadState ts, PyByteArray self) {
    return StrType.isdigit(ts, string(ts, self));
  }

  @ExposedMethod(
      value = "isspace",
      convention = Convention.NOARGS,
      doc = "B.isspace() -> whether S is of white space alone, and not empty")
  static boolean isspace(ThreadState ts, PyByteArray self) {
    return StrType.isspace(ts, string(ts, self));
  }

  @ExposedMethod(
      value = "islower",
      convention = Convention.NOARGS,
      doc = "B.islower() -> whether S has letters, all of them lower case")
  static boolean islower(ThreadState ts, PyByteArray self) {
    return StrType.islower(ts, string(ts, self));
  }

  @ExposedMethod(
      value = "isupper",
      convention = Convention.NOARGS,
      doc = "B.isupper() -> whether S has letters, all of them upper case")
  static boolean isupper(ThreadState ts, PyByteArray self) {
    return StrType.isupper(ts, string(ts, self));
  }

  @ExposedMethod(
      value = "istitle",
      convention = Convention.NOARGS,
      doc = "B.istitle() -> whether S has letters, and each word's first one alone is upper case")
  static boolean istitle(ThreadState ts, PyByteArray self) {
    return StrType.istitle(ts, string(ts, self));
  }

  private static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("subsection not found");
    }
    return index;
  }

  private static PyString separator(ThreadState ts, PyObject sep) {
    byte[] bytes = Buffers.plainBytesOrNull(ts, sep);
    if (bytes == null) {
      throw Errors.typeError("'" + sep.type().name() + "' does not have the buffer interface");
    }
    return ts.own(PyString.of(bytes.clone()));
  }

  private static PyByteArray part(PyObject s) {
    return new PyByteArray(((PyString) s).value.clone());
  }

  /** The strings of a tuple of objects with bytes, borrowed until the call ends. */
  private static PyTuple strings(ThreadState ts, PyTuple objects) {
    PyObject[] items = new PyObject[objects.items.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = string(ts, objects.items[i]);
    }
    for (PyObject item : items) {
      item.incref();
    }
    return ts.own(PyTuple.of(ts, items));
  }
}
