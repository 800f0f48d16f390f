package org.cellvm.runtime;

/**
 * The environment variables that a start reads. The first access to the environment makes Java copy
 * all of it, which takes half a millisecond. The launcher saves that: it says which of these
 * variables are set, and the others are null without an access.
 */
public final class Variables {
  /**
   * Set by the launcher: the names of those of {@link #ASKED} that are set, a space before each.
   * HOME is among them only if it has the directory that is asked for there, the user's modules.
   */
  public static final String SET = "cellvm.variables";

  /** The names that the launcher knows; any other is looked up in the environment. */
  public static final String ASKED =
      " CELLVM_ENGINE PYTHONPATH PYTHONOPTIMIZE PYTHONVERBOSE PYTHONDONTWRITEBYTECODE"
          + " PYTHONWARNINGS PYTHONNOUSERSITE PYTHONUSERBASE HOME ";

  private Variables() {}

  /** The value; null if the variable is not set. */
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
