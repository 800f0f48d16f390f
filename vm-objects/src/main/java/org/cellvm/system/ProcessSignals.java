package org.cellvm.system;

/** What the process does when a signal arrives. */
public interface ProcessSignals {
  /** What the system does by default. */
  int DEFAULT = 0;

  /** Nothing. */
  int IGNORE = 1;

  /** It tells the VM that asked for it. */
  int REPORT = 2;

  /**
   * Sets what is done for a signal.
   *
   * @return false if the Java VM keeps the signal for itself
   */
  boolean set(int signal, int action);

  /** Whether the process ignored a signal when it started. */
  boolean ignoredAtStart(int signal);

  /** Sends a signal to the process itself. */
  void raise(int signal);
}
