package org.cellvm.runtime;

/**
 * How a VM is started, as far as {@code sys.flags} tells it.
 *
 * @param optimize {@code -O}: 0, 1 or 2
 * @param verbose {@code -v}: 0, 1 (what is imported, from where) or more (what is tried, too)
 * @param dontWriteBytecode {@code -B}: {@code sys.dont_write_bytecode} at the start
 * @param noSite {@code -S}
 * @param noUserSite {@code -s}
 * @param ignoreEnvironment {@code -E}
 * @param inspect {@code -i}
 */
public record StartFlags(
    int optimize,
    int verbose,
    boolean dontWriteBytecode,
    boolean noSite,
    boolean noUserSite,
    boolean ignoreEnvironment,
    boolean inspect) {
  /** What a VM without a command line is started with: no module {@code site} runs. */
  public StartFlags(int optimize, int verbose, boolean dontWriteBytecode) {
    this(optimize, verbose, dontWriteBytecode, true, false, false, false);
  }

  public static StartFlags optimize(int level) {
    return new StartFlags(level, 0, false);
  }
}
