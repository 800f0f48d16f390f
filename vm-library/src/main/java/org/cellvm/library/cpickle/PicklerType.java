package org.cellvm.library.cpickle;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code cPickle.Pickler}. */
@ExposedType(
    name = "cPickle.Pickler",
    basicSize = 136,
    declares = {"tp_getattro", "tp_setattro"},
    doc = "Writes objects as pickles.")
final class PicklerType extends ObjectType {
  static final PicklerType TYPE =
      new PicklerType(new PicklerTypeTable(), "cPickle.Pickler", ObjectType.TYPE);

  private PicklerType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "dump",
      parse = "O|i:dump",
      defaults = "0",
      doc = "dump(obj)\n\nWrites an object; returns the pickler.")
  static PyObject dump(ThreadState ts, PyPickler self, PyObject o, long getValue) {
    self.dump(ts, o);
    return getValue != 0 ? value(ts, self, 1) : Ref.inc(self);
  }

  @ExposedMethod(
      value = "clear_memo",
      convention = Convention.NOARGS,
      doc = "Forgets what has been written.")
  static void clearMemo(ThreadState ts, PyPickler self) {
    self.memo.clear(ts);
  }

  @ExposedMethod(
      value = "getvalue",
      parse = "|i:getvalue",
      defaults = "1",
      doc = "getvalue([clear])\n\nThe pickle of a pickler that has no file.")
  static PyObject value(ThreadState ts, PyPickler self, long clear) {
    if (!self.out.isList()) {
      throw self.state.pickling("Attempt to getvalue() a non-list-based pickler");
    }
    PyObject result = self.out.listResult(ts, self.memo.size() + 1);
    if (clear != 0) {
      self.memo.clear(ts);
      self.out.clearList();
    }
    return result;
  }

  @ExposedGetter(value = "binary", member = true)
  static PyObject binary(ThreadState ts, PyPickler self) {
    return PyInt.valueOf(self.binary);
  }

  @ExposedSetter("binary")
  static void setBinary(ThreadState ts, PyPickler self, PyObject value) {
    self.binary = memberValue(ts, value);
  }

  @ExposedGetter(value = "fast", member = true)
  static PyObject fast(ThreadState ts, PyPickler self) {
    return PyInt.valueOf(self.fast);
  }

  @ExposedSetter("fast")
  static void setFast(ThreadState ts, PyPickler self, PyObject value) {
    self.fast = memberValue(ts, value);
  }

  private static int memberValue(ThreadState ts, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete numeric/char attribute");
    }
    long number = ArgConversions.asLong(ts, value);
    if (number != (int) number) {
      Warnings.warn(ts, PyExc.RuntimeWarning, "Truncation of value to int", 1);
    }
    return (int) number;
  }

  private static PyObject given(PyObject value) {
    if (value == null) {
      throw Errors.typeError("attribute deletion is not supported");
    }
    return Ref.inc(value);
  }

  @ExposedGetter("persistent_id")
  static PyObject persistentId(ThreadState ts, PyPickler self) {
    if (self.persistentId == null) {
      throw Errors.attributeError("persistent_id");
    }
    return Ref.inc(self.persistentId);
  }

  @ExposedSetter("persistent_id")
  static void setPersistentId(ThreadState ts, PyPickler self, PyObject value) {
    PyObject old = self.persistentId;
    self.persistentId = given(value);
    Ref.dec(ts, old);
  }

  @ExposedGetter("inst_persistent_id")
  static PyObject instancePersistentId(ThreadState ts, PyPickler self) {
    throw Errors.attributeError(
        "attribute 'inst_persistent_id' of 'cPickle.Pickler' objects is not readable");
  }

  @ExposedSetter("inst_persistent_id")
  static void setInstancePersistentId(ThreadState ts, PyPickler self, PyObject value) {
    PyObject old = self.instancePersistentId;
    self.instancePersistentId = given(value);
    Ref.dec(ts, old);
  }

  @ExposedGetter("memo")
  static PyObject memo(ThreadState ts, PyPickler self) {
    return Ref.inc(self.memo.toDict(ts));
  }

  @ExposedSetter("memo")
  static void setMemo(ThreadState ts, PyPickler self, PyObject value) {
    self.memo.replace(ts, memoDict(value));
  }

  /** What a program may set as a memo. */
  static PyDict memoDict(PyObject value) {
    if (value == null) {
      throw Errors.typeError("attribute deletion is not supported");
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.typeError("memo must be a dictionary");
    }
    return dict;
  }

  @ExposedGetter("PicklingError")
  static PyObject picklingError(ThreadState ts, PyPickler self) {
    return Ref.inc(self.state.picklingError);
  }

  /**
   * A pickler for the arguments of the function {@code Pickler}, owned. They may be a protocol
   * alone or nothing; CPython does not look at keywords then.
   */
  static PyPickler make(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames, String[] keywords) {
    if (n == 0) {
      return PyPickler.make(ts, null, 0);
    }
    if (n == 1) {
      try {
        return PyPickler.make(ts, null, ArgConversions.toInt(ts, args[off], "Pickler", 1));
      } catch (PyException e) {
        if (e.matches(ts, PyExc.ValueError)) {
          throw e;
        }
        e.discard(ts);
      }
    }
    PyObject[] a = Args.bind(ts, "Pickler", keywords, 1, args, off, n, kwnames);
    long protocol = a[1] == null ? 0 : ArgConversions.toInt(ts, a[1], "Pickler", 2);
    return PyPickler.make(ts, a[0], protocol);
  }
}
