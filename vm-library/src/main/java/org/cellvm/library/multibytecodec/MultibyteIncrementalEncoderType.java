package org.cellvm.library.multibytecodec;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _multibytecodec.MultibyteIncrementalEncoder}. */
@ExposedType(
    name = "MultibyteIncrementalEncoder",
    basicSize = 56,
    declares = "tp_getattro",
    members = PyMultibyteCoder.ErrorsAttribute.class)
final class MultibyteIncrementalEncoderType extends ObjectType {
  static final MultibyteIncrementalEncoderType TYPE =
      new MultibyteIncrementalEncoderType(
          new MultibyteIncrementalEncoderTypeTable(),
          "MultibyteIncrementalEncoder",
          ObjectType.TYPE);

  static final String[] PARAMETERS = {"errors"};

  private MultibyteIncrementalEncoderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    String name = "IncrementalEncoder";
    PyObject errors = Args.bind(ts, name, PARAMETERS, 0, args, off, n, kwnames)[0];
    return PyMultibyteCoder.make(ts, subtype, TYPE, true, null, errors, name, 1);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    // All is done when it is made.
  }

  @ExposedMethod(
      value = "encode",
      parse = "O|i:encode",
      keywords = {"input", "final"},
      defaults = "0")
  static PyObject encode(ThreadState ts, PyMultibyteCoder self, PyObject input, int whole) {
    return self.encoder.encode(ts, input, self.errors, whole != 0);
  }

  @ExposedMethod(value = "reset", convention = Convention.NOARGS)
  static void reset(ThreadState ts, PyMultibyteCoder self) {
    self.encoder.reset();
  }
}
