package org.cellvm.engine;

import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;

/**
 * A dispatch engine: a way to get from one instruction to the next. What the instructions mean is
 * in {@code org.cellvm.instructions} and the same for all engines; an engine holds dispatch,
 * operand fetch and inline caches.
 *
 * <p>An engine is stateless and may serve many VMs. It is found by its {@link #name}; see {@code
 * docs/adding-an-engine.md}.
 */
public interface DispatchEngine {
  /** Returns the name that selects it: one lower-case word. */
  String name();

  /** Returns one line of text for {@code cellvm --list-engines}. */
  String description();

  /** Returns the runner for the frames of one VM; code objects keep what it derives from them. */
  FrameRunner newRunner(Interpreter interp);
}
