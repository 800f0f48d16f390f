package org.cellvm.library.sre;

/**
 * Checks that a list of SRE codes has the form that {@code sre_compile} gives it, as CPython does
 * before it runs one: a program could pass any list to {@code _sre.compile}. All words are
 * unsigned; those over 2^31 - 1 are no valid skips here as no code is that long.
 */
final class CodeValidator {
  /** What a code without groups may refer to: simplejson passes no count of groups. */
  private static final int GROUPS_ASSUMED = 100;

  private static final int MOST_GROUPS = 100;

  private final int[] code;
  private final int groups;

  /** Whether something was wrong; from then on nothing more is looked at. */
  private boolean failed;

  private CodeValidator(int[] code, int groups) {
    this.code = code;
    this.groups = groups;
  }

  static boolean isValid(int[] code, long groups) {
    int n = code.length;
    if (groups < 0 || groups > MOST_GROUPS || n == 0 || code[n - 1] != SreCode.SUCCESS) {
      return false;
    }
    var validator = new CodeValidator(code, groups == 0 ? GROUPS_ASSUMED : (int) groups);
    validator.sequence(0, n - 1);
    return !validator.failed;
  }

  /** Gives up: the position behind everything. */
  private int fail() {
    failed = true;
    return Integer.MAX_VALUE;
  }

  /** The word at {@code at}, which must lie before {@code end}; -1 and failure if it does not. */
  private int word(int at, int end) {
    if (at < 0 || at >= end) {
      fail();
      return -1;
    }
    return code[at];
  }

  /** The skip at {@code at}, which leads to {@code end} at most; 0 and failure if it does not. */
  private int skip(int at, int end, int adjust) {
    int skip = word(at, end);
    if (failed || skip < 0 || skip - adjust > end - at) {
      fail();
      return 0;
    }
    return skip;
  }

  /** Checks the operations in {@code [at, end)}. */
  private void sequence(int start, int end) {
    if (start > end) {
      fail();
    }
    int at = start;
    while (!failed && at < end) {
      at = operation(code[at], at + 1, end);
    }
  }

  /** Checks one operation whose operands begin at {@code at}; where the next one begins. */
  private int operation(int op, int at, int end) {
    switch (op) {
      case SreCode.MARK:
        return Integer.compareUnsigned(word(at, end), 2 * groups + 1) > 0 ? fail() : at + 1;
      case SreCode.LITERAL:
      case SreCode.NOT_LITERAL:
      case SreCode.LITERAL_IGNORE:
      case SreCode.NOT_LITERAL_IGNORE:
        word(at, end);
        return at + 1;
      case SreCode.SUCCESS:
      case SreCode.FAILURE:
      case SreCode.ANY:
      case SreCode.ANY_ALL:
        return at;
      case SreCode.AT:
        return Integer.compareUnsigned(word(at, end), SreCode.AT_UNI_NON_BOUNDARY) > 0
            ? fail()
            : at + 1;
      case SreCode.IN:
      case SreCode.IN_IGNORE:
        return in(at, end);
      case SreCode.INFO:
        return info(at, end);
      case SreCode.BRANCH:
        return branch(at, end);
      case SreCode.REPEAT_ONE:
      case SreCode.MIN_REPEAT_ONE:
        return repeat(at, end, true);
      case SreCode.REPEAT:
        return repeat(at, end, false);
      case SreCode.GROUPREF:
      case SreCode.GROUPREF_IGNORE:
        return Integer.compareUnsigned(word(at, end), groups) >= 0 ? fail() : at + 1;
      case SreCode.GROUPREF_EXISTS:
        return Integer.compareUnsigned(word(at, end), groups) >= 0
            ? fail()
            : conditional(at + 1, end);
      case SreCode.ASSERT:
      case SreCode.ASSERT_NOT:
        return assertion(at, end);
      default:
        return fail();
    }
  }

  private int in(int at, int end) {
    int skip = skip(at, end, 0);
    int last = at + skip - 1;
    if (failed || last <= at || code[last] != SreCode.FAILURE) {
      return fail();
    }
    charset(at + 1, last);
    return at + skip;
  }

  private void charset(int start, int end) {
    int at = start;
    while (!failed && at < end) {
      switch (code[at++]) {
        case SreCode.NEGATE:
          break;
        case SreCode.LITERAL:
          word(at++, end);
          break;
        case SreCode.RANGE:
          word(at, end);
          word(at + 1, end);
          at += 2;
          break;
        case SreCode.CHARSET:
          at = words(SreCode.BITMAP_WORDS, at, end);
          break;
        case SreCode.BIGCHARSET:
          at = bigCharset(at, end);
          break;
        case SreCode.CATEGORY:
          if (Integer.compareUnsigned(word(at++, end), SreCode.CATEGORY_LAST) > 0) {
            fail();
          }
          break;
        default:
          fail();
      }
    }
  }

