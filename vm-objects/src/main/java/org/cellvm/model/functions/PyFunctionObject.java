package org.cellvm.model.functions;

import org.cellvm.model.Names;
import org.cellvm.model.PyDictHolder;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * A function: a code object with the globals, defaults and closure that it runs with. {@code
 * func_closure} is a tuple of the {@link PyCellObject cells} of its free variables, in the order of
 * {@code co_freevars}; the cells themselves, not their contents.
 */
public final class PyFunctionObject extends PyDictHolder {
  // All owned; null where Python shows None, except module, which is never null.
  PyCode code;
  PyDict globals;
  PyTuple defaults;
  PyTuple closure;

  /** Null while nobody has asked for it and its code has not been read. */
  private PyObject doc;

  public PyString name;
  PyObject module;

  /** {@code PyFunction_New}: counts {@code code} and {@code globals} up. */
  public PyFunctionObject(ThreadState ts, PyCode code, PyDict globals) {
    this(ts, code, globals, null);
  }

  /** The same with a closure: steals a tuple of cells, null for none. */
  public PyFunctionObject(ThreadState ts, PyCode code, PyDict globals, PyTuple closure) {
    this.closure = closure;
    this.code = Ref.inc(code);
    this.globals = Ref.inc(globals);
    this.name = Ref.inc(code.name);
    this.doc = code.isDeferred() ? null : docOf(code);
    // __module__: if module name is in globals, use it.
    PyObject moduleName = globals.getStr(ts, Names.__name__);
    this.module = Ref.inc(moduleName);
    ts.gc.track(this);
  }

  private static PyObject docOf(PyCode code) {
    PyObject[] consts = code.consts().items;
    PyObject first = consts.length > 0 ? consts[0] : null;
    return first instanceof PyString || first instanceof PyUnicode ? Ref.inc(first) : PyNone.NONE;
  }

  public PyCode code() {
    return code;
  }

  /** Counts the code up. */
  void setCode(ThreadState ts, PyCode value) {
    doc();
    PyCode old = code;
    code = Ref.inc(value);
    old.decref(ts);
  }

  /** {@code func_doc}, borrowed. */
  PyObject doc() {
    if (doc == null) {
      doc = docOf(code);
    }
    return doc;
  }

  /** Counts the value up. */
  void setDoc(ThreadState ts, PyObject value) {
    PyObject old = doc;
    doc = Ref.inc(value);
    Ref.dec(ts, old);
  }

  public PyDict globals() {
    return globals;
  }

  /** The cells of the free variables, borrowed; null for none. */
  public PyTuple closure() {
    return closure;
  }

  /** The values of the last parameters, borrowed; null for none. */
  public PyTuple defaults() {
    return defaults;
  }

  /**
   * {@code PyFunction_SetClosure}: steals a tuple of cells, null for none. The new tuple is in
   * place before the old one is counted down ({@code Py_XSETREF}).
   */
  public void setClosure(ThreadState ts, PyTuple cells) {
    PyTuple old = closure;
    closure = cells;
    Ref.dec(ts, old);
  }

  /** {@code PyFunction_SetDefaults}: steals a tuple, null for none. */
  public void setDefaults(ThreadState ts, PyTuple values) {
    PyTuple old = defaults;
    defaults = values;
    Ref.dec(ts, old);
  }

  @Override
  public PyType type() {
    return FunctionType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(code);
    visitor.visit(globals);
    visitor.visit(module);
    visitor.visit(defaults);
    visitor.visit(doc);
    visitor.visit(name);
    visitor.visit(dict);
    visitor.visit(closure);
  }

  @Override
  protected void release(ThreadState ts) {
    clearWeakrefs(ts);
    code.decref(ts);
    globals.decref(ts);
    Ref.dec(ts, module);
    name.decref(ts);
    Ref.dec(ts, defaults);
    Ref.dec(ts, doc);
    Ref.dec(ts, dict);
    Ref.dec(ts, closure);
  }
}
