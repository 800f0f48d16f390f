package org.cellvm.library.random;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedModule;

/** The module {@code _random}. */
@ExposedModule(name = "_random", doc = "The Mersenne Twister, a generator of random numbers.")
final class RandomModule {
  private RandomModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "Random", RandomType.TYPE);
  }
}
