package org.cellvm.library.pyexpat;

import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** Encodings that expat does not know itself: the codecs' word on each byte. */
public final class UnknownEncodings {
  private static final int BYTES = 256;

  private UnknownEncodings() {}

  /**
   * Returns the character of each byte, U+FFFF for none.
   *
   * @throws PyException LookupError for an unknown name, ValueError for an encoding of several
   *     bytes a character
   */
  public static String table(ThreadState ts, String name) {
    byte[] all = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      all[i] = (byte) i;
    }
    int mark = ts.mark();
    try {
      PyUnicode table = ts.own(Codecs.decode(ts, ts.own(PyString.of(all)), name, "replace"));
      if (table.length() != BYTES) {
        throw Errors.valueError("multi-byte encodings are not supported");
      }
      var characters = new StringBuilder(BYTES);
      for (int i = 0; i < BYTES; i++) {
        char c = (char) table.toCodePoints().at(i);
        characters.append(c == '\ufffd' ? '\uffff' : c);
      }
      return characters.toString();
    } finally {
      ts.release(mark);
    }
  }
}
