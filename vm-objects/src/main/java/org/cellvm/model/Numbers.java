package org.cellvm.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * The abstract number protocol ({@code PyNumber_*}): binary operations with their reflected halves
 * and the priority of subclasses, in-place operations, conversions. Arguments are borrowed, results
 * owned.
 */
public final class Numbers {
  private Numbers() {}

  /**
   * Asks the operands' types in CPython's order: the right one first if it is a subclass of the
   * left one with another implementation, then the left one, then the right one. Owned;
   * NotImplemented where neither can.
   */
  private static PyObject binary1(ThreadState ts, int slot, PyObject v, PyObject w) {
    PyType vt = v.type();
    PyType wt = w.type();
    PyType slotv = vt.slotOwner[slot];
    PyType slotw = vt == wt ? null : wt.slotOwner[slot];
    if (slotw == slotv) {
      slotw = null;
    }
    if (slotv != null) {
      if (slotw != null && wt.isSubtype(vt)) {
        PyObject x = invoke(ts, slot, wt, v, w);
        if (x != PyNotImplemented.NOT_IMPLEMENTED) {
          return x;
        }
        slotw = null;
      }
      PyObject x = invoke(ts, slot, vt, v, w);
      if (x != PyNotImplemented.NOT_IMPLEMENTED) {
        return x;
      }
    }
    return slotw != null ? invoke(ts, slot, wt, v, w) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static PyObject invoke(ThreadState ts, int slot, PyType type, PyObject v, PyObject w) {
    switch (slot) {
      case Slots.NB_ADD:
        return type.nb_add(ts, v, w);
      case Slots.NB_SUBTRACT:
        return type.nb_subtract(ts, v, w);
      case Slots.NB_MULTIPLY:
        return type.nb_multiply(ts, v, w);
      case Slots.NB_DIVIDE:
        return type.nb_divide(ts, v, w);
      case Slots.NB_REMAINDER:
        return type.nb_remainder(ts, v, w);
      case Slots.NB_DIVMOD:
        return type.nb_divmod(ts, v, w);
      case Slots.NB_LSHIFT:
        return type.nb_lshift(ts, v, w);
      case Slots.NB_RSHIFT:
        return type.nb_rshift(ts, v, w);
      case Slots.NB_AND:
        return type.nb_and(ts, v, w);
      case Slots.NB_XOR:
        return type.nb_xor(ts, v, w);
      case Slots.NB_OR:
        return type.nb_or(ts, v, w);
      case Slots.NB_FLOOR_DIVIDE:
        return type.nb_floor_divide(ts, v, w);
      case Slots.NB_TRUE_DIVIDE:
        return type.nb_true_divide(ts, v, w);
      default:
        throw new IllegalStateException("slot " + slot);
    }
  }

  /** The whole operation of a slot, for operands that coercion has made; owned. */
  static PyObject bySlot(ThreadState ts, int slot, PyObject v, PyObject w) {
    switch (slot) {
      case Slots.NB_ADD:
        return add(ts, v, w);
      case Slots.NB_MULTIPLY:
        return multiply(ts, v, w);
      case Slots.NB_POWER:
        return power(ts, v, w, PyNone.NONE);
      default:
        return binary(ts, slot, sign(slot), v, w);
    }
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

  private static PyObject binary(ThreadState ts, int slot, String sign, PyObject v, PyObject w) {
    PyObject x = binary1(ts, slot, v, w);
    if (x == PyNotImplemented.NOT_IMPLEMENTED) {
      throw unsupported(sign, v, w);
    }
    return x;
  }

  private static PyException unsupported(String sign, PyObject v, PyObject w) {
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

  private static PyObject concat(ThreadState ts, PyObject v, PyObject w, String sign) {
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

  private static PyObject repeat(ThreadState ts, PyObject v, PyObject w, String sign) {
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

  private static long repetitions(ThreadState ts, PyObject n) {
    if (!isIndex(n)) {
      throw Errors.typeError(
          "can't multiply sequence by non-int of type '" + Objects.typeName(n) + "'");
    }
    return asSsize(ts, n, PyExc.OverflowError);
  }

  // Power

  /** {@code v ** w} or {@code pow(v, w, z)}; z is None where absent. */
  public static PyObject power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    return ternary(ts, Slots.NB_POWER, v, w, z);
  }

  /** {@code ternary_op}: asks the types of all three for one slot, which is that of power. */
  private static PyObject ternary(ThreadState ts, int slot, PyObject v, PyObject w, PyObject z) {
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

  private static PyObject power(
      ThreadState ts, int slot, PyType type, PyObject v, PyObject w, PyObject z) {
    return slot == Slots.NB_POWER ? type.nb_power(ts, v, w, z) : type.nb_inplace_power(ts, v, w, z);
  }

  /**
   * {@code v **= w}. Unlike the other operations in place, one that has {@code __ipow__} and does
   * not implement it for {@code w} is not tried as {@code v ** w}.
   */
  public static PyObject inPlacePower(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    boolean inPlace = v.type().has(Slots.NB_INPLACE_POWER);
    return ternary(ts, inPlace ? Slots.NB_INPLACE_POWER : Slots.NB_POWER, v, w, z);
  }

  // In place

  public static PyObject inPlaceAdd(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_ADD)) {
      PyObject done = type.nb_inplace_add(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    PyObject x = binary1(ts, Slots.NB_ADD, v, w);
    if (x != PyNotImplemented.NOT_IMPLEMENTED) {
      return x;
    }
    return type.has(Slots.SQ_INPLACE_CONCAT)
        ? type.sq_inplace_concat(ts, v, w)
        : concat(ts, v, w, "+=");
  }

  public static PyObject inPlaceSubtract(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_SUBTRACT)) {
      PyObject done = type.nb_inplace_subtract(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_SUBTRACT, "-=", v, w);
  }

  public static PyObject inPlaceMultiply(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_MULTIPLY)) {
      PyObject done = type.nb_inplace_multiply(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    PyObject x = binary1(ts, Slots.NB_MULTIPLY, v, w);
    if (x != PyNotImplemented.NOT_IMPLEMENTED) {
      return x;
    }
    if (type.has(Slots.SQ_INPLACE_REPEAT)) {
      return type.sq_inplace_repeat(ts, v, repetitions(ts, w));
    }
    if (hasSequenceMethods(type) && !type.has(Slots.SQ_REPEAT)) {
      // CPython looks at the right operand only where the left one's type has no table at all.
      throw unsupported("*=", v, w);
    }
    return repeat(ts, v, w, "*=");
  }

  /** Whether CPython's {@code tp_as_sequence} of a type is not NULL. */
  private static boolean hasSequenceMethods(PyType type) {
    if (type.isHeapType()) {
      return true;
    }
    for (int slot = Slots.SQ_LENGTH; slot <= Slots.SQ_INPLACE_REPEAT; slot++) {
      if (type.has(slot)) {
        return true;
      }
    }
    return false;
  }

  public static PyObject inPlaceDivide(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_DIVIDE)) {
      PyObject done = type.nb_inplace_divide(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_DIVIDE, "/=", v, w);
  }

  public static PyObject inPlaceRemainder(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_REMAINDER)) {
      PyObject done = type.nb_inplace_remainder(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_REMAINDER, "%=", v, w);
  }

  public static PyObject inPlaceLshift(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_LSHIFT)) {
      PyObject done = type.nb_inplace_lshift(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_LSHIFT, "<<=", v, w);
  }

  public static PyObject inPlaceRshift(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_RSHIFT)) {
      PyObject done = type.nb_inplace_rshift(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_RSHIFT, ">>=", v, w);
  }

