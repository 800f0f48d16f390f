package org.cellvm.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellvm.codec.FileNames;
import org.cellvm.runtime.LanguageFlags;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Variables;

/**
 * The command line, read as CPython reads its own: options up to the program, everything after that
 * is the program's. Parsed by hand: a library for that would slow every start.
 */
final class Options {
  static final String USAGE = "usage: cellvm [option] ... [-c cmd | -m mod | file | -] [arg] ...\n";

  static final String HELP =
      "Options:\n"
          + "-b     : warn of comparisons of bytearray with unicode (-bb: they are errors)\n"
          + "-B     : don't write .py[co] files on import; also PYTHONDONTWRITEBYTECODE=x\n"
          + "-c cmd : program passed in as string (terminates option list)\n"
          + "-d     : sys.flags.debug; also PYTHONDEBUG=x\n"
          + "-E     : ignore PYTHON* environment variables\n"
          + "-h     : print this help message and exit (also --help)\n"
          + "-i     : read statements from stdin after running the program; also PYTHONINSPECT=x,"
          + " at\n"
          + "         a terminal\n"
          + "-m mod : run library module as a script (terminates option list)\n"
          + "-O     : leave out assertions, use .pyo files (also PYTHONOPTIMIZE=x); -OO: no"
          + " docstrings\n"
          + "-Q arg : division: -Qold (default), -Qwarn, -Qwarnall, -Qnew\n"
          + "-R     : make the hashes of strings random; also PYTHONHASHSEED=random, or a\n"
          + "         number, from which they follow\n"
          + "-s     : don't add the user's directory of modules; also PYTHONNOUSERSITE=x\n"
          + "-S     : don't imply 'import site' on initialization\n"
          + "-t     : report inconsistent tabs (-tt: they are errors)\n"
          + "-u     : write to stdout without a buffer; also PYTHONUNBUFFERED=x\n"
          + "-U     : every string literal is unicode, also in the library\n"
          + "-v     : tell on stderr what is imported, from where (-vv: what is tried, too);\n"
          + "         also PYTHONVERBOSE=x\n"
          + "-W arg : what becomes of warnings: action:message:category:module:lineno\n"
          + "         also PYTHONWARNINGS=arg\n"
          + "-x     : skip the first line of the file\n"
          + "-3     : warn of what Python 3 has no more\n"
          + "-V     : print the version number and exit (also --version)\n"
          + "--engine NAME  : run on that dispatch engine\n"
          + "--home DIR     : find modules in the CPython 2.7 installed there\n"
          + "                 (also CELLVM_HOME=DIR, PYTHONHOME=DIR)\n"
          + "--list-engines : print the engines found, one a line, and exit\n"
          + "dis FILE       : print the byte code of a .py or .pyc file\n"
          + "dis --registers FILE : print the register form that the engines run\n"
          + "file   : program read from script file (.py or .pyc), from a directory or a zip\n"
          + "         archive with a module __main__\n"
          + "-      : program read from stdin (default; interactive if it is a terminal)\n"
          + "arg ...: arguments passed to program in sys.argv[1:]\n"
          + "PYTHONSTARTUP=FILE : run first in an interactive session\n"
          + "PYTHONIOENCODING=ENCODING[:ERRORS] : of stdin, stdout and stderr\n";

  String command;
  String module;
  String file;
  String engine;
  String home;
  String disassemble;

  /** With {@link #disassemble}: show the register form. */
  boolean registers;

  int optimize;
  private int verbose;
  private boolean dontWriteBytecode;
  private int debug;
  private int tabCheck;
  private boolean py3kWarnings;
  private boolean allUnicode;
  private int bytesWarning;
  private int randomHashes;

  private int divisionWarning;
  private boolean divisionNew;

  /** {@code -x}: the first line of the file is not Python. */
  boolean skipFirstLine;

  private boolean noUserSite;
  private boolean noSite;
  boolean ignoreEnvironment;
  boolean inspect;

  /** The arguments of -W; null for none. */
  private List<String> warnOptions;

  private boolean unbuffered;
  boolean help;
  boolean version;
  boolean listEngines;
  List<String> arguments = List.of();

  private final String[] args;

  /** The next of {@link #args} to look at. */
  private int next;

  /** The arguments are bytes, one char a byte. */
  private Options(String[] args) {
    this.args = args;
  }

  /**
   * @throws UsageError for an unknown option, or one without its argument
   */
  static Options parse(String[] args) {
    Options options = new Options(args);
    options.read();
    return options;
  }

