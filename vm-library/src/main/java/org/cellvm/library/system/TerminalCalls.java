package org.cellvm.library.system;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/** Functions of the C library on terminals. */
final class TerminalCalls {
  static {
    Native.register(TerminalCalls.class, NativeLibrary.getProcess());
  }

  private TerminalCalls() {}

  static native int ttyname_r(int fd, byte[] out, long size);

  static native int posix_openpt(int flags);

  static native int grantpt(int fd);

  static native int unlockpt(int fd);

  static native int ptsname_r(int fd, byte[] out, long size);

  static native int tcgetpgrp(int fd);

  static native int tcsetpgrp(int fd, int group);

  static native int tcgetattr(int fd, byte[] out);

  static native int tcsetattr(int fd, int when, byte[] attributes);

  static native int tcsendbreak(int fd, int duration);

  static native int tcdrain(int fd);

  static native int tcflush(int fd, int queue);

  static native int tcflow(int fd, int action);
}
