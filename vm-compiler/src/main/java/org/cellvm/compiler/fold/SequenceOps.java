package org.cellvm.compiler.fold;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellvm.compiler.code.Const;

/** Concatenation, repetition and indexing of strings and tuples. */
final class SequenceOps {
  private SequenceOps() {}

  static boolean isSequence(Const c) {
    return c instanceof Const.Str || c instanceof Const.Unicode || c instanceof Const.Tuple;
  }

  /** The number of items; -1 for what has none. */
  static int length(Const c) {
    if (c instanceof Const.Str s) {
      return s.bytes().length();
    }
    if (c instanceof Const.Unicode u) {
      return u.codePoints().length;
    }
    return c instanceof Const.Tuple t ? t.items().size() : -1;
  }

  static Const concat(Const left, Const right, int maxSize) {
    if ((long) length(left) + length(right) > maxSize) {
      return null;
    }
    if (left instanceof Const.Tuple a && right instanceof Const.Tuple b) {
      List<Const> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      return new Const.Tuple(List.copyOf(items));
    }
    if (left instanceof Const.Str a && right instanceof Const.Str b) {
      // An empty operand gives the other one itself.
      if (a.bytes().isEmpty()) {
        return b;
      }
      return b.bytes().isEmpty() ? a : new Const.Str(a.bytes() + b.bytes(), false);
    }
    int[] a = codePoints(left);
    int[] b = codePoints(right);
    if (a == null || b == null) {
      return null;
    }
    int[] points = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, points, a.length, b.length);
    return new Const.Unicode(points);
  }

  /** The code points of a unicode string or of an ASCII byte string; else null. */
  static int[] codePoints(Const c) {
    if (c instanceof Const.Unicode u) {
      return u.codePoints();
    }
    if (!(c instanceof Const.Str s)) {
      return null;
    }
    int[] points = new int[s.bytes().length()];
    for (int i = 0; i < points.length; i++) {
      points[i] = s.bytes().charAt(i);
      if (points[i] >= 0x80) {
        return null;
      }
    }
    return points;
  }

  static Const repeat(Const left, Const right, int maxSize) {
    Const sequence = isSequence(left) ? left : right;
    Long count = indexValue(isSequence(left) ? right : left);
    if (count == null) {
      return null;
    }
    int length = length(sequence);
    long n = Math.max(count, 0);
    if (length > 0 && n > maxSize / length) {
      return null;
    }
    if (n == 1) {
      return sequence;
    }
    if (length == 0) {
      n = 0;
    }
    if (sequence instanceof Const.Str s) {
      return new Const.Str(s.bytes().repeat((int) n), false);
    }
    if (sequence instanceof Const.Unicode u) {
      int[] points = new int[length * (int) n];
      for (int i = 0; i < points.length; i++) {
        points[i] = u.codePoints()[i % length];
      }
      return new Const.Unicode(points);
    }
    List<Const> items = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      items.addAll(((Const.Tuple) sequence).items());
    }
    return new Const.Tuple(List.copyOf(items));
  }

  /** CPython never indexes a unicode constant: narrow and wide builds would differ. */
  static Const index(Const sequence, Const index) {
    Long position = indexValue(index);
    if (position == null || sequence instanceof Const.Unicode) {
      return null;
    }
    int length = length(sequence);
    long i = position < 0 ? position + length : position;
    if (i < 0 || i >= length) {
      return null;
    }
    if (sequence instanceof Const.Str s) {
      return new Const.Str(s.bytes().substring((int) i, (int) i + 1));
    }
    return ((Const.Tuple) sequence).items().get((int) i);
  }

  private static Long indexValue(Const c) {
    if (c instanceof Const.Int i) {
      return i.value();
    }
    if (c instanceof Const.Long l) {
      BigInteger value = l.value();
      return value.bitLength() <= 63 ? value.longValue() : null;
    }
    if (c == Const.Singleton.TRUE) {
      return 1L;
    }
    return c == Const.Singleton.FALSE ? 0L : null;
  }
}
