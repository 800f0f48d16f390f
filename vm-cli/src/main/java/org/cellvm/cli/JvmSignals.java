package org.cellvm.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellvm.model.Interrupts;
import org.cellvm.system.ProcessSignals;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The signals of this process, as far as the Java VM lets a program have them. */
final class JvmSignals implements ProcessSignals {
  private static final int HUP = 1;
  private static final int INT = 2;
  private static final int TERM = 15;

  /** By number, without SIG. */
  private static final String[] NAMES = {
    null, "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU",
    "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"
  };

  private static final String STATUS = "/proc/self/status";
  private static final String IGNORED = "SigIgn:";

  /** Asks a VM to run its handler. A class of its own: a lambda costs a start some milliseconds. */
  private static final class Request implements SignalHandler {
    private final Interrupts interrupts;
    private final int number;

    Request(Interrupts interrupts, int number) {
      this.interrupts = interrupts;
      this.number = number;
    }

    @Override
    public void handle(Signal received) {
      interrupts.request(number);
    }
  }

  private final Interrupts interrupts;

  /** Whether SIGHUP, SIGINT and SIGTERM were ignored at the start, a bit each. */
  private long ignored;

  /** The signals that were ignored at the start, a bit each; -1: not read yet. */
  private long ignoredByStatus = -1;

  private JvmSignals(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  /**
   * Gives the process's signals to a VM. SIGINT requests a KeyboardInterrupt, SIGTERM and SIGHUP
   * end the process as they end CPython's; what was ignored at the start still is.
   */
  static void giveTo(Interrupts interrupts) {
    JvmSignals signals = new JvmSignals(interrupts);
    signals.start(INT, new Request(interrupts, INT));
    signals.start(TERM, SignalHandler.SIG_DFL);
    signals.start(HUP, SignalHandler.SIG_DFL);
    interrupts.setProcess(signals);
  }

  private void start(int number, SignalHandler handler) {
    Signal signal = new Signal(NAMES[number]);
    try {
      SignalHandler before = Signal.handle(signal, handler);
      if (before == SignalHandler.SIG_IGN) {
        Signal.handle(signal, before);
        ignored |= 1L << number;
      }
    } catch (IllegalArgumentException e) {
      // Started with -Xrs: the Java VM leaves these signals to the system, and so does this.
    }
  }

  private static Signal signal(int number) {
    return number < NAMES.length && NAMES[number] != null ? new Signal(NAMES[number]) : null;
  }

  @Override
  public boolean set(int number, int action) {
    try {
      Signal signal = signal(number);
      if (signal == null) {
        // A real-time signal: what comes from the VM itself is all that arrives.
        return true;
      }
      Signal.handle(
          signal,
          action == DEFAULT
              ? SignalHandler.SIG_DFL
              : action == IGNORE ? SignalHandler.SIG_IGN : new Request(interrupts, number));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public boolean ignoredAtStart(int number) {
    if (number == HUP || number == INT || number == TERM) {
      return (ignored & 1L << number) != 0;
    }
    if (ignoredByStatus < 0) {
      ignoredByStatus = readStatus();
    }
    return (ignoredByStatus & 1L << number - 1) != 0;
  }

  private static long readStatus() {
    // Not by java.nio.file, whose classes take longer to load than the file to read.
    try (FileInputStream in = new FileInputStream(STATUS)) {
      String status = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      for (String line : status.split("\n")) {
        if (line.startsWith(IGNORED)) {
          return Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16)
              & Long.MAX_VALUE;
        }
      }
    } catch (IOException e) {
      // No such file on this system.
    }
    return 0;
  }

  @Override
  public void raise(int number) {
    try {
      Signal signal = signal(number);
      if (signal != null) {
        Signal.raise(signal);
      }
    } catch (IllegalArgumentException e) {
      // The Java VM does not raise what it does not handle.
    }
  }
}
