package org.cellvm.library.sre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a {@link Program} of a valid list of SRE codes. */
final class ProgramCompiler {
  private static final int[] NO_CHARS = {};

  private final int[] code;
  private final int flags;
  private int[] ops;
  private int size;
  private int[] starts = new int[16];
  private int startCount;
  private final List<CharSet> sets = new ArrayList<>();
  private int branches;
  private int marks;
  private int markCount;
  private boolean stepwise;

  /**
   * By place in {@link #code}: where the operation there begins in {@link #ops}; -1 if not known.
   */
  private final int[] places;

  /** Pairs of an operand to fill in and the place in {@link #code} that it stands for. */
  private int[] targets = new int[16];

  private int targetCount;

  private ProgramCompiler(int[] code, int flags) {
    this.code = code;
    this.flags = flags;
    this.ops = new int[code.length + 16];
    this.places = new int[code.length + 1];
    Arrays.fill(places, -1);
  }

  /** The program of a code; null if the code jumps to where no operation is. */
  static Program compile(int[] code, int flags) {
    return new ProgramCompiler(code, flags).compile();
  }

  private Program compile() {
    Program p = new Program();
    p.flags = flags;
    p.prefix = NO_CHARS;
    p.overlap = NO_CHARS;
    int at = 0;
    if (code[0] == SreCode.INFO) {
      info(p);
      at = 1 + code[1];
      if (code[3] != 0) {
        emit(Program.ROOM, limit(code[3]));
      }
    }
    p.searchStart = size;
    sequence(at, code.length, Program.END);
    places[code.length] = size;
    emit(Program.FAIL);
    for (int i = 0; i < targetCount; i += 2) {
      int place = places[targets[i + 1]];
      if (place < 0) {
        return null;
      }
      ops[targets[i]] = place;
    }
    p.ops = Arrays.copyOf(ops, size);
    p.marks = marks;
    p.stepwise = stepwise;
    p.branchTables = new long[branches][];
    new Filters(p, sets).fill(starts, startCount);
    p.sets = sets.toArray(new CharSet[0]);
    p.bits = new long[4 * p.sets.length];
    for (int i = 0; i < p.sets.length; i++) {
      System.arraycopy(p.sets[i].bits, 0, p.bits, 4 * i, 4);
    }
    p.anchored = !stepwise && isAnchor(p.ops, p.searchStart);
    return p;
  }

  private static boolean isAnchor(int[] ops, int start) {
    int pc = start;
    while (ops[pc] == Program.MARK) {
      pc += 2;
    }
    return ops[pc] == Program.AT
        && (ops[pc + 1] == SreCode.AT_BEGINNING || ops[pc + 1] == SreCode.AT_BEGINNING_STRING);
  }

  /** {@code INFO skip flags min max [length skip prefix overlap | set]}. */
  private void info(Program p) {
    p.width = limit(code[3]);
    if ((code[2] & SreCode.INFO_PREFIX) != 0) {
      int length = code[5];
      p.prefix = Arrays.copyOfRange(code, 7, 7 + length);
      p.overlap = overlap(p.prefix);
      p.literal = (code[2] & SreCode.INFO_LITERAL) != 0;
    }
  }

  /** By index: the length of the longest proper end of what ends there that is also its start. */
  private static int[] overlap(int[] prefix) {
    int[] overlap = new int[prefix.length];
    int k = 0;
    for (int i = 1; i < prefix.length; i++) {
      while (k > 0 && prefix[k] != prefix[i]) {
        k = overlap[k - 1];
      }
      if (prefix[k] == prefix[i]) {
        k++;
      }
      overlap[i] = k;
    }
    return overlap;
  }

  /** An unsigned word as a limit. */
  private static int limit(int word) {
    return word < 0 ? Program.UNLIMITED : word;
  }

  private void emit(int op, int... operands) {
    if (startCount == starts.length) {
      starts = Arrays.copyOf(starts, 2 * startCount);
    }
    starts[startCount++] = size;
    room(1 + operands.length);
    ops[size++] = op;
    for (int operand : operands) {
      ops[size++] = operand;
    }
  }

  private void room(int n) {
    if (size + n > ops.length) {
      ops = Arrays.copyOf(ops, Math.max(2 * ops.length, size + n));
    }
  }

  /** The operand at {@code at} of the program is to be where the code's {@code place} gets to. */
  private void target(int at, int place) {
    if (targetCount == targets.length) {
      targets = Arrays.copyOf(targets, 2 * targetCount);
    }
    targets[targetCount++] = at;
    targets[targetCount++] = place;
  }

