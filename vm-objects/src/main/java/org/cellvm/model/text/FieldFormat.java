package org.cellvm.model.text;

import java.math.BigInteger;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberFormat;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;

/** {@code str.format} and {@code unicode.format}. */
final class FieldFormat {
  private static final int UNDECIDED = 0;
  private static final int AUTOMATIC = 1;
  private static final int MANUAL = 2;

  private final ThreadState ts;
  private final boolean unicode;
  private final PyObject[] args;
  private final int off;
  private final int n;
  private final PyObject[] kwnames;
  private int numbering = UNDECIDED;
  private int nextNumber;

  private FieldFormat(
      ThreadState ts, boolean unicode, PyObject[] args, int off, int n, PyObject[] kwnames) {
    this.ts = ts;
    this.unicode = unicode;
    this.args = args;
    this.off = off;
    this.n = n;
    this.kwnames = kwnames;
  }

  /** Formats; the arguments as in a call, borrowed, the result owned. */
  static PyObject format(
      ThreadState ts, PyBaseString format, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new FieldFormat(ts, format instanceof PyUnicode, args, off, n, kwnames).build(format, 2);
  }

  private PyBaseString build(PyBaseString text, int depth) {
    if (depth == 0) {
      throw Errors.valueError("Max string recursion exceeded");
    }
    TextBuilder out = text.builder(text.length() + 32);
    FormatMarkup markup = new FormatMarkup(text);
    while (markup.next()) {
      out.append(text, markup.literalStart, markup.literalEnd);
      if (markup.hasField) {
        int mark = ts.mark();
        out.append(field(text, markup, depth));
        ts.release(mark);
      }
    }
    return out.toText();
  }

  /** The text of one field, borrowed until the mark is released. */
  private PyBaseString field(PyBaseString text, FormatMarkup markup, int depth) {
    PyObject o = object(text, markup.nameStart, markup.nameEnd);
    if (markup.conversion != 0) {
      o = ts.own(converted(o, markup.conversion));
    }
    PyBaseString spec = ts.own(text.substring(markup.specStart, markup.specEnd));
    if (markup.nested) {
      spec = ts.own(build(spec, depth - 1));
    }
    if (o instanceof PyBaseString string && string.isExact() && o instanceof PyUnicode == unicode) {
      return (PyBaseString) ts.own(FormatSpec.format(ts, string, spec));
    }
    PyObject result = ts.own(unicode ? Objects.format(ts, o, spec) : formatted(o, spec));
    if (result instanceof PyUnicode == unicode) {
      return (PyBaseString) result;
    }
    return (PyBaseString) ts.own(unicode ? Objects.unicode(ts, result) : Objects.str(ts, result));
  }

  /** As {@code format(o, spec)}; numbers are formatted without a call of {@code __format__}. */
  private PyObject formatted(PyObject o, PyObject spec) {
    if (o.getClass() == PyInt.class) {
      return NumberFormat.formatInteger(ts, o, BigInteger.valueOf(((PyInt) o).value), spec);
    }
    if (o.getClass() == PyLong.class) {
      return NumberFormat.formatInteger(ts, o, ((PyLong) o).value, spec);
    }
    return o.getClass() == PyFloat.class
        ? NumberFormat.formatFloat(ts, o, ((PyFloat) o).value, spec)
        : Objects.format(ts, o, spec);
  }

  private PyObject converted(PyObject o, int conversion) {
    switch (conversion) {
      case 'r':
        return Objects.repr(ts, o);
      case 's':
        return unicode ? Objects.unicode(ts, o) : Objects.str(ts, o);
      default:
        throw Errors.valueError(
            conversion > 32 && conversion < 127
                ? "Unknown conversion specifier " + (char) conversion
                : "Unknown conversion specifier \\x" + Integer.toHexString(conversion));
    }
  }

  /** The object that a field's name leads to, borrowed. */
  private PyObject object(PyBaseString text, int start, int end) {
    FieldName name = new FieldName(text, start, end);
    PyObject o = first(text, name);
    while (name.next()) {
      PyBaseString part = ts.own(text.substring(name.nameStart, name.nameEnd));
      if (name.isAttribute) {
        PyString attribute =
            part instanceof PyString string ? string : ts.own(((PyUnicode) part).encodeDefault(ts));
        o = ts.own(Objects.getAttr(ts, o, attribute));
      } else if (name.index < 0) {
        o = ts.own(Objects.getItem(ts, o, part));
      } else if (o.type().has(Slots.SQ_ITEM) && !(o instanceof PyDict)) {
        o = ts.own(o.type().sq_item(ts, o, name.index));
      } else {
        PyObject index = ts.own(PyLong.valueOf(BigInteger.valueOf(name.index)));
        o = ts.own(Objects.getItem(ts, o, index));
      }
    }
    return o;
  }

  private PyObject first(PyBaseString text, FieldName name) {
    long index = name.firstIndex();
    boolean empty = name.firstStart == name.firstEnd;
    if (empty || index >= 0) {
      if (numbering == UNDECIDED) {
        numbering = empty ? AUTOMATIC : MANUAL;
      }
      if (numbering == MANUAL && empty) {
        throw Errors.valueError(
            "cannot switch from manual field specification to automatic field numbering");
      }
      if (numbering == AUTOMATIC && !empty) {
        throw Errors.valueError(
            "cannot switch from automatic field numbering to manual field specification");
      }
      if (empty) {
        index = nextNumber++;
      }
      if (index >= n) {
        throw Errors.indexError("tuple index out of range");
      }
      return args[off + (int) index];
    }
    PyBaseString key = ts.own(text.substring(name.firstStart, name.firstEnd));
    for (int i = 0; kwnames != null && i < kwnames.length; i++) {
      if (kwnames[i] instanceof PyBaseString given && sameText(given, key)) {
        return args[off + n + i];
      }
    }
    throw Errors.keyError(ts, key);
  }

  /** Equality as dict keys: a str equals a unicode of the same ASCII characters. */
  private static boolean sameText(PyBaseString name, PyBaseString key) {
    int length = name.length();
    if (key.length() != length) {
      return false;
    }
    boolean mixed = name instanceof PyUnicode != key instanceof PyUnicode;
    for (int i = 0; i < length; i++) {
      int c = name.at(i);
      if (c != key.at(i) || c > 127 && mixed) {
        return false;
      }
    }
    return true;
  }
}
