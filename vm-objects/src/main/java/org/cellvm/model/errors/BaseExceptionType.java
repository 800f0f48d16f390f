package org.cellvm.model.errors;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** {@code BaseException}: arguments, message and attributes of every exception. */
@ExposedType(
    name = "exceptions.BaseException",
    basicSize = 40,
    doc = "Common base class for all exceptions",
    dictOffset = 16,
    declares = {"tp_getattro", "tp_setattro"})
public class BaseExceptionType extends ObjectType {
  protected BaseExceptionType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** Every exception class shows a constructor and initializer of its own. */
  @Override
  public boolean showsSlot(int slot) {
    return slot == Slots.TP_INIT || slot == Slots.TP_NEW || super.showsSlot(slot);
  }

  @Override
  public String builtinDoc() {
    String doc = super.builtinDoc();
    return doc != null ? doc : name() + " exception";
  }

  /** How many {@link PyBaseException#members} instances have. */
  int memberCount() {
    return 0;
  }

  /** An exception class without members of its own has its base's lay-out. */
  @Override
  public PyType solidBase() {
    return base instanceof BaseExceptionType b && b.memberCount() == memberCount()
        ? b.solidBase()
        : this;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int members = ((BaseExceptionType) subtype.builtinBase()).memberCount();
    return new PyBaseException(ts, subtype, PyTuple.EMPTY, members);
  }

  static PyTuple tuple(ThreadState ts, PyObject[] args, int off, int n) {
    return PyTuple.of(ts, Ref.copyOf(args, off, n));
  }

  static void noKeywords(PyObject self, PyObject[] kwnames) {
    Args.doesNotTakeKeywords(self.type().name(), kwnames);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    noKeywords(self, kwnames);
    PyBaseException e = (PyBaseException) self;
    e.setArgs(ts, tuple(ts, args, off, n));
    if (n == 1) {
      e.setMessage(ts, args[off]);
    }
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyTuple args = ((PyBaseException) o).args;
    switch (args.items.length) {
      case 0:
        return PyString.EMPTY;
      case 1:
        return Objects.str(ts, args.items[0]);
      default:
        // Held, as an argument's own method may give the exception other arguments.
        Ref.inc(args);
        try {
          return Objects.str(ts, args);
        } finally {
          args.decref(ts);
        }
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    // Held, as an argument's own method may give the exception other arguments.
    PyTuple held = Ref.inc(((PyBaseException) o).args);
    try {
      PyString args = Objects.repr(ts, held);
      String name = o.type().name();
      PyObject result = PyString.fromString(name.substring(name.lastIndexOf('.') + 1) + args);
      args.decref(ts);
      return result;
    } finally {
      held.decref(ts);
    }
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    Warnings.warnPy3k(
        ts, "__getitem__ not supported for exception classes in 3.x; use args attribute");
    return Sequences.item(ts, ((PyBaseException) o).args, i);
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    Warnings.warnPy3k(
        ts, "__getslice__ not supported for exception classes in 3.x; use args attribute");
    // A negative index counts from the end after all, of the arguments: an exception has no length.
    return Sequences.getSlice(ts, ((PyBaseException) o).args, i, j);
  }

  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyBaseException self) {
    return self.instanceDict() == null
        ? PyTuple.of(ts, Ref.inc(self.type()), Ref.inc(self.args))
        : PyTuple.of(ts, Ref.inc(self.type()), Ref.inc(self.args), Ref.inc(self.instanceDict()));
  }

  @ExposedMethod(value = "__setstate__", convention = Convention.O)
  static PyObject setState(ThreadState ts, PyBaseException self, PyObject state) {
    if (state != PyNone.NONE) {
      if (!(state instanceof PyDict dict)) {
        throw Errors.typeError("state is not a dictionary");
      }
      for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
        PyObject key = ts.own(Ref.inc(dict.keys[i]));
        PyObject value = ts.own(Ref.inc(dict.values[i]));
        Objects.setAttr(ts, self, Objects.attributeName(ts, key), value);
      }
    }
    return PyNone.NONE;
  }

  @ExposedMethod(value = "__unicode__", convention = Convention.NOARGS)
  static PyObject unicode(ThreadState ts, PyBaseException self) {
    if (self.type().owner(Slots.TP_STR) != PyExc.BaseException) {
      // Unlike that of str(), the result may be unicode.
      return Objects.unicode(ts, ts.own(self.type().tp_str(ts, self)));
    }
    PyTuple args = Ref.inc(self.args);
    try {
      PyObject[] items = args.items;
      if (items.length == 0) {
        return PyUnicode.of("");
      }
      return Objects.unicode(ts, items.length == 1 ? items[0] : args);
    } finally {
      args.decref(ts);
    }
  }

  @ExposedGetter("args")
  static PyObject args(ThreadState ts, PyBaseException self) {
    return Ref.inc(self.args);
  }

  @ExposedSetter("args")
  static void setArgs(ThreadState ts, PyBaseException self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("args may not be deleted");
    }
    self.setArgs(ts, Sequences.tuple(ts, value));
  }

  @ExposedGetter("message")
  static PyObject message(ThreadState ts, PyBaseException self) {
    // An attribute of that name in the instance's own dict goes first, as in CPython.
    PyDict dict = self.instanceDict();
    PyObject own = dict == null ? null : dict.getStr(ts, Names.message);
    if (own != null) {
      return Ref.inc(own);
    }
    if (self.message == null) {
      throw Errors.attributeError("message attribute was deleted");
    }
    Warnings.warn(
        ts,
        PyExc.DeprecationWarning,
        "BaseException.message has been deprecated as of Python 2.6",
        1);
    return Ref.inc(self.message);
  }

  @ExposedSetter("message")
  static void setMessage(ThreadState ts, PyBaseException self, PyObject value) {
    PyDict dict = self.instanceDict();
    if (value == null) {
      if (dict != null) {
        dict.remove(ts, Names.message);
      }
      PyObject old = self.message;
      self.message = null;
      Ref.dec(ts, old);
      return;
    }
    if (dict == null) {
      dict = new PyDict(ts);
      self.setInstanceDict(ts, dict);
    }
    dict.putStr(ts, Names.message, value);
  }

  @ExposedGetter("__dict__")
  static PyObject dict(ThreadState ts, PyBaseException self) {
    if (self.instanceDict() == null) {
      self.setInstanceDict(ts, new PyDict(ts));
    }
    return Ref.inc(self.instanceDict());
  }

  @ExposedSetter("__dict__")
  static void setDict(ThreadState ts, PyBaseException self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("__dict__ may not be deleted");
    }
    if (!(value instanceof PyDict)) {
      throw Errors.typeError("__dict__ must be a dictionary");
    }
    self.setInstanceDict(ts, (PyDict) Ref.inc(value));
  }
}
