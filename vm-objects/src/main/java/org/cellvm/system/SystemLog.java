package org.cellvm.system;

/** The system's log. */
public interface SystemLog {
  default int open(String identity, int options, int facility) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int write(int priority, String message) {
    return SystemErrors.NOT_SUPPORTED;
  }

  default int close() {
    return SystemErrors.NOT_SUPPORTED;
  }

  /** Sets which priorities are written; returns the previous mask. */
  default int setMask(int mask) {
    return SystemErrors.NOT_SUPPORTED;
  }
}
