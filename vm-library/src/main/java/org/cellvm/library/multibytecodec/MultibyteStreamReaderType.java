package org.cellvm.library.multibytecodec;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _multibytecodec.MultibyteStreamReader}. */
@ExposedType(
    name = "MultibyteStreamReader",
    basicSize = 64,
    declares = "tp_getattro",
    members = PyMultibyteCoder.ErrorsAttribute.class)
final class MultibyteStreamReaderType extends ObjectType {
  static final MultibyteStreamReaderType TYPE =
      new MultibyteStreamReaderType(
          new MultibyteStreamReaderTypeTable(), "MultibyteStreamReader", ObjectType.TYPE);

  static final String[] PARAMETERS = {"stream", "errors"};

  private MultibyteStreamReaderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    String name = "StreamReader";
    PyObject[] bound = Args.bind(ts, name, PARAMETERS, 1, args, off, n, kwnames);
    return PyMultibyteCoder.make(ts, subtype, TYPE, false, bound[0], bound[1], name, 2);
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

  /** Reads by a method of the stream until there is a character or the stream has ended. */
  private static PyUnicode read(ThreadState ts, PyMultibyteCoder self, String method, long size) {
    if (size == 0) {
      return PyUnicode.EMPTY;
    }
    long wanted = size;
    PyString name = ts.own(PyString.intern(ts, PyString.fromString(method)));
    while (true) {
      PyObject given =
          ts.own(
              wanted < 0
                  ? Objects.callMethod(ts, self.stream, name)
                  : Objects.callMethod(ts, self.stream, name, ts.own(PyInt.valueOf(wanted))));
      if (!(given instanceof PyString bytes)) {
        throw Errors.typeError("stream function returned a non-string object");
      }
      boolean ended = bytes.length() == 0;
      boolean nothing = ended && !self.decoder.hasPending();
      PyUnicode text = self.decoder.decode(ts, bytes.bytes(), self.errors, ended || wanted < 0);
      if (wanted < 0 || text.length() > 0 || nothing) {
        return text;
      }
      text.decref(ts);
      wanted = 1;
    }
  }

  private static long size(ThreadState ts, PyObject size) {
    if (size == PyNone.NONE) {
      return -1;
    }
    if (!(size instanceof PyInt) && !(size instanceof PyLong)) {
      throw Errors.typeError("arg 1 must be an integer");
    }
    return ArgConversions.asSize(ts, size);
  }

  @ExposedMethod(value = "read", parse = "read 0 1", convention = Convention.UNPACK)
  static PyObject read(ThreadState ts, PyMultibyteCoder self, PyObject size) {
    return read(ts, self, "read", size == null ? -1 : size(ts, size));
  }

  @ExposedMethod(value = "readline", parse = "readline 0 1", convention = Convention.UNPACK)
  static PyObject readline(ThreadState ts, PyMultibyteCoder self, PyObject size) {
    return read(ts, self, "readline", size == null ? -1 : size(ts, size));
  }

  @ExposedMethod(value = "readlines", parse = "readlines 0 1", convention = Convention.UNPACK)
  static PyObject readlines(ThreadState ts, PyMultibyteCoder self, PyObject size) {
    PyUnicode text = ts.own(read(ts, self, "read", size == null ? -1 : size(ts, size)));
    PyString splitlines = ts.own(PyString.intern(ts, PyString.fromString("splitlines")));
    return Objects.callMethod(ts, text, splitlines, PyInt.valueOf(1));
  }

  @ExposedMethod(value = "reset", convention = Convention.NOARGS)
  static void reset(ThreadState ts, PyMultibyteCoder self) {
    self.decoder.reset();
  }
}
