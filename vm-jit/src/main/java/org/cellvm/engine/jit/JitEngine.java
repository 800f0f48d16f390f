package org.cellvm.engine.jit;

import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;

/** Starts code on the threaded engine's handlers and translates what is hot to JVM bytecode. */
public final class JitEngine implements DispatchEngine {
  /**
   * The system property that says when code is translated: the number of runs before it, {@code 0}
   * for at once, {@code random} for a number that differs by code object.
   */
  public static final String THRESHOLD = "cellvm.jit.threshold";

  /**
   * The system property with the number of bytes that a generated method may have. HotSpot compiles
   * none of more than 8,000 unless it is run with {@code -XX:-DontCompileHugeMethods}.
   */
  public static final String LARGEST_METHOD = "cellvm.jit.largest";

  /** HotSpot compiles no larger method, as it is run by default. */
  private static final int USUAL_BYTES = 7_900;

  /** The JVM has no larger method. */
  private static final int MOST_BYTES = 65_535;

  /** Null: as the system property says when a VM is made. */
  private final Threshold threshold;

  /** An engine as the system property {@link #THRESHOLD} says. */
  public JitEngine() {
    threshold = null;
  }

  /**
   * @param threshold as the property {@link #THRESHOLD}; empty for the usual number
   */
  public JitEngine(String threshold) {
    this.threshold = Threshold.of(threshold);
  }

  @Override
  public String name() {
    return "jit";
  }

  @Override
  public String description() {
    return "hot code translated to JVM bytecode, the rest threaded";
  }

  @Override
  public FrameRunner newRunner(Interpreter interp) {
    return new JitLoop(
        threshold != null ? threshold : Threshold.of(System.getProperty(THRESHOLD, "")),
        largestMethod());
  }

  private static int largestMethod() {
    String text = System.getProperty(LARGEST_METHOD, "");
    try {
      int bytes = text.isEmpty() ? USUAL_BYTES : Integer.parseInt(text);
      if (bytes > 0 && bytes <= MOST_BYTES) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // Not a number: reported below.
    }
    throw new IllegalArgumentException(
        LARGEST_METHOD + ": a number of bytes up to " + MOST_BYTES + ", not '" + text + "'");
  }
}