  /** Where what follows {@code n} words begins. */
  private int words(long n, int at, int end) {
    return n > end - at ? fail() : at + (int) n;
  }

  private int bigCharset(int at, int end) {
    long blocks = word(at, end) & 0xffffffffL;
    int table = at + 1;
    int bitmaps = failed ? fail() : words(SreCode.BLOCK_TABLE_WORDS, table, end);
    if (failed) {
      return bitmaps;
    }
    for (int i = 0; i < 256; i++) {
      if (SreCode.tableByte(code, table, i) >= blocks) {
        return fail();
      }
    }
    return words(blocks * SreCode.BITMAP_WORDS, bitmaps, end);
  }

  private int info(int at, int end) {
    int next = at + skip(at, end, 0);
    int flags = word(at + 1, end);
    word(at + 2, end);
    word(at + 3, end);
    int all = SreCode.INFO_PREFIX | SreCode.INFO_LITERAL | SreCode.INFO_CHARSET;
    boolean prefix = (flags & SreCode.INFO_PREFIX) != 0;
    boolean charset = (flags & SreCode.INFO_CHARSET) != 0;
    if (failed
        || (flags & ~all) != 0
        || prefix && charset
        || (flags & SreCode.INFO_LITERAL) != 0 && !prefix) {
      return fail();
    }
    int rest = at + 4;
    if (prefix) {
      int length = word(rest, end);
      word(rest + 1, end);
      rest += 2;
      if (failed || length < 0 || 2L * length > next - rest) {
        return fail();
      }
      for (int i = 0; i < length; i++) {
        if (Integer.compareUnsigned(code[rest + length + i], length) >= 0) {
          return fail();
        }
      }
      rest += 2 * length;
    }
    if (charset) {
      if (next - 1 < rest || code[next - 1] != SreCode.FAILURE) {
        return fail();
      }
      charset(rest, next - 1);
      return next;
    }
    return rest == next ? next : fail();
  }

  /** Alternatives, each a skip, operations and a jump, all of which lead to the same place. */
  private int branch(int start, int end) {
    int at = start;
    int target = -1;
    for (; ; ) {
      int skip = skip(at, end, 0);
      if (failed) {
        return fail();
      }
      at++;
      if (skip == 0) {
        return at;
      }
      int jump = at + skip - 3;
      sequence(at, jump);
      if (failed || jump < at || code[jump] != SreCode.JUMP) {
        return fail();
      }
      at = jump + 2;
      int to = jump + 1 + skip(jump + 1, end, 0);
      if (target >= 0 && to != target) {
        return fail();
      }
      target = to;
    }
  }

  private int repeat(int at, int end, boolean one) {
    int skip = skip(at, end, 0);
    int min = word(at + 1, end);
    int max = word(at + 2, end);
    int last = at + skip - (one ? 1 : 0);
    if (failed || Integer.compareUnsigned(min, max) > 0 || last < at + 3) {
      return fail();
    }
    sequence(at + 3, last);
    int op = word(last, end);
    boolean ends = one ? op == SreCode.SUCCESS : op == SreCode.MAX_UNTIL || op == SreCode.MIN_UNTIL;
    return !failed && ends ? last + 1 : fail();
  }

  /**
   * A skip, what is matched if the group exists and, where a jump stands before the skip's target,
   * what is matched if it does not. The skip counts from the word before it.
   */
  private int conditional(int at, int end) {
    int skip = skip(at, end, 1);
    int target = at - 1 + skip;
    if (failed || target <= at) {
      return fail();
    }
    int jump = target - 2;
    if (skip >= 3 && jump < end && code[jump] == SreCode.JUMP) {
      sequence(at + 1, jump);
      int elseSkip = failed ? 0 : skip(jump + 1, end, 0);
      if (failed || elseSkip == 0) {
        return fail();
      }
      sequence(target, jump + 1 + elseSkip);
      return jump + 1 + elseSkip;
    }
    sequence(at + 1, target);
    return target;
  }

  private int assertion(int at, int end) {
    int skip = skip(at, end, 0);
    int back = word(at + 1, end);
    int last = at + skip - 1;
    if (failed || back < 0 || last < at + 2) {
      return fail();
    }
    sequence(at + 2, last);
    return !failed && word(last, end) == SreCode.SUCCESS ? last + 1 : fail();
  }
}
