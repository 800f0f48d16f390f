package org.cellvm.model;

/** A random generator that is easily written in Python as well. */
final class Lcg {
  private long state;

  Lcg(long seed) {
    state = seed;
  }

  long next(long n) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (state >>> 33) % n;
  }
}
