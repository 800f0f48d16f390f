package org.cellvm.model.text;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.ByteArrayType;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code str}. Where an operand or argument is a {@code unicode}, the operation is that of
 * {@code unicode}, on this string decoded.
 */
@ExposedType(
    name = "str",
    doc = "str(object='') -> string\n\nThe object as a string; a string is its own.",
    variableSize = true,
    declares = "tp_getattro")
public class StrType extends StrMethods {
  public static final StrType TYPE = new StrType(new StrTypeTable(), "str", BaseStringType.TYPE);

  private static final String[] NEW_NAMES = {"object"};

  protected StrType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  // Slots

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = Args.bind(ts, "str", NEW_NAMES, 0, args, off, n, kwnames);
    PyObject s = bound[0] == null ? PyString.EMPTY : Objects.str(ts, bound[0]);
    if (subtype == TYPE) {
      return s;
    }
    PyObject result = new PyStringDerived(ts, subtype, ((PyString) s).bytes());
    s.decref(ts);
    return result;
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return TextEscapes.repr((PyString) o);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return ((PyString) o).exact();
  }

  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    return ((PyString) o).hash();
  }

  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (!(v instanceof PyString) || !(w instanceof PyString)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyString a = (PyString) v;
    PyString b = (PyString) w;
    if (op == Objects.EQ) {
      return PyBool.of(a.equalTo(b));
    }
    if (op == Objects.NE) {
      return PyBool.of(!a.equalTo(b));
    }
    return compared(a.compareTo(b), op);
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    if (!(v instanceof PyString)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return PercentFormat.format(ts, (PyString) v, w);
  }

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyString) o).length();
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyString) o).length();
  }

  @Override
  public PyObject sq_concat(ThreadState ts, PyObject v, PyObject w) {
    if (w instanceof PyString) {
      return PyString.concat((PyString) v, (PyString) w);
    }
    if (w instanceof PyUnicode) {
      return UnicodeType.concat(ts, v, w);
    }
    if (w instanceof PyByteArray) {
      return ByteArrayType.concat(ts, v, w);
    }
    throw Errors.typeError("cannot concatenate 'str' and '" + w.type().name() + "' objects");
  }

  @Override
  public PyObject sq_repeat(ThreadState ts, PyObject o, long i) {
    return StringMethods.repeat((PyString) o, i);
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyString s = (PyString) o;
    if (i < 0 || i >= s.length()) {
      throw Errors.indexError("string index out of range");
    }
    return PyString.ofChar(s.at((int) i));
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    return slice((PyString) o, i, j);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    if (x instanceof PyString) {
      PyString s = (PyString) o;
      return s.indexOf((PyString) x, 0, s.length()) >= 0;
    }
    if (x instanceof PyUnicode) {
      return UnicodeType.contains(ts, o, x);
    }
    throw Errors.typeError("'in <string>' requires string as left operand, not " + x.type().name());
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyString s = (PyString) o;
    if (key instanceof PyInt) {
      long i = ((PyInt) key).value;
      return sq_item(ts, o, i < 0 ? i + s.length() : i);
    }
    return subscript(ts, s, key, "string indices must be integers, not " + key.type().name());
  }
}
