package org.cellvm.model.classes;

import org.cellvm.model.Objects;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code object}, the base of all: what every object can do. */
@ExposedType(name = "object", basicSize = 16, doc = "The most base type", addsLayout = false)
public class ObjectType extends PyType {
  public static final ObjectType TYPE = new ObjectType(new ObjectTypeTable(), "object", null);

  protected ObjectType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Making

  private static boolean excessArguments(int n, PyObject[] kwnames) {
    return n > 0 || kwnames != null && kwnames.length > 0;
  }

  /**
   * Excess arguments are an error unless the other of {@code __new__} and {@code __init__} is
   * overridden and this one is not; a warning where both are.
   */
  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (excessArguments(n, kwnames)) {
      boolean ownNew = subtype.slotOwner[Slots.TP_NEW] != TYPE;
      boolean ownInit = subtype.slotOwner[Slots.TP_INIT] != TYPE;
      if (ownNew && ownInit) {
        Warnings.warn(ts, PyExc.DeprecationWarning, "object() takes no parameters", 1);
      } else if (ownNew || !ownInit) {
        throw Errors.typeError("object() takes no parameters");
      }
    }
    if (!(subtype instanceof HeapType type)) {
      return new PyPlainObject();
    }
    if (type.isAbstract) {
      throw AbstractMethods.error(ts, type);
    }
    return new PyInstance(ts, type);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (excessArguments(n, kwnames)) {
      PyType type = self.type();
      boolean ownNew = type.slotOwner[Slots.TP_NEW] != TYPE;
      boolean ownInit = type.slotOwner[Slots.TP_INIT] != TYPE;
      if (ownNew && ownInit) {
        Warnings.warn(ts, PyExc.DeprecationWarning, "object.__init__() takes no parameters", 1);
      } else if (ownInit || !ownNew) {
        throw Errors.typeError("object.__init__() takes no parameters");
      }
    }
  }

  // Showing

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyType type = o.type();
    PyObject module = TypeType.moduleOrNull(ts, type);
    String text = type.name();
    if (module instanceof PyString) {
      String m = module.toString();
      if (!m.equals("__builtin__")) {
        text = m + "." + TypeType.shortName(type);
      }
    }
    Ref.dec(ts, module);
    return PyString.fromString("<" + text + " object at " + Objects.address(ts, o) + ">");
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyType type = o.type();
    return type.has(Slots.TP_REPR) ? type.tp_repr(ts, o) : tp_repr(ts, o);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return Objects.hashPointer(ts, o);
  }

  // Attributes

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    return Objects.genericGetAttr(ts, o, name);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    Objects.genericSetAttr(ts, o, name, value);
  }

  @ExposedGetter(value = "__class__", doc = "the object's class")
  static PyObject getClass(ThreadState ts, PyObject self) {
    return Ref.inc(self.type());
  }

  @ExposedSetter("__class__")
  static void setClass(ThreadState ts, PyObject self, PyObject value) {
    if (value == null) {
      throw Errors.typeError("can't delete __class__ attribute");
    }
    if (!(value instanceof PyType newType)) {
      throw Errors.typeError(
          "__class__ must be set to new-style class, not '" + value.type().name() + "' object");
    }
    PyType oldType = self.type();
    if (!newType.isHeapType() || !oldType.isHeapType()) {
      throw Errors.typeError("__class__ assignment: only for heap types");
    }
    // The old type comes first in the message, as in CPython.
    TypeLayouts.checkAssignment(oldType, newType, "__class__");
    self.setType(ts, newType);
  }

  // Methods

  @ExposedMethod(
      value = "__reduce_ex__",
      parse = "|i:__reduce_ex__",
      defaults = "0",
      doc = "helper for pickle")
  static PyObject reduceEx(ThreadState ts, PyObject self, long protocol) {
    return Reduce.reduceEx(ts, self, (int) protocol);
  }

  @ExposedMethod(
      value = "__reduce__",
      parse = "|i:__reduce__",
      defaults = "0",
      doc = "helper for pickle")
  static PyObject reduce(ThreadState ts, PyObject self, long protocol) {
    return Reduce.reduce(ts, self, (int) protocol);
  }

  @ExposedMethod(
      value = "__subclasshook__",
      convention = Convention.RAW,
      classMethod = true,
      doc = "What issubclass() asks of an abstract class: true, false or NotImplemented.")
  static PyObject subclassHook(
      ThreadState ts, PyType cls, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @ExposedMethod(value = "__format__", parse = "O:__format__", doc = "default object formatter")
  static PyObject format(ThreadState ts, PyObject self, PyObject spec) {
    PyObject text;
    if (spec instanceof PyUnicode) {
      text = ts.own(Objects.unicode(ts, self));
    } else if (spec instanceof PyString) {
      text = ts.own(Objects.str(ts, self));
    } else {
      throw Errors.typeError("argument to __format__ must be unicode or str");
    }
    warnOfSpec(ts, spec);
    return Objects.format(ts, text, spec);
  }

  /** What is formatted as its text alone is to have no format: a PendingDeprecationWarning. */
  public static void warnOfSpec(ThreadState ts, PyObject spec) {
    int length = spec instanceof PyUnicode u ? u.length() : ((PyString) spec).length();
    if (length > 0) {
      Warnings.warn(
          ts,
          PyExc.PendingDeprecationWarning,
          "object.__format__ with a non-empty format string is deprecated",
          1);
    }
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "__sizeof__() -> int\nsize of object in memory, in bytes")
  static long sizeOf(ThreadState ts, PyObject self) {
    return TypeSizes.sizeOf(self);
  }
}
