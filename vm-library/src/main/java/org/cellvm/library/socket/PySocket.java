package org.cellvm.library.socket;

import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.processor.SubclassLeaf;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FcntlCommands;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.Posix;
import org.cellvm.system.Sockets;
import org.cellvm.system.SystemErrors;

/**
 * A socket. With a timeout its descriptor is non-blocking, and each call waits first until it is
 * ready.
 */
public class PySocket extends PyObject {
  /** Events of {@code poll}. */
  public static final int READ = 1;

  public static final int WRITE = 4;

  private static final double NANOS = 1e9;
  private static final long MILLI = 1_000_000;

  /** Closed: -1. */
  int fd = -1;

  int family;
  int kind;
  int protocol;

  /** Seconds; negative for none, 0 for a socket that does not block. */
  double timeout = -1;

  private PyWeakReference weakrefs;

  @SubclassLeaf("_socket.socket")
  PySocket() {}

  /** A call of the system's on a socket. */
  interface Call {
    /** Returns a negative error number for a failure. */
    int run(Sockets sockets);
  }

  /** A socket for a new descriptor, with the default timeout. */
  static PySocket of(ThreadState ts, int fd, int family, int kind, int protocol) {
    PySocket socket = new PySocket();
    socket.begin(ts, fd, family, kind, protocol);
    return socket;
  }

  final void begin(ThreadState ts, int newFd, int newFamily, int newKind, int newProtocol) {
    fd = newFd;
    family = newFamily;
    kind = newKind;
    protocol = newProtocol;
    timeout = SocketState.of(ts).defaultTimeout;
    if (timeout >= 0) {
      setBlocking(ts, false);
    }
  }

  static Sockets sockets(ThreadState ts) {
    return ts.interp.system.posix().sockets();
  }

  final void setTimeout(ThreadState ts, double seconds) {
    timeout = seconds;
    setBlocking(ts, seconds < 0);
  }

  private void setBlocking(ThreadState ts, boolean blocking) {
    Descriptors descriptors = ts.interp.system.posix().descriptors();
    int flags = descriptors.control(fd, FcntlCommands.GET_STATUS, 0);
    if (flags >= 0) {
      int wanted = blocking ? flags & ~OpenFlags.NON_BLOCKING : flags | OpenFlags.NON_BLOCKING;
      descriptors.control(fd, FcntlCommands.SET_STATUS, wanted);
    }
  }

  /** Returns the number of the descriptor; negative once it is closed. */
  public final int descriptor() {
    return fd;
  }

  /** When a call that begins now has to end, by {@code System.nanoTime}; 0 for never. */
  public final long deadline() {
    return timeout > 0 ? System.nanoTime() + (long) Math.min(timeout * NANOS, 9e18 / 2) : 0;
  }

  /** Waits until the socket is ready; at most 0 after the time or with an error. */
  private int await(Descriptors descriptors, int events, long deadline) {
    long left = Math.max(0, deadline - System.nanoTime());
    int millis = (int) Math.min((left + MILLI - 1) / MILLI, Integer.MAX_VALUE);
    return descriptors.poll(new int[] {fd, events}, 1, millis);
  }

  /** {@link #await} until the connection is there or has failed. */
  private int awaitConnection(ThreadState ts, Descriptors descriptors, long deadline) {
    for (; ; ) {
      int r = await(descriptors, WRITE, deadline);
      if (r != -SystemErrors.EINTR || BlockingCall.isInterrupted(ts)) {
        return r;
      }
    }
  }

  /**
   * Waits until the socket is ready for {@code events}, if it has a timeout, and calls.
   *
   * @return the result, not negative
   * @throws PyException {@code socket.error}, {@code socket.timeout}, or what a signal's handler
   *     raises
   */
  final int perform(ThreadState ts, int events, Call call) {
    int r = attempt(ts, events, deadline(), call);
    if (r < 0) {
      BlockingCall.result(ts, r);
      throw SocketState.failure(ts, r);
    }
    return r;
  }

  /** As {@link #perform}, but returns the negative error number; EINTR where a signal came. */
  final int attempt(ThreadState ts, int events, long deadline, Call call) {
    if (fd < 0) {
      return -SystemErrors.EBADF;
    }
    Posix posix = ts.interp.system.posix();
    for (; ; ) {
      int ready = 1;
      int r;
      BlockingCall.begin(ts);
      try {
        if (timeout > 0) {
          ready = await(posix.descriptors(), events, deadline);
        }
        r = ready > 0 ? call.run(posix.sockets()) : ready;
      } finally {
        BlockingCall.end(ts);
      }
      if (ready == 0) {
        throw SocketState.timedOut(ts);
      }
      boolean again =
          r == -SystemErrors.EAGAIN && timeout > 0
              || r == -SystemErrors.EINTR && !BlockingCall.isInterrupted(ts);
      if (!again) {
        return r;
      }
    }
  }

  /** Connects; returns 0 or the negative error number, -EAGAIN where the time is over. */
  final int connect(ThreadState ts, byte[] address) {
    Posix posix = ts.interp.system.posix();
    BlockingCall.begin(ts);
    try {
      int r = posix.sockets().connect(fd, address, address.length);
      if (r != -SocketNumbers.EINPROGRESS || timeout <= 0) {
        return r;
      }
      r = awaitConnection(ts, posix.descriptors(), deadline());
      if (r <= 0) {
        return r == 0 ? -SystemErrors.EAGAIN : r;
      }
      byte[] error = new byte[Integer.BYTES];
      int[] length = {error.length};
      r =
          posix
              .sockets()
              .getOption(fd, SocketNumbers.SOL_SOCKET, SocketNumbers.SO_ERROR, error, length);
      int number = SocketNumbers.toInt(error, 0);
      return r < 0 ? r : number == SocketNumbers.EISCONN ? 0 : -number;
    } finally {
      BlockingCall.end(ts);
    }
  }

  final void close(ThreadState ts) {
    int old = fd;
    fd = -1;
    if (old >= 0) {
      ts.beginBlocking();
      try {
        ts.interp.system.posix().descriptors().close(old);
      } finally {
        ts.endBlocking();
      }
    }
  }

  @Override
  public PyType type() {
    return SocketType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    if (fd >= 0) {
      ts.interp.system.posix().descriptors().close(fd);
      fd = -1;
    }
  }
}
