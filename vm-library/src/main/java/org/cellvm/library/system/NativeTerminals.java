package org.cellvm.library.system;

import static org.cellvm.library.system.NativeText.result;

import org.cellvm.system.OpenFlags;
import org.cellvm.system.Terminals;

/** Linux's calls on terminals. */
final class NativeTerminals implements Terminals {
  private static final int NO_CONTROLLING = 0400;

  private final OpenDescriptors opened;

  NativeTerminals(OpenDescriptors opened) {
    this.opened = opened;
  }

  @Override
  public int name(int fd, byte[] out) {
    int error = TerminalCalls.ttyname_r(fd, out, out.length);
    return error != 0 ? -error : NativeText.length(out);
  }

  @Override
  public int open(int[] pair) {
    int master = result(TerminalCalls.posix_openpt(OpenFlags.READ_WRITE | NO_CONTROLLING));
    if (master < 0) {
      return master;
    }
    byte[] name = new byte[128];
    int r = result(TerminalCalls.grantpt(master));
    if (r >= 0) {
      r = result(TerminalCalls.unlockpt(master));
    }
    if (r >= 0) {
      r = -TerminalCalls.ptsname_r(master, name, name.length);
    }
    if (r >= 0) {
      r = result(DescriptorCalls.open(name, OpenFlags.READ_WRITE | NO_CONTROLLING, 0));
    }
    if (r < 0) {
      DescriptorCalls.close(master);
      return r;
    }
    pair[0] = master;
    pair[1] = r;
    return opened.opened(0, pair);
  }

  @Override
  public int foregroundGroup(int fd) {
    return result(TerminalCalls.tcgetpgrp(fd));
  }

  @Override
  public int setForegroundGroup(int fd, int group) {
    return result(TerminalCalls.tcsetpgrp(fd, group));
  }

  @Override
  public int attributes(int fd, byte[] out) {
    return result(TerminalCalls.tcgetattr(fd, out));
  }

  @Override
  public int setAttributes(int fd, int when, byte[] attributes) {
    return result(TerminalCalls.tcsetattr(fd, when, attributes));
  }

  @Override
  public int sendBreak(int fd, int duration) {
    return result(TerminalCalls.tcsendbreak(fd, duration));
  }

  @Override
  public int drain(int fd) {
    return result(TerminalCalls.tcdrain(fd));
  }

  @Override
  public int flush(int fd, int queue) {
    return result(TerminalCalls.tcflush(fd, queue));
  }

  @Override
  public int flow(int fd, int action) {
    return result(TerminalCalls.tcflow(fd, action));
  }
}
