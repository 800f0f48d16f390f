package org.cellvm.library.sre;

/**
 * A set of characters: a bitmap of the first 256, and for the others either none, all, or what an
 * SRE code says. Sets are made from SRE codes, and united into the sets of the characters with
 * which a part of a pattern can begin.
 */
final class CharSet {
  /** No character from 256 on belongs to the set. */
  static final int NEVER = 0;

  /** Every character from 256 on belongs to the set. */
  static final int ALWAYS = 1;

  /** The code decides. */
  static final int BY_CODE = 2;

  static final CharSet ALL = new CharSet(new long[] {-1, -1, -1, -1}, ALWAYS);

  /** Four words. */
  final long[] bits;

  /** {@link #NEVER}, {@link #ALWAYS} or {@link #BY_CODE}. */
  final int wide;

  /** Its place among the sets of the program; -1 while it is not one of them. */
  int index = -1;

  private final int[] code;

  /** Where the set begins in the code, or the operation whose operand is one character. */
  private final int at;

  /** Flags of the pattern if characters are compared in lower case; -1 if not. */
  private final int lowerFlags;

  private CharSet(long[] bits, int wide) {
    this(bits, wide, null, 0, -1);
  }

  private CharSet(long[] bits, int wide, int[] code, int at, int lowerFlags) {
    this.bits = bits;
    this.wide = wide;
    this.code = code;
    this.at = at;
    this.lowerFlags = lowerFlags;
  }

  /** The one character {@code c}; a set for filters, of which what is wide is not exact. */
  static CharSet beginningWith(int c) {
    long[] bits = new long[4];
    if (c >= 0 && c < 256) {
      add(bits, c);
    }
    return new CharSet(bits, c >= 0 && c < 256 ? NEVER : ALWAYS);
  }

  static CharSet except(int c) {
    long[] bits = {-1, -1, -1, -1};
    if (c >= 0 && c < 256) {
      bits[c >> 6] &= ~(1L << c);
    }
    return new CharSet(bits, ALWAYS);
  }

  private static void add(long[] bits, int c) {
    bits[c >> 6] |= 1L << c;
  }

  private static long[] categoryBits(int category) {
    long[] bits = new long[4];
    int end = Characters.isUnicodeCategory(category) ? 256 : 128;
    for (int c = 0; c < end; c++) {
      if (Characters.isIn(category & ~1, c)) {
        add(bits, c);
      }
    }
    if ((category & 1) != 0) {
      invert(bits);
    }
    return bits;
  }

  private static void invert(long[] bits) {
    for (int i = 0; i < 4; i++) {
      bits[i] = ~bits[i];
    }
  }

  /**
   * {@code LITERAL_IGNORE} or {@code NOT_LITERAL_IGNORE} at {@code at}.
   *
   * @param lowerOperand whether the operand, too, is compared in lower case
   */
  static CharSet ignoringCase(int[] code, int at, int flags, boolean lowerOperand) {
    boolean negated = code[at] == SreCode.NOT_LITERAL_IGNORE;
    int operand = lowerOperand ? Characters.lower(code[at + 1], flags) : code[at + 1];
    long[] bits = new long[4];
    for (int c = 0; c < 256; c++) {
      if (Characters.lower(c, flags) == operand != negated) {
        add(bits, c);
      }
    }
    int wide = negated ? ALWAYS : NEVER;
    if (Integer.compareUnsigned(operand, 255) > 0 || Characters.isUnicode(flags)) {
      wide = BY_CODE;
    }
    return new CharSet(bits, wide, new int[] {code[at], operand}, 0, flags);
  }

  /**
   * The set whose code begins at {@code at} and ends with {@code FAILURE}.
   *
   * @param flags those of the pattern where characters are compared in lower case; else -1
   */
  static CharSet in(int[] code, int at, int flags) {
    long[] bits = new long[4];
    int wide = NEVER;
    long[] undecided = {-1, -1, -1, -1};
    boolean member = true;
    int p = at;
    for (; code[p] != SreCode.FAILURE; p += length(code, p)) {
      if (code[p] == SreCode.NEGATE) {
        member = !member;
        continue;
      }
      long[] item = itemBits(code, p);
      if (isWide(code, p)) {
        wide = BY_CODE;
      }
      for (int i = 0; i < 4; i++) {
        bits[i] |= member ? undecided[i] & item[i] : 0;
        undecided[i] &= ~item[i];
      }
    }
    if (!member) {
      for (int i = 0; i < 4; i++) {
        bits[i] |= undecided[i];
      }
      wide = wide == NEVER ? ALWAYS : wide;
    }
    if (flags >= 0) {
      bits = ofLowerCase(bits, code, at, flags);
      wide = Characters.isUnicode(flags) ? BY_CODE : wide;
    }
    return new CharSet(bits, wide, code, at, flags);
  }

  /** The characters whose lower case is in the set. */
  private static long[] ofLowerCase(long[] bits, int[] code, int at, int flags) {
    long[] result = new long[4];
    for (int c = 0; c < 256; c++) {
      int lower = Characters.lower(c, flags);
      if (lower < 256 ? (bits[lower >> 6] >>> lower & 1) != 0 : isMember(code, at, lower)) {
        add(result, c);
      }
    }
    return result;
  }

