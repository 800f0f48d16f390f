package org.cellvm.model.descriptors;

import org.cellvm.model.Args;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.TypeTable;
import org.cellvm.model.UnhashableSlots;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/**
 * Makes the dict of a built-in type, in CPython's order: slot wrappers, methods, members, getsets,
 * {@code __doc__}. What is in it is immortal, and it is never changed afterwards.
 */
public final class BuiltinDicts {
  private BuiltinDicts() {}

  public static PyDict make(PyType type) {
    PyDict dict = Ref.immortal(PyDict.constant());
    TypeTable table = type.table;
    wrappers(type, table, dict);
    if (table != null) {
      methods(type, table, dict);
      attributes(type, table, dict);
    }
    if (dict.constant(Names.__doc__) == null) {
      String doc = type.builtinDoc();
      dict.putConstant(Names.__doc__, doc == null ? PyNone.NONE : Args.constant(doc));
    }
    type.addConstants(dict);
    return dict;
  }

  /** The process-wide name where there is one, else an immortal string. */
  public static PyString name(String s) {
    PyString name = PyString.fromString(s);
    PyString known = Names.find(name);
    return known != null ? known : Ref.immortal(name);
  }

  private static void wrappers(PyType type, TypeTable table, PyDict dict) {
    for (int i = 0; i < SlotDefs.COUNT; i++) {
      int slot = SlotDefs.SLOT[i];
      if (SlotDefs.WRAPPER[i] == 0 || dict.constant(SlotDefs.NAME[i]) != null) {
        continue;
      }
      if (slot == Slots.TP_HASH && type.slotOwner[slot] == UnhashableSlots.INSTANCE) {
        if (table != null && (table.flags() & TypeTable.UNHASHABLE) != 0) {
          dict.putConstant(Names.__hash__, PyNone.NONE);
        }
      } else if (type.showsSlot(slot)) {
        dict.putConstant(SlotDefs.NAME[i], new PyWrapperDescr(type, i));
      }
    }
    if (type.showsSlot(Slots.TP_NEW)) {
      dict.putConstant(Names.__new__, PyBuiltinFunction.constructorOf(type));
    }
  }

  private static void methods(PyType type, TypeTable table, PyDict dict) {
    for (int i = 0; i < table.count(); i++) {
      PyString name = name(table.name(i));
      PyObject descr;
      switch (table.kind(i)) {
        case FunctionTable.CLASS_METHOD:
          descr = new PyClassMethodDescr(type, name, table, i);
          break;
        case FunctionTable.STATIC_METHOD:
          descr = PyStaticMethod.constant(PyBuiltinFunction.constant(table, i));
          break;
        default:
          descr = new PyMethodDescr(type, name, table, i);
      }
      // A method that has a slot's name stands beside it: METH_COEXIST.
      dict.putConstant(name, descr);
    }
  }

  private static void attributes(PyType type, TypeTable table, PyDict dict) {
    for (int i = 0; i < table.attributeCount(); i++) {
      PyString name = name(table.attributeName(i));
      if (dict.constant(name) == null) {
        dict.putConstant(
            name,
            table.isMember(i)
                ? new PyMemberDescr(type, name, table, i)
                : new PyGetSetDescr(null, type, name, table, i));
      }
    }
  }
}
