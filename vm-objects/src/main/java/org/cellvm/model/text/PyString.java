package org.cellvm.model.text;

import java.util.Arrays;
import org.cellvm.model.Names;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteSearch;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.SubclassLeaf;

/**
 * A {@code str}: a sequence of bytes. The empty and the one-byte strings are shared and immortal.
 *
 * <p>So that {@code s += t} in a loop takes linear time, as it does in CPython, a long result of a
 * concatenation may be <em>open</em>: its bytes are the first of an array with room behind them,
 * and what is added to it is written into that room. The two strings then share the array: each
 * knows its own length, and only the longer one may be added to again. An open string gets an array
 * of its own as soon as its {@link #bytes} are requested.
 */
public class PyString extends PyBaseString {
  private static final PyString[] CHARS = chars();

  /**
   * From this length on a result of two concatenations is open; shorter ones are copied quickly.
   */
  private static final int OPEN_LENGTH = 1024;

  /** As much as the JVM gives an array. */
  private static final int MAX_ROOM = Integer.MAX_VALUE - 8;

  public static final PyString EMPTY = internedConstant(new byte[0]);

  /** Of an ordinary string as long as the string is, and never written. */
  private byte[] bytes;

  /** The hash, or -1 if not computed yet; of an open string its length. */
  private long hash = -1;

  private boolean open;

  /** Whether the room behind an open string is free. */
  private boolean extensible;

  /** Whether it is the result of a concatenation, so that another one may follow. */
  private boolean joined;

  /** Whether this is the one string of its value in its VM (or in the process). */
  public boolean interned;

  @SubclassLeaf("str")
  protected PyString(byte[] bytes) {
    this.bytes = bytes;
  }

  /** {@code PyString_AS_STRING}: the bytes, as many as the string is long; never written. */
  public final byte[] bytes() {
    return open ? close() : bytes;
  }

  private byte[] close() {
    bytes = Arrays.copyOf(bytes, (int) hash);
    hash = -1;
    open = false;
    extensible = false;
    // Where the bytes are requested after each addition, plain copies are faster.
    joined = false;
    return bytes;
  }

  /** Takes the array. */
  public static PyString of(byte[] value) {
    return value.length == 0
        ? EMPTY
        : value.length == 1 ? CHARS[value[0] & 0xff] : new PyString(value);
  }

  /**
   * A new object even where {@link #of} returns one that all share, as CPython makes it of an
   * escape sequence and of marshalled bytes. Takes the array; the empty string is always shared.
   */
  public static PyString uncached(byte[] value) {
    return value.length == 0 ? EMPTY : new PyString(value);
  }

  /** Copies a range of an array. */
  public static PyString of(byte[] source, int from, int to) {
    return to <= from
        ? EMPTY
        : to - from == 1
            ? CHARS[source[from] & 0xff]
            : new PyString(Arrays.copyOfRange(source, from, to));
  }

  /** From a string of bytes as Latin-1 characters. */
  public static PyString fromString(String latin1) {
    return of(latin1Bytes(latin1));
  }

  @SuppressWarnings("deprecation")
  private static String latin1(byte[] bytes) {
    return new String(bytes, 0);
  }

  /** The low byte of each character: what the deprecated method is for, and the cheapest copy. */
  @SuppressWarnings("deprecation")
  public static byte[] latin1Bytes(String s) {
    int n = s.length();
    byte[] bytes = new byte[n];
    s.getBytes(0, n, bytes, 0);
    return bytes;
  }

  /** The one-byte string, immortal. */
  public static PyString ofChar(int b) {
    return CHARS[b & 0xff];
  }

  /** A process-wide immortal string; {@link Names} keeps those that have a name. */
  public static PyString internedConstant(byte[] value) {
    PyString s = Ref.immortal(new PyString(value));
    s.interned = true;
    return s;
  }

  /**
   * The one string of this value in the VM ({@code PyString_InternInPlace}): steals {@code s} and
   * returns an owned string. Strings of subclasses stay themselves.
   */
  public static PyString intern(ThreadState ts, PyString s) {
    if (s.interned || s.getClass() != PyString.class) {
      return s;
    }
    PyString known = Names.find(s);
    if (known == null) {
      known = ts.interp.interned.intern(s);
      if (known == s) {
        return s;
      }
      known.incref();
    }
    s.decref(ts);
    return known;
  }

  /** Whether there are only letters, digits and underscores in it. */
  public boolean looksLikeName() {
    for (byte c : bytes()) {
      boolean nameChar =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
      if (!nameChar) {
        return false;
      }
    }
    return true;
  }

  /** CPython's hash of a str, 64 bits, without randomization. */
  public final long hash() {
    if (open) {
      close();
    }
    long h = hash;
    if (h == -1) {
      hash = h = computeHash(bytes);
    }
    return h;
  }

