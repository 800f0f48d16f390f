package org.cellvm.library;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/**
 * One of the names that {@code site} adds to the built-in ones: {@code exit}, {@code quit}, {@code
 * copyright}, {@code credits}, {@code license}, {@code help}. One class for three types, which a
 * start does not load.
 */
final class PySiteName extends PyObject {
  /** Which of the types. */
  enum Kind {
    QUITTER,
    PRINTER,
    HELPER
  }

  private static final String CREDITS =
      "CellVM is the work of its contributors. It behaves as CPython 2.7, which is the work of\n"
          + "Guido van Rossum and many others.";

  private static final String LICENSE =
      "CellVM: Apache License 2.0, see https://www.apache.org/licenses/LICENSE-2.0";

  private final Kind kind;
  final String name;
  final String text;

  /** Files to read the text from, in place of {@link #text}; the first that there is counts. */
  final String[] files;

  PySiteName(Kind kind, String name, String text, String... files) {
    this.kind = kind;
    this.name = name;
    this.text = text;
    this.files = files;
  }

  static void addQuitters(ThreadState ts, PyDict builtins) {
    put(ts, builtins, new PySiteName(Kind.QUITTER, "quit", ""));
    put(ts, builtins, new PySiteName(Kind.QUITTER, "exit", ""));
  }

  static void addPrinters(ThreadState ts, PyDict builtins) {
    PyString key = PyString.fromString("copyright");
    PyObject copyright = ts.interp.sysDict.getStr(ts, key);
    key.decref(ts);
    put(ts, builtins, new PySiteName(Kind.PRINTER, "copyright", String.valueOf(copyright)));
    put(ts, builtins, new PySiteName(Kind.PRINTER, "credits", CREDITS));
    put(ts, builtins, new PySiteName(Kind.PRINTER, "license", LICENSE));
  }

  static void addHelper(ThreadState ts, PyDict builtins) {
    put(ts, builtins, new PySiteName(Kind.HELPER, "help", ""));
  }

  private static void put(ThreadState ts, PyDict builtins, PySiteName value) {
    SysModule.put(ts, builtins, value.name, value);
  }

  @Override
  public PyType type() {
    return switch (kind) {
      case QUITTER -> QuitterType.TYPE;
      case PRINTER -> SitePrinterType.TYPE;
      case HELPER -> HelperType.TYPE;
    };
  }
}
