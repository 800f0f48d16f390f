package org.cellvm.compiler.diagnostics;

/**
 * How a source or tree is compiled.
 *
 * @param filename {@code co_filename}, one char a byte
 * @param flags {@link CompilerFlags} and the {@code CO_FUTURE_} flags, those inherited from the
 *     calling code included
 * @param optimize 0, 1 ({@code -O}: no asserts) or 2 ({@code -OO}: no docstrings either)
 * @param warnings takes the warnings
 */
public record CompilerOptions(String filename, int flags, int optimize, WarningSink warnings) {
  /** The same with other flags. */
  public CompilerOptions withFlags(int other) {
    return new CompilerOptions(filename, other, optimize, warnings);
  }
}
