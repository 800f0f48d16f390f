package org.cellvm.model.mappings;

import org.cellvm.model.Mappings;
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
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code dict}. */
@ExposedType(
    name = "dict",
    basicSize = 248,
    unhashable = true,
    declares = {"tp_getattro"},
    doc =
        "dict() -> new empty dictionary\n"
            + "dict(mapping) -> new dictionary with the mapping's pairs\n"
            + "dict(iterable) -> new dictionary from (key, value) pairs\n"
            + "dict(**kwargs) -> new dictionary with the keyword arguments' pairs")
public class DictType extends ObjectType {
  public static final DictType TYPE = new DictType(new DictTypeTable(), "dict", ObjectType.TYPE);

  private static final int SIZEOF_ENTRY = 24;

  protected DictType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyDict(ts) : ((DictType) subtype.builtinBase()).make(ts, subtype);
  }

  /**
   * A new dict of this type or one that derives from it. A type in Java that derives from dict
   * makes its own, as {@code __new__} is dict's in CPython.
   */
  protected PyDict make(ThreadState ts, PyType subtype) {
    return new PyDictDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    updateFromCall(ts, (PyDict) self, "dict", args, off, n, kwnames);
  }

  private static void updateFromCall(
      ThreadState ts,
      PyDict self,
      String name,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    if (n > 1) {
      throw Errors.typeError(name + " expected at most 1 arguments, got " + n);
    }
    if (n == 1) {
      PyObject arg = args[off];
      if (arg.getClass() == PyDict.class || Objects.hasAttr(ts, arg, Names.keys)) {
        Mappings.merge(ts, self, arg, true);
      } else {
        mergeFromSeq2(ts, self, arg);
      }
    }
    if (kwnames != null && kwnames.length > 0) {
      PyDict keywords = keywordDict(ts, args, off + n, kwnames);
      try {
        self.merge(ts, keywords, true);
      } finally {
        keywords.decref(ts);
      }
    }
  }

  /**
   * The keyword arguments as the dict that CPython's interpreter makes of them: it takes them off
   * its stack, the last one first, which shows in the order of the dict where keys collide.
   */
  private static PyDict keywordDict(ThreadState ts, PyObject[] args, int at, PyObject[] kwnames) {
    PyDict keywords = new PyDict(ts);
    for (int i = kwnames.length - 1; i >= 0; i--) {
      keywords.put(ts, kwnames[i], args[at + i]);
    }
    return keywords;
  }

  /** Puts in the pairs of an iterable of sequences of length two. */
  private static void mergeFromSeq2(ThreadState ts, PyDict self, PyObject seq2) {
    int mark = ts.mark();
    try {
      PyObject it = ts.own(Objects.iter(ts, seq2));
      for (long i = 0; ; i++) {
        int itemMark = ts.mark();
        PyObject item = ts.own(Objects.iterNext(ts, it));
        if (item == null) {
          break;
        }
        PyObject fast;
        try {
          fast = ts.own(Sequences.fast(ts, item, ""));
        } catch (PyException e) {
          if (!e.matches(ts, PyExc.TypeError)) {
            throw e;
          }
          e.discard(ts);
          throw Errors.typeError(
              "cannot convert dictionary update sequence element #" + i + " to a sequence");
        }
        int n = Sequences.fastSize(fast);
        if (n != 2) {
          throw Errors.valueError(
              "dictionary update sequence element #" + i + " has length " + n + "; 2 is required");
        }
        PyObject[] pair = Sequences.fastItems(fast);
        PyObject key = ts.own(Ref.inc(pair[0]));
        PyObject value = ts.own(Ref.inc(pair[1]));
        self.put(ts, key, value);
        ts.release(itemMark);
      }
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    if (!ts.reprGuard.enter(o)) {
      return PyString.fromString("{...}");
    }
    try {
      PyDict self = (PyDict) o;
      if (self.used == 0) {
        return PyString.fromString("{}");
      }
      StringBuilder out = new StringBuilder("{");
      for (int i = self.next(-1); i >= 0; i = self.next(i)) {
        if (out.length() > 1) {
          out.append(", ");
        }
        PyObject value = self.values[i];
        value.incref();
        try {
          Sequences.appendRepr(ts, out, self.keys[i]);
          out.append(": ");
          Sequences.appendRepr(ts, out, value);
        } finally {
          value.decref(ts);
        }
      }
      return PyString.fromString(out.append('}').toString());
    } finally {
      ts.reprGuard.leave(o);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return new PyDictKeyIterator(ts, (PyDict) o);
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyDict) o).used;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyDict self = (PyDict) o;
    PyObject v = self.get(ts, key);
    if (v != null) {
      v.incref();
      return v;
    }
    if (o.getClass() != PyDict.class) {
      PyObject made = self.valueOfAbsentKey(ts, key);
      if (made != null) {
        return made;
      }
      PyObject missing = Objects.lookupSpecial(ts, o, Names.__missing__);
      if (missing != null) {
        try {
          // Here CPython has come through a call of dict.__getitem__.
          ts.enterRecursive(ThreadState.CALLING);
          try {
            return Objects.call1(ts, missing, key);
          } finally {
            ts.leaveRecursive();
          }
        } finally {
          missing.decref(ts);
        }
      }
    }
    throw Errors.keyError(ts, key);
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    if (value == null) {
      ((PyDict) o).delete(ts, key);
    } else {
      ((PyDict) o).put(ts, key, value);
    }
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject key) {
    return ((PyDict) o).contains(ts, key);
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyDict a) || !(w instanceof PyDict b)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (op != Objects.EQ && op != Objects.NE) {
      Warnings.warnPy3k(ts, "dict inequality comparisons not supported in 3.x");
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PyBool.of(DictComparison.equal(ts, a, b) == (op == Objects.EQ));
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    return DictComparison.compare(ts, (PyDict) v, (PyDict) w);
  }

  @ExposedMethod(
      value = "__contains__",
      convention = Convention.O,
      doc = "D.__contains__(k) -> True if D has a key k, else False")
  static boolean contains(ThreadState ts, PyDict self, PyObject key) {
    return self.contains(ts, key);
  }

  @ExposedMethod(
      value = "__getitem__",
      convention = Convention.O,
      doc = "x.__getitem__(y) <==> x[y]")
  static PyObject getItem(ThreadState ts, PyDict self, PyObject key) {
    return TYPE.mp_subscript(ts, self, key);
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "D.__sizeof__() -> size of D in memory, in bytes")
  static long sizeOf(ThreadState ts, PyDict self) {
    int slots = self.mask + 1;
    return TypeSizes.basicSize(self.type())
        + (slots == HashTable.MINSIZE ? 0 : (long) slots * SIZEOF_ENTRY);
  }

  @ExposedMethod(
      value = "has_key",
      convention = Convention.O,
      doc = "D.has_key(k) -> True if D has a key k, else False")
  static boolean hasKey(ThreadState ts, PyDict self, PyObject key) {
    Warnings.warnPy3k(ts, "dict.has_key() not supported in 3.x; use the in operator");
    return self.contains(ts, key);
  }

  @ExposedMethod(
      value = "get",
      convention = Convention.UNPACK,
      parse = "get 1 2",
      doc = "D.get(k[,d]) -> D[k] if k in D, else d.  d defaults to None.")
  static PyObject get(ThreadState ts, PyDict self, PyObject key, PyObject dflt) {
    PyObject v = self.get(ts, key);
    if (v == null) {
      v = dflt == null ? PyNone.NONE : dflt;
    }
    v.incref();
    return v;
  }

  @ExposedMethod(
      value = "setdefault",
      convention = Convention.UNPACK,
      parse = "setdefault 1 2",
      doc = "D.setdefault(k[,d]) -> D.get(k,d), also set D[k]=d if k not in D")
  static PyObject setDefault(ThreadState ts, PyDict self, PyObject key, PyObject dflt) {
    return self.setDefault(ts, key, dflt == null ? PyNone.NONE : dflt);
  }

  @ExposedMethod(
      value = "pop",
      convention = Convention.UNPACK,
      parse = "pop 1 2",
      doc = "D.pop(k[,d]) -> v, remove the key and return its value, or d, or raise KeyError")
  static PyObject pop(ThreadState ts, PyDict self, PyObject key, PyObject dflt) {
    // Without entries the key is not even hashed.
    PyObject v = self.used == 0 ? null : self.pop(ts, key);
    if (v != null) {
      return v;
    }
    if (dflt == null) {
      throw Errors.keyError(ts, key);
    }
    dflt.incref();
    return dflt;
  }

  @ExposedMethod(
      value = "popitem",
      convention = Convention.NOARGS,
      doc = "D.popitem() -> (k, v), remove some pair and return it; KeyError if D is empty")
  static PyObject popItem(ThreadState ts, PyDict self) {
    if (self.used == 0) {
      throw new PyException(PyExc.KeyError, "popitem(): dictionary is empty");
    }
    int i = self.finger();
    PyObject[] pair = {self.keys[i], self.values[i]};
    self.vacate(i);
    self.moveFinger(i);
    return PyTuple.of(ts, pair);
  }

  @ExposedMethod(
      value = "keys",
      convention = Convention.NOARGS,
      doc = "D.keys() -> list of D's keys")
  static PyObject keys(ThreadState ts, PyDict self) {
    return self.keyList(ts);
  }

  @ExposedMethod(
      value = "items",
      convention = Convention.NOARGS,
      doc = "D.items() -> list of D's (key, value) pairs, as 2-tuples")
  static PyObject items(ThreadState ts, PyDict self) {
    return self.itemList(ts);
  }

  @ExposedMethod(
      value = "values",
      convention = Convention.NOARGS,
      doc = "D.values() -> list of D's values")
  static PyObject values(ThreadState ts, PyDict self) {
    return self.valueList(ts);
  }

  @ExposedMethod(
      value = "viewkeys",
      convention = Convention.NOARGS,
      doc = "D.viewkeys() -> a set-like view of D's keys")
  static PyObject viewKeys(ThreadState ts, PyDict self) {
    return new PyDictView.Keys(ts, self);
  }

  @ExposedMethod(
      value = "viewitems",
      convention = Convention.NOARGS,
      doc = "D.viewitems() -> a set-like view of D's items")
  static PyObject viewItems(ThreadState ts, PyDict self) {
    return new PyDictView.Items(ts, self);
  }

  @ExposedMethod(
      value = "viewvalues",
      convention = Convention.NOARGS,
      doc = "D.viewvalues() -> a view of D's values")
  static PyObject viewValues(ThreadState ts, PyDict self) {
    return new PyDictView.Values(ts, self);
  }

  @ExposedMethod(
      value = "update",
      convention = Convention.RAW,
      doc = "D.update([E, ]**F) -> None.  Update D from a mapping or iterable E and from F.")
  static void update(
      ThreadState ts, PyDict self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    updateFromCall(ts, self, "update", args, off, n, kwnames);
  }

  @ExposedMethod(
      value = "fromkeys",
      convention = Convention.UNPACK,
      parse = "fromkeys 1 2",
      classMethod = true,
      doc = "dict.fromkeys(S[,v]) -> new dict with keys from S and values equal to v")
  static PyObject fromKeys(ThreadState ts, PyType cls, PyObject seq, PyObject given) {
    PyObject value = given == null ? PyNone.NONE : given;
    PyObject d = Objects.call0(ts, cls);
    int mark = ts.mark();
    try {
      if (d.getClass() == PyDict.class
          && ((PyDict) d).used == 0
          && (seq.getClass() == PyDict.class || PyBaseSet.isExact(seq))) {
        PyDict dict = (PyDict) d;
        HashTable from = (HashTable) seq;
        dict.resize(from.used / 2 * 3L);
        for (int i = from.next(-1); i >= 0; i = from.next(i)) {
          dict.insert(ts, from.keys[i], from.hashes[i], value);
        }
        return d;
      }
      PyObject it = ts.own(Objects.iter(ts, seq));
      int keyMark = ts.mark();
      PyObject key;
      while ((key = ts.own(Objects.iterNext(ts, it))) != null) {
        if (d.getClass() == PyDict.class) {
          ((PyDict) d).put(ts, key, value);
        } else {
          Objects.setItem(ts, d, key, value);
        }
        ts.release(keyMark);
      }
      return d;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      d.decref(ts);
      throw t;
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(
      value = "clear",
      convention = Convention.NOARGS,
      doc = "D.clear() -> None.  Remove all items from D.")
  static void clear(ThreadState ts, PyDict self) {
    self.clearTable(ts);
  }

  @ExposedMethod(
      value = "copy",
      convention = Convention.NOARGS,
      doc = "D.copy() -> a shallow copy of D")
  static PyObject copy(ThreadState ts, PyDict self) {
    return self.copy(ts);
  }

  @ExposedMethod(
      value = "iterkeys",
      convention = Convention.NOARGS,
      doc = "D.iterkeys() -> an iterator over the keys of D")
  static PyObject iterKeys(ThreadState ts, PyDict self) {
    return new PyDictKeyIterator(ts, self);
  }

  @ExposedMethod(
      value = "itervalues",
      convention = Convention.NOARGS,
      doc = "D.itervalues() -> an iterator over the values of D")
  static PyObject iterValues(ThreadState ts, PyDict self) {
    return new PyDictValueIterator(ts, self);
  }

  @ExposedMethod(
      value = "iteritems",
      convention = Convention.NOARGS,
      doc = "D.iteritems() -> an iterator over the (key, value) pairs of D")
  static PyObject iterItems(ThreadState ts, PyDict self) {
    return new PyDictItemIterator(ts, self);
  }
}
