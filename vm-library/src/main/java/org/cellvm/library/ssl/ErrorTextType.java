package org.cellvm.library.ssl;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type of {@link ErrorText}: a method, of exceptions. */
@ExposedType(name = "wrapper_descriptor", baseType = false)
final class ErrorTextType extends ObjectType {
  private static final ErrorTextTypeTable TABLE = new ErrorTextTypeTable();
  static final ErrorTextType TYPE = new ErrorTextType(TABLE, "wrapper_descriptor", ObjectType.TYPE);

  private ErrorTextType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_descr_get(ThreadState ts, PyObject descr, PyObject o, PyObject type) {
    return o == null || o == PyNone.NONE
        ? Ref.inc(descr)
        : new PyBuiltinFunction(ts, TABLE, 0, o, null);
  }

  @ExposedMethod(value = "message", convention = Convention.NOARGS)
  static PyObject message(ThreadState ts, PyObject self) {
    PyObject text = ts.own(Objects.getAttr(ts, self, ts.own(PyString.fromString("strerror"))));
    return text != PyNone.NONE
        ? Ref.inc(text)
        : Objects.str(ts, ts.own(Objects.getAttr(ts, self, ts.own(PyString.fromString("args")))));
  }
}
