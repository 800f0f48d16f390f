package org.cellvm.runtime;

import java.util.List;

/**
 * The options of a start that {@code sys.flags} and {@code sys.warnoptions} show.
 *
 * @param optimize {@code -O}: 0, 1 or 2
 * @param verbose {@code -v}: 0, 1 (what is imported, from where) or more (what is tried, too)
 * @param dontWriteBytecode {@code -B}: {@code sys.dont_write_bytecode} at the start
 * @param inspect {@code -i}
 * @param noUserSite {@code -s}
 * @param noSite {@code -S}: the names that {@code site} adds to the built-in ones are left out
 * @param ignoreEnvironment {@code -E}
 * @param language those that concern the language
 * @param warnOptions the arguments of {@code -W}, and what PYTHONWARNINGS holds
 */
public record StartFlags(
    int optimize,
    int verbose,
    boolean dontWriteBytecode,
    boolean inspect,
    boolean noUserSite,
    boolean noSite,
    boolean ignoreEnvironment,
    LanguageFlags language,
    List<String> warnOptions) {
  /** The flags of a start without {@code site}, as that of an embedded VM. */
  public StartFlags(int optimize, int verbose, boolean dontWriteBytecode) {
    this(
        optimize,
        verbose,
        dontWriteBytecode,
        false,
        false,
        true,
        false,
        LanguageFlags.NONE,
        List.of());
  }

  public static StartFlags optimize(int level) {
    return new StartFlags(level, 0, false);
  }
}
