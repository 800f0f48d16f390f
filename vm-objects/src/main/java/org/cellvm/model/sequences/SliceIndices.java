package org.cellvm.model.sequences;

import org.cellvm.model.PyObject;

/**
 * What a slice means for a sequence of a certain length ({@code PySlice_GetIndicesEx}).
 *
 * @param length the number of items picked; 0 or more
 */
public record SliceIndices(long start, long stop, long step, long length) {
  /** The items picked, counted up, in a new array. */
  PyObject[] pick(PyObject[] items) {
    int n = (int) length;
    PyObject[] picked = new PyObject[n];
    long at = start;
    for (int i = 0; i < n; i++, at += step) {
      PyObject o = items[(int) at];
      o.incref();
      picked[i] = o;
    }
    return picked;
  }
}
