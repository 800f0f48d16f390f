package org.cellvm.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellvm.bench.Drawing.Line;
import org.cellvm.bench.Drawing.Panel;
import org.cellvm.bench.Drawing.Series;

/** The figures of a report: of each kind of measurement that it has. */
final class Figures {
  private static final String SPEED = "Speed";
  private static final String WARM_UP = "Warm-up";
  private static final String START = "Start and memory";

  private final ReportData data;
  private final Measurements measurements;
  private final List<String> contenders;
  private final String baseline;
  private final int forks;
  private final List<Figure> figures = new ArrayList<>();

  private Figures(ReportData data) {
    this.data = data;
    measurements = data.measurements();
    contenders = data.contenderNames();
    baseline = contenders.isEmpty() ? null : contenders.get(0);
    forks = data.settings().forks();
  }

  static List<Figure> of(ReportData data) {
    return new Figures(data).all();
  }

  private List<Figure> all() {
    if (!data.samples().isEmpty()) {
      figures.add(means());
      figures.add(speeds());
      figures.add(warmUpOfAll());
      figures.add(warmUps());
    }
    if (data.startup() != null) {
      figures.add(starts());
      figures.add(stages());
      figures.add(memory());
    }
    jmh();
    return figures;
  }

  private List<String> others() {
    return contenders.subList(1, contenders.size());
  }

  private int color(String contender) {
    int at = contenders.indexOf(contender);
    return at < 0 ? contenders.size() : at;
  }

  private Figure means() {
    List<Series> series = new ArrayList<>();
    Table table = new Table();
    table.row(List.of("contender", "geometric mean", "95 % interval", "programs"));
    List<String> others = others();
    for (String contender : others) {
      Statistics.Interval mean = measurements.overall(forks, data.programs(), baseline, contender);
      long completed = completed(contender).size();
      table.row(
          List.of(
              contender,
              number(mean.mean(), "%.2f"),
              range(mean.low(), mean.high()),
              completed + " of " + data.programs().size()));
      series.add(single(contender, others, mean.mean(), mean.low(), mean.high()));
    }
    return new Figure(
        "means",
        SPEED,
        "All programs together",
        "Each mark is the geometric mean of a contender's speeds; its line is the 95 % interval of "
            + "that mean over the forks. "
            + rightIsFaster()
            + " Programs that a contender could not run are left out of its mean.",
        Drawing.points(speedAxis(), true, 1.0, baseline, others, series),
        table);
  }

  private String speedAxis() {
    return "speed relative to " + baseline;
  }

  private String rightIsFaster() {
    return "Right of the line at 1 is faster than "
        + baseline
        + ", left of it slower; the axis is logarithmic, so twice as fast and half as fast are"
        + " equally far from it.";
  }

  private List<String> completed(String contender) {
    return data.programs().stream()
        .filter(p -> measurements.complete(forks, p, baseline, contender))
        .toList();
  }

  private Figure speeds() {
    List<Series> series = new ArrayList<>();
    for (String contender : others()) {
      List<double[]> points = new ArrayList<>();
      for (String program : data.programs()) {
        double[] speeds = measurements.speeds(forks, program, baseline, contender);
        Arrays.sort(speeds);
        points.add(
            speeds.length == 0
                ? null
                : point(Statistics.median(speeds), speeds[0], speeds[speeds.length - 1]));
      }
      series.add(new Series(contender, color(contender), points));
    }
    ComparisonReport report =
        new ComparisonReport(measurements, forks, data.programs(), contenders);
    return new Figure(
        "speeds",
        SPEED,
        "Each program",
        "Each mark is the median of the forks, its line reaches from the slowest fork to the"
            + " fastest. "
            + rightIsFaster(),
        Drawing.points(speedAxis(), true, 1.0, baseline, data.programs(), series),
        report.table());
  }

