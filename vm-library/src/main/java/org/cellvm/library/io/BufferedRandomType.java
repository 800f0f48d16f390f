package org.cellvm.library.io;

import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.BufferedRandom}. */
@ExposedType(
    name = "_io.BufferedRandom",
    basicSize = 152,
    dictOffset = 136,
    weakrefOffset = 144,
    members = {BufferedMethods.class, BufferedReadMethods.class, BufferedWriteMethods.class},
    doc =
        "BufferedRandom(raw, buffer_size=8192)\n\n"
            + "Reads and writes a raw stream with a position through a buffer.")
final class BufferedRandomType extends BufferedIoBaseType {
  static final BufferedRandomType TYPE =
      new BufferedRandomType(
          new BufferedRandomTypeTable(), "_io.BufferedRandom", BufferedIoBaseType.TYPE);

  private static final String[] KEYWORDS = {"raw", "buffer_size", "max_buffer_size"};

  private BufferedRandomType(TypeTable table, String name, PyType base) {
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
    PyObject[] a = Args.bind(ts, "BufferedRandom", KEYWORDS, 1, args, off, n, kwnames);
    long size = BufferedWriterType.size(ts, a, "BufferedRandom");
    int mark = ts.mark();
    try {
      Io.checkSeekable(ts, a[0]);
      Io.checkReadable(ts, a[0]);
      Io.checkWritable(ts, a[0]);
      self.start(ts, a[0], size, true, true);
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

  @ExposedMethod(value = "readinto", parse = "w*:readinto")
  static PyObject readIntoBuffer(ThreadState ts, PyBuffered self, ByteMemory target) {
    self.checkInitialized();
    return readinto(ts, self, target);
  }
}
