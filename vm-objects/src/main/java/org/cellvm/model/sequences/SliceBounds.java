package org.cellvm.model.sequences;

/** The bounds of a slice as numbers, before they are adjusted to the length of a sequence. */
public record SliceBounds(long start, long stop, long step) {
  /** Which items of a sequence of that length the slice means ({@code _PySlice_AdjustIndices}). */
  public SliceIndices within(long length) {
    long from = adjust(start, length);
    long to = adjust(stop, length);
    long n = 0;
    if (step < 0) {
      if (to < from) {
        n = (from - to - 1) / -step + 1;
      }
    } else if (from < to) {
      n = (to - from - 1) / step + 1;
    }
    return new SliceIndices(from, to, step, n);
  }

  private long adjust(long i, long length) {
    if (i < 0) {
      long fromEnd = i + length;
      return fromEnd < 0 ? step < 0 ? -1 : 0 : fromEnd;
    }
    return i >= length ? step < 0 ? length - 1 : length : i;
  }
}
