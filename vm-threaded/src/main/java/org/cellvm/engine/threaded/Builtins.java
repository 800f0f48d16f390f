package org.cellvm.engine.threaded;

import org.cellvm.instructions.IntMath;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * Calls of built-in functions that only look at their arguments, where these are exact built-in
 * objects: operands like arithmetic. A name that is bound to anything but that very function makes
 * the operand unknown.
 */
final class Builtins {
  private Builtins() {}

  /**
   * The call of a global that has the name of such a function; null if it has not.
   *
   * @param n the number of arguments, 1 or 2
   */
  static Operand of(Reads.Global callee, int n, Operand first, Operand second) {
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
    private final Reads.Global global;

    /** What it was bound to when that was the built-in function; compared, not used. */
    private PyObject known;

    Callee(Reads.Global global) {
      this.global = global;
    }

    boolean isMissing(PyFrame f) {
      PyObject o = global.find(f);
      return (o == null || o != known) && !learn(o);
    }

    private boolean learn(PyObject o) {
      if (o instanceof PyBuiltinFunction function && function.isOf("__builtin__", global.name())) {
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
      if (o == null || callee.isMissing(f)) {
        return NONE;
      }
      if (o.getClass() == PyList.class) {
        return ((PyList) o).size;
      }
      if (o.getClass() == PyString.class) {
        return ((PyString) o).length();
      }
      if (o.getClass() == PyTuple.class) {
        return ((PyTuple) o).items.length;
      }
      return o.getClass() == PyDict.class ? ((PyDict) o).size() : NONE;
    }
  }

  private static final class Ordinal extends OfInt {
    Ordinal(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      if (o == null || o.getClass() != PyString.class || callee.isMissing(f)) {
        return NONE;
      }
      byte[] value = ((PyString) o).bytes();
      return value.length == 1 ? value[0] & 0xff : NONE;
    }
  }

  private static final class Sum extends OfInt {
    Sum(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      if (o == null || o.getClass() != PyList.class || callee.isMissing(f)) {
        return NONE;
      }
      PyList list = (PyList) o;
      PyObject[] items = list.items;
      int n = list.size;
      long sum = 0;
      for (int i = 0; i < n && sum != NONE; i++) {
        long k = intValue(items[i]);
        if (k == NONE) {
          return NONE;
        }
        sum = IntMath.add(sum, k);
      }
      return sum;
    }
  }

  private static final class Absolute extends OfInt {
    Absolute(Callee callee, Operand argument) {
      super(callee, argument);
    }

    @Override
    long getInt(PyFrame f, PyObject[] r) {
      long k = argument.getInt(f, r);
      return k == NONE || callee.isMissing(f) ? NONE : Math.abs(k);
    }

    /** An int that is not negative is its own absolute value. */
    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      long k = intValue(o);
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
      return k < 0 || k > 255 || callee.isMissing(f) ? null : PyString.ofChar((int) k);
    }
  }

  /** {@code min} and {@code max} of a list of ints. */
  private static final class Extreme extends Call {
    private final boolean least;

    Extreme(Callee callee, Operand argument, boolean least) {
      super(callee, argument);
      this.least = least;
    }

    /** Of equal items the first. */
    @Override
    PyObject get(PyFrame f, PyObject[] r) {
      PyObject o = argument.get(f, r);
      if (o == null || o.getClass() != PyList.class || callee.isMissing(f)) {
        return null;
      }
      PyList list = (PyList) o;
      PyObject[] items = list.items;
      int n = list.size;
      PyObject best = n == 0 ? null : items[0];
      long extreme = intValue(best);
      if (extreme == NONE) {
        return null;
      }
      for (int i = 1; i < n; i++) {
        PyObject item = items[i];
        long k = intValue(item);
        if (k == NONE) {
          return null;
        }
        if (least ? k < extreme : k > extreme) {
          extreme = k;
          best = item;
        }
      }
      return best;
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
