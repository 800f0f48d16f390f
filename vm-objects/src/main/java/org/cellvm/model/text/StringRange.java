package org.cellvm.model.text;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/**
 * The part of a string that a method is to look at, as its arguments give it: beyond the string, or
 * counted from the end where negative.
 */
public record StringRange(long start, long end) {
  /**
   * Absent arguments and None are the ends of the string.
   *
   * @throws PyException TypeError for what has no index
   */
  public static StringRange of(ThreadState ts, PyObject start, PyObject end) {
    long from = StringMethods.sliceIndex(ts, start, 0);
    return new StringRange(from, StringMethods.sliceIndex(ts, end, Long.MAX_VALUE));
  }
}
