package org.cellvm.model.frames;

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
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code generator}. */
@ExposedType(name = "generator", baseType = false, hasWeakrefs = true, declares = "tp_getattro")
public class GeneratorType extends ObjectType {
  public static final GeneratorType TYPE =
      new GeneratorType(new GeneratorTypeTable(), "generator", ObjectType.TYPE);

  protected GeneratorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Ref.inc(o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return ((PyGenerator) o).next(ts);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString(
        "<generator object "
            + Objects.limited(((PyGenerator) o).code.name.toString(), 200)
            + " at "
            + Objects.address(ts, o)
            + ">");
  }

  @ExposedMethod(
      value = "send",
      convention = Convention.O,
      doc = "Resume with a value; answer the next value yielded or raise StopIteration.")
  static PyObject send(ThreadState ts, PyGenerator self, PyObject value) {
    return self.send(ts, value);
  }

  @ExposedMethod(
      value = "throw",
      convention = Convention.UNPACK,
      parse = "throw 1 3",
      doc = "Raise an exception where the generator stands; answer the next value yielded.")
  static PyObject throwInto(
      ThreadState ts, PyGenerator self, PyObject type, PyObject value, PyObject traceback) {
    if (traceback == PyNone.NONE) {
      traceback = null;
    } else if (traceback != null && !(traceback instanceof PyTraceback)) {
      throw Errors.typeError("throw() third argument must be a traceback object");
    }
    PyException e;
    if (Errors.isExceptionClass(type)) {
      e = new PyException(Ref.inc(type), Ref.inc(value), Ref.inc(traceback));
      e.normalize(ts);
    } else if (Errors.isExceptionInstance(type)) {
      if (value != null && value != PyNone.NONE) {
        throw Errors.typeError("instance exception may not have a separate value");
      }
      e = new PyException(Ref.inc(Errors.classOf(type)), Ref.inc(type), Ref.inc(traceback));
    } else {
      throw Errors.typeError(
          "exceptions must be classes, or instances, not " + Objects.typeName(type));
    }
    return self.throwInto(ts, e);
  }

  @ExposedMethod(
      value = "close",
      convention = Convention.NOARGS,
      doc = "Raise GeneratorExit where the generator stands.")
  static PyObject close(ThreadState ts, PyGenerator self) {
    return self.close(ts);
  }

  @ExposedGetter(value = "gi_frame", member = true)
  static PyObject frame(ThreadState ts, PyGenerator self) {
    return self.frame == null ? PyNone.NONE : Ref.inc(self.frame);
  }

  @ExposedGetter(value = "gi_running", member = true)
  static PyObject running(ThreadState ts, PyGenerator self) {
    return PyInt.valueOf(self.isRunning() ? 1 : 0);
  }

  @ExposedGetter(value = "gi_code", member = true)
  static PyObject code(ThreadState ts, PyGenerator self) {
    return Ref.inc(self.code);
  }

  @ExposedGetter("__name__")
  static PyObject name(ThreadState ts, PyGenerator self) {
    return Ref.inc(self.code.name);
  }
}
