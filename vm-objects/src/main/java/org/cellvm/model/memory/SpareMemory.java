package org.cellvm.model.memory;

/**
 * Memory kept for when there is none: what handles a MemoryError needs some. It is given away in
 * pieces, as the code that handles the first error may use up what was freed for it.
 */
public final class SpareMemory {
  private static final int PIECE = 1 << 17;
  private static final int PIECES = 8;

  /** Pieces are taken back only where that does not make memory short again. */
  private static final long PLENTY = 64L * PIECE;

  private final byte[][] pieces = new byte[PIECES][];
  private int kept;

  /** Lets a piece go, as memory has run out. */
  public void use() {
    if (kept > 0) {
      pieces[--kept] = null;
    }
  }

  /** Takes back what there is room for. */
  public void restore() {
    if (kept < PIECES && Runtime.getRuntime().freeMemory() > PLENTY) {
      try {
        pieces[kept] = new byte[PIECE];
        kept++;
      } catch (OutOfMemoryError e) {
        // Still too early.
      }
    }
  }
}
