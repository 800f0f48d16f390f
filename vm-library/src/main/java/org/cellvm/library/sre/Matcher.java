package org.cellvm.library.sre;

import java.util.Arrays;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;

/**
 * Matches a {@link Program} against a {@link Subject} by backtracking, as CPython's engine does:
 * what is still to be tried lies on a stack in an array of ints, so that no pattern and no text
 * overflows the Java stack. An entry of the stack is a number of ints that ends with its kind; when
 * a match fails the topmost entry says how to go on, or what to undo.
 *
 * <p>Groups are kept as CPython keeps them, which can be seen where an attempt that failed has set
 * some: {@link #mark} is only valid up to {@link #lastmark}, and a choice puts back {@code
 * lastmark}, but the marks themselves only within a repetition.
 */
final class Matcher {
  // Kinds of entries; beside each what lies below the kind, the topmost first.

  /** pc, alternatives left (high, low), lastindex, lastmark, position, number of marks, marks. */
  private static final int BRANCH = 0;

  /** pc, position, lowest position, lastindex, lastmark. */
  private static final int REPEAT_ONE = 1;

  /** pc, position, highest position, lastindex, lastmark. */
  private static final int MIN_REPEAT_ONE = 2;

  /** pc of the REPEAT, last position, count, the outer repetition. Repetitions lie here. */
  private static final int REPEAT = 3;

  /** repetition, its count before. */
  private static final int COUNT = 4;

  /** pc, repetition, its last position, position, lastindex, lastmark, number of marks, marks. */
  private static final int MAX_UNTIL = 5;

  /** the repetition that was left. */
  private static final int UNTIL_TAIL = 6;

  /** pc, repetition, count, position, lastindex, lastmark. */
  private static final int MIN_UNTIL = 7;

  /** repetition, its last position, its count before. */
  private static final int MIN_BODY = 8;

  /** the outer assertion, repetition, position, pc. */
  private static final int ASSERT = 9;

  private static final int ASSERT_NOT = 10;

  // Where the parts of a repetition are, from its place on.
  private static final int OUTER = 0;
  private static final int REPEATED = 1;
  private static final int LAST = 2;
  private static final int REPEAT_PC = 3;

  /** Room for the largest entry without marks. */
  private static final int ENTRY = 10;

  private static final int[] EMPTY = {};

  /** A stack of at most that size is kept for the next match of the pattern. */
  private static final int MOST_SPARE = 1 << 19;

  /** Steps between two looks at what interrupts a program. */
  private static final int STEPS = 1024;

  /** So many of these looks count as a backward jump each in the program's budget. */
  private static final int TICKS = 32;

  private final ThreadState ts;
  final Program program;
  final Subject subject;

  /** Where the text that may be matched ends. */
  final int end;

  /** Positions of groups; see {@link #lastmark}. */
  final int[] mark;

  /** The last valid index of {@link #mark}; -1 if there is none. */
  int lastmark = -1;

  int lastindex = -1;

  /** Where the match that was found begins and ends. */
  int matchStart;

  int matchEnd;

  private int[] stack = EMPTY;

  /** Behind the entry of the innermost assertion. */
  private int assertion = -1;

  private int steps = STEPS;

  Matcher(ThreadState ts, Program program, Subject subject, int end) {
    this.ts = ts;
    this.program = program;
    this.subject = subject;
    this.end = end;
    this.mark = program.marks == 0 ? EMPTY : new int[program.marks];
  }

  /** Whether the pattern matches at {@code start}. */
  boolean match(int start) {
    reset();
    return attempt(program.matchStart, start);
  }

  /** Forgets the groups. */
  void reset() {
    lastmark = -1;
    lastindex = -1;
  }

  /** Whether the operations from {@code pc} on match at {@code start}. */
  boolean attempt(int pc, int start) {
    assertion = -1;
    if (stack == EMPTY && program.spareStack != null) {
      stack = program.spareStack;
      program.spareStack = null;
    }
    int stop = run(pc, start, 0, -1);
    if (stack != EMPTY) {
      program.spareStack = stack.length <= MOST_SPARE ? stack : null;
      stack = EMPTY;
    }
    matchStart = start;
    matchEnd = stop;
    return stop >= 0;
  }

