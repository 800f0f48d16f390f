package org.cellvm.model;

/**
 * The operations in place ({@code PyNumber_InPlaceAdd}, ...): by the left operand's slot for it, or
 * else as the plain operation, with another error text. Arguments are borrowed, results owned.
 */
public final class InPlaceNumbers {
  private InPlaceNumbers() {}

  /** The whole operation of a slot, for operands that coercion has made; owned. */
  public static PyObject bySlot(ThreadState ts, int slot, PyObject v, PyObject w) {
    return switch (slot) {
      case Slots.NB_ADD -> add(ts, v, w);
      case Slots.NB_SUBTRACT -> subtract(ts, v, w);
      case Slots.NB_MULTIPLY -> multiply(ts, v, w);
      case Slots.NB_DIVIDE -> divide(ts, v, w);
      case Slots.NB_REMAINDER -> remainder(ts, v, w);
      case Slots.NB_POWER -> power(ts, v, w, PyNone.NONE);
      case Slots.NB_LSHIFT -> lshift(ts, v, w);
      case Slots.NB_RSHIFT -> rshift(ts, v, w);
      case Slots.NB_AND -> and(ts, v, w);
      case Slots.NB_XOR -> xor(ts, v, w);
      case Slots.NB_OR -> or(ts, v, w);
      case Slots.NB_FLOOR_DIVIDE -> floorDivide(ts, v, w);
      case Slots.NB_TRUE_DIVIDE -> trueDivide(ts, v, w);
      default -> throw new IllegalStateException("slot " + slot);
    };
  }

  /**
   * {@code v **= w}. Unlike the other operations in place, one that has {@code __ipow__} and does
   * not implement it for {@code w} is not tried as {@code v ** w}.
   */
  public static PyObject power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    boolean inPlace = v.type().has(Slots.NB_INPLACE_POWER);
    return Numbers.ternary(ts, inPlace ? Slots.NB_INPLACE_POWER : Slots.NB_POWER, v, w, z);
  }

  /**
   * By the left operand's slot for the operation; NotImplemented if it has none, or if the slot
   * returns that.
   */
  private static PyObject own(ThreadState ts, int slot, PyType type, PyObject v, PyObject w) {
    return type.has(slot) ? type.inPlaceSlot(ts, slot, v, w) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static PyObject binary(
      ThreadState ts, int inPlaceSlot, int slot, String sign, PyObject v, PyObject w) {
    PyObject done = own(ts, inPlaceSlot, v.type(), v, w);
    return done != PyNotImplemented.NOT_IMPLEMENTED ? done : Numbers.binary(ts, slot, sign, v, w);
  }

  /** {@code v += w}: sum, or concatenation of sequences. */
  public static PyObject add(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.isHeapType() && type.has(Slots.SQ_INPLACE_CONCAT) && !type.has(Slots.NB_INPLACE_ADD)) {
      // A class takes the concatenation in place of its base for nb_inplace_add as well, as both
      // slots are wrapped alike: it comes before __add__ and __radd__.
      return type.sq_inplace_concat(ts, v, w);
    }
    PyObject x = own(ts, Slots.NB_INPLACE_ADD, type, v, w);
    if (x == PyNotImplemented.NOT_IMPLEMENTED) {
      x = Numbers.binary1(ts, Slots.NB_ADD, v, w);
    }
    if (x != PyNotImplemented.NOT_IMPLEMENTED) {
      return x;
    }
    return type.has(Slots.SQ_INPLACE_CONCAT)
        ? type.sq_inplace_concat(ts, v, w)
        : Numbers.concat(ts, v, w, "+=");
  }

  /** {@code v *= w}: product, or repetition of a sequence. */
  public static PyObject multiply(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    PyObject x = own(ts, Slots.NB_INPLACE_MULTIPLY, type, v, w);
    if (x == PyNotImplemented.NOT_IMPLEMENTED) {
      x = Numbers.binary1(ts, Slots.NB_MULTIPLY, v, w);
    }
    if (x != PyNotImplemented.NOT_IMPLEMENTED) {
      return x;
    }
    if (type.has(Slots.SQ_INPLACE_REPEAT)) {
      return type.sq_inplace_repeat(ts, v, Numbers.repetitions(ts, w));
    }
    if (Items.isSequenceTable(type) && !type.has(Slots.SQ_REPEAT)) {
      // CPython looks at the right operand only where the left one's type has no table at all.
      throw Numbers.unsupported("*=", v, w);
    }
    return Numbers.repeat(ts, v, w, "*=");
  }

  public static PyObject subtract(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_SUBTRACT, Slots.NB_SUBTRACT, "-=", v, w);
  }

  public static PyObject divide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_DIVIDE, Slots.NB_DIVIDE, "/=", v, w);
  }

  public static PyObject remainder(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_REMAINDER, Slots.NB_REMAINDER, "%=", v, w);
  }

  public static PyObject lshift(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_LSHIFT, Slots.NB_LSHIFT, "<<=", v, w);
  }

  public static PyObject rshift(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_RSHIFT, Slots.NB_RSHIFT, ">>=", v, w);
  }

  public static PyObject and(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_AND, Slots.NB_AND, "&=", v, w);
  }

  public static PyObject xor(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_XOR, Slots.NB_XOR, "^=", v, w);
  }

  public static PyObject or(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_OR, Slots.NB_OR, "|=", v, w);
  }

  public static PyObject floorDivide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_FLOOR_DIVIDE, Slots.NB_FLOOR_DIVIDE, "//=", v, w);
  }

  public static PyObject trueDivide(ThreadState ts, PyObject v, PyObject w) {
    return binary(ts, Slots.NB_INPLACE_TRUE_DIVIDE, Slots.NB_TRUE_DIVIDE, "/=", v, w);
  }
}
