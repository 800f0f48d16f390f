package org.cellvm.library.select;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;

/** A descriptor of Linux's {@code epoll}; closed when its last reference goes. */
final class PyEpoll extends PyObject {
  private static final int CLOSED = -1;

  private int fd;

  PyEpoll(int fd) {
    this.fd = fd;
  }

  boolean isClosed() {
    return fd == CLOSED;
  }

  /** Returns the descriptor, or raises ValueError. */
  int descriptor() {
    if (isClosed()) {
      throw Errors.valueError("I/O operation on closed epoll fd");
    }
    return fd;
  }

  /** Returns the result of the call. */
  int close(ThreadState ts) {
    int open = fd;
    fd = CLOSED;
    return open == CLOSED ? 0 : ts.interp.system.posix().descriptors().close(open);
  }

  @Override
  public PyType type() {
    return EpollType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    close(ts);
  }
}
