package org.cellvm.system;

import java.io.IOException;

/**
 * Reads lines from the process's terminal and lets the user edit them: CPython's {@code
 * PyOS_ReadlineFunctionPointer}. Whoever asks has made sure that standard input and output are
 * terminals, has written out what was printed before, and holds the VM's lock.
 */
public interface LineEditor {
  /** Opens the terminal if that was not done before; false where it cannot be edited on. */
  boolean isReady();

  /**
   * Shows a prompt and reads a line. Texts have a byte in each char.
   *
   * @return the line without its end; null at the end of the input
   * @throws java.io.InterruptedIOException if a signal is pending
   */
  String readLine(String prompt) throws IOException;
}
