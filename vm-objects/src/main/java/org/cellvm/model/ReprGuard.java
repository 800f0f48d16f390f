package org.cellvm.model;

import java.util.Arrays;

/**
 * The containers whose repr is being made in a thread, so that one that contains itself shows dots
 * ({@code Py_ReprEnter} and {@code Py_ReprLeave}). The objects are borrowed.
 */
public final class ReprGuard {
  private PyObject[] stack = new PyObject[8];
  private int depth;

  /** False if the repr of {@code o} is already being made; then there is nothing to leave. */
  public boolean enter(PyObject o) {
    for (int i = 0; i < depth; i++) {
      if (stack[i] == o) {
        return false;
      }
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = o;
    return true;
  }

  public void leave(PyObject o) {
    for (int i = depth - 1; i >= 0; i--) {
      if (stack[i] == o) {
        System.arraycopy(stack, i + 1, stack, i, --depth - i);
        stack[depth] = null;
        return;
      }
    }
  }
}
