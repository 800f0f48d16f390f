package org.cellvm.library.sre;

/**
 * A pattern as {@link Matcher} runs it: operations with absolute targets in one array of ints. What
 * an operation may assume of the character at which it stands is in {@link CharSet}s, whose bitmaps
 * lie one after the other in {@link #bits}; a set is named by the place of its first word there.
 *
 * <p>Each operation below is given with its operands. A <i>filter</i> is a set that holds every
 * character with which what follows can begin, or -1 if anything may follow.
 */
final class Program {
  /** The end of the pattern: a match. */
  static final int END = 0;

  /** Never matches. */
  static final int FAIL = 1;

  /** {@code CHAR c}. */
  static final int CHAR = 2;

  /** {@code NOT_CHAR c}: any character but this one. */
  static final int NOT_CHAR = 3;

  /** {@code SET set}. */
  static final int SET = 4;

  /** Any character. */
  static final int ANY_CHAR = 5;

  /** {@code STRING n c...}: characters one after the other. */
  static final int STRING = 6;

  /** {@code MARK i}: the position is a group's start (even) or end (odd). */
  static final int MARK = 7;

  /** {@code AT where}: an {@code AT_...} of {@link SreCode}. */
  static final int AT = 8;

  /** {@code JUMP target}. */
  static final int JUMP = 9;

  /**
   * {@code BRANCH table n (filter target)...}: alternatives, {@link #MOST_ALTERNATIVES} at most.
   */
  static final int BRANCH = 10;

  /** {@code REPEAT_ONE min max kind operand filter only tail}: as many characters as there are. */
  static final int REPEAT_ONE = 11;

  /** The same operands; as few characters as possible. */
  static final int MIN_REPEAT_ONE = 12;

  /** {@code REPEAT min max until filter}, then what is repeated, which ends with an UNTIL. */
  static final int REPEAT = 13;

  /** {@code MAX_UNTIL filter}: what comes after the repetition follows. */
  static final int MAX_UNTIL = 14;

  static final int MIN_UNTIL = 15;

  /** {@code GROUPREF group}. */
  static final int GROUPREF = 16;

  static final int GROUPREF_IGNORE = 17;

  /** {@code GROUPREF_EXISTS group otherwise}. */
  static final int GROUPREF_EXISTS = 18;

  /** {@code ASSERT back after}, then what must match, which ends with {@code ASSERT_END}. */
  static final int ASSERT = 19;

  static final int ASSERT_END = 20;

  /** {@code ASSERT_NOT back after}, then what must not match. */
  static final int ASSERT_NOT = 21;

  static final int ASSERT_NOT_END = 22;

  /** {@code ROOM n}: fails where fewer characters are left. */
  static final int ROOM = 23;

  /** A kind of repeated item besides CHAR, NOT_CHAR, SET and ANY_CHAR: operations from there on. */
  static final int OPERATIONS = 24;

  /** No upper limit of a repetition. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  /** So that the alternatives that are left fit into a long. */
  static final int MOST_ALTERNATIVES = 64;

  // The places of operands.
  static final int FILTER = 5;
  static final int ONLY = 6;
  static final int TAIL = 7;
  static final int REPEAT_SIZE = 5;

  int[] ops;
  long[] bits;

  /** By the place of the bitmap divided by four. */
  CharSet[] sets;

  /**
   * By BRANCH: for each of the first 256 characters, for others, and for the end of the text, which
   * alternatives can match there; made when it is first needed.
   */
  long[][] branchTables;

  /** A stack that no {@link Matcher} uses now; null if there is none. */
  int[] spareStack;

  /** The flags of the pattern. */
  int flags;

  /** The number of marks that may be set. */
  int marks;

  /** The first operation of a match, and that of a search. */
  int matchStart;

  int searchStart;

  /** Characters that are left at the least where a match begins. */
  int width;

  /** With what each match begins, as code points; empty if that is not known. */
  int[] prefix;

  /** For the search of {@link #prefix}: how much of it still fits after a mismatch. */
  int[] overlap;

  /** Whether the prefix is all of the pattern. */
  boolean literal;

  /** The filter of {@link #searchStart}. */
  int startFilter;

  /** Whether a match begins at the start of the text or nowhere. */
  boolean anchored;

  /**
   * Whether groups that a failed attempt has set can be seen: those in an assertion, in the
   * branches of a condition or in a repetition that takes as little as it can. CPython's engine
   * does not always take them back, and what it leaves depends on each step. Such a pattern is run
   * step by step, without short cuts.
   */
  boolean stepwise;

  /** Whether {@code c}, 256 or more, is in the set. */
  boolean containsWide(int set, int c) {
    return sets[set >> 2].containsWide(c);
  }

  private static final int TABLE_WIDE = 256;
  private static final int TABLE_END = 257;

  /** Which alternatives of the BRANCH at {@code pc} can match: one bit each. */
  long alternatives(int pc, int c) {
    long[] table = branchTables[ops[pc + 1]];
    if (table == null) {
      table = branchTables[ops[pc + 1]] = branchTable(pc);
    }
    return table[c < 0 ? TABLE_END : c < 256 ? c : TABLE_WIDE];
  }

  private long[] branchTable(int pc) {
    long[] table = new long[TABLE_END + 1];
    int n = ops[pc + 2];
    for (int i = 0; i < n; i++) {
      int filter = ops[pc + 3 + 2 * i];
      long bit = 1L << i;
      for (int c = 0; c < 256; c++) {
        if (filter < 0 || (bits[filter + (c >> 6)] >>> c & 1) != 0) {
          table[c] |= bit;
        }
      }
      if (filter < 0 || sets[filter >> 2].wide != CharSet.NEVER) {
        table[TABLE_WIDE] |= bit;
      }
      if (filter < 0) {
        table[TABLE_END] |= bit;
      }
    }
    return table;
  }
}
