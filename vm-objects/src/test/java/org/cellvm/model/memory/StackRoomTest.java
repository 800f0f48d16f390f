package org.cellvm.model.memory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trial takes as much of the stack as it says, whatever HotSpot has made of it. */
class StackRoomTest {
  /** Larger than the stack of any thread that has ended, which might be used again. */
  private static final int STACK = 16 << 20;

  /** For HotSpot to compile what it has been asked to, on a machine with other work too. */
  private static final int COMPILING = 500;

  /**
   * HotSpot leaves out what never happened, and the frame of a trial that never came to its end is
   * small: so there are some trials first, as in any program that may go on after one, and some
   * that its quick compiler's code counts.
   */
  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 20_000})
  void eachLevelTakesWhatItIsCountedFor(int calls) throws Exception {
    tryOut(calls);
    Thread.sleep(COMPILING);
    tryOut(100);
    var deepest = new FutureTask<>(StackRoomTest::deepest);
    new Thread(null, deepest, "small", STACK).start();
    assertTrue(
        (long) deepest.get() * StackRoom.FRAME <= STACK,
        () -> "more levels than fit into the stack");
  }

  private static void tryOut(int calls) {
    for (int i = 0; i < calls; i++) {
      StackRoom.descend(20);
    }
  }

  /** Returns how many levels fit into the stack. */
  private static int deepest() {
    int fits = 0;
    int tooMany = STACK;
    while (fits + 1 < tooMany) {
      int n = (fits + tooMany) / 2;
      tryOut(20);
      try {
        StackRoom.descend(n);
        fits = n;
      } catch (StackOverflowError e) {
        tooMany = n;
      }
    }
    return fits;
  }
}
