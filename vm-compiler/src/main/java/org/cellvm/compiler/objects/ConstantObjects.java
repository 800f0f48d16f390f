package org.cellvm.compiler.objects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.compiler.code.Const;
import org.cellvm.model.PyEllipsis;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyComplex;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** The compiler's constants as a VM's objects, and back. */
public final class ConstantObjects {
  private ConstantObjects() {}

  /** The object of a constant that is neither a tuple nor a code object; owned. */
  public static PyObject toObject(Const c) {
    if (c instanceof Const.Str s) {
      // What marshal writes shows whether a short string is the one that CPython keeps.
      return s.cached()
          ? PyString.fromString(s.bytes())
          : PyString.uncached(s.bytes().getBytes(StandardCharsets.ISO_8859_1));
    }
    if (c instanceof Const.Int i) {
      return PyInt.valueOf(i.value());
    }
    if (c instanceof Const.Singleton singleton) {
      return switch (singleton) {
        case NONE -> PyNone.NONE;
        case TRUE -> PyBool.TRUE;
        case FALSE -> PyBool.FALSE;
        case ELLIPSIS -> PyEllipsis.ELLIPSIS;
      };
    }
    if (c instanceof Const.Float f) {
      return PyFloat.of(f.value());
    }
    if (c instanceof Const.Unicode u) {
      return PyUnicode.fromCodePoints(u.codePoints());
    }
    if (c instanceof Const.Long l) {
      return PyLong.valueOf(l.value());
    }
    if (c instanceof ObjectConstant o) {
      return Ref.inc(o.object);
    }
    Const.Complex complex = (Const.Complex) c;
    return PyComplex.of(complex.real(), complex.imag());
  }

  /**
   * The constant of an object, borrowed. A short string is one that CPython keeps. What has no
   * other form refers to the object, which becomes a temporary of the thread.
   */
  public static Const fromObject(ThreadState ts, PyObject o) {
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
        items.add(fromObject(ts, item));
      }
      return new Const.Tuple(items);
    }
    return new ObjectConstant(ts, ts.own(Ref.inc(o)));
  }

  private static int[] codePoints(PyUnicode text) {
    int[] points = new int[text.length()];
    for (int i = 0; i < points.length; i++) {
      points[i] = text.codePointAt(i);
    }
    return points;
  }
}
