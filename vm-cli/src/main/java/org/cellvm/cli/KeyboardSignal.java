package org.cellvm.cli;

import org.cellvm.model.Interrupts;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The handler of SIGINT. */
final class KeyboardSignal {
  private KeyboardSignal() {}

  /**
   * Makes the signal request a KeyboardInterrupt, unless the process was started with it ignored.
   */
  static void interrupts(Interrupts interrupts) {
    Signal signal = new Signal("INT");
    SignalHandler before = Signal.handle(signal, received -> interrupts.request());
    if (before == SignalHandler.SIG_IGN) {
      Signal.handle(signal, before);
    }
  }
}
