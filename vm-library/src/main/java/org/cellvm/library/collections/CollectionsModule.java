package org.cellvm.library.collections;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedModule;

/** The module {@code _collections}. */
@ExposedModule(
    name = "_collections",
    doc = "Containers: deque, a queue with two ends, and defaultdict, a dict that makes values.")
final class CollectionsModule {
  private CollectionsModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "deque", DequeType.TYPE);
    module.add(ts, "defaultdict", DefaultDictType.TYPE);
  }
}
