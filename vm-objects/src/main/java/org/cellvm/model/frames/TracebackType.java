package org.cellvm.model.frames;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code traceback}. */
@ExposedType(name = "traceback", baseType = false)
public class TracebackType extends ObjectType {
  public static final TracebackType TYPE =
      new TracebackType(new TracebackTypeTable(), "traceback", ObjectType.TYPE);

  protected TracebackType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedGetter(value = "tb_next", member = true)
  static PyObject next(ThreadState ts, PyTraceback self) {
    return self.next == null ? PyNone.NONE : Ref.inc(self.next);
  }

  @ExposedGetter(value = "tb_frame", member = true)
  static PyObject frame(ThreadState ts, PyTraceback self) {
    return Ref.inc(self.frame);
  }

  @ExposedGetter(value = "tb_lasti", member = true)
  static PyObject lasti(ThreadState ts, PyTraceback self) {
    return PyInt.valueOf(self.lasti);
  }

  @ExposedGetter(value = "tb_lineno", member = true)
  static PyObject lineno(ThreadState ts, PyTraceback self) {
    return PyInt.valueOf(self.lineno());
  }
}
