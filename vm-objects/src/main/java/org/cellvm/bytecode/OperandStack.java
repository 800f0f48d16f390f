package org.cellvm.bytecode;

/**
 * What {@link RegisterTranslator} knows of the value stack at the instruction it has come to: for
 * each entry the register that it is in, or, for the topmost ones, the local or constant that it
 * would be loaded from if the load were carried out.
 */
final class OperandStack {
  /** The register of the bottom of the stack. */
  private final int base;

  private final int[] where;
  private int height;

  /** The loads of the entries from here on are pending. */
  private int carriedOut;

  OperandStack(int base, int maxDepth) {
    this.base = base;
    where = new int[maxDepth + 1];
  }

  /** {@code newHeight} entries, each in its own register. */
  void enter(int newHeight) {
    height = newHeight;
    carriedOut = newHeight;
    for (int i = 0; i < newHeight; i++) {
      where[i] = base + i;
    }
  }

  int height() {
    return height;
  }

  /** How many entries are in their own registers. */
  int carriedOut() {
    return carriedOut;
  }

  /** The register that entry {@code slot}, from the bottom, is in or would be loaded from. */
  int register(int slot) {
    return where[slot];
  }

  /** The register of the operand that is the {@code fromTop}th from the top. */
  int operand(int fromTop) {
    return where[height - fromTop];
  }

  /** The topmost entry's own register. */
  int top() {
    return base + height - 1;
  }

  void pushPending(int register) {
    where[height++] = register;
  }

  /** Pushes a result that is in its own register; nothing is pending then. */
  void pushResult() {
    where[height] = base + height;
    height++;
    carriedOut = height;
  }

  /** The lowest pending load has been carried out. */
  void carryOut() {
    where[carriedOut] = base + carriedOut;
    carriedOut++;
  }

  /** The operands of an operation are gone. */
  void drop(int n) {
    height -= n;
    carriedOut = Math.min(carriedOut, height);
  }

  /**
   * Puts the last of {@code n} entries first if all are pending: only the order of loads changes.
   */
  boolean rotatePending(int n) {
    int first = height - n;
    if (first < carriedOut) {
      return false;
    }
    int last = where[height - 1];
    System.arraycopy(where, first, where, first + 1, n - 1);
    where[first] = last;
    return true;
  }

  /** Pushes the {@code n} topmost entries once more if all are pending. */
  boolean duplicatePending(int n) {
    int first = height - n;
    if (first < carriedOut) {
      return false;
    }
    System.arraycopy(where, first, where, height, n);
    height += n;
    return true;
  }
}
