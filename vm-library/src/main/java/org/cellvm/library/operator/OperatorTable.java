package org.cellvm.library.operator;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.InPlaceNumbers;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyUnicode;

/**
 * The functions of {@code operator}. Most have a second name, {@code __add__} for {@code add}: what
 * they do is the same, their {@code __name__} is not.
 */
final class OperatorTable extends FunctionTable {
  static final OperatorTable INSTANCE = new OperatorTable();

  private static final String[] UNARY = {
    "isCallable",
    "isNumberType",
    "isSequenceType",
    "isMappingType",
    "truth",
    "not_",
    "neg",
    "pos",
    "abs",
    "inv",
    "invert",
    "index"
  };

  private static final String[] BINARY = {
    "add",
    "sub",
    "mul",
    "div",
    "floordiv",
    "truediv",
    "mod",
    "lshift",
    "rshift",
    "and_",
    "xor",
    "or_",
    "iadd",
    "isub",
    "imul",
    "idiv",
    "ifloordiv",
    "itruediv",
    "imod",
    "ilshift",
    "irshift",
    "iand",
    "ixor",
    "ior",
    "concat",
    "iconcat",
    "getitem",
    "pow",
    "ipow",
    "lt",
    "le",
    "eq",
    "ne",
    "gt",
    "ge",
    "is_",
    "is_not",
    "contains",
    "sequenceIncludes",
    "indexOf",
    "countOf",
    "delitem"
  };

  /** The functions with other numbers of arguments, or with numbers as arguments. */
  private static final String[] OTHERS = {
    "repeat", "irepeat", "getslice", "delslice", "setslice", "setitem", "_compare_digest"
  };

  private static final int FUNCTIONS = UNARY.length + BINARY.length + OTHERS.length;

  /** All names: the functions, then the second names. */
  private static final String[] NAMES = new String[2 * FUNCTIONS];

  /** By index of a name: the function. */
  private static final int[] FUNCTION = new int[2 * FUNCTIONS];

  private static final int COUNT = fill();

  private OperatorTable() {}

  private static int fill() {
    int n = 0;
    for (String[] group : new String[][] {UNARY, BINARY, OTHERS}) {
      for (String name : group) {
        FUNCTION[n] = n;
        NAMES[n++] = name;
      }
    }
    for (int i = 0; i < FUNCTIONS; i++) {
      String second = secondName(NAMES[i]);
      if (second != null) {
        FUNCTION[n] = i;
        NAMES[n++] = second;
      }
    }
    return n;
  }

  private static String secondName(String name) {
    switch (name) {
      case "isCallable":
      case "isNumberType":
      case "isSequenceType":
      case "isMappingType":
      case "truth":
      case "is_":
      case "is_not":
      case "sequenceIncludes":
      case "indexOf":
      case "countOf":
      case "_compare_digest":
        return null;
      default:
        return "__" + (name.endsWith("_") ? name.substring(0, name.length() - 1) : name) + "__";
    }
  }

  @Override
  public int count() {
    return COUNT;
  }

  @Override
  public String name(int index) {
    return NAMES[index];
  }

  @Override
  public int original(int index) {
    return FUNCTION[index];
  }

  @Override
  public String doc(int index) {
    return NAMES[index] + "() does what the operator does.";
  }

  @Override
  public int kind(int index) {
    return METHOD;
  }

  @Override
  public PyObject call(
      int index,
      ThreadState ts,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    int function = FUNCTION[index];
    if (function < UNARY.length) {
      Args.oneArgument(NAMES[index], n, kwnames);
      return call1(index, ts, self, args[off]);
    }
    if (function < UNARY.length + BINARY.length) {
      Args.unpack(NAMES[index], messageName(function), n, 2, 2, kwnames);
      return call2(index, ts, self, args[off], args[off + 1]);
    }
    int mark = ts.mark();
    try {
      return other(NAMES[function], NAMES[index], ts, args, off, n, kwnames);
    } finally {
      ts.release(mark);
    }
  }

