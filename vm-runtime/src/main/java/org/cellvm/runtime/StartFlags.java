package org.cellvm.runtime;

/**
 * How a VM is started, as far as {@code sys.flags} tells it.
 *
 * @param optimize {@code -O}: 0, 1 or 2
 * @param verbose {@code -v}: 0, 1 (what is imported, from where) or more (what is tried, too)
 * @param dontWriteBytecode {@code -B}: {@code sys.dont_write_bytecode} at the start
 */
public record StartFlags(int optimize, int verbose, boolean dontWriteBytecode) {
  public static StartFlags optimize(int level) {
    return new StartFlags(level, 0, false);
  }
}
