package org.cellvm.model.files;

import java.util.BitSet;

/**
 * The descriptor numbers of one VM's open files. The JVM does not show a file's descriptor, so
 * these are the VM's own, given as the system gives them: the lowest that is free. 0, 1 and 2 are
 * the standard streams'.
 */
public final class FileNumbers {
  private static final int STANDARD = 3;

  private final BitSet used = new BitSet();

  int take() {
    int number = used.nextClearBit(STANDARD);
    used.set(number);
    return number;
  }

  /** Does nothing for a standard stream, which keeps its number. */
  void free(int number) {
    used.clear(number);
  }
}
