package org.cellvm.system;

/** Commands of {@code fcntl} that code here gives, with Linux's numbers. */
public final class FcntlCommands {
  public static final int DUPLICATE = 0;
  public static final int GET_FLAGS = 1;
  public static final int SET_FLAGS = 2;
  public static final int GET_STATUS = 3;
  public static final int SET_STATUS = 4;

  public static final int DUPLICATE_CLOSE_ON_EXEC = 1030;

  /** The one flag of a descriptor. */
  public static final int CLOSE_ON_EXEC = 1;

  private FcntlCommands() {}

  /** Whether the result of a command is a new descriptor. */
  public static boolean duplicates(int command) {
    return command == DUPLICATE || command == DUPLICATE_CLOSE_ON_EXEC;
  }
}
