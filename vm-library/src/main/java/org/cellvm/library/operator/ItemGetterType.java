package org.cellvm.library.operator;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.ExposedType;

/** The type {@code operator.itemgetter}. */
@ExposedType(
    name = "operator.itemgetter",
    declares = "tp_getattro",
    baseType = false,
    doc =
        "itemgetter(item, ...) --> itemgetter object\n\nCalled with an object, it gets the items.")
final class ItemGetterType extends ObjectType {
  static final ItemGetterType TYPE =
      new ItemGetterType(new ItemGetterTypeTable(), "operator.itemgetter", ObjectType.TYPE);

  private ItemGetterType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.doesNotTakeKeywords("itemgetter()", kwnames);
    if (n == 0) {
      Args.unpack("itemgetter", "itemgetter", n, 1, 1, null);
    }
    return new PyGetter(ts, this, Ref.copyOf(args, off, n), null);
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyGetter.checkOneArgument("itemgetter", n, kwnames);
    return call1(ts, callable, args[off]);
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject o) {
    PyObject[] keys = ((PyGetter) callable).items;
    ts.enterRecursive(ThreadState.CALLING);
    int mark = ts.mark();
    try {
      if (keys.length == 1) {
        return Objects.getItem(ts, o, keys[0]);
      }
      PyObject[] values = new PyObject[keys.length];
      for (int i = 0; i < keys.length; i++) {
        values[i] = ts.own(Objects.getItem(ts, o, keys[i]));
      }
      return PyTuple.copyOf(ts, values, 0, values.length);
    } finally {
      ts.release(mark);
      ts.leaveRecursive();
    }
  }
}
