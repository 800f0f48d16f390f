package org.cellvm.model;

import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code module}. */
@ExposedType(
    name = "module",
    basicSize = 24,
    doc = "module(name[, doc])\n\nCreate a module object with a name and documentation.",
    dictOffset = 16,
    declares = {"tp_getattro", "tp_setattro"})
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
    return new PyModule(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "module.__init__", KEYWORDS, 1, args, off, n, kwnames);
    int mark = ts.mark();
    try {
      ArgConversions.string(ts, a[0], "module.__init__", 1);
      PyModule m = (PyModule) self;
      if (m.dict == null) {
        m.dict = new PyDict(ts);
      }
      m.dict.putStr(ts, Names.__name__, a[0]);
      m.dict.putStr(ts, Names.__doc__, a[1] == null ? PyNone.NONE : a[1]);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    PyModule m = (PyModule) o;
    PyObject file = m.dict == null ? null : m.dict.getStr(ts, Names.__file__);
    String where = file instanceof PyString ? "from '" + file + "'" : "(built-in)";
    return PyString.fromString("<module '" + m.nameText(ts) + "' " + where + ">");
  }

  @ExposedGetter(value = "__dict__", member = true)
  static PyObject dict(ThreadState ts, PyModule self) {
    return self.dict == null ? PyNone.NONE : Ref.inc(self.dict);
  }
}
