package org.cellvm.system;

/** Calls on terminals. */
public interface Terminals {
  /** Returns how many bytes of {@code out} hold the terminal's name. */
  default int name(int fd, byte[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Makes a pair of pseudo-terminals: the master's descriptor and the slave's. */
  default int open(int[] pair) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int foregroundGroup(int fd) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setForegroundGroup(int fd, int group) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** {@code tcgetattr}, into a {@code struct termios}. */
  default int attributes(int fd, byte[] out) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int setAttributes(int fd, int when, byte[] attributes) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int sendBreak(int fd, int duration) {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Waits until all output has been sent. May block. */
  default int drain(int fd) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int flush(int fd, int queue) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int flow(int fd, int action) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
