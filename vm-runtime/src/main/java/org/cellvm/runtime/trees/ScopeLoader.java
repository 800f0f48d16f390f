package org.cellvm.runtime.trees;

import org.cellvm.compiler.symtable.NameMap;
import org.cellvm.compiler.symtable.Scope;
import org.cellvm.library.symtable.PySymtableEntry;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** Makes the symbol table entries that programs see, from the compiler's scopes. */
final class ScopeLoader {
  private ScopeLoader() {}

  /** Returns the entry of a scope, and of those in it; owned. */
  static PyObject load(ThreadState ts, Scope scope) {
    PyDict symbols = new PyDict(ts);
    NameMap names = scope.symbols();
    for (int i = 0; i < names.size(); i++) {
      PyString name = name(ts, names.name(i));
      PyObject flags = PyInt.valueOf(names.value(i));
      symbols.putStr(ts, name, flags);
      name.decref(ts);
      flags.decref(ts);
    }
    PyList varnames = new PyList(ts);
    NameMap parameters = scope.varnames();
    for (int i = 0; i < parameters.size(); i++) {
      append(ts, varnames, name(ts, parameters.name(i)));
    }
    PyList children = new PyList(ts);
    for (Scope child : scope.children()) {
      append(ts, children, load(ts, child));
    }
    return new PySymtableEntry(
        name(ts, scope.name()),
        symbols,
        varnames,
        children,
        scope.unoptimized(),
        scope.isNested(),
        scope.kind().ordinal(),
        scope.lineno());
  }

  private static PyString name(ThreadState ts, String name) {
    return PyString.intern(ts, PyString.fromString(name));
  }

  /** Steals {@code item}. */
  private static void append(ThreadState ts, PyList list, PyObject item) {
    list.append(ts, item);
    item.decref(ts);
  }
}
