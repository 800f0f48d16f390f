package org.cellvm.library.elementtree;

import java.util.Arrays;
import org.cellvm.model.FunctionTable;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.sequences.PyList;

/** Finds methods as types did of old, that is, for an object and not in the type's dict. */
final class OldMethods {
  private OldMethods() {}

  /** The method bound to the object, or the list of the names, owned; null if there is none. */
  static PyObject find(ThreadState ts, FunctionTable table, PyObject self, String name) {
    int n = table.count();
    for (int i = 0; i < n; i++) {
      if (name.equals(table.name(i))) {
        return new PyBuiltinFunction(ts, table, i, self, null);
      }
    }
    if (!name.equals("__methods__")) {
      return null;
    }
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = table.name(i);
    }
    Arrays.sort(names);
    return PyList.ofStrings(ts, names);
  }

  /** The error for an assignment to an object that has no attributes to set. */
  static PyException readOnly(PyObject o, String name, boolean delete) {
    String how = delete ? "del" : "assign to";
    return Errors.typeError(
        "'"
            + o.type().name()
            + "' object has only read-only attributes ("
            + how
            + " ."
            + name
            + ")");
  }
}
