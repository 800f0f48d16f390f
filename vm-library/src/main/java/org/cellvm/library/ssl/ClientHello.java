package org.cellvm.library.ssl;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a server looks at before it answers: the first message of a client. */
final class ClientHello {
  private static final int HEADER = 5;
  private static final int HANDSHAKE_RECORD = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int SERVER_NAME = 0;

  /** Whether the message is there as a whole. */
  final boolean isComplete;

  /** The host that the client asks for; null if it does not say, or the message is no such. */
  final String serverName;

  private ClientHello(boolean isComplete, String serverName) {
    this.isComplete = isComplete;
    this.serverName = serverName;
  }

  /** Reads the bytes that were received so far. */
  static ClientHello read(byte[] received) {
    ByteBuffer message = ByteBuffer.allocate(received.length);
    ByteBuffer records = ByteBuffer.wrap(received);
    while (records.remaining() >= HEADER) {
      int type = records.get() & 0xff;
      records.getShort();
      int length = records.getShort() & 0xffff;
      if (type != HANDSHAKE_RECORD) {
        // The engine finds out what that is.
        return new ClientHello(true, null);
      }
      if (records.remaining() < length) {
        break;
      }
      message.put(received, records.position(), length);
      records.position(records.position() + length);
    }
    message.flip();
    if (message.remaining() < 4) {
      return new ClientHello(false, null);
    }
    int head = message.getInt();
    if (head >>> 24 != CLIENT_HELLO) {
      return new ClientHello(true, null);
    }
    int length = head & 0xffffff;
    if (message.remaining() < length) {
      return new ClientHello(false, null);
    }
    try {
      return new ClientHello(true, serverName(message.limit(message.position() + length)));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return new ClientHello(true, null);
    }
  }

  private static String serverName(ByteBuffer m) {
    // The version and 32 random bytes.
    skip(m, 34);
    int session = m.get() & 0xff;
    skip(m, session);
    int suites = m.getShort() & 0xffff;
    skip(m, suites);
    int compressions = m.get() & 0xff;
    skip(m, compressions);
    if (!m.hasRemaining()) {
      return null;
    }
    m.getShort();
    while (m.remaining() >= 4) {
      int type = m.getShort() & 0xffff;
      int length = m.getShort() & 0xffff;
      if (type == SERVER_NAME) {
        // A list, of which each entry has a kind; that of host names is 0.
        m.getShort();
        m.get();
        byte[] name = new byte[m.getShort() & 0xffff];
        m.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
      }
      skip(m, length);
    }
    return null;
  }

  private static void skip(ByteBuffer m, int n) {
    m.position(m.position() + n);
  }
}
