package org.cellvm.model.functions;

import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;

/**
 * A {@code functools.partial} object: a callable with some of its arguments. Objects of the exact
 * type have a {@code __dict__} and weak references too, so that all have a state.
 */
final class PyPartial extends PyExtensible {
  /** The callable; owned. */
  PyObject function;

  /** The positional arguments that come first; owned. */
  PyTuple args;

  /** The keyword arguments; owned. */
  PyDict keywords;

  /** Steals all but the type, which it counts up. */
  PyPartial(ThreadState ts, PyType type, PyObject function, PyTuple args, PyDict keywords) {
    super(ts, type);
    this.function = function;
    this.args = args;
    this.keywords = keywords;
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
  protected PyType exactType() {
    return PartialType.TYPE;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(function);
    visitor.visit(args);
    visitor.visit(keywords);
  }

  @Override
  protected void clearData(ThreadState ts) {
    set(ts, null, null, null);
  }

  /** The arguments before the dict, as {@code partial_traverse} shows them. */
  @Override
  public void traverse(Visitor visitor) {
    traverseData(visitor);
    state.traverse(visitor);
  }

  /** The arguments before the dict, as {@code partial_dealloc} releases them. */
  @Override
  protected void release(ThreadState ts) {
    clearData(ts);
    super.release(ts);
  }
}
