package org.cellvm.api;

/** A Java object that is a mapping to Python, whose values it makes when they are asked for. */
public interface ProxyMap {
  long size();

  /** Returns whether there is a key. */
  boolean contains(Value key);

  /** Returns the value of a key that is there. */
  Object get(Value key);

  /** Returns the keys. */
  Iterable<?> keys();

  /**
   * Sets the value of a key.
   *
   * @throws UnsupportedOperationException if it cannot be set: a TypeError
   */
  default void put(Value key, Value value) {
    throw new UnsupportedOperationException("the mapping cannot be changed");
  }
}
