package org.cellvm.engine.jit;

/** The Java variables of a unit's method. */
final class Slots {
  static final int TS = 1;
  static final int FRAME = 2;
  static final int REGISTERS = 3;

  /** The function, where the unit has been called without a frame; else null. */
  static final int FUNCTION = 4;

  /** Of a unit that may be called without a frame: the variables of its arguments. */
  static final int ARGUMENTS = 5;

  /** Of such a unit: whether its caller's frame is not complete, {@link Unit#callUnseen}. */
  static final int UNSEEN = ARGUMENTS + Unit.MOST_ARGUMENTS;

  /** Two Java variables: where a frame leaves, and at which instruction an assumption failed. */
  static final int EXIT = UNSEEN + 1;

  static final int GLOBALS = EXIT + 2;
  static final int BUILTINS = GLOBALS + 1;

  /** {@code ts.recursionDepth} while the unit runs, and nothing that it calls. */
  static final int DEPTH = BUILTINS + 1;

  private static final int FIRST_TEMPORARY = DEPTH + 1;

  /** As many values may be put aside within one instruction. */
  private static final int TEMPORARIES = 18;

  // By variable of the frame: where its object is, its number, the owner of what is borrowed
  private final int[] objects;
  private final int[] longs;
  private final int[] doubles;
  private final int[] owners;

  private final int[] cells;
  private int next = FIRST_TEMPORARY + 2 * TEMPORARIES;
  private int temporaries;

  /**
   * @param variables how many variables the frame has on its stack and as locals
   * @param closed how many cells and free variables
   */
  Slots(int variables, int closed) {
    objects = new int[variables];
    longs = new int[variables];
    doubles = new int[variables];
    owners = new int[variables];
    cells = new int[closed];
  }

  /** The objects of the first locals are in the variables of the arguments. */
  void useArguments(int n) {
    for (int v = 0; v < n; v++) {
      objects[v] = ARGUMENTS + v;
    }
  }

  /** How many values are put aside. */
  int temporaries() {
    return temporaries;
  }

  void useTemporaries(int n) {
    temporaries = n;
  }

  void resetTemporaries() {
    temporaries = 0;
  }

  /** A Java variable for use within one instruction, of any type. */
  int temporary() {
    if (temporaries == TEMPORARIES) {
      throw new IllegalStateException("too many temporaries");
    }
    return FIRST_TEMPORARY + 2 * temporaries++;
  }

  int object(int v) {
    return slot(objects, v, 1);
  }

  int longs(int v) {
    return slot(longs, v, 2);
  }

  int doubles(int v) {
    return slot(doubles, v, 2);
  }

  int owner(int v) {
    return slot(owners, v, 1);
  }

  /** The cell or free variable {@code i}. */
  int cell(int i) {
    return slot(cells, i, 1);
  }

  /** Java variables are given to those that are used. */
  private int slot(int[] of, int v, int size) {
    if (of[v] == 0) {
      of[v] = next;
      next += size;
    }
    return of[v];
  }
}
