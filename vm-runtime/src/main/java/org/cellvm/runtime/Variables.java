package org.cellvm.runtime;

/**
 * Environment variables that a start asks for. The first look at the process's environment makes
 * Java copy all of it, which takes half a millisecond. The launcher saves that: it passes the names
 * of those that are set, and the environment is read only for one of them.
 */
public final class Variables {
  /**
   * Set by the launcher: the names of those of {@link #ASKED} that are set, a space before each.
   * HOME is among them only if it has the directory that is asked for there, the user's modules.
   */
  public static final String SET = "cellvm.variables";

  /** The names that the launcher checks; any other variable is always looked up. */
  public static final String ASKED =
      " CELLVM_ENGINE PYTHONPATH PYTHONOPTIMIZE PYTHONVERBOSE PYTHONDONTWRITEBYTECODE"
          + " PYTHONWARNINGS PYTHONNOUSERSITE PYTHONUSERBASE HOME"
          + " PYTHONHASHSEED PYTHONDEBUG PYTHONUNBUFFERED PYTHONIOENCODING PYTHONSTARTUP"
          + " PYTHONINSPECT ";

  private Variables() {}

  /** Returns the value; null if the variable is not set. */
  public static String get(String name) {
    String set = System.getProperty(SET);
    if (set != null && named(ASKED, name) && !named(set.concat(" "), name)) {
      return null;
    }
    return System.getenv(name);
  }

  private static boolean named(String names, String name) {
    return names.contains(" ".concat(name).concat(" "));
  }
}
