package org.cellvm.model;

import java.nio.charset.StandardCharsets;

/** A {@code str}: bytes. */
public class PyString extends PyObject {
  private static final PyString[] CHARS = chars();
  public static final PyString EMPTY = Ref.immortal(new PyString(new byte[0]));

  public final byte[] value;

  /** The hash, or -1 if not computed yet. */
  private long hash = -1;

  /** Whether this is the one string of its value in its VM (or in the process). */
  public boolean interned;

  protected PyString(byte[] value) {
    this.value = value;
  }

  /** Takes the array. */
  public static PyString of(byte[] value) {
    return value.length == 0 ? EMPTY : value.length == 1 ? CHARS[value[0] & 0xff] : new PyString(value);
  }

  /** From a string of bytes as Latin-1 characters. */
  public static PyString fromString(String latin1) {
    return of(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The one-byte string, immortal. */
  public static PyString ofChar(int b) {
    return CHARS[b];
  }

  /** CPython's hash of a str, 64 bits, without randomization. */
  public final long hash() {
    long h = hash;
    if (h == -1) {
      hash = h = computeHash(value);
    }
    return h;
  }

  private static long computeHash(byte[] s) {
    if (s.length == 0) {
      return 0;
    }
    long x = (long) (s[0] & 0xff) << 7;
    for (byte b : s) {
      x = 1000003L * x ^ b & 0xff;
    }
    x ^= s.length;
    return x == -1 ? -2 : x;
  }

  @Override
  public PyType type() {
    return StrType.TYPE;
  }

  /** The bytes as Latin-1 characters. */
  @Override
  public String toString() {
    return new String(value, StandardCharsets.ISO_8859_1);
  }

  private static PyString[] chars() {
    PyString[] chars = new PyString[256];
    for (int i = 0; i < 256; i++) {
      chars[i] = Ref.immortal(new PyString(new byte[] {(byte) i}));
    }
    return chars;
  }
}