  private void read() {
    while (next < args.length) {
      String arg = args[next];
      if (arg.equals("-") || !arg.startsWith("-")) {
        break;
      }
      next++;
      if (arg.equals("--")) {
        break;
      }
      if (arg.startsWith("--")) {
        longOption(arg);
      } else if (shortOptions(arg)) {
        arguments = rest();
        return;
      }
    }
    if (next < args.length) {
      if (args[next].equals("dis") && next + 1 < args.length) {
        registers = args[next + 1].equals("--registers") && next + 2 < args.length;
        disassemble = args[next + (registers ? 2 : 1)];
        return;
      }
      file = args[next++];
      arguments = rest();
    }
  }

  private List<String> rest() {
    return Arrays.asList(args).subList(next, args.length);
  }

  private void longOption(String arg) {
    if (arg.equals("--help")) {
      help = true;
    } else if (arg.equals("--version")) {
      version = true;
    } else if (arg.equals("--list-engines")) {
      listEngines = true;
    } else if (arg.startsWith("--engine=")) {
      engine = arg.substring("--engine=".length());
    } else if (arg.equals("--engine")) {
      engine = argument("--engine");
    } else if (arg.startsWith("--home=")) {
      home = arg.substring("--home=".length());
    } else if (arg.equals("--home")) {
      home = argument("--home");
    } else {
      // As getopt has it, two dashes are one and the option named by the other.
      throw unknown("--");
    }
  }

  private String argument(String option) {
    if (next == args.length) {
      throw new UsageError("Argument expected for the " + option + " option\n" + USAGE + TRY);
    }
    return args[next++];
  }

  private static final String RANDOM = "random";
  private static final String TRY = "Try `cellvm -h' for more information.\n";

  private static UsageError unknown(String option) {
    return new UsageError("Unknown option: " + option + "\n" + USAGE + TRY);
  }

  /** Parses the options after one dash. Returns whether the last one ends the list of options. */
  private boolean shortOptions(String arg) {
    for (int k = 1; k < arg.length(); k++) {
      char option = arg.charAt(k);
      switch (option) {
        case 'W' -> {
          addWarnOption(k + 1 < arg.length() ? arg.substring(k + 1) : argument("-W"));
          return false;
        }
        case 'Q' -> {
          setDivision(k + 1 < arg.length() ? arg.substring(k + 1) : argument("-Q"));
          return false;
        }
        case 'c', 'm' -> {
          String value = k + 1 < arg.length() ? arg.substring(k + 1) : argument("-" + option);
          if (option == 'c') {
            command = value;
          } else {
            module = value;
          }
          return true;
        }
        case 'b' -> bytesWarning++;
        case 'd' -> debug++;
        case 'R' -> randomHashes++;
        case 't' -> tabCheck++;
        case '3' -> {
          py3kWarnings = true;
          divisionWarning = Math.max(divisionWarning, 1);
        }
        case 'U' -> allUnicode = true;
        case 'x' -> skipFirstLine = true;
        case 'E' -> ignoreEnvironment = true;
        case 'h', '?' -> help = true;
        case 'i' -> inspect = true;
        case 'O' -> optimize++;
        case 'v' -> verbose++;
        case 'B' -> dontWriteBytecode = true;
        case 'V' -> version = true;
        case 'u' -> unbuffered = true;
        case 's' -> noUserSite = true;
        case 'S' -> noSite = true;
        case 'J' -> throw new UsageError("-J is reserved for Jython\n" + USAGE + TRY);
        case 'X' ->
            throw new UsageError(
                "-X is reserved for implementation-specific arguments\n" + USAGE + TRY);
        default -> throw unknown("-" + option);
      }
    }
    return false;
  }

  private void setDivision(String kind) {
    switch (kind) {
      case "old" -> divisionWarning = 0;
      case "warn" -> divisionWarning = 1;
      case "warnall" -> divisionWarning = 2;
      case "new" -> divisionNew = true;
      default ->
          throw new UsageError(
              "-Q option should be `-Qold', `-Qwarn', `-Qwarnall', or `-Qnew' only\n"
                  + USAGE
                  + TRY);
    }
  }

  /** Whether a program that has ended is to be looked at: by a session, at a terminal. */
  boolean inspects() {
    return inspect || variable("PYTHONINSPECT") != null;
  }

  boolean isUnbuffered() {
    return unbuffered || variable("PYTHONUNBUFFERED") != null;
  }

