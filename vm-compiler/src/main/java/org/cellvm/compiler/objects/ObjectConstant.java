package org.cellvm.compiler.objects;

import org.cellvm.compiler.code.Const;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyFrozenSet;

/**
 * An object that a program put into a tree in place of a number, as a constant of the compiler. It
 * borrows the object. Code objects and frozensets are the same constant where they are equal, other
 * objects where they are identical; all must be hashable.
 */
final class ObjectConstant implements Const.Foreign {
  private final ThreadState ts;
  final PyObject object;

  ObjectConstant(ThreadState ts, PyObject object) {
    this.ts = ts;
    this.object = object;
  }

  @Override
  public boolean isTrue() {
    return Objects.isTrue(ts, object);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ObjectConstant that)) {
      return false;
    }
    PyObject o = that.object;
    return object == o
        || (object instanceof PyCode && o instanceof PyCode
                || object instanceof PyFrozenSet && o instanceof PyFrozenSet)
            && Objects.richCompareBool(ts, object, o, Objects.EQ);
  }

  /** Raises TypeError for an object that is not hashable. */
  @Override
  public int hashCode() {
    return java.lang.Long.hashCode(Objects.hash(ts, object));
  }
}
