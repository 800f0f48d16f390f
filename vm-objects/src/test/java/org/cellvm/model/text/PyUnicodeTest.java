package org.cellvm.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The representation of {@code unicode}: a string of code points, or an array of them. */
final class PyUnicodeTest {
  @Test
  void takesTheNarrowestRepresentation() {
    assertNotNull(PyUnicode.fromCodePoints(new int[] {0x1234, 0xffff}).bmp);
    assertNull(PyUnicode.fromCodePoints(new int[] {'a', 0x10000}).bmp);
    assertSame(PyUnicode.EMPTY, PyUnicode.fromCodePoints(new int[0]));
    assertSame(PyUnicode.fromCodePoint(0xe9), PyUnicode.of("\u00e9"));
  }

  @Test
  void aPairOfSurrogatesIsTwoCharactersButFromJavaTextOne() {
    assertEquals(2, PyUnicode.of("\ud800\udc00").length());
    assertEquals(1, PyUnicode.fromUtf16("\ud800\udc00").length());
    assertFalse(PyUnicode.of("\ud800\udc00").equalTo(PyUnicode.fromCodePoint(0x10000)));
  }

  @Test
  void anAstralStringSlicesDownToTheBmp() {
    PyUnicode s = PyUnicode.fromCodePoints(new int[] {'a', 0x12345, 'b'});
    assertEquals(3, s.length());
    assertNotNull(s.substring(2, 3).bmp);
    assertEquals(0x12345, s.substring(1, 2).at(0));
    assertEquals("ab", PyUnicode.concat(s.substring(0, 1), s.substring(2, 3)).toString());
  }

  @Test
  void hashesAsTheStrOfTheSameCharacters() {
    assertEquals(PyString.fromString("abc").hash(), PyUnicode.of("abc").hash());
    assertEquals(0, PyUnicode.EMPTY.hash());
  }

  @Test
  void sortsByCodePoint() {
    PyUnicode last = PyUnicode.of("\uffff");
    assertTrue(last.compareTo(PyUnicode.fromCodePoint(0x10000)) < 0);
    assertTrue(PyUnicode.of("a").compareTo(PyUnicode.of("ab")) < 0);
  }

  @Test
  void findsWithinARange() {
    PyUnicode s = PyUnicode.of("abcabc");
    PyUnicode bc = PyUnicode.of("bc");
    assertEquals(1, s.indexOf(bc, 0, 6));
    assertEquals(-1, s.indexOf(bc, 2, 5));
    assertEquals(4, s.lastIndexOf(bc, 0, 6));
    assertEquals(-1, s.indexOf(PyUnicode.fromCodePoint(0x10000), 0, 6));
  }
}
