package org.cellvm.system;

import java.io.IOException;

/** An error of the system with its number. */
public final class SystemIoException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int number;

  public SystemIoException(int number) {
    super(SystemErrors.text(number));
    this.number = number;
  }

  public int number() {
    return number;
  }
}
