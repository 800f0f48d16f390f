package org.cellvm.system;

/** The flags of {@link Descriptors#open}, with Linux's numbers. */
public final class OpenFlags {
  public static final int READ_ONLY = 0;
  public static final int WRITE_ONLY = 1;
  public static final int READ_WRITE = 2;

  /** The bits of the three above. */
  public static final int ACCESS = 3;

  public static final int CREATE = 0100;
  public static final int EXCLUSIVE = 0200;
  public static final int TRUNCATE = 01000;
  public static final int APPEND = 02000;
  public static final int NON_BLOCKING = 04000;
  public static final int CLOSE_ON_EXEC = 02000000;

  private OpenFlags() {}
}
