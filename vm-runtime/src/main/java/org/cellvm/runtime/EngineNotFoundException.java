package org.cellvm.runtime;

/** No engine has the name that was asked for; the message lists those that exist. */
public final class EngineNotFoundException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public EngineNotFoundException(String message) {
    super(message);
  }
}
