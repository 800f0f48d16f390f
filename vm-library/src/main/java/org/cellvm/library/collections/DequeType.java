package org.cellvm.library.collections;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
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
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code collections.deque}. */
@ExposedType(
    name = "collections.deque",
    basicSize = 80,
    unhashable = true,
    weakrefOffset = 72,
    declares = {"tp_getattro"},
    doc =
        "deque([iterable[, maxlen]]) --> deque object\n\n"
            + "A sequence that is cheap to change at both ends.")
final class DequeType extends ObjectType {
  static final DequeType TYPE =
      new DequeType(new DequeTypeTable(), "collections.deque", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"iterable", "maxlen"};

  /** What each block of CPython's deque takes. */
  private static final int SIZEOF_BLOCK = 8 * PyDeque.BLOCK + 16;

  private DequeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyDeque(ts) : new PyDequeDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyDeque self = (PyDeque) o;
    PyObject[] given = Args.bind(ts, "deque", KEYWORDS, 0, args, off, n, kwnames);
    long maxlen = -1;
    if (given[1] != null && given[1] != PyNone.NONE) {
      maxlen = ArgConversions.asSize(ts, given[1]);
      if (maxlen < 0) {
        throw Errors.valueError("maxlen must be non-negative");
      }
    }
    self.maxlen = maxlen;
    self.empty(ts);
    if (given[0] != null) {
      int mark = ts.mark();
      try {
        self.extend(ts, given[0], false);
      } finally {
        ts.release(mark);
      }
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyDeque self = (PyDeque) o;
    if (!ts.reprGuard.enter(o)) {
      return PyString.fromString("[...]");
    }
    int mark = ts.mark();
    try {
      PyString list = ts.own(Objects.repr(ts, ts.own(Sequences.list(ts, o))));
      String limit = self.maxlen < 0 ? "" : ", maxlen=" + self.maxlen;
      return PyString.fromString("deque(" + list + limit + ")");
    } finally {
      ts.release(mark);
      ts.reprGuard.leave(o);
    }
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyDeque a) || !(w instanceof PyDeque b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op == Objects.EQ || op == Objects.NE) {
      if (a == b) {
        return PyBool.of(op == Objects.EQ);
      }
      if (a.size() != b.size()) {
        return PyBool.of(op == Objects.NE);
      }
    }
    int mark = ts.mark();
    try {
      return PyBool.of(compareItems(ts, a, b, op));
    } finally {
      ts.release(mark);
    }
  }

  /** By the first items that differ; temporaries are the caller's. */
  private static boolean compareItems(ThreadState ts, PyDeque a, PyDeque b, int op) {
    PyObject left = ts.own(Objects.iter(ts, a));
    PyObject right = ts.own(Objects.iter(ts, b));
    int mark = ts.mark();
    for (; ; ) {
      PyObject x = ts.own(Objects.iterNext(ts, left));
      PyObject y = ts.own(Objects.iterNext(ts, right));
      if (x == null || y == null) {
        return Objects.matches(x == y ? 0 : x == null ? -1 : 1, op);
      }
      if (!Objects.richCompareBool(ts, x, y, Objects.EQ)) {
        return Objects.richCompareBool(ts, x, y, op);
      }
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PyDequeIterator(ts, (PyDeque) o);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyDeque) o).size();
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyDeque self = (PyDeque) o;
    checkIndex(self, i);
    return Ref.inc(self.get((int) i));
  }

  private static void checkIndex(PyDeque self, long i) {
    if (i < 0 || i >= self.size()) {
      throw Errors.indexError("deque index out of range");
    }
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyDeque self = (PyDeque) o;
    checkIndex(self, i);
    if (value == null) {
      self.rotate(-i);
      self.popLeft().decref(ts);
      self.rotate(i);
    } else {
      self.set(ts, (int) i, value);
    }
  }

  @Override
  public PyObject sq_inplace_concat(ThreadState ts, PyObject v, PyObject w) {
    int mark = ts.mark();
    try {
      ((PyDeque) v).extend(ts, w, false);
    } finally {
      ts.release(mark);
    }
    return Ref.inc(v);
  }

  @ExposedGetter(value = "maxlen", doc = "The largest length, None where there is no limit.")
  static PyObject maxlen(ThreadState ts, PyDeque self) {
    return self.maxlen < 0 ? PyNone.NONE : PyInt.valueOf(self.maxlen);
  }

  @ExposedMethod(
      value = "append",
      convention = Convention.O,
      doc = "Adds an item on the right side.")
  static void append(ThreadState ts, PyDeque self, PyObject o) {
    o.incref();
    self.appendOwned(ts, o);
  }

  @ExposedMethod(
      value = "appendleft",
      convention = Convention.O,
      doc = "Adds an item on the left side.")
  static void appendLeft(ThreadState ts, PyDeque self, PyObject o) {
    o.incref();
    self.appendLeftOwned(ts, o);
  }

  @ExposedMethod(
      value = "extend",
      convention = Convention.O,
      doc = "Adds the items of an iterable on the right side.")
  static void extend(ThreadState ts, PyDeque self, PyObject iterable) {
    self.extend(ts, iterable, false);
  }

  @ExposedMethod(
      value = "extendleft",
      convention = Convention.O,
      doc = "Adds the items of an iterable on the left side, each before the last one added.")
  static void extendLeft(ThreadState ts, PyDeque self, PyObject iterable) {
    self.extend(ts, iterable, true);
  }

  @ExposedMethod(
      value = "pop",
      convention = Convention.NOARGS,
      doc = "Removes the item on the right side and returns it.")
  static PyObject pop(ThreadState ts, PyDeque self) {
    return self.pop();
  }

  @ExposedMethod(
      value = "popleft",
      convention = Convention.NOARGS,
      doc = "Removes the item on the left side and returns it.")
  static PyObject popLeft(ThreadState ts, PyDeque self) {
    return self.popLeft();
  }

  @ExposedMethod(value = "clear", convention = Convention.NOARGS, doc = "Removes all items.")
  static void clear(ThreadState ts, PyDeque self) {
    self.empty(ts);
  }

  @ExposedMethod(
      value = "rotate",
      parse = "|n:rotate",
      defaults = "1",
      doc = "Moves all items n steps to the right, by default one; to the left if n is negative.")
  static void rotate(ThreadState ts, PyDeque self, long n) {
    self.rotate(n);
  }

  @ExposedMethod(
      value = "reverse",
      convention = Convention.NOARGS,
      doc = "D.reverse(): reverses the order of the items in place")
  static void reverse(ThreadState ts, PyDeque self) {
    self.reverse();
  }

  @ExposedMethod(
      value = "count",
      convention = Convention.O,
      doc = "D.count(value) -> the number of items that are equal to value")
  static long count(ThreadState ts, PyDeque self, PyObject value) {
    int n = self.size();
    int state = self.state;
    long count = 0;
    for (int i = 0; i < n; i++) {
      if (Objects.richCompareBool(ts, self.get(i), value, Objects.EQ)) {
        count++;
      }
      if (self.state != state) {
        throw Errors.runtimeError("deque mutated during iteration");
      }
    }
    return count;
  }

  /** While it compares, the item that is compared stands first, as in CPython. */
  @ExposedMethod(
      value = "remove",
      convention = Convention.O,
      doc = "D.remove(value): removes the first item that is equal to value")
  static void remove(ThreadState ts, PyDeque self, PyObject value) {
    int n = self.size();
    for (int i = 0; i < n; i++) {
      boolean equal;
      try {
        equal = Objects.richCompareBool(ts, self.get(0), value, Objects.EQ);
      } catch (RuntimeException e) {
        if (self.size() != n) {
          throw Errors.indexError("deque mutated during remove().");
        }
        self.rotate(i);
        throw e;
      }
      if (self.size() != n) {
        throw Errors.indexError("deque mutated during remove().");
      }
      if (equal) {
        self.popLeft().decref(ts);
        self.rotate(i);
        return;
      }
      self.rotate(-1);
    }
    throw Errors.valueError("deque.remove(x): x not in deque");
  }

  @ExposedMethod(
      value = "__reversed__",
      convention = Convention.NOARGS,
      doc = "D.__reversed__() -> an iterator over the items from right to left")
  static PyObject reversed(ThreadState ts, PyDeque self) {
    return new PyDequeReverseIterator(ts, self);
  }

  @ExposedMethod(value = "__copy__", convention = Convention.NOARGS, doc = "A shallow copy.")
  static PyObject copy(ThreadState ts, PyDeque self) {
    if (self.maxlen < 0) {
      return Objects.call1(ts, self.type(), self);
    }
    return Objects.call2(ts, self.type(), self, ts.own(PyInt.valueOf(self.maxlen)));
  }

  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "What pickle asks for: type, arguments and, where there is one, the __dict__.")
  static PyObject reduce(ThreadState ts, PyDeque self) {
    PyObject dict = ts.own(Objects.getAttrOrNull(ts, self, Names.__dict__));
    PyObject list = Sequences.list(ts, self);
    PyObject limit = maxlen(ts, self);
    PyType type = Ref.inc(self.type());
    if (dict != null) {
      return PyTuple.of(ts, type, PyTuple.of(ts, list, limit), Ref.inc(dict));
    }
    if (self.maxlen < 0) {
      return PyTuple.of(ts, type, PyTuple.of(ts, list));
    }
    return PyTuple.of(ts, type, PyTuple.of(ts, list, limit));
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "D.__sizeof__() -> size of D in memory, in bytes")
  static PyObject sizeOf(ThreadState ts, PyDeque self) {
    long blocks = ((long) self.leftIndex() + self.size() + PyDeque.BLOCK - 1) / PyDeque.BLOCK;
    return PyLong.valueOf(
        BigInteger.valueOf(TypeSizes.basicSize(self.type()) + blocks * SIZEOF_BLOCK));
  }
}
