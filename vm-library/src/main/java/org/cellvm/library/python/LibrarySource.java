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
    "py_compile",
    "site",
    "symtable",
    "warnings",
    "weakref"
  };

  private LibrarySource() {}

  /** The {@code __file__} of a module. */
  public static String fileName(String module) {
    return "<cellvm>/" + module + ".py";
  }

  public static boolean has(String module) {
    for (String name : NAMES) {
      if (name.equals(module)) {
        return true;
      }
    }
    return false;
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
