package org.cellvm.marshal;

import org.cellvm.model.Interpreter;

/** The number that a file of compiled code starts with, as CPython 2.7 writes it. */
public final class PycMagic {
  /** 2.7's number, and the two bytes that copies in text mode would damage. */
  public static final int NUMBER = 62211 | '\r' << 16 | '\n' << 24;

  private PycMagic() {}

  /** Returns the number of what this VM compiles: under {@code -U} code is other code. */
  public static int of(Interpreter interp) {
    return interp.allUnicode ? NUMBER + 1 : NUMBER;
  }
}
