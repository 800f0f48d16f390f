package org.cellvm.codec;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Sizes that no array has are a lack of memory, which Python sees as a MemoryError. */
class CapacityTest {
  private static final int PAST_THE_LARGEST = Integer.MIN_VALUE + 9;

  @Test
  void capacityPastTheLargestIntIsALackOfMemory() {
    assertThrows(OutOfMemoryError.class, () -> new ByteSink(PAST_THE_LARGEST));
    assertThrows(OutOfMemoryError.class, () -> new CodePointBuffer(PAST_THE_LARGEST));
  }
}
