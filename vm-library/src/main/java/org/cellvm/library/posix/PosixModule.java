package org.cellvm.library.posix;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cellvm.codec.FileNames;
import org.cellvm.library.time.LocalZone;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.FileStatus;
import org.cellvm.system.SystemErrors;

/** The module {@code posix}: what is in it beside the functions of its parts. */
@ExposedModule(name = "posix", doc = "The functions of the operating system.")
public final class PosixModule {
  private static final String RANDOM = "/dev/urandom";
  private static final String ENVIRONMENT = "/proc/self/environ";

  /** The variable that the local time is by. */
  private static final String ZONE = "TZ";

  /** The variable that asks for a session after the program. */
  private static final String INSPECT = "PYTHONINSPECT";

  private static final int NAMES = 5;
  private static final int TIMES = 5;
  private static final int AVERAGES = 3;

  private PosixModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.addFunctions(ts, new PosixPathsTable());
    module.addFunctions(ts, new PosixDescriptorsTable());
    module.addFunctions(ts, new PosixProcessesTable());
    module.addFunctions(ts, new PosixIdentityTable());
    module.addFunctions(ts, new PosixConfigurationTable());
    module.addFunctions(ts, new PosixStreamsTable());
    module.addFunctions(ts, new PosixSpawnTable());
    PosixConstants.addTo(ts, module);
    PosixSpawn.addTo(ts, module);
    module.add(ts, "error", PyExc.OSError);
    module.add(ts, "stat_result", FileResults.STAT);
    module.add(ts, "statvfs_result", FileResults.STATVFS);
    module.addOwned(ts, "environ", environment(ts));
  }

  /** The variables that this process was started with, as bytes where the system shows them. */
  private static PyDict environment(ThreadState ts) {
    PyDict variables = new PyDict(ts);
    List<String> inherited = ts.interp.system.inherited();
    for (int i = 0; i < inherited.size(); i += 2) {
      put(ts, variables, inherited.get(i), inherited.get(i + 1));
    }
    if (!ts.interp.system.access().environment()) {
      return variables;
    }
    try (FileInputStream in = new FileInputStream(ENVIRONMENT)) {
      for (String entry : new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).split("\0")) {
        int equals = entry.indexOf('=');
        if (equals >= 0) {
          put(ts, variables, entry.substring(0, equals), entry.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      for (Map.Entry<String, String> entry : System.getenv().entrySet()) {
        String name = FileNames.toPython(entry.getKey());
        put(ts, variables, name, FileNames.toPython(entry.getValue()));
      }
    }
    return variables;
  }

  /** Where a name stands twice, the first one counts. */
  private static void put(ThreadState ts, PyDict variables, String name, String value) {
    if (variables.getItemString(ts, name) == null) {
      variables.setItemString(ts, name, PyString.fromString(value));
    }
  }

  @ExposedFunction(value = "putenv", parse = "ss:putenv", doc = "Sets an environment variable.")
  static void putVariable(ThreadState ts, String name, String value) {
    if (name.isEmpty() || name.indexOf('=') >= 0) {
      throw Errors.valueError("illegal environment variable name");
    }
    SystemFailure.check(ts, ts.interp.system.posix().processes().setVariable(name, value));
    noteVariable(ts, name, value);
  }

  @ExposedFunction(value = "unsetenv", parse = "s:unsetenv", doc = "Removes a variable.")
  static void removeVariable(ThreadState ts, String name) {
    SystemFailure.check(ts, ts.interp.system.posix().processes().unsetVariable(name));
    noteVariable(ts, name, null);
  }

  /** What the VM itself does by a variable; null for one that is gone. */
  private static void noteVariable(ThreadState ts, String name, String value) {
    if (name.equals(ZONE)) {
      LocalZone.setVariable(ts, value);
    } else if (name.equals(INSPECT)) {
      ts.interp.inspectWhenDone = value != null && !value.isEmpty();
    }
  }

  @ExposedFunction(value = "strerror", parse = "i:strerror", doc = "The text of an error number.")
  static String errorText(ThreadState ts, long number) {
    return SystemErrors.text((int) number);
  }

  @ExposedFunction(value = "urandom", parse = "i:urandom", doc = "Random bytes of the system.")
  static PyObject random(ThreadState ts, long n) {
    if (n < 0) {
      throw Errors.valueError("negative argument not allowed");
    }
    byte[] bytes = new byte[(int) n];
    try (FileInputStream in = new FileInputStream(RANDOM)) {
      in.readNBytes(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new org.cellvm.model.errors.PyException(
          PyExc.NotImplementedError, "/dev/urandom (or equivalent) not found");
    }
    return PyString.of(bytes);
  }

  @ExposedFunction(
      value = "uname",
      convention = Convention.NOARGS,
      doc = "System, host, release, version, machine.")
  static PyObject systemNames(ThreadState ts) {
    String[] names = new String[NAMES];
    SystemFailure.check(ts, ts.interp.system.posix().processes().names(names));
    PyObject[] items = new PyObject[NAMES];
    for (int i = 0; i < NAMES; i++) {
      items[i] = PyString.fromString(names[i]);
    }
    return PyTuple.of(ts, items);
  }

  @ExposedFunction(
      value = "times",
      convention = Convention.NOARGS,
      doc = "Processor times, of the process and its children, and real time, in seconds.")
  static PyObject processTimes(ThreadState ts) {
    long[] ticks = new long[TIMES];
    SystemFailure.check(ts, ts.interp.system.posix().processes().times(ticks));
    long perSecond =
        ts.interp.system.posix().processes().limit(PosixConfiguration.TICKS_PER_SECOND);
    PyObject[] items = new PyObject[TIMES];
    for (int i = 0; i < TIMES; i++) {
      items[i] = PyFloat.of((double) ticks[i] / perSecond);
    }
    return PyTuple.of(ts, items);
  }

  @ExposedFunction(
      value = "getloadavg",
      convention = Convention.NOARGS,
      doc = "The load averages of 1, 5 and 15 minutes.")
  static PyObject loadAverages(ThreadState ts) {
    double[] averages = new double[AVERAGES];
    if (ts.interp.system.posix().processes().loadAverages(averages) != AVERAGES) {
      throw new org.cellvm.model.errors.PyException(
          PyExc.OSError, "Load averages are unobtainable");
    }
    return PyTuple.of(
        ts, PyFloat.of(averages[0]), PyFloat.of(averages[1]), PyFloat.of(averages[2]));
  }

  @ExposedFunction(
      value = "stat_float_times",
      parse = "|i:stat_float_times",
      defaults = "-1",
      doc = "Sets or returns whether the times of stat_result are floats.")
  static PyObject floatTimes(ThreadState ts, long on) {
    if (on == -1) {
      return org.cellvm.model.numbers.PyBool.of(ts.interp.system.floatTimes);
    }
    ts.interp.system.floatTimes = on != 0;
    return PyNone.NONE;
  }

  /** A device number, which is not checked in CPython either but for its range. */
  @ExposedFunction(value = "major", convention = Convention.O, doc = "The major part of a device.")
  static long major(ThreadState ts, PyObject device) {
    return FileStatus.major(device(ts, device)) & 0xffffffffL;
  }

  @ExposedFunction(value = "minor", convention = Convention.O, doc = "The minor part of a device.")
  static long minor(ThreadState ts, PyObject device) {
    return FileStatus.minor(device(ts, device)) & 0xffffffffL;
  }

  @ExposedFunction(value = "makedev", parse = "ii:makedev", doc = "A device by its two parts.")
  static PyObject device(ThreadState ts, long major, long minor) {
    return PyInt.valueOf(FileStatus.device(major & 0xffffffffL, minor & 0xffffffffL));
  }

  static long device(ThreadState ts, PyObject o) {
    long value = ArgConversions.indexAsSize(ts, o);
    if (value < 0) {
      throw Errors.overflowError("can't convert negative number to unsigned long");
    }
    return value;
  }
}
