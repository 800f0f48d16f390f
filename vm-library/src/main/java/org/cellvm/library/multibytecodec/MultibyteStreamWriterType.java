package org.cellvm.library.multibytecodec;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _multibytecodec.MultibyteStreamWriter}. */
@ExposedType(
    name = "MultibyteStreamWriter",
    basicSize = 64,
    declares = "tp_getattro",
    members = PyMultibyteCoder.ErrorsAttribute.class)
final class MultibyteStreamWriterType extends ObjectType {
  static final MultibyteStreamWriterType TYPE =
      new MultibyteStreamWriterType(
          new MultibyteStreamWriterTypeTable(), "MultibyteStreamWriter", ObjectType.TYPE);

  private MultibyteStreamWriterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    String name = "StreamWriter";
    String[] names = MultibyteStreamReaderType.PARAMETERS;
    PyObject[] bound = Args.bind(ts, name, names, 1, args, off, n, kwnames);
    return PyMultibyteCoder.make(ts, subtype, TYPE, true, bound[0], bound[1], name, 2);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    // All is done when it is made.
  }

  @ExposedGetter(value = "stream", member = true)
  static PyObject stream(ThreadState ts, PyMultibyteCoder self) {
    return Ref.inc(self.stream == null ? PyNone.NONE : self.stream);
  }

  private static void put(ThreadState ts, PyMultibyteCoder self, PyString bytes) {
    PyString write = ts.own(PyString.intern(ts, PyString.fromString("write")));
    ts.own(Objects.callMethod(ts, self.stream, write, bytes));
  }

  @ExposedMethod(value = "write", convention = Convention.O)
  static void write(ThreadState ts, PyMultibyteCoder self, PyObject text) {
    put(ts, self, ts.own(self.encoder.encode(ts, text, self.errors, false)));
  }

  @ExposedMethod(value = "writelines", convention = Convention.O)
  static void writelines(ThreadState ts, PyMultibyteCoder self, PyObject lines) {
    if (lines instanceof PyDict || !lines.type().has(Slots.SQ_ITEM)) {
      throw Errors.typeError("arg must be a sequence object");
    }
    for (long i = 0; i < Objects.size(ts, lines); i++) {
      int mark = ts.mark();
      PyObject line = ts.own(Objects.getItem(ts, lines, ts.own(PyInt.valueOf(i))));
      write(ts, self, line);
      ts.release(mark);
    }
  }

  @ExposedMethod(value = "reset", convention = Convention.NOARGS)
  static void reset(ThreadState ts, PyMultibyteCoder self) {
    PyString rest = ts.own(self.encoder.finish(ts, self.errors));
    if (rest.length() > 0) {
      put(ts, self, rest);
    }
  }
}