  public static PyObject inPlaceAnd(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_AND)) {
      PyObject done = type.nb_inplace_and(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_AND, "&=", v, w);
  }

  public static PyObject inPlaceXor(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_XOR)) {
      PyObject done = type.nb_inplace_xor(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_XOR, "^=", v, w);
  }

  public static PyObject inPlaceOr(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_OR)) {
      PyObject done = type.nb_inplace_or(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_OR, "|=", v, w);
  }

  public static PyObject inPlaceFloorDivide(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_FLOOR_DIVIDE)) {
      PyObject done = type.nb_inplace_floor_divide(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_FLOOR_DIVIDE, "//=", v, w);
  }

  public static PyObject inPlaceTrueDivide(ThreadState ts, PyObject v, PyObject w) {
    PyType type = v.type();
    if (type.has(Slots.NB_INPLACE_TRUE_DIVIDE)) {
      PyObject done = type.nb_inplace_true_divide(ts, v, w);
      if (done != PyNotImplemented.NOT_IMPLEMENTED) {
        return done;
      }
    }
    return binary(ts, Slots.NB_TRUE_DIVIDE, "/=", v, w);
  }

  public static PyObject negative(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_NEGATIVE)) {
      return type.nb_negative(ts, v);
    }
    throw Errors.typeError(
        "bad operand type for unary -: '" + Objects.limited(Objects.typeName(v), 200) + "'");
  }

  public static PyObject positive(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_POSITIVE)) {
      return type.nb_positive(ts, v);
    }
    throw Errors.typeError(
        "bad operand type for unary +: '" + Objects.limited(Objects.typeName(v), 200) + "'");
  }

  public static PyObject invert(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_INVERT)) {
      return type.nb_invert(ts, v);
    }
    throw Errors.typeError(
        "bad operand type for unary ~: '" + Objects.limited(Objects.typeName(v), 200) + "'");
  }

  public static PyObject absolute(ThreadState ts, PyObject v) {
    PyType type = v.type();
    if (type.has(Slots.NB_ABSOLUTE)) {
      return type.nb_absolute(ts, v);
    }
    throw Errors.typeError(
        "bad operand type for abs(): '" + Objects.limited(Objects.typeName(v), 200) + "'");
  }

  // Conversions

  /** Whether an object can be an index: an int, a long or something with {@code __index__}. */
  public static boolean isIndex(PyObject o) {
    return o instanceof PyInt || o instanceof PyLong || o.type().has(Slots.NB_INDEX);
  }

  /** {@code operator.isNumberType}. */
  public static boolean isNumber(PyObject o) {
    return o.type().has(Slots.NB_INT) || o.type().has(Slots.NB_FLOAT);
  }

  /** Whether {@code __int__} is there. */
  public static boolean hasInt(PyObject o) {
    return o.type().has(Slots.NB_INT);
  }

  /** {@code __index__}: an int or long, owned. */
  public static PyObject index(ThreadState ts, PyObject o) {
    if (o instanceof PyInt || o instanceof PyLong) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (!type.has(Slots.NB_INDEX)) {
      throw notAnIndex(o);
    }
    PyObject result = type.nb_index(ts, o);
    if (result instanceof PyInt || result instanceof PyLong) {
      return result;
    }
    PyException e =
        Errors.typeError(
            "__index__ returned non-(int,long) (type "
                + Objects.limited(Objects.typeName(result), 200)
                + ")");
    result.decref(ts);
    throw e;
  }

  /**
   * An index as a long ({@code PyNumber_AsSsize_t}).
   *
   * @param overflow the error for a value beyond 64 bits; null to clip it
   */
  public static long asSsize(ThreadState ts, PyObject o, PyType overflow) {
    if (o instanceof PyInt i) {
      return i.value;
    }
    PyObject n = index(ts, o);
    try {
      if (n instanceof PyInt i) {
        return i.value;
      }
      BigInteger value = ((PyLong) n).value;
      if (value.bitLength() < Long.SIZE) {
        return value.longValue();
      }
      if (overflow == null) {
        return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
      throw new PyException(
          overflow,
          "cannot fit '"
              + Objects.limited(Objects.typeName(o), 200)
              + "' into an index-sized integer");
    } finally {
      n.decref(ts);
    }
  }

  /** {@code PyInt_AsLong}: by {@code __int__} if need be. */
  public static long asLong(ThreadState ts, PyObject o) {
    if (o instanceof PyInt i) {
      return i.value;
    }
    if (o instanceof PyLong l) {
      return fit(l);
    }
    PyType type = o.type();
    if (!type.has(Slots.NB_INT)) {
      throw Errors.typeError("an integer is required");
    }
    PyObject n = type.nb_int(ts, o);
    try {
      if (n instanceof PyInt i) {
        return i.value;
      }
      if (n instanceof PyLong l) {
        return fit(l);
      }
      throw Errors.typeError("__int__ method should return an integer");
    } finally {
      n.decref(ts);
    }
  }

  private static long fit(PyLong l) {
    if (l.value.bitLength() < Long.SIZE) {
      return l.value.longValue();
    }
    throw Errors.overflowError("Python int too large to convert to C long");
  }

  /** Checks that {@code o} can be an index; answers it, borrowed. */
  public static PyObject requireIndex(ThreadState ts, PyObject o) {
    if (!isIndex(o)) {
      throw notAnIndex(o);
    }
    return o;
  }

  private static PyException notAnIndex(PyObject o) {
    return Errors.typeError(
        "'"
            + Objects.limited(Objects.typeName(o), 200)
            + "' object cannot be interpreted as an index");
  }

  /** Checks that {@code o} can be a C integer, which a float cannot; answers it, borrowed. */
  public static PyObject requireInt(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat) {
      throw Errors.typeError("integer argument expected, got float");
    }
    if (!hasInt(o)) {
      throw Errors.typeError("an integer is required");
    }
    return o;
  }

  /**
   * {@code int(o)} ({@code PyNumber_Int}): by {@code __int__}, by {@code __trunc__} or from text;
   * an int or long, owned.
   */
  public static PyObject toInt(ThreadState ts, PyObject o) {
    if (o.getClass() == PyInt.class) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (type.has(Slots.NB_INT)) {
      return checkedInteger(ts, type.nb_int(ts, o), "__int__ returned non-int (type ");
    }
    PyObject n = truncatedOrParsed(ts, o, false);
    if (n == null) {
      throw notConvertible("int", o);
    }
    return n;
  }

  /** {@code long(o)} ({@code PyNumber_Long}): by {@code __long__} or as {@link #toInt}; owned. */
  public static PyObject toLong(ThreadState ts, PyObject o) {
    PyType type = o.type();
    PyObject n;
    if (type.has(Slots.NB_LONG)) {
      n = checkedInteger(ts, type.nb_long(ts, o), "__long__ returned non-long (type ");
    } else {
      n = truncatedOrParsed(ts, o, true);
      if (n == null) {
        throw notConvertible("long", o);
      }
    }
    if (n instanceof PyInt i) {
      PyObject converted = PyLong.valueOf(BigInteger.valueOf(i.value));
      n.decref(ts);
      return converted;
    }
    return n;
  }

  private static PyException notConvertible(String name, PyObject o) {
    return Errors.typeError(
        name
            + "() argument must be a string or a number, not '"
            + Objects.limited(Objects.typeName(o), 200)
            + "'");
  }

  /** Passes an int or long through; steals {@code n}. */
  private static PyObject checkedInteger(ThreadState ts, PyObject n, String error) {
    if (n instanceof PyInt || n instanceof PyLong) {
      return n;
    }
    String type = Objects.limited(Objects.typeName(n), 200);
    n.decref(ts);
    throw Errors.typeError(error + type + ")");
  }

  /** What is no number as an integer: by {@code __trunc__} or from text; owned, null if neither. */
  private static PyObject truncatedOrParsed(ThreadState ts, PyObject o, boolean alwaysLong) {
    PyObject trunc = null;
    try {
      trunc = Objects.getAttr(ts, o, Names.__trunc__);
    } catch (PyException e) {
      e.discard(ts);
    }
    if (trunc != null) {
      PyObject truncated;
      try {
        truncated = Objects.call0(ts, trunc);
      } finally {
        trunc.decref(ts);
      }
      return integral(ts, truncated);
    }
    if (o instanceof PyUnicode u) {
      return NumberParsing.integer(ts, u, 10, alwaysLong);
    }
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    return bytes == null ? null : NumberParsing.integer(bytes, alwaysLong);
  }

  /** What {@code __trunc__} answered as an int or long, owned; steals {@code o}. */
  private static PyObject integral(ThreadState ts, PyObject o) {
    if (o instanceof PyInt || o instanceof PyLong) {
      return o;
    }
    try {
      PyObject n = null;
      if (o instanceof PyInstanceObject) {
        PyObject method = Objects.getAttrOrNull(ts, o, Names.__int__);
        if (method != null) {
          try {
            n = Objects.call0(ts, method);
          } finally {
            method.decref(ts);
          }
        }
      } else if (hasInt(o)) {
        n = o.type().nb_int(ts, o);
      }
      String error = "__trunc__ returned non-Integral (type ";
      if (n == null && o instanceof PyInstanceObject instance) {
        throw Errors.typeError(error + Objects.limited(instance.cls.name(), 200) + ")");
      }
      return checkedInteger(ts, n == null ? Ref.inc(o) : n, error);
    } finally {
      o.decref(ts);
    }
  }

  /** {@code float(o)} ({@code PyNumber_Float}): by {@code __float__} or from text; owned. */
  public static PyObject toFloat(ThreadState ts, PyObject o) {
    if (o.getClass() == PyFloat.class) {
      return Ref.inc(o);
    }
    PyType type = o.type();
    if (o.getClass() != PyString.class && type.has(Slots.NB_FLOAT)) {
      PyObject n = type.nb_float(ts, o);
      if (n instanceof PyFloat) {
        return n;
      }
      String given = Objects.limited(Objects.typeName(n), 200);
      n.decref(ts);
      throw Errors.typeError("__float__ returned non-float (type " + given + ")");
    }
    if (o instanceof PyUnicode u) {
      return PyFloat.of(NumberParsing.real(ts, u));
    }
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("float() argument must be a string or a number");
    }
    return PyFloat.of(NumberParsing.real(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** The float that the whole of a text is; ValueError. */
  public static double parseFloat(String text) {
    FloatScan scan = FloatScan.at(text, 0);
    if (scan.end() == 0 || scan.end() != text.length()) {
      throw Errors.valueError("could not convert string to float: ".concat(text));
    }
    return scan.value();
  }

  /** C's {@code %.17g}: text that reads back as {@code x}. */
  public static String formatG17(double x) {
    return FloatText.format(x, 'g', 17, false);
  }

  /** {@code bin(o)} and its kin ({@code PyNumber_ToBase}) for base 2, 8 or 16; a str, owned. */
  public static PyObject toBase(ThreadState ts, PyObject o, int base) {
    PyObject n = index(ts, o);
    BigInteger value = IntType.big(n);
    n.decref(ts);
    String prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    String digits = value.abs().toString(base);
    return PyString.fromString((value.signum() < 0 ? "-" : "") + prefix + digits);
  }

  /** {@code hex(o)}: by {@code __hex__}; a str, owned. */
  public static PyObject hex(ThreadState ts, PyObject o) {
    if (!o.type().has(Slots.NB_HEX)) {
      throw Errors.typeError("hex() argument can't be converted to hex");
    }
    return checkedString(ts, o.type().nb_hex(ts, o), "__hex__");
  }

  /** {@code oct(o)}: by {@code __oct__}; a str, owned. */
  public static PyObject oct(ThreadState ts, PyObject o) {
    if (!o.type().has(Slots.NB_OCT)) {
      throw Errors.typeError("oct() argument can't be converted to oct");
    }
    return checkedString(ts, o.type().nb_oct(ts, o), "__oct__");
  }

  /** Passes a str through; steals {@code s}. */
  private static PyObject checkedString(ThreadState ts, PyObject s, String method) {
    if (s instanceof PyString) {
      return s;
    }
    String type = Objects.limited(Objects.typeName(s), 200);
    s.decref(ts);
    throw Errors.typeError(method + " returned non-string (type " + type + ")");
  }

  /** A float with more decimal digits than this after the point is a float already. */
  private static final int MAX_ROUND_DIGITS = 323;

  /** With fewer, all floats become zero. */
  private static final int MIN_ROUND_DIGITS = -308;

  /**
   * {@code round(x, ndigits)}: exactly, half away from zero.
   *
   * @throws PyException OverflowError
   */
  public static double round(double x, long ndigits) {
    if (Double.isNaN(x) || Double.isInfinite(x) || x == 0 || ndigits > MAX_ROUND_DIGITS) {
      return x;
    }
    if (ndigits < MIN_ROUND_DIGITS) {
      return 0.0 * x;
    }
    BigDecimal rounded = new BigDecimal(x).setScale((int) ndigits, RoundingMode.HALF_UP);
    double result = rounded.doubleValue();
    if (Double.isInfinite(result)) {
      throw Errors.overflowError("rounded value too large to represent");
    }
    return Math.copySign(result, x);
  }

  /**
   * The bytes of a str, bytearray or buffer, not to be written; null for anything else. It is
   * called where a thread has entered its VM.
   */
  public static byte[] bufferBytes(PyObject o) {
    return Buffers.plainBytesOrNull(ThreadState.current(), o);
  }

  /** {@code PyFloat_AsDouble}. */
  public static double asDouble(ThreadState ts, PyObject o) {
    if (o instanceof PyFloat f) {
      return f.value;
    }
    PyType type = o.type();
    if (!type.has(Slots.NB_FLOAT)) {
      throw Errors.typeError("a float is required");
    }
    PyObject n = type.nb_float(ts, o);
    try {
      if (n instanceof PyFloat f) {
        return f.value;
      }
      throw Errors.typeError("nb_float should return float object");
    } finally {
      n.decref(ts);
    }
  }

  /** {@code coerce(v, w)}: two owned numbers of one type; null where the types cannot. */
  public static PyObject[] coerce(ThreadState ts, PyObject v, PyObject w) {
    PyType vt = v.type();
    PyType wt = w.type();
    if (vt == wt && !checksTypes(vt)) {
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

  /** {@code Py_TPFLAGS_CHECKTYPES} of the types that have no coercion of their own. */
  private static boolean checksTypes(PyType type) {
    return type.isHeapType()
        || type == InstanceObjectType.TYPE
        || type == StrType.TYPE
        || type == UnicodeType.TYPE
        || type == SetType.TYPE
        || type == FrozenSetType.TYPE;
  }
}
