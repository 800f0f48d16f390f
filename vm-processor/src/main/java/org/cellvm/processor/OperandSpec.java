package org.cellvm.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operand of an {@link Operation}, from its text.
 *
 * @param kind what the operand is
 * @param base the word that names it: A, B, C or X; a space where there is none
 * @param offset what is added to the word
 * @param plus a word that is added to it, or a space
 */
record OperandSpec(Kind kind, char base, int offset, char plus) {
  /** The kinds of operands, with the words that introduce them in {@link Operation#operands}. */
  enum Kind {
    RESULT("-> "),
    PUSH("=> "),
    POP("pop "),
    KEEP("keep "),
    TAKE("take "),
    UNTIL("until "),
    OR_POP("or pop "),
    SLOTS("slots "),
    CELL("cell "),
    NAME("name "),
    INT("int "),
    JUMP("jump "),
    TARGET("target "),
    CACHE("cache"),
    GATHER(""),
    READ("");

    final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Whether the meaning gets an object from a register for it. */
    boolean isValue() {
      return switch (this) {
        case READ, POP, KEEP, TAKE, UNTIL, OR_POP -> true;
        default -> false;
      };
    }

    boolean isResult() {
      return this == RESULT || this == PUSH;
    }

    /** Whether the meaning has a parameter for it. */
    boolean hasParameter() {
      return !isResult() && this != JUMP;
    }
  }

  private static final Pattern REGISTER = Pattern.compile("([ABCX])(?:\\+([ABCX]))?([+-]\\d+)?");
  private static final Pattern RANGE = Pattern.compile("A\\.\\.B");

  /**
   * The operands that a text lists.
   *
   * @throws IllegalArgumentException if it is not in the language of {@link Operation#operands}
   */
  static List<OperandSpec> parseAll(String text) {
    List<OperandSpec> specs = new ArrayList<>();
    if (!text.isBlank()) {
      for (String one : text.split(",")) {
        specs.add(parse(one.strip()));
      }
    }
    return specs;
  }

  private static OperandSpec parse(String text) {
    if (text.equals(Kind.CACHE.word)) {
      return new OperandSpec(Kind.CACHE, ' ', 0, ' ');
    }
    if (RANGE.matcher(text).matches()) {
      return new OperandSpec(Kind.GATHER, 'A', 0, 'B');
    }
    Kind kind = Kind.READ;
    for (Kind k : Kind.values()) {
      if (!k.word.isEmpty() && text.startsWith(k.word)) {
        kind = k;
        break;
      }
    }
    Matcher m = REGISTER.matcher(text.substring(kind.word.length()));
    if (!m.matches()) {
      throw new IllegalArgumentException("no operand: " + text);
    }
    char plus = m.group(2) == null ? ' ' : m.group(2).charAt(0);
    int offset = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    return new OperandSpec(kind, m.group(1).charAt(0), offset, plus);
  }

  boolean uses(char word) {
    return base == word || plus == word;
  }

  /** The operand as a Java expression over {@code a}, {@code b}, {@code c}, {@code x}. */
  String expression() {
    String text = String.valueOf(Character.toLowerCase(base));
    if (plus != ' ') {
      text += " + " + Character.toLowerCase(plus);
    }
    if (offset != 0) {
      text += (offset > 0 ? " + " : " - ") + Math.abs(offset);
    }
    return text;
  }
}
