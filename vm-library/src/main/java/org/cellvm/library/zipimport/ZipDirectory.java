package org.cellvm.library.zipimport;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The directory of an archive as it is in the file, with the places of its entries by name: an
 * entry is read when it is asked for. A program imports some tens of the library's thousand files,
 * and does so before the JVM has compiled any of this.
 */
final class ZipDirectory {
  private static final int HEADER_SIZE = 46;
  private static final int HEADER_SIGNATURE = 0x02014b50;
  private static final int NAME_LENGTH = 28;

  private final String archive;
  private final byte[] bytes;

  /** What stands before the archive in its file. */
  private final long before;

  /** Where entries begin, plus one; by hash of the name, open addressing. */
  private final int[] table;

  /** The hashes of the names of these, so that few names are compared. */
  private final int[] hashes;

  private final int count;

  ZipDirectory(String archive, byte[] bytes, long before) {
    this.archive = archive;
    this.bytes = bytes;
    this.before = before;
    // Never more than half full.
    table = new int[Integer.highestOneBit(bytes.length / HEADER_SIZE + 1) << 2];
    hashes = new int[table.length];
    int entries = 0;
    int at = 0;
    while (isEntry(at)) {
      add(at);
      entries++;
      at = after(at);
    }
    count = entries;
  }

  private boolean isEntry(int at) {
    return at + HEADER_SIZE <= bytes.length && int32(bytes, at) == HEADER_SIGNATURE;
  }

  private int after(int at) {
    return at + HEADER_SIZE + int16(bytes, at + 28) + int16(bytes, at + 30) + int16(bytes, at + 32);
  }

  /** The end of the name of the entry at {@code at}. */
  private int nameEnd(int at) {
    return Math.min(at + HEADER_SIZE + int16(bytes, at + NAME_LENGTH), bytes.length);
  }

  /** The last of several entries of one name is the one that counts. */
  private void add(int at) {
    int from = at + HEADER_SIZE;
    int to = nameEnd(at);
    int mask = table.length - 1;
    int hash = hash(bytes, from, to);
    int i = hash & mask;
    while (table[i] != 0 && !(hashes[i] == hash && isNamed(table[i] - 1, bytes, from, to))) {
      i = i + 1 & mask;
    }
    table[i] = at + 1;
    hashes[i] = hash;
  }

  private boolean isNamed(int at, byte[] name, int from, int to) {
    return Arrays.equals(bytes, at + HEADER_SIZE, nameEnd(at), name, from, to);
  }

  /** Of some of the characters only: those in which the names of modules differ. */
  private static int hash(byte[] name, int from, int to) {
    int n = to - from;
    int h = n;
    if (n > 6) {
      h += name[from + n / 2] * 1543 + name[to - 2 - n / 4] * 12289;
      h += name[to - 4] * 3079 + name[to - 5] * 53 + name[to - 6] * 193 + name[to - 1] * 769;
    }
    return h ^ h >>> 11;
  }

  /** How many entries there are, as CPython counts them: those of one name are several. */
  int count() {
    return count;
  }

  boolean has(String name) {
    return find(name) >= 0;
  }

  /** The entry of a file; null if there is none of the name. */
  ZipArchive.Entry get(String name) {
    int at = find(name);
    return at < 0 ? null : entry(at, name);
  }

  private int find(String name) {
    byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
    int mask = table.length - 1;
    int hash = hash(wanted, 0, wanted.length);
    for (int i = hash & mask; table[i] != 0; i = i + 1 & mask) {
      if (hashes[i] == hash && isNamed(table[i] - 1, wanted, 0, wanted.length)) {
        return table[i] - 1;
      }
    }
    return -1;
  }

  private ZipArchive.Entry entry(int at, String name) {
    return new ZipArchive.Entry(
        archive + "/" + name,
        int16(bytes, at + 10),
        int32(bytes, at + 20),
        int32(bytes, at + 24),
        int32(bytes, at + 42) + before,
        int16(bytes, at + 12),
        int16(bytes, at + 14),
        int32(bytes, at + 16));
  }

  /** All entries by their names. */
  Map<String, ZipArchive.Entry> entries() {
    Map<String, ZipArchive.Entry> entries = new HashMap<>();
    for (int at = 0; isEntry(at); at = after(at)) {
      int from = at + HEADER_SIZE;
      String name = new String(bytes, from, nameEnd(at) - from, StandardCharsets.ISO_8859_1);
      entries.put(name, entry(at, name));
    }
    return entries;
  }

  static int int16(byte[] b, int at) {
    return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
  }

  /** Signed, as CPython reads it. */
  static int int32(byte[] b, int at) {
    return b[at] & 0xff | (b[at + 1] & 0xff) << 8 | (b[at + 2] & 0xff) << 16 | b[at + 3] << 24;
  }
}
