package org.cellvm.engine.jit;

import org.cellvm.model.functions.PyCode;

/**
 * When code is observed and when it is translated.
 *
 * @param runs how many runs of a code object come before it is observed; a run is a call, or a
 *     backward jump
 * @param observed how many instructions are observed before it is translated
 * @param everyJump whether each backward jump counts, not only those at which the ticker runs out
 * @param random whether both numbers differ by code object
 */
record Threshold(int runs, int observed, boolean everyJump, boolean random) {
  /** What the launcher uses. */
  private static final Threshold USUAL = new Threshold(600, 4_000, false, false);

  /** What a backward jump counts that stands for all those since the ticker ran out last. */
  private static final int SAMPLE = 20;

  private static final int RANDOM_RUNS = 8;

  /**
   * @param text a number, {@code random}, or nothing for what is usual
   */
  static Threshold of(String text) {
    if (text.isEmpty()) {
      return USUAL;
    }
    if (text.equals("random")) {
      return new Threshold(0, 0, true, true);
    }
    try {
      int runs = Integer.parseInt(text);
      if (runs >= 0) {
        return new Threshold(runs, Math.min(100 * runs, USUAL.observed), runs < USUAL.runs, false);
      }
    } catch (NumberFormatException e) {
      // Neither a number nor a word that is known: reported below.
    }
    throw new IllegalArgumentException(
        JitEngine.THRESHOLD + ": a number of runs or 'random', not '" + text + "'");
  }

  /** What a backward jump counts. */
  int jumpHeat() {
    return everyJump ? 1 : SAMPLE;
  }

  /** The runs before a code object is observed. */
  int runs(PyCode code) {
    return random ? (code.bytecode().bytes().length * 7 + code.firstlineno) % RANDOM_RUNS : runs;
  }

  /** The instructions that are observed. */
  int observed(PyCode code) {
    return random
        ? (code.bytecode().bytes().length + code.firstlineno * 5) % RANDOM_RUNS * 50
        : observed;
  }
}
