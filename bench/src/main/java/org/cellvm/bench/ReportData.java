package org.cellvm.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * All that a report shows, as it was measured: {@code data.json} beside the page.
 *
 * @param made when, as ISO 8601 has it
 * @param machine its properties, by their names
 * @param contenders the baseline first
 * @param startup null where it was not measured
 */
record ReportData(
    String made,
    Map<String, String> machine,
    Settings settings,
    List<Who> contenders,
    List<String> programs,
    List<Measurements.Sample> samples,
    List<Measurements.WarmUp> warmUps,
    List<Comparison.Failure> failures,
    Startup.Figures startup,
    List<JmhResult> jmh) {

  static final String FILE = "data.json";

  private static final Gson GSON = new GsonBuilder().create();

  /** How often and how long was measured. */
  record Settings(int forks, int pairs, double warmup, String clock, int runs) {}

  /** A contender. */
  record Who(String name, String version) {}

  /** Returns a report of nothing yet. */
  static ReportData ofThisMachine(Options options, List<Contender> contenders) {
    return new ReportData(
        Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
        Machine.properties(),
        new Settings(
            options.forks, options.pairs, options.warmup, options.clock.name(), options.runs),
        contenders.stream().map(c -> new Who(c.name(), c.version())).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }

  ReportData withStartup(Startup.Figures figures) {
    return new ReportData(
        made, machine, settings, contenders, programs, samples, warmUps, failures, figures, jmh);
  }

  ReportData withComparison(List<String> names, Comparison comparison) {
    return new ReportData(
        made,
        machine,
        settings,
        contenders,
        names,
        comparison.measurements().all(),
        comparison.measurements().warmUps(),
        comparison.failures(),
        startup,
        jmh);
  }

  ReportData withJmh(List<JmhResult> results) {
    return new ReportData(
        made,
        machine,
        settings,
        contenders,
        programs,
        samples,
        warmUps,
        failures,
        startup,
        results);
  }

  Measurements measurements() {
    Measurements measurements = new Measurements();
    samples.forEach(measurements::add);
    warmUps.forEach(measurements::add);
    return measurements;
  }

  List<String> contenderNames() {
    return contenders.stream().map(Who::name).toList();
  }

  String json() {
    return GSON.toJson(this);
  }

  static boolean isIn(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  /**
   * Reads an earlier report's data.
   *
   * @throws Options.UsageException if the directory holds something else by the name
   */
  static ReportData read(Path directory) throws IOException {
    Path file = directory.resolve(FILE);
    try (Reader in = Files.newBufferedReader(file)) {
      ReportData data = GSON.fromJson(in, ReportData.class);
      if (data != null && data.samples != null && data.settings != null) {
        return data;
      }
    } catch (JsonParseException e) {
      throw new Options.UsageException(file + " is no report's data: " + e.getMessage());
    }
    throw new Options.UsageException(file + " is no report's data");
  }
}
