package org.cellvm.model.text;

import org.cellvm.codec.Escapes;
import org.cellvm.model.errors.Errors;

/** The codec from bytes to hexadecimal digits and back. */
final class BinaryText {
  private BinaryText() {}

  static PyString hex(byte[] s) {
    ByteBuilder out = new ByteBuilder(2 * s.length);
    for (byte b : s) {
      Escapes.hex(out, b & 0xff, 2);
    }
    return out.toText();
  }

  static PyString unhex(byte[] s) {
    if ((s.length & 1) != 0) {
      throw Errors.typeError("Odd-length string");
    }
    byte[] result = new byte[s.length / 2];
    for (int i = 0; i < result.length; i++) {
      int high = Escapes.hexDigit(s[2 * i]);
      int low = Escapes.hexDigit(s[2 * i + 1]);
      if (high < 0 || low < 0) {
        throw Errors.typeError("Non-hexadecimal digit found");
      }
      result[i] = (byte) (high << 4 | low);
    }
    return PyString.of(result);
  }
}
