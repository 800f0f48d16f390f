package org.cellvm.compiler.parser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An encoding of one byte a character, by the table that Python has for it. */
final class CharMapCodec implements SourceCodec {
  static final CharMapCodec ASCII =
      new CharMapCodec("ascii", identity(0x80), "ordinal not in range(128)");
  static final CharMapCodec LATIN_1 =
      new CharMapCodec("latin-1", identity(0x100), "ordinal not in range(256)");

  private static final char UNDEFINED = '\ufffe';

  private final String name;
  private final String reason;

  /** The character of each byte, {@link #UNDEFINED} where it has none. */
  private final char[] table;

  /** The characters in order and, at the same index, the byte of each. */
  private final char[] characters;

  private final byte[] bytes;

  private CharMapCodec(String name, char[] table, String reason) {
    this.name = name;
    this.reason = reason;
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

  private static char[] identity(int size) {
    char[] table = new char[256];
    for (int i = 0; i < 256; i++) {
      table[i] = i < size ? (char) i : UNDEFINED;
    }
    return table;
  }

  /**
   * Reads the table of that normalised name or alias; null if there is none.
   *
   * <p>Each line of {@code charmaps.txt} has the names and, after a tab, four hexadecimal digits
   * for each byte, from 0 or, where the lower half is ASCII, from 128.
   */
  static CharMapCodec load(String name) {
    try (var in = CharMapCodec.class.getResourceAsStream("charmaps.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      String line;
      while ((line = reader.readLine()) != null) {
        int tab = line.indexOf('\t');
        int at = (" " + line.substring(0, tab) + " ").indexOf(" " + name + " ");
        if (at >= 0) {
          return new CharMapCodec("charmap", table(line, tab + 1), "character maps to <undefined>");
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char[] table(String line, int start) {
    char[] table = identity(0x80);
    int count = (line.length() - start) / 4;
    for (int i = 0; i < count; i++) {
      int at = start + i * 4;
      table[256 - count + i] = (char) Integer.parseInt(line, at, at + 4, 16);
    }
    return table;
  }

  @Override
  public byte[] toUtf8(byte[] source, int start, int end) throws CodecException {
    int bad = firstUndefined(source, start, end);
    if (bad >= 0) {
      int at = bad - start;
      throw new CodecException(Utf8.decodeError(name, source[bad] & 0xff, at, at + 1, reason));
    }
    char[] text = new char[end - start];
    for (int i = start; i < end; i++) {
      text[i - start] = table[source[i] & 0xff];
    }
    return new String(text).getBytes(StandardCharsets.UTF_8);
  }

  /** Where the first byte stands that has no character; or -1. */
  int firstUndefined(byte[] source, int start, int end) {
    for (int i = start; i < end; i++) {
      if (table[source[i] & 0xff] == UNDEFINED) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public byte[] fromUtf8(byte[] utf8, int start, int end, boolean replace) throws CodecException {
    int[] text = Utf8.decode(utf8, start, end, replace);
    byte[] out = new byte[text.length];
    for (int i = 0; i < text.length; i++) {
      int at = text[i] < UNDEFINED ? Arrays.binarySearch(characters, (char) text[i]) : -1;
      if (at >= 0) {
        out[i] = bytes[at];
      } else if (replace) {
        out[i] = '?';
      } else {
        throw unencodable(text, i);
      }
    }
    return out;
  }

  private CodecException unencodable(int[] text, int start) {
    int end = start + 1;
    while (end < text.length
        && (text[end] >= UNDEFINED || Arrays.binarySearch(characters, (char) text[end]) < 0)) {
      end++;
    }
    return new CodecException(Utf8.encodeError(name, text[start], start, end, reason));
  }
}
