package org.cellvm.compiler.symtable;

/**
 * The order in which CPython 2.7 walks a dict whose keys are strings (64-bit hashes, hash
 * randomization off). CPython reports the first bad name of a block in that order.
 */
final class StringDictOrder {
  private static final int MIN_SIZE = 8;

  private StringDictOrder() {}

  /** The positions of {@code table}'s names in dict order, had they been inserted one by one. */
  static int[] of(NameMap table) {
    int[] slots = new int[MIN_SIZE];
    int used = 0;
    for (int i = 0; i < table.size(); i++) {
      insert(slots, table, i);
      used++;
      if (used * 3 >= slots.length * 2) {
        slots = resize(slots, table, used * (used > 50000 ? 2 : 4));
      }
    }
    int[] order = new int[table.size()];
    int n = 0;
    for (int slot : slots) {
      if (slot != 0) {
        order[n++] = slot - 1;
      }
    }
    return order;
  }

  private static int[] resize(int[] old, NameMap table, int minUsed) {
    int size = MIN_SIZE;
    while (size <= minUsed) {
      size <<= 1;
    }
    int[] slots = new int[size];
    for (int slot : old) {
      if (slot != 0) {
        insert(slots, table, slot - 1);
      }
    }
    return slots;
  }

  private static void insert(int[] slots, NameMap table, int position) {
    long hash = hash(table.name(position));
    int mask = slots.length - 1;
    long i = hash & mask;
    for (long perturb = hash; slots[(int) (i & mask)] != 0; perturb >>>= 5) {
      i = (i << 2) + i + perturb + 1;
    }
    slots[(int) (i & mask)] = position + 1;
  }

  /** CPython 2.7's {@code string_hash}. */
  static long hash(String s) {
    int length = s.length();
    if (length == 0) {
      return 0;
    }
    long x = (long) s.charAt(0) << 7;
    for (int i = 0; i < length; i++) {
      x = (1000003 * x) ^ s.charAt(i);
    }
    x ^= length;
    return x == -1 ? -2 : x;
  }
}
