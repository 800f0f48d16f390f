package org.cellvm.model.text;

import org.cellvm.codec.CharmapTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;

/** What {@code codecs.charmap_build} makes of a decoding table: its inverse, ready for encoding. */
final class PyEncodingMap extends PyObject {
  final CharmapTable codec;

  /** CPython's number of blocks of the second and of the third level. */
  private final int blocks2;

  private final int blocks3;

  /** The table is one that {@link #fits}. */
  PyEncodingMap(PyUnicode table) {
    char[] characters = new char[256];
    boolean[] second = new boolean[32];
    boolean[] third = new boolean[512];
    int n2 = 0;
    int n3 = 0;
    for (int b = 0; b < 256; b++) {
      char c = (char) table.at(b);
      characters[b] = c;
      if (b > 0 && c != CharmapTable.UNDEFINED) {
        n2 += second[c >> 11] ? 0 : 1;
        n3 += third[c >> 7] ? 0 : 1;
        second[c >> 11] = true;
        third[c >> 7] = true;
      }
    }
    codec = new CharmapTable(characters);
    blocks2 = n2;
    blocks3 = n3;
  }

  /** Whether zero, and it alone, is the first character, and there is none beyond the BMP. */
  static boolean fits(PyUnicode table) {
    boolean[] third = new boolean[512];
    int blocks = 0;
    for (int b = 0; b < 256; b++) {
      int c = table.at(b);
      if (b == 0 != (c == 0) || c > 0xffff) {
        return false;
      }
      if (c != CharmapTable.UNDEFINED && b > 0 && !third[c >> 7]) {
        third[c >> 7] = true;
        blocks++;
      }
    }
    return blocks < 255;
  }

  /** CPython's size in bytes. */
  int size() {
    return 63 + 16 * blocks2 + 128 * blocks3;
  }

  @Override
  public PyType type() {
    return EncodingMapType.TYPE;
  }
}
