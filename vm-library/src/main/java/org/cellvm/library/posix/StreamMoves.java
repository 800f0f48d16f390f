package org.cellvm.library.posix;

import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;

/**
 * In which order descriptors become the standard streams of a new process: one that is itself a
 * standard stream here may have been replaced when its turn comes, so it is copied out of the way.
 */
final class StreamMoves {
  private static final int STREAMS = 3;
  private static final int FREE = -1;

  private final Descriptors descriptors;
  private final int[] copies = {FREE, FREE, FREE};

  /** Which descriptor each standard stream is to be; the same number for one that is inherited. */
  final int[] from = new int[STREAMS];

  StreamMoves(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  /** The pairs for the system: a descriptor of this process, and its number in the new one. */
  int[] inOrder(ThreadState ts) {
    for (int i = 0; i < STREAMS; i++) {
      if (from[i] < STREAMS && from[i] != i) {
        int command = FcntlCommands.DUPLICATE_CLOSE_ON_EXEC;
        int copy = descriptors.control(from[i], command, (long) STREAMS);
        copies[i] = (int) SystemFailure.check(ts, copy);
      }
    }
    int[] pairs = new int[2 * STREAMS];
    int n = 0;
    for (int i = 0; i < STREAMS; i++) {
      int source = copies[i] != FREE ? copies[i] : from[i];
      // A stream that is closed here is closed there.
      if (source != i || descriptors.control(i, FcntlCommands.GET_FLAGS, 0L) >= 0) {
        pairs[n++] = source;
        pairs[n++] = i;
      }
    }
    return java.util.Arrays.copyOf(pairs, n);
  }

  void closeCopies() {
    for (int copy : copies) {
      if (copy != FREE) {
        descriptors.close(copy);
      }
    }
  }
}
