package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.StringIO}. */
@ExposedType(
    name = "_io.StringIO",
    basicSize = 96,
    dictOffset = 80,
    weakrefOffset = 88,
    doc = "StringIO(initial_value=u'', newline='\\n')\n\nA text stream in memory.")
final class StringIoType extends TextIoBaseType {
  static final StringIoType TYPE =
      new StringIoType(new StringIoTypeTable(), "_io.StringIO", TextIoBaseType.TYPE);

  private static final String[] KEYWORDS = {"initial_value", "newline"};

  private StringIoType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyStringIo(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "__init__", KEYWORDS, 0, args, off, n, kwnames);
    int mark = ts.mark();
    try {
      PyString newline =
          a[1] == null ? PyString.ofChar('\n') : ArgConversions.textOrNone(ts, a[1], "__init__", 2);
      start(ts, (PyStringIo) self, a[0], newline);
    } finally {
      ts.release(mark);
    }
  }

  private static void start(ThreadState ts, PyStringIo self, PyObject value, PyString newline) {
    String end = newline == null ? null : newline.toString();
    LineEnds.of(end);
    if (value != null && value != PyNone.NONE && !(value instanceof PyUnicode)) {
      throw Errors.typeError(
          "initial_value must be unicode or None, not "
              + Objects.limited(Objects.typeName(value), 200));
    }
    self.start(ts, value instanceof PyUnicode text ? text : null, end);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyStringIo self = (PyStringIo) o;
    self.checkOpen();
    PyObject line =
        o.type() == TYPE ? self.readLine(-1) : Objects.callMethod(ts, o, Names.readline);
    return TextReading.lineOrEnd(ts, line);
  }

  @ExposedGetter("closed")
  static PyObject closed(ThreadState ts, PyStringIo self) {
    if (!self.initialized) {
      self.checkOpen();
    }
    return PyBool.of(self.isClosed);
  }

  @ExposedGetter("newlines")
  static PyObject newlines(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return self.decoder == null ? PyNone.NONE : self.decoder.newlines(ts);
  }

  @ExposedGetter("line_buffering")
  static PyObject lineBuffering(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return PyBool.FALSE;
  }

  @ExposedMethod(value = "close", convention = Convention.NOARGS, doc = "Lets the text go.")
  static void close(ThreadState ts, PyStringIo self) {
    self.isClosed = true;
    self.truncate(0);
  }

  @ExposedMethod(value = "getvalue", convention = Convention.NOARGS, doc = "The whole text.")
  static PyObject getvalue(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return self.text.text(0, self.text.size());
  }

  @ExposedMethod(
      value = "read",
      parse = "|O:read",
      doc = "read([n])\n\nUp to n characters, or all that are left.")
  static PyObject read(ThreadState ts, PyStringIo self, PyObject n) {
    self.checkOpen();
    return self.read(Io.size(ts, n, -1));
  }

  @ExposedMethod(
      value = "readline",
      parse = "|O:readline",
      doc = "readline([n])\n\nA line with its end, or its first n characters.")
  static PyObject readline(ThreadState ts, PyStringIo self, PyObject n) {
    self.checkOpen();
    return self.readLine(Io.size(ts, n, -1));
  }

  @ExposedMethod(value = "tell", convention = Convention.NOARGS, doc = "The position.")
  static PyObject tell(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return Io.number(self.position);
  }

  @ExposedMethod(
      value = "truncate",
      parse = "|O:truncate",
      doc = "truncate([size])\n\nCuts the text at size, or at the position.")
  static PyObject truncate(ThreadState ts, PyStringIo self, PyObject size) {
    self.checkOpen();
    long at = Io.size(ts, size, self.position);
    if (at < 0) {
      throw Errors.valueError("Negative size value " + at);
    }
    if (at < self.text.size()) {
      self.truncate((int) at);
    }
    return Io.number(at);
  }

  @ExposedMethod(
      value = "seek",
      parse = "O|i:seek",
      defaults = "0",
      doc =
          "seek(position[, whence])\n\nFrom the start; with whence 1 or 2 only by 0, from here or"
              + " from the end.")
  static PyObject seek(ThreadState ts, PyStringIo self, PyObject offset, long whence) {
    self.checkOpen();
    long to = NumberConversions.asSsize(ts, offset, PyExc.OverflowError);
    if (whence < 0 || whence > 2) {
      throw Errors.valueError("Invalid whence (" + whence + ", should be 0, 1 or 2)");
    }
    if (to < 0 && whence == 0) {
      throw Errors.valueError("Negative seek position " + to);
    }
    if (to != 0 && whence != 0) {
      throw Io.ioError("Can't do nonzero cur-relative seeks");
    }
    self.position = whence == 0 ? to : whence == 1 ? self.position : self.text.size();
    return Io.number(self.position);
  }

  @ExposedMethod(
      value = "write",
      convention = Convention.O,
      doc = "write(s)\n\nWrites text; returns the number of characters.")
  static PyObject write(ThreadState ts, PyStringIo self, PyObject o) {
    self.checkOpen();
    if (!(o instanceof PyUnicode text)) {
      throw Errors.typeError("unicode argument expected, got '" + Objects.typeName(o) + "'");
    }
    int n = text.length();
    if (n > 0) {
      self.write(ts, text);
    }
    return Io.number(n);
  }

  @ExposedMethod(value = "seekable", convention = Convention.NOARGS, doc = "True.")
  static boolean seekable(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return true;
  }

  @ExposedMethod(value = "readable", convention = Convention.NOARGS, doc = "True.")
  static boolean readable(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return true;
  }

  @ExposedMethod(value = "writable", convention = Convention.NOARGS, doc = "True.")
  static boolean writable(ThreadState ts, PyStringIo self) {
    self.checkOpen();
    return true;
  }

  @ExposedMethod(value = "__getstate__", convention = Convention.NOARGS)
  static PyObject getState(ThreadState ts, PyStringIo self) {
    PyObject value = getvalue(ts, self);
    String newline = self.ends.given();
    PyDict dict = self.instanceDict();
    return PyTuple.of(
        ts,
        value,
        newline == null ? PyNone.NONE : PyString.fromString(newline),
        PyInt.valueOf(self.position),
        dict == null ? PyNone.NONE : dict.copy(ts));
  }

  @ExposedMethod(value = "__setstate__", convention = Convention.O)
  static void setState(ThreadState ts, PyStringIo self, PyObject state) {
    self.checkNotClosed();
    PyObject[] parts = MemoryState.parts(self, state, 4);
    start(ts, self, parts[0], ArgConversions.textOrNone(ts, parts[1], "__init__", 2));
    // The text has been through the translation of line ends already.
    if (parts[0] instanceof PyUnicode text) {
      self.set(text);
    }
    self.position = MemoryState.position(ts, parts[2], "third", "got");
    MemoryState.setDict(ts, self, parts[3], "fourth");
  }
}
