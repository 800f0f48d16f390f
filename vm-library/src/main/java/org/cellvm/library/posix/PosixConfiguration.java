package org.cellvm.library.posix;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The functions of {@code posix} that tell the system's limits. */
@ExposedModule(name = "posix", part = true)
final class PosixConfiguration {
  /** The number of {@code SC_CLK_TCK}. */
  static final int TICKS_PER_SECOND = 2;

  /** The number of {@code SC_OPEN_MAX}. */
  private static final int OPEN_FILES = 4;

  private static final String LIMITS = "/proc/self/limits";
  private static final String OPEN_FILES_LIMIT = "\nMax open files ";
  private static final String UNLIMITED = "unlimited";

  private PosixConfiguration() {}

  static void addTo(ThreadState ts, PyModule module) {
    module.addOwned(ts, "sysconf_names", names(ts, ConfigurationNames.SYSTEM));
    module.addOwned(ts, "confstr_names", names(ts, ConfigurationNames.STRINGS));
    module.addOwned(ts, "pathconf_names", names(ts, ConfigurationNames.PATHS));
  }

  private static PyDict names(ThreadState ts, String[] table) {
    PyDict dict = new PyDict(ts);
    for (int i = 0; i < table.length; i += 2) {
      dict.setItemString(ts, table[i], PyInt.valueOf(Long.parseLong(table[i + 1])));
    }
    return dict;
  }

  private static int number(PyObject name, String[] table) {
    if (name instanceof PyInt i) {
      return (int) i.value;
    }
    if (!(name instanceof PyString text)) {
      throw Errors.typeError("configuration names must be strings or integers");
    }
    String wanted = text.toString();
    for (int i = 0; i < table.length; i += 2) {
      if (table[i].equals(wanted)) {
        return Integer.parseInt(table[i + 1]);
      }
    }
    throw Errors.valueError("unrecognized configuration name");
  }

  /** -1 where there is no limit. */
  private static long limit(ThreadState ts, long value, PyObject path) {
    return value == Long.MIN_VALUE ? -1 : SystemFailure.check(ts, value, path);
  }

  @ExposedFunction(value = "sysconf", parse = "O:sysconf", doc = "A limit of the system.")
  static long sysconf(ThreadState ts, PyObject name) {
    int number = number(name, ConfigurationNames.SYSTEM);
    if (number == OPEN_FILES && !ts.interp.system.isLoaded()) {
      // The import of subprocess asks for this: it is not worth the loading of the C library.
      long files = openFiles();
      if (files != 0) {
        return files;
      }
    }
    return limit(ts, ts.interp.system.posix().processes().limit(number), null);
  }

  /** The limit of open files as Linux shows it, -1 for none; 0 where it cannot be read. */
  private static long openFiles() {
    try (FileInputStream in = new FileInputStream(LIMITS)) {
      String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      int at = text.indexOf(OPEN_FILES_LIMIT);
      if (at < 0) {
        return 0;
      }
      int from = at + OPEN_FILES_LIMIT.length();
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      int to = text.indexOf(' ', from);
      if (to < 0) {
        return 0;
      }
      String soft = text.substring(from, to);
      return soft.equals(UNLIMITED) ? -1 : Long.parseLong(soft);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  @ExposedFunction(value = "pathconf", parse = "sO:pathconf", doc = "A limit of a file.")
  static long pathconf(ThreadState ts, PyString path, PyObject name) {
    int number = number(name, ConfigurationNames.PATHS);
    return limit(ts, ts.interp.system.posix().paths().limit(path.toString(), number), path);
  }

  @ExposedFunction(value = "fpathconf", parse = "iO:fpathconf", doc = "A limit of a descriptor.")
  static long fpathconf(ThreadState ts, long fd, PyObject name) {
    int number = number(name, ConfigurationNames.PATHS);
    return limit(ts, ts.interp.system.posix().descriptors().limit((int) fd, number), null);
  }

  @ExposedFunction(value = "confstr", parse = "O:confstr", doc = "A value of the system.")
  static PyObject confstr(ThreadState ts, PyObject name) {
    int number = number(name, ConfigurationNames.STRINGS);
    byte[] none = new byte[0];
    int size = ts.interp.system.posix().processes().configuration(number, none);
    if (SystemFailure.check(ts, size) == 0) {
      return PyNone.NONE;
    }
    byte[] value = new byte[size];
    ts.interp.system.posix().processes().configuration(number, value);
    return PyString.of(value, 0, size - 1);
  }
}