  private int addSet(CharSet set) {
    return Filters.add(sets, set);
  }

  /**
   * Translates the operations in {@code [start, end)}.
   *
   * @param success what SUCCESS becomes
   */
  private void sequence(int start, int end, int success) {
    int at = start;
    if (at < end && at > 0 && code[at] == SreCode.INFO && code[at + 3] != 0) {
      emit(Program.ROOM, limit(code[at + 3]));
    }
    while (at < end) {
      places[at] = size;
      at = operation(at, end, success);
    }
  }

  private int operation(int at, int end, int success) {
    switch (code[at]) {
      case SreCode.MARK:
        emit(Program.MARK, code[at + 1]);
        marks = Math.max(marks, code[at + 1] + 1);
        markCount++;
        return at + 2;
      case SreCode.SUCCESS:
        emit(success);
        return at + 1;
      case SreCode.FAILURE:
        emit(Program.FAIL);
        return at + 1;
      case SreCode.AT:
        emit(Program.AT, code[at + 1]);
        return at + 2;
      case SreCode.INFO:
        return at + 1 + code[at + 1];
      case SreCode.LITERAL:
        return literals(at, end);
      case SreCode.BRANCH:
        return branch(at + 1, success);
      case SreCode.REPEAT_ONE:
      case SreCode.MIN_REPEAT_ONE:
        return repeatOne(at);
      case SreCode.REPEAT:
        return repeat(at, success);
      case SreCode.GROUPREF:
        emit(Program.GROUPREF, code[at + 1]);
        return at + 2;
      case SreCode.GROUPREF_IGNORE:
        emit(Program.GROUPREF_IGNORE, code[at + 1]);
        return at + 2;
      case SreCode.GROUPREF_EXISTS:
        return conditional(at, success);
      case SreCode.ASSERT:
      case SreCode.ASSERT_NOT:
        return assertion(at);
      default:
        int[] item = item(at, true);
        if (item[0] == Program.ANY_CHAR) {
          emit(item[0]);
        } else {
          emit(item[0], item[1]);
        }
        return at + itemLength(at);
    }
  }

  private int itemLength(int at) {
    switch (code[at]) {
      case SreCode.ANY:
      case SreCode.ANY_ALL:
        return 1;
      case SreCode.IN:
      case SreCode.IN_IGNORE:
        return 1 + code[at + 1];
      default:
        return 2;
    }
  }

  /**
   * What matches one character: an operation and its operand; null for anything else.
   *
   * @param lowerOperand see {@link CharSet#ignoringCase}
   */
  private int[] item(int at, boolean lowerOperand) {
    switch (code[at]) {
      case SreCode.ANY:
        return new int[] {Program.NOT_CHAR, '\n'};
      case SreCode.ANY_ALL:
        return new int[] {Program.ANY_CHAR, 0};
      case SreCode.LITERAL:
        return new int[] {Program.CHAR, code[at + 1]};
      case SreCode.NOT_LITERAL:
        return new int[] {Program.NOT_CHAR, code[at + 1]};
      case SreCode.LITERAL_IGNORE:
      case SreCode.NOT_LITERAL_IGNORE:
        return new int[] {Program.SET, addSet(CharSet.ignoringCase(code, at, flags, lowerOperand))};
      case SreCode.IN_IGNORE:
        return new int[] {Program.SET, addSet(CharSet.in(code, at + 2, flags))};
      case SreCode.IN:
        boolean negated = code[at + 2] == SreCode.NEGATE;
        int first = negated ? at + 3 : at + 2;
        if (code[first] == SreCode.LITERAL && code[first + 2] == SreCode.FAILURE) {
          return new int[] {negated ? Program.NOT_CHAR : Program.CHAR, code[first + 1]};
        }
        return new int[] {Program.SET, addSet(CharSet.in(code, at + 2, -1))};
      default:
        return null;
    }
  }

  /** Literals one after the other become one operation. */
  private int literals(int at, int end) {
    int n = 1;
    while (at + 2 * n < end && code[at + 2 * n] == SreCode.LITERAL) {
      n++;
    }
    if (n == 1) {
      emit(Program.CHAR, code[at + 1]);
    } else {
      emit(Program.STRING, n);
      room(n);
      for (int i = 0; i < n; i++) {
        ops[size++] = code[at + 2 * i + 1];
      }
    }
    return at + 2 * n;
  }

