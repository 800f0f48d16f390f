package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedType;

/** The type {@code getset_descriptor}. */
@ExposedType(name = "getset_descriptor", basicSize = 40, baseType = false, declares = "tp_getattro")
public final class GetSetDescrType extends DescrType {
  public static final GetSetDescrType TYPE = new GetSetDescrType();

  private GetSetDescrType() {
    super(new GetSetDescrTypeTable(), "getset_descriptor", "attribute");
  }

  @Override
  public void tp_descr_set(ThreadState ts, PyObject descr, PyObject o, PyObject value) {
    PyGetSetDescr d = (PyGetSetDescr) descr;
    d.check(o);
    d.set(ts, o, value);
  }
}
