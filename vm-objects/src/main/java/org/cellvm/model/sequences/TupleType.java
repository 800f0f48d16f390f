package org.cellvm.model.sequences;

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
import org.cellvm.model.mappings.HashTable;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code tuple}. */
@ExposedType(
    name = "tuple",
    basicSize = 24,
    itemSize = 8,
    declares = {"tp_getattro"},
    doc =
        "tuple() -> empty tuple\n"
            + "tuple(iterable) -> tuple initialized from iterable's items\n"
            + "\n"
            + "If the argument is a tuple, the return value is the same object.")
public class TupleType extends ObjectType {
  public static final TupleType TYPE =
      new TupleType(new TupleTypeTable(), "tuple", ObjectType.TYPE);

  protected TupleType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject arg = Sequences.parseSequenceArgument(ts, "tuple", args, off, n, kwnames);
    PyTuple t = arg == null ? PyTuple.EMPTY : Sequences.tuple(ts, arg);
    if (subtype == TYPE) {
      return t;
    }
    PyObject[] items = t.items.clone();
    for (PyObject o : items) {
      o.incref();
    }
    t.decref(ts);
    return new PyTupleDerived(ts, subtype, items);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject[] items = ((PyTuple) o).items;
    if (items.length == 0) {
      return PyString.fromString("()");
    }
    if (!ts.reprGuard.enter(o)) {
      return PyString.fromString("(...)");
    }
    try {
      StringBuilder out = new StringBuilder("(");
      for (int i = 0; i < items.length; i++) {
        if (i > 0) {
          out.append(", ");
        }
        Sequences.appendRepr(ts, out, items[i]);
      }
      return PyString.fromString(out.append(items.length == 1 ? ",)" : ")").toString());
    } finally {
      ts.reprGuard.leave(o);
    }
  }

  /** CPython's hash: each item's multiplied in, with a multiplier that depends on the position. */
  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyObject[] items = ((PyTuple) o).items;
    // Tuples of tuples that are shared take time that is exponential in their depth.
    ts.poll();
    long x = 0x345678L;
    long multiplier = 1000003L;
    for (int i = 0, left = items.length - 1; i < items.length; i++, left--) {
      x = (x ^ HashTable.hashOf(ts, items[i])) * multiplier;
      multiplier += 82520L + left + left;
    }
    x += 97531L;
    return x == -1 ? -2 : x;
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyTuple left) || !(w instanceof PyTuple right)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (ts.recursionDepth + PlainOrder.LEVELS <= ts.depthLimit) {
      int order = PlainOrder.ofTuples(left, right);
      if (order != PlainOrder.UNKNOWN) {
        return PyBool.of(Sequences.compareSizes(order, 0, op));
      }
    }
    PyObject[] a = left.items;
    PyObject[] b = right.items;
    int n = Math.min(a.length, b.length);
    int i = 0;
    while (i < n && Objects.richCompareBool(ts, a[i], b[i], Objects.EQ)) {
      i++;
    }
    if (i == n) {
      return PyBool.of(Sequences.compareSizes(a.length, b.length, op));
    }
    if (op == Objects.EQ || op == Objects.NE) {
      return PyBool.of(op == Objects.NE);
    }
    return Objects.richCompare(ts, a[i], b[i], op);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PyTupleIterator(ts, (PyTuple) o);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyTuple) o).items.length;
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    if (!(w instanceof PyTuple right)) {
      throw Errors.typeError(
          "can only concatenate tuple (not \"" + w.type().name() + "\") to tuple");
    }
    PyObject[] a = ((PyTuple) v).items;
    PyObject[] b = right.items;
    if ((long) a.length + b.length > PyList.MAXSIZE) {
      throw Errors.memoryError();
    }
    PyObject[] items = new PyObject[a.length + b.length];
    System.arraycopy(a, 0, items, 0, a.length);
    System.arraycopy(b, 0, items, a.length, b.length);
    for (PyObject o : items) {
      o.incref();
    }
    return PyTuple.of(ts, items);
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long count) {
    PyTuple self = (PyTuple) o;
    if (o.getClass() == PyTuple.class && (self.items.length == 0 || count == 1)) {
      return Ref.inc(o);
    }
    return PyTuple.of(ts, Sequences.repeat(self.items, self.items.length, count));
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyObject[] items = ((PyTuple) o).items;
    if (i < 0 || i >= items.length) {
      throw Errors.indexError("tuple index out of range");
    }
    return Ref.inc(items[(int) i]);
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long low, long high) {
    PyObject[] items = ((PyTuple) o).items;
    int lo = PyList.clip(low, items.length);
    int hi = PyList.clip(high, items.length);
    if (lo == 0 && hi == items.length && o.getClass() == PyTuple.class) {
      return Ref.inc(o);
    }
    return PyTuple.copyOf(ts, items, lo, hi);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    for (PyObject item : ((PyTuple) o).items) {
      if (Objects.richCompareBool(ts, x, item, Objects.EQ)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyTuple) o).items.length;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyObject[] items = ((PyTuple) o).items;
    if (key.getClass() == PyInt.class) {
      long i = ((PyInt) key).value;
      return sq_item(ts, o, i < 0 ? i + items.length : i);
    }
    if (key instanceof PySlice slice) {
      SliceIndices s = slice.indices(ts, items.length);
      if (s.length() <= 0) {
        return PyTuple.EMPTY;
      }
      if (s.start() == 0
          && s.step() == 1
          && s.length() == items.length
          && o.getClass() == PyTuple.class) {
        return Ref.inc(o);
      }
      return PyTuple.of(ts, s.pick(items));
    }
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, o, i < 0 ? i + items.length : i);
    }
    throw Errors.typeError("tuple indices must be integers, not " + key.type().name());
  }

  @ExposedMethod(value = "__getnewargs__", convention = Convention.NOARGS)
  static PyObject getNewArgs(ThreadState ts, PyTuple self) {
    return PyTuple.of(ts, PyTuple.copyOf(ts, self.items, 0, self.items.length));
  }

  @ExposedMethod(
      value = "index",
      convention = Convention.PARSE,
      parse = "O|OO:index",
      defaults = {"null", "null"},
      doc = "T.index(value, [start, [stop]]) -> first index of value; ValueError if it is absent")
  static long index(ThreadState ts, PyTuple self, PyObject value, PyObject start, PyObject stop) {
    PyObject[] items = self.items;
    long from = PySlice.argumentIndex(ts, start, 0);
    long to = PySlice.argumentIndex(ts, stop, items.length);
    int lo = PyList.clip(from < 0 ? from + items.length : from, items.length);
    int hi = PyList.clip(to < 0 ? to + items.length : to, items.length);
    for (int i = lo; i < hi; i++) {
      if (Objects.richCompareBool(ts, items[i], value, Objects.EQ)) {
        return i;
      }
    }
    throw Errors.valueError("tuple.index(x): x not in tuple");
  }

  @ExposedMethod(
      value = "count",
      convention = Convention.O,
      doc = "T.count(value) -> number of occurrences of value")
  static long count(ThreadState ts, PyTuple self, PyObject value) {
    long count = 0;
    for (PyObject item : self.items) {
      if (Objects.richCompareBool(ts, item, value, Objects.EQ)) {
        count++;
      }
    }
    return count;
  }
}
