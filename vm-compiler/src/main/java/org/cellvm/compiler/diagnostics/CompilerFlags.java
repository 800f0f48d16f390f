package org.cellvm.compiler.diagnostics;

/** The flag bits that {@code compile()} takes, with CPython's names and values. */
public final class CompilerFlags {
  /** The source was a unicode object, given here in UTF-8. */
  public static final int PyCF_SOURCE_IS_UTF8 = 0x100;

  /** Do not close open blocks at the end of the source ({@code codeop}). */
  public static final int PyCF_DONT_IMPLY_DEDENT = 0x200;

  public static final int PyCF_ONLY_AST = 0x400;

  /**
   * The source is read as CPython reads a file (a script, an import), not as it reads a string:
   * bytes outside ASCII need an encoding declaration. Not a flag of CPython's.
   */
  public static final int FROM_FILE = 0x1000_0000;

  /** The warnings of {@code -3} are wanted. Not a flag of CPython's. */
  public static final int PY3K_WARNINGS = 0x2000_0000;

  /**
   * The source is what was typed so far: an empty line ends a block, and where more lines are
   * needed a CompileError of kind INCOMPLETE says so. Not a flag of CPython's.
   */
  public static final int INTERACTIVE = 0x0800_0000;

  /** {@code -t}: the sink is told of inconsistent tabs. Not a flag of CPython's. */
  public static final int TAB_WARNING = 0x0400_0000;

  /** {@code -tt}: inconsistent tabs are an error. Not a flag of CPython's. */
  public static final int TAB_ERROR = 0x4000_0000;

  /** {@code -U}: string literals are unicode whatever their prefix. Not a flag of CPython's. */
  public static final int ALL_UNICODE = 0x0200_0000;

  private CompilerFlags() {}
}
