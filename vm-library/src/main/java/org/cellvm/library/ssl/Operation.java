package org.cellvm.library.ssl;

import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/** What a connection is asked to do, as its errors tell. */
enum Operation {
  HANDSHAKE(Place.HANDSHAKE, Place.HANDSHAKE_TIMEOUT + ": The handshake operation timed out"),
  READ(Place.READ, "The read operation timed out"),
  WRITE(Place.WRITE, "The write operation timed out"),
  SHUTDOWN(Place.SHUTDOWN, "The read operation timed out");

  private final Place place;
  private final String timeout;

  Operation(Place place, String timeout) {
    this.place = place;
    this.timeout = timeout;
  }

  Place place() {
    return place;
  }

  PyException timedOut(ThreadState ts) {
    return SslState.error(ts, timeout);
  }
}
