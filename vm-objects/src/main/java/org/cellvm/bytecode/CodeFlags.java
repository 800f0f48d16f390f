package org.cellvm.bytecode;

/** The bits of {@code co_flags}. */
public final class CodeFlags {
  private CodeFlags() {}

  public static final int CO_OPTIMIZED = 0x0001;
  public static final int CO_NEWLOCALS = 0x0002;
  public static final int CO_VARARGS = 0x0004;
  public static final int CO_VARKEYWORDS = 0x0008;
  public static final int CO_NESTED = 0x0010;
  public static final int CO_GENERATOR = 0x0020;

  /** No free or cell variables: the call needs no cells. */
  public static final int CO_NOFREE = 0x0040;

  public static final int CO_FUTURE_DIVISION = 0x2000;
  public static final int CO_FUTURE_ABSOLUTE_IMPORT = 0x4000;
  public static final int CO_FUTURE_WITH_STATEMENT = 0x8000;
  public static final int CO_FUTURE_PRINT_FUNCTION = 0x10000;
  public static final int CO_FUTURE_UNICODE_LITERALS = 0x20000;

  /** What {@code exec}, {@code eval} and {@code compile} hand on to the code they compile. */
  public static final int PYCF_MASK =
      CO_FUTURE_DIVISION
          | CO_FUTURE_ABSOLUTE_IMPORT
          | CO_FUTURE_WITH_STATEMENT
          | CO_FUTURE_PRINT_FUNCTION
          | CO_FUTURE_UNICODE_LITERALS;
}
