package org.cellvm.model.descriptors;

import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;

/**
 * The one function {@code __new__} of built-in types ({@code tp_new_wrapper}); self is the type.
 */
public final class ConstructorTable extends FunctionTable {
  public static final ConstructorTable INSTANCE = new ConstructorTable();

  private ConstructorTable() {}

  @Override
  public int count() {
    return 1;
  }

  @Override
  public String name(int index) {
    return "__new__";
  }

  @Override
  public String doc(int index) {
    return "T.__new__(S, ...) -> a new object with type S, a subtype of T";
  }

  @Override
  public int kind(int index) {
    return METHOD;
  }

  private static String who(PyType type) {
    return type.name() + ".__new__(";
  }

  @Override
  public PyObject call(
      int index,
      ThreadState ts,
      PyObject self,
      PyObject[] args,
      int off,
      int n,
      PyObject[] kwnames) {
    PyType type = (PyType) self;
    if (n < 1) {
      throw Errors.typeError(who(type) + "): not enough arguments");
    }
    if (!(args[off] instanceof PyType subtype)) {
      throw Errors.typeError(
          who(type) + "X): X is not a type object (" + args[off].type().name() + ")");
    }
    if (!subtype.isSubtype(type)) {
      throw Errors.typeError(
          who(type)
              + subtype.name()
              + "): "
              + subtype.name()
              + " is not a subtype of "
              + type.name());
    }
    // The most derived base that is not a class must be made in the same way.
    PyType base = subtype.builtinBase();
    PyType maker = type.slotOwner[Slots.TP_NEW];
    if (base.slotOwner[Slots.TP_NEW] != maker) {
      throw Errors.typeError(
          who(type) + subtype.name() + ") is not safe, use " + base.name() + ".__new__()");
    }
    return maker.tp_new(ts, subtype, args, off + 1, n - 1, kwnames);
  }
}
