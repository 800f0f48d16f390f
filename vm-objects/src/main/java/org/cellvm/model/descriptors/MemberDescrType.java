package org.cellvm.model.descriptors;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedType;

/** The type {@code member_descriptor}. */
@ExposedType(name = "member_descriptor", basicSize = 40, baseType = false, declares = "tp_getattro")
public final class MemberDescrType extends DescrType {
  public static final MemberDescrType TYPE = new MemberDescrType();

  private MemberDescrType() {
    super(new MemberDescrTypeTable(), "member_descriptor", "member");
  }

  @Override
  public void tp_descr_set(ThreadState ts, PyObject descr, PyObject o, PyObject value) {
    PyMemberDescr d = (PyMemberDescr) descr;
    d.check(o);
    d.set(ts, o, value);
  }
}
