package org.cellvm.library;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code symtable entry}. An entry's {@code id} tells it from all others in the VM. */
@ExposedType(name = "symtable entry", baseType = false, declares = "tp_getattro")
final class SymtableEntryType extends ObjectType {
  static final SymtableEntryType TYPE =
      new SymtableEntryType(new SymtableEntryTypeTable(), "symtable entry", ObjectType.TYPE);

  private SymtableEntryType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_repr(ThreadState ts, PyObject o) {
    var entry = (PySymtableEntry) o;
    String name = entry.name.toString();
    return PyString.fromString(
        "<symtable entry "
            + (name.length() > 100 ? name.substring(0, 100) : name)
            + "("
            + Objects.id(ts, o)
            + "), line "
            + entry.lineno
            + ">");
  }

  @ExposedGetter(value = "id", member = true)
  static PyObject id(ThreadState ts, PySymtableEntry self) {
    return PyInt.valueOf(Objects.id(ts, self));
  }

  @ExposedGetter(value = "name", member = true)
  static PyObject name(ThreadState ts, PySymtableEntry self) {
    return Ref.inc(self.name);
  }

  @ExposedGetter(value = "symbols", member = true)
  static PyObject symbols(ThreadState ts, PySymtableEntry self) {
    return Ref.inc(self.symbols);
  }

  @ExposedGetter(value = "varnames", member = true)
  static PyObject varnames(ThreadState ts, PySymtableEntry self) {
    return Ref.inc(self.varnames);
  }

  @ExposedGetter(value = "children", member = true)
  static PyObject children(ThreadState ts, PySymtableEntry self) {
    return Ref.inc(self.children);
  }

  /** CPython's name for what is not 0 where the block is <em>not</em> optimized. */
  @ExposedGetter(value = "optimized", member = true)
  static PyObject optimized(ThreadState ts, PySymtableEntry self) {
    return PyInt.valueOf(self.unoptimized);
  }

  @ExposedGetter(value = "nested", member = true)
  static PyObject nested(ThreadState ts, PySymtableEntry self) {
    return PyInt.valueOf(self.nested ? 1 : 0);
  }

  @ExposedGetter(value = "type", member = true)
  static PyObject kind(ThreadState ts, PySymtableEntry self) {
    return PyInt.valueOf(self.kind);
  }

  @ExposedGetter(value = "lineno", member = true)
  static PyObject lineno(ThreadState ts, PySymtableEntry self) {
    return PyInt.valueOf(self.lineno);
  }
}
