package org.cellvm.model.memory;

import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyNotImplemented;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/**
 * The type {@code weakref}: a call of a reference returns its referent, or None once that is dead.
 */
@ExposedType(name = "weakref", basicSize = 56)
public class WeakReferenceType extends ObjectType {
  public static final WeakReferenceType TYPE =
      new WeakReferenceType(new WeakReferenceTypeTable(), "weakref", ObjectType.TYPE);

  private static final String[] NO_KEYWORDS = {};

  protected WeakReferenceType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** Keywords are ignored here: a subclass may take them in its {@code __init__}. */
  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.unpack("__new__", "__new__", n, 1, 2, null);
    return WeakReferences.reference(ts, subtype, args[off], n > 1 ? args[off + 1] : null);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("ref()", kwnames);
    Args.unpack("__init__", "__init__", n, 1, 2, null);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.bind(ts, "__call__", NO_KEYWORDS, 0, args, off, n, kwnames);
    return call0(ts, callable);
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    ts.requireLevels(1, ThreadState.CALLING);
    PyObject referent = ((PyWeakReference) callable).referent();
    return referent == null ? PyNone.NONE : Ref.inc(referent);
  }

  /** The referent's hash, which a reference keeps once it has been computed. */
  @Override
  public long tp_hash(ThreadState ts, PyObject o) {
    PyWeakReference self = (PyWeakReference) o;
    if (self.hash == -1) {
      if (self.referent() == null) {
        throw Errors.typeError("weak object has gone away");
      }
      self.hash = Objects.hash(ts, self.referent());
    }
    return self.hash;
  }

  /** References to living objects are equal if these are, dead ones if they are identical. */
  @Override
  public PyObject tp_richcompare(ThreadState ts, PyObject v, PyObject w, int op) {
    if (op != Objects.EQ && op != Objects.NE || v.type() != w.type()) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    PyObject a = ((PyWeakReference) v).referent();
    PyObject b = ((PyWeakReference) w).referent();
    if (a == null || b == null) {
      return PyBool.of(v == w == (op == Objects.EQ));
    }
    return Objects.richCompare(ts, a, b, op);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyObject referent = ((PyWeakReference) o).referent();
    String text = "<weakref at " + Objects.address(ts, o);
    if (referent == null) {
      return PyString.fromString(text + "; dead>");
    }
    PyObject name = null;
    try {
      name = Objects.getAttr(ts, referent, Names.__name__);
    } catch (PyException e) {
      e.discard(ts);
    }
    text +=
        "; to '"
            + Objects.limited(Objects.typeName(referent), 50)
            + "' at "
            + Objects.address(ts, referent)
            + (name instanceof PyString ? " (" + name + ")>" : ">");
    Ref.dec(ts, name);
    return PyString.fromString(text);
  }
}
