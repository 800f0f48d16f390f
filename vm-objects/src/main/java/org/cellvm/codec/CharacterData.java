package org.cellvm.codec;

/**
 * The Unicode Character Database in one of the two versions that Python 2.7 has: the properties of
 * characters. The tables are read when the first property is asked for.
 */
public enum CharacterData {
  /** The version of {@code unicode} and {@code unicodedata}. */
  UNICODE_5_2("5.2.0", 0, 1, 4, 5),
  /** The version of {@code unicodedata.ucd_3_2_0}, which names of hosts are prepared by. */
  UNICODE_3_2("3.2.0", 8, 9, 10, 11);

  private static final String[] CATEGORIES = {
    "Cn", "Lu", "Ll", "Lt", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs",
    "Co", "Lm", "Lo", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So"
  };

  private static final String[] BIDIRECTIONAL = {
    "", "L", "LRE", "LRO", "R", "AL", "RLE", "RLO", "PDF", "EN", "ES", "ET", "AN", "CS", "NSM",
    "BN", "B", "S", "WS", "ON"
  };

  private static final String[] WIDTHS = {"F", "H", "W", "Na", "A", "N"};

  private static final String[] FORMS = {
    "",
    "<noBreak>",
    "<compat>",
    "<super>",
    "<fraction>",
    "<sub>",
    "<vertical>",
    "<wide>",
    "<narrow>",
    "<small>",
    "<square>",
    "<circle>",
    "<initial>",
    "<medial>",
    "<final>",
    "<isolated>",
    "<font>"
  };

  static final int UNASSIGNED = 0;
  static final int UPPERCASE = 1;
  static final int LOWERCASE = 2;
  static final int TITLECASE = 3;
  private static final int CONTROL = 13;
  private static final int SURROGATE = 15;
  private static final int PRIVATE_USE = 16;

  private static final int MIRRORED = 1;
  private static final int ALPHABETIC = 2;

  // Where the two versions have the same, in a record.
  private static final int COMBINING_AT = 2;
  private static final int WIDTH_AT = 3;
  private static final int MAPPING_AT = 14;

  /** In a record: no value. */
  private static final int NONE = 255;

  private final String version;

  // Where it is in a record; digit and numeric value come after the decimal one.
  private final int categoryAt;
  private final int bidirectionalAt;
  private final int flagsAt;
  private final int decimalAt;

  CharacterData(String version, int categoryAt, int bidirectionalAt, int flagsAt, int decimalAt) {
    this.version = version;
    this.categoryAt = categoryAt;
    this.bidirectionalAt = bidirectionalAt;
    this.flagsAt = flagsAt;
    this.decimalAt = decimalAt;
  }

  public String version() {
    return version;
  }

  private static int get(int c, int at) {
    CharacterTables tables = CharacterTables.INSTANCE;
    return tables.records[tables.record(c) + at] & 0xff;
  }

  /** The index of the general category. */
  int categoryIndex(int c) {
    return get(c, categoryAt);
  }

  public boolean isAssigned(int c) {
    return categoryIndex(c) != UNASSIGNED;
  }

  public String category(int c) {
    return CATEGORIES[categoryIndex(c)];
  }

  public String bidirectional(int c) {
    return BIDIRECTIONAL[get(c, bidirectionalAt)];
  }

  /** The canonical combining class. */
  public int combining(int c) {
    return isAssigned(c) ? get(c, COMBINING_AT) : 0;
  }

  /** The width; in Unicode 3.2, CPython takes what is unassigned for full-width. */
  public String eastAsianWidth(int c) {
    boolean known = this == UNICODE_5_2 || isAssigned(c);
    return WIDTHS[known ? get(c, WIDTH_AT) : 0];
  }

  public boolean isMirrored(int c) {
    return (get(c, flagsAt) & MIRRORED) != 0;
  }

  boolean isAlphabetic(int c) {
    return (get(c, flagsAt) & ALPHABETIC) != 0;
  }

  /** The value as a decimal digit, or -1. */
  public int decimal(int c) {
    return orMinus(get(c, decimalAt));
  }

  /** The value as a digit, be it in a superscript or circle, or -1. */
  public int digit(int c) {
    return orMinus(get(c, decimalAt + 1));
  }

  private static int orMinus(int value) {
    return value == NONE ? -1 : value;
  }

  public boolean isNumeric(int c) {
    return get(c, decimalAt + 2) != NONE;
  }

  /** The value of a character that {@link #isNumeric}. */
  public double numeric(int c) {
    return CharacterTables.INSTANCE.numbers[get(c, decimalAt + 2)];
  }

  /** Whether it has a name in Unicode 5.2. */
  static boolean isNamed(int c) {
    return switch (UNICODE_5_2.categoryIndex(c)) {
      case UNASSIGNED, CONTROL, SURROGATE, PRIVATE_USE -> false;
      default -> true;
    };
  }

  /**
   * The simple case mapping of a character, which is the same in all versions.
   *
   * @param kind 0 to upper, 1 to lower, 2 to title case
   */
  static int mapped(int c, int kind) {
    return c + CharacterTables.INSTANCE.mappings[get(c, MAPPING_AT) * 3 + kind];
  }

  /** What the database says that a character is decomposed to; empty if it is not. */
  public String decomposition(int c) {
    CharacterTables tables = CharacterTables.INSTANCE;
    int at = isAssigned(c) ? tables.decomposition(c) : -1;
    if (at < 0) {
      return "";
    }
    var text = new StringBuilder(FORMS[tables.form(at)]);
    for (int i = 0; i < tables.partCount(at); i++) {
      String digits = Integer.toHexString(tables.part(at, i)).toUpperCase(java.util.Locale.ROOT);
      text.append(text.length() > 0 ? " " : "")
          .append("0".repeat(Math.max(0, 4 - digits.length())));
      text.append(digits);
    }
    return text.toString();
  }
}
