package org.cellvm.model.classes;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** {@code object.__reduce__} and {@code __reduce_ex__}: what pickle and copy ask of any object. */
final class Reduce {
  private Reduce() {}

  /** {@code copy_reg}, owned. */
  private static PyObject copyReg(ThreadState ts) {
    PyString name = PyString.fromString("copy_reg");
    try {
      PyObject importer = ts.interp.builtins.getStr(ts, Names.__import__);
      if (importer == null) {
        throw new PyException(PyExc.ImportError, "__import__ not found");
      }
      return Objects.call1(ts, importer, name);
    } finally {
      name.decref(ts);
    }
  }

  private static PyString name(ThreadState ts, String s) {
    return ts.own(PyString.intern(ts, PyString.fromString(s)));
  }

  /** Calls {@code __reduce__} of a class that has its own. Temporaries are the caller's. */
  static PyObject reduceEx(ThreadState ts, PyObject self, int protocol) {
    PyObject reduce = ts.own(Objects.getAttrOrNull(ts, self, Names.__reduce__));
    if (reduce != null) {
      PyObject cls = ts.own(Objects.getAttr(ts, self, Names.__class__));
      PyObject own = ts.own(Objects.getAttr(ts, cls, Names.__reduce__));
      if (own != ObjectType.TYPE.dict(ts).getStr(ts, Names.__reduce__)) {
        return Objects.call0(ts, reduce);
      }
    }
    return reduce(ts, self, protocol);
  }

  static PyObject reduce(ThreadState ts, PyObject self, int protocol) {
    if (protocol >= 2) {
      return reduceTwo(ts, self);
    }
    PyObject module = ts.own(copyReg(ts));
    return Objects.callMethod(
        ts, module, name(ts, "_reduce_ex"), self, ts.own(PyInt.valueOf(protocol)));
  }

  /** Protocol 2: a call of {@code copy_reg.__newobj__}, the state, list items and dict items. */
  private static PyObject reduceTwo(ThreadState ts, PyObject self) {
    if (!self.type().has(Slots.TP_NEW)) {
      throw Errors.typeError("can't pickle " + self.type().name() + " objects");
    }
    PyObject cls = ts.own(Objects.getAttr(ts, self, Names.__class__));
    PyTuple args = PyTuple.EMPTY;
    PyObject getArgs = ts.own(Objects.getAttrOrNull(ts, self, name(ts, "__getnewargs__")));
    if (getArgs != null) {
      PyObject given = ts.own(Objects.call0(ts, getArgs));
      if (!(given instanceof PyTuple asTuple)) {
        throw Errors.typeError(
            "__getnewargs__ should return a tuple, not '" + given.type().name() + "'");
      }
      args = asTuple;
    }
    PyObject state;
    PyObject getState = ts.own(Objects.getAttrOrNull(ts, self, name(ts, "__getstate__")));
    if (getState != null) {
      state = ts.own(Objects.call0(ts, getState));
    } else {
      state = ts.own(Objects.getAttrOrNull(ts, self, Names.__dict__));
      if (state == null) {
        state = PyNone.NONE;
      }
      state = withSlots(ts, self, cls, state);
    }
    PyObject listItems = self instanceof PyList ? ts.own(Objects.iter(ts, self)) : PyNone.NONE;
    PyObject dictItems =
        self instanceof PyDict
            ? ts.own(Objects.callMethod(ts, self, Names.iteritems))
            : PyNone.NONE;
    PyObject module = ts.own(copyReg(ts));
    PyObject maker = Objects.getAttr(ts, module, name(ts, "__newobj__"));
    PyObject[] all = new PyObject[args.items.length + 1];
    all[0] = Ref.inc(cls);
    for (int i = 0; i < args.items.length; i++) {
      all[i + 1] = Ref.inc(args.items[i]);
    }
    return PyTuple.of(
        ts, maker, PyTuple.of(ts, all), Ref.inc(state), Ref.inc(listItems), Ref.inc(dictItems));
  }

  /** The state together with the values of the slots, if the object has any set. */
  private static PyObject withSlots(ThreadState ts, PyObject self, PyObject cls, PyObject state) {
    PyObject names = ts.own(slotNames(ts, cls));
    if (!(names instanceof PyList list)) {
      return state;
    }
    PyDict slots = ts.own(new PyDict(ts));
    for (int i = 0; i < list.size; i++) {
      PyString slot = Objects.attributeName(ts, list.items[i]);
      PyObject value = ts.own(Objects.getAttrOrNull(ts, self, slot));
      if (value != null) {
        slots.put(ts, slot, value);
      }
    }
    return slots.size() == 0 ? state : ts.own(PyTuple.of(ts, Ref.inc(state), Ref.inc(slots)));
  }

  /** The names of a class's slots as {@code copy_reg} finds them: a list or None, owned. */
  private static PyObject slotNames(ThreadState ts, PyObject cls) {
    if (!(cls instanceof PyType type)) {
      return PyNone.NONE;
    }
    PyObject known = type.dict(ts).getStr(ts, name(ts, "__slotnames__"));
    if (known instanceof PyList) {
      return Ref.inc(known);
    }
    PyObject module = ts.own(copyReg(ts));
    PyObject names = Objects.callMethod(ts, module, name(ts, "_slotnames"), cls);
    if (names != PyNone.NONE && !(names instanceof PyList)) {
      names.decref(ts);
      throw Errors.typeError("copy_reg._slotnames didn't return a list or None");
    }
    return names;
  }
}
