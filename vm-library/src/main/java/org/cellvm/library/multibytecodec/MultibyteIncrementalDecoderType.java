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

/** The type {@code _multibytecodec.MultibyteIncrementalDecoder}. */
@ExposedType(
    name = "MultibyteIncrementalDecoder",
    basicSize = 56,
    declares = "tp_getattro",
    members = PyMultibyteCoder.ErrorsAttribute.class)
final class MultibyteIncrementalDecoderType extends ObjectType {
  static final MultibyteIncrementalDecoderType TYPE =
      new MultibyteIncrementalDecoderType(
          new MultibyteIncrementalDecoderTypeTable(),
          "MultibyteIncrementalDecoder",
          ObjectType.TYPE);

  private MultibyteIncrementalDecoderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    String name = "IncrementalDecoder";
    PyObject errors =
        Args.bind(ts, name, MultibyteIncrementalEncoderType.PARAMETERS, 0, args, off, n, kwnames)[
            0];
    return PyMultibyteCoder.make(ts, subtype, TYPE, false, null, errors, name, 1);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    // All is done when it is made.
  }

  @ExposedMethod(
      value = "decode",
      parse = "s*|i:decode",
      keywords = {"input", "final"},
      defaults = "0")
  static PyObject decode(ThreadState ts, PyMultibyteCoder self, byte[] input, int whole) {
    return self.decoder.decode(ts, input, self.errors, whole != 0);
  }

  @ExposedMethod(value = "reset", convention = Convention.NOARGS)
  static void reset(ThreadState ts, PyMultibyteCoder self) {
    self.decoder.reset();
  }
}
