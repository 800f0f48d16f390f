package org.cellvm.library.thread;

import org.cellvm.model.PyType;

/** What the module keeps in one VM. */
final class ThreadModuleState {
  /** {@code thread.error}; owned. */
  PyType error;

  /** How many threads started by the module are running. */
  int running;

  /** What {@code stack_size} has set, in bytes; 0: the default. */
  long stackSize;
}
