package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.BufferedWriter}. */
@ExposedType(
    name = "_io.BufferedWriter",
    basicSize = 152,
    dictOffset = 136,
    weakrefOffset = 144,
    members = {BufferedMethods.class, BufferedWriteMethods.class},
    doc = "BufferedWriter(raw, buffer_size=8192)\n\nWrites a raw stream through a buffer.")
final class BufferedWriterType extends BufferedIoBaseType {
  static final BufferedWriterType TYPE =
      new BufferedWriterType(
          new BufferedWriterTypeTable(), "_io.BufferedWriter", BufferedIoBaseType.TYPE);

  private static final String[] KEYWORDS = {"raw", "buffer_size", "max_buffer_size"};

  private BufferedWriterType(TypeTable table, String name, PyType base) {
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
    PyObject[] a = Args.bind(ts, "BufferedWriter", KEYWORDS, 1, args, off, n, kwnames);
    long size = size(ts, a, "BufferedWriter");
    int mark = ts.mark();
    try {
      Io.checkWritable(ts, a[0]);
      self.start(ts, a[0], size, false, true);
    } finally {
      ts.release(mark);
    }
  }

  /** The size of the buffer; warns of a maximum. */
  static long size(ThreadState ts, PyObject[] a, String name) {
    long size = a[1] == null ? Io.DEFAULT_BUFFER_SIZE : ArgConversions.toLong(ts, a[1], name, 2);
    if (a[2] != null) {
      ArgConversions.toLong(ts, a[2], name, 3);
      BufferedWriteMethods.warnOfMaximum(ts);
    }
    return size;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return BufferedMethods.repr(ts, o);
  }
}
