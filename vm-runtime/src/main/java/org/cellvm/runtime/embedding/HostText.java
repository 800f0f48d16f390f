package org.cellvm.runtime.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/** Text of the host as Python's bytes. */
final class HostText {
  private HostText() {}

  /**
   * Returns the UTF-8 form with a character for each byte, as the kernel takes the text of a {@code
   * str}.
   */
  static String toPython(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Returns the text of bytes, decoded as UTF-8 if they are valid UTF-8, else as Latin-1. */
  static String toJava(String bytes) {
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    try {
      return utf8.decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  /** Returns a name of a variable or attribute, in UTF-8; owned. */
  static PyString name(String name) {
    return PyString.intern(ThreadState.current(), PyString.fromString(toPython(name)));
  }
}
