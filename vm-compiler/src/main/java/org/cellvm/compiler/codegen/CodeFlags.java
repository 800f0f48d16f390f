package org.cellvm.compiler.codegen;

/** The bits of {@code co_flags} that describe the code object itself. */
final class CodeFlags {
  static final int CO_OPTIMIZED = 0x1;
  static final int CO_NEWLOCALS = 0x2;
  static final int CO_VARARGS = 0x4;
  static final int CO_VARKEYWORDS = 0x8;
  static final int CO_NESTED = 0x10;
  static final int CO_GENERATOR = 0x20;
  static final int CO_NOFREE = 0x40;

  private CodeFlags() {}
}
