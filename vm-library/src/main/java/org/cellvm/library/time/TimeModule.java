package org.cellvm.library.time;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.Processes;

/** The module {@code time}. */
@ExposedModule(name = "time", doc = "Time: seconds since 1970, time tuples, and text.")
final class TimeModule {
  /** {@code RUSAGE_SELF}. */
  private static final int SELF = 0;

  private TimeModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "struct_time", TimeFields.TYPE);
    module.add(ts, "accept2dyear", 1);
    putZone(ts, module);
  }

  private static void putZone(ThreadState ts, PyModule module) {
    LocalZone.Names zone = LocalZone.names(ts);
    module.add(ts, "timezone", zone.timezone());
    module.add(ts, "altzone", zone.altzone());
    module.add(ts, "daylight", zone.daylight() ? 1 : 0);
    module.addOwned(
        ts,
        "tzname",
        PyTuple.of(ts, PyString.fromString(zone.name()), PyString.fromString(zone.daylightName())));
  }

  @ExposedFunction(
      value = "time",
      convention = Convention.NOARGS,
      doc = "Seconds since the start of 1970, UTC.")
  static double time(ThreadState ts) {
    Instant now = Instant.now();
    return now.getEpochSecond() + now.getNano() / 1e9;
  }

  /**
   * Processor time of the whole process, as in CPython on Unix: to the microsecond from the system,
   * to some ten milliseconds from Java where that may not be asked.
   */
  @ExposedFunction(
      value = "clock",
      convention = Convention.NOARGS,
      doc = "Processor time of the process in seconds.")
  static double clock(ThreadState ts) {
    // Seconds and microseconds of the user, then of the system.
    long[] usage = new long[Processes.USAGE_FIELDS];
    if (ts.interp.system.posix().processes().resourceUsage(SELF, usage) >= 0) {
      return usage[0] + usage[2] + 1e-6 * (usage[1] + usage[3]);
    }
    Optional<Duration> used = ProcessHandle.current().info().totalCpuDuration();
    return used.isPresent() ? used.get().toNanos() / 1e9 : System.nanoTime() / 1e9;
  }

  @ExposedFunction(value = "sleep", parse = "d:sleep", doc = "Wait for some seconds.")
  static void sleep(ThreadState ts, double seconds) {
    if (Double.isNaN(seconds) || seconds < 0) {
      throw Errors.osError(ts, PyExc.IOError, 22, "Invalid argument", null);
    }
    long nanos = (long) Math.min(seconds * 1e9, 9e18);
    boolean whole;
    ts.beginBlocking();
    try {
      whole = ts.interp.interrupts.await(() -> false, nanos);
    } finally {
      ts.endBlocking();
    }
    ts.interp.interrupts.check(ts);
    if (!whole) {
      throw Errors.osError(ts, PyExc.IOError, 4, "Interrupted system call", null);
    }
  }

  /** The argument of gmtime and its like in whole seconds; now if there is none. */
  private static long seconds(ThreadState ts, PyObject when) {
    if (when == null || when == PyNone.NONE) {
      return Instant.now().getEpochSecond();
    }
    double d = ArgConversions.toDouble(ts, when, null, 1);
    if (!(d > -0x1p63 && d < 0x1p63)) {
      throw Errors.valueError("timestamp out of range for platform time_t");
    }
    return (long) d;
  }

  private static TimeFields local(ThreadState ts, PyObject when) {
    return TimeFields.ofLocal(ts, seconds(ts, when));
  }

  @ExposedFunction(value = "gmtime", parse = "|O:gmtime", doc = "Seconds as a time tuple in UTC.")
  static PyObject gmtime(ThreadState ts, PyObject when) {
    return TimeFields.ofUtc(ts, seconds(ts, when)).toStructure(ts);
  }

  @ExposedFunction(
      value = "localtime",
      parse = "|O:localtime",
      doc = "Seconds as a time tuple in local time.")
  static PyObject localtime(ThreadState ts, PyObject when) {
    return local(ts, when).toStructure(ts);
  }

  /** Fields that are about to become text are checked. */
  private static TimeFields checked(ThreadState ts, PyObject tuple) {
    if (tuple == null) {
      return local(ts, null);
    }
    TimeFields fields = TimeFields.parse(ts, tuple);
    fields.check();
    return fields;
  }

  @ExposedFunction(
      value = "asctime",
      convention = Convention.UNPACK,
      parse = "asctime 0 1",
      doc = "A time tuple as text.")
  static String asctime(ThreadState ts, PyObject tuple) {
    return checked(ts, tuple).asctime();
  }

  @ExposedFunction(
      value = "ctime",
      convention = Convention.UNPACK,
      parse = "ctime 0 1",
      doc = "Seconds as text in local time.")
  static String ctime(ThreadState ts, PyObject when) {
    return local(ts, when).asctime();
  }

  @ExposedFunction(
      value = "mktime",
      convention = Convention.O,
      doc = "A time tuple in local time as seconds.")
  static double mktime(ThreadState ts, PyObject tuple) {
    return TimeFields.parse(ts, tuple).toSeconds(ts);
  }

  @ExposedFunction(
      value = "strftime",
      parse = "s|O:strftime",
      doc = "A time tuple as text by a format.")
  static String strftime(ThreadState ts, String format, PyObject tuple) {
    TimeFields fields = checked(ts, tuple);
    return new TimeFormat(ts, fields).format(format);
  }

  @ExposedFunction(
      value = "strptime",
      convention = Convention.RAW,
      doc = "Text as a time tuple by a format, '%a %b %d %H:%M:%S %Y' by default.")
  static PyObject strptime(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("strptime", kwnames);
    if (n < 1 || n > 2) {
      throw Errors.typeError(
          "_strptime_time() takes at "
              + (n < 1 ? "least 1 argument (" : "most 2 arguments (")
              + n
              + " given)");
    }
    PyObject format =
        n == 2 ? args[off + 1] : ts.own(PyString.fromString(TimeParser.DEFAULT_FORMAT));
    Objects.hash(ts, format);
    TimeParser parser = new TimeParser(ts, format, LocalZone.names(ts));
    return parser.parse(characters(ts, format), args[off], characters(ts, args[off]));
  }

  private static String characters(ThreadState ts, PyObject o) {
    if (o instanceof PyUnicode) {
      return o.toString();
    }
    byte[] bytes = Buffers.plainBytesOrNull(ts, o);
    if (bytes == null) {
      throw Errors.typeError("expected string or buffer");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @ExposedFunction(
      value = "tzset",
      convention = Convention.NOARGS,
      doc = "Set the names and offsets of the local time zone anew.")
  static void tzset(ThreadState ts) {
    if (ts.interp.modules.getItemString(ts, "time") instanceof PyModule module) {
      putZone(ts, module);
    }
  }
}
