package org.cellvm.runtime;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.bytecode.Op;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.fold.ConstantFolder;
import org.cellvm.compiler.fold.NativeConstantFolder;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyBool;
import org.cellvm.model.PyComplex;
import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyException;
import org.cellvm.model.PyFloat;
import org.cellvm.model.PyInt;
import org.cellvm.model.PyLong;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.PyTuple;
import org.cellvm.model.PyUnicode;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/**
 * The constants of one tree that a program made. Numbers and strings are the compiler's own; others
 * are objects, and are folded by their own operations. What is kept of objects is registered as
 * temporaries of the thread: it lasts until the caller releases them.
 */
final class TreeConstants implements ConstantFolder {
  private final ThreadState ts;
  private final ConstantFolder folder;

  /** The objects that stand in the tree, as temporaries. */
  private final Map<Const, PyObject> originals = new IdentityHashMap<>();

  TreeConstants(ThreadState ts, WarningSink warnings) {
    this.ts = ts;
    this.folder = new NativeConstantFolder(warnings);
  }

  /** The constant of an object, borrowed, that stands in the tree. */
  Const fromTree(PyObject o) {
    Const constant = fromObject(o);
    originals.put(constant, ts.own(Ref.inc(o)));
    return constant;
  }

  /** The object in the tree that a constant was made of, borrowed; null if there is none. */
  PyObject original(Const constant) {
    return originals.get(constant);
  }

  private Const fromObject(PyObject o) {
    Class<?> type = o.getClass();
    if (type == PyString.class) {
      return new Const.Str(o.toString());
    }
    if (type == PyUnicode.class) {
      return new Const.Unicode(codePoints((PyUnicode) o));
    }
    if (type == PyInt.class) {
      return new Const.Int(((PyInt) o).value);
    }
    if (type == PyLong.class) {
      return new Const.Long(((PyLong) o).value);
    }
    if (type == PyFloat.class) {
      return new Const.Float(((PyFloat) o).value);
    }
    if (type == PyComplex.class) {
      return new Const.Complex(((PyComplex) o).real, ((PyComplex) o).imag);
    }
    if (o instanceof PyBool) {
      return o == PyBool.TRUE ? Const.Singleton.TRUE : Const.Singleton.FALSE;
    }
    if (o == PyNone.NONE) {
      return Const.Singleton.NONE;
    }
    if (o == PyEllipsis.ELLIPSIS) {
      return Const.Singleton.ELLIPSIS;
    }
    if (type == PyTuple.class) {
      List<Const> items = new ArrayList<>();
      for (PyObject item : ((PyTuple) o).items) {
        items.add(fromObject(item));
      }
      return new Const.Tuple(items);
    }
    return new PythonConstant(ts, ts.own(Ref.inc(o)));
  }

  private static int[] codePoints(PyUnicode text) {
    int[] points = new int[text.length()];
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(i);
    }
    return points;
  }

  /** Whether an object is in the constant that the compiler knows nothing of. */
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

  @Override
  public Const binary(int opcode, Const left, Const right, int maxSize) {
    if (!isForeign(left) && !isForeign(right)) {
      return folder.binary(opcode, left, right, maxSize);
    }
    PyObject v = ts.own(CodeLoader.constant(ts, left));
    PyObject w = ts.own(CodeLoader.constant(ts, right));
    try {
      PyObject result = ts.own(compute(opcode, v, w));
      return isLonger(result, maxSize) ? null : fromObject(result);
    } catch (PyException raised) {
      raised.discard(ts);
      return null;
    }
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

  /** What has no length is not too long. */
  private boolean isLonger(PyObject o, int maxSize) {
    try {
      return Objects.size(ts, o) > maxSize;
    } catch (PyException e) {
      e.discard(ts);
      return false;
    }
  }

  @Override
  public Const unary(int opcode, Const operand) {
    if (!isForeign(operand)) {
      return folder.unary(opcode, operand);
    }
    PyObject v = ts.own(CodeLoader.constant(ts, operand));
    try {
      return fromObject(
          ts.own(
              switch (opcode) {
                case Op.UNARY_NEGATIVE -> Numbers.negative(ts, v);
                case Op.UNARY_INVERT -> Numbers.invert(ts, v);
                case Op.UNARY_CONVERT -> Objects.repr(ts, v);
                default -> throw new IllegalArgumentException("opcode " + opcode);
              }));
    } catch (PyException raised) {
      raised.discard(ts);
      return null;
    }
  }
}
