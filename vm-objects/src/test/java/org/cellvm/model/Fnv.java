package org.cellvm.model;

/** A hash over a sequence of numbers. */
final class Fnv {
  long value = 0xcbf29ce484222325L;

  void add(long v) {
    value = (value ^ v) * 1099511628211L;
  }
}
