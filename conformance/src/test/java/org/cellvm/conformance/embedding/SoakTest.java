package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.cellvm.api.HostFunction;
import org.cellvm.api.Limits;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.StoppedException;
import org.cellvm.runtime.Engines;
import org.junit.jupiter.api.Test;

/**
 * Eight threads that open VMs of all engines, run scripts in them, go over limits, cancel, fail and
 * close, for as many seconds as the system property {@code cellvm.soak} says; the profile {@code
 * soak} makes that ten minutes.
 */
class SoakTest {
  private static final int THREADS = 8;
  private static final int SECONDS = Integer.getInteger("cellvm.soak", 12);

  /** So long may it take to come to an end. */
  private static final int PATIENCE = 120;

  private static final String SHARED =
      "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
          + "class Node(object):\n    pass\n"
          + "def cycles(n):\n"
          + "    for i in xrange(n):\n"
          + "        a = Node(); a.b = Node(); a.b.a = a\n"
          + "    return n\n"
          + "def text(n): return ','.join(str(i) for i in xrange(n))\n";

  private static final List<String> ENGINES = Engines.found().names();

  private final List<PythonVm> shared = new ArrayList<>();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final AtomicLong rounds = new AtomicLong();

  @Test
  void nothingIsStuckOrLost() throws Exception {
    int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
    for (String engine : ENGINES) {
      PythonVm vm = open(engine, Limits.NONE);
      vm.exec(SHARED);
      shared.add(vm);
    }
    ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    try {
      runFor(workers, Math.max(1, SECONDS / 4));
      long bytes = usedBytes();
      List<Long> objects = objects();
      runFor(workers, SECONDS - SECONDS / 4);
      long growth = usedBytes() - bytes;
      System.out.println(
          "figure: " + rounds + " rounds of eight threads, the heap grew by " + growth);
      assertTrue(growth < 32 << 20, () -> "the heap grew by " + growth);
      List<Long> now = objects();
      for (int i = 0; i < now.size(); i++) {
        long more = now.get(i) - objects.get(i);
        assertTrue(Math.abs(more) < 100, () -> "containers: " + more);
      }
    } finally {
      workers.shutdownNow();
      shared.forEach(PythonVm::close);
      timer.shutdownNow();
    }
    assertTrue(workers.awaitTermination(PATIENCE, TimeUnit.SECONDS));
    assertTrue(timer.awaitTermination(PATIENCE, TimeUnit.SECONDS));
    // The watchdog's thread may be there for a while.
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    assertTrue(threads <= threadsBefore + 2, () -> threads + " threads, before " + threadsBefore);
  }

  private List<Long> objects() {
    List<Long> counts = new ArrayList<>();
    for (PythonVm vm : shared) {
      vm.exec("import gc\ngc.collect()\n");
      counts.add(vm.statistics().objects());
    }
    return counts;
  }

  private static long usedBytes() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(20);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private void runFor(ExecutorService workers, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      var random = new Random(i * 31L + seconds);
      all.add(
          workers.submit(
              () -> {
                while (System.nanoTime() - end < 0) {
                  round(random);
                  rounds.incrementAndGet();
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get(seconds + PATIENCE, TimeUnit.SECONDS);
    }
  }

  private static PythonVm open(String engine, Limits limits) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return PythonVm.builder().engine(engine).limits(limits).stdout(nowhere).stderr(nowhere).build();
  }

  private void round(Random random) throws Exception {
    String engine = ENGINES.get(random.nextInt(ENGINES.size()));
    switch (random.nextInt(7)) {
      case 0 -> plain(engine, random);
      case 1 -> steps(engine);
      case 2 -> wallTime(engine);
      case 3 -> cancelled(engine);
      case 4 -> closed(engine);
      case 5 -> failing(engine);
      default -> inShared(random);
    }
  }

  private static void plain(String engine, Random random) {
    int n = random.nextInt(200);
    try (PythonVm vm = open(engine, Limits.NONE)) {
      vm.exec(SHARED);
      vm.set("n", n);
      assertEquals(n, vm.eval("cycles(n)").asInt());
      assertEquals(n * (n - 1) / 2, vm.eval("sum(xrange(n))").asInt());
      vm.exec("class D(object):\n    def __del__(self): D.gone = 1\nD()\nprint D.gone\n");
    }
  }

  private static void steps(String engine) {
    try (PythonVm vm = open(engine, Limits.NONE.withSteps(5_000))) {
      var e = assertThrows(StoppedException.class, () -> vm.exec("n = 0\nwhile 1: n += 1\n"));
      assertSame(StoppedException.Reason.STEPS, e.reason());
      assertEquals(3, vm.eval("1 + 2").asInt());
    }
  }

  private static void wallTime(String engine) {
    try (PythonVm vm = open(engine, Limits.NONE.withWallTime(Duration.ofMillis(5)))) {
      var e =
          assertThrows(
              StoppedException.class,
              () ->
                  vm.exec(
                      "while 1:\n    try: sorted(range(500), key=lambda x: -x)\n"
                          + "    except: pass\n"));
      assertSame(StoppedException.Reason.WALL_TIME, e.reason());
    }
  }

  private void cancelled(String engine) {
    try (PythonVm vm = open(engine, Limits.NONE)) {
      var running = new AtomicBoolean(true);
      Runnable cancel =
          () -> {
            synchronized (running) {
              if (running.get()) {
                vm.cancel();
              }
            }
          };
      Future<?> cancels = timer.scheduleWithFixedDelay(cancel, 2, 2, TimeUnit.MILLISECONDS);
      var e =
          assertThrows(
              StoppedException.class,
              () -> vm.exec("import time\nwhile 1: time.sleep(0.001); [i for i in range(100)]\n"));
      cancels.cancel(false);
      synchronized (running) {
        running.set(false);
      }
      assertSame(StoppedException.Reason.CANCELLED, e.reason());
    }
  }

  private void closed(String engine) throws Exception {
    PythonVm vm = open(engine, Limits.NONE);
    Future<?> closes = timer.schedule(() -> vm.close(true), 2, TimeUnit.MILLISECONDS);
    // It may be closed before the call begins.
    assertThrows(RuntimeException.class, () -> vm.exec("while 1: sum(xrange(1000))\n"));
    closes.get(PATIENCE, TimeUnit.SECONDS);
    assertThrows(IllegalStateException.class, () -> vm.eval("1"));
  }

  private static void failing(String engine) {
    try (PythonVm vm = open(engine, Limits.NONE)) {
      var failure = new NoClassDefFoundError("on purpose");
      vm.define(
          "fail",
          (HostFunction)
              arguments -> {
                throw failure;
              });
      var e = assertThrows(PythonException.class, () -> vm.exec("def f(): fail()\nf()\n"));
      assertSame(failure, e.getCause());
      vm.exec("try: fail()\nexcept RuntimeError: x = 'caught'\n");
      assertEquals("caught", vm.get("x").asString());
    }
  }

  private void inShared(Random random) {
    PythonVm vm = shared.get(random.nextInt(shared.size()));
    assertEquals(144, vm.eval("fib(12)").asInt());
    assertEquals(50, vm.eval("cycles(50)").asInt());
    assertEquals("0,1,2,3", vm.eval("text(4)").asString());
    var e = assertThrows(PythonException.class, () -> vm.exec("1 / 0\n"));
    assertEquals("ZeroDivisionError", e.type());
    e.exception().close();
  }
}
