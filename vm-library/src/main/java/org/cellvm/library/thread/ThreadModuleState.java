package org.cellvm.library.thread;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cellvm.model.PyType;

/** What the module keeps in one VM. */
final class ThreadModuleState {
  /** {@code thread.error}; owned. */
  PyType error;

  /** The threads that the module has started and that have not ended. */
  final Set<PythonThread> threads = new LinkedHashSet<>();

  /** How many of them are running. */
  int running;

  /** What {@code stack_size} has set, in bytes; 0: the default. */
  long stackSize;
}
