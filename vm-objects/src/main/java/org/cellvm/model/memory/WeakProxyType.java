package org.cellvm.model.memory;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code weakproxy}. */
@ExposedType(name = "weakproxy", basicSize = 56, baseType = false)
public final class WeakProxyType extends WeakProxySlots {
  public static final WeakProxyType TYPE = new WeakProxyType();

  private WeakProxyType() {
    super(new WeakProxyTypeTable(), "weakproxy");
  }

  @ExposedMethod(value = "__unicode__", convention = Convention.NOARGS)
  static PyObject unicode(ThreadState ts, PyObject self) {
    return Objects.callMethod(ts, referent(self), Names.__unicode__);
  }
}
