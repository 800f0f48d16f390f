package org.cellvm.conformance;

import java.util.ArrayList;
import java.util.List;

/** Counts of the mutants' outcomes. One thread writes; others read when it is done or stuck. */
final class FuzzFigures {
  private static final int MOST_FAULTS = 20;

  long mutants;
  long unreadable;
  long refused;
  long results;
  long exceptions;
  long stopped;
  final List<String> stuckIn = new ArrayList<>();
  final List<String> faults = new ArrayList<>();

  /** Adds a fault unless there are enough to look at. */
  void fault(long index, String what) {
    if (!full()) {
      faults.add("mutant " + index + ": " + what);
    }
  }

  boolean full() {
    return faults.size() >= MOST_FAULTS;
  }

  void add(FuzzFigures other) {
    mutants += other.mutants;
    unreadable += other.unreadable;
    refused += other.refused;
    results += other.results;
    exceptions += other.exceptions;
    stopped += other.stopped;
    stuckIn.addAll(other.stuckIn);
    faults.addAll(other.faults);
  }

  @Override
  public String toString() {
    return "%d mutants: %d unreadable, %d refused, %d gave a result, %d an exception, %d stopped by their budget, %d stuck in a native operation, %d faults"
        .formatted(
            mutants,
            unreadable,
            refused,
            results,
            exceptions,
            stopped,
            stuckIn.size(),
            faults.size());
  }
}
