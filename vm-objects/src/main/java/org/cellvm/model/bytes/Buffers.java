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

  /** Whether {@code o}, no string, shows its bytes as characters. */
  public static boolean hasText(PyObject o) {
    return o instanceof PyBuffer buffer
        ? buffer.isText()
        : o instanceof ByteMemory memory && memory.isText();
  }

  /** The bytes that {@code o}, no string, shows as characters, owned; null if it shows none. */
  public static PyString textOrNull(ThreadState ts, PyObject o) {
    return hasText(o) ? PyString.of(charactersOrNull(ts, o)) : null;
  }

  /** The bytes that {@code o}, no string, shows, owned; null if it shows none. */
  public static PyString bytesOrNull(ThreadState ts, PyObject o) {
    if (o instanceof ByteMemory memory) {
      return PyString.of(memory.toBytes());
    }
    return o instanceof PyBuffer buffer ? PyString.of(buffer.toBytes(ts)) : null;
  }

  /**
   * The bytes of a str, bytearray, buffer or memoryview, which have CPython's new buffer interface;
   * null for others, unicode and arrays among them.
   */
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

  /**
   * The bytes of what text or a number can be read from ({@code PyObject_AsCharBuffer}); null for a
   * unicode, a memoryview and all that has none.
   */
  public static byte[] charactersOrNull(ThreadState ts, PyObject o) {
    if (o instanceof PyBuffer buffer) {
      return buffer.isText() ? buffer.toCharacters(ts) : null;
    }
    if (o instanceof ByteMemory memory) {
      return memory.isText() ? memory.toBytes() : null;
    }
    return o instanceof PyMemoryView ? null : plainBytesOrNull(ts, o);
  }

  /**
   * The memory of an object that code may write to ({@code PyObject_AsWriteBuffer}, formats {@code
   * w#} and {@code w*}); null if there is none or it is read-only.
   */
  public static ByteMemory writableOrNull(PyObject o) {
    if (o instanceof ByteMemory memory) {
      return memory.isWritable() ? memory : null;
    }
    return o instanceof PyMemoryView view && view.target() != null ? new ViewMemory(view) : null;
  }

  /** The bytes of a bytearray that a memoryview shows. */
  private record ViewMemory(PyMemoryView view) implements ByteMemory {
    @Override
    public int memorySize() {
      return view.length;
    }

    @Override
    public void getBytes(int at, byte[] target, int from, int n) {
      view.target().getBytes(view.start + at, target, from, n);
    }

    @Override
    public boolean isWritable() {
      return true;
    }

    @Override
    public void putBytes(int at, byte[] source, int from, int n) {
      view.target().putBytes(view.start + at, source, from, n);
    }
  }

  /** Raises TypeError for a bytearray, which cannot be decoded although it is a buffer. */
  public static void refuseDecoding(PyObject o) {
    if (o instanceof PyByteArray) {
      throw Errors.typeError("decoding bytearray is not supported");
    }
  }
}
