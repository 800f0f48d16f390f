package org.cellvm.bench;

import java.io.File;
import java.io.IOException;
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

  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private final Map<String, double[]> millis = new LinkedHashMap<>();
  private final Options options;
  private final String launcher;
  private final Cpython cpython;

  private Startup(Options options, Cpython cpython) {
    this.options = options;
    this.cpython = cpython;
    launcher = launcher(options.launcher).toString();
  }

  /** Returns the report; {@code cpython} is null where no CPython is installed. */
  static String compare(Options options, Cpython cpython) throws IOException, InterruptedException {
    return new Startup(options, cpython).run();
  }

  private String run() throws IOException, InterruptedException {
    // The first start may build; the second is the one to look at.
    time(List.of(launcher, "-c", "pass"));
    Launch launch = Launch.of(launcher);
    commands.put(CELLVM, List.of(launcher, "-c", "pass"));
    if (cpython != null) {
      commands.put(CPYTHON, List.of(cpython.executable(), "-c", "pass"));
    }
    commands.put(CELLVM_S, List.of(launcher, "-S", "-c", "pass"));
    if (cpython != null) {
      commands.put(CPYTHON_S, List.of(cpython.executable(), "-S", "-c", "pass"));
    }
    commands.put(JVM, launch.withMainClass(NOTHING));
    for (String name : commands.keySet()) {
      millis.put(name, new double[options.runs]);
    }
    for (int i = 0; i < options.runs; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        millis.get(command.getKey())[i] = time(command.getValue());
      }
    }
    return report(launch);
  }

  private String report(Launch launch) throws IOException, InterruptedException {
    Table times = new Table();
    times.row(List.of("command", "median, ms", "times CPython"));
    for (String name : commands.keySet()) {
      String beside = name.equals(CELLVM) ? CPYTHON : name.equals(CELLVM_S) ? CPYTHON_S : null;
      String ratio = beside == null || cpython == null ? "" : format(ratio(name, beside), "%.2f");
      times.row(List.of(name, format(median(name), "%.1f"), ratio));
    }
    double[] stages = stages(launch);
    double bare = median(CELLVM_S);
    double jvm = median(JVM);
    Table split = new Table();
    split.row(List.of("of CellVM's start", "ms"));
    split.row(List.of("JVM", format(jvm, "%.1f")));
    split.row(List.of("arguments, engine, wiring", format(stages[0], "%.1f")));
    split.row(List.of("types and built-ins", format(stages[1], "%.1f")));
    split.row(
        List.of("compiling, running, ending", format(bare - jvm - stages[0] - stages[1], "%.1f")));
    split.row(List.of("site", format(median(CELLVM) - bare, "%.1f")));
    Table memory = new Table();
    memory.row(List.of("peak memory", "MB"));
    memory.row(List.of("cellvm", megabytes(launch)));
    if (cpython != null) {
      memory.row(List.of("CPython", megabytes(Launch.of(cpython.executable()))));
    }
    return Machine.description(cpython)
        + "\n"
        + options.runs
        + " starts of each command, in turns\n\n"
        + times.text(options.markdown)
        + "\n"
        + split.text(options.markdown)
        + "\n"
        + memory.text(options.markdown);
  }

  /** Returns the median ratio of two commands' times, taken over starts that follow each other. */
  private double ratio(String name, String beside) {
    double[] ratios = new double[options.runs];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = millis.get(name)[i] / millis.get(beside)[i];
    }
    return Statistics.median(ratios);
  }

  private double median(String name) {
    return Statistics.median(millis.get(name));
  }

  /**
   * Medians, in milliseconds, of the time from the first mark to the second and on to the third.
   */
  private double[] stages(Launch launch) throws IOException, InterruptedException {
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
    return new double[] {Statistics.median(wiring), Statistics.median(types)};
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

  private static String megabytes(Launch launch) {
    return launch.peakMegabytes() < 0 ? "unknown" : Long.toString(launch.peakMegabytes());
  }

  private static String format(double value, String format) {
    return String.format(Locale.ROOT, format, value);
  }
}
