package org.cellvm.model.memory;

/**
 * Memory kept for when there is none: what handles a MemoryError needs some. It is given away in
 * pieces, as the code that handles the first error may use up what was freed for it. There is one
 * for all VMs, as the heap is: a megabyte for each would be most of what a small VM takes.
 */
public final class SpareMemory {
  private static final int PIECE = 1 << 17;
  private static final int PIECES = 8;

  /** Pieces are taken back only where that does not make memory short again. */
  private static final long PLENTY = 64L * PIECE;

  public static final SpareMemory OF_THE_PROCESS = new SpareMemory();

  private final byte[][] pieces = new byte[PIECES][];
  private int kept;

  private SpareMemory() {}

  /** Lets a piece go, as memory has run out. */
  public synchronized void use() {
    if (kept > 0) {
      pieces[--kept] = null;
    }
  }

  /** Takes back what there is room for. */
  public void restore() {
    // Read without the lock: it is mostly complete, and another round comes soon.
    if (kept < PIECES && Runtime.getRuntime().freeMemory() > PLENTY) {
      add();
    }
  }

  private synchronized void add() {
    if (kept < PIECES) {
      try {
        pieces[kept] = new byte[PIECE];
        kept++;
      } catch (OutOfMemoryError e) {
        // Still too early.
      }
    }
  }
}
