package org.cellvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A comparison's measurements as a table, or as lines of a CSV file. */
final class ComparisonReport {
  private final Measurements measurements;
  private final int forks;
  private final List<String> programs;
  private final List<String> contenders;

  /**
   * @param contenders the baseline first
   */
  ComparisonReport(
      Measurements measurements, int forks, List<String> programs, List<String> contenders) {
    this.measurements = measurements;
    this.forks = forks;
    this.programs = programs;
    this.contenders = contenders;
  }

  /**
   * Returns the table, with a row for each program: each contender's median time, and how fast that
   * is relative to the baseline's, with the lowest and highest fork. Below them the geometric means
   * with their intervals.
   */
  String table(boolean markdown) {
    return table().text(markdown) + notes();
  }

  /** Without the notes. */
  Table table() {
    Table table = new Table();
    String baseline = contenders.get(0);
    List<String> others = contenders.subList(1, contenders.size());
    List<String> head = new ArrayList<>(List.of("program"));
    for (String contender : contenders) {
      head.add(contender + ", ms");
    }
    for (String contender : others) {
      head.add(contender + ", speed");
      head.add("lowest-highest");
    }
    table.row(head);
    for (String program : programs) {
      List<String> row = new ArrayList<>(List.of(program));
      for (String contender : contenders) {
        row.add(number(measurements.medianMillis(program, contender), "%.1f"));
      }
      for (String contender : others) {
        double[] speeds = measurements.speeds(forks, program, baseline, contender);
        Arrays.sort(speeds);
        row.add(number(Statistics.median(speeds), "%.2f"));
        row.add(speeds.length == 0 ? "-" : range(speeds[0], speeds[speeds.length - 1]));
      }
      table.row(row);
    }
    List<String> mean = new ArrayList<>(List.of("geometric mean, 95 %"));
    for (int i = 0; i < contenders.size(); i++) {
      mean.add("");
    }
    for (String contender : others) {
      Statistics.Interval interval = measurements.overall(forks, programs, baseline, contender);
      mean.add(number(interval.mean(), "%.2f"));
      mean.add(Double.isNaN(interval.low()) ? "-" : range(interval.low(), interval.high()));
    }
    table.row(mean);
    return table;
  }

  /** One line for each contender whose mean leaves programs out. */
  String notes() {
    String baseline = contenders.get(0);
    StringBuilder notes = new StringBuilder();
    for (String contender : contenders.subList(1, contenders.size())) {
      long completed =
          programs.stream()
              .filter(p -> measurements.complete(forks, p, baseline, contender))
              .count();
      if (completed < programs.size()) {
        notes.append(
            "%s: the mean is over %d of %d programs%n"
                .formatted(contender, completed, programs.size()));
      }
    }
    return notes.toString();
  }

  private static String range(double low, double high) {
    return number(low, "%.2f") + "-" + number(high, "%.2f");
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }

  void writeCsv(Path file) throws IOException {
    Files.write(file, ReportFiles.samples(measurements.all()));
  }

  /** One line for each thing that could not be measured. */
  static String failures(List<Comparison.Failure> failures) {
    StringBuilder text = new StringBuilder();
    for (Comparison.Failure failure : failures) {
      text.append(failure.program() + " on " + failure.contender() + " left out: ")
          .append(failure.reason())
          .append('\n');
    }
    return text.toString();
  }
}
