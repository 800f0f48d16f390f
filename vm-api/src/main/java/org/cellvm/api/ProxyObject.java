package org.cellvm.api;

import java.util.List;

/** A Java object that shows attributes to Python which it makes when they are asked for. */
public interface ProxyObject {
  /** Returns an attribute, converted as {@link Value} says; {@link #ABSENT} if there is none. */
  Object get(String name);

  /** What {@link #get} returns where there is no attribute of the name. */
  Object ABSENT = new Object();

  /**
   * Sets an attribute.
   *
   * @throws UnsupportedOperationException if it cannot be set: an AttributeError
   */
  default void set(String name, Value value) {
    throw new UnsupportedOperationException(name);
  }

  /** Returns the names that {@code dir} shows. */
  default List<String> names() {
    return List.of();
  }
}
