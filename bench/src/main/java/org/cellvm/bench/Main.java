package org.cellvm.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellvm.bench.Worker.Program;
import org.cellvm.runtime.Engines;

/** The benchmarks' command: see {@link Options#USAGE}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("--jmh")) {
      org.openjdk.jmh.Main.main(jmhArguments(args));
      return;
    }
    try {
      Options options = Options.parse(args);
      if (options.help) {
        System.out.print(Options.USAGE);
      } else if (options.jmhResults != null) {
        drawJmh(options);
      } else if (options.parallel) {
        VmsInParallel.run();
      } else if (options.startup) {
        start(options);
      } else if (!compare(options)) {
        System.exit(1);
      }
    } catch (Options.UsageException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Returns what follows {@code --jmh}, with every engine unless it names some by {@code -p
   * engine=}.
   */
  static String[] jmhArguments(String[] args) {
    List<String> arguments = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
    if (arguments.stream().noneMatch(argument -> argument.startsWith("engine="))) {
      arguments.addAll(0, List.of("-p", "engine=" + String.join(",", Engines.found().names())));
    }
    return arguments.toArray(new String[0]);
  }

  /** Draws JMH's results, beside those of a comparison that the directory holds already. */
  private static void drawJmh(Options options) throws IOException {
    ReportData data =
        ReportData.isIn(options.report)
            ? ReportData.read(options.report)
            : ReportData.ofThisMachine(options, List.of());
    ReportFiles.write(data.withJmh(JmhResult.read(options.jmhResults)), options.report);
    System.out.println("wrote " + options.report.resolve(ReportFiles.PAGE));
  }

  private static void start(Options options) throws IOException, InterruptedException {
    Cpython cpython = Cpython.find(options.cpython);
    List<Contender> contenders = Peers.contenders(options, cpython, "");
    Startup.Figures figures = Startup.measure(options, cpython, contenders, System.err);
    System.out.println(Machine.description(cpython));
    System.out.println(options.runs + " starts of each command, in turns\n");
    System.out.print(Startup.text(figures, options.markdown));
    if (options.report != null) {
      ReportFiles.write(
          ReportData.ofThisMachine(options, contenders).withStartup(figures), options.report);
      System.err.println("wrote " + options.report.resolve(ReportFiles.PAGE));
    }
  }

  /** Returns whether every program ran on the baseline and every engine. */
  private static boolean compare(Options options) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("cellvm-bench");
    try (Python3 python3 = new Python3(directory)) {
      List<Program> programs = Comparison.unpack(options.programs, directory);
      Path worker = Comparison.unpackWorker(directory);
      Cpython cpython = Cpython.find(options.cpython);
      List<Contender> contenders = Peers.contenders(options, cpython, worker.toString());
      ReportData data = ReportData.ofThisMachine(options, contenders);
      if (options.report != null) {
        Files.createDirectories(options.report);
        data = data.withStartup(Startup.measure(options, cpython, contenders, System.err));
      }
      Comparison comparison = new Comparison(contenders, programs, options, python3, System.err);
      comparison.run();
      List<String> names = programs.stream().map(Program::name).toList();
      ComparisonReport report =
          new ComparisonReport(
              comparison.measurements(),
              options.forks,
              names,
              contenders.stream().map(Contender::name).toList());
      System.out.println(Machine.description(cpython));
      System.out.printf(
          "%d forks, %d pairs, %.1f s of warm-up, %s time; speed is relative to %s, higher is"
              + " faster%n%n",
          options.forks, options.pairs, options.warmup, options.clock, contenders.get(0).name());
      System.out.print(report.table(options.markdown));
      System.out.print(ComparisonReport.failures(comparison.failures()));
      if (options.csv != null) {
        report.writeCsv(options.csv);
      }
      if (options.report != null) {
        ReportFiles.write(data.withComparison(names, comparison), options.report);
        System.err.println("wrote " + options.report.resolve(ReportFiles.PAGE));
      }
      return comparison.failures().stream().noneMatch(f -> counts(f, contenders));
    } finally {
      delete(directory);
    }
  }

  /** Returns whether a failure is of the baseline or of an engine: peers may be unable. */
  private static boolean counts(Comparison.Failure failure, List<Contender> contenders) {
    return contenders.stream()
        .filter(c -> c.isEngine() || c.equals(contenders.get(0)))
        .anyMatch(c -> c.name().equals(failure.contender()));
  }

  private static void delete(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
