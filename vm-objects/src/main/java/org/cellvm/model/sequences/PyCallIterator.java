package org.cellvm.model.sequences;

import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.IteratorType;

/** What {@code iter(callable, sentinel)} makes: calls until the result equals the sentinel. */
@IteratorType(name = "callable-iterator", basicSize = 32)
public final class PyCallIterator extends PyGcObject {
  /** Both owned; null once the iterator is exhausted. */
  private PyObject callable;

  private PyObject sentinel;

  /** The arguments are borrowed and counted up. */
  public PyCallIterator(ThreadState ts, PyObject callable, PyObject sentinel) {
    callable.incref();
    sentinel.incref();
    this.callable = callable;
    this.sentinel = sentinel;
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return CallIteratorType.TYPE;
  }

  /** The next result, owned; null at the end. */
  PyObject next(ThreadState ts) {
    if (callable == null) {
      return null;
    }
    ts.poll();
    PyObject result;
    try {
      result = Objects.call0(ts, callable);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.StopIteration)) {
        throw e;
      }
      e.discard(ts);
      release(ts);
      return null;
    }
    boolean end;
    try {
      // The call may have exhausted this very iterator.
      end = sentinel == null || Objects.richCompareBool(ts, result, sentinel, Objects.EQ);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    }
    if (!end) {
      return result;
    }
    result.decref(ts);
    release(ts);
    return null;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(callable);
    visitor.visit(sentinel);
  }

  @Override
  protected void release(ThreadState ts) {
    PyObject c = callable;
    PyObject s = sentinel;
    callable = null;
    sentinel = null;
    Ref.dec(ts, c);
    Ref.dec(ts, s);
  }
}