  /** The name in messages about the number of arguments. */
  private static String messageName(int function) {
    switch (NAMES[function]) {
      case "pow":
      case "ipow":
      case "is_":
      case "is_not":
      case "sequenceIncludes":
      case "indexOf":
      case "countOf":
        return NAMES[function];
      default:
        return "op_" + NAMES[function];
    }
  }

  @Override
  public PyObject call1(int index, ThreadState ts, PyObject self, PyObject a) {
    switch (NAMES[FUNCTION[index]]) {
      case "isCallable":
        return PyBool.of(callable(ts, a));
      case "isNumberType":
        return PyBool.of(NumberConversions.isNumber(a));
      case "isSequenceType":
        return PyBool.of(Sequences.isSequence(ts, a));
      case "isMappingType":
        return PyBool.of(Objects.isMapping(ts, a));
      case "truth":
        return PyBool.of(Objects.isTrue(ts, a));
      case "not_":
        return PyBool.of(!Objects.isTrue(ts, a));
      case "neg":
        return Numbers.negative(ts, a);
      case "pos":
        return Numbers.positive(ts, a);
      case "abs":
        return Numbers.absolute(ts, a);
      case "inv":
        return Numbers.invert(ts, a);
      case "invert":
        return Numbers.invert(ts, a);
      case "index":
        return NumberConversions.index(ts, a);
      default:
        return super.call1(index, ts, self, a);
    }
  }

  private static boolean callable(ThreadState ts, PyObject a) {
    Warnings.warnPy3k(
        ts, "operator.isCallable() is not supported in 3.x. Use hasattr(obj, '__call__').");
    return Objects.isCallable(a);
  }

  @Override
  public PyObject call2(int index, ThreadState ts, PyObject self, PyObject a, PyObject b) {
    switch (NAMES[FUNCTION[index]]) {
      case "add":
        return Numbers.add(ts, a, b);
      case "sub":
        return Numbers.subtract(ts, a, b);
      case "mul":
        return Numbers.multiply(ts, a, b);
      case "div":
        return Numbers.divide(ts, a, b);
      case "floordiv":
        return Numbers.floorDivide(ts, a, b);
      case "truediv":
        return Numbers.trueDivide(ts, a, b);
      case "mod":
        return Numbers.remainder(ts, a, b);
      case "lshift":
        return Numbers.lshift(ts, a, b);
      case "rshift":
        return Numbers.rshift(ts, a, b);
      case "and_":
        return Numbers.and(ts, a, b);
      case "xor":
        return Numbers.xor(ts, a, b);
      case "or_":
        return Numbers.or(ts, a, b);
      case "iadd":
        return InPlaceNumbers.add(ts, a, b);
      case "isub":
        return InPlaceNumbers.subtract(ts, a, b);
      case "imul":
        return InPlaceNumbers.multiply(ts, a, b);
      case "idiv":
        return InPlaceNumbers.divide(ts, a, b);
      case "ifloordiv":
        return InPlaceNumbers.floorDivide(ts, a, b);
      case "itruediv":
        return InPlaceNumbers.trueDivide(ts, a, b);
      case "imod":
        return InPlaceNumbers.remainder(ts, a, b);
      case "ilshift":
        return InPlaceNumbers.lshift(ts, a, b);
      case "irshift":
        return InPlaceNumbers.rshift(ts, a, b);
      case "iand":
        return InPlaceNumbers.and(ts, a, b);
      case "ixor":
        return InPlaceNumbers.xor(ts, a, b);
      case "ior":
        return InPlaceNumbers.or(ts, a, b);
      case "concat":
        return Sequences.concat(ts, a, b);
      case "iconcat":
        return Sequences.inPlaceConcat(ts, a, b);
      case "getitem":
        return Objects.getItem(ts, a, b);
      case "pow":
        return Numbers.power(ts, a, b, PyNone.NONE);
      case "ipow":
        return InPlaceNumbers.power(ts, a, b, PyNone.NONE);
      case "lt":
        return Objects.richCompare(ts, a, b, Objects.LT);
      case "le":
        return Objects.richCompare(ts, a, b, Objects.LE);
      case "eq":
        return Objects.richCompare(ts, a, b, Objects.EQ);
      case "ne":
        return Objects.richCompare(ts, a, b, Objects.NE);
      case "gt":
        return Objects.richCompare(ts, a, b, Objects.GT);
      case "ge":
        return Objects.richCompare(ts, a, b, Objects.GE);
      case "is_":
        return PyBool.of(a == b);
      case "is_not":
        return PyBool.of(a != b);
      case "contains":
        return PyBool.of(Objects.contains(ts, a, b));
      case "sequenceIncludes":
        Warnings.warnPy3k(
            ts, "operator.sequenceIncludes() is not supported in 3.x. Use operator.contains().");
        return PyBool.of(Objects.contains(ts, a, b));
      case "indexOf":
        return PyInt.valueOf(Sequences.index(ts, a, b));
      case "countOf":
        return PyInt.valueOf(Sequences.count(ts, a, b));
      case "delitem":
        Objects.delItem(ts, a, b);
        return PyNone.NONE;
      default:
        return super.call2(index, ts, self, a, b);
    }
  }

