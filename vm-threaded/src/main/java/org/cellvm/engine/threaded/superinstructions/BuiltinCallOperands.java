package org.cellvm.engine.threaded.superinstructions;

import org.cellvm.instructions.BuiltinCalls;
import org.cellvm.instructions.IntMath;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyInt;

/**
 * Calls of built-in functions that only look at their arguments, where these are exact built-in
 * objects: operands like arithmetic. A name that is bound to anything but that very function makes
 * the operand unknown.
 */
final class BuiltinCallOperands {
  private BuiltinCallOperands() {}

  /**
   * The call of a global that has the name of such a function; null if it has not.
   *
   * @param n the number of arguments, 1 or 2
   */
  static Operand of(VariableOperands.Global callee, int n, Operand first, Operand second) {
    Callee function = new Callee(callee);
    if (n == 2) {
      return callee.name().equals("isinstance") ? new IsInstance(function, first, second) : null;
    }
    return switch (callee.name()) {
      case "len" -> new Length(function, first);
      case "abs" -> new Absolute(function, first);
      case "ord" -> new Ordinal(function, first);
      case "chr" -> new Character(function, first);
      case "min" -> new Extreme(function, first, true);
      case "max" -> new Extreme(function, first, false);
      case "sum" -> new Sum(function, first);
      default -> null;
    };
  }

  /** The global that is called. */
  private static final class Callee {
    private final VariableOperands.Global global;

    /** What it was bound to when that was the built-in function; compared, not used. */
    private PyObject known;

    Callee(VariableOperands.Global global) {
      this.global = global;
    }

    boolean isMissing(PyFrame f) {
      PyObject o = global.find(f);
      return (o == null || o != known) && !learn(o);
    }

    private boolean learn(PyObject o) {
      if (BuiltinCalls.isBuiltin(o, global.name())) {
        known = o;
        return true;
      }
      return false;
    }
  }

  /** A call with one argument. */
  private abstract static class Call extends Operand {
    final Callee callee;
    final Operand argument;

    Call(Callee callee, Operand argument) {
      this.callee = callee;
      this.argument = argument;
    }
  }

  /** A call whose result is an int. */
  private abstract static class OfInt extends Call {
    OfInt(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = getInt(f, r);
      return k == NONE ? null : PyInt.unowned(k);
    }
  }

  private static final class Length extends OfInt {
    Length(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      return o == null || callee.isMissing(f) ? NONE : BuiltinCalls.len(o);
    }
  }

  private static final class Ordinal extends OfInt {
    Ordinal(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      return o == null || callee.isMissing(f) ? NONE : BuiltinCalls.ord(o);
    }
  }

  private static final class Sum extends OfInt {
    Sum(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      return o == null || callee.isMissing(f) ? NONE : BuiltinCalls.sum(o);
    }
  }

  private static final class Absolute extends OfInt {
    Absolute(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long k = argument.getInt(f, r);
      return k == NONE || callee.isMissing(f) ? NONE : BuiltinCalls.abs(k);
    }

    /** An int that is not negative is its own absolute value. */
    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      long k = IntMath.valueOf(o);
      if (k == NONE || callee.isMissing(f)) {
        return null;
      }
      return k >= 0 ? o : PyInt.unowned(-k);
    }
  }

  private static final class Character extends Call {
    Character(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      long k = argument.getInt(f, r);
      return k == NONE || callee.isMissing(f) ? null : BuiltinCalls.chr(k);
    }
  }

  /** {@code min} and {@code max} of a list of ints. */
  private static final class Extreme extends Call {
    private final boolean least;

    Extreme(Callee callee, Operand argument, boolean least) {
      super(callee, argument);
      this.least = least;
    }

    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      if (o == null || callee.isMissing(f)) {
        return null;
      }
      return least ? BuiltinCalls.min(o) : BuiltinCalls.max(o);
    }
  }

  private static final class IsInstance extends Condition {
    private final Callee callee;
    private final Operand object;
    private final Operand type;

    IsInstance(Callee callee, Operand object, Operand type) {
      this.callee = callee;
      this.object = object;
      this.type = type;
    }

    @Override
    int test(PyFrame f, PyObject[] r) {
      PyObject o = object.get(f, r);
      PyObject t = type.get(f, r);
      return o == null || t == null || callee.isMissing(f)
          ? UNKNOWN
          : Objects.isPlainInstance(o, t);
    }
  }
}
