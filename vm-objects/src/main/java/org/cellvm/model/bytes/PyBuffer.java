package org.cellvm.model.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * A {@code buffer}: a window on the bytes of a {@code str}, a {@code unicode} or of what has {@link
 * ByteMemory}.
 */
public final class PyBuffer extends PyObject {
  /** Owned. */
  final PyObject base;

  final long offset;

  /** The window's length; -1 for all from the offset on. */
  final long size;

  /** The hash, or -1 if not computed yet. */
  long hash = -1;

  /** Counts {@code base} up, which is an object that {@link #isBase} accepts. */
  PyBuffer(PyObject base, long offset, long size) {
    base.incref();
    this.base = base;
    this.offset = offset;
    this.size = size;
  }

  static boolean isBase(PyObject o) {
    return o instanceof PyBaseString || o instanceof ByteMemory || o instanceof PyBuffer;
  }

  /** The bytes that the window shows now; a copy or an array not to be written. */
  byte[] toBytes(ThreadState ts) {
    byte[] all =
        base instanceof PyUnicode unicode
            ? codePoints(unicode)
            : base instanceof ByteMemory memory
                ? memory.toBytes()
                : Buffers.plainBytesOrNull(ts, base);
    return window(all);
  }

  private byte[] window(byte[] all) {
    int from = (int) Math.min(offset, all.length);
    int to = size < 0 || size > all.length - from ? all.length : from + (int) size;
    return from == 0 && to == all.length ? all : Arrays.copyOfRange(all, from, to);
  }

  /** What the innermost window is on. */
  private PyObject innermost() {
    PyObject inner = base;
    while (inner instanceof PyBuffer buffer) {
      inner = buffer.base;
    }
    return inner;
  }

  /** Whether what it shows may be taken for characters. */
  boolean isText() {
    return !(innermost() instanceof ByteMemory memory) || memory.isText();
  }

  /** The bytes as characters: of a unicode in the default encoding, not as it lies in memory. */
  byte[] toCharacters(ThreadState ts) {
    PyObject inner = innermost();
    if (!(inner instanceof PyUnicode)) {
      return toBytes(ts);
    }
    byte[] all;
    if (base instanceof PyBuffer buffer) {
      all = buffer.toCharacters(ts);
    } else {
      PyString encoded = ((PyUnicode) base).encodeDefault(ts);
      all = encoded.bytes();
      encoded.decref(ts);
    }
    return window(all);
  }

  /** The memory of a unicode: four bytes a code point, in the machine's order. */
  public static byte[] codePoints(PyUnicode u) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * u.length()).order(ByteOrder.nativeOrder());
    for (int i = 0; i < u.length(); i++) {
      buffer.putInt(u.at(i));
    }
    return buffer.array();
  }

  @Override
  public PyType type() {
    return BufferType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    base.decref(ts);
  }
}
