package org.cellvm.engine.threaded.superinstructions;

import org.cellvm.instructions.IntMath;
import org.cellvm.model.PyObject;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.numbers.PyFloat;

/**
 * An expression whose value can be found without running Python code and without changing anything,
 * if all goes as it usually does: variables, and arithmetic, comparisons and subscripts of exact
 * built-in types. A {@link Superinstruction} handler evaluates one where plain handlers would move
 * each value through a register.
 *
 * <p>Because nothing is changed until the whole expression is known, an operand whose value cannot
 * be found returns a mark for that, and the plain handlers of the same instructions start over.
 */
abstract class Operand {
  /** For {@link #getInt}. */
  static final long NONE = IntMath.NONE;

  /**
   * The value, not counted for the receiver: an object made here has no reference yet. Null where
   * the plain handlers have to find it.
   */
  abstract PyObject get(PyFrame f, PyObject[] r);

  /** The value of an exact int; {@link #NONE} for the least int and for all else. */
  long getInt(PyFrame f, PyObject[] r) {
    return IntMath.valueOf(get(f, r));
  }

  /** The value of an exact float; NaN for that and for all else. */
  double getFloat(PyFrame f, PyObject[] r) {
    return floatValue(get(f, r));
  }

  /** {@link #kind}: the value is in {@link #register}. */
  static final int REGISTER = 0;

  /** {@link #kind}: the value is in the cell in {@link #register}. */
  static final int CELL = 1;

  /** {@link #kind}: anything else; only {@link #get} knows. */
  static final int OTHER = 2;

  /** How users of this operand may find its value without a virtual call. */
  int kind() {
    return OTHER;
  }

  int register() {
    return -1;
  }

  /** Whether the same object is found each time, without computing it. */
  boolean isRead() {
    return kind() != OTHER;
  }

  /** {@link #getInt} of an operand whose kind and register are at hand. */
  static long fetchInt(Operand operand, int kind, int register, PyFrame f, PyObject[] r) {
    if (kind == REGISTER) {
      return IntMath.valueOf(r[register]);
    }
    return kind == CELL
        ? IntMath.valueOf(((PyCellObject) r[register]).ob_ref)
        : operand.getInt(f, r);
  }

  /** {@link #getFloat} of an operand whose kind and register are at hand. */
  static double fetchFloat(Operand operand, int kind, int register, PyFrame f, PyObject[] r) {
    if (kind == REGISTER) {
      PyObject o = r[register];
      if (o != null && o.getClass() == PyFloat.class) {
        return ((PyFloat) o).value;
      }
    }
    return operand.getFloat(f, r);
  }

  /** {@link #get} of an operand whose kind and register are at hand. */
  static PyObject fetch(Operand operand, int kind, int register, PyFrame f, PyObject[] r) {
    if (kind == REGISTER) {
      return r[register];
    }
    return kind == CELL ? ((PyCellObject) r[register]).ob_ref : operand.get(f, r);
  }

  static double floatValue(PyObject o) {
    return o != null && o.getClass() == PyFloat.class ? ((PyFloat) o).value : Double.NaN;
  }
}
