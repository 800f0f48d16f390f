package org.cellvm.model.errors;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;
import org.cellvm.processor.ExposedType;

/** {@code SystemExit}, with its {@code code}. */
@ExposedType(name = "exceptions.SystemExit", doc = "Request to exit from the interpreter.")
public final class SystemExitType extends BaseExceptionType {
  private static final int CODE = 0;

  SystemExitType(PyType base) {
    super(new SystemExitTypeTable(), "exceptions.SystemExit", base);
  }

  @Override
  int memberCount() {
    return 1;
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    super.tp_init(ts, self, args, off, n, kwnames);
    PyBaseException e = (PyBaseException) self;
    if (n == 1) {
      e.setMember(ts, CODE, args[off]);
    } else if (n > 1) {
      e.setMember(ts, CODE, e.args);
    }
  }

  @ExposedGetter(value = "code", member = true)
  static PyObject code(ThreadState ts, PyBaseException self) {
    return self.member(CODE);
  }

  @ExposedSetter("code")
  static void setCode(ThreadState ts, PyBaseException self, PyObject value) {
    self.setMember(ts, CODE, value);
  }
}
