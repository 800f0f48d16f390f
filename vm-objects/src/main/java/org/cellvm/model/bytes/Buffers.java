package org.cellvm.model.bytes;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;

/**
 * The buffer interface: the bytes of objects other than {@code str}, for code that takes any
 * buffer.
 */
public final class Buffers {
  private Buffers() {}

  /** Whether {@code o}, no string, shows its bytes. */
  public static boolean hasBytes(PyObject o) {
    return o instanceof PyByteArray || o instanceof PyBuffer;
  }

  /** The bytes that {@code o}, no string, shows, owned; null if it shows none. */
  public static PyString bytesOrNull(ThreadState ts, PyObject o) {
    if (o instanceof PyByteArray array) {
      return PyString.of(array.toBytes());
    }
    return o instanceof PyBuffer buffer ? PyString.of(buffer.toBytes(ts)) : null;
  }

  /** The bytes of a str, bytearray, buffer or memoryview; null for others, unicode among them. */
  public static byte[] plainBytesOrNull(ThreadState ts, PyObject o) {
    if (o instanceof PyString string) {
      return string.bytes();
    }
    if (o instanceof PyByteArray array) {
      return array.toBytes();
    }
    if (o instanceof PyMemoryView view) {
      return view.toBytes(ts);
    }
    return o instanceof PyBuffer asBuffer ? asBuffer.toBytes(ts) : null;
  }

  /** The bytes of what a number can be read from: {@link #plainBytesOrNull} but of a memoryview. */
  public static byte[] charactersOrNull(ThreadState ts, PyObject o) {
    return o instanceof PyMemoryView ? null : plainBytesOrNull(ts, o);
  }

  /** Raises TypeError for a bytearray, which cannot be decoded although it is a buffer. */
  public static void refuseDecoding(PyObject o) {
    if (o instanceof PyByteArray) {
      throw Errors.typeError("decoding bytearray is not supported");
    }
  }
}
