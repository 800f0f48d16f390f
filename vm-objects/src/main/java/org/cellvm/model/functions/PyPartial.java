package org.cellvm.model.functions;

import org.cellvm.model.InstanceState;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Slots;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyTuple;

/**
 * A {@code functools.partial} object: a callable with some of its arguments. Those of the exact
 * type have a {@code __dict__} and weak references like those of classes derived from it, so that
 * both are instances of this class.
 */
final class PyPartial extends PyGcObject {
  private final InstanceState state;

  /** The callable; owned. */
  PyObject function;

  /** The positional arguments that come first; owned. */
  PyTuple args;

  /** The keyword arguments; owned. */
  PyDict keywords;

  /** Steals all but the type, which it counts up. */
  PyPartial(ThreadState ts, PyType type, PyObject function, PyTuple args, PyDict keywords) {
    state = new InstanceState(ts, type);
    this.function = function;
    this.args = args;
    this.keywords = keywords;
    ts.gc.track(this);
  }

  /** Replaces function and arguments; steals them. */
  void set(ThreadState ts, PyObject newFunction, PyTuple newArgs, PyDict newKeywords) {
    PyObject oldFunction = function;
    PyTuple oldArgs = args;
    PyDict oldKeywords = keywords;
    function = newFunction;
    args = newArgs;
    keywords = newKeywords;
    Ref.dec(ts, oldFunction);
    Ref.dec(ts, oldArgs);
    Ref.dec(ts, oldKeywords);
  }

  @Override
  public PyType type() {
    return state.type;
  }

  @Override
  public void setType(ThreadState ts, PyType type) {
    state.setType(ts, type);
  }

  @Override
  public PyDict instanceDict() {
    return state.dict;
  }

  @Override
  public boolean hasInstanceDict() {
    return true;
  }

  @Override
  public void setInstanceDict(ThreadState ts, PyDict dict) {
    state.setDict(ts, dict);
  }

  @Override
  public PyObject[] slotValues() {
    return state.slots;
  }

  @Override
  public PyWeakReference weakrefs() {
    return state.weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    state.weakrefs = first;
  }

  @Override
  public boolean hasFinalizer() {
    return state.type.has(Slots.TP_DEL);
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(function);
    visitor.visit(args);
    visitor.visit(keywords);
    state.traverse(visitor);
  }

  @Override
  public void clear(ThreadState ts) {
    state.clear(ts);
    set(ts, null, null, null);
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (state.weakrefs == null && !hasFinalizer() || Finalization.beforeDealloc(ts, this)) {
      super.dealloc(ts);
    }
  }

  @Override
  protected void release(ThreadState ts) {
    set(ts, null, null, null);
    state.release(ts);
    state.releaseType(ts);
  }
}
