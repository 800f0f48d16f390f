package org.cellvm.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command line, read as CPython reads its own: options up to the program, everything after that
 * is the program's. Written by hand because a start may cost no more than it must.
 */
final class Options {
  static final String HELP =
      "Options:\n"
          + "-c cmd : program passed in as string (terminates option list)\n"
          + "-E     : ignore PYTHON* environment variables\n"
          + "-h     : print this help message and exit (also --help)\n"
          + "-O     : leave out assertions; -OO: docstrings too\n"
          + "-S     : don't imply 'import site' on initialization\n"
          + "-V     : print the version number and exit (also --version)\n"
          + "--engine NAME  : run on that dispatch engine\n"
          + "--list-engines : print the engines found, one a line, and exit\n"
          + "dis FILE       : print the byte code of a .py or .pyc file\n"
          + "file   : program read from script file (.py or .pyc)\n"
          + "-      : program read from stdin\n"
          + "arg ...: arguments passed to program in sys.argv[1:]\n";

  String command;
  String file;
  String engine;
  String disassemble;
  int optimize;
  boolean ignoreEnvironment;
  boolean help;
  boolean version;
  boolean listEngines;
  List<String> arguments = List.of();

  private Options() {}

  static Options parse(String[] args, String usage) {
    Options options = new Options();
    int i = 0;
    while (i < args.length) {
      String arg = args[i];
      if (arg.equals("-") || !arg.startsWith("-")) {
        break;
      }
      i++;
      if (arg.startsWith("--")) {
        i = options.longOption(args, i, arg, usage);
      } else {
        int next = options.shortOptions(args, i, arg, usage);
        if (options.command != null) {
          options.arguments = rest(args, next);
          return options;
        }
        i = next;
      }
    }
    if (i < args.length) {
      if (args[i].equals("dis") && i + 1 < args.length) {
        options.disassemble = args[i + 1];
        return options;
      }
      options.file = args[i];
      options.arguments = rest(args, i + 1);
    }
    return options;
  }

  private static List<String> rest(String[] args, int from) {
    return new ArrayList<>(Arrays.asList(args).subList(from, args.length));
  }

  private int longOption(String[] args, int i, String arg, String usage) {
    if (arg.equals("--help")) {
      help = true;
    } else if (arg.equals("--version")) {
      version = true;
    } else if (arg.equals("--list-engines")) {
      listEngines = true;
    } else if (arg.startsWith("--engine=")) {
      engine = arg.substring("--engine=".length());
    } else if (arg.equals("--engine")) {
      if (i == args.length) {
        throw new UsageError("Argument expected for the --engine option\n" + usage);
      }
      engine = args[i];
      return i + 1;
    } else {
      throw unknown(arg, usage);
    }
    return i;
  }

  private static UsageError unknown(String arg, String usage) {
    return new UsageError("Unknown option: " + arg + "\n" + usage + "Try `cellvm -h'.\n");
  }

  private int shortOptions(String[] args, int i, String arg, String usage) {
    for (int k = 1; k < arg.length(); k++) {
      switch (arg.charAt(k)) {
        case 'c':
          if (k + 1 < arg.length()) {
            command = arg.substring(k + 1);
            return i;
          }
          if (i == args.length) {
            throw new UsageError("Argument expected for the -c option\n" + usage);
          }
          command = args[i];
          return i + 1;
        case 'E':
          ignoreEnvironment = true;
          break;
        case 'h':
          help = true;
          break;
        case 'O':
          optimize = Math.min(optimize + 1, 2);
          break;
        case 'V':
          version = true;
          break;
        case 'B':
        case 'S':
        case 's':
        case 'u':
          // Accepted: CellVM writes no byte code files and runs no site module by itself.
          break;
        default:
          throw unknown("-" + arg.charAt(k), usage);
      }
    }
    return i;
  }

  /** The directories of PYTHONPATH. */
  static void addPythonPath(List<String> path, Options options) {
    String value = options.ignoreEnvironment ? null : System.getenv("PYTHONPATH");
    if (value != null && !value.isEmpty()) {
      path.addAll(Arrays.asList(value.split(":", -1)));
    }
  }
}
