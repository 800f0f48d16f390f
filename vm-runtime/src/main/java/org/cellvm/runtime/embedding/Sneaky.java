package org.cellvm.runtime.embedding;

/** Throws what a method does not declare: what it carries out may have declared it. */
final class Sneaky {
  private Sneaky() {}

  /** Throws {@code e}; declared to return it, so that the compiler knows that the path ends. */
  @SuppressWarnings("unchecked")
  static <T extends Throwable> RuntimeException thrown(Throwable e) throws T {
    throw (T) e;
  }
}