  /** Many steps have been made: looks at what may interrupt the program. */
  private void tick() {
    steps = STEPS;
    int ticks = TICKS;
    while (ticks > ts.ticker) {
      ticks -= Math.max(ts.ticker, 0) + 1;
      ts.ticker = -1;
      ts.interp.onTick(ts);
    }
    ts.ticker -= ticks;
  }

  private static int[] grown(int[] stack, int size) {
    if (size < 0) {
      throw Errors.memoryError();
    }
    long room = Math.max(64, size + (long) (size >> 1));
    return Arrays.copyOf(stack, (int) Math.min(room, Integer.MAX_VALUE - 8));
  }

  /** Puts the valid marks on the stack; how many. There is room. */
  private int saveMarks(int[] st, int sp) {
    int[] mark = this.mark;
    int n = lastmark + 1;
    // Mostly two or four: a loop is faster than arraycopy.
    for (int i = 0; i < n; i++) {
      st[sp + i] = mark[i];
    }
    return n;
  }

  private void restoreMarks(int[] st, int sp, int n) {
    int[] mark = this.mark;
    for (int i = 0; i < n; i++) {
      mark[i] = st[sp + i];
    }
  }

  /**
   * Runs the program.
   *
   * @param base the size of the stack below which nothing belongs to this run
   * @param outer the repetition around it; -1 for none
   * @return the end of the match, or -1
   */
  private int run(int start, int position, int base, int outer) {
    final Program program = this.program;
    final Subject subject = this.subject;
    final boolean stepwise = program.stepwise;
    final int[] mark = this.mark;
    final int[] ops = program.ops;
    final long[] bits = program.bits;
    final byte[] bytes = subject.bytes;
    final int end = this.end;
    int[] st = stack;
    int pc = start;
    int ptr = position;
    int sp = base;
    int repeat = outer;
    for (; ; ) {
      // Comparisons in place of a switch: HotSpot lays them out by their counts, which is twice as
      // fast where it has no profile of switches.
      int op = ops[pc];
      step:
      {
        if (op == Program.CHAR) {
          if (ptr < end
              && (bytes != null ? bytes[ptr] & 0xff : subject.wideAt(ptr)) == ops[pc + 1]) {
            ptr++;
            pc += 2;
            continue;
          }
          break step;
        } else if (op == Program.MARK) {
          int i = ops[pc + 1];
          if (i > lastmark) {
            if (i > lastmark + 1) {
              Arrays.fill(mark, lastmark + 1, i, -1);
            }
            lastmark = i;
          }
          if ((i & 1) != 0) {
            lastindex = (i >> 1) + 1;
          }
          mark[i] = ptr;
          pc += 2;
          continue;
        } else if (op == Program.REPEAT_ONE) {
          int min = ops[pc + 1];
          if (min > end - ptr) {
            break step;
          }
          int max = ops[pc + 2];
          int limit = max < end - ptr ? ptr + max : end;
          int stop;
          if (ops[pc + 3] == Program.OPERATIONS) {
            stop = repeated(pc, ptr, limit, sp, repeat);
            st = stack;
          } else {
            stop = Runs.end(program, subject, ops[pc + 3], ops[pc + 4], ptr, limit);
            steps -= stop - ptr >> 4;
          }
          int low = ptr + min;
          if (stop < low) {
            break step;
          }
          if (ops[pc + Program.ONLY] == 0) {
            stop = Runs.lastPassing(program, subject, ops[pc + Program.FILTER], stop, low, end);
            if (stop < low) {
              break step;
            }
            if (stop > low || stepwise) {
              if (st.length - sp < ENTRY) {
                st = stack = grown(st, sp + ENTRY);
              }
              st[sp] = lastmark;
              st[sp + 1] = lastindex;
              st[sp + 2] = low;
              st[sp + 3] = stop;
              st[sp + 4] = pc;
              st[sp + 5] = REPEAT_ONE;
              sp += 6;
            }
          }
          ptr = stop;
          pc = ops[pc + Program.TAIL];
          continue;
        } else if (op == Program.SET) {
          if (ptr < end) {
            int c = bytes != null ? bytes[ptr] & 0xff : subject.wideAt(ptr);
            int set = ops[pc + 1];
            if (c < 256 ? (bits[set + (c >> 6)] >>> c & 1) != 0 : program.containsWide(set, c)) {
              ptr++;
              pc += 2;
              continue;
            }
          }
          break step;
        } else if (op == Program.STRING) {
          int n = ops[pc + 1];
          if (n <= end - ptr && startsWith(pc + 2, n, ptr)) {
            ptr += n;
            pc += 2 + n;
            continue;
          }
          break step;
        } else if (op == Program.BRANCH) {
          long left = program.alternatives(pc, ptr < end ? subject.at(ptr) : -1);
          if (left == 0) {
            break step;
          }
          int target = ops[pc + 4 + 2 * Long.numberOfTrailingZeros(left)];
          left &= left - 1;
          boolean marked = repeat >= 0 && lastmark > 0;
          if (left != 0 || marked || stepwise) {
            if (st.length - sp < ENTRY + mark.length) {
              st = stack = grown(st, sp + ENTRY + mark.length);
            }
            int n = marked ? saveMarks(st, sp) : 0;
            sp += n;
            st[sp] = n;
            st[sp + 1] = ptr;
            st[sp + 2] = lastmark;
            st[sp + 3] = lastindex;
            st[sp + 4] = (int) left;
            st[sp + 5] = (int) (left >>> 32);
            st[sp + 6] = pc;
            st[sp + 7] = BRANCH;
            sp += 8;
          }
          pc = target;
          continue;
        } else if (op == Program.JUMP) {
          pc = ops[pc + 1];
          continue;
        } else if (op == Program.MAX_UNTIL || op == Program.MIN_UNTIL) {
          if (repeat < 0) {
            throw Errors.runtimeError("internal error in regular expression engine");
          }
          if (--steps < 0) {
            tick();
          }
          if (st.length - sp < ENTRY + mark.length) {
            st = stack = grown(st, sp + ENTRY + mark.length);
          }
          int repeatPc = st[repeat + REPEAT_PC];
          int count = st[repeat + REPEATED] + 1;
          if (count < ops[repeatPc + 1]) {
            st[repeat + REPEATED] = count;
            st[sp] = count - 1;
            st[sp + 1] = repeat;
            st[sp + 2] = COUNT;
            sp += 3;
            pc = repeatPc + Program.REPEAT_SIZE;
            continue;
          }
          if (op == Program.MAX_UNTIL) {
            int max = ops[repeatPc + 2];
            if ((count < max || max == Program.UNLIMITED)
                && ptr != st[repeat + LAST]
                && (ops[repeatPc + 4] < 0
                    || Runs.passes(program, subject, ops[repeatPc + 4], ptr, end))) {
              int n = lastmark > 0 ? saveMarks(st, sp) : 0;
              sp += n;
              st[sp] = n;
              st[sp + 1] = lastmark;
              st[sp + 2] = lastindex;
              st[sp + 3] = ptr;
              st[sp + 4] = st[repeat + LAST];
              st[sp + 5] = repeat;
              st[sp + 6] = pc;
              st[sp + 7] = MAX_UNTIL;
              sp += 8;
              st[repeat + REPEATED] = count;
              st[repeat + LAST] = ptr;
              pc = repeatPc + Program.REPEAT_SIZE;
              continue;
            }
            if (ops[pc + 1] >= 0 && !Runs.passes(program, subject, ops[pc + 1], ptr, end)) {
              break step;
            }
            st[sp] = repeat;
            st[sp + 1] = UNTIL_TAIL;
            sp += 2;
          } else {
            st[sp] = lastmark;
            st[sp + 1] = lastindex;
            st[sp + 2] = ptr;
            st[sp + 3] = count;
            st[sp + 4] = repeat;
            st[sp + 5] = pc;
            st[sp + 6] = MIN_UNTIL;
            sp += 7;
            if (ops[pc + 1] >= 0 && !Runs.passes(program, subject, ops[pc + 1], ptr, end)) {
              break step;
            }
          }
          repeat = st[repeat + OUTER];
          pc += 2;
          continue;
        } else if (op == Program.NOT_CHAR) {
          if (ptr < end
              && (bytes != null ? bytes[ptr] & 0xff : subject.wideAt(ptr)) != ops[pc + 1]) {
            ptr++;
            pc += 2;
            continue;
          }
          break step;
        } else if (op == Program.ANY_CHAR) {
          if (ptr < end) {
            ptr++;
            pc++;
            continue;
          }
          break step;
        } else if (op == Program.AT) {
          if (Anchors.isAt(ops[pc + 1], subject, ptr, end)) {
            pc += 2;
            continue;
          }
          break step;
        } else if (op == Program.MIN_REPEAT_ONE) {
          int min = ops[pc + 1];
          if (min > end - ptr) {
            break step;
          }
          int max = ops[pc + 2];
          int high = max < end - ptr ? ptr + max : end;
          int low = ptr + min;
          if (min > 0 && repeated(pc, ptr, low, sp, repeat) < low) {
            st = stack;
            break step;
          }
          low = nextPassing(pc, low, high, sp, repeat);
          st = stack;
          if (low < 0) {
            break step;
          }
          if (ops[pc + Program.ONLY] == 0) {
            if (st.length - sp < ENTRY) {
              st = stack = grown(st, sp + ENTRY);
            }
            st[sp] = lastmark;
            st[sp + 1] = lastindex;
            st[sp + 2] = high;
            st[sp + 3] = low;
            st[sp + 4] = pc;
            st[sp + 5] = MIN_REPEAT_ONE;
            sp += 6;
          }
          ptr = low;
          pc = ops[pc + Program.TAIL];
          continue;
        } else if (op == Program.REPEAT) {
          if (st.length - sp < ENTRY) {
            st = stack = grown(st, sp + ENTRY);
          }
          st[sp + OUTER] = repeat;
          st[sp + REPEATED] = -1;
          st[sp + LAST] = -1;
          st[sp + REPEAT_PC] = pc;
          st[sp + 4] = REPEAT;
          repeat = sp;
          sp += 5;
          pc = ops[pc + 3];
          continue;
        } else if (op == Program.GROUPREF || op == Program.GROUPREF_IGNORE) {
          int stop = endOfReference(ops[pc + 1], ptr, op == Program.GROUPREF_IGNORE);
          if (stop >= 0) {
            ptr = stop;
            pc += 2;
            continue;
          }
          break step;
        } else if (op == Program.GROUPREF_EXISTS) {
          pc = isSet(ops[pc + 1]) ? pc + 3 : ops[pc + 2];
          continue;
        } else if (op == Program.ASSERT || op == Program.ASSERT_NOT) {
          boolean positive = op == Program.ASSERT;
          int back = ops[pc + 1];
          if (ptr - back < 0) {
            if (positive) {
              break step;
            }
            pc = ops[pc + 2];
            continue;
          }
          if (st.length - sp < ENTRY) {
            st = stack = grown(st, sp + ENTRY);
          }
          st[sp] = ops[pc + 2];
          st[sp + 1] = ptr;
          st[sp + 2] = repeat;
          st[sp + 3] = assertion;
          st[sp + 4] = positive ? ASSERT : ASSERT_NOT;
          sp += 5;
          assertion = sp;
          ptr -= back;
          pc += 3;
          continue;
        } else if (op == Program.ASSERT_END) {
          sp = assertion - 5;
          pc = st[sp];
          ptr = st[sp + 1];
          repeat = st[sp + 2];
          assertion = st[sp + 3];
          continue;
        } else if (op == Program.ASSERT_NOT_END) {
          sp = assertion - 5;
          repeat = st[sp + 2];
          assertion = st[sp + 3];
          break step;
        } else if (op == Program.ROOM) {
          if (end - ptr >= ops[pc + 1]) {
            pc += 2;
            continue;
          }
          break step;
        } else if (op == Program.END) {
          return ptr;
        }
      }
      // It failed here: the topmost entry says what to do.
      if (--steps < 0) {
        tick();
      }
      failed:
      for (; ; ) {
        if (sp == base) {
          return -1;
        }
        int kind = st[sp - 1];
        if (kind == BRANCH) {
          ptr = st[sp - 7];
          lastmark = st[sp - 6];
          lastindex = st[sp - 5];
          int n = st[sp - 8];
          if (n > 0) {
            restoreMarks(st, sp - 8 - n, n);
          }
          long left = (long) st[sp - 3] << 32 | st[sp - 4] & 0xffffffffL;
          if (left == 0) {
            sp -= 8 + n;
            continue;
          }
          pc = ops[st[sp - 2] + 4 + 2 * Long.numberOfTrailingZeros(left)];
          left &= left - 1;
          if (left == 0 && n == 0 && !stepwise) {
            sp -= 8;
          } else {
            st[sp - 4] = (int) left;
            st[sp - 3] = (int) (left >>> 32);
          }
          break failed;
        } else if (kind == REPEAT_ONE) {
          pc = st[sp - 2];
          int low = st[sp - 4];
          lastindex = st[sp - 5];
          lastmark = st[sp - 6];
          ptr =
              Runs.lastPassing(
                  program, subject, ops[pc + Program.FILTER], st[sp - 3] - 1, low, end);
          if (ptr <= low && !stepwise || ptr < low) {
            sp -= 6;
            if (ptr < low) {
              continue;
            }
          } else {
            st[sp - 3] = ptr;
          }
          pc = ops[pc + Program.TAIL];
          break failed;
        } else if (kind == MIN_REPEAT_ONE) {
          pc = st[sp - 2];
          ptr = st[sp - 3];
          int high = st[sp - 4];
          int next = ptr >= end ? -1 : repeated(pc, ptr, ptr + 1, sp, repeat);
          st = stack;
          if (next > ptr) {
            // CPython puts these back even if the item may not be repeated once more.
            lastindex = st[sp - 5];
            lastmark = st[sp - 6];
            next = ptr < high ? nextPassing(pc, next, high, sp, repeat) : -1;
            st = stack;
          }
          if (next <= ptr) {
            sp -= 6;
            continue;
          }
          ptr = st[sp - 3] = next;
          pc = ops[pc + Program.TAIL];
          break failed;
        } else if (kind == REPEAT) {
          sp -= 5;
          repeat = st[sp + OUTER];
          continue;
        } else if (kind == COUNT) {
          sp -= 3;
          st[st[sp + 1] + REPEATED] = st[sp];
          continue;
        } else if (kind == MAX_UNTIL) {
          pc = st[sp - 2];
          repeat = st[sp - 3];
          st[repeat + LAST] = st[sp - 4];
          st[repeat + REPEATED]--;
          ptr = st[sp - 5];
          lastindex = st[sp - 6];
          lastmark = st[sp - 7];
          int n = st[sp - 8];
          sp -= 8 + n;
          restoreMarks(st, sp, n);
          if (ops[pc + 1] >= 0 && !Runs.passes(program, subject, ops[pc + 1], ptr, end)) {
            continue;
          }
          st[sp] = repeat;
          st[sp + 1] = UNTIL_TAIL;
          sp += 2;
          repeat = st[repeat + OUTER];
          pc += 2;
          break failed;
        } else if (kind == UNTIL_TAIL) {
          sp -= 2;
          repeat = st[sp];
          continue;
        } else if (kind == MIN_UNTIL) {
          repeat = st[sp - 3];
          int count = st[sp - 4];
          ptr = st[sp - 5];
          lastindex = st[sp - 6];
          lastmark = st[sp - 7];
          sp -= 7;
          int repeatPc = st[repeat + REPEAT_PC];
          int max = ops[repeatPc + 2];
          if (count >= max && max != Program.UNLIMITED || ptr == st[repeat + LAST]) {
            continue;
          }
          st[sp] = count - 1;
          st[sp + 1] = st[repeat + LAST];
          st[sp + 2] = repeat;
          st[sp + 3] = MIN_BODY;
          sp += 4;
          st[repeat + REPEATED] = count;
          st[repeat + LAST] = ptr;
          pc = repeatPc + Program.REPEAT_SIZE;
          break failed;
        } else if (kind == MIN_BODY) {
          sp -= 4;
          st[st[sp + 2] + LAST] = st[sp + 1];
          st[st[sp + 2] + REPEATED] = st[sp];
          continue;
        } else if (kind == ASSERT) {
          sp -= 5;
          assertion = st[sp + 3];
          continue;
        } else {
          // ASSERT_NOT: what must not match has not matched.
          sp -= 5;
          pc = st[sp];
          ptr = st[sp + 1];
          assertion = st[sp + 3];
          break failed;
        }
      }
    }
  }