  private static long computeHash(byte[] s) {
    if (s.length == 0) {
      return 0;
    }
    long x = HashSecret.PREFIX ^ (long) (s[0] & 0xff) << 7;
    for (byte b : s) {
      x = 1000003L * x ^ b & 0xff;
    }
    x ^= s.length ^ HashSecret.SUFFIX;
    return x == -1 ? -2 : x;
  }

  /** Whether both strings have the same bytes. */
  public final boolean equalTo(PyString other) {
    if (this == other) {
      return true;
    }
    if (open || other.open) {
      return length() == other.length() && Arrays.equals(bytes(), other.bytes());
    }
    if (hash != other.hash && hash != -1 && other.hash != -1) {
      return false;
    }
    return Arrays.equals(bytes, other.bytes);
  }

  /** Negative, zero or positive as this string sorts before, with or after {@code other}. */
  public final int compareTo(PyString other) {
    byte[] a = bytes();
    byte[] b = other.bytes();
    // Most differ at once, and that is seen without the JVM's comparison of long words.
    int first = a.length == 0 || b.length == 0 ? 0 : (a[0] & 0xff) - (b[0] & 0xff);
    return first != 0 ? first : Arrays.compareUnsigned(a, b);
  }

  /** {@code v + w}, owned; the operand itself where the other is empty and both are exact. */
  public static PyString concat(PyString v, PyString w) {
    int vn = v.length();
    int wn = w.length();
    if ((vn == 0 || wn == 0) && v.getClass() == PyString.class && w.getClass() == PyString.class) {
      PyString whole = vn == 0 ? w : v;
      whole.incref();
      return whole;
    }
    int n = vn + wn;
    if (n < 0) {
      throw Errors.memoryError();
    }
    if (n >= OPEN_LENGTH) {
      return longConcat(v, vn, w, n);
    }
    byte[] result = Arrays.copyOf(v.bytes(), n);
    System.arraycopy(w.bytes, 0, result, vn, wn);
    return of(result);
  }

  /** A concatenation of {@code n} bytes, which leaves the result open if {@code v} is one, too. */
  private static PyString longConcat(PyString v, int vn, PyString w, int n) {
    boolean again = v.joined;
    byte[] target = v.bytes;
    if (!v.extensible || n > target.length) {
      // Half as much again is enough for linear time.
      long room = again ? n + (long) (n >> 1) : n;
      target = Arrays.copyOf(target, (int) Math.max(n, Math.min(room, MAX_ROOM)));
    }
    v.extensible = false;
    System.arraycopy(w.bytes, 0, target, vn, n - vn);
    PyString result = new PyString(target);
    result.joined = true;
    if (again) {
      result.open = true;
      result.extensible = true;
      result.hash = n;
    }
    return result;
  }

  @Override
  public final int length() {
    return open ? (int) hash : bytes.length;
  }

  @Override
  public final int at(int i) {
    return bytes[i] & 0xff;
  }

  @Override
  public final PyString substring(int from, int to) {
    if (from == 0 && to == length() && getClass() == PyString.class) {
      incref();
      return this;
    }
    return of(bytes, from, to);
  }

  @Override
  public final int indexOf(PyBaseString sub, int from, int to) {
    return ByteSearch.find(bytes, from, to, ((PyString) sub).bytes());
  }

  @Override
  final int lastIndexOf(PyBaseString sub, int from, int to) {
    return ByteSearch.findLast(bytes, from, to, ((PyString) sub).bytes());
  }

  @Override
  final boolean matchesAt(int i, PyBaseString sub) {
    byte[] b = ((PyString) sub).bytes();
    return Arrays.equals(bytes, i, i + b.length, b, 0, b.length);
  }

  /**
   * Only exact strings are interned, and nearly all keys are: the class is asked for by a native
   * method until the JVM has compiled the caller.
   */
  @Override
  public final boolean isExact() {
    return interned || getClass() == PyString.class;
  }

  @Override
  final boolean isSpace(int i) {
    return isSpaceByte(bytes[i]);
  }

  /** C's {@code isspace} in the C locale. */
  static boolean isSpaceByte(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  @Override
  final ByteBuilder builder(int capacity) {
    return new ByteBuilder(capacity);
  }

  @Override
  final PyString empty() {
    return EMPTY;
  }

  @Override
  public PyType type() {
    return StrType.TYPE;
  }

  /** An interned string leaves the VM's table with its last reference: the table does not count. */
  @Override
  protected void dealloc(ThreadState ts) {
    if (interned) {
      ts.interp.interned.remove(this);
      interned = false;
    }
  }

  /** The bytes as Latin-1 characters. */
  @Override
  public final String toString() {
    return latin1(bytes());
  }

  private static PyString[] chars() {
    PyString[] chars = new PyString[256];
    for (int i = 0; i < 256; i++) {
      chars[i] = internedConstant(new byte[] {(byte) i});
    }
    return chars;
  }
}