  /** Returns the encoding of the standard streams, {@code NAME[:ERRORS]}; null for the default. */
  String ioEncoding() {
    return variable("PYTHONIOENCODING");
  }

  /** Returns the file that an interactive session runs first; null for none. */
  String startup() {
    String file = variable("PYTHONSTARTUP");
    return file == null ? null : FileNames.toPython(file);
  }

  /** Returns whether classic division is to be warned of. */
  boolean warnsOfDivision() {
    return divisionWarning > 0;
  }

  private void addWarnOption(String option) {
    if (warnOptions == null) {
      warnOptions = new ArrayList<>();
    }
    warnOptions.add(option);
  }

  /** Returns {@code sys.argv}. */
  List<String> argv() {
    List<String> argv = new ArrayList<>();
    argv.add(command != null ? "-c" : module != null ? "-m" : file == null ? "" : file);
    argv.addAll(arguments);
    return argv;
  }

  /** Returns whether the program comes from standard input. */
  boolean readsInput() {
    return command == null && module == null && (file == null || file.equals("-"));
  }

  /**
   * Returns the installed CPython to find modules in; null for none.
   *
   * @throws UsageError if the directory that is named has none
   */
  PythonHome home() {
    String value = home != null ? FileNames.toJava(home) : System.getenv("CELLVM_HOME");
    if ((value == null || value.isEmpty()) && !ignoreEnvironment) {
      value = System.getenv("PYTHONHOME");
    }
    return value == null || value.isEmpty() ? null : PythonHome.of(value);
  }

  /** Returns the flags that options and environment set. */
  StartFlags startFlags() {
    String warnings = variable("PYTHONWARNINGS");
    if (warnings != null) {
      for (String option : warnings.split(",")) {
        if (!option.isEmpty()) {
          addWarnOption(option);
        }
      }
    }
    return new StartFlags(
        Math.max(optimize, level("PYTHONOPTIMIZE")),
        Math.max(verbose, level("PYTHONVERBOSE")),
        dontWriteBytecode || level("PYTHONDONTWRITEBYTECODE") > 0,
        inspects(),
        noUserSite || variable("PYTHONNOUSERSITE") != null,
        noSite,
        ignoreEnvironment,
        new LanguageFlags(
            Math.max(debug, level("PYTHONDEBUG")),
            py3kWarnings ? Math.max(tabCheck, 1) : tabCheck,
            bytesWarning,
            hashRandomization(),
            divisionWarning,
            divisionNew,
            py3kWarnings,
            allUnicode),
        warnOptions == null ? List.of() : warnOptions);
  }

  /** Returns {@code sys.flags.hash_randomization}, where CPython shows a seed that is an int. */
  private int hashRandomization() {
    String seed = hashSeed();
    if (seed == null) {
      return 0;
    }
    int shown = seed.equals(RANDOM) ? 0 : (int) Long.parseLong(seed);
    return Math.max(Math.max(shown, randomHashes), 1);
  }

  /**
   * Returns the seed of the hashes of strings: a number or {@code random}; null for CPython's
   * default.
   *
   * @throws UsageError if PYTHONHASHSEED is neither
   */
  String hashSeed() {
    String value = variable("PYTHONHASHSEED");
    if (value == null) {
      return randomHashes > 0 ? RANDOM : null;
    }
    if (value.equals(RANDOM)) {
      return value;
    }
    String digits = value.stripLeading();
    try {
      return Integer.toUnsignedString(Integer.parseUnsignedInt(digits));
    } catch (NumberFormatException e) {
      throw new UsageError(
          "Fatal Python error: PYTHONHASHSEED must be \"random\" or an integer in range"
              + " [0; 4294967295]\n",
          UsageError.ABORTED);
    }
  }

  /** Returns a variable of the environment; null if it is empty, or if {@code -E} is given. */
  private String variable(String name) {
    String value = ignoreEnvironment ? null : Variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * Returns a flag in the environment: its number if it is one, 1 for any other text, 0 for none.
   */
  private int level(String name) {
    String value = variable(name);
    if (value == null) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < value.length() && Character.isDigit(value.charAt(i)); i++) {
      number = Math.min(number * 10 + value.charAt(i) - '0', 1000);
    }
    return Math.max(number, 1);
  }

  /** Adds the directories of PYTHONPATH. */
  void addPythonPath(List<String> path) {
    String value = variable("PYTHONPATH");
    if (value != null) {
      path.addAll(Arrays.asList(FileNames.toPython(value).split(":", -1)));
    }
  }
}
