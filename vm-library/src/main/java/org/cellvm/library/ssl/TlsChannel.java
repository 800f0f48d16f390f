package org.cellvm.library.ssl;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;

/**
 * Moves records between an engine and a socket. An operation that cannot go on because the socket
 * is not ready leaves all as it is, and goes on when it is called again.
 */
final class TlsChannel {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int PIECE = 16384;

  /** The size of a record's head, whose end is the length of the rest. */
  private static final int HEADER = 5;

  /** An alert. */
  private static final int INTERNAL_ERROR = 80;

  private final Wire wire;

  /** Null until the handshake begins. */
  private SSLEngine engine;

  private boolean handshakeDone;

  /** Whether the engine has had anything to send. */
  private boolean spoken;

  /** What was received and not decrypted, what is decrypted, and what is to be sent: to be read. */
  private ByteBuffer in = ByteBuffer.allocate(PIECE).flip();

  private ByteBuffer plain = ByteBuffer.allocate(PIECE).flip();
  private ByteBuffer out = ByteBuffer.allocate(PIECE).flip();

  /** How much of the data of a write that could not end is encrypted already. */
  private int written;

  private boolean peerClosed;

  TlsChannel(Wire wire) {
    this.wire = wire;
  }

  Wire wire() {
    return wire;
  }

  /** The engine; null before the handshake. */
  SSLEngine engine() {
    return engine;
  }

  void setEngine(SSLEngine engine) {
    this.engine = engine;
  }

  boolean isHandshakeDone() {
    return handshakeDone;
  }

  /** Bytes that are decrypted and not read. */
  int pending() {
    return plain.remaining();
  }

  // Received bytes

  /** A copy of what was received and not decrypted yet. */
  byte[] received() {
    return Arrays.copyOfRange(in.array(), in.position(), in.limit());
  }

  /**
   * Receives more of a record, and nothing behind it: plain bytes may follow the last one.
   *
   * @throws PyException SSLEOFError at the end
   */
  void receive(ThreadState ts, Operation operation, long deadline) {
    int wanted = HEADER;
    if (in.remaining() >= HEADER) {
      wanted += in.getShort(in.position() + HEADER - Short.BYTES) & 0xffff;
    }
    byte[] buffer = new byte[Math.max(1, wanted - in.remaining())];
    int n = wire.receive(ts, buffer, operation, deadline);
    if (n == 0) {
      throw SslState.ended(ts, operation.place());
    }
    in = room(in, n).put(buffer, 0, n).flip();
  }

  /** The buffer with its rest at the begin and room for {@code n} bytes behind, to be written. */
  private static ByteBuffer room(ByteBuffer buffer, int n) {
    if (buffer.capacity() - buffer.remaining() >= n) {
      return buffer.compact();
    }
    return ByteBuffer.allocate(buffer.remaining() + n).put(buffer);
  }

  // Steps

  private void flush(ThreadState ts, Operation operation, long deadline) {
    while (out.hasRemaining()) {
      byte[] bytes = Arrays.copyOfRange(out.array(), out.position(), out.limit());
      int n = wire.send(ts, bytes, bytes.length, operation, deadline);
      out.position(out.position() + n);
    }
  }

  /** Encrypts from {@code source}; the records are sent by {@link #flush}. */
  private SSLEngineResult wrap(ByteBuffer source) throws SSLException {
    for (int size = engine.getSession().getPacketBufferSize(); ; size *= 2) {
      out = room(out, size);
      SSLEngineResult result;
      try {
        result = engine.wrap(source, out);
        spoken |= result.bytesProduced() > 0;
      } finally {
        out.flip();
      }
      if (result.getStatus() != SSLEngineResult.Status.BUFFER_OVERFLOW) {
        return result;
      }
    }
  }

  /** Decrypts a record; false where more has to be received first. */
  private boolean unwrap() throws SSLException {
    for (int size = engine.getSession().getApplicationBufferSize(); ; size *= 2) {
      plain = room(plain, size);
      SSLEngineResult result;
      try {
        result = engine.unwrap(in, plain);
      } finally {
        plain.flip();
      }
      switch (result.getStatus()) {
        case BUFFER_OVERFLOW -> {
          continue;
        }
        case BUFFER_UNDERFLOW -> {
          return false;
        }
        case CLOSED -> peerClosed = true;
        default -> {}
      }
      peerClosed |= engine.isInboundDone();
      return true;
    }
  }

