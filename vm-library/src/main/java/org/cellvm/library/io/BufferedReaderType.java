package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.BufferedReader}. */
@ExposedType(
    name = "_io.BufferedReader",
    basicSize = 152,
    dictOffset = 136,
    weakrefOffset = 144,
    members = {BufferedMethods.class, BufferedReadMethods.class},
    doc = "BufferedReader(raw, buffer_size=8192)\n\nReads a raw stream through a buffer.")
final class BufferedReaderType extends BufferedIoBaseType {
  static final BufferedReaderType TYPE =
      new BufferedReaderType(
          new BufferedReaderTypeTable(), "_io.BufferedReader", BufferedIoBaseType.TYPE);

  private static final String[] KEYWORDS = {"raw", "buffer_size"};

  private BufferedReaderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyBuffered(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyBuffered self = (PyBuffered) o;
    self.initialized = false;
    self.detached = false;
    PyObject[] a = Args.bind(ts, "BufferedReader", KEYWORDS, 1, args, off, n, kwnames);
    long size =
        a[1] == null
            ? Io.DEFAULT_BUFFER_SIZE
            : ArgConversions.toLong(ts, a[1], "BufferedReader", 2);
    int mark = ts.mark();
    try {
      Io.checkReadable(ts, a[0]);
      self.start(ts, a[0], size, true, false);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return BufferedMethods.repr(ts, o);
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    return BufferedReadMethods.next(ts, o, o.type() == TYPE);
  }

  @ExposedMethod(value = "flush", convention = Convention.NOARGS)
  static PyObject flush(ThreadState ts, PyBuffered self) {
    self.checkInitialized();
    return Objects.callMethod(ts, self.raw, Names.flush);
  }
}
