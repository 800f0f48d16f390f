package org.cellvm.model.classes;

import java.util.ArrayList;

/**
 * The direct subclasses of a type in the order of CPython's list of weak references: a new one
 * takes the place of the first that has died.
 */
public final class SubclassList {
  private final ArrayList<HeapType> types = new ArrayList<>();

  void add(HeapType type) {
    int free = types.indexOf(null);
    if (free >= 0) {
      types.set(free, type);
    } else {
      types.add(type);
    }
  }

  void remove(HeapType type) {
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) == type) {
        types.set(i, null);
        return;
      }
    }
  }

  int size() {
    return types.size();
  }

  /** Null where a type has died. */
  HeapType get(int i) {
    return types.get(i);
  }
}
