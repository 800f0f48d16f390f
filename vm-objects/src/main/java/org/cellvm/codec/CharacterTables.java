package org.cellvm.codec;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/**
 * What {@code unicode.bin} holds: the properties of all characters in Unicode 5.2 and 3.2. {@code
 * conformance/unicode_data.py} writes the file and tells its form.
 */
final class CharacterTables {
  static final CharacterTables INSTANCE = read();

  static final int RECORD = 15;
  private static final int BLOCKS = 0x1100;

  /** Marks a canonical decomposition that is composed again. */
  private static final int COMPOSED = 1 << 21;

  private static final int CHARACTER = COMPOSED - 1;
  private static final int FORM_SHIFT = 22;

  final double[] numbers;
  final byte[] records;
  final int[] mappings;
  private final char[] first;
  private final char[] blocks;

  /** Characters that are decomposed, in order, each with its form. */
  private final int[] decomposed;

  /** To what: of the character at index i, the items from {@code starts[i]} to the next start. */
  private final int[] parts;

  private final char[] starts;

  /** First and second part and result of each composition, sorted by the pair. */
  private final long[] compositions;

  private final int[] composed;

  /** The second parts of compositions, in order. */
  private final int[] seconds;

  /** Characters whose decomposition was another in Unicode 3.2, and that one, by turns. */
  private final int[] corrections;

  private static CharacterTables read() {
    try (var packed = CharacterTables.class.getResourceAsStream("unicode.bin");
        var in = new DataInputStream(new InflaterInputStream(packed))) {
      return new CharacterTables(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CharacterTables(DataInputStream stream) throws IOException {
    var in = java.nio.ByteBuffer.wrap(stream.readAllBytes());
    numbers = new double[in.getChar()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.getDouble();
    }
    records = new byte[in.getChar() * RECORD];
    in.get(records);
    mappings = new int[in.getChar() * 3];
    for (int i = 0; i < mappings.length; i++) {
      mappings[i] = in.getInt();
    }
    first = chars(in, BLOCKS);
    blocks = chars(in, in.getChar() * 256);
    decomposed = new int[in.getChar()];
    starts = new char[decomposed.length + 1];
    int[] all = new int[decomposed.length * 18];
    int count = 0;
    int compositionCount = 0;
    for (int i = 0; i < decomposed.length; i++) {
      decomposed[i] = in.getInt();
      compositionCount += (decomposed[i] & COMPOSED) != 0 ? 1 : 0;
      for (int n = in.get(); n > 0; n--) {
        all[count++] = in.getInt();
      }
      starts[i + 1] = (char) count;
    }
    parts = Arrays.copyOf(all, count);
    compositions = new long[compositionCount];
    composed = new int[compositionCount];
    seconds = new int[compositionCount];
    compose();
    corrections = new int[in.getChar() * 2];
    for (int i = 0; i < corrections.length; i++) {
      corrections[i] = in.getInt();
    }
  }

  private static char[] chars(java.nio.ByteBuffer in, int n) {
    char[] result = new char[n];
    in.asCharBuffer().get(result);
    in.position(in.position() + 2 * n);
    return result;
  }

  private void compose() {
    int[] indices = new int[compositions.length];
    int n = 0;
    for (int i = 0; i < decomposed.length; i++) {
      if ((decomposed[i] & COMPOSED) != 0) {
        compositions[n] = (long) parts[starts[i]] << 42 | (long) parts[starts[i] + 1] << 21 | n;
        indices[n++] = decomposed[i] & CHARACTER;
      }
    }
    // The number of a composition in its low bits keeps the pair and its result together.
    Arrays.sort(compositions);
    for (int i = 0; i < n; i++) {
      composed[i] = indices[(int) compositions[i] & CHARACTER];
      compositions[i] >>= 21;
      seconds[i] = (int) compositions[i] & CHARACTER;
    }
    Arrays.sort(seconds);
  }

  /** Where the record of a character begins in {@link #records}. */
  int record(int c) {
    return blocks[first[c >> 8] << 8 | c & 0xff] * RECORD;
  }

  /** What two characters are composed to; -1 if to nothing. */
  int composition(int a, int b) {
    int at = Arrays.binarySearch(compositions, (long) a << 21 | b);
    return at < 0 ? -1 : composed[at];
  }

  /** Whether a character is the second part of any composition. */
  boolean isComposedSecond(int c) {
    return Arrays.binarySearch(seconds, c) >= 0;
  }

  /** The index of a character among those that are decomposed; negative if it is not. */
  int decomposition(int c) {
    int low = 0;
    int high = decomposed.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = (decomposed[middle] & CHARACTER) - c;
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** The form of a decomposition, an index in {@link CharacterData}'s; 0 for a canonical one. */
  int form(int decomposition) {
    return decomposed[decomposition] >>> FORM_SHIFT;
  }

  int partCount(int decomposition) {
    return starts[decomposition + 1] - starts[decomposition];
  }

  int part(int decomposition, int i) {
    return parts[starts[decomposition] + i];
  }

  /** What a character was decomposed to in Unicode 3.2 where that was corrected since; else -1. */
  int correction(int c) {
    for (int i = 0; i < corrections.length; i += 2) {
      if (corrections[i] == c) {
        return corrections[i + 1];
      }
    }
    return -1;
  }
}
