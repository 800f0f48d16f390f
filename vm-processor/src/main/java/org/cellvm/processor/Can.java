package org.cellvm.processor;

/** What the meaning of an {@link Operation} may do beyond computing a result from its operands. */
public enum Can {
  /** Raise a Python exception. */
  RAISE,

  /** Run Python code before it returns, which may look at any frame and change any object. */
  RUN,

  /** Call the callable of a call instruction, which is an event for a profile function. */
  CALL
}
