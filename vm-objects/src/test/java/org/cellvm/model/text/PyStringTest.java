package org.cellvm.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cellvm.model.Interpreter;
import org.cellvm.model.Names;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.ByteSearch;
import org.junit.jupiter.api.Test;

/** The representation of {@code str}: sharing, hashing, interning, searching. */
final class PyStringTest {
  private final ThreadState ts = new ThreadState(new Interpreter());

  private static PyString fresh(String s) {
    return new PyString(s.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void hashesAsCpythonDoes() {
    assertEquals(0, PyString.EMPTY.hash());
    assertEquals(12416037344L, PyString.fromString("a").hash());
    assertEquals(1453079729188098211L, PyString.fromString("abc").hash());
  }

  @Test
  void sharesTheEmptyAndTheOneByteStrings() {
    assertSame(PyString.EMPTY, PyString.fromString(""));
    assertSame(PyString.fromString("\u00ff"), PyString.ofChar(0xff));
    assertTrue(PyString.ofChar('x').isImmortal());
  }

  @Test
  void concatenationWithAnEmptyStringIsTheOtherOne() {
    PyString abc = fresh("abc");
    assertSame(abc, PyString.concat(abc, PyString.EMPTY));
    assertEquals(2, abc.refcnt);
    PyString twice = PyString.concat(abc, abc);
    assertEquals("abcabc", twice.toString());
    assertEquals(1, twice.refcnt);
  }

  @Test
  void theWholeAsSubstringIsItself() {
    PyString abc = fresh("abc");
    assertSame(abc, abc.substring(0, 3));
    assertNotSame(abc, abc.substring(0, 2));
  }

  @Test
  void internsToTheNamesFirst() {
    PyString init = PyString.intern(ts, fresh("__init__"));
    assertSame(Names.__init__, init);
  }

  @Test
  void theInternTableDoesNotCount() {
    PyString s = PyString.intern(ts, fresh("an unusual name"));
    assertTrue(s.interned);
    assertEquals(1, s.refcnt);
    assertSame(s, PyString.intern(ts, fresh("an unusual name")));
    assertEquals(2, s.refcnt);
    s.decref(ts);
    s.decref(ts);
    assertNotSame(s, PyString.intern(ts, fresh("an unusual name")));
  }

  @Test
  void theInternTableGrowsAndClosesItsGaps() {
    PyString[] strings = new PyString[5000];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = PyString.intern(ts, fresh("name " + i));
    }
    for (int i = 0; i < strings.length; i += 2) {
      strings[i].decref(ts);
    }
    for (int i = 1; i < strings.length; i += 2) {
      assertSame(strings[i], PyString.intern(ts, fresh("name " + i)));
    }
  }

  @Test
  void findsFirstAndLastWithinARange() {
    byte[] s = "xabcabcx".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] abc = "abc".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertEquals(1, ByteSearch.find(s, 0, 8, abc));
    assertEquals(4, ByteSearch.find(s, 2, 8, abc));
    assertEquals(-1, ByteSearch.find(s, 2, 6, abc));
    assertEquals(4, ByteSearch.findLast(s, 0, 8, abc));
    assertEquals(1, ByteSearch.findLast(s, 0, 6, abc));
    assertEquals(8, ByteSearch.findLast(s, 0, 8, new byte[0]));
  }
}
