package org.cellvm.model.functions;

import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/** Where the parts of a code object are that has not been run or looked at yet. */
public interface DeferredParts {
  /**
   * Reads the parts and {@linkplain PyCode#setParts gives} them to the code.
   *
   * @throws PyException where they cannot be read; the code is as before
   */
  void read(ThreadState ts, PyCode code);
}
