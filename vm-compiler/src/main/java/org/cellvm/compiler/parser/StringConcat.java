package org.cellvm.compiler.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.cellvm.codec.ByteCodec;
import org.cellvm.codec.CodePoints;
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
  void add(Const part) {
    if (part instanceof Const.Unicode u) {
      if (codePoints == null) {
        codePoints = new int[bytes.length() + u.codePoints().length];
        decode(bytes.toString());
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

  private void decode(String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.ISO_8859_1);
    CodePoints text = SourceDecoding.decode(ByteCodec.ASCII, bytes, 0, bytes.length, false);
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      codePoints[length++] = text.at(i);
    }
  }
}
