package org.cellvm.model.errors;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** {@code SyntaxError}. */
@ExposedType(name = "exceptions.SyntaxError", doc = "Invalid syntax.")
public class SyntaxErrorType extends BaseExceptionType {
  private static final int MSG = 0;
  private static final int FILENAME = 1;
  private static final int LINENO = 2;
  private static final int OFFSET = 3;
  private static final int TEXT = 4;
  private static final int PRINT_FILE_AND_LINE = 5;

  SyntaxErrorType(PyType base) {
    super(new SyntaxErrorTypeTable(), "exceptions.SyntaxError", base);
  }

  SyntaxErrorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  int memberCount() {
    return 6;
  }

  /** The second of two arguments is a tuple of filename, lineno, offset and text. */
  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    super.tp_init(ts, self, args, off, n, kwnames);
    PyBaseException e = (PyBaseException) self;
    if (n >= 1) {
      e.setMember(ts, MSG, args[off]);
    }
    if (n != 2) {
      return;
    }
    PyTuple info = Sequences.tuple(ts, args[off + 1]);
    try {
      if (info.items.length != 4) {
        throw Errors.indexError("tuple index out of range");
      }
      e.setMember(ts, FILENAME, info.items[0]);
      e.setMember(ts, LINENO, info.items[1]);
      e.setMember(ts, OFFSET, info.items[2]);
      e.setMember(ts, TEXT, info.items[3]);
    } finally {
      info.decref(ts);
    }
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyBaseException e = (PyBaseException) o;
    int mark = ts.mark();
    try {
      PyString msg = ts.own(Objects.str(ts, ts.own(e.member(MSG))));
      PyObject filename = e.members[FILENAME];
      PyObject lineno = e.members[LINENO];
      String file = filename instanceof PyString s ? baseName(s.toString()) : null;
      String line = lineno instanceof PyInt i ? String.valueOf(i.value) : null;
      if (file == null && line == null) {
        return Ref.inc(msg);
      }
      String where = file == null ? "line " + line : line == null ? file : file + ", line " + line;
      return PyString.fromString(msg + " (" + where + ")");
    } finally {
      ts.release(mark);
    }
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @ExposedGetter(value = "msg", member = true)
  static PyObject msg(ThreadState ts, PyBaseException self) {
    return self.member(MSG);
  }

  @ExposedSetter("msg")
  static void setMsg(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, MSG, value);
  }

  @ExposedGetter(value = "filename", member = true)
  static PyObject filename(ThreadState ts, PyBaseException self) {
    return self.member(FILENAME);
  }

  @ExposedSetter("filename")
  static void setFilename(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, FILENAME, value);
  }

  @ExposedGetter(value = "lineno", member = true)
  static PyObject lineno(ThreadState ts, PyBaseException self) {
    return self.member(LINENO);
  }

  @ExposedSetter("lineno")
  static void setLineno(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, LINENO, value);
  }

  @ExposedGetter(value = "offset", member = true)
  static PyObject offset(ThreadState ts, PyBaseException self) {
    return self.member(OFFSET);
  }

  @ExposedSetter("offset")
  static void setOffset(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, OFFSET, value);
  }

  @ExposedGetter(value = "text", member = true)
  static PyObject text(ThreadState ts, PyBaseException self) {
    return self.member(TEXT);
  }

  @ExposedSetter("text")
  static void setText(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, TEXT, value);
  }

  @ExposedGetter(value = "print_file_and_line", member = true)
  static PyObject printFileAndLine(ThreadState ts, PyBaseException self) {
    return self.member(PRINT_FILE_AND_LINE);
  }

  @ExposedSetter("print_file_and_line")
  static void setPrintFileAndLine(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, PRINT_FILE_AND_LINE, value);
  }
}
