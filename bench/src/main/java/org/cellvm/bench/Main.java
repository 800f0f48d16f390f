package org.cellvm.bench;

import java.io.File;
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
      } else if (options.startup) {
        System.out.print(Startup.compare(options, Cpython.find(options.cpython)));
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

  /** Returns whether every program ran on every contender. */
  private static boolean compare(Options options) throws IOException {
    Path directory = Files.createTempDirectory("cellvm-bench");
    try {
      List<Program> programs = Comparison.unpack(options.programs, directory);
      Path worker = Comparison.unpackWorker(directory);
      Cpython cpython = Cpython.find(options.cpython);
      List<Contender> contenders = contenders(options, cpython, worker.toString());
      Comparison comparison = new Comparison(contenders, programs, options, System.err);
      comparison.run();
      ComparisonReport report =
          new ComparisonReport(
              comparison.measurements(),
              options.forks,
              programs.stream().map(Program::name).toList(),
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
      return comparison.failures().isEmpty();
    } finally {
      delete(directory);
    }
  }

  /** Returns the contenders, the baseline first: CPython if there is one, else the first engine. */
  private static List<Contender> contenders(Options options, Cpython cpython, String worker) {
    List<Contender> contenders = new ArrayList<>();
    if (cpython != null) {
      contenders.add(Contender.cpython(cpython.executable(), options.clock, worker));
    }
    for (String engine : options.engines) {
      contenders.add(Contender.engine(engine, options.clock, options.jvmArguments));
    }
    if (options.jython) {
      String jar = options.jythonJar != null ? options.jythonJar : jythonJar();
      contenders.add(Contender.jython(jar, options.clock, worker));
    }
    return contenders;
  }

  /** Returns the jar that the build with {@code -Pjython} puts beside the benchmarks' own. */
  private static String jythonJar() {
    String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
    Path peers = Path.of(first).toAbsolutePath().resolveSibling("peers");
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(peers, "jython-*.jar")) {
      for (Path jar : jars) {
        return jar.toString();
      }
    } catch (IOException e) {
      throw new Options.UsageException("no " + peers + "; use bench/run --jython, or --jython=JAR");
    }
    throw new Options.UsageException("no Jython in " + peers);
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
