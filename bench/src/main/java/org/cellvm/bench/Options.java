package org.cellvm.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.runtime.Engines;

/** The command line, parsed. */
final class Options {
  /** A peer by path. */
  record NamedPath(String name, String path) {}

  static final String USAGE =
      """
      usage: bench/run [option ...]            compare engines, and CPython 2.7 where there is one
             bench/run --startup [option ...]  compare the start of ./cellvm with CPython's
             bench/run --jmh [JMH's options]   each program alone in a JVM, by JMH
             bench/run --parallel             compare two VMs on two processors with one alone
             bench/run --report DIR --jmh-results FILE  draw JMH's results, measure nothing

        --engines A,B       the engines, the first of them the baseline where there is no CPython
                            (all, by name)
        --programs A,B      programs by name, or the path of a .py with run, N and CHECK (those
                            about the language)
        --library           the programs about the library
        --macro             small whole programs, as people write them
        --forks N           how often all processes are started anew (5)
        --pairs N           how often each program is measured in a fork (7)
        --warmup SECONDS    for each program in each process that compiles (2), but five
                            iterations at least
        --runs N            with --startup: how often each command is started (40)
        --quick             1 fork, 3 pairs, 1 s of warm-up, 10 starts: a first look, not a result
        --cpython PATH      which CPython 2.7; "none" for none (CELLVM_CPYTHON, or python2.7)
        --jython[=JAR]      Jython too; bench/run fetches the jar
        --graalpy[=JAVA]    GraalPy too, on this JDK or by the java of another, since 21; bench/run
                            fetches the jars
        --peer NAME=PATH    another Python too: python2, pypy, python3 and the like; may be given
                            again
        --report DIR        write a page with charts there, and its data as CSV and JSON; the start
                            is measured too
        --jmh-results FILE  with --report: what --jmh ... -rf json -rff FILE wrote is drawn, beside
                            the comparison whose report is in DIR already
        --cellvm PATH       with --startup: the launcher
        --jvm-arg ARG       an argument for the JVM of the engines; may be given again
        --cpu               measure the processor time of the running thread instead of the time
                            that passes: for a first look on a busy machine
        --markdown          print tables as Markdown
        --csv FILE          write every single measurement there
      """;

  List<String> engines = Engines.found().names();
  List<String> programs;
  int forks = 5;
  int pairs = 7;
  double warmup = 2;
  int runs = 40;
  String cpython;
  boolean jython;
  String jythonJar;
  boolean graalpy;
  String graalpyJava;
  final List<NamedPath> peers = new ArrayList<>();
  Path report;
  Path jmhResults;
  Path launcher;
  final List<String> jvmArguments = new ArrayList<>();
  Clock clock = Clock.WALL;
  boolean markdown;
  Path csv;
  boolean startup;
  boolean parallel;
  boolean help;

  private final String[] args;
  private int next;

  private Options(String[] args) {
    this.args = args;
    programs = names(Workload.Subject.LANGUAGE);
  }

  private static List<String> names(Workload.Subject subject) {
    return subject.workloads().stream().map(Workload::id).toList();
  }

  /**
   * @throws UsageException if an option is unknown or its value makes no sense
   */
  static Options parse(String[] args) {
    Options options = new Options(args);
    // First, wherever it stands: what is said explicitly counts more.
    if (List.of(args).contains("--quick")) {
      options.forks = 1;
      options.pairs = 3;
      options.warmup = 1;
      options.runs = 10;
    }
    while (options.next < args.length) {
      options.parseOption(args[options.next++]);
    }
    if (options.jmhResults != null && options.report == null) {
      throw new UsageException("--jmh-results needs --report");
    }
    return options;
  }

  private void parseOption(String option) {
    switch (option) {
      case "-h", "--help" -> help = true;
      case "--startup" -> startup = true;
      case "--parallel" -> parallel = true;
      case "--quick" -> {}
      case "--engines" -> engines = names(option);
      case "--programs" -> programs = names(option);
      case "--library" -> programs = names(Workload.Subject.LIBRARY);
      case "--macro" -> programs = names(Workload.Subject.WHOLE);
      case "--forks" -> forks = count(option);
      case "--pairs" -> pairs = count(option);
      case "--runs" -> runs = count(option);
      case "--warmup" -> warmup = seconds(option);
      case "--cpython" -> cpython = value(option);
      case "--jython" -> jython = true;
      case "--graalpy" -> graalpy = true;
      case "--peer" -> peers.add(peer(value(option)));
      case "--report" -> report = Path.of(value(option));
      case "--jmh-results" -> jmhResults = Path.of(value(option));
      case "--cellvm" -> launcher = Path.of(value(option));
      case "--jvm-arg" -> jvmArguments.add(value(option));
      case "--cpu" -> clock = Clock.CPU;
      case "--markdown" -> markdown = true;
      case "--csv" -> csv = Path.of(value(option));
      default -> {
        if (option.startsWith("--jython=")) {
          jython = true;
          jythonJar = option.substring("--jython=".length());
        } else if (option.startsWith("--graalpy=")) {
          graalpy = true;
          graalpyJava = option.substring("--graalpy=".length());
        } else {
          throw new UsageException("unknown option: " + option);
        }
      }
    }
  }

  private NamedPath peer(String value) {
    int at = value.indexOf('=');
    if (at <= 0 || at == value.length() - 1) {
      throw new UsageException("--peer needs NAME=PATH, not " + value);
    }
    NamedPath peer = new NamedPath(value.substring(0, at), value.substring(at + 1));
    boolean taken =
        List.of("CPython", "Jython", "GraalPy").contains(peer.name)
            || Engines.found().names().contains(peer.name)
            || peers.stream().anyMatch(p -> p.name.equals(peer.name));
    if (taken) {
      throw new UsageException("--peer: there is a " + peer.name + " already");
    }
    return peer;
  }

  private String value(String option) {
    if (next == args.length) {
      throw new UsageException(option + " needs a value");
    }
    return args[next++];
  }

  private List<String> names(String option) {
    List<String> names = List.of(value(option).split(",", -1));
    if (names.contains("")) {
      throw new UsageException(option + " needs names, separated by commas");
    }
    return names;
  }

  private int count(String option) {
    String value = value(option);
    try {
      int count = Integer.parseInt(value);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new UsageException(option + " needs a number, not " + value);
    }
    throw new UsageException(option + " needs a number above 0");
  }

  private double seconds(String option) {
    String value = value(option);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new UsageException(option + " needs seconds, not " + value);
    }
  }

  /** The command line, or what it names, is wrong; the message is for the user. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }
}
