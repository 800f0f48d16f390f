package org.cellvm.compiler.parser;

/**
 * The identifiers of one source, each as one String, found by their bytes without making a String
 * first. The keywords are in it too, so that one look-up tells the kind of a name.
 */
final class IdentifierTable {
  private String[] names = new String[512];
  private int[] hashes = new int[512];
  private byte[] kinds = new byte[512];
  private int used;

  /** The name that the last {@link #find} found. */
  String name;

  IdentifierTable() {
    Tok.addKeywords(this);
  }

  /** The hash of a name of bytes {@code b}: {@code h = h * 31 + b} from 0, as String's. */
  static int hash(String name) {
    return name.hashCode();
  }

  void addKeyword(String name, int kind) {
    insert(name, hash(name), kind);
  }

  /**
   * Looks a name up, entering it if it is new; leaves it in {@link #name}.
   *
   * @return {@link Tok#NAME} or the keyword's kind
   */
  int find(byte[] buf, int start, int end, int hash) {
    int mask = names.length - 1;
    int i = (hash ^ hash >>> 9) & mask;
    while (true) {
      String candidate = names[i];
      if (candidate == null) {
        break;
      }
      if (hashes[i] == hash && matches(candidate, buf, start, end)) {
        name = candidate;
        return kinds[i];
      }
      i = i + 1 & mask;
    }
    name = ascii(buf, start, end);
    insert(name, hash, Tok.NAME);
    return Tok.NAME;
  }

  /** The one String of a dotted name, a mangled name or any other made-up one. */
  String intern(String made) {
    int hash = hash(made);
    int mask = names.length - 1;
    int i = (hash ^ hash >>> 9) & mask;
    while (names[i] != null) {
      if (hashes[i] == hash && names[i].equals(made)) {
        return names[i];
      }
      i = i + 1 & mask;
    }
    insert(made, hash, Tok.NAME);
    return made;
  }

  private static boolean matches(String candidate, byte[] buf, int start, int end) {
    int length = end - start;
    if (candidate.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (candidate.charAt(i) != buf[start + i]) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings(
      "deprecation") // the one constructor that copies Latin-1 bytes without a decoder
  private static String ascii(byte[] buf, int start, int end) {
    return new String(buf, 0, start, end - start);
  }

  private void insert(String made, int hash, int kind) {
    if (++used * 2 > names.length) {
      grow();
    }
    int mask = names.length - 1;
    int i = (hash ^ hash >>> 9) & mask;
    while (names[i] != null) {
      i = i + 1 & mask;
    }
    names[i] = made;
    hashes[i] = hash;
    kinds[i] = (byte) kind;
  }

  private void grow() {
    String[] oldNames = names;
    int[] oldHashes = hashes;
    byte[] oldKinds = kinds;
    int size = oldNames.length * 2;
    names = new String[size];
    hashes = new int[size];
    kinds = new byte[size];
    int mask = size - 1;
    for (int j = 0; j < oldNames.length; j++) {
      if (oldNames[j] != null) {
        int i = (oldHashes[j] ^ oldHashes[j] >>> 9) & mask;
        while (names[i] != null) {
          i = i + 1 & mask;
        }
        names[i] = oldNames[j];
        hashes[i] = oldHashes[j];
        kinds[i] = oldKinds[j];
      }
    }
  }
}
