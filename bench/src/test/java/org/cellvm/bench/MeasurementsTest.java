package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
  private final Measurements measurements = new Measurements();

  private void add(int fork, int round, String program, String contender, long nanos) {
    measurements.add(new Measurements.Sample(fork, round, program, contender, nanos));
  }

  @Test
  void speedIsTheMedianRatioOfNeighbours() {
    add(0, 0, "p", "base", 100);
    add(0, 0, "p", "engine", 50);
    add(0, 1, "p", "base", 400);
    add(0, 1, "p", "engine", 100);
    add(0, 2, "p", "base", 90);
    add(0, 2, "p", "engine", 90);
    assertEquals(2.0, measurements.speed(0, "p", "base", "engine"));
  }

  @Test
  void theMeanLeavesOutWhatDidNotComplete() {
    add(0, 0, "p", "base", 100);
    add(0, 0, "p", "engine", 25);
    add(0, 0, "q", "base", 100);
    assertFalse(measurements.complete(1, "q", "base", "engine"));
    var overall = measurements.overall(1, List.of("p", "q"), "base", "engine");
    assertEquals(4.0, overall.mean(), 1e-12);
    var report =
        new ComparisonReport(measurements, 1, List.of("p", "q"), List.of("base", "engine"));
    assertEquals(
        "engine: the mean is over 1 of 2 programs",
        report.table(false).lines().reduce((a, b) -> b).orElseThrow());
  }
}