  /** Alternatives; those too many for one BRANCH are in another, which is its last alternative. */
  private int branch(int start, int success) {
    int count = 0;
    for (int p = start; code[p] != 0; p += code[p]) {
      count++;
    }
    int p = start;
    while (count > Program.MOST_ALTERNATIVES) {
      int at = emitBranch(Program.MOST_ALTERNATIVES);
      for (int i = 0; i < Program.MOST_ALTERNATIVES - 1; i++) {
        p = alternative(p, at + 4 + 2 * i, success);
      }
      ops[at + 4 + 2 * (Program.MOST_ALTERNATIVES - 1)] = size;
      count -= Program.MOST_ALTERNATIVES - 1;
    }
    int at = emitBranch(count);
    for (int i = 0; i < count; i++) {
      p = alternative(p, at + 4 + 2 * i, success);
    }
    return p + 1;
  }

  private int emitBranch(int n) {
    int at = size;
    emit(Program.BRANCH, branches++, n);
    room(2 * n);
    size += 2 * n;
    return at;
  }

  /** Translates the alternative whose skip is at {@code p}; where the next one's is. */
  private int alternative(int p, int operand, int success) {
    ops[operand] = size;
    int jump = p + code[p] - 2;
    sequence(p + 1, jump, success);
    places[jump] = size;
    emit(Program.JUMP, 0);
    target(size - 1, jump + 1 + code[jump + 1]);
    return jump + 2;
  }

  /** {@code skip min max item SUCCESS tail}. */
  private int repeatOne(int at) {
    int op = code[at] == SreCode.REPEAT_ONE ? Program.REPEAT_ONE : Program.MIN_REPEAT_ONE;
    int next = at + 1 + code[at + 1];
    int[] item = item(at + 4, false);
    if (item != null && at + 4 + itemLength(at + 4) == next - 1) {
      emit(op, limit(code[at + 2]), limit(code[at + 3]), item[0], item[1], -1, 0, 0);
      ops[size - 1] = size;
    } else {
      int place = size;
      emit(op, limit(code[at + 2]), limit(code[at + 3]), Program.OPERATIONS, 0, -1, 0, 0);
      ops[place + 4] = size;
      int marksBefore = markCount;
      sequence(at + 4, next, Program.END);
      stepwise |= markCount != marksBefore;
      ops[place + Program.TAIL] = size;
    }
    return next;
  }

  /** {@code skip min max item UNTIL tail}. */
  private int repeat(int at, int success) {
    int until = at + 1 + code[at + 1];
    int marksBefore = markCount;
    int place = size;
    emit(Program.REPEAT, limit(code[at + 2]), limit(code[at + 3]), 0, -1);
    sequence(at + 4, until, success);
    places[until] = size;
    ops[place + 3] = size;
    boolean greedy = code[until] == SreCode.MAX_UNTIL;
    emit(greedy ? Program.MAX_UNTIL : Program.MIN_UNTIL, -1);
    stepwise |= !greedy && markCount != marksBefore;
    return until + 1;
  }

  /** {@code group skip then... [JUMP skip else...]}; the first skip counts from the group. */
  private int conditional(int at, int success) {
    int otherwise = at + 1 + code[at + 2];
    int jump = otherwise - 2;
    int end = otherwise;
    int marksBefore = markCount;
    int place = size;
    emit(Program.GROUPREF_EXISTS, code[at + 1], 0);
    if (code[at + 2] >= 3 && code[jump] == SreCode.JUMP) {
      end = jump + 1 + code[jump + 1];
      sequence(at + 3, jump, success);
      places[jump] = size;
      emit(Program.JUMP, 0);
      target(size - 1, end);
    } else {
      sequence(at + 3, otherwise, success);
    }
    ops[place + 2] = size;
    sequence(otherwise, end, success);
    stepwise |= markCount != marksBefore;
    return end;
  }

  /** {@code skip back item SUCCESS}. */
  private int assertion(int at) {
    boolean positive = code[at] == SreCode.ASSERT;
    int next = at + 1 + code[at + 1];
    int marksBefore = markCount;
    int place = size;
    emit(positive ? Program.ASSERT : Program.ASSERT_NOT, code[at + 2], 0);
    sequence(at + 3, next, positive ? Program.ASSERT_END : Program.ASSERT_NOT_END);
    ops[place + 2] = size;
    stepwise |= markCount != marksBefore;
    return next;
  }
}
