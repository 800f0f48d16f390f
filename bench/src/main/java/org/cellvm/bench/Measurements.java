package org.cellvm.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every single measurement of a comparison, and what follows from them. */
final class Measurements {
  /**
   * One run of one program.
   *
   * @param round measurements of one fork, round and program follow each other at once: ratios are
   *     made of them
   */
  record Sample(int fork, int round, String program, String contender, long nanos) {}

  /**
   * One run of one program before the measurements.
   *
   * @param iteration from 0, the first that the process makes of the program
   */
  record WarmUp(int fork, int iteration, String program, String contender, long nanos) {}

  private record Place(int fork, int round, String program, String contender) {}

  private final List<Sample> samples = new ArrayList<>();
  private final List<WarmUp> warmUps = new ArrayList<>();
  private final Map<Place, Sample> byPlace = new HashMap<>();

  void add(Sample sample) {
    samples.add(sample);
    byPlace.put(new Place(sample.fork, sample.round, sample.program, sample.contender), sample);
  }

  void add(WarmUp warmUp) {
    warmUps.add(warmUp);
  }

  List<Sample> all() {
    return samples;
  }

  List<WarmUp> warmUps() {
    return warmUps;
  }

  /**
   * Returns the times of a contender's iterations of a program from the first on, in milliseconds:
   * of each the median of those forks that made it, as far as all of them went.
   */
  double[] warmUpMillis(String program, String contender) {
    Map<Integer, List<Double>> byIteration = new TreeMap<>();
    for (WarmUp w : warmUps) {
      if (w.program.equals(program) && w.contender.equals(contender)) {
        byIteration.computeIfAbsent(w.iteration, i -> new ArrayList<>()).add(w.nanos / 1e6);
      }
    }
    List<Double> medians = new ArrayList<>();
    int forks = byIteration.isEmpty() ? 0 : byIteration.get(0).size();
    for (List<Double> times : byIteration.values()) {
      if (times.size() == forks) {
        medians.add(Statistics.median(times.stream().mapToDouble(Double::doubleValue).toArray()));
      }
    }
    return medians.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns the median time of a contender's runs of a program, over all forks; NaN for none. */
  double medianMillis(String program, String contender) {
    return Statistics.median(
        samples.stream()
            .filter(s -> s.program.equals(program) && s.contender.equals(contender))
            .mapToDouble(s -> s.nanos / 1e6)
            .toArray());
  }

  /**
   * Returns a contender's speed relative to the baseline's: the median, over the rounds of one
   * fork, of the baseline's time divided by the contender's in the same round; NaN if a side was
   * not measured.
   */
  double speed(int fork, String program, String baseline, String contender) {
    List<Double> ratios = new ArrayList<>();
    for (Sample mine : samples) {
      if (mine.fork == fork && mine.program.equals(program) && mine.contender.equals(contender)) {
        Sample other = neighbour(mine, baseline);
        if (other != null) {
          ratios.add((double) other.nanos / mine.nanos);
        }
      }
    }
    return Statistics.median(ratios.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private Sample neighbour(Sample mine, String contender) {
    return byPlace.get(new Place(mine.fork, mine.round, mine.program, contender));
  }

  /** {@link #speed} of each fork in which it was measured. */
  double[] speeds(int forks, String program, String baseline, String contender) {
    double[] speeds = new double[forks];
    int n = 0;
    for (int fork = 0; fork < forks; fork++) {
      double speed = speed(fork, program, baseline, contender);
      if (!Double.isNaN(speed)) {
        speeds[n++] = speed;
      }
    }
    return java.util.Arrays.copyOf(speeds, n);
  }

  /** Returns whether the contender has a speed for the program in every fork. */
  boolean complete(int forks, String program, String baseline, String contender) {
    return speeds(forks, program, baseline, contender).length == forks;
  }

  /**
   * Returns a contender's geometric mean of {@link #speed} over the programs that it completed, one
   * figure a fork, and the interval of those figures.
   */
  Statistics.Interval overall(int forks, List<String> programs, String baseline, String contender) {
    List<String> completed =
        programs.stream().filter(p -> complete(forks, p, baseline, contender)).toList();
    double[] means = new double[forks];
    for (int fork = 0; fork < forks; fork++) {
      double[] speeds = new double[completed.size()];
      for (int i = 0; i < speeds.length; i++) {
        speeds[i] = speed(fork, completed.get(i), baseline, contender);
      }
      means[fork] = Statistics.geometricMean(speeds);
    }
    return Statistics.geometricInterval(means);
  }
}
