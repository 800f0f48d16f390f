package org.cellvm.bench;

import java.util.List;

/**
 * What {@code report.js} draws of one figure, as it reads it from the page.
 *
 * @param kind {@code rows} or {@code lines}
 * @param axis what the values are
 * @param log whether the values' axis is logarithmic
 * @param bars whether rows begin at zero, as bars do, or are points
 * @param dodge whether the series of a row stand below each other, or each row has one series
 * @param reference a value to draw a line at, or null
 * @param referenceName what that line is
 * @param rows the names of the rows
 * @param series of the rows
 * @param panels the small charts of lines
 */
record Drawing(
    String kind,
    String axis,
    boolean log,
    boolean bars,
    boolean dodge,
    Double reference,
    String referenceName,
    List<String> rows,
    List<Series> series,
    List<Panel> panels) {

  /**
   * One contender's values.
   *
   * @param color the same for a contender in each figure; 0 is the baseline's
   * @param points of rows, each a value and its interval's ends; null for none
   */
  record Series(String name, int color, List<double[]> points) {}

  /**
   * A small chart.
   *
   * @param reference a value to draw a line at, or null
   */
  record Panel(String title, Double reference, List<Line> lines) {}

  /** A value for each iteration from the first on. */
  record Line(String name, int color, double[] values) {}

  static Drawing points(
      String axis,
      boolean log,
      Double reference,
      String referenceName,
      List<String> rows,
      List<Series> series) {
    boolean dodge = series.stream().anyMatch(s -> countOf(s) > 1);
    return new Drawing(
        "rows", axis, log, false, dodge, reference, referenceName, rows, series, List.of());
  }

  /** One bar a row. */
  static Drawing bars(String axis, List<String> rows, List<Series> series) {
    return new Drawing("rows", axis, false, true, false, null, null, rows, series, List.of());
  }

  static Drawing lines(String axis, boolean log, String referenceName, List<Panel> panels) {
    return new Drawing(
        "lines", axis, log, false, false, null, referenceName, List.of(), List.of(), panels);
  }

  private static long countOf(Series series) {
    return series.points.stream().filter(p -> p != null).count();
  }
}
