package org.cellvm.model.memory;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedType;

/** The type {@code weakcallableproxy}: that of proxies of what can be called. */
@ExposedType(name = "weakcallableproxy", basicSize = 56, baseType = false)
public final class WeakCallableProxyType extends WeakProxySlots {
  public static final WeakCallableProxyType TYPE = new WeakCallableProxyType();

  private WeakCallableProxyType() {
    super(new WeakCallableProxyTypeTable(), "weakcallableproxy");
  }

  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ts.enterRecursive(ThreadState.CALLING);
    try {
      return Objects.call(ts, unwrap(callable), args, off, n, kwnames);
    } finally {
      ts.leaveRecursive();
    }
  }
}
