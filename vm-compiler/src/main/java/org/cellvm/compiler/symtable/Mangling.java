package org.cellvm.compiler.symtable;

/** Name mangling: inside a class, {@code __x} stands for {@code _Class__x}. */
public final class Mangling {
  private Mangling() {}

  /**
   * The name that {@code name} stands for inside class {@code privateName}, which is null outside
   * classes. Names that end in two underscores and dotted names stay as they are.
   */
  public static String mangle(String privateName, String name) {
    if (privateName == null
        || name.length() < 2
        || name.charAt(0) != '_'
        || name.charAt(1) != '_'
        || name.endsWith("__")
        || name.indexOf('.') >= 0) {
      return name;
    }
    int start = 0;
    while (start < privateName.length() && privateName.charAt(start) == '_') {
      start++;
    }
    if (start == privateName.length()) {
      return name;
    }
    return '_' + privateName.substring(start) + name;
  }
}
