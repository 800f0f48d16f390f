package org.cellvm.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code ./cellvm -c pass} takes from start to end, beside CPython: the commands start in
 * turns, and a ratio is made of two starts that follow each other. How CellVM's time divides is
 * read from a log of the classes that the JVM loads: each stage begins with a class that nothing
 * loads earlier.
 */
final class Startup {
  private static final String CELLVM = "cellvm -c pass";
  private static final String CELLVM_S = "cellvm -S -c pass";
  private static final String CPYTHON = "CPython -c pass";
  private static final String CPYTHON_S = "CPython -S -c pass";
  private static final String JVM = "JVM, a class that does nothing";

  /** It is in the command's class-data archive, as all that the command loads at a start is. */
  private static final String NOTHING = "org.cellvm.cli.Nothing";

  private static final String WIRING_BEGINS = "org.cellvm.cli.Main";
  private static final String TYPES_BEGIN = "org.cellvm.runtime.Vm";
  private static final String RUN_BEGINS = "org.cellvm.runtime.Program";

  /**
   * What was measured.
   *
   * @param stages of CellVM's start
   */
  record Figures(List<Command> commands, List<Stage> stages, List<Memory> memory) {
    /** Returns the median ratio of a command's times to those of the one that it is beside. */
    double ratio(Command command) {
      for (Command beside : commands) {
        if (beside.name.equals(command.beside)) {
          double[] ratios = new double[command.millis.length];
          for (int i = 0; i < ratios.length; i++) {
            ratios[i] = command.millis[i] / beside.millis[i];
          }
          return Statistics.median(ratios);
        }
      }
      return Double.NaN;
    }
  }

  /**
   * A command's starts, from start to end.
   *
   * @param beside the name of the command to compare it with, or null
   */
  record Command(String name, String beside, double[] millis) {}

  /** A part of a start. */
  record Stage(String name, double millis) {}

  /**
   * The peak memory of a waiting process.
   *
   * @param megabytes -1 where the system does not tell
   */
  record Memory(String name, long megabytes) {}

  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private final Map<String, double[]> millis = new LinkedHashMap<>();
  private final Options options;
  private final List<Contender> peers;
  private final PrintStream log;
  private final String launcher;
  private final Cpython cpython;

  private Startup(Options options, Cpython cpython, List<Contender> peers, PrintStream log) {
    this.options = options;
    this.cpython = cpython;
    this.peers = peers;
    this.log = log;
    launcher = launcher(options.launcher).toString();
  }

  /**
   * Measures the starts.
   *
   * @param cpython null where no CPython is installed
   * @param contenders those of them that are peers are started too
   * @param log where progress is written
   */
  static Figures measure(
      Options options, Cpython cpython, List<Contender> contenders, PrintStream log)
      throws IOException, InterruptedException {
    List<Contender> peers =
        contenders.stream().filter(c -> !c.isEngine() && !c.name().equals("CPython")).toList();
    return new Startup(options, cpython, peers, log).run();
  }

