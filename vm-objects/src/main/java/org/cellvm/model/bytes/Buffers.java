package org.cellvm.model.bytes;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;

/** The bytes that objects other than {@code str} show to those that take any buffer. */
public final class Buffers {
  private Buffers() {}

  /** Whether {@code o}, no string, shows its bytes. */
  public static boolean hasBytes(PyObject o) {
    return o instanceof PyByteArray || o instanceof PyBuffer;
  }

  /** The bytes that {@code o}, no string, shows, owned; null if it shows none. */
  public static PyString bytesOrNull(ThreadState ts, PyObject o) {
    if (o instanceof PyByteArray) {
      return PyString.of(((PyByteArray) o).toBytes());
    }
    return o instanceof PyBuffer ? PyString.of(((PyBuffer) o).toBytes(ts)) : null;
  }

  /** The bytes of a str, bytearray, buffer or memoryview; null for others, unicode among them. */
  public static byte[] plainBytesOrNull(ThreadState ts, PyObject o) {
    if (o instanceof PyString) {
      return ((PyString) o).bytes();
    }
    if (o instanceof PyByteArray) {
      return ((PyByteArray) o).toBytes();
    }
    if (o instanceof PyMemoryView) {
      return ((PyMemoryView) o).toBytes(ts);
    }
    return o instanceof PyBuffer ? ((PyBuffer) o).toBytes(ts) : null;
  }

  /** The bytes of what a number can be read from: {@link #plainBytesOrNull} but of a memoryview. */
  public static byte[] charactersOrNull(ThreadState ts, PyObject o) {
    return o instanceof PyMemoryView ? null : plainBytesOrNull(ts, o);
  }

  /** Refuses what is a buffer and yet not decoded. */
  public static void refuseDecoding(PyObject o) {
    if (o instanceof PyByteArray) {
      throw Errors.typeError("decoding bytearray is not supported");
    }
  }
}