  private Figure warmUpOfAll() {
    List<Line> lines = new ArrayList<>();
    Table table = new Table();
    table.row(List.of("contender", "first iteration", "last that all reached", "iterations"));
    for (String contender : others()) {
      double[] speeds = meanSpeeds(contender);
      if (speeds.length > 0) {
        lines.add(new Line(contender, color(contender), speeds));
        table.row(
            List.of(
                contender,
                number(speeds[0], "%.2f"),
                number(speeds[speeds.length - 1], "%.2f"),
                Integer.toString(speeds.length)));
      }
    }
    return new Figure(
        "warm-up-all",
        WARM_UP,
        "All programs together, iteration by iteration",
        "The geometric mean of all programs' speeds in their first iteration, their second, and so"
            + " on, beside the median of "
            + baseline
            + " once measured. A line that rises is a contender that gets faster while it runs;"
            + " the first point is what a program of a tenth of a second or so gets. Programs take"
            + " turns in one process, so a later program's first iteration finds the JVM less"
            + " cold.",
        Drawing.lines(speedAxis(), true, baseline, List.of(new Panel("all programs", 1.0, lines))),
        table);
  }

  /** Returns the geometric means of the speeds of the iterations that every program reached. */
  private double[] meanSpeeds(String contender) {
    List<double[]> curves = new ArrayList<>();
    List<Double> medians = new ArrayList<>();
    int length = Integer.MAX_VALUE;
    for (String program : completed(contender)) {
      double[] curve = measurements.warmUpMillis(program, contender);
      if (curve.length > 0) {
        curves.add(curve);
        medians.add(measurements.medianMillis(program, baseline));
        length = Math.min(length, curve.length);
      }
    }
    double[] means = new double[curves.isEmpty() ? 0 : length];
    for (int i = 0; i < means.length; i++) {
      double[] speeds = new double[curves.size()];
      for (int c = 0; c < speeds.length; c++) {
        speeds[c] = medians.get(c) / curves.get(c)[i];
      }
      means[i] = Statistics.geometricMean(speeds);
    }
    return means;
  }

  private Figure warmUps() {
    List<Panel> panels = new ArrayList<>();
    Table table = new Table();
    List<String> head = new ArrayList<>(List.of("program", baseline + ", ms"));
    for (String contender : others()) {
      head.add(contender + ", first, ms");
      head.add("last, ms");
    }
    table.row(head);
    for (String program : data.programs()) {
      List<Line> lines = new ArrayList<>();
      double base = measurements.medianMillis(program, baseline);
      List<String> row = new ArrayList<>(List.of(program, number(base, "%.1f")));
      for (String contender : others()) {
        double[] millis = measurements.warmUpMillis(program, contender);
        row.add(millis.length == 0 ? "-" : number(millis[0], "%.1f"));
        row.add(millis.length == 0 ? "-" : number(millis[millis.length - 1], "%.1f"));
        if (millis.length > 0) {
          lines.add(new Line(contender, color(contender), millis));
        }
      }
      table.row(row);
      panels.add(new Panel(program, Double.isNaN(base) ? null : base, lines));
    }
    return new Figure(
        "warm-up",
        WARM_UP,
        "Each program, iteration by iteration",
        "From left to right the iterations from the first one on, upwards the milliseconds of each:"
            + " lower is faster, and where a line gets level the contender is warm. Medians of the"
            + " forks; the dashed line is the median of "
            + baseline
            + " once measured.",
        Drawing.lines("ms", false, baseline, panels),
        table);
  }

  private Figure starts() {
    List<String> rows = new ArrayList<>();
    for (Startup.Command command : data.startup().commands()) {
      rows.add(command.name());
    }
    List<Series> series = new ArrayList<>();
    for (Startup.Command command : data.startup().commands()) {
      series.add(
          single(
              command.name(),
              rows,
              Statistics.median(command.millis()),
              Statistics.quantile(command.millis(), 0.25),
              Statistics.quantile(command.millis(), 0.75)));
    }
    return new Figure(
        "starts",
        START,
        "Starting and ending",
        "The time of a whole process that runs the statement pass: the bar is the median of its"
            + " starts, the line across its end holds their middle half. Shorter is better; -S"
            + " leaves out the module site.",
        Drawing.bars("ms", rows, series),
        Startup.times(data.startup()));
  }

  private Figure stages() {
    List<String> rows = data.startup().stages().stream().map(Startup.Stage::name).toList();
    List<Series> series = new ArrayList<>();
    for (Startup.Stage stage : data.startup().stages()) {
      double millis = Math.max(0, stage.millis());
      series.add(single("cellvm", stage.name(), rows, millis, millis, millis));
    }
    return new Figure(
        "stages",
        START,
        "What CellVM's start consists of",
        "One start, cut into its stages in their order; the bars add up to the whole. The first is"
            + " a JVM that does nothing.",
        Drawing.bars("ms", rows, series),
        Startup.stages(data.startup()));
  }

