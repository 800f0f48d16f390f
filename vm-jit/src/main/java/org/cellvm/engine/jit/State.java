package org.cellvm.engine.jit;

import java.util.Arrays;

/**
 * Where each variable of a frame is at one place of the translated code: a local or a slot of the
 * value stack.
 */
final class State {
  /** Nowhere: the slot is not in use. */
  static final byte EMPTY = 0;

  /** In the frame's register alone. */
  static final byte MEMORY = 1;

  /** In a Java variable; null where it is unbound. */
  static final byte OBJECT = 2;

  /**
   * In a Java variable and not counted, as the next instruction uses it up; a second variable has
   * the object if it is counted all the same, else null.
   */
  static final byte BORROWED = 3;

  /** An exact int, in a Java {@code long} and, unless that is null, as an object beside it. */
  static final byte INT = 4;

  /** An exact float, in a {@code double} likewise. */
  static final byte FLOAT = 5;

  final byte[] kind;

  /** The frame's register does not hold the value; what it holds has no owner. */
  final boolean[] dirty;

  /** There is a frame; else there may be one, or the unit has been called without. */
  boolean framed = true;

  State(int variables) {
    kind = new byte[variables];
    dirty = new boolean[variables];
  }

  private State(State other) {
    kind = other.kind.clone();
    dirty = other.dirty.clone();
    framed = other.framed;
  }

  State copy() {
    return new State(this);
  }

  static boolean isNumber(byte kind) {
    return kind >= INT;
  }

  void set(int v, byte newKind, boolean isDirty) {
    kind[v] = newKind;
    dirty[v] = isDirty;
  }

  void clean() {
    Arrays.fill(dirty, false);
  }
}
