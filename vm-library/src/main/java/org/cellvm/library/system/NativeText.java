package org.cellvm.library.system;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Strings and numbers as the C library takes and gives them. */
final class NativeText {
  private NativeText() {}

  /** The bytes of a string of one char a byte, and a zero. */
  static byte[] bytes(String s) {
    byte[] out = new byte[s.length() + 1];
    System.arraycopy(s.getBytes(StandardCharsets.ISO_8859_1), 0, out, 0, s.length());
    return out;
  }

  /** How many bytes there are before the first zero. */
  static int length(byte[] text) {
    int n = 0;
    while (n < text.length && text[n] != 0) {
      n++;
    }
    return n;
  }

  static String text(byte[] bytes, int off, int end) {
    int n = off;
    while (n < end && bytes[n] != 0) {
      n++;
    }
    return new String(bytes, off, n - off, StandardCharsets.ISO_8859_1);
  }

  /** A structure's bytes, in the machine's order. */
  static ByteBuffer structure(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  /**
   * An array of strings that ends in a null, followed by the strings themselves, in one piece of
   * memory, which lives as long as the result.
   */
  static Memory array(String[] strings) {
    long pointers = 8L * (strings.length + 1);
    long size = pointers;
    for (String s : strings) {
      size += s.length() + 1;
    }
    Memory memory = new Memory(size);
    long at = pointers;
    for (int i = 0; i < strings.length; i++) {
      byte[] text = bytes(strings[i]);
      memory.write(at, text, 0, text.length);
      memory.setPointer(8L * i, memory.share(at));
      at += text.length;
    }
    memory.setLong(pointers - 8, 0);
    return memory;
  }

  /** The result of a call that returns -1 for an error: the negative error number for that. */
  static int result(int r) {
    return r == -1 ? -Native.getLastError() : r;
  }

  static long result(long r) {
    return r == -1 ? -Native.getLastError() : r;
  }

  /** The result of {@code pathconf} and its like: -1 without an error is no limit. */
  static long limit(long r) {
    if (r != -1) {
      return r;
    }
    int error = Native.getLastError();
    return error == 0 ? Long.MIN_VALUE : -error;
  }
}
