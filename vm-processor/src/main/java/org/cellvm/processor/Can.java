package org.cellvm.processor;

/**
 * What the meaning of an {@link Operation} may do beyond computing a result from its operands.
 * Numbers, not an enum: class files that hold them can be compiled against without this class.
 */
public final class Can {
  /** Raise a Python exception. */
  public static final int RAISE = 1;

  /** Run Python code before it returns, which may look at any frame and change any object. */
  public static final int RUN = 1 << 1;

  /** Call the callable of a call instruction, which is an event for a profile function. */
  public static final int CALL = 1 << 2;

  private Can() {}
}