  private Figures run() throws IOException, InterruptedException {
    // The first start may build; the second is the one to look at.
    time(List.of(launcher, "-c", "pass"));
    Launch launch = Launch.of(List.of(launcher));
    commands.put(CELLVM, List.of(launcher, "-c", "pass"));
    if (cpython != null) {
      commands.put(CPYTHON, List.of(cpython.executable(), "-c", "pass"));
    }
    commands.put(CELLVM_S, List.of(launcher, "-S", "-c", "pass"));
    if (cpython != null) {
      commands.put(CPYTHON_S, List.of(cpython.executable(), "-S", "-c", "pass"));
    }
    for (Contender peer : peers) {
      List<String> command = new ArrayList<>(peer.interpreter());
      command.addAll(List.of("-c", "pass"));
      commands.put(peer.name() + " -c pass", command);
    }
    commands.put(JVM, launch.withMainClass(NOTHING));
    for (String name : commands.keySet()) {
      millis.put(name, new double[options.runs]);
    }
    for (int i = 0; i < options.runs; i++) {
      if (i % 10 == 0) {
        log.printf("starts: %d of %d%n", i, options.runs);
      }
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        millis.get(command.getKey())[i] = time(command.getValue());
      }
    }
    List<Command> times = new ArrayList<>();
    for (String name : commands.keySet()) {
      times.add(new Command(name, beside(name), millis.get(name)));
    }
    return new Figures(times, stages(launch), memory(launch));
  }

  /** Returns the command that this one is compared with; null for none. */
  private String beside(String name) {
    if (cpython == null || name.equals(CPYTHON) || name.equals(CPYTHON_S) || name.equals(JVM)) {
      return null;
    }
    return name.equals(CELLVM_S) ? CPYTHON_S : CPYTHON;
  }

  private List<Memory> memory(Launch launch) throws IOException, InterruptedException {
    List<Memory> memory = new ArrayList<>();
    memory.add(new Memory("cellvm", launch.peakMegabytes()));
    if (cpython != null) {
      Launch beside = Launch.of(List.of(cpython.executable()));
      memory.add(new Memory("CPython", beside.peakMegabytes()));
    }
    for (Contender peer : peers) {
      memory.add(new Memory(peer.name(), Launch.of(peer.interpreter()).peakMegabytes()));
    }
    return memory;
  }

  /** Returns the figures as tables. */
  static String text(Figures figures, boolean markdown) {
    return times(figures).text(markdown)
        + "\n"
        + stages(figures).text(markdown)
        + "\n"
        + memory(figures).text(markdown);
  }

  static Table times(Figures figures) {
    Table times = new Table();
    times.row(List.of("command", "median, ms", "middle half", "times CPython"));
    for (Command command : figures.commands) {
      double ratio = figures.ratio(command);
      times.row(
          List.of(
              command.name,
              format(Statistics.median(command.millis), "%.1f"),
              format(Statistics.quantile(command.millis, 0.25), "%.1f")
                  + "-"
                  + format(Statistics.quantile(command.millis, 0.75), "%.1f"),
              Double.isNaN(ratio) ? "" : format(ratio, "%.2f")));
    }
    return times;
  }

  static Table stages(Figures figures) {
    Table split = new Table();
    split.row(List.of("of CellVM's start", "ms"));
    for (Stage stage : figures.stages) {
      split.row(List.of(stage.name, format(stage.millis, "%.1f")));
    }
    return split;
  }

  static Table memory(Figures figures) {
    Table memory = new Table();
    memory.row(List.of("peak memory", "MB"));
    for (Memory m : figures.memory) {
      memory.row(List.of(m.name, m.megabytes < 0 ? "unknown" : Long.toString(m.megabytes)));
    }
    return memory;
  }

  private double median(String name) {
    return Statistics.median(millis.get(name));
  }

  private List<Stage> stages(Launch launch) throws IOException, InterruptedException {
    int runs = Math.max(5, options.runs / 4);
    double[] wiring = new double[runs];
    double[] types = new double[runs];
    Path log = Files.createTempFile("cellvm-start", ".log");
    try {
      List<String> command =
          launch.withFlag("-Xlog:class+load:file=" + log + ":uptimenanos:filecount=0");
      for (int i = 0; i < runs; i++) {
        time(command);
        List<String> lines = Files.readAllLines(log);
        double begun = loaded(lines, TYPES_BEGIN);
        wiring[i] = begun - loaded(lines, WIRING_BEGINS);
        types[i] = loaded(lines, RUN_BEGINS) - begun;
      }
    } finally {
      Files.delete(log);
    }
    double bare = median(CELLVM_S);
    double jvm = median(JVM);
    double wired = Statistics.median(wiring);
    double typed = Statistics.median(types);
    return List.of(
        new Stage("JVM", jvm),
        new Stage("arguments, engine, wiring", wired),
        new Stage("types and built-ins", typed),
        new Stage("compiling, running, ending", bare - jvm - wired - typed),
        new Stage("site", median(CELLVM) - bare));
  }

  /**
   * When a class was loaded, from lines like {@code [81234567ns] org.cellvm.cli.Main source: ...}
   */
  static double loaded(List<String> lines, String className) {
    for (String line : lines) {
      int end = line.indexOf("ns]");
      if (end > 0 && line.startsWith(className + " ", end + 4)) {
        return Long.parseLong(line.substring(1, end)) / 1e6;
      }
    }
    throw new IllegalStateException("not loaded: " + className);
  }

  private static double time(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    int status = builder.start().waitFor();
    double elapsed = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new Options.UsageException(
          "exit status " + status + " of " + String.join(" ", command));
    }
    return elapsed;
  }

  /** Returns the launcher: as asked, else the one of the checkout that this module was built in. */
  private static Path launcher(Path asked) {
    if (asked != null) {
      return asked.toAbsolutePath();
    }
    List<Path> places = new ArrayList<>();
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    places.add(Path.of(first).toAbsolutePath());
    places.add(Path.of("cellvm").toAbsolutePath());
    for (Path place : places) {
      for (Path up = place.getParent(); up != null; up = up.getParent()) {
        Path launcher = up.resolve("cellvm");
        if (Files.isRegularFile(launcher) && Files.isExecutable(launcher)) {
          return launcher;
        }
      }
    }
    throw new Options.UsageException("no launcher found: name it with --cellvm");
  }

  private static String format(double value, String format) {
    return String.format(Locale.ROOT, format, value);
  }
}
