package org.cellvm.model.memory;

import org.cellvm.model.InPlaceNumbers;
import org.cellvm.model.Names;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code weakproxy}: whatever is done with a proxy is done with its referent, as long as
 * that lives. A proxy has no hash, because it equals an object that can change.
 */
@ExposedType(name = "weakproxy", baseType = false)
public class WeakProxyType extends ObjectType {
  public static final WeakProxyType TYPE =
      new WeakProxyType(new WeakProxyTypeTable(), "weakproxy", ObjectType.TYPE);

  WeakProxyType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** The referent of a proxy, borrowed; any other object itself. */
  static PyObject unwrap(PyObject o) {
    return WeakReferences.isProxy(o) ? referent(o) : o;
  }

  private static PyObject referent(PyObject proxy) {
    PyObject o = ((PyWeakReference) proxy).referent();
    if (o == null) {
      throw new PyException(PyExc.ReferenceError, "weakly-referenced object no longer exists");
    }
    return o;
  }

  @ExposedMethod(value = "__unicode__", convention = Convention.NOARGS)
  static PyObject unicode(ThreadState ts, PyObject self) {
    return Objects.callMethod(ts, referent(self), Names.__unicode__);
  }

  // Attributes and text

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    return Objects.getAttr(ts, referent(o), name);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    Objects.setAttr(ts, referent(o), name, value);
  }

  @Override
  public PyObject tp_str(ThreadState ts, PyObject o) {
    return Objects.str(ts, referent(o));
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject referent = ((PyWeakReference) o).referent();
    PyObject shown = referent == null ? PyNone.NONE : referent;
    return PyString.fromString(
        "<weakproxy at "
            + Objects.address(ts, o)
            + " to "
            + Objects.limited(Objects.typeName(shown), 100)
            + " at "
            + Objects.address(ts, shown)
            + ">");
  }

  @Override
  public int tp_compare(ThreadState ts, PyObject v, PyObject w) {
    return Objects.compare(ts, unwrap(v), unwrap(w));
  }

  // Sequences, mappings, iterators

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return Objects.size(ts, referent(o));
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return Objects.size(ts, referent(o));
  }

  @Override
  public PyObject sq_slice(ThreadState ts, PyObject o, long i, long j) {
    return Sequences.getSlice(ts, referent(o), i, j);
  }

  @Override
  public void sq_ass_slice(ThreadState ts, PyObject o, long i, long j, PyObject value) {
    Sequences.setSlice(ts, referent(o), i, j, value);
  }

  @Override
  public boolean sq_contains(ThreadState ts, PyObject o, PyObject x) {
    return Objects.contains(ts, referent(o), x);
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject v, PyObject w) {
    return Objects.getItem(ts, unwrap(v), unwrap(w));
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    if (value == null) {
      Objects.delItem(ts, referent(o), key);
    } else {
      Objects.setItem(ts, referent(o), key, value);
    }
  }

  @Override
  public PyObject tp_iter(ThreadState ts, PyObject o) {
    return Objects.iter(ts, referent(o));
  }

  @Override
  public PyObject tp_iternext(ThreadState ts, PyObject o) {
    PyObject iterator = referent(o);
    if (!Objects.isIterator(iterator)) {
      throw Errors.typeError(
          "'" + Objects.limited(Objects.typeName(iterator), 200) + "' object is not iterable");
    }
    return Objects.iterNext(ts, iterator);
  }

  // Numbers

  @Override
  public boolean nb_nonzero(ThreadState ts, PyObject o) {
    return Objects.isTrue(ts, referent(o));
  }

  @Override
  public PyObject nb_negative(ThreadState ts, PyObject o) {
    return Numbers.negative(ts, referent(o));
  }

  @Override
  public PyObject nb_positive(ThreadState ts, PyObject o) {
    return Numbers.positive(ts, referent(o));
  }

  @Override
  public PyObject nb_absolute(ThreadState ts, PyObject o) {
    return Numbers.absolute(ts, referent(o));
  }

  @Override
  public PyObject nb_invert(ThreadState ts, PyObject o) {
    return Numbers.invert(ts, referent(o));
  }

  @Override
  public PyObject nb_int(ThreadState ts, PyObject o) {
    return NumberConversions.toInt(ts, referent(o));
  }

  @Override
  public PyObject nb_long(ThreadState ts, PyObject o) {
    return NumberConversions.toLong(ts, referent(o));
  }

  @Override
  public PyObject nb_float(ThreadState ts, PyObject o) {
    return NumberConversions.toFloat(ts, referent(o));
  }

  @Override
  public PyObject nb_index(ThreadState ts, PyObject o) {
    return NumberConversions.index(ts, referent(o));
  }

  @Override
  public PyObject nb_add(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.add(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_subtract(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.subtract(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_multiply(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.multiply(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_divide(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.divide(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_remainder(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.remainder(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_divmod(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.divmod(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_lshift(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.lshift(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_rshift(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.rshift(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_and(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.and(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_xor(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.xor(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_or(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.or(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.floorDivide(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_true_divide(ThreadState ts, PyObject v, PyObject w) {
    return Numbers.trueDivide(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    return Numbers.power(ts, unwrap(v), unwrap(w), unwrap(z));
  }

  @Override
  public PyObject nb_inplace_add(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.add(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_subtract(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.subtract(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_multiply(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.multiply(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_divide(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.divide(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_remainder(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.remainder(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_lshift(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.lshift(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_rshift(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.rshift(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_and(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.and(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_xor(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.xor(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_or(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.or(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_floor_divide(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.floorDivide(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_true_divide(ThreadState ts, PyObject v, PyObject w) {
    return InPlaceNumbers.trueDivide(ts, unwrap(v), unwrap(w));
  }

  @Override
  public PyObject nb_inplace_power(ThreadState ts, PyObject v, PyObject w, PyObject z) {
    return InPlaceNumbers.power(ts, unwrap(v), unwrap(w), unwrap(z));
  }
}
