package org.cellvm.library.thread;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedType;

/** The type {@code thread._local}. */
@ExposedType(
    name = "thread._local",
    basicSize = 64,
    weakrefOffset = 48,
    doc = "An object whose attributes are each thread's own.")
final class LocalType extends ObjectType {
  static final LocalType TYPE =
      new LocalType(new LocalTypeTable(), "thread._local", ObjectType.TYPE);

  private LocalType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if ((n > 0 || kwnames != null) && subtype.slotOwner[Slots.TP_INIT] == ObjectType.TYPE) {
      throw Errors.typeError("Initialization arguments are not supported");
    }
    PyLocal local = new PyLocal(ts, subtype, args, off, n, kwnames);
    local.addDict(ts);
    return local;
  }

  @Override
  public PyObject tp_getattro(ThreadState ts, PyObject o, PyString name) {
    PyLocal self = (PyLocal) o;
    var dict = self.use(ts);
    return isDict(name) ? Ref.inc(dict) : Objects.genericGetAttr(ts, o, name);
  }

  @Override
  public void tp_setattro(ThreadState ts, PyObject o, PyString name, PyObject value) {
    PyLocal self = (PyLocal) o;
    self.use(ts);
    if (isDict(name)) {
      throw Errors.attributeError(
          "'"
              + Objects.limited(Objects.typeName(o), 50)
              + "' object attribute '__dict__' is read-only");
    }
    Objects.genericSetAttr(ts, o, name, value);
  }

  private static boolean isDict(PyString name) {
    return name == Names.__dict__ || name.toString().equals("__dict__");
  }
}
