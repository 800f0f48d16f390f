package org.cellvm.library.system;

import java.util.BitSet;
import org.cellvm.system.SystemErrors;

/**
 * The descriptors that one VM has opened and not closed, whatever they are of; they end with it.
 * Those of the standard streams are never among them, nor are those of files that Java has opened.
 */
final class OpenDescriptors {
  private static final int FIRST = 3;

  /** Guarded by itself, as {@link #ended} is. */
  private final BitSet open = new BitSet();

  private boolean ended;

  /** Notes the result of a call that opens a descriptor, an error too, and returns it. */
  int opened(int result) {
    if (result < FIRST) {
      return result;
    }
    synchronized (open) {
      if (!ended) {
        open.set(result);
        return result;
      }
    }
    // A thread that has outlived the VM.
    DescriptorCalls.close(result);
    return -SystemErrors.EBADF;
  }

  /** As {@link #opened}, for a call that puts two descriptors into an array. */
  int opened(int result, int[] pair) {
    return result < 0 ? result : Math.min(result, Math.min(opened(pair[0]), opened(pair[1])));
  }

  /** Returns whether a descriptor may be closed: not once the VM has ended. */
  boolean closing(int fd) {
    synchronized (open) {
      if (fd >= 0) {
        open.clear(fd);
      }
      return !ended;
    }
  }

  /** Closes those that are left. */
  void closeAll() {
    synchronized (open) {
      ended = true;
      for (int fd = open.nextSetBit(0); fd >= 0; fd = open.nextSetBit(fd + 1)) {
        DescriptorCalls.close(fd);
      }
      open.clear();
    }
  }
}
