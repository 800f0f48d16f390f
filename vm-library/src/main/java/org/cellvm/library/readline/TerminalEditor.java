package org.cellvm.library.readline;

import java.io.IOException;
import org.cellvm.model.ThreadState;
import org.cellvm.system.LineEditor;

/**
 * The editor of a VM in which {@code readline} was imported. JLine's classes are loaded when the
 * first line is read.
 */
final class TerminalEditor implements LineEditor {
  private EditedLines lines;
  private boolean failed;

  @Override
  public boolean isReady() {
    if (lines == null && !failed) {
      try {
        lines = EditedLines.open();
      } catch (IOException | IllegalStateException | UnsupportedOperationException e) {
        // No stty, for example: lines are read as without the module.
        failed = true;
      }
    }
    return lines != null;
  }

  @Override
  public String readLine(String prompt) throws IOException {
    return lines.readLine(ThreadState.current(), prompt);
  }
}