  private boolean startsWith(int chars, int n, int ptr) {
    int[] ops = program.ops;
    byte[] bytes = subject.bytes;
    for (int i = 0; i < n; i++) {
      if ((bytes != null ? bytes[ptr + i] & 0xff : subject.wideAt(ptr + i)) != ops[chars + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * How far the item of the REPEAT_ONE or MIN_REPEAT_ONE at {@code pc} is repeated from {@code ptr}
   * on, {@code limit} at most. Where the item is more than one operation the stack may be replaced.
   */
  private int repeated(int pc, int ptr, int limit, int sp, int repeat) {
    int[] ops = program.ops;
    if (ops[pc + 3] != Program.OPERATIONS) {
      return Runs.end(program, subject, ops[pc + 3], ops[pc + 4], ptr, limit);
    }
    int at = ptr;
    while (at < limit) {
      if (--steps < 0) {
        tick();
      }
      int stop = run(ops[pc + 4], at, sp, repeat);
      if (stop < 0) {
        break;
      }
      at = stop;
    }
    return at;
  }

  /**
   * The first place from {@code from} to {@code high}, both included, where what follows a
   * MIN_REPEAT_ONE can begin and before which the item is repeated; -1 if there is none.
   */
  private int nextPassing(int pc, int from, int high, int sp, int repeat) {
    int filter = program.ops[pc + Program.FILTER];
    int at = from;
    while (!Runs.passes(program, subject, filter, at, end)) {
      if (at >= high || repeated(pc, at, at + 1, sp, repeat) <= at) {
        return -1;
      }
      at++;
    }
    steps -= at - from >> 4;
    return at;
  }

  /** Whether the group with this number, counted from 0, took part in the match that was found. */
  boolean has(int group) {
    int start = 2 * group;
    return start < lastmark && mark[start] >= 0 && mark[start + 1] >= 0;
  }

  private boolean isSet(int group) {
    return has(group) && mark[2 * group + 1] >= mark[2 * group];
  }

  /** The end of what equals a group, from {@code ptr} on; -1 if nothing does. */
  private int endOfReference(int group, int ptr, boolean ignoreCase) {
    if (!isSet(group)) {
      return -1;
    }
    int from = mark[2 * group];
    int n = mark[2 * group + 1] - from;
    if (n > end - ptr) {
      return -1;
    }
    for (int i = 0; i < n; i++) {
      int c = subject.at(from + i);
      int d = subject.at(ptr + i);
      boolean equal =
          c == d
              || ignoreCase
                  && Characters.lower(c, program.flags) == Characters.lower(d, program.flags);
      if (!equal) {
        return -1;
      }
    }
    steps -= n >> 4;
    return ptr + n;
  }
}
