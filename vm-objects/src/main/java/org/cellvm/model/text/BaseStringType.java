package org.cellvm.model.text;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.processor.ExposedType;

/** The type {@code basestring}, and what its two kinds have in common as types. */
@ExposedType(
    name = "basestring",
    basicSize = 16,
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
    if (!(key instanceof PySlice slice)) {
      throw Errors.typeError(message);
    }
    SliceIndices range = slice.indices(ts, n);
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

  /** The argument of {@code __format__} as a string of the kind of {@code s}; borrowed. */
  static PyBaseString formatSpec(ThreadState ts, PyBaseString s, PyObject spec) {
    if (!(spec instanceof PyBaseString)) {
      throw Errors.typeError("__format__ arg must be str or unicode, not " + spec.type().name());
    }
    if (s instanceof PyUnicode) {
      return ts.own((PyUnicode) Objects.unicode(ts, spec));
    }
    return ts.own(Objects.str(ts, spec));
  }
}
