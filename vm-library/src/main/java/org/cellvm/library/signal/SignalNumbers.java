package org.cellvm.library.signal;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;

/** Linux's signals by name. */
final class SignalNumbers {
  /** {@code NSIG}: one more than the highest number. */
  static final int COUNT = 65;

  static final int INT = 2;
  static final int KILL = 9;
  static final int PIPE = 13;
  static final int ALRM = 14;
  static final int STOP = 19;
  static final int XFSZ = 25;
  static final int VTALRM = 26;
  static final int PROF = 27;

  /** The first of two that the C library keeps for itself. */
  static final int INTERNAL = 32;

  private static final String[] NAMES = {
    "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", null, "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU",
    "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"
  };

  private SignalNumbers() {}

  static void addTo(ThreadState ts, PyModule module) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i] != null) {
        module.add(ts, "SIG".concat(NAMES[i]), i + 1);
      }
    }
    module.add(ts, "SIGIOT", 6);
    module.add(ts, "SIGCLD", 17);
    module.add(ts, "SIGPOLL", 29);
    module.add(ts, "SIGRTMIN", 34);
    module.add(ts, "SIGRTMAX", 64);
    module.add(ts, "NSIG", COUNT);
  }
}
