package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.processor.ExposedType;

/** The type {@code method_descriptor}. */
@ExposedType(name = "method_descriptor", basicSize = 40, baseType = false, declares = "tp_getattro")
public final class MethodDescrType extends DescrType {
  public static final MethodDescrType TYPE = new MethodDescrType();

  private MethodDescrType() {
    super(new MethodDescrTypeTable(), "method_descriptor", "method");
  }

  /** CPython makes a bound method of the descriptor and calls that: two levels of recursion. */
  static void enter(ThreadState ts) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      ts.enterRecursive(ThreadState.CALLING);
    } catch (PyException e) {
      ts.leaveRecursive();
      throw e;
    }
  }

  static void leave(ThreadState ts) {
    ts.leaveRecursive();
    ts.leaveRecursive();
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyMethodDescr d = (PyMethodDescr) callable;
    if (n == 0) {
      throw d.needsArgument();
    }
    PyObject self = args[off];
    d.checkSelf(self);
    enter(ts);
    try {
      return d.table.call(d.index, ts, self, args, off + 1, n - 1, kwnames);
    } finally {
      leave(ts);
    }
  }

  @Override
  public PyObject call0(ThreadState ts, PyObject callable) {
    throw ((PyMethodDescr) callable).needsArgument();
  }

  @Override
  public PyObject call1(ThreadState ts, PyObject callable, PyObject a) {
    PyMethodDescr d = (PyMethodDescr) callable;
    d.checkSelf(a);
    enter(ts);
    try {
      return d.table.call0(d.index, ts, a);
    } finally {
      leave(ts);
    }
  }

  @Override
  public PyObject call2(ThreadState ts, PyObject callable, PyObject a, PyObject b) {
    PyMethodDescr d = (PyMethodDescr) callable;
    d.checkSelf(a);
    enter(ts);
    try {
      return d.table.call1(d.index, ts, a, b);
    } finally {
      leave(ts);
    }
  }

  @Override
  public PyObject call3(ThreadState ts, PyObject callable, PyObject a, PyObject b, PyObject c) {
    PyMethodDescr d = (PyMethodDescr) callable;
    d.checkSelf(a);
    enter(ts);
    try {
      return d.table.call2(d.index, ts, a, b, c);
    } finally {
      leave(ts);
    }
  }
}
