package org.cellvm.library.ssl;

import org.cellvm.library.socket.PySocket;
import org.cellvm.library.socket.SocketState;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.system.Posix;
import org.cellvm.system.SystemErrors;

/** The socket under a connection: what it sends and receives is encrypted. */
final class Wire {
  private static final long MILLI = 1_000_000;

  private final PySocket socket;

  Wire(PySocket socket) {
    this.socket = socket;
  }

  /** When an operation that begins now has to end, by {@code System.nanoTime}; 0 for never. */
  long deadline() {
    return socket.deadline();
  }

  /** Whether something has arrived. */
  boolean isReadable(ThreadState ts) {
    int[] events = {socket.descriptor(), PySocket.READ};
    return ts.interp.system.posix().descriptors().poll(events, 1, 0) > 0;
  }

  /** Receives; 0 at the end. */
  int receive(ThreadState ts, byte[] buffer, Operation operation, long deadline) {
    return transfer(ts, false, buffer, buffer.length, operation, deadline);
  }

  /** Sends the first bytes, perhaps not all; how many. */
  int send(ThreadState ts, byte[] bytes, int n, Operation operation, long deadline) {
    return transfer(ts, true, bytes, n, operation, deadline);
  }

  private int transfer(
      ThreadState ts, boolean sends, byte[] bytes, int n, Operation operation, long deadline) {
    int fd = socket.descriptor();
    if (fd < 0) {
      throw SslState.error(ts, "Underlying socket has been closed.");
    }
    Posix posix = ts.interp.system.posix();
    for (; ; ) {
      int ready = 1;
      int r;
      BlockingCall.begin(ts);
      try {
        if (deadline != 0) {
          long left = Math.max(0, deadline - System.nanoTime());
          int millis = (int) Math.min((left + MILLI - 1) / MILLI, Integer.MAX_VALUE);
          int events = sends ? PySocket.WRITE : PySocket.READ;
          ready = posix.descriptors().poll(new int[] {fd, events}, 1, millis);
        }
        if (ready <= 0) {
          r = ready;
        } else if (sends) {
          r = posix.sockets().send(fd, bytes, n, 0, null, 0);
        } else {
          r = posix.sockets().receive(fd, bytes, n, 0, null, null);
        }
      } finally {
        BlockingCall.end(ts);
      }
      if (ready == 0) {
        throw operation.timedOut(ts);
      }
      if (r == -SystemErrors.EAGAIN && deadline == 0) {
        throw sends
            ? SslState.wantsWrite(ts, operation.place())
            : SslState.wantsRead(ts, operation.place());
      }
      if (r >= 0) {
        return r;
      }
      if (r == -SystemErrors.EINTR) {
        BlockingCall.result(ts, r);
      } else if (r != -SystemErrors.EAGAIN) {
        throw SocketState.failure(ts, r);
      }
    }
  }

  /** Sends what it can of a last message, without waiting and without an error. */
  void sendFinally(ThreadState ts, byte[] bytes, int n) {
    try {
      transfer(ts, true, bytes, n, Operation.HANDSHAKE, 0);
    } catch (PyException e) {
      e.discard(ts);
    }
  }
}
