package org.cellvm.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * One operand of an operation of the register form, as its declaration says.
 *
 * @param kind what the operand is, and who owns its reference
 * @param text the word of the instruction that names it, or a sum: {@code A}, {@code A+1}; empty
 *     for none
 */
public record RegisterOperand(Kind kind, String text) {
  /** What an operand is. */
  public enum Kind {
    /** The result goes into a stack slot or a local, whose old value is released last. */
    RESULT("->"),
    /** The result goes into a stack slot. */
    PUSH("=>"),
    /** A stack slot's value, released after the operation. */
    POP("pop"),
    /** A register's value, which stays there; null where the register is empty. */
    KEEP("keep"),
    /** A register's value whose reference passes to the operation; null where it is empty. */
    TAKE("take"),
    /** As {@link #KEEP}; where the operation has no result it is released, and control jumps. */
    UNTIL("until"),
    /** As {@link #KEEP}; released where the operation does not jump. */
    OR_POP("or pop"),
    /** Stack slots from here on, which the operation reads and writes itself. */
    SLOTS("slots"),
    /** A cell, borrowed. */
    CELL("cell"),
    /** A name of the code object. */
    NAME("name"),
    /** A number. */
    INT("int"),
    /** The instruction to jump to. */
    JUMP("jump"),
    /** The instruction to jump to, as a number that the operation decides about. */
    TARGET("target"),
    /** The instruction's inline cache. */
    CACHE("cache"),
    /** The values of a range of stack slots, whose references pass to the operation. */
    GATHER(".."),
    /**
     * A register's value. One on the stack is released after the operation; a local or constant is
     * borrowed, and counted before Python code can run.
     */
    READ("");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The operands in a declaration's text; see {@link RegisterOperation#operands()}. */
  static List<RegisterOperand> parse(String text) {
    List<RegisterOperand> operands = new ArrayList<>();
    int end;
    // Not String.split, which loads the regular expressions of Java for two characters.
    for (int at = 0; at < text.length(); at = end + 2) {
      int comma = text.indexOf(", ", at);
      end = comma < 0 ? text.length() : comma;
      operands.add(parseOne(text.substring(at, end)));
    }
    return List.copyOf(operands);
  }

  private static RegisterOperand parseOne(String text) {
    if (text.contains("..")) {
      return new RegisterOperand(Kind.GATHER, text);
    }
    int space = text.lastIndexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    for (Kind kind : Kind.values()) {
      if (kind.word.equals(word)) {
        return new RegisterOperand(kind, text.substring(space < 0 ? text.length() : space + 1));
      }
    }
    return new RegisterOperand(Kind.READ, text);
  }

  /** Whether it is a register's value that the operation, if on the stack, takes from there. */
  public boolean isUsedUp() {
    return kind == Kind.READ || kind == Kind.POP || kind == Kind.TAKE;
  }

  /** What the operand comes to in an instruction with these words. */
  public int value(int a, int b, int c, int x) {
    int sum = 0;
    int sign = 1;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case 'A' -> sum += sign * a;
        case 'B' -> sum += sign * b;
        case 'C' -> sum += sign * c;
        case 'X' -> sum += sign * x;
        case '+' -> sign = 1;
        case '-' -> sign = -1;
        default -> sum += sign * (letter - '0');
      }
    }
    return sum;
  }
}
