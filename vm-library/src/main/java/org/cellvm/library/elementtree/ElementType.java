package org.cellvm.library.elementtree;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PySlice;
import org.cellvm.model.sequences.SliceBounds;
import org.cellvm.model.sequences.SliceIndices;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type {@code Element}. Its instances look their attributes up by themselves. */
@ExposedType(name = "Element", baseType = false, basicSize = 48)
final class ElementType extends ObjectType {
  static final ElementType TYPE =
      new ElementType(new ElementTypeTable(), "Element", ObjectType.TYPE);

  private static final ElementMethodsTable METHODS = new ElementMethodsTable();

  private static final int TAG = -1;
  private static final int TEXT = -2;
  private static final int TAIL = -3;
  private static final int ATTRIB = -4;
  private static final int NO_ATTRIBUTE = -5;

  /** The attributes by name: those above, or the index of a method. */
  private static final PyDict ATTRIBUTES = attributePlaces();

  private ElementType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    int mark = ts.mark();
    try {
      PyString tag = ts.own(Objects.repr(ts, ((PyElement) o).tag));
      return PyString.fromString("<Element " + tag + " at " + Objects.address(ts, o) + ">");
    } finally {
      ts.release(mark);
    }
  }

  // Attributes

  private static PyDict attributePlaces() {
    PyDict places = PyDict.constant();
    for (int i = 0; i < METHODS.count(); i++) {
      places.putConstant(Args.constant(METHODS.name(i)), PyInt.valueOf(i));
    }
    places.putConstant(Args.constant("tag"), PyInt.valueOf(TAG));
    places.putConstant(Names.text, PyInt.valueOf(TEXT));
    places.putConstant(Args.constant("tail"), PyInt.valueOf(TAIL));
    places.putConstant(Args.constant("attrib"), PyInt.valueOf(ATTRIB));
    return places;
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyElement self = (PyElement) o;
    PyObject place = ATTRIBUTES.constant(name);
    int which = place == null ? NO_ATTRIBUTE : (int) ((PyInt) place).value;
    switch (which) {
      case TAG:
        return Ref.inc(self.tag);
      case TEXT:
        return Ref.inc(self.text(ts));
      case TAIL:
        return Ref.inc(self.tail(ts));
      case ATTRIB:
        return Ref.inc(self.attributes(ts));
      case NO_ATTRIBUTE:
        PyObject method = OldMethods.find(ts, METHODS, o, name.toString());
        if (method == null) {
          throw Errors.attributeError(name.toString());
        }
        return method;
      default:
        return new PyBuiltinFunction(ts, METHODS, which, o, null);
    }
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    if (value == null) {
      throw Errors.attributeError("can't delete element attributes");
    }
    PyElement self = (PyElement) o;
    switch (name.toString()) {
      case "tag" -> {
        PyObject old = self.tag;
        self.tag = Ref.inc(value);
        Ref.dec(ts, old);
      }
      case "text" -> self.setText(ts, Ref.inc(value), false);
      case "tail" -> self.setTail(ts, Ref.inc(value), false);
      case "attrib" -> self.setAttrib(ts, value == PyNone.NONE ? null : value);
      default -> throw Errors.attributeError(name.toString());
    }
  }

  // The sequence of the children

  @Override
  public long sq_length(ThreadState ts, PyObject o) {
    return ((PyElement) o).size;
  }

  @Override
  public long mp_length(ThreadState ts, PyObject o) {
    return ((PyElement) o).size;
  }

  @Override
  public PyObject sq_item(ThreadState ts, PyObject o, long i) {
    PyElement self = (PyElement) o;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("child index out of range");
    }
    return Ref.inc(self.children[(int) i]);
  }

  @Override
  public void sq_ass_item(ThreadState ts, PyObject o, long i, PyObject value) {
    PyElement self = (PyElement) o;
    if (i < 0 || i >= self.size) {
      throw Errors.indexError("child assignment index out of range");
    }
    PyObject old;
    if (value == null) {
      old = self.take((int) i);
    } else {
      old = self.children[(int) i];
      self.children[(int) i] = Ref.inc(value);
    }
    Ref.dec(ts, old);
  }

  private static PyException badIndex() {
    return Errors.typeError("element indices must be integers");
  }

  private static long index(ThreadState ts, PyElement self, PyObject key) {
    long i = NumberConversions.asSsize(ts, key, PyExc.IndexError);
    return i < 0 ? i + self.size : i;
  }

  @Override
  public PyObject mp_subscript(ThreadState ts, PyObject o, PyObject key) {
    PyElement self = (PyElement) o;
    if (NumberConversions.isIndex(key)) {
      return sq_item(ts, o, index(ts, self, key));
    }
    if (!(key instanceof PySlice slice)) {
      throw badIndex();
    }
    SliceIndices s = slice.bounds(ts).within(self.size);
    PyList list = new PyList(ts);
    long at = s.start();
    for (long i = 0; i < s.length(); i++, at += s.step()) {
      list.append(ts, self.children[(int) at]);
    }
    return list;
  }

  @Override
  public void mp_ass_subscript(ThreadState ts, PyObject o, PyObject key, PyObject value) {
    PyElement self = (PyElement) o;
    if (NumberConversions.isIndex(key)) {
      sq_ass_item(ts, o, index(ts, self, key), value);
    } else if (key instanceof PySlice slice) {
      setSlice(ts, self, slice, value);
    } else {
      throw badIndex();
    }
  }

  private static void setSlice(ThreadState ts, PyElement self, PySlice slice, PyObject value) {
    int mark = ts.mark();
    try {
      SliceBounds bounds = slice.bounds(ts);
      SliceIndices s = bounds.within(self.size);
      PyObject[] items = {};
      int n = 0;
      if (value != null) {
        PyObject list = ts.own(sequence(ts, value));
        items = Sequences.fastItems(list);
        n = Sequences.fastSize(list);
        // Reading the items may have changed the children.
        s = bounds.within(self.size);
      }
      if (s.step() == 1) {
        int from = (int) s.start();
        self.replace(ts, from, (int) Math.max(from, s.stop()), items, n);
        return;
      }
      if (n != s.length()) {
        throw Errors.valueError(
            "attempt to assign sequence of size " + n + " to extended slice of size " + s.length());
      }
      PyObject[] old = new PyObject[n];
      long at = s.start();
      for (int i = 0; i < n; i++, at += s.step()) {
        old[i] = self.children[(int) at];
        self.children[(int) at] = Ref.inc(items[i]);
      }
      Ref.decAll(ts, old, 0, n);
    } finally {
      ts.release(mark);
    }
  }

  /** The items as a list or tuple, owned. */
  static PyObject sequence(ThreadState ts, PyObject value) {
    try {
      return Sequences.fast(ts, value, "");
    } catch (PyException e) {
      if (e.isStop()) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError("expected sequence, not \"" + value.type().name() + "\"");
    }
  }
}
