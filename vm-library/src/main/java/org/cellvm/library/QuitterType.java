package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type of {@code exit} and {@code quit}. */
@ExposedType(
    name = "site.Quitter",
    baseType = false,
    doc = "Called, it closes standard input and raises SystemExit.")
final class QuitterType extends ObjectType {
  static final QuitterType TYPE =
      new QuitterType(new QuitterTypeTable(), "site.Quitter", ObjectType.TYPE);

  private QuitterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n != 1 || kwnames != null || !(args[off] instanceof PyString)) {
      throw Errors.typeError("Quitter() takes a str");
    }
    return new PySiteName(PySiteName.Kind.QUITTER, args[off].toString(), "");
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {}

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    return PyString.fromString("Use " + ((PySiteName) o).name + "() or Ctrl-D (i.e. EOF) to exit");
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    int keywords = kwnames == null ? 0 : kwnames.length;
    for (int i = 0; i < keywords; i++) {
      if (!kwnames[i].toString().equals("code")) {
        throw Errors.typeError(
            "__call__() got an unexpected keyword argument '" + kwnames[i] + "'");
      }
    }
    if (n + keywords > 1) {
      // The function of CPython counts itself among its arguments.
      throw n > 1
          ? Errors.typeError("__call__() takes at most 2 arguments (" + (n + 1) + " given)")
          : Errors.typeError("__call__() got multiple values for keyword argument 'code'");
    }
    closeInput(ts);
    PyObject code = n + keywords == 1 ? args[off] : PyNone.NONE;
    PyObject exit = Objects.call1(ts, PyExc.SystemExit, code);
    throw new PyException(Ref.inc(exit.type()), exit, null);
  }

  /** A shell that catches SystemExit sees by this that it is to end. */
  private static void closeInput(ThreadState ts) {
    PyObject in = ts.interp.sysDict.getStr(ts, Names.stdin);
    if (in == null) {
      return;
    }
    in.incref();
    PyString close = PyString.fromString("close");
    try {
      Objects.callMethod(ts, in, close).decref(ts);
    } catch (PyException e) {
      if (e.isStop()) {
        throw e;
      }
      e.discard(ts);
    } finally {
      close.decref(ts);
      in.decref(ts);
    }
  }

  @ExposedGetter("name")
  static PyObject name(ThreadState ts, PySiteName self) {
    return PyString.fromString(self.name);
  }
}
