package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.processor.ExposedType;

/** The type {@code basestring}, and what its two kinds share as types. */
@ExposedType(
    name = "basestring",
    doc = "Type basestring cannot be instantiated; it is the base for str and unicode.",
    addsLayout = false)
public class BaseStringType extends ObjectType {
  public static final BaseStringType TYPE =
      new BaseStringType(new BaseStringTypeTable(), "basestring", ObjectType.TYPE);

  protected BaseStringType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    throw Errors.typeError("The basestring type cannot be instantiated");
  }

  /** The answer of a comparison whose outcome is {@code c}, as {@code compareTo} gives it. */
  public static PyObject compared(int c, int op) {
    switch (op) {
      case Objects.LT:
        return PyBool.of(c < 0);
      case Objects.LE:
        return PyBool.of(c <= 0);
      case Objects.EQ:
        return PyBool.of(c == 0);
      case Objects.NE:
        return PyBool.of(c != 0);
      case Objects.GT:
        return PyBool.of(c > 0);
      default:
        return PyBool.of(c >= 0);
    }
  }

  /** {@code s[i:j]}, the indices clipped to the string; no index counts from the end. */
  static PyBaseString slice(PyBaseString s, long i, long j) {
    int n = s.length();
    int from = i < 0 ? 0 : i > n ? n : (int) i;
    int to = j < 0 ? 0 : j > n ? n : (int) j;
    return s.substring(from, Math.max(from, to));
  }

  /** {@code s[key]} for an index or a slice; a TypeError with {@code message} for others. */
  final PyObject subscript(ThreadState ts, PyBaseString s, PyObject key, String message) {
    int n = s.length();
    if (NumberConversions.isIndex(key)) {
      long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
      return sq_item(ts, s, i < 0 ? i + n : i);
    }
    if (!(key instanceof PySlice)) {
      throw Errors.typeError(message);
    }
    SliceIndices range = ((PySlice) key).indices(ts, n);
    int start = (int) range.start();
    long step = range.step();
    int count = (int) range.length();
    if (count == 0) {
      return s.empty();
    }
    if (step == 1) {
      return s.substring(start, start + count);
    }
    TextBuilder out = s.builder(count);
    long at = start;
    for (int i = 0; i < count; i++, at += step) {
      out.append(s.at((int) at));
    }
    return out.toText();
  }

  static long found(long index) {
    if (index < 0) {
      throw Errors.valueError("substring not found");
    }
    return index;
  }

  static PyException tailMatchError(int side, PyObject sub) {
    return Errors.typeError(
        (side == StringMethods.LEFT ? "startswith" : "endswith")
            + " first arg must be str, unicode, or tuple, not "
            + sub.type().name());
  }

  /** The argument of {@code __format__} as a string of the kind of {@code s}; borrowed. */
  static PyBaseString formatSpec(ThreadState ts, PyBaseString s, PyObject spec) {
    if (!(spec instanceof PyBaseString)) {
      throw Errors.typeError("__format__ arg must be str or unicode, not " + spec.type().name());
    }
    if (s instanceof PyUnicode) {
      return ts.own(PyUnicode.fromObject(ts, spec));
    }
    return spec instanceof PyString ? (PyString) spec : (PyString) ts.own(Objects.str(ts, spec));
  }
}
