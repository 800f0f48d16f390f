package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedType;

/** The type {@code wrapper_descriptor}. */
@ExposedType(
    name = "wrapper_descriptor",
    basicSize = 48,
    baseType = false,
    declares = "tp_getattro")
public final class WrapperDescrType extends DescrType {
  public static final WrapperDescrType TYPE = new WrapperDescrType();

  private WrapperDescrType() {
    super(new WrapperDescrTypeTable(), "wrapper_descriptor", "slot wrapper");
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyWrapperDescr d = (PyWrapperDescr) callable;
    if (n == 0) {
      throw d.needsArgument();
    }
    PyObject self = args[off];
    d.checkSelf(self);
    // CPython makes a method-wrapper of it and calls that, which is a level more.
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return d.call(ts, self, args, off + 1, n - 1, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }
}
