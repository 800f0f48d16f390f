package org.cellvm.compiler.symtable;

import java.util.Arrays;
import java.util.List;

/**
 * An insertion-ordered map from names to ints, without boxing: a symbol table's flags, or the index
 * of a name in {@code co_names}. Entries are never removed; an entry is addressed by its position.
 */
public final class NameMap {
  private String[] keys;
  private int[] values;
  private int size;

  /** Open addressing: position + 1 of the entry in each slot, 0 where the slot is free. */
  private int[] slots;

  public NameMap() {
    keys = new String[8];
    values = new int[8];
    slots = new int[16];
  }

  public int size() {
    return size;
  }

  public String name(int position) {
    return keys[position];
  }

  public int value(int position) {
    return values[position];
  }

  public void setValue(int position, int value) {
    values[position] = value;
  }

  /** The position of {@code name}, or -1. */
  public int find(String name) {
    int mask = slots.length - 1;
    int slot = spread(name.hashCode()) & mask;
    for (; ; ) {
      int entry = slots[slot];
      if (entry == 0) {
        return -1;
      }
      String key = keys[entry - 1];
      if (key == name || key.equals(name)) {
        return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  public boolean contains(String name) {
    return find(name) >= 0;
  }

  /** The value of {@code name}, or 0. */
  public int get(String name) {
    int position = find(name);
    return position < 0 ? 0 : values[position];
  }

  /** The position of {@code name}, which is added with value 0 where it is not there yet. */
  public int intern(String name) {
    int mask = slots.length - 1;
    int slot = spread(name.hashCode()) & mask;
    for (; ; ) {
      int entry = slots[slot];
      if (entry == 0) {
        break;
      }
      String key = keys[entry - 1];
      if (key == name || key.equals(name)) {
        return entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    if (size == keys.length) {
      grow();
      mask = slots.length - 1;
      slot = spread(name.hashCode()) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
    }
    keys[size] = name;
    slots[slot] = ++size;
    return size - 1;
  }

  public void put(String name, int value) {
    // intern may replace the array: it comes first.
    int position = intern(name);
    values[position] = value;
  }

  /** The names in order of insertion. */
  public List<String> names() {
    return size == 0 ? List.of() : List.of(size == keys.length ? keys : Arrays.copyOf(keys, size));
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    values = Arrays.copyOf(values, size * 2);
    slots = new int[size * 4];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = spread(keys[i].hashCode()) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
