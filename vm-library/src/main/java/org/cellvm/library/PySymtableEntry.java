package org.cellvm.library;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** A block of a program and what is known of each of its names: {@code PySTEntryObject}. */
public final class PySymtableEntry extends PyObject {
  // References are owned.
  final PyString name;
  final PyDict symbols;
  final PyList varnames;
  final PyList children;
  final int unoptimized;
  final boolean nested;
  final int kind;
  final int lineno;

  /**
   * Steals all references.
   *
   * @param unoptimized why names cannot be bound statically: {@code OPT_} bits
   * @param kind 0 for a function, 1 for a class, 2 for a module
   */
  public PySymtableEntry(
      PyString name,
      PyDict symbols,
      PyList varnames,
      PyList children,
      int unoptimized,
      boolean nested,
      int kind,
      int lineno) {
    this.name = name;
    this.symbols = symbols;
    this.varnames = varnames;
    this.children = children;
    this.unoptimized = unoptimized;
    this.nested = nested;
    this.kind = kind;
    this.lineno = lineno;
  }

  @Override
  public PyType type() {
    return SymtableEntryType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    name.decref(ts);
    symbols.decref(ts);
    varnames.decref(ts);
    children.decref(ts);
  }
}
