package org.cellvm.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Characters by their names in Unicode 5.2. */
class CharacterNamesTest {
  @Test
  void charactersByName() {
    assertEquals(0xe9, CharacterNames.lookup("latin small letter e with acute"));
    assertEquals(0x4e00, CharacterNames.lookup("CJK UNIFIED IDEOGRAPH-4E00"));
    assertEquals(-1, CharacterNames.lookup("cjk unified ideograph-4E00"));
    assertEquals(0xac01, CharacterNames.lookup("HANGUL SYLLABLE GAG"));
    assertEquals(-1, CharacterNames.lookup("NO SUCH"));
    // The JDK knows these; Unicode 5.2 does not.
    assertEquals(-1, CharacterNames.lookup("GRINNING FACE"));
    assertEquals(-1, CharacterNames.lookup("BELL"));
    assertEquals(-1, CharacterNames.lookup(" DIGIT ONE"));
  }
}