  private void runTasks(ThreadState ts) {
    for (Runnable task = engine.getDelegatedTask(); task != null; ) {
      ts.beginBlocking();
      try {
        task.run();
      } finally {
        ts.endBlocking();
      }
      task = engine.getDelegatedTask();
    }
  }

  /** Sends the alert that the engine has for the peer; the error of the operation. */
  private PyException failed(ThreadState ts, SSLException e, Operation operation) {
    try {
      while (wrap(NOTHING).bytesProduced() > 0) {
        // The alert, and what is before it.
      }
    } catch (SSLException again) {
      // The first one is told.
    }
    byte[] bytes = Arrays.copyOfRange(out.array(), out.position(), out.limit());
    if (bytes.length > 0) {
      out.position(out.limit());
      wire.sendFinally(ts, bytes, bytes.length);
    } else if (!spoken) {
      sendAlert(ts, INTERNAL_ERROR);
    }
    return SslState.error(ts, Reason.of(e), operation.place());
  }

  // Operations

  void handshake(ThreadState ts, long deadline) {
    try {
      if (!handshakeDone && engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
        engine.beginHandshake();
      }
      advance(ts, Operation.HANDSHAKE, deadline);
      handshakeDone = true;
    } catch (SSLException e) {
      throw failed(ts, e, Operation.HANDSHAKE);
    }
  }

  /** Goes on until the handshake, if there is one, is at its end and all is sent. */
  private void advance(ThreadState ts, Operation operation, long deadline) throws SSLException {
    for (; ; ) {
      switch (engine.getHandshakeStatus()) {
        case NEED_TASK -> runTasks(ts);
        case NEED_WRAP -> wrap(NOTHING);
        case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
          if (peerClosed) {
            flush(ts, operation, deadline);
            return;
          }
          if (!unwrap()) {
            // What the engine has to say goes out in one piece, when an answer is waited for: the
            // system holds back a second small piece until the first has been acknowledged.
            if (!wire.isReadable(ts)) {
              flush(ts, operation, deadline);
            }
            receive(ts, operation, deadline);
          }
        }
        default -> {
          flush(ts, operation, deadline);
          return;
        }
      }
    }
  }

  /** Reads up to {@code n} bytes; none where the peer has said that there are no more. */
  byte[] read(ThreadState ts, int n, long deadline) {
    try {
      while (!plain.hasRemaining() && !peerClosed) {
        HandshakeStatus status = engine.getHandshakeStatus();
        if (status == HandshakeStatus.NEED_TASK || status == HandshakeStatus.NEED_WRAP) {
          advance(ts, Operation.READ, deadline);
        } else if (!unwrap()) {
          receive(ts, Operation.READ, deadline);
        }
      }
    } catch (SSLException e) {
      throw failed(ts, e, Operation.READ);
    }
    byte[] bytes = new byte[Math.min(n, plain.remaining())];
    plain.get(bytes);
    return bytes;
  }

  /** Sends all the bytes. */
  void write(ThreadState ts, byte[] bytes, long deadline) {
    try {
      flush(ts, Operation.WRITE, deadline);
      while (written < bytes.length) {
        if (engine.isOutboundDone()) {
          throw SslState.error(ts, Reason.named("PROTOCOL_IS_SHUTDOWN"), Place.WRITE);
        }
        ByteBuffer source = ByteBuffer.wrap(bytes, written, bytes.length - written);
        written += wrap(source).bytesConsumed();
        flush(ts, Operation.WRITE, deadline);
      }
      written = 0;
    } catch (SSLException e) {
      written = 0;
      throw failed(ts, e, Operation.WRITE);
    }
  }

  /** Says that no more is sent, and waits until the peer has said so. */
  void shutDown(ThreadState ts, long deadline) {
    try {
      engine.closeOutbound();
      while (!engine.isOutboundDone()) {
        wrap(NOTHING);
      }
      flush(ts, Operation.SHUTDOWN, deadline);
      while (!peerClosed) {
        if (!unwrap()) {
          receive(ts, Operation.SHUTDOWN, deadline);
        } else if (engine.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
          runTasks(ts);
        }
        if (plain.hasRemaining()) {
          Reason reason = Reason.unnamed("application data after close notify");
          throw SslState.error(ts, reason, Place.SHUTDOWN);
        }
      }
    } catch (SSLException e) {
      throw failed(ts, e, Operation.SHUTDOWN);
    }
  }

  /** Sends an alert before there is an engine. */
  void sendAlert(ThreadState ts, int description) {
    byte[] record = {21, 3, 3, 0, 2, 2, (byte) description};
    wire.sendFinally(ts, record, record.length);
  }
}
