package org.cellvm.bytecode;

/**
 * Why a frame unwinds its blocks: CPython's {@code enum why_code}, {@code WHY_EXCEPTION} and its
 * kin. The values that {@code END_FINALLY} and {@code WITH_CLEANUP} may find on top of the stack
 * are {@link #RETURN}, {@link #BREAK} and {@link #CONTINUE}, as Python ints.
 */
public final class Why {
  private Why() {}

  public static final int NOT = 0x01;
  public static final int EXCEPTION = 0x02;
  public static final int RERAISE = 0x04;
  public static final int RETURN = 0x08;
  public static final int BREAK = 0x10;
  public static final int CONTINUE = 0x20;
  public static final int YIELD = 0x40;
}
