package org.cellvm.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An installed CPython 2.7 whose Python modules are on {@code sys.path}.
 *
 * @param prefix {@code sys.prefix}
 * @param execPrefix {@code sys.exec_prefix}
 */
record PythonHome(String prefix, String execPrefix) {
  /**
   * Returns the installation that {@code PREFIX} or {@code PREFIX:EXEC_PREFIX} names, as PYTHONHOME
   * does.
   *
   * @throws UsageError if its library is not there
   */
  static PythonHome of(String value) {
    int colon = value.indexOf(':');
    PythonHome home =
        colon < 0
            ? new PythonHome(value, value)
            : new PythonHome(value.substring(0, colon), value.substring(colon + 1));
    if (!home.hasLibrary()) {
      throw new UsageError(
          "cellvm: no library of Python 2.7 in '"
              + home.prefix
              + "' (lib/python2.7/os.py is not there)\n");
    }
    return home;
  }

  private boolean hasLibrary() {
    try {
      return Files.isRegularFile(Path.of(prefix, "lib", "python2.7", "os.py"));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Returns the directories that CPython puts on {@code sys.path} for it. */
  List<String> path() {
    String library = prefix + "/lib/python2.7";
    List<String> path = new ArrayList<>();
    path.add(prefix + "/lib/python27.zip");
    path.add(library);
    path.add(library + "/plat-linux2");
    path.add(library + "/lib-tk");
    path.add(library + "/lib-old");
    path.add(execPrefix + "/lib/python2.7/lib-dynload");
    return path;
  }
}
