package org.cellvm.model;

import java.util.IdentityHashMap;

/**
 * What built-in modules keep for themselves in one VM, such as the exceptions that they have made:
 * one object of a class of the module's own, which is its key.
 */
public final class ModuleStates {
  private final IdentityHashMap<Class<?>, Object> states = new IdentityHashMap<>();

  /** The state of that class; null if none was put. */
  public <T> T get(Class<T> type) {
    return type.cast(states.get(type));
  }

  /** Puts a state in, in place of one of the same class. */
  public void put(Object state) {
    states.put(state.getClass(), state);
  }
}
