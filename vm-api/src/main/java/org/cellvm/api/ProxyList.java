package org.cellvm.api;

/** A Java object that is a sequence to Python, whose items it makes when they are asked for. */
public interface ProxyList {
  long size();

  /** Returns the item at an index from 0 to below {@link #size}. */
  Object get(long index);

  /**
   * Replaces an item.
   *
   * @throws UnsupportedOperationException if it cannot be: a TypeError
   */
  default void set(long index, Value value) {
    throw new UnsupportedOperationException("the sequence cannot be changed");
  }
}
