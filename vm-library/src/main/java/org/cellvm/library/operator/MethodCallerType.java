package org.cellvm.library.operator;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.ExposedType;

/** The type {@code operator.methodcaller}. */
@ExposedType(
    name = "operator.methodcaller",
    declares = "tp_getattro",
    baseType = false,
    doc =
        "methodcaller(name, ...) --> methodcaller object\n\n"
            + "Called with an object, it calls a method.")
final class MethodCallerType extends ObjectType {
  static final MethodCallerType TYPE =
      new MethodCallerType(new MethodCallerTypeTable(), "operator.methodcaller", ObjectType.TYPE);

  private MethodCallerType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n == 0) {
      throw Errors.typeError("methodcaller needs at least one argument, the method name");
    }
    int keywords = kwnames == null ? 0 : kwnames.length;
    return new PyGetter(
        ts,
        this,
        Ref.copyOf(args, off, n + keywords),
        keywords == 0 ? null : Ref.copyOf(kwnames, 0, keywords));
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyGetter.checkOneArgument("methodcaller", n, kwnames);
    return call1(ts, callable, args[off]);
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject o) {
    PyGetter self = (PyGetter) callable;
    int keywords = self.kwnames == null ? 0 : self.kwnames.length;
    ts.enterRecursive(ThreadState.CALLING);
    int mark = ts.mark();
    try {
      PyObject method = ts.own(Objects.getAttr(ts, o, Objects.attributeName(ts, self.items[0])));
      int positional = self.items.length - 1 - keywords;
      return Objects.call(ts, method, self.items, 1, positional, self.kwnames);
    } finally {
      ts.release(mark);
      ts.leaveRecursive();
    }
  }
}
