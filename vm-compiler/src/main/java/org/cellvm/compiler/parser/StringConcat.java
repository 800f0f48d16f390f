package org.cellvm.compiler.parser;

import java.util.Arrays;
import org.cellvm.compiler.code.Const;

/** Adjacent string literals joined: unicode from the first unicode one on, which must be ASCII. */
final class StringConcat {
  private final StringBuilder bytes = new StringBuilder();

  /** The part that is the whole, as long as all others are empty; else null. */
  private Const.Str only;

  /** The joined unicode; null while all parts are byte strings. */
  private int[] codePoints;

  private int length;

  StringConcat(Const first) {
    if (first instanceof Const.Unicode u) {
      codePoints = u.codePoints().clone();
      length = codePoints.length;
    } else {
      only = (Const.Str) first;
      bytes.append(only.bytes());
    }
  }

  /** Adds a literal; mixing needs the byte strings to be ASCII. */
  void add(Const part) throws CodecException {
    if (part instanceof Const.Unicode u) {
      if (codePoints == null) {
        codePoints = new int[bytes.length() + u.codePoints().length];
        decode(bytes);
      }
      reserve(u.codePoints().length);
      System.arraycopy(u.codePoints(), 0, codePoints, length, u.codePoints().length);
      length += u.codePoints().length;
    } else if (codePoints == null) {
      Const.Str str = (Const.Str) part;
      if (bytes.length() == 0) {
        only = str;
      } else if (!str.bytes().isEmpty()) {
        only = null;
      }
      bytes.append(str.bytes());
    } else {
      decode(((Const.Str) part).bytes());
    }
  }

  Const value() {
    if (codePoints != null) {
      return new Const.Unicode(Arrays.copyOf(codePoints, length));
    }
    return only != null ? only : new Const.Str(bytes.toString(), false);
  }

  private void reserve(int more) {
    if (length + more > codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, (length + more) * 2);
    }
  }

  private void decode(CharSequence ascii) throws CodecException {
    reserve(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 0x80) {
        throw new CodecException(
            Utf8.decodeError("ascii", c, i, i + 1, "ordinal not in range(128)"));
      }
      codePoints[length++] = c;
    }
  }
}
