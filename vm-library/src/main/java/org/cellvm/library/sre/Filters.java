package org.cellvm.library.sre;

import java.util.List;

/**
 * Finds out with which characters each part of a program can begin, so that {@link Matcher} need
 * not try what cannot match: alternatives, the rest after a repeated item, and starts of a search.
 * It also notes where a repeated item has to take all that it can, since what follows begins with
 * other characters.
 */
final class Filters {
  private final Program program;
  private final int[] ops;
  private final List<CharSet> sets;

  /** By operation: the characters with which it and what follows begin; null for any or none. */
  private final CharSet[] first;

  Filters(Program program, List<CharSet> sets) {
    this.program = program;
    this.ops = program.ops;
    this.sets = sets;
    this.first = new CharSet[ops.length];
  }

  /** The place of the bitmap of {@code set}, which becomes one of the program's if it is none. */
  static int add(List<CharSet> sets, CharSet set) {
    if (set.index < 0) {
      set.index = sets.size();
      sets.add(set);
    }
    return 4 * set.index;
  }

  /**
   * Fills the filters in.
   *
   * @param starts where the {@code n} operations begin, ascending; all targets lie ahead
   */
  void fill(int[] starts, int n) {
    for (int i = n - 1; i >= 0; i--) {
      first[starts[i]] = visit(starts[i]);
    }
    program.startFilter = filter(program.searchStart);
  }

  /** The filter for what begins at {@code pc}. */
  private int filter(int pc) {
    CharSet set = first[pc];
    boolean all = set == null || set.wide == CharSet.ALWAYS && isFull(set.bits);
    return all || program.stepwise ? -1 : add(sets, set);
  }

  private static boolean isFull(long[] bits) {
    return (bits[0] & bits[1] & bits[2] & bits[3]) == -1;
  }

  /** Fills in the filters of the operation at {@code pc}; what it begins with. */
  private CharSet visit(int pc) {
    switch (ops[pc]) {
      case Program.CHAR:
      case Program.NOT_CHAR:
      case Program.SET:
      case Program.ANY_CHAR:
        return item(ops[pc], ops[pc] == Program.ANY_CHAR ? 0 : ops[pc + 1]);
      case Program.STRING:
        return CharSet.beginningWith(ops[pc + 2]);
      case Program.MARK:
      case Program.AT:
      case Program.ROOM:
        return first[pc + 2];
      case Program.JUMP:
        return first[ops[pc + 1]];
      case Program.BRANCH:
        return branch(pc);
      case Program.REPEAT_ONE:
      case Program.MIN_REPEAT_ONE:
        return repeatOne(pc);
      case Program.REPEAT:
        CharSet body = first[pc + Program.REPEAT_SIZE];
        ops[pc + 4] = filter(pc + Program.REPEAT_SIZE);
        return ops[pc + 1] > 0 ? body : CharSet.union(body, first[ops[pc + 3] + 2]);
      case Program.MAX_UNTIL:
      case Program.MIN_UNTIL:
        ops[pc + 1] = filter(pc + 2);
        return null;
      case Program.ASSERT:
        CharSet ahead = first[pc + 3];
        return ops[pc + 1] == 0 && ahead != null ? ahead : first[ops[pc + 2]];
      case Program.ASSERT_NOT:
        return first[ops[pc + 2]];
      default:
        return null;
    }
  }

  private CharSet item(int kind, int operand) {
    switch (kind) {
      case Program.CHAR:
        return CharSet.beginningWith(operand);
      case Program.NOT_CHAR:
        return CharSet.except(operand);
      case Program.SET:
        return sets.get(operand >> 2);
      case Program.ANY_CHAR:
        return CharSet.ALL;
      default:
        return null;
    }
  }

  private CharSet branch(int pc) {
    int n = ops[pc + 2];
    CharSet all = null;
    for (int i = 0; i < n; i++) {
      int target = ops[pc + 4 + 2 * i];
      ops[pc + 3 + 2 * i] = filter(target);
      all = i == 0 ? first[target] : CharSet.union(all, first[target]);
    }
    return all;
  }

  private CharSet repeatOne(int pc) {
    int tail = ops[pc + Program.TAIL];
    CharSet item = item(ops[pc + 3], ops[pc + 4]);
    CharSet rest = first[tail];
    boolean end =
        ops[tail] == Program.END
            || ops[tail] == Program.ASSERT_END
            || ops[tail] == Program.ASSERT_NOT_END;
    boolean disjoint = item != null && rest != null && item.isDisjoint(rest);
    ops[pc + Program.FILTER] = filter(tail);
    ops[pc + Program.ONLY] = end || disjoint && !program.stepwise ? 1 : 0;
    return ops[pc + 1] > 0 ? item : CharSet.union(item, rest);
  }
}
