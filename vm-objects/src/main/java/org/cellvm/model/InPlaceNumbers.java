package org.cellvm.model;

/**
 * The operations in place ({@code PyNumber_InPlaceAdd}, ...): by the left operand's slot for it,
 * and else as the plain operation with another error text. Arguments are borrowed, results owned.
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

  public static PyObject add(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_ADD)) {
      PyObject done = type.nb_inplace_add(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    } else if (type.isHeapType() && type.has(Slots.SQ_INPLACE_CONCAT)) {
      // A class takes the concatenation in place of its base for nb_inplace_add as well, as both
      // slots are wrapped alike: it comes before __add__ and __radd__.
      return type.sq_inplace_concat(ts, v, w);
    }
    PyObject x = Numbers.binary1(ts, Slots.NB_ADD, v, w);
    if (x != PyNotImplemented.NOT_IMPLEMENTED) {
      return x;
    }
    return type.has(Slots.SQ_INPLACE_CONCAT)
        ? type.sq_inplace_concat(ts, v, w)
        : Numbers.concat(ts, v, w, "+=");
  }

  public static PyObject subtract(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_SUBTRACT)) {
      PyObject done = type.nb_inplace_subtract(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_SUBTRACT, "-=", v, w);
  }

  public static PyObject multiply(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_MULTIPLY)) {
      PyObject done = type.nb_inplace_multiply(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    PyObject x = Numbers.binary1(ts, Slots.NB_MULTIPLY, v, w);
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

  public static PyObject divide(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_DIVIDE)) {
      PyObject done = type.nb_inplace_divide(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_DIVIDE, "/=", v, w);
  }

  public static PyObject remainder(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_REMAINDER)) {
      PyObject done = type.nb_inplace_remainder(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_REMAINDER, "%=", v, w);
  }

  public static PyObject lshift(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_LSHIFT)) {
      PyObject done = type.nb_inplace_lshift(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_LSHIFT, "<<=", v, w);
  }

  public static PyObject rshift(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_RSHIFT)) {
      PyObject done = type.nb_inplace_rshift(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_RSHIFT, ">>=", v, w);
  }

  public static PyObject and(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_AND)) {
      PyObject done = type.nb_inplace_and(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_AND, "&=", v, w);
  }

  public static PyObject xor(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_XOR)) {
      PyObject done = type.nb_inplace_xor(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_XOR, "^=", v, w);
  }

  public static PyObject or(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_OR)) {
      PyObject done = type.nb_inplace_or(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_OR, "|=", v, w);
  }

  public static PyObject floorDivide(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_FLOOR_DIVIDE)) {
      PyObject done = type.nb_inplace_floor_divide(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_FLOOR_DIVIDE, "//=", v, w);
  }

  public static PyObject trueDivide(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_TRUE_DIVIDE)) {
      PyObject done = type.nb_inplace_true_divide(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return Numbers.binary(ts, Slots.NB_TRUE_DIVIDE, "/=", v, w);
  }
}
