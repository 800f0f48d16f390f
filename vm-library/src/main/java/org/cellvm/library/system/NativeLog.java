package org.cellvm.library.system;

import com.sun.jna.Memory;
import org.cellvm.system.SystemLog;

/** The C library's log. */
final class NativeLog implements SystemLog {
  private static final byte[] FORMAT = NativeText.bytes("%s");

  /** Kept for the C library, which reads it at each message. */
  private Memory identity;

  @Override
  public synchronized int open(String name, int options, int facility) {
    Memory text = null;
    if (name != null) {
      byte[] bytes = NativeText.bytes(name);
      text = new Memory(bytes.length);
      text.write(0, bytes, 0, bytes.length);
    }
    LogCalls.openlog(text, options, facility);
    identity = text;
    return 0;
  }

  @Override
  public int write(int priority, String message) {
    LogCalls.syslog(priority, FORMAT, NativeText.bytes(message));
    return 0;
  }

  @Override
  public synchronized int close() {
    LogCalls.closelog();
    return identity == null ? 0 : 1;
  }

  @Override
  public int setMask(int mask) {
    return LogCalls.setlogmask(mask);
  }
}
