package org.cellvm.cli;

import org.cellvm.model.Interrupts;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Ctrl-C, as the system tells of it. */
final class KeyboardSignal {
  private KeyboardSignal() {}

  /** Lets the signal ask for KeyboardInterrupt, unless this process was started to ignore it. */
  static void interrupts(Interrupts interrupts) {
    Signal signal = new Signal("INT");
    SignalHandler before = Signal.handle(signal, received -> interrupts.request());
    if (before == SignalHandler.SIG_IGN) {
      Signal.handle(signal, before);
    }
  }
}
