package org.cellvm.library.python;

import java.io.IOException;
import java.io.InputStream;

/** The modules of this library that are written in Python, as resources. */
public final class LibrarySource {
  private static final String[] NAMES = {
    "__future__",
    "_weakrefset",
    "ast",
    "copy_reg",
    "popen2",
    "py_compile",
    "site",
    "subprocess",
    "symtable",
    "warnings",
    "weakref"
  };

  /**
   * Those that are found before any file, of an installed CPython's library as well: CPython's own
   * would not do here, as {@code site} would repeat what the start has done, and {@code subprocess}
   * forks.
   */
  private static final String[] FIRST = {"popen2", "site", "subprocess"};

  private LibrarySource() {}

  /** Returns the names of all of them. */
  public static String[] names() {
    return NAMES.clone();
  }

  /** The {@code __file__} of a module. */
  public static String fileName(String module) {
    return "<cellvm>/" + module + ".py";
  }

  public static boolean has(String module) {
    return contains(NAMES, module);
  }

  /** Whether a module is found before any file. */
  public static boolean comesFirst(String module) {
    return contains(FIRST, module);
  }

  private static boolean contains(String[] names, String module) {
    for (String name : names) {
      if (name.equals(module)) {
        return true;
      }
    }
    return false;
  }

  /** The source of the module whose {@code __file__} this is; null if there is none. */
  public static byte[] readFile(String file) throws IOException {
    for (String name : NAMES) {
      if (file.equals(fileName(name))) {
        return read(name);
      }
    }
    return null;
  }

  /** The source of a module; null if there is none of the name. */
  public static byte[] read(String module) throws IOException {
    if (!has(module)) {
      return null;
    }
    try (InputStream in = LibrarySource.class.getResourceAsStream(module + ".py")) {
      return in.readAllBytes();
    }
  }
}