  /** The length of an item of a set's code. */
  private static int length(int[] code, int p) {
    switch (code[p]) {
      case SreCode.NEGATE:
        return 1;
      case SreCode.RANGE:
        return 3;
      case SreCode.CHARSET:
        return 1 + SreCode.BITMAP_WORDS;
      case SreCode.BIGCHARSET:
        return 2 + SreCode.BLOCK_TABLE_WORDS + SreCode.BITMAP_WORDS * code[p + 1];
      default:
        return 2;
    }
  }

  private static boolean isWide(int[] code, int p) {
    switch (code[p]) {
      case SreCode.LITERAL:
        return Integer.compareUnsigned(code[p + 1], 255) > 0;
      case SreCode.RANGE:
        return Integer.compareUnsigned(code[p + 2], 255) > 0;
      case SreCode.CATEGORY:
        return Characters.isUnicodeCategory(code[p + 1]) || (code[p + 1] & 1) != 0;
      case SreCode.BIGCHARSET:
        return true;
      default:
        return false;
    }
  }

  /** Which of the first 256 characters an item of a set's code holds. */
  private static long[] itemBits(int[] code, int p) {
    switch (code[p]) {
      case SreCode.CATEGORY:
        return categoryBits(code[p + 1]);
      case SreCode.CHARSET:
        return bitmap(code, p + 1);
      case SreCode.BIGCHARSET:
        int block = SreCode.tableByte(code, p + 2, 0);
        return bitmap(code, p + 2 + SreCode.BLOCK_TABLE_WORDS + SreCode.BITMAP_WORDS * block);
      default:
        long[] bits = new long[4];
        int last = code[p] == SreCode.RANGE ? code[p + 2] : code[p + 1];
        int end = Integer.compareUnsigned(last, 255) > 0 ? 256 : last + 1;
        for (int c = code[p + 1]; c >= 0 && c < end; c++) {
          add(bits, c);
        }
        return bits;
    }
  }

  private static long[] bitmap(int[] code, int at) {
    long[] bits = new long[4];
    for (int i = 0; i < 4; i++) {
      bits[i] = code[at + 2 * i] & 0xffffffffL | (long) code[at + 2 * i + 1] << 32;
    }
    return bits;
  }

  /**
   * Whether the set whose code begins at {@code at} holds {@code c}, which may be any character.
   */
  private static boolean isMember(int[] code, int at, int c) {
    boolean member = true;
    for (int p = at; code[p] != SreCode.FAILURE; p += length(code, p)) {
      if (code[p] == SreCode.NEGATE) {
        member = !member;
      } else if (isInItem(code, p, c)) {
        return member;
      }
    }
    return !member;
  }

  private static boolean isInItem(int[] code, int p, int c) {
    switch (code[p]) {
      case SreCode.LITERAL:
        return code[p + 1] == c;
      case SreCode.RANGE:
        return Integer.compareUnsigned(code[p + 1], c) <= 0
            && Integer.compareUnsigned(c, code[p + 2]) <= 0;
      case SreCode.CATEGORY:
        return Characters.isIn(code[p + 1], c);
      case SreCode.CHARSET:
        return c < 256 && (code[p + 1 + (c >> 5)] >>> c & 1) != 0;
      default:
        if (c > 0xffff) {
          return false;
        }
        int block = SreCode.tableByte(code, p + 2, c >> 8);
        int bitmap = p + 2 + SreCode.BLOCK_TABLE_WORDS + SreCode.BITMAP_WORDS * block;
        return (code[bitmap + ((c & 255) >> 5)] >>> c & 1) != 0;
    }
  }

  /** Whether {@code c}, 256 or more, belongs to the set. */
  boolean containsWide(int c) {
    if (wide != BY_CODE) {
      return wide == ALWAYS;
    }
    int key = lowerFlags < 0 ? c : Characters.lower(c, lowerFlags);
    switch (code[at]) {
      case SreCode.LITERAL_IGNORE:
        return key == code[at + 1];
      case SreCode.NOT_LITERAL_IGNORE:
        return key != code[at + 1];
      default:
        return isMember(code, at, key);
    }
  }

  /** A set that holds at least what both hold; null, which stands for "anything", if one is. */
  static CharSet union(CharSet a, CharSet b) {
    if (a == null || b == null || a == b) {
      return a == b ? a : null;
    }
    long[] bits = new long[4];
    for (int i = 0; i < 4; i++) {
      bits[i] = a.bits[i] | b.bits[i];
    }
    return new CharSet(bits, a.wide == NEVER && b.wide == NEVER ? NEVER : ALWAYS);
  }

  /** Whether surely no character belongs to both. */
  boolean isDisjoint(CharSet other) {
    for (int i = 0; i < 4; i++) {
      if ((bits[i] & other.bits[i]) != 0) {
        return false;
      }
    }
    return wide == NEVER || other.wide == NEVER;
  }
}
