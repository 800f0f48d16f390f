package org.cellvm.compiler.codegen;

import java.util.Arrays;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;

/**
 * The constants of a code object under construction. Adding a constant that is there already
 * returns its index; constants are the same when type and value are (0.0 and -0.0 differ, and so do
 * 1, 1L and 1.0). The peephole optimizer appends its results without looking for an equal one.
 */
final class ConstTable {
  private Const[] items = new Const[8];
  private int size;

  /** Open addressing: index + 1 of the constant in each slot. */
  private int[] slots = new int[16];

  int size() {
    return size;
  }

  Const get(int index) {
    return items[index];
  }

  Const[] toArray() {
    return Arrays.copyOf(items, size);
  }

  /** The index of {@code constant}, which is added where there is no equal one. */
  int add(Const constant) {
    int mask = slots.length - 1;
    int slot = hash(constant) & mask;
    for (; slots[slot] != 0; slot = (slot + 1) & mask) {
      int index = slots[slot] - 1;
      if (same(items[index], constant)) {
        return index;
      }
    }
    slots[slot] = size + 1;
    append(constant);
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  /** Appends without a look-up: the result cannot be found by {@link #add} any more. */
  void append(Const constant) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = constant;
  }

  private void rehash() {
    slots = new int[slots.length * 4];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = hash(items[i]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  private static int hash(Const c) {
    int h;
    if (c instanceof Const.Code code) {
      CodeUnit unit = code.unit();
      h = unit.name().hashCode() * 31 + Arrays.hashCode(unit.code());
      h = (h * 31 + unit.firstlineno()) * 31 + unit.names().hashCode();
      for (Const item : unit.consts()) {
        h = h * 31 + (item instanceof Const.Code ? 0 : item.hashCode());
      }
    } else {
      h = c.hashCode();
    }
    h *= 0x9E3779B9;
    return h ^ (h >>> 16);
  }

  private static boolean same(Const a, Const b) {
    if (a instanceof Const.Code x) {
      return b instanceof Const.Code y && same(x.unit(), y.unit());
    }
    return a.equals(b);
  }

  /** Two code objects are equal whatever their file name, stack size and line table. */
  private static boolean same(CodeUnit a, CodeUnit b) {
    if (!(a.name().equals(b.name())
        && a.argcount() == b.argcount()
        && a.nlocals() == b.nlocals()
        && a.flags() == b.flags()
        && a.firstlineno() == b.firstlineno()
        && Arrays.equals(a.code(), b.code())
        && a.consts().size() == b.consts().size()
        && a.names().equals(b.names())
        && a.varnames().equals(b.varnames())
        && a.freevars().equals(b.freevars())
        && a.cellvars().equals(b.cellvars()))) {
      return false;
    }
    for (int i = 0; i < a.consts().size(); i++) {
      if (!same(a.consts().get(i), b.consts().get(i))) {
        return false;
      }
    }
    return true;
  }
}
