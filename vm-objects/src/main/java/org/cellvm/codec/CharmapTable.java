package org.cellvm.codec;

import java.util.Arrays;

/** An encoding of one byte a character, by the table that Python has for it. */
public final class CharmapTable extends SingleByteCodec {
  /** In a table: the byte has no character. */
  public static final char UNDEFINED = '\ufffe';

  /** The name that errors give. */
  public static final String NAME = "charmap";

  /** What errors say of a byte or character that the table lacks. */
  public static final String REASON = "character maps to <undefined>";

  /** The character of each byte, {@link #UNDEFINED} where it has none. */
  private final char[] table;

  /** The characters in order and, at the same index, the byte of each. */
  private final char[] characters;

  private final byte[] bytes;

  /** Takes a table of 256 characters. */
  public CharmapTable(char[] table) {
    super(NAME, REASON);
    this.table = table;
    // Where two bytes stand for one character, the later is written: it sorts last.
    int[] pairs = new int[table.length];
    for (int i = 0; i < table.length; i++) {
      pairs[i] = table[i] << 8 | i;
    }
    Arrays.sort(pairs);
    int count = 0;
    characters = new char[pairs.length];
    bytes = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      boolean repeated = i + 1 < pairs.length && pairs[i] >> 8 == pairs[i + 1] >> 8;
      if (!repeated && pairs[i] >> 8 != UNDEFINED) {
        characters[count] = (char) (pairs[i] >> 8);
        bytes[count++] = (byte) pairs[i];
      }
    }
    Arrays.fill(characters, count, characters.length, '\uffff');
  }

  @Override
  int characterOf(int b) {
    return table[b] == UNDEFINED ? NONE : table[b];
  }

  @Override
  int byteOf(int character) {
    int at = character < UNDEFINED ? Arrays.binarySearch(characters, (char) character) : -1;
    return at < 0 ? NONE : bytes[at] & 0xff;
  }

  @Override
  int blamedEnd(int start, int end) {
    return end;
  }
}
