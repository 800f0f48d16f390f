package org.cellvm.model.text;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code unicode}. A {@code str} operand or argument is decoded by the default encoding,
 * ASCII; bytes beyond it are a UnicodeDecodeError.
 */
@ExposedType(
    name = "unicode",
    basicSize = 48,
    declares = "tp_getattro",
    members = {BaseStringMethods.class, UnicodeMethods.class, UnicodeCaseMethods.class},
    doc = "unicode(object='', encoding, errors) -> unicode\n\nThe object as text, decoded.")
public class UnicodeType extends BaseStringType {
  public static final UnicodeType TYPE =
      new UnicodeType(new UnicodeTypeTable(), "unicode", BaseStringType.TYPE);

  private static final String[] NEW_NAMES = {"string", "encoding", "errors"};

  protected UnicodeType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Slots

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = new PyObject[NEW_NAMES.length];
    PyUnicode u;
    int mark = ts.mark();
    try {
      bind(ts, args, off, n, kwnames, bound);
      u = converted(ts, bound[0], name(ts, bound[1], 2), name(ts, bound[2], 3));
    } finally {
      ts.release(mark);
    }
    if (subtype == TYPE) {
      return u;
    }
    PyObject result = new PyUnicodeDerived(ts, subtype, u.bmp, u.codePoints);
    u.decref(ts);
    return result;
  }

  private static void bind(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames, PyObject[] bound) {
    try {
      Args.bind(ts, "unicode", NEW_NAMES, 0, args, off, n, kwnames, bound);
    } catch (PyException e) {
      // Arguments before the wrong one are checked first.
      name(ts, bound[1], 2);
      name(ts, bound[2], 3);
      throw e;
    }
  }

  private static String name(ThreadState ts, PyObject o, int position) {
    return o == null
        ? null
        : ArgConversions.toJava(ArgConversions.text(ts, o, "unicode", position));
  }

  private static PyUnicode converted(ThreadState ts, PyObject o, String encoding, String errors) {
    if (o == null) {
      return PyUnicode.EMPTY;
    }
    if (encoding == null && errors == null) {
      return (PyUnicode) Objects.unicode(ts, o);
    }
    return PyUnicode.fromEncodedObject(ts, o, encoding, errors);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return TextEscapes.repr((PyUnicode) o);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).encodeDefault(ts);
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).hash();
  }

  /**
   * Compares with strings of both kinds. A str that cannot be decoded is unequal, with a
   * UnicodeWarning; to order it is the UnicodeDecodeError.
   */
  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (v instanceof PyUnicode x && w instanceof PyUnicode y) {
      boolean result =
          switch (op) {
            case Objects.EQ -> x.equalTo(y);
            case Objects.NE -> !x.equalTo(y);
            default -> Objects.matches(x.compareTo(y), op);
          };
      return PyBool.of(result);
    }
    PyUnicode a = null;
    PyUnicode b = null;
    try {
      a = PyUnicode.fromObject(ts, v);
      b = PyUnicode.fromObject(ts, w);
      return PyBool.of(Objects.matches(a.compareTo(b), op));
    } catch (PyException e) {
      if (e.matches(ts, PyExc.TypeError)) {
        e.discard(ts);
        return PyNotImplemented.NOT_IMPLEMENTED;
      }
      if (op != Objects.EQ && op != Objects.NE || !e.matches(ts, PyExc.UnicodeDecodeError)) {
        throw e;
      }
      e.discard(ts);
      Warnings.warn(
          ts,
          PyExc.UnicodeWarning,
          (op == Objects.EQ ? "Unicode equal" : "Unicode unequal")
              + " comparison failed to convert both arguments to Unicode"
              + " - interpreting them as being unequal",
          1);
      return PyBool.of(op == Objects.NE);
    } finally {
      Ref.dec(ts, a);
      Ref.dec(ts, b);
    }
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    return v instanceof PyUnicode s
        ? PercentFormat.format(ts, s, w)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).length();
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyUnicode) o).length();
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    return concat(ts, v, w);
  }

  /** The concatenation of any two objects that can become unicode, owned. */
  static PyObject concat(ThreadState ts, PyObject v, PyObject w) {
    if (v instanceof PyUnicode a && w instanceof PyUnicode b) {
      return PyUnicode.concat(a, b);
    }
    int mark = ts.mark();
    try {
      return PyUnicode.concat(decoded(ts, v), decoded(ts, w));
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long i) {
    return StringMethods.repeat((PyUnicode) o, i);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyUnicode s = (PyUnicode) o;
    if (i < 0 || i >= s.length()) {
      throw Errors.indexError("string index out of range");
    }
    return PyUnicode.fromCodePoint(s.at((int) i));
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    return slice((PyUnicode) o, i, j);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return contains(ts, o, x);
  }

  /** Whether {@code x} lies in {@code o}, both made unicode. */
  static boolean contains(ThreadState ts, PyObject o, PyObject x) {
    int mark = ts.mark();
    try {
      PyUnicode sub = decoded(ts, x);
      PyUnicode s = decoded(ts, o);
      return s.indexOf(sub, 0, s.length()) >= 0;
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    return subscript(ts, (PyUnicode) o, key, "string indices must be integers");
  }

  /** The object as unicode, borrowed until the call ends. */
  static PyUnicode decoded(ThreadState ts, PyObject o) {
    if (o.getClass() == PyUnicode.class) {
      return (PyUnicode) o;
    }
    return ts.own(PyUnicode.fromObject(ts, o));
  }
}
