package org.cellvm.model;

/** A hash over a sequence of numbers. */
public final class Fnv {
  public long value = 0xcbf29ce484222325L;

  public void add(long v) {
    value = (value ^ v) * 1099511628211L;
  }
}
