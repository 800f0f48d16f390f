package org.cellvm.model.files;

import java.util.BitSet;

/**
 * The descriptor numbers of one VM's open files. The JVM tells no file's descriptor, so that these
 * are the VM's own, given as the system gives them: the lowest that is free. 0, 1 and 2 are the
 * standard streams'.
 */
public final class FileNumbers {
  private static final int STANDARD = 3;

  private final BitSet used = new BitSet();

  int take() {
    int number = used.nextClearBit(STANDARD);
    used.set(number);
    return number;
  }

  /** Harmless for a standard stream, whose number stays its own. */
  void free(int number) {
    used.clear(number);
  }
}
