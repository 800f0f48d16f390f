package org.cellvm.model.functions;

import org.cellvm.model.FunctionTable;
import org.cellvm.model.ModuleTable;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.descriptors.ConstructorTable;

/** A function written in Java: of a module, or a built-in method bound to an object. */
public final class PyBuiltinFunction extends PyGcObject {
  public final FunctionTable table;
  public final int index;

  /** What it is bound to, owned; null for a function. */
  public final PyObject self;

  /** {@code __module__}, owned; null shows as None. */
  public PyObject module;

  /** Counts {@code self} and {@code module} up; both may be null. */
  public PyBuiltinFunction(
      ThreadState ts, FunctionTable table, int index, PyObject self, PyObject module) {
    this.table = table;
    this.index = index;
    this.self = Ref.inc(self);
    this.module = Ref.inc(module);
    ts.gc.track(this);
  }

  private PyBuiltinFunction(FunctionTable table, int index, PyObject self) {
    this.table = table;
    this.index = index;
    this.self = self;
    refcnt = IMMORTAL;
  }

  /** An immortal function of a built-in type. */
  public static PyBuiltinFunction constant(FunctionTable table, int index) {
    return new PyBuiltinFunction(table, index, null);
  }

  /** {@code T.__new__} of a built-in type, immortal. */
  public static PyBuiltinFunction constructorOf(PyType type) {
    return new PyBuiltinFunction(ConstructorTable.INSTANCE, 0, type);
  }

  /** Whether it is a built-in type's {@code __new__}. */
  public boolean isNew() {
    return table == ConstructorTable.INSTANCE;
  }

  /** Whether it is a function of a built-in module, of that name. */
  public boolean isOf(String module, String function) {
    return table instanceof ModuleTable t
        && t.moduleName().equals(module)
        && table.name(index).equals(function);
  }

  public String name() {
    return table.name(index);
  }

  @Override
  public PyType type() {
    return BuiltinFunctionType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(self);
    visitor.visit(module);
  }

  @Override
  protected void release(ThreadState ts) {
    Ref.dec(ts, self);
    Ref.dec(ts, module);
  }
}
