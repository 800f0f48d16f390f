package org.cellvm.model.frames;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** The type {@code frame}. */
@ExposedType(
    name = "frame",
    basicSize = 384,
    itemSize = 8,
    baseType = false,
    declares = {"tp_getattro", "tp_setattro"})
public class FrameType extends ObjectType {
  public static final FrameType TYPE =
      new FrameType(new FrameTypeTable(), "frame", ObjectType.TYPE);

  protected FrameType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedGetter(value = "f_back", member = true)
  static PyObject back(ThreadState ts, PyFrame self) {
    return self.back == null ? PyNone.NONE : Ref.inc(self.back.expose(ts));
  }

  @ExposedGetter(value = "f_code", member = true)
  static PyObject code(ThreadState ts, PyFrame self) {
    return Ref.inc(self.code);
  }

  @ExposedGetter(value = "f_builtins", member = true)
  static PyObject builtins(ThreadState ts, PyFrame self) {
    return Ref.inc(self.builtins);
  }

  @ExposedGetter(value = "f_globals", member = true)
  static PyObject globals(ThreadState ts, PyFrame self) {
    return Ref.inc(self.globals);
  }

  @ExposedGetter(value = "f_lasti", member = true)
  static PyObject lasti(ThreadState ts, PyFrame self) {
    return PyInt.valueOf(self.lasti());
  }

  @ExposedGetter("f_lineno")
  static PyObject lineno(ThreadState ts, PyFrame self) {
    return PyInt.valueOf(self.lineno());
  }

  @ExposedSetter("f_lineno")
  static void setLineno(ThreadState ts, PyFrame self, PyObject value) {
    if (value == null) {
      throw Errors.attributeError("cannot delete attribute");
    }
    FrameJump.jump(ts, self, value);
  }

  @ExposedGetter("f_locals")
  static PyObject locals(ThreadState ts, PyFrame self) {
    return Ref.inc(self.locals(ts));
  }

  @ExposedGetter("f_trace")
  static PyObject trace(ThreadState ts, PyFrame self) {
    return self.trace == null ? PyNone.NONE : orNone(self.trace.function);
  }

  @ExposedSetter("f_trace")
  static void setTrace(ThreadState ts, PyFrame self, PyObject value) {
    FrameTrace t = self.traceState();
    PyObject old = t.function;
    t.lineno = self.lineno();
    t.function = value == null || value == PyNone.NONE ? null : Ref.inc(value);
    Ref.dec(ts, old);
  }

  @ExposedGetter("f_restricted")
  static PyObject restricted(ThreadState ts, PyFrame self) {
    return PyBool.FALSE;
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : Ref.inc(o);
  }

  private static void warnRemoved(ThreadState ts, String name) {
    Warnings.warnPy3k(ts, name + " has been removed in 3.x", 2);
  }

  @ExposedGetter("f_exc_type")
  static PyObject excType(ThreadState ts, PyFrame self) {
    warnRemoved(ts, "f_exc_type");
    return orNone(self.savedExcType);
  }

  @ExposedSetter("f_exc_type")
  static void setExcType(ThreadState ts, PyFrame self, PyObject value) {
    warnRemoved(ts, "f_exc_type");
    PyObject old = self.savedExcType;
    self.savedExcType = Ref.inc(value);
    Ref.dec(ts, old);
  }

  @ExposedGetter("f_exc_value")
  static PyObject excValue(ThreadState ts, PyFrame self) {
    warnRemoved(ts, "f_exc_value");
    return orNone(self.savedExcValue);
  }

  @ExposedSetter("f_exc_value")
  static void setExcValue(ThreadState ts, PyFrame self, PyObject value) {
    warnRemoved(ts, "f_exc_value");
    PyObject old = self.savedExcValue;
    self.savedExcValue = Ref.inc(value);
    Ref.dec(ts, old);
  }

  @ExposedGetter("f_exc_traceback")
  static PyObject excTraceback(ThreadState ts, PyFrame self) {
    warnRemoved(ts, "f_exc_traceback");
    return orNone(self.savedExcTraceback);
  }

  @ExposedSetter("f_exc_traceback")
  static void setExcTraceback(ThreadState ts, PyFrame self, PyObject value) {
    warnRemoved(ts, "f_exc_traceback");
    PyObject old = self.savedExcTraceback;
    self.savedExcTraceback = Ref.inc(value);
    Ref.dec(ts, old);
  }
}
