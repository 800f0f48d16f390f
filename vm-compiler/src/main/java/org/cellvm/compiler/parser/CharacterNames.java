package org.cellvm.compiler.parser;

/** The characters that {@code \N{...}} can name. */
final class CharacterNames {
  private CharacterNames() {}

  /**
   * The code point of that Unicode name, in any case; or -1.
   *
   * <p>The JDK knows more names than Python 2.7's database (Unicode 5.2): control characters, the
   * code points that it names after their block, and what came later.
   */
  static int lookup(String name) {
    int code;
    try {
      code = Character.codePointOf(name);
    } catch (IllegalArgumentException e) {
      return -1;
    }
    return switch (Character.getType(code)) {
      case Character.CONTROL,
              Character.UNASSIGNED,
              Character.SURROGATE,
              Character.PRIVATE_USE ->
          -1;
      default -> code;
    };
  }
}
