package org.cellvm.codec;

import java.util.Arrays;

/** An encoding of one byte a character, by the table that Python has for it. */
public final class CharmapTable implements TextCodec {
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
  CharmapTable(char[] table) {
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
  public String name() {
    return NAME;
  }

  @Override
  public void decode(Decoding in) {
    byte[] b = in.in;
    int i = 0;
    while (i < b.length) {
      char c = table[b[i] & 0xff];
      if (c == UNDEFINED) {
        i = in.error(i, i + 1, REASON);
      } else {
        in.out.append(c);
        i++;
      }
    }
  }

  /** The index of the byte of a character; negative where it has none. */
  private int find(int c) {
    return c < UNDEFINED ? Arrays.binarySearch(characters, (char) c) : -1;
  }

  @Override
  public void encode(Encoding e) {
    CodePoints in = e.in;
    int n = in.length();
    int i = 0;
    while (i < n) {
      int at = find(in.at(i));
      if (at >= 0) {
        e.out.append(bytes[at]);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < n && find(in.at(end)) < 0) {
        end++;
      }
      int next = e.error(i, end, REASON);
      CodePoints by = e.replacement;
      for (int j = 0; j < by.length(); j++) {
        int byteAt = find(by.at(j));
        if (byteAt < 0) {
          throw e.failure(in, i, end, REASON);
        }
        e.out.append(bytes[byteAt]);
      }
      i = next;
    }
  }
}
