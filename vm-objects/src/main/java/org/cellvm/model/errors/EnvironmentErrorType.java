package org.cellvm.model.errors;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** {@code EnvironmentError}. */
@ExposedType(
    name = "exceptions.EnvironmentError",
    basicSize = 64,
    doc = "Base class for I/O related errors.")
public class EnvironmentErrorType extends BaseExceptionType {
  private static final int ERRNO = 0;
  private static final int STRERROR = 1;
  private static final int FILENAME = 2;

  EnvironmentErrorType(PyType base) {
    this(new EnvironmentErrorTypeTable(), "exceptions.EnvironmentError", base);
  }

  EnvironmentErrorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  int memberCount() {
    return 3;
  }

  /** Two or three arguments are errno, strerror and filename; the last is left out of args. */
  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    super.tp_init(ts, self, args, off, n, kwnames);
    if (n < 2 || n > 3) {
      return;
    }
    PyBaseException e = (PyBaseException) self;
    e.setMember(ts, ERRNO, args[off]);
    e.setMember(ts, STRERROR, args[off + 1]);
    if (n == 3) {
      e.setMember(ts, FILENAME, args[off + 2]);
      e.setArgs(ts, tuple(ts, args, off, 2));
    }
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    PyBaseException e = (PyBaseException) o;
    int mark = ts.mark();
    try {
      if (e.members[FILENAME] != null) {
        PyString filename = ts.own(Objects.repr(ts, e.members[FILENAME]));
        PyString errno = ts.own(Objects.str(ts, ts.own(e.member(ERRNO))));
        PyString strerror = ts.own(Objects.str(ts, ts.own(e.member(STRERROR))));
        return PyString.fromString("[Errno " + errno + "] " + strerror + ": " + filename);
      }
      if (e.members[ERRNO] != null && e.members[STRERROR] != null) {
        PyString errno = ts.own(Objects.str(ts, e.members[ERRNO]));
        PyString strerror = ts.own(Objects.str(ts, e.members[STRERROR]));
        return PyString.fromString("[Errno " + errno + "] " + strerror);
      }
      return super.tp_str(ts, o);
    } finally {
      ts.release(mark);
    }
  }

  @ExposedMethod(value = "__reduce__", convention = Convention.NOARGS)
  static PyObject reduce(ThreadState ts, PyBaseException self) {
    PyObject[] items = self.args.items;
    PyTuple args = self.args;
    if (items.length == 2 && self.members[FILENAME] != null) {
      args = PyTuple.of(ts, Ref.inc(items[0]), Ref.inc(items[1]), Ref.inc(self.members[FILENAME]));
    } else {
      args.incref();
    }
    PyDict dict = self.instanceDict();
    return dict == null
        ? PyTuple.of(ts, Ref.inc(self.type()), args)
        : PyTuple.of(ts, Ref.inc(self.type()), args, Ref.inc(dict));
  }

  @ExposedGetter(value = "errno", member = true)
  static PyObject errno(ThreadState ts, PyBaseException self) {
    return self.member(ERRNO);
  }

  @ExposedSetter("errno")
  static void setErrno(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, ERRNO, value);
  }

  @ExposedGetter(value = "strerror", member = true)
  static PyObject strerror(ThreadState ts, PyBaseException self) {
    return self.member(STRERROR);
  }

  @ExposedSetter("strerror")
  static void setStrerror(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, STRERROR, value);
  }

  @ExposedGetter(value = "filename", member = true)
  static PyObject filename(ThreadState ts, PyBaseException self) {
    return self.member(FILENAME);
  }

  @ExposedSetter("filename")
  static void setFilename(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, FILENAME, value);
  }
}
