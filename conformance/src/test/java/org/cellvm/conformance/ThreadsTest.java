package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cellvm.api.Permissions;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Several Java threads in one VM, and threads that Python code has started; on each engine. */
@Timeout(60)
@ParameterizedClass
@MethodSource("org.cellvm.conformance.EngineRun#names")
class ThreadsTest {
  @Parameter String engine;

  private PythonVm vm() {
    return PythonVm.builder().engine(engine).permissions(Permissions.ALL).build();
  }

  @Test
  void callsTakeTurns() throws InterruptedException {
    try (PythonVm vm = vm()) {
      vm.exec("stop = []\ncounts = {}\n");
      vm.exec("def count(name):\n    while not stop: counts[name] = counts.get(name, 0) + 1\n");
      Thread first = new Thread(() -> vm.get("count").call("first"));
      Thread second = new Thread(() -> vm.get("count").call("second"));
      first.start();
      second.start();
      while (!vm.eval("min(counts.get('first', 0), counts.get('second', 0)) > 100").asBoolean()) {
        Thread.sleep(1);
      }
      vm.exec("stop.append(1)\n");
      first.join();
      second.join();
    }
  }

  @Test
  void hostFunctionMayWaitForAnotherCall() throws InterruptedException {
    try (PythonVm vm = vm()) {
      var called = new CountDownLatch(1);
      vm.define("wait", arguments -> called.await(30, TimeUnit.SECONDS));
      vm.define(
          "tell",
          arguments -> {
            called.countDown();
            return null;
          });
      var result = new AtomicReference<Boolean>();
      Thread waiting = new Thread(() -> result.set(vm.eval("wait()").asBoolean()));
      waiting.start();
      vm.exec("tell()\n");
      waiting.join();
      assertTrue(result.get());
    }
  }

  @Test
  void eachThreadHasItsOwnState() throws InterruptedException {
    try (PythonVm vm = vm()) {
      vm.exec("import sys, thread\nlocal = thread._local()\nlocal.x = 1\nseen = []\n");
      vm.exec("def look(): seen.append((hasattr(local, 'x'), sys.exc_info()[0]))\n");
      vm.define(
          "elsewhere",
          arguments -> {
            Thread thread = new Thread(() -> vm.get("look").call());
            thread.start();
            thread.join();
            return null;
          });
      vm.exec("try: raise KeyError\nexcept KeyError: elsewhere()\n");
      assertEquals("[(False, None)]", vm.eval("repr(seen)").asString());
    }
  }

  @Test
  void closeEndsThreadsThatStillRun() throws InterruptedException {
    var ident = new AtomicReference<Long>();
    try (PythonVm vm = vm()) {
      vm.exec("import thread, time\nlock = thread.allocate_lock()\nlock.acquire()\n");
      vm.exec("def spin():\n    while 1: pass\n");
      vm.exec("thread.start_new_thread(lock.acquire, ())\n");
      vm.exec("thread.start_new_thread(time.sleep, (1000,))\n");
      ident.set(vm.eval("thread.start_new_thread(spin, ())").asLong());
    }
    assertEnds(ident.get());
  }

  private static void assertEnds(long ident) throws InterruptedException {
    boolean runs = true;
    for (int i = 0; i < 1000 && runs; i++) {
      runs = false;
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        runs |= thread.getName().equals("python") || thread.getId() == ident;
      }
      Thread.sleep(10);
    }
    assertFalse(runs);
  }
}
