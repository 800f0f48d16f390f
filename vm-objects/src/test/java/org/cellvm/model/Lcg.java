package org.cellvm.model;

/** A random generator that is easily written in Python as well. */
public final class Lcg {
  private long state;

  public Lcg(long seed) {
    state = seed;
  }

  public long next(long n) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (state >>> 33) % n;
  }
}
