package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** Functions of the C library that write the system's log. */
final class LogCalls {
  static {
    Native.register(LogCalls.class, NativeLibrary.getProcess());
  }

  private LogCalls() {}

  /** The C library keeps the address of the identity. */
  static native void openlog(Pointer identity, int options, int facility);

  static native void syslog(int priority, byte[] format, byte[] message);

  static native void closelog();

  static native int setlogmask(int mask);
}