  /**
   * Calls a function of the last group.
   *
   * @param shown the name that it was found by
   */
  private static PyObject other(
      String name,
      String shown,
      ThreadState ts,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    switch (name) {
      case "repeat":
      case "irepeat":
        Args.parse(shown, "op_" + name, n, 2, 2, kwnames);
        long count = ArgConversions.toInt(ts, args[off + 1]);
        return name.equals("repeat")
            ? Sequences.repeat(ts, args[off], count)
            : Sequences.inPlaceRepeat(ts, args[off], count);
      case "getslice":
        Args.parse(shown, name, n, 3, 3, kwnames);
        long from = ArgConversions.toLong(ts, args[off + 1], name, 2);
        long to = ArgConversions.toLong(ts, args[off + 2], name, 3);
        return Sequences.getSlice(ts, args[off], from, to);
      case "delslice":
        Args.parse(shown, name, n, 3, 3, kwnames);
        setSlice(ts, args, off, null);
        return PyNone.NONE;
      case "setslice":
        Args.parse(shown, name, n, 4, 4, kwnames);
        setSlice(ts, args, off, args[off + 3]);
        return PyNone.NONE;
      case "setitem":
        Args.unpack(shown, "op_setitem", n, 3, 3, kwnames);
        Objects.setItem(ts, args[off], args[off + 1], args[off + 2]);
        return PyNone.NONE;
      default:
        Args.parse(shown, "compare_digest", n, 2, 2, kwnames);
        return PyBool.of(equalDigests(ts, args[off], args[off + 1]));
    }
  }

  private static void setSlice(ThreadState ts, PyObject[] args, int off, PyObject value) {
    long from = ArgConversions.toLong(ts, args[off + 1], null, 2);
    long to = ArgConversions.toLong(ts, args[off + 2], null, 3);
    Sequences.setSlice(ts, args[off], from, to, value);
  }

  /** Compares in a time that does not depend on where the difference is. */
  private static boolean equalDigests(ThreadState ts, PyObject a, PyObject b) {
    if (a instanceof PyUnicode u && b instanceof PyUnicode v) {
      return java.security.MessageDigest.isEqual(u.encodeUtf8(), v.encodeUtf8());
    }
    byte[] left = Buffers.plainBytesOrNull(ts, a);
    byte[] right = Buffers.plainBytesOrNull(ts, b);
    if (left == null && right == null) {
      throw Errors.typeError(
          "unsupported operand types(s) or combination of types: '"
              + Objects.typeName(a)
              + "' and '"
              + Objects.typeName(b)
              + "'");
    }
    if (left == null || right == null) {
      PyObject wrong = left == null ? a : b;
      throw Errors.typeError(
          "'" + Objects.typeName(wrong) + "' does not have the buffer interface");
    }
    return java.security.MessageDigest.isEqual(left, right);
  }
}
