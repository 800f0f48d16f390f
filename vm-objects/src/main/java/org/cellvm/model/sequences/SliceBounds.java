package org.cellvm.model.sequences;

/** What a slice asks for, whatever the length of the sequence ({@code PySlice_Unpack}). */
public record SliceBounds(long start, long stop, long step) {
  /** Returns what that is in a sequence of a certain length ({@code PySlice_AdjustIndices}). */
  public SliceIndices indices(long length) {
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
