package org.cellvm.model.sequences;

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
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code list}. */
@ExposedType(
    name = "list",
    basicSize = 40,
    unhashable = true,
    declares = {"tp_getattro"},
    doc =
        "list() -> new empty list\n"
            + "list(iterable) -> new list initialized from iterable's items")
public class ListType extends ObjectType {
  public static final ListType TYPE = new ListType(new ListTypeTable(), "list", ObjectType.TYPE);

  private static final int SIZEOF_ITEM = 8;

  protected ListType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (subtype == TYPE) {
      return new PyList(ts);
    }
    return ((ListType) subtype.builtinBase()).make(ts, subtype);
  }

  /**
   * A new list of this type or one that derives from it; see {@link
   * org.cellvm.model.mappings.DictType}.
   */
  protected PyList make(ThreadState ts, PyType subtype) {
    return new PyListDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyList self = (PyList) o;
    PyObject arg = Sequences.parseSequenceArgument(ts, "list", args, off, n, kwnames);
    self.empty(ts);
    if (arg != null) {
      extend(ts, self, arg);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyList self = (PyList) o;
    if (!ts.reprGuard.enter(o)) {
      return PyString.fromString("[...]");
    }
    try {
      StringBuilder out = new StringBuilder("[");
      for (int i = 0; i < self.size; i++) {
        if (i > 0) {
          out.append(", ");
        }
        Sequences.appendRepr(ts, out, self.items[i]);
      }
      return PyString.fromString(out.append(']').toString());
    } finally {
      ts.reprGuard.leave(o);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyList a) || !(w instanceof PyList b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (a.size != b.size && (op == Objects.EQ || op == Objects.NE)) {
      return PyBool.of(op == Objects.NE);
    }
    // A comparison may change the lists.
    int i = 0;
    while (i < a.size && i < b.size) {
      if (!equalItems(ts, a.items[i], b.items[i])) {
        break;
      }
      i++;
    }
    if (i >= a.size || i >= b.size) {
      return PyBool.of(Sequences.compareSizes(a.size, b.size, op));
    }
    if (op == Objects.EQ || op == Objects.NE) {
      return PyBool.of(op == Objects.NE);
    }
    return Objects.richCompare(ts, a.items[i], b.items[i], op);
  }

  /** Equality of items, which are not counted up for the comparison, as they are not in CPython. */
  private static boolean equalItems(ThreadState ts, PyObject x, PyObject y) {
    if (x == y) {
      return true;
    }
    if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
      return ((PyInt) x).value == ((PyInt) y).value;
    }
    return Objects.richCompareBool(ts, x, y, Objects.EQ);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PyListIterator(ts, (PyList) o);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyList) o).size;
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyList b)) {
      throw Errors.typeError("can only concatenate list (not \"" + w.type().name() + "\") to list");
    }
    PyList a = (PyList) v;
    if ((long) a.size + b.size > PyList.MAXSIZE) {
      throw Errors.memoryError();
    }
    PyObject[] items = new PyObject[a.size + b.size];
    System.arraycopy(a.items, 0, items, 0, a.size);
    System.arraycopy(b.items, 0, items, a.size, b.size);
    for (PyObject o : items) {
      o.incref();
    }
    return new PyList(ts, items, items.length);
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long count) {
    PyList self = (PyList) o;
    PyObject[] items = Sequences.repeat(self.items, self.size, count);
    return new PyList(ts, items, items.length);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyList self = (PyList) o;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("list index out of range");
    }
    return Ref.inc(self.items[(int) i]);
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long low, long high) {
    PyList self = (PyList) o;
    int lo = PyList.clip(low, self.size);
    return PyList.copyOf(ts, self.items, lo, PyList.clip(high, self.size));
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyList self = (PyList) o;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("list assignment index out of range");
    }
    PyObject old;
    if (value == null) {
      old = self.take((int) i);
    } else {
      value.incref();
      old = self.items[(int) i];
      self.items[(int) i] = value;
    }
    old.decref(ts);
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long low, long high, PyObject value) {
    PyList self = (PyList) o;
    if (value == null) {
      self.replace(ts, low, high, PyTuple.NO_ITEMS, 0);
      return;
    }
    PyObject fast;
    if (value == self) {
      fast = PyList.copyOf(ts, self.items, 0, self.size);
    } else {
      fast = Sequences.fast(ts, value, "can only assign an iterable");
    }
    try {
      self.replace(ts, low, high, Sequences.fastItems(fast), Sequences.fastSize(fast));
    } finally {
      fast.decref(ts);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    PyList self = (PyList) o;
    for (int i = 0; i < self.size; i++) {
      if (equalItems(ts, x, self.items[i])) {
        return true;
      }
    }
    return false;
  }

  @Override
  public PyObject sq_inplace_concat(ThreadState ts, PyObject v, PyObject w) {
    extend(ts, (PyList) v, w);
    return Ref.inc(v);
  }

  @Override
  public PyObject sq_inplace_repeat(ThreadState ts, PyObject o, long count) {
    PyList self = (PyList) o;
    int n = self.size;
    if (n == 0 || count == 1) {
      return Ref.inc(o);
    }
    if (count < 1) {
      self.empty(ts);
      return Ref.inc(o);
    }
    if (count > PyList.MAXSIZE / n) {
      throw Errors.memoryError();
    }
    int total = (int) (n * count);
    self.grow(total);
    for (int i = n; i < total; i++) {
      self.items[i] = Ref.inc(self.items[i - n]);
    }
    self.size = total;
    return Ref.inc(o);
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyList) o).size;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyList self = (PyList) o;
    if (key.getClass() == PyInt.class) {
      long i = ((PyInt) key).value;
      return sq_item(ts, o, i < 0 ? i + self.size : i);
    }
    if (key instanceof PySlice slice) {
      SliceIndices s = slice.bounds(ts).within(self.size);
      if (s.length() <= 0) {
        return new PyList(ts);
      }
      PyObject[] items = s.pick(self.items);
      return new PyList(ts, items, items.length);
    }
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + self.size : i);
    }
    throw badIndex(key);
  }

  private static PyException badIndex(PyObject key) {
    return Errors.typeError("list indices must be integers, not " + key.type().name());
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyList self = (PyList) o;
    if (key.getClass() == PyInt.class) {
      long i = ((PyInt) key).value;
      sq_ass_item(ts, o, i < 0 ? i + self.size : i, value);
    } else if (key instanceof PySlice slice) {
      SliceIndices s = slice.bounds(ts).within(self.size);
      if (s.step() == 1) {
        sq_ass_slice(ts, o, s.start(), s.stop(), value);
      } else if (value == null) {
        deleteExtendedSlice(ts, self, s);
      } else {
        assignExtendedSlice(ts, self, s, value);
      }
    } else if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      sq_ass_item(ts, o, i < 0 ? i + self.size : i, value);
    } else {
      throw badIndex(key);
    }
  }

  private static void deleteExtendedSlice(ThreadState ts, PyList self, SliceIndices s) {
    int n = (int) s.length();
    if (n <= 0) {
      return;
    }
    // Ascending, whichever way the slice goes.
    long step = Math.abs(s.step());
    int first = (int) (s.step() < 0 ? s.start() + s.step() * (n - 1) : s.start());
    PyObject[] garbage = new PyObject[n];
    PyObject[] items = self.items;
    int to = first;
    int taken = 0;
    long next = first;
    for (int from = first; from < self.size; from++) {
      if (from == next && taken < n) {
        garbage[taken++] = items[from];
        next += step;
      } else {
        items[to++] = items[from];
      }
    }
    for (int i = to; i < self.size; i++) {
      items[i] = null;
    }
    self.size = to;
    Ref.decAll(ts, garbage, 0, n);
  }

  private static void assignExtendedSlice(
      ThreadState ts, PyList self, SliceIndices s, PyObject value) {
    PyObject fast;
    if (value == self) {
      fast = PyList.copyOf(ts, self.items, 0, self.size);
    } else {
      fast = Sequences.fast(ts, value, "must assign iterable to extended slice");
    }
    try {
      int n = Sequences.fastSize(fast);
      if (n != s.length()) {
        throw Errors.valueError(
            "attempt to assign sequence of size " + n + " to extended slice of size " + s.length());
      }
      PyObject[] from = Sequences.fastItems(fast);
      PyObject[] garbage = new PyObject[n];
      long at = s.start();
      for (int i = 0; i < n; i++, at += s.step()) {
        garbage[i] = self.items[(int) at];
        self.items[(int) at] = Ref.inc(from[i]);
      }
      Ref.decAll(ts, garbage, 0, n);
    } finally {
      fast.decref(ts);
    }
  }

  @ExposedMethod(
      value = "__getitem__",
      convention = Convention.O,
      doc = "x.__getitem__(y) <==> x[y]")
  static PyObject getItem(ThreadState ts, PyList self, PyObject key) {
    return TYPE.mp_subscript(ts, self, key);
  }

  @ExposedMethod(
      value = "__reversed__",
      convention = Convention.NOARGS,
      doc = "L.__reversed__() -> a reverse iterator over the list")
  static PyObject reversed(ThreadState ts, PyList self) {
    return new PyListReverseIterator(ts, self);
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "L.__sizeof__() -> size of L in memory, in bytes")
  static long sizeOf(ThreadState ts, PyList self) {
    return TypeSizes.basicSize(self.type()) + (long) self.items.length * SIZEOF_ITEM;
  }

  @ExposedMethod(
      value = "append",
      convention = Convention.O,
      doc = "L.append(object): append object to the end of the list")
  static void append(ThreadState ts, PyList self, PyObject o) {
    self.append(ts, o);
  }

  @ExposedMethod(
      value = "insert",
      convention = Convention.PARSE,
      parse = "nO:insert",
      doc = "L.insert(index, object): insert object before index")
  static void insert(ThreadState ts, PyList self, long i, PyObject o) {
    self.insert(ts, i, o);
  }

  @ExposedMethod(
      value = "extend",
      convention = Convention.O,
      doc = "L.extend(iterable): append the items of the iterable")
  public static void extend(ThreadState ts, PyList self, PyObject iterable) {
    if (iterable.getClass() == PyList.class
        || iterable.getClass() == PyTuple.class
        || iterable == self) {
      int n = Sequences.fastSize(iterable);
      if (n == 0) {
        return;
      }
      int size = self.size;
      self.grow((long) size + n);
      // Only now, since the iterable may be this very list.
      PyObject[] from = Sequences.fastItems(iterable);
      for (int i = 0; i < n; i++) {
        PyObject o = from[i];
        o.incref();
        self.items[size + i] = o;
      }
      self.size = size + n;
      return;
    }
    PyObject it = Objects.iter(ts, iterable);
    try {
      long hint = Objects.lengthHint(ts, iterable, 8);
      if (hint > 0 && self.size + hint <= PyList.MAXSIZE) {
        self.reserve((int) Math.min(hint, Sequences.MAX_HINT));
      }
      PyObject o;
      while ((o = Objects.iterNext(ts, it)) != null) {
        self.appendOwned(o);
      }
    } finally {
      it.decref(ts);
    }
  }

  @ExposedMethod(
      value = "pop",
      convention = Convention.PARSE,
      parse = "|n:pop",
      defaults = {"-1"},
      doc = "L.pop([index]) -> remove and return the item at index, the last one by default")
  static PyObject pop(ThreadState ts, PyList self, long index) {
    if (self.size == 0) {
      throw Errors.indexError("pop from empty list");
    }
    long i = index < 0 ? index + self.size : index;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("pop index out of range");
    }
    return self.take((int) i);
  }

  @ExposedMethod(
      value = "remove",
      convention = Convention.O,
      doc = "L.remove(value): remove the first occurrence of value; ValueError if it is absent")
  static void remove(ThreadState ts, PyList self, PyObject value) {
    for (int i = 0; i < self.size; i++) {
      if (equalItems(ts, self.items[i], value)) {
        self.replace(ts, i, i + 1L, PyTuple.NO_ITEMS, 0);
        return;
      }
    }
    throw Errors.valueError("list.remove(x): x not in list");
  }

  @ExposedMethod(
      value = "index",
      convention = Convention.PARSE,
      parse = "O|OO:index",
      defaults = {"null", "null"},
      doc = "L.index(value, [start, [stop]]) -> first index of value; ValueError if it is absent")
  static long index(ThreadState ts, PyList self, PyObject value, PyObject start, PyObject stop) {
    long from = PySlice.argumentIndex(ts, start, 0);
    long to = PySlice.argumentIndex(ts, stop, self.size);
    int lo = PyList.clip(from < 0 ? from + self.size : from, self.size);
    long hi = to < 0 ? Math.max(to + self.size, 0) : to;
    for (int i = lo; i < hi && i < self.size; i++) {
      if (equalItems(ts, self.items[i], value)) {
        return i;
      }
    }
    // CPython formats by a tuple that holds the value.
    ts.own(Ref.inc(value));
    PyString repr = ts.own(Objects.repr(ts, value));
    throw Errors.valueError(repr + " is not in list");
  }

  @ExposedMethod(
      value = "count",
      convention = Convention.O,
      doc = "L.count(value) -> number of occurrences of value")
  static long count(ThreadState ts, PyList self, PyObject value) {
    long count = 0;
    for (int i = 0; i < self.size; i++) {
      if (equalItems(ts, self.items[i], value)) {
        count++;
      }
    }
    return count;
  }

  @ExposedMethod(
      value = "reverse",
      convention = Convention.NOARGS,
      doc = "L.reverse(): reverse the list in place")
  static void reverse(ThreadState ts, PyList self) {
    ListSort.reverse(self.items, 0, self.size);
  }

  /** {@code -3} warns of a comparison function; null and None are none. */
  public static void warnOfCmp(ThreadState ts, PyObject cmp) {
    if (cmp != null && cmp != PyNone.NONE) {
      Warnings.warnPy3k(ts, "the cmp argument is not supported in 3.x");
    }
  }

  @ExposedMethod(
      value = "sort",
      convention = Convention.PARSE,
      parse = "|OOi:sort",
      keywords = {"cmp", "key", "reverse"},
      defaults = {"null", "null", "0"},
      doc = "L.sort(cmp=None, key=None, reverse=False): stable sort in place")
  static void sort(ThreadState ts, PyList self, PyObject cmp, PyObject key, long reverse) {
    warnOfCmp(ts, cmp);
    InPlaceSort.sort(
        ts, self, cmp == PyNone.NONE ? null : cmp, key == PyNone.NONE ? null : key, reverse != 0);
  }
}
