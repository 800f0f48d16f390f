package org.cellvm.model.functions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code functools.partial}. */
@ExposedType(
    name = "functools.partial",
    basicSize = 56,
    weakrefOffset = 48,
    dictOffset = 40,
    declares = {"tp_getattro", "tp_setattro"},
    doc =
        "partial(func, *args, **keywords) - new function with partial application\n\n"
            + "Called, it calls func with the arguments given and those of the call.")
public final class PartialType extends ObjectType {
  public static final PartialType TYPE =
      new PartialType(new PartialTypeTable(), "functools.partial", ObjectType.TYPE);

  private PartialType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n == 0) {
      throw Errors.typeError("type 'partial' takes at least one argument");
    }
    if (!Objects.isCallable(args[off])) {
      throw Errors.typeError("the first argument must be callable");
    }
    PyDict keywords = new PyDict(ts);
    for (int i = 0; kwnames != null && i < kwnames.length; i++) {
      keywords.put(ts, kwnames[i], args[off + n + i]);
    }
    PyTuple first = PyTuple.copyOf(ts, args, off + 1, off + n);
    return new PyPartial(ts, subtype, Ref.inc(args[off]), first, keywords);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyPartial self = (PyPartial) callable;
    ts.enterRecursive(ThreadState.CALLING);
    int mark = ts.mark();
    try {
      // The call may give the object another state; what it was called with lives on until the end.
      PyObject function = ts.own(Ref.inc(self.function));
      PyTuple first = ts.own(Ref.inc(self.args));
      int given = first.items.length;
      int keywords = kwnames == null ? 0 : kwnames.length;
      if (self.keywords.size() == 0) {
        PyObject[] all = new PyObject[given + n + keywords];
        System.arraycopy(first.items, 0, all, 0, given);
        System.arraycopy(args, off, all, given, n + keywords);
        return Objects.call(ts, function, all, 0, given + n, kwnames);
      }
      PyDict merged = ts.own(self.keywords.copy(ts));
      for (int i = 0; i < keywords; i++) {
        merged.put(ts, kwnames[i], args[off + n + i]);
      }
      PyObject[] all = new PyObject[given + n + merged.size()];
      System.arraycopy(first.items, 0, all, 0, given);
      System.arraycopy(args, off, all, given, n);
      PyObject[] names = new PyObject[merged.size()];
      int k = 0;
      for (int i = merged.next(-1); i >= 0; i = merged.next(i)) {
        names[k] = merged.keys[i];
        all[given + n + k++] = merged.values[i];
      }
      return Objects.call(ts, function, all, 0, given + n, names);
    } finally {
      ts.release(mark);
      ts.leaveRecursive();
    }
  }

  @ExposedGetter(value = "func", member = true, doc = "function object to use in future calls")
  static PyObject func(ThreadState ts, PyPartial self) {
    return Ref.inc(self.function);
  }

  @ExposedGetter(value = "args", member = true, doc = "arguments of future calls")
  static PyObject args(ThreadState ts, PyPartial self) {
    return Ref.inc(self.args);
  }

  @ExposedGetter(value = "keywords", member = true, doc = "keyword arguments of future calls")
  static PyObject keywords(ThreadState ts, PyPartial self) {
    return Ref.inc(self.keywords);
  }

  @ExposedGetter("__dict__")
  static PyObject dict(ThreadState ts, PyPartial self) {
    if (self.instanceDict() == null) {
      self.setInstanceDict(ts, new PyDict(ts));
    }
    return Ref.inc(self.instanceDict());
  }

  @ExposedSetter("__dict__")
  static void setDict(ThreadState ts, PyPartial self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("a partial object's dictionary may not be deleted");
    }
    if (!(value instanceof PyDict dict)) {
      throw Errors.typeError("setting partial object's dictionary to a non-dict");
    }
    self.setInstanceDict(ts, Ref.inc(dict));
  }

  /** Type, function, and a state of function, arguments, keywords and {@code __dict__}. */
  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyPartial self) {
    PyObject dict = self.instanceDict() == null ? PyNone.NONE : Ref.inc(self.instanceDict());
    PyTuple state =
        PyTuple.of(ts, Ref.inc(self.function), Ref.inc(self.args), Ref.inc(self.keywords), dict);
    return PyTuple.of(ts, Ref.inc(self.type()), PyTuple.of(ts, Ref.inc(self.function)), state);
  }

  /**
   * Takes a state of {@code __reduce__}.
   *
   * @throws PyException TypeError for any other; also for one whose last item is neither a dict nor
   *     None, which CPython takes for the {@code __dict__}
   */
  @ExposedMethod(value = "__setstate__", convention = Convention.O)
  static void setState(ThreadState ts, PyPartial self, PyObject state) {
    if (!(state instanceof PyTuple tuple)
        || tuple.items.length != 4
        || !Objects.isCallable(tuple.items[0])
        || !(tuple.items[1] instanceof PyTuple args)
        || !(tuple.items[2] instanceof PyDict) && tuple.items[2] != PyNone.NONE
        || !(tuple.items[3] instanceof PyDict) && tuple.items[3] != PyNone.NONE) {
      throw Errors.typeError("invalid partial state");
    }
    PyTuple exactArgs =
        args.getClass() == PyTuple.class
            ? Ref.inc(args)
            : PyTuple.copyOf(ts, args.items, 0, args.items.length);
    PyDict keywords;
    if (tuple.items[2] instanceof PyDict dict) {
      keywords = dict.getClass() == PyDict.class ? Ref.inc(dict) : dict.copy(ts);
    } else {
      keywords = new PyDict(ts);
    }
    self.set(ts, Ref.inc(tuple.items[0]), exactArgs, keywords);
    self.setInstanceDict(ts, tuple.items[3] instanceof PyDict dict ? Ref.inc(dict) : null);
  }
}
