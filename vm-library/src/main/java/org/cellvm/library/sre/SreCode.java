package org.cellvm.library.sre;

/** The numbers of {@code sre_constants}: what stands in the code that {@code sre_compile} makes. */
final class SreCode {
  static final int MAGIC = 20031017;

  /** Bytes of a code word, as {@code sre_compile} is to believe. */
  static final int CODESIZE = 4;

  /** As an unsigned word it is {@code MAXREPEAT}: no upper limit. */
  static final int MAXREPEAT = -1;

  static final int FAILURE = 0;
  static final int SUCCESS = 1;
  static final int ANY = 2;
  static final int ANY_ALL = 3;
  static final int ASSERT = 4;
  static final int ASSERT_NOT = 5;
  static final int AT = 6;
  static final int BRANCH = 7;
  static final int CATEGORY = 9;
  static final int CHARSET = 10;
  static final int BIGCHARSET = 11;
  static final int GROUPREF = 12;
  static final int GROUPREF_EXISTS = 13;
  static final int GROUPREF_IGNORE = 14;
  static final int IN = 15;
  static final int IN_IGNORE = 16;
  static final int INFO = 17;
  static final int JUMP = 18;
  static final int LITERAL = 19;
  static final int LITERAL_IGNORE = 20;
  static final int MARK = 21;
  static final int MAX_UNTIL = 22;
  static final int MIN_UNTIL = 23;
  static final int NOT_LITERAL = 24;
  static final int NOT_LITERAL_IGNORE = 25;
  static final int NEGATE = 26;
  static final int RANGE = 27;
  static final int REPEAT = 28;
  static final int REPEAT_ONE = 29;
  static final int MIN_REPEAT_ONE = 31;

  static final int AT_BEGINNING = 0;
  static final int AT_BEGINNING_LINE = 1;
  static final int AT_BEGINNING_STRING = 2;
  static final int AT_BOUNDARY = 3;
  static final int AT_NON_BOUNDARY = 4;
  static final int AT_END = 5;
  static final int AT_END_LINE = 6;
  static final int AT_END_STRING = 7;
  static final int AT_LOC_BOUNDARY = 8;
  static final int AT_LOC_NON_BOUNDARY = 9;
  static final int AT_UNI_BOUNDARY = 10;
  static final int AT_UNI_NON_BOUNDARY = 11;

  static final int CATEGORY_DIGIT = 0;
  static final int CATEGORY_SPACE = 2;
  static final int CATEGORY_WORD = 4;
  static final int CATEGORY_LINEBREAK = 6;
  static final int CATEGORY_LOC_WORD = 8;
  static final int CATEGORY_UNI_DIGIT = 10;
  static final int CATEGORY_UNI_SPACE = 12;
  static final int CATEGORY_UNI_WORD = 14;
  static final int CATEGORY_UNI_LINEBREAK = 16;

  /** The highest category; each odd one negates the one before it. */
  static final int CATEGORY_LAST = 17;

  static final int FLAG_LOCALE = 4;
  static final int FLAG_UNICODE = 32;

  static final int INFO_PREFIX = 1;
  static final int INFO_LITERAL = 2;
  static final int INFO_CHARSET = 4;

  /** Words of a {@code CHARSET}'s bitmap, and of each block of a {@code BIGCHARSET}. */
  static final int BITMAP_WORDS = 8;

  /** Words of the table of a {@code BIGCHARSET}: a byte for each block of 256 characters. */
  static final int BLOCK_TABLE_WORDS = 64;

  private SreCode() {}

  /** A byte of a {@code BIGCHARSET}'s table, which lies in words of a little-endian machine. */
  static int tableByte(int[] code, int table, int i) {
    return code[table + (i >> 2)] >>> ((i & 3) << 3) & 0xff;
  }
}
