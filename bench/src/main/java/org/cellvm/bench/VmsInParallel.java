package org.cellvm.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.cellvm.runtime.Engines;

/**
 * How much more two VMs do on two processors than one alone. Two threads have a VM each; by turns
 * one works, or both. By time the figure wants a machine with nothing else to do; by the threads'
 * processor time it shows what the VMs take from each other in caches, but no waiting.
 */
final class VmsInParallel {
  private static final int ROUNDS = 15;
  private static final double SLICE_NANOS = 150e6;
  private static final double WARMUP_NANOS = 3e9;

  /** How long a thread waits for the other before it takes it to hang. */
  private static final long SECONDS = 60;

  /** Programs that define {@code work}, by name. */
  private static final String[][] PROGRAMS = {
    {
      "calls",
      """
      def fib(n):
          return n if n < 2 else fib(n - 1) + fib(n - 2)

      def work():
          return fib(18)
      """
    },
    {
      "a loop",
      """
      def work():
          total = i = 0
          while i < 20000:
              total += i & 3
              i += 1
          return total
      """
    },
    {
      "objects",
      """
      class Shape(object):
          def __init__(self, width, height):
              self.width = width
              self.height = height

          def area(self):
              return self.width * self.height

      def counter():
          total = [0]
          def add(n):
              total[0] += n
              return total[0]
          return add

      def work():
          words = {}
          add = counter()
          for i in xrange(1000):
              key = 'w%d' % (i % 50)
              words[key] = words.get(key, 0) + add(Shape(i % 7, i % 11).area()) % 3
          return ','.join(k + '=' + str(v) for k, v in sorted(words.items()))
      """
    },
    {"calls from Java", "def work():\n    return 1\n"},
  };

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String engine;
  private final String program;
  private final CyclicBarrier barrier = new CyclicBarrier(2);

  /** Calls in a nanosecond: by round, for each thread alone and then beside the other. */
  private final double[][][] byTime = new double[2][2][ROUNDS];

  private final double[][][] byCpuTime = new double[2][2][ROUNDS];

  /** What the first thread that failed has thrown; null if none did. */
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private VmsInParallel(String engine, String program) {
    this.engine = engine;
    this.program = program;
  }

  /** Prints a table: for each engine and program the median of the rounds. */
  static void run() throws InterruptedException {
    Table table = new Table();
    table.row(List.of("two VMs against one", "", "by time", "by processor time"));
    for (String engine : Engines.found().names()) {
      for (String[] program : PROGRAMS) {
        VmsInParallel measurement = new VmsInParallel(engine, program[1]);
        measurement.measure();
        table.row(
            List.of(program[0], engine, ratio(measurement.byTime), ratio(measurement.byCpuTime)));
      }
    }
    System.out.print(table.text(false));
  }

  private static String ratio(double[][][] speeds) {
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double alone = (speeds[0][0][round] + speeds[1][0][round]) / 2;
      ratios[round] = (speeds[0][1][round] + speeds[1][1][round]) / alone;
    }
    return String.format(Locale.ROOT, "%.2f", Statistics.median(ratios));
  }

  private void measure() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int id = i;
      Thread thread = new Thread(() -> workOrFail(id));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("two VMs on " + engine, failure.get());
    }
  }

  /** Where one thread fails the other one does not wait for it. */
  private void workOrFail(int id) {
    try {
      work(id);
    } catch (RuntimeException
        | Error
        | InterruptedException
        | BrokenBarrierException
        | TimeoutException e) {
      failure.compareAndSet(null, e);
      barrier.reset();
    }
  }

  private void meet() throws InterruptedException, BrokenBarrierException, TimeoutException {
    if (failure.get() != null) {
      throw new BrokenBarrierException("the other thread has failed");
    }
    barrier.await(SECONDS, TimeUnit.SECONDS);
  }

  private void work(int id) throws InterruptedException, BrokenBarrierException, TimeoutException {
    try (PythonVm vm = PythonVm.builder().engine(engine).build()) {
      vm.exec(program);
      Value work = vm.get("work");
      calls(work, WARMUP_NANOS);
      for (int round = 0; round < ROUNDS; round++) {
        for (int turn = 0; turn < 2; turn++) {
          meet();
          if (turn == id) {
            slice(work, id, 0, round);
          }
        }
        meet();
        slice(work, id, 1, round);
      }
    }
  }

  private void slice(Value work, int id, int beside, int round) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    double calls = calls(work, SLICE_NANOS);
    byTime[id][beside][round] = calls / SLICE_NANOS;
    byCpuTime[id][beside][round] = calls / (THREADS.getCurrentThreadCpuTime() - cpu);
  }

  private static long calls(Value work, double nanos) {
    long start = System.nanoTime();
    long n = 0;
    do {
      for (int i = 0; i < 20; i++) {
        work.call().close();
      }
      n += 20;
    } while (System.nanoTime() - start < nanos);
    return n;
  }
}
