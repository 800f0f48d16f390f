package org.cellvm.library.ssl;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;

/** {@code SSLError.__str__}: the message alone, without the number. */
final class ErrorText extends PyObject {
  static final ErrorText INSTANCE = new ErrorText();

  private ErrorText() {
    refcnt = IMMORTAL;
  }

  @Override
  public PyType type() {
    return ErrorTextType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    Ref.inc(this);
  }
}
