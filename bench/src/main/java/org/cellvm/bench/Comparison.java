package org.cellvm.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.bench.Worker.Program;
import org.cellvm.bench.Worker.WorkerException;

/**
 * Engines beside CPython and other peers. In each fork every contender gets one process that loads
 * all programs and, where it compiles while it runs, warms all of them up first, in turns, so that
 * the JIT compiler has seen them all before anything is measured. Then come rounds: in each, every
 * program runs once on every contender, one right after the other. One process works at a time.
 */
final class Comparison {
  private static final long NANOS = 1_000_000_000L;

  /** What a warm-up makes of each program at least, however long that takes. */
  private static final int WARM_UP_ITERATIONS = 5;

  private final List<Contender> contenders;
  private final List<Program> programs;
  private final Options options;
  private final PrintStream log;
  private final Python3 python3;
  private final long begun = System.nanoTime();
  private final Measurements measurements = new Measurements();
  private final Map<Failure.Place, Failure> failures = new LinkedHashMap<>();

  /**
   * @param contenders the baseline first
   * @param python3 translates programs for those who need it
   * @param log where progress is written
   */
  Comparison(
      List<Contender> contenders,
      List<Program> programs,
      Options options,
      Python3 python3,
      PrintStream log) {
    this.contenders = contenders;
    this.programs = programs;
    this.options = options;
    this.python3 = python3;
    this.log = log;
  }

  Measurements measurements() {
    return measurements;
  }

  /** Returns what could not be measured, and why. */
  List<Failure> failures() {
    return List.copyOf(failures.values());
  }

  /** A program that a contender cannot run, or not rightly. */
  record Failure(String program, String contender, String reason) {
    /** Without the reason. */
    record Place(String program, String contender) {}
  }

  /** Writes the named programs into a directory, for workers to read. */
  static List<Program> unpack(List<String> names, Path directory) throws IOException {
    List<Program> programs = new ArrayList<>();
    for (String name : names) {
      Path file = Path.of(name).toAbsolutePath();
      String id = file.getFileName().toString();
      if (name.endsWith(".py")) {
        if (!Files.isReadable(file)) {
          throw new Options.UsageException("cannot read " + name);
        }
        id = id.substring(0, id.length() - ".py".length()).replace(' ', '_');
      } else {
        file = directory.resolve(name + ".py");
        Files.writeString(file, workload(name).source());
      }
      programs.add(new Program(id, file));
    }
    return programs;
  }

  private static Workload workload(String name) {
    for (Workload workload : Workload.values()) {
      if (workload.id().equals(name)) {
        return workload;
      }
    }
    List<String> ids = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      ids.add(workload.id());
    }
    throw new Options.UsageException(
        "unknown program " + name + "; there are: " + String.join(", ", ids));
  }

  /** Writes {@code worker.py} into the directory and returns its path. */
  static Path unpackWorker(Path directory) throws IOException {
    Path file = directory.resolve("worker.py");
    try (InputStream in = Comparison.class.getResourceAsStream("worker.py")) {
      Files.copy(in, file);
    }
    return file;
  }

  void run() throws IOException {
    for (int fork = 0; fork < options.forks; fork++) {
      fork(fork);
      if (fork + 1 < options.forks) {
        double minutes = (System.nanoTime() - begun) / 60.0 / NANOS;
        log.printf(
            "%.0f minutes have passed; about %.0f remain%n",
            minutes, minutes / (fork + 1) * (options.forks - fork - 1));
      }
    }
  }

  private void fork(int fork) throws IOException {
    List<Worker> workers = new ArrayList<>();
    try {
      for (Contender contender : contenders) {
        log.printf("fork %d of %d: warming up %s%n", fork + 1, options.forks, contender.name());
        Worker worker = new Worker(contender);
        workers.add(worker);
        warmUp(fork, worker);
      }
      // Who follows whom changes from round to round.
      List<Worker> order = new ArrayList<>(workers);
      for (int round = 0; round < options.pairs; round++) {
        log.printf(
            "fork %d of %d: measuring, round %d of %d%n",
            fork + 1, options.forks, round + 1, options.pairs);
        for (Program program : programs) {
          for (Worker worker : order) {
            long nanos = time(worker, program);
            if (nanos >= 0) {
              String contender = worker.contender().name();
              measurements.add(
                  new Measurements.Sample(fork, round, program.name(), contender, nanos));
            }
          }
        }
        Collections.rotate(order, 1);
      }
    } finally {
      for (Worker worker : workers) {
        worker.close();
      }
    }
  }

  private void warmUp(int fork, Worker worker) {
    List<Program> cold = new ArrayList<>();
    for (Program program : programs) {
      try {
        worker.load(worker.contender().python3() ? python3.of(program) : program);
        cold.add(program);
      } catch (WorkerException e) {
        failed(worker, program, e);
      }
    }
    boolean compiles = worker.contender().compiles();
    long enough = compiles ? (long) (options.warmup * NANOS) : 0;
    int least = compiles ? WARM_UP_ITERATIONS : 1;
    Map<Program, Long> spent = new LinkedHashMap<>();
    for (int iteration = 0; !cold.isEmpty(); iteration++) {
      for (Program program : List.copyOf(cold)) {
        long nanos = time(worker, program);
        if (nanos >= 0) {
          String contender = worker.contender().name();
          measurements.add(
              new Measurements.WarmUp(fork, iteration, program.name(), contender, nanos));
        }
        if (nanos < 0
            || (spent.merge(program, nanos, Long::sum) >= enough && iteration + 1 >= least)) {
          cold.remove(program);
        }
      }
    }
  }

  /** Negative if the program has failed on this contender, now or before. */
  private long time(Worker worker, Program program) {
    if (failures.containsKey(place(worker, program))) {
      return -1;
    }
    try {
      return worker.run(program);
    } catch (WorkerException e) {
      failed(worker, program, e);
      return -1;
    }
  }

  private void failed(Worker worker, Program program, WorkerException e) {
    Failure.Place place = place(worker, program);
    failures.put(place, new Failure(place.program(), place.contender(), e.getMessage()));
    log.printf("%s on %s: %s%n", place.program(), place.contender(), e.getMessage());
  }

  private static Failure.Place place(Worker worker, Program program) {
    return new Failure.Place(program.name(), worker.contender().name());
  }
}
