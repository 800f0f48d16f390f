package org.cellvm.model;

import org.cellvm.model.classes.TypeFlags;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;

/**
 * The abstract number protocol ({@code PyNumber_*}): binary operations with their reflected halves
 * and the priority of subclasses, unary ones, coercion. Arguments are borrowed, results owned.
 */
public final class Numbers {
  private Numbers() {}

  /**
   * Tries the slots of the operands' types in CPython's order: the right one first if it is a
   * subclass of the left one with another implementation, then the left one, then the right one.
   * Owned; NotImplemented where neither can.
   */
  static PyObject binary1(ThreadState ts, int slot, PyObject v, PyObject w) {
    PyType vt = v.type();
    PyType wt = w.type();
    PyType slotv = vt.slotOwner[slot];
    PyType slotw = vt == wt ? null : wt.slotOwner[slot];
    if (slotw == slotv) {
      slotw = null;
    }
    if (slotv != null) {
      if (slotw != null && wt.isSubtype(vt)) {
        PyObject x = wt.binarySlot(ts, slot, v, w);
        if (x != PyNotImplemented.NOT_IMPLEMENTED) {
          return x;
        }
        slotw = null;
      }
      PyObject x = vt.binarySlot(ts, slot, v, w);
      if (x != PyNotImplemented.NOT_IMPLEMENTED) {
        return x;
      }
    }
    if (slotw != null) {
      PyObject x = wt.binarySlot(ts, slot, v, w);
      if (x != PyNotImplemented.NOT_IMPLEMENTED) {
        return x;
      }
    }
    return TypeFlags.checksTypes(vt) && TypeFlags.checksTypes(wt)
        ? PyNotImplemented.NOT_IMPLEMENTED
        : coerced(ts, slot, v, w);
  }

  /** The operation on what coercion makes of the operands; NotImplemented where it is not there. */
  private static PyObject coerced(ThreadState ts, int slot, PyObject v, PyObject w) {
    if (v.type() == w.type()) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject[] pair = coerce(ts, v, w);
    if (pair == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    try {
      PyType type = pair[0].type();
      return type.has(slot)
          ? type.binarySlot(ts, slot, pair[0], pair[1])
          : PyNotImplemented.NOT_IMPLEMENTED;
    } finally {
      pair[0].decref(ts);
      pair[1].decref(ts);
    }
  }

  /** The whole operation of a slot, for operands that coercion has made; owned. */
  public static PyObject bySlot(ThreadState ts, int slot, PyObject v, PyObject w) {
    return switch (slot) {
      case Slots.NB_ADD -> add(ts, v, w);
      case Slots.NB_MULTIPLY -> multiply(ts, v, w);
      case Slots.NB_POWER -> power(ts, v, w, PyNone.NONE);
      default -> binary(ts, slot, sign(slot), v, w);
    };
  }

  private static String sign(int slot) {
    return switch (slot) {
      case Slots.NB_SUBTRACT -> "-";
      case Slots.NB_REMAINDER -> "%";
      case Slots.NB_DIVMOD -> "divmod()";
      case Slots.NB_LSHIFT -> "<<";
      case Slots.NB_RSHIFT -> ">>";
      case Slots.NB_AND -> "&";
      case Slots.NB_XOR -> "^";
      case Slots.NB_OR -> "|";
      case Slots.NB_FLOOR_DIVIDE -> "//";
      default -> "/";
    };
  }

  static PyObject binary(ThreadState ts, int slot, String sign, PyObject v, PyObject w) {
    PyObject x = binary1(ts, slot, v, w);
    if (x == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(sign, v, w);
    }
    return x;
  }

  static PyException unsupported(String sign, PyObject v, PyObject w) {
    return Errors.typeError(
        "unsupported operand type(s) for "
            + sign
            + ": '"
            + Objects.limited(Objects.typeName(v), 100)
            + "' and '"
            + Objects.limited(Objects.typeName(w), 100)
            + "'");
  }

  public static PyObject subtract(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_SUBTRACT, "-", v, w);
  }

