package org.cellvm.library.collections;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.DictType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code collections.defaultdict}. */
@ExposedType(
    name = "collections.defaultdict",
    basicSize = 256,
    declares = {"tp_getattro"},
    doc =
        "defaultdict(default_factory[, ...]) --> dict with a function for absent keys\n\n"
            + "What d[key] does not find, default_factory() makes. The other arguments are dict's.")
final class DefaultDictType extends DictType {
  static final DefaultDictType TYPE =
      new DefaultDictType(new DefaultDictTypeTable(), "collections.defaultdict", DictType.TYPE);

  private DefaultDictType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  protected PyDict make(ThreadState ts, PyType subtype) {
    return subtype == TYPE ? new PyDefaultDict(ts) : new PyDefaultDictDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject function = n > 0 ? args[off] : null;
    if (function != null && function != PyNone.NONE && !Objects.isCallable(function)) {
      throw Errors.typeError("first argument must be callable or None");
    }
    PyDefaultDict self = (PyDefaultDict) o;
    PyObject old = self.factory;
    self.factory = Ref.inc(function);
    try {
      int skipped = n > 0 ? 1 : 0;
      super.tp_init(ts, o, args, off + skipped, n - skipped, kwnames);
    } finally {
      Ref.dec(ts, old);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject function = ((PyDefaultDict) o).factory;
    int mark = ts.mark();
    try {
      PyObject entries = ts.own(super.tp_repr(ts, o));
      return PyString.fromString("defaultdict(" + show(ts, function) + ", " + entries + ")");
    } finally {
      ts.release(mark);
    }
  }

  /**
   * A method of the dict shows dots inside of what shows the dict; temporaries are the caller's.
   */
  private static String show(ThreadState ts, PyObject function) {
    if (function == null) {
      return "None";
    }
    ts.own(Ref.inc(function));
    boolean first = ts.reprGuard.enter(function);
    try {
      return first ? ts.own(Objects.repr(ts, function)).toString() : "...";
    } finally {
      ts.reprGuard.leave(function);
    }
  }

  @ExposedGetter(
      value = "default_factory",
      member = true,
      doc = "The function that makes the values of absent keys.")
  static PyObject factory(ThreadState ts, PyDefaultDict self) {
    return self.factory == null ? PyNone.NONE : Ref.inc(self.factory);
  }

  @ExposedSetter("default_factory")
  static void setFactory(ThreadState ts, PyDefaultDict self, PyObject value) {
    self.setFactory(ts, value);
  }

  @ExposedMethod(
      value = "__missing__",
      convention = Convention.O,
      doc = "D.__missing__(key) -> the value that is made for an absent key, and stored")
  static PyObject missing(ThreadState ts, PyDefaultDict self, PyObject key) {
    return self.make(ts, key);
  }

  @ExposedMethod(
      value = "copy",
      aliases = "__copy__",
      convention = Convention.NOARGS,
      doc = "A shallow copy.")
  static PyObject copy(ThreadState ts, PyDefaultDict self) {
    PyObject function = self.factory == null ? PyNone.NONE : self.factory;
    return Objects.call2(ts, self.type(), function, self);
  }

  /** Type, the function as an argument, no state, no items of a list, the pairs of the dict. */
  @ExposedMethod(
      value = "__reduce__",
      convention = Convention.NOARGS,
      doc = "What pickle asks for.")
  static PyObject reduce(ThreadState ts, PyDefaultDict self) {
    PyObject function = self.factory;
    PyObject items = ts.own(Objects.callMethod(ts, self, Names.iteritems));
    PyTuple args =
        function == null || function == PyNone.NONE
            ? PyTuple.EMPTY
            : PyTuple.of(ts, Ref.inc(function));
    return PyTuple.of(ts, Ref.inc(self.type()), args, PyNone.NONE, PyNone.NONE, Ref.inc(items));
  }
}
