package org.cellvm.library.syslog;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;
import org.cellvm.system.SystemLog;

/** The module {@code syslog}. */
@ExposedModule(name = "syslog", doc = "The system's log.")
final class SyslogModule {
  private static final int USER = 8;
  private static final int INFO = 6;
  private static final String ARGUMENTS = "[priority,] message string";
  private static final String[] KEYWORDS = {"ident", "logoption", "facility"};

  private SyslogModule() {}

  /** What the module keeps in one VM. */
  private static final class State {
    boolean open;

    static State of(ThreadState ts) {
      State state = ts.interp.moduleStates.get(State.class);
      if (state == null) {
        state = new State();
        ts.interp.moduleStates.put(state);
      }
      return state;
    }
  }

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "LOG_ALERT", 1);
    module.add(ts, "LOG_AUTH", 32);
    module.add(ts, "LOG_CONS", 2);
    module.add(ts, "LOG_CRIT", 2);
    module.add(ts, "LOG_CRON", 72);
    module.add(ts, "LOG_DAEMON", 24);
    module.add(ts, "LOG_DEBUG", 7);
    module.add(ts, "LOG_EMERG", 0);
    module.add(ts, "LOG_ERR", 3);
    module.add(ts, "LOG_INFO", 6);
    module.add(ts, "LOG_KERN", 0);
    module.add(ts, "LOG_LOCAL0", 128);
    module.add(ts, "LOG_LOCAL1", 136);
    module.add(ts, "LOG_LOCAL2", 144);
    module.add(ts, "LOG_LOCAL3", 152);
    module.add(ts, "LOG_LOCAL4", 160);
    module.add(ts, "LOG_LOCAL5", 168);
    module.add(ts, "LOG_LOCAL6", 176);
    module.add(ts, "LOG_LOCAL7", 184);
    module.add(ts, "LOG_LPR", 48);
    module.add(ts, "LOG_MAIL", 16);
    module.add(ts, "LOG_NDELAY", 8);
    module.add(ts, "LOG_NEWS", 56);
    module.add(ts, "LOG_NOTICE", 5);
    module.add(ts, "LOG_NOWAIT", 16);
    module.add(ts, "LOG_PERROR", 32);
    module.add(ts, "LOG_PID", 1);
    module.add(ts, "LOG_SYSLOG", 40);
    module.add(ts, "LOG_USER", 8);
    module.add(ts, "LOG_UUCP", 64);
    module.add(ts, "LOG_WARNING", 4);
  }

  private static SystemLog log(ThreadState ts) {
    return ts.interp.system.posix().log();
  }

  @ExposedFunction(
      value = "openlog",
      convention = Convention.RAW,
      doc =
          "openlog([ident[, logoption[, facility]]])\n\n"
              + "Opens the log for messages that begin with ident, else with the program's name.")
  static void openLog(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, "openlog", KEYWORDS, 0, args, off, n, kwnames);
    String identity =
        a[0] == null ? program(ts) : ArgConversions.text(ts, a[0], "openlog", 1).toString();
    int options = a[1] == null ? 0 : ArgConversions.toInt(ts, a[1]);
    int facility = a[2] == null ? USER : ArgConversions.toInt(ts, a[2]);
    log(ts).open(identity, options, facility);
    State.of(ts).open = true;
  }

  /** The last part of {@code sys.argv[0]}; null where there is none. */
  private static String program(ThreadState ts) {
    if (ts.interp.sysDict.getItemString(ts, "argv") instanceof PyList argv
        && argv.size > 0
        && argv.items[0] instanceof PyString name) {
      String path = name.toString();
      String last = path.substring(path.lastIndexOf('/') + 1);
      return last.isEmpty() ? null : last;
    }
    return null;
  }

  @ExposedFunction(
      value = "syslog",
      convention = Convention.RAW,
      doc = "syslog([priority,] message)\n\nWrites a message to the log.")
  static void write(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("syslog", kwnames);
    if (n < 1 || n > 2) {
      throw Errors.typeError(ARGUMENTS);
    }
    PyObject message = args[off + n - 1];
    boolean numbered = n == 1 || args[off] instanceof PyInt || args[off] instanceof PyLong;
    if (!numbered || !(message instanceof PyString) && !(message instanceof PyUnicode)) {
      throw Errors.typeError(ARGUMENTS);
    }
    int priority = n == 1 ? INFO : (int) ArgConversions.toInt(ts, args[off], ARGUMENTS, 0);
    String text = ArgConversions.text(ts, message, ARGUMENTS, 0).toString();
    if (!State.of(ts).open) {
      log(ts).open(program(ts), 0, USER);
      State.of(ts).open = true;
    }
    ts.beginBlocking();
    try {
      log(ts).write(priority, text);
    } finally {
      ts.endBlocking();
    }
  }

  @ExposedFunction(value = "closelog", convention = Convention.NOARGS, doc = "Closes the log.")
  static void closeLog(ThreadState ts) {
    if (State.of(ts).open) {
      log(ts).close();
      State.of(ts).open = false;
    }
  }

  @ExposedFunction(
      value = "setlogmask",
      parse = "l;mask for priority",
      doc = "Sets which priorities are written; returns the previous mask.")
  static long setMask(ThreadState ts, long mask) {
    return log(ts).setMask((int) mask);
  }

  @ExposedFunction(value = "LOG_MASK", parse = "l:LOG_MASK", doc = "The mask of one priority.")
  static long mask(ThreadState ts, long priority) {
    return 1L << priority;
  }

  @ExposedFunction(value = "LOG_UPTO", parse = "l:LOG_UPTO", doc = "The mask of it and below.")
  static long maskUpTo(ThreadState ts, long priority) {
    return (1L << priority + 1) - 1;
  }
}
