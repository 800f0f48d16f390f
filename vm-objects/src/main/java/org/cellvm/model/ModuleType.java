package org.cellvm.model;

import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code module}. */
@ExposedType(name = "module", doc = "module(name[, doc])\n\nCreate a module object.")
public class ModuleType extends ObjectType {
  public static final ModuleType TYPE =
      new ModuleType(new ModuleTypeTable(), "module", ObjectType.TYPE);

  private static final String[] KEYWORDS = {"name", "doc"};

  protected ModuleType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyModule(ts) : new PyModuleDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "module.__init__", KEYWORDS, 1, args, off, n, kwnames);
    if (!(a[0] instanceof PyString)) {
      throw Args.wrong("string", a[0], "module.__init__", 1);
    }
    ((PyModule) self).initialize(ts, a[0], a[1] == null ? PyNone.NONE : a[1]);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyDict dict = ((PyModule) o).dict();
    PyObject name = dict == null ? null : dict.getStr(ts, Names.__name__);
    PyObject file = dict == null ? null : dict.getStr(ts, Names.__file__);
    String shown = name instanceof PyString s ? s.toString() : "?";
    return PyString.fromString(
        file instanceof PyString f
            ? "<module '" + shown + "' from '" + f + "'>"
            : "<module '" + shown + "' (built-in)>");
  }

  @ExposedGetter(value = "__dict__", member = true)
  static PyObject dict(ThreadState ts, PyModule self) {
    return self.dict() == null ? PyNone.NONE : Ref.inc(self.dict());
  }
}