  private Figure memory() {
    List<String> rows = data.startup().memory().stream().map(Startup.Memory::name).toList();
    List<Series> series = new ArrayList<>();
    for (Startup.Memory m : data.startup().memory()) {
      if (m.megabytes() >= 0) {
        double megabytes = (double) m.megabytes();
        series.add(single(m.name(), rows, megabytes, megabytes, megabytes));
      }
    }
    return new Figure(
        "memory",
        START,
        "Memory after the start",
        "The most memory that a process has had resident by the time that it waits for input."
            + " Shorter is better.",
        Drawing.bars("MB", rows, series),
        Startup.memory(data.startup()));
  }

  /** A figure for each of JMH's modes and units. */
  private void jmh() {
    Map<String, List<JmhResult>> byUnit = new LinkedHashMap<>();
    for (JmhResult result : data.jmh()) {
      byUnit
          .computeIfAbsent(result.mode() + ", " + result.unit(), unit -> new ArrayList<>())
          .add(result);
    }
    byUnit.forEach((unit, results) -> figures.add(jmh(unit, results)));
  }

  private Figure jmh(String unit, List<JmhResult> results) {
    Set<String> programs = new LinkedHashSet<>();
    Set<String> engines = new LinkedHashSet<>();
    Table table = new Table();
    table.row(List.of("program", "engine", "score, " + results.get(0).unit(), "error, 99.9 %"));
    for (JmhResult r : results) {
      programs.add(r.program());
      engines.add(r.engine());
      table.row(
          List.of(
              r.program(),
              r.engine(),
              number(r.score(), "%.3f"),
              r.error() == null ? "-" : number(r.error(), "%.3f")));
    }
    List<String> rows = List.copyOf(programs);
    List<Series> series = new ArrayList<>();
    int unknown = Math.max(1, contenders.size());
    for (String engine : engines) {
      List<double[]> points = new ArrayList<>(Collections.nCopies(rows.size(), null));
      for (JmhResult r : results) {
        if (r.engine().equals(engine)) {
          double error = r.error() == null ? 0 : r.error();
          points.set(
              rows.indexOf(r.program()),
              point(r.score(), Math.max(0, r.score() - error), r.score() + error));
        }
      }
      series.add(
          new Series(engine, contenders.contains(engine) ? color(engine) : unknown++, points));
    }
    boolean time = !results.get(0).mode().equals("thrpt");
    return new Figure(
        "jmh-" + (figures.stream().filter(f -> f.id().startsWith("jmh-")).count() + 1),
        "JMH",
        "Each program alone in a JVM (" + unit + ")",
        "JMH's score and its 99.9 % interval: an engine at its best, as the JIT compiler's profiles"
            + " know one program only. "
            + (time ? "Further left is faster." : "Further right is faster."),
        Drawing.points(results.get(0).unit(), false, null, null, rows, series),
        table);
  }

  private Series single(String name, List<String> rows, double mid, double low, double high) {
    String contender = name.replaceFirst(" (-S )?-c pass$", "");
    return single(contender, name, rows, mid, low, high);
  }

  /** A series with one point. CellVM's command has the colour of its default engine. */
  private Series single(
      String contender, String row, List<String> rows, double mid, double low, double high) {
    List<double[]> points = new ArrayList<>(Collections.nCopies(rows.size(), null));
    points.set(rows.indexOf(row), point(mid, low, high));
    int color =
        contender.equals("cellvm")
            ? color(org.cellvm.runtime.EngineChoice.DEFAULT)
            : color(contender);
    return new Series(row, color, points);
  }

  /** JSON has no NaN: no value is null, and a value without an interval is its own. */
  private static double[] point(double mid, double low, double high) {
    if (Double.isNaN(mid)) {
      return null;
    }
    return new double[] {mid, Double.isNaN(low) ? mid : low, Double.isNaN(high) ? mid : high};
  }

  private static String range(double low, double high) {
    return Double.isNaN(low) ? "-" : number(low, "%.2f") + "-" + number(high, "%.2f");
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }
}
