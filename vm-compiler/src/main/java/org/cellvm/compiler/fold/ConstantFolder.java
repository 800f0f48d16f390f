package org.cellvm.compiler.fold;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.objects.ConstantObjects;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * Computes operations on constants at compile time, by the kernel's own arithmetic. An operation
 * that would raise is not folded, and neither is one whose result is out of all proportion ({@link
 * FoldingLimits}). An instance serves one compilation.
 */
public final class ConstantFolder {
  private final ThreadState ts;
  private final FoldingLimits limits = new FoldingLimits();

  /** The operation's strings among the operands and their items: a result may be one of them. */
  private Map<PyObject, Const.Str> strings;

  /**
   * @param ts computes; objects that stand for results are its temporaries where those have no
   *     other form
   */
  public ConstantFolder(ThreadState ts) {
    this.ts = ts;
  }

  /**
   * The result of the {@code BINARY_} instruction {@code opcode}, or null where it is not folded:
   * where it raises, or gives a sequence longer than {@code maxSize}.
   */
  public Const binary(int opcode, Const left, Const right, int maxSize) {
    // CPython never indexes a unicode constant: narrow and wide builds would differ.
    if (opcode == Op.BINARY_SUBSCR && left instanceof Const.Unicode
        || !limits.allows(opcode, left, right, maxSize)) {
      return null;
    }
    if (opcode == Op.BINARY_POWER
        && (left instanceof Const.Complex || right instanceof Const.Complex)) {
      Const.Complex base = complex(left);
      Const.Complex exponent = complex(right);
      if (base != null && exponent != null && ComplexPower.isGeneral(base, exponent)) {
        return ComplexPower.of(base, exponent);
      }
    }
    int mark = ts.mark();
    Const result = null;
    try {
      PyObject v = ts.own(operand(left));
      PyObject w = ts.own(operand(right));
      PyObject o = ts.own(compute(opcode, v, w));
      result = isLonger(o, maxSize) ? null : limits.charged(result(opcode, o));
    } catch (PyException raised) {
      raised.discard(ts);
    }
    return kept(result, mark);
  }

  /** The result of the {@code UNARY_} instruction {@code opcode}, or null where it raises. */
  public Const unary(int opcode, Const operand) {
    if (operand instanceof Const.Code) {
      return null;
    }
    int mark = ts.mark();
    Const result = null;
    try {
      PyObject v = ts.own(operand(operand));
      PyObject o =
          switch (opcode) {
            case Op.UNARY_NEGATIVE -> Numbers.negative(ts, v);
            case Op.UNARY_INVERT -> Numbers.invert(ts, v);
            case Op.UNARY_CONVERT -> Objects.repr(ts, v);
            default -> throw new IllegalArgumentException("opcode " + opcode);
          };
      result = limits.charged(result(opcode, ts.own(o)));
    } catch (PyException raised) {
      raised.discard(ts);
    }
    return kept(result, mark);
  }

  /** Releases the temporaries, unless the result refers to one. */
  private Const kept(Const result, int mark) {
    strings = null;
    if (result == null || !isForeign(result)) {
      ts.release(mark);
    }
    return result;
  }

  private PyObject compute(int opcode, PyObject v, PyObject w) {
    return switch (opcode) {
      case Op.BINARY_POWER -> Numbers.power(ts, v, w, PyNone.NONE);
      case Op.BINARY_MULTIPLY -> Numbers.multiply(ts, v, w);
      case Op.BINARY_TRUE_DIVIDE -> Numbers.trueDivide(ts, v, w);
      case Op.BINARY_FLOOR_DIVIDE -> Numbers.floorDivide(ts, v, w);
      case Op.BINARY_MODULO -> Numbers.remainder(ts, v, w);
      case Op.BINARY_ADD -> Numbers.add(ts, v, w);
      case Op.BINARY_SUBTRACT -> Numbers.subtract(ts, v, w);
      case Op.BINARY_SUBSCR -> Objects.getItem(ts, v, w);
      case Op.BINARY_LSHIFT -> Numbers.lshift(ts, v, w);
      case Op.BINARY_RSHIFT -> Numbers.rshift(ts, v, w);
      case Op.BINARY_AND -> Numbers.and(ts, v, w);
      case Op.BINARY_XOR -> Numbers.xor(ts, v, w);
      case Op.BINARY_OR -> Numbers.or(ts, v, w);
      default -> throw new IllegalArgumentException("opcode " + opcode);
    };
  }

  /** An operand as an object, owned. */
  private PyObject operand(Const c) {
    if (c instanceof Const.Tuple tuple) {
      PyObject[] items = new PyObject[tuple.items().size()];
      for (int i = 0; i < items.length; i++) {
        items[i] = operand(tuple.items().get(i));
      }
      return PyTuple.of(ts, items);
    }
    PyObject o = ConstantObjects.toObject(c);
    if (c instanceof Const.Str s) {
      if (strings == null) {
        strings = new IdentityHashMap<>();
      }
      strings.put(o, s);
    }
    return o;
  }

  /**
   * The result of an operation. A string is the operand's own or, from an index, one that CPython
   * keeps; what is formatted is always new.
   */
  private Const result(int opcode, PyObject o) {
    if (o.getClass() == PyString.class) {
      boolean formatted = opcode == Op.BINARY_MODULO || opcode == Op.UNARY_CONVERT;
      Const.Str known = strings == null || formatted ? null : strings.get(o);
      if (known != null) {
        return known;
      }
      return opcode == Op.BINARY_SUBSCR
          ? new Const.Str(o.toString())
          : new Const.Str(o.toString(), false);
    }
    if (o.getClass() == PyTuple.class) {
      List<Const> items = new ArrayList<>();
      for (PyObject item : ((PyTuple) o).items) {
        items.add(result(Op.BINARY_SUBSCR, item));
      }
      return new Const.Tuple(items);
    }
    return ConstantObjects.fromObject(ts, o);
  }

  /** What has no length is not too long. */
  private boolean isLonger(PyObject o, int maxSize) {
    if (o instanceof PyString s) {
      return s.length() > maxSize;
    }
    try {
      return Objects.size(ts, o) > maxSize;
    } catch (PyException e) {
      e.discard(ts);
      return false;
    }
  }

  /** Whether the constant is or has an object that the compiler knows nothing of. */
  private static boolean isForeign(Const c) {
    if (c instanceof Const.Tuple tuple) {
      for (Const item : tuple.items()) {
        if (isForeign(item)) {
          return true;
        }
      }
    }
    return c instanceof Const.Foreign;
  }

  /** A number as a complex one; null where it is none, or too large. */
  private static Const.Complex complex(Const c) {
    if (c instanceof Const.Complex z) {
      return z;
    }
    if (c instanceof Const.Int i) {
      return new Const.Complex((double) i.value(), 0);
    }
    if (c instanceof Const.Long l) {
      double value = l.value().doubleValue();
      return Double.isInfinite(value) ? null : new Const.Complex(value, 0);
    }
    if (c instanceof Const.Float f) {
      return new Const.Complex(f.value(), 0);
    }
    return c == Const.Singleton.TRUE
        ? new Const.Complex(1, 0)
        : c == Const.Singleton.FALSE ? new Const.Complex(0, 0) : null;
  }
}
