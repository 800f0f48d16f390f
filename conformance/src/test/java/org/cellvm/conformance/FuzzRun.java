package org.cellvm.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellvm.conformance.CodeTree.Code;
import org.cellvm.engine.DispatchEngine;

/**
 * Runs mutants of real code on one engine. What the verifier refuses must be a SystemError, what it
 * accepts must come to a result or an exception within its budget, and neither may leave anything
 * behind.
 */
final class FuzzRun {
  /** An engine never takes this long; only a native operation on huge values may. */
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(4);

  private final DispatchEngine engine;
  private final List<Code> corpus;
  private final long seed;
  private final FuzzFigures figures = new FuzzFigures();

  FuzzRun(DispatchEngine engine, List<Code> corpus, long seed) {
    this.engine = engine;
    this.corpus = corpus;
    this.seed = seed;
  }

  /** Runs mutants {@code first} to {@code last - 1}. */
  FuzzFigures run(long first, long last) {
    long next = first;
    while (next < last && !figures.full()) {
      var worker = new FuzzWorker(engine, corpus, seed, next, last);
      var thread = new Thread(null, worker, "fuzz", 1L << 29);
      thread.setDaemon(true);
      thread.start();
      next = await(thread, worker, last);
    }
    return figures;
  }

  /**
   * Waits for the worker and returns the number of the mutant to go on with, which is the next one
   * where a mutant is stuck.
   */
  private long await(Thread thread, FuzzWorker worker, long last) {
    try {
      do {
        thread.join(200);
        if (!thread.isAlive()) {
          figures.add(worker.figures());
          return worker.current() >= last ? last : worker.current() + 1;
        }
      } while (worker.nanosAtCurrent() <= STUCK_NANOS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    worker.abandon();
    StackTraceElement[] trace = thread.getStackTrace();
    String where = Arrays.toString(Arrays.copyOf(trace, Math.min(6, trace.length)));
    long stuck = worker.current();
    figures.add(worker.figures());
    figures.mutants++;
    figures.stuckIn.add(stuck + ": " + where);
    if (trace.length > 0 && trace[0].getClassName().startsWith("org.cellvm.engine")) {
      figures.fault(stuck, "hangs: " + where);
    }
    return stuck + 1;
  }
}