  public static PyObject divide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_DIVIDE, "/", v, w);
  }

  public static PyObject remainder(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_REMAINDER, "%", v, w);
  }

  public static PyObject divmod(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_DIVMOD, "divmod()", v, w);
  }

  public static PyObject lshift(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_LSHIFT, "<<", v, w);
  }

  public static PyObject rshift(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_RSHIFT, ">>", v, w);
  }

  public static PyObject and(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_AND, "&", v, w);
  }

  public static PyObject xor(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_XOR, "^", v, w);
  }

  public static PyObject or(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_OR, "|", v, w);
  }

  public static PyObject floorDivide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_FLOOR_DIVIDE, "//", v, w);
  }

  public static PyObject trueDivide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_TRUE_DIVIDE, "/", v, w);
  }

  /** The sum by {@code nb_add} alone, owned; NotImplemented where neither operand has it. */
  static PyObject addOrNotImplemented(ThreadState ts, PyObject v, PyObject w) {
    return binary1(ts, Slots.NB_ADD, v, w);
  }

  /** The product by {@code nb_multiply} alone, owned; NotImplemented where neither has it. */
  static PyObject multiplyOrNotImplemented(ThreadState ts, PyObject v, PyObject w) {
    return binary1(ts, Slots.NB_MULTIPLY, v, w);
  }

  /** Sum, or concatenation of sequences. */
  public static PyObject add(ThreadState ts, PyObject v, PyObject w) {
    PyObject x = binary1(ts, Slots.NB_ADD, v, w);
    return x != PyNotImplemented.NOT_IMPLEMENTED ? x : concat(ts, v, w, "+");
  }

  static PyObject concat(ThreadState ts, PyObject v, PyObject w, String sign) {
    PyType type = v.type();
    if (type.has(Slots.SQ_CONCAT)) {
      return type.sq_concat(ts, v, w);
    }
    throw unsupported(sign, v, w);
  }

  /** Product, or repetition of a sequence. */
  public static PyObject multiply(ThreadState ts, PyObject v, PyObject w) {
    PyObject x = binary1(ts, Slots.NB_MULTIPLY, v, w);
    return x != PyNotImplemented.NOT_IMPLEMENTED ? x : repeat(ts, v, w, "*");
  }

  static PyObject repeat(ThreadState ts, PyObject v, PyObject w, String sign) {
    if (v.type().has(Slots.SQ_REPEAT)) {
      return repeatSequence(ts, v, w);
    }
    if (w.type().has(Slots.SQ_REPEAT)) {
      return repeatSequence(ts, w, v);
    }
    throw unsupported(sign, v, w);
  }

  private static PyObject repeatSequence(ThreadState ts, PyObject sequence, PyObject n) {
    return sequence.type().sq_repeat(ts, sequence, repetitions(ts, n));
  }

  static long repetitions(ThreadState ts, PyObject n) {
    if (!NumberConversions.isIndex(n)) {
      throw Errors.typeError(
          "can't multiply sequence by non-int of type '" + Objects.typeName(n) + "'");
    }
    return NumberConversions.asSsize(ts, n, PyExc.OverflowError);
  }

  /** {@code v ** w} or {@code pow(v, w, z)}; z is None where absent. */
  public static PyObject power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    return ternary(ts, Slots.NB_POWER, v, w, z);
  }

  /** {@code ternary_op}: tries one slot, that of power, of all three types. */
  static PyObject ternary(ThreadState ts, int slot, PyObject v, PyObject w, PyObject z) {
    PyType vt = v.type();
    PyType wt = w.type();
    PyType slotv = vt.slotOwner[slot];
    PyType slotw = vt == wt ? null : wt.slotOwner[slot];
    if (slotw == slotv) {
      slotw = null;
    }
    PyType ownerW = slotw;
    PyObject x;
    if (slotv != null) {
      if (slotw != null && wt.isSubtype(vt)) {
        x = power(ts, slot, wt, v, w, z);
        if (x != PyNotImplemented.NOT_IMPLEMENTED) {
          return x;
        }
        slotw = null;
      }
      x = power(ts, slot, vt, v, w, z);
      if (x != PyNotImplemented.NOT_IMPLEMENTED) {
        return x;
      }
    }
    if (slotw != null) {
      x = power(ts, slot, wt, v, w, z);
      if (x != PyNotImplemented.NOT_IMPLEMENTED) {
        return x;
      }
    }
    PyType zt = z.type();
    PyType slotz = zt.slotOwner[slot];
    if (slotz != null && slotz != slotv && slotz != ownerW) {
      x = power(ts, slot, zt, v, w, z);
      if (x != PyNotImplemented.NOT_IMPLEMENTED) {
        return x;
      }
    }
    if (!TypeFlags.checksTypes(vt)
        || !TypeFlags.checksTypes(wt)
        || z != PyNone.NONE && !TypeFlags.checksTypes(zt)) {
      x = coercedPower(ts, slot, v, w, z);
      if (x != null) {
        return x;
      }
    }
    if (z == PyNone.NONE) {
      throw unsupported("** or pow()", v, w);
    }
    throw Errors.typeError(
        "unsupported operand type(s) for pow(): '"
            + Objects.typeName(v)
            + "', '"
            + Objects.typeName(w)
            + "', '"
            + Objects.typeName(z)
            + "'");
  }

  /** The power of what coercion makes of all three; null where it fails, with whatever error. */
  private static PyObject coercedPower(
      ThreadState ts, int slot, PyObject v, PyObject w, PyObject z) {
    int mark = ts.mark();
    try {
      PyObject[] a = owned(ts, v, w);
      if (a == null || z == PyNone.NONE) {
        return a == null || !a[0].type().has(slot)
            ? null
            : power(ts, slot, a[0].type(), a[0], a[1], z);
      }
      PyObject[] b = owned(ts, a[0], z);
      PyObject[] c = b == null ? null : owned(ts, a[1], b[1]);
      return c == null || !b[0].type().has(slot)
          ? null
          : power(ts, slot, b[0].type(), b[0], c[0], c[1]);
    } finally {
      ts.release(mark);
    }
  }

  private static PyObject[] owned(ThreadState ts, PyObject v, PyObject w) {
    PyObject[] pair;
    try {
      pair = coerce(ts, v, w);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
    if (pair != null) {
      ts.own(pair[0]);
      ts.own(pair[1]);
    }
    return pair;
  }

  private static PyObject power(
      ThreadState ts, int slot, PyType type, PyObject v, PyObject w, PyObject z) {
    return slot == Slots.NB_POWER ? type.nb_power(ts, v, w, z) : type.nb_inplace_power(ts, v, w, z);
  }

  public static PyObject negative(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_NEGATIVE)) {
      return type.nb_negative(ts, v);
    }
    throw badOperand("unary -", v);
  }

  public static PyObject positive(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_POSITIVE)) {
      return type.nb_positive(ts, v);
    }
    throw badOperand("unary +", v);
  }

  public static PyObject invert(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_INVERT)) {
      return type.nb_invert(ts, v);
    }
    throw badOperand("unary ~", v);
  }

  public static PyObject absolute(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_ABSOLUTE)) {
      return type.nb_absolute(ts, v);
    }
    throw badOperand("abs()", v);
  }

  private static PyException badOperand(String operator, PyObject v) {
    return Errors.typeError(
        "bad operand type for "
            + operator
            + ": '"
            + Objects.limited(Objects.typeName(v), 200)
            + "'");
  }

  /** {@code coerce(v, w)}: two owned numbers of one type; null where the types cannot. */
  public static PyObject[] coerce(ThreadState ts, PyObject v, PyObject w) {
    PyType vt = v.type();
    PyType wt = w.type();
    if (vt == wt && !TypeFlags.checksTypes(vt)) {
      return new PyObject[] {Ref.inc(v), Ref.inc(w)};
    }
    if (vt.has(Slots.NB_COERCE)) {
      PyObject[] pair = vt.nb_coerce(ts, v, w);
      if (pair != null) {
        return pair;
      }
    }
    if (wt.has(Slots.NB_COERCE)) {
      PyObject[] pair = wt.nb_coerce(ts, w, v);
      if (pair != null) {
        return new PyObject[] {pair[1], pair[0]};
      }
    }
    return null;
  }
}
