package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.StoppedException;
import org.cellvm.api.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Java threads that come, stop calls and close a VM at the same time. */
@Timeout(120)
class RacesTest extends EachEngine {
  private static void run(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> future : threads.invokeAll(tasks)) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whatStopsCallsDoesNotConcernThoseThatComeLater() {
    PythonVm vm = vm();
    vm.cancel();
    assertEquals(2, vm.eval("1 + 1").asInt());
    vm.interrupt();
    assertEquals(2, vm.eval("1 + 1").asInt());
    vm.define(
        "stop",
        (HostFunction)
            arguments -> {
              vm.cancel();
              return null;
            });
    for (int i = 0; i < 100; i++) {
      assertThrows(StoppedException.class, () -> vm.exec("stop()\nwhile 1: pass\n"));
      assertEquals(i, vm.eval(String.valueOf(i)).asInt());
    }
    assertTrue(!Thread.interrupted());
  }

  @Test
  void callsAreStoppedWhileOthersBegin() throws Exception {
    PythonVm vm = vm();
    vm.exec("def work(n):\n    for i in xrange(n): pass\n    return n\n");
    AtomicBoolean over = new AtomicBoolean();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      tasks.add(
          () -> {
            while (!over.get()) {
              try {
                assertEquals(1000, vm.get("work").call(1000).asInt());
              } catch (StoppedException e) {
                assertEquals(StoppedException.Reason.CANCELLED, e.reason());
              } catch (PythonException e) {
                assertEquals("KeyboardInterrupt", e.type(), () -> e.toString());
              }
            }
            return null;
          });
    }
    tasks.add(
        () -> {
          for (int i = 0; i < 300; i++) {
            vm.cancel();
            vm.interrupt();
            Thread.yield();
          }
          over.set(true);
          return null;
        });
    run(tasks);
    assertEquals(1000, vm.get("work").call(1000).asInt());
  }

  @Test
  void aVmIsClosedWhileThreadsComeAndValuesAreClosed() throws Exception {
    for (int i = 0; i < 40; i++) {
      PythonVm vm = vm();
      vm.exec("class C(object): pass\ndef endless():\n    while 1: pass\n");
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        boolean isEndless = t == 2;
        tasks.add(() -> useUntilClosed(vm, isEndless));
      }
      boolean delayed = i % 2 == 0;
      tasks.add(
          () -> {
            if (delayed) {
              Thread.sleep(2);
            }
            vm.close(true);
            return null;
          });
      run(tasks);
      assertThrows(IllegalStateException.class, () -> vm.eval("1"));
    }
  }

  private static Void useUntilClosed(PythonVm vm, boolean isEndless) {
    while (true) {
      Value value = null;
      try {
        value = vm.eval("C()");
        assertEquals("C", value.type());
        if (isEndless) {
          vm.exec("endless()\n");
        }
      } catch (StoppedException e) {
        assertEquals(StoppedException.Reason.CLOSED, e.reason());
      } catch (IllegalStateException e) {
        return null;
      } finally {
        if (value != null) {
          value.close();
          value.close();
        }
      }
    }
  }

  @Test
  void twoVmsCallEachOtherFromTwoThreads() throws Exception {
    PythonVm first = vm();
    PythonVm second = vm();
    connect(first, second);
    connect(second, first);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    run(List.of(() -> callMuch(first, failure), () -> callMuch(second, failure)));
    assertNull(failure.get());
  }

  private static void connect(PythonVm from, PythonVm to) {
    from.define(
        "other",
        (HostFunction)
            arguments -> {
              int n = arguments.get(0).asInt();
              return to.get("count").call(n - 1).asInt();
            });
    from.exec("def count(n): return 0 if n == 0 else other(n) + 1\n");
  }

  private static Void callMuch(PythonVm vm, AtomicReference<Throwable> failure) {
    for (int i = 0; i < 200 && failure.get() == null; i++) {
      int deep = i % 6;
      try {
        assertEquals(deep, vm.get("count").call(deep).asInt());
      } catch (RuntimeException | Error e) {
        failure.set(e);
      }
    }
    return null;
  }
}
