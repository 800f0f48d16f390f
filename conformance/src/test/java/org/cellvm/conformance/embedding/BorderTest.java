package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Errors, exceptions and threads at the border of Java and Python. */
class BorderTest extends EachEngine {
  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = vm();
  }

  private PythonException raised(String source) {
    return assertThrows(PythonException.class, () -> vm.exec(source, "script.py"));
  }

  private void fail(String name, Throwable thrown) {
    vm.define(
        name,
        (HostFunction)
            arguments -> {
              if (thrown instanceof Error e) {
                throw e;
              }
              throw (Exception) thrown;
            });
  }

  // Exceptions

  @Test
  void framesAreTold() {
    var e = raised("def f(x):\n    return 1 / x\n\nf(0)\n");
    assertEquals(
        List.of(
            new PythonException.Frame("script.py", 4, "<module>"),
            new PythonException.Frame("script.py", 2, "f")),
        e.frames());
    assertEquals(List.of(), raised("x = = 1").frames());
  }

  @Test
  void exitStatusIsTold() {
    assertEquals(OptionalInt.of(3), raised("import sys\nsys.exit(3)").exitStatus());
    assertEquals(OptionalInt.of(0), raised("raise SystemExit").exitStatus());
    assertEquals(OptionalInt.of(1), raised("raise SystemExit('text')").exitStatus());
    assertEquals(OptionalInt.empty(), raised("1 / 0").exitStatus());
  }

  @Test
  void hostRaisesPythonExceptions() {
    fail("fail", PythonException.of("ValueError", "no", 5));
    vm.exec("try: fail()\nexcept ValueError, e: print e.args\n");
    assertEquals("('no', 5)\n", printed());
    fail("missing", PythonException.of("KeyError", "k"));
    assertEquals("KeyError", raised("{}['x'] if 0 else missing()").type());
    fail("module", PythonException.of("struct.error", "of a module"));
    vm.exec("import struct\ntry: module()\nexcept struct.error, e: print e\n");
    fail("none", PythonException.of("NoSuchError"));
    assertEquals("TypeError", raised("none()").type());
    fail("noClass", PythonException.of("len"));
    assertEquals("TypeError", raised("noClass()").type());
  }

  @Test
  void causeIsKeptWhenTheExceptionIsRaisedAgain() {
    var first = new IOException("first");
    fail("first", first);
    fail("second", new IOException("second"));
    var e =
        raised(
            "import sys\n"
                + "try: first()\n"
                + "except RuntimeError:\n"
                + "    info = sys.exc_info()\n"
                + "    try: second()\n"
                + "    except RuntimeError: pass\n"
                + "    raise info[0], info[1], info[2]\n");
    assertSame(first, e.getCause());
    assertNull(raised("1 / 0").getCause());
  }

  @Test
  void tracebackCrossesTheHost() {
    vm.define("through", (HostFunction) arguments -> arguments.get(0).call());
    var e = raised("def inner():\n    1 / 0\ndef outer():\n    through(inner)\nouter()\n");
    assertEquals(
        "Traceback (most recent call last):\n"
            + "  File \"script.py\", line 5, in <module>\n"
            + "  File \"script.py\", line 4, in outer\n"
            + "  File \"script.py\", line 2, in inner\n"
            + "ZeroDivisionError: integer division or modulo by zero\n",
        e.traceback());
  }

  @Test
  void textOfAnExceptionIsWhole() {
    assertEquals("\u20ac \u00e4", raised("raise ValueError(u'\u20ac \u00e4')").value());
    assertEquals("\u20ac", raised("raise ValueError('\u20ac')").value());
    assertTrue(raised("raise ValueError(u'\u20ac')").getMessage().endsWith("\u20ac"));
  }

  @Test
  void nullByteIsATypeError() {
    assertEquals("TypeError", raised("x = 1\0").type());
    assertEquals("TypeError", assertThrows(PythonException.class, () -> vm.eval("1\0")).type());
    assertEquals(2, vm.eval("1 + 1").asInt());
  }

  // Errors of the host

  @Test
  void errorOfTheHostLeavesTheVmAsItWas() {
    List<Throwable> errors =
        List.of(
            new NoClassDefFoundError("gone"),
            new StackOverflowError(),
            new OutOfMemoryError("on purpose"),
            new AssertionError("wrong"));
    vm.exec("x = 'kept'\ndef f(n):\n    return f(n - 1) if n else fail()\n");
    for (int round = 0; round < 600; round++) {
      Error thrown = (Error) errors.get(round % errors.size());
      fail("fail", thrown);
      var e = assertThrows(PythonException.class, () -> vm.eval("f(20)"));
      assertSame(thrown, e.getCause());
    }
    assertEquals("kept", vm.get("x").asString());
    vm.exec("def g(n): return g(n - 1) + 1 if n else 0\n");
    assertEquals(300, vm.eval("g(300)").asInt());
    vm.exec("try: f(1)\nexcept RuntimeError, e: print e\n");
    assertEquals("java.lang.AssertionError: wrong\n", printed());
  }

  @Test
  void errorOfAHostCollectionLeavesTheVmAsItWas() {
    var broken =
        new java.util.AbstractList<Object>() {
          @Override
          public Object get(int index) {
            throw new NoClassDefFoundError("item");
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertThrows(NoClassDefFoundError.class, () -> vm.set("x", broken));
    vm.define("f", (HostFunction) arguments -> broken);
    assertInstanceOf(
        NoClassDefFoundError.class,
        assertThrows(PythonException.class, () -> vm.eval("f()")).getCause());
    assertNull(vm.get("x"));
    assertEquals(2, vm.eval("1 + 1").asInt());
  }

  // Text

  @Test
  void textGoesInUtf8() {
    vm.set("\u00e9", 1);
    assertEquals(1, vm.get("\u00e9").asInt());
    assertTrue(vm.eval("'\\xc3\\xa9' in globals()").asBoolean());
    PythonVm other = vm(b -> b.arguments(List.of("\u20ac")).path("/some/\u00e9"));
    other.exec("import sys\nprint sys.argv[0], '/some/\\xc3\\xa9' in sys.path\n");
    assertEquals("\u20ac True\n", printed());
  }

  // Threads

  @Test
  @Timeout(60)
  void vmsThatCallEachOtherDoNotDeadlock() throws Exception {
    PythonVm other = vm();
    var both = new CountDownLatch(2);
    vm.define("call", (HostFunction) arguments -> meet(both, other));
    other.define("call", (HostFunction) arguments -> meet(both, vm));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = threads.submit(() -> vm.eval("call()").asInt());
      Future<Integer> two = threads.submit(() -> other.eval("call()").asInt());
      assertEquals(7, one.get());
      assertEquals(7, two.get());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object meet(CountDownLatch both, PythonVm other) throws InterruptedException {
    both.countDown();
    both.await();
    return other.eval("3 + 4").asInt();
  }

  @Test
  @Timeout(60)
  void lockIsFair() throws Exception {
    vm.exec("def spin():\n    n = 0\n    while n < 20000: n += 1\n");
    int count = 8;
    var done = new AtomicInteger[count];
    long end = System.nanoTime() + 1_500_000_000L;
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        var mine = done[i] = new AtomicInteger();
        all.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    vm.get("spin").call().close();
                    mine.incrementAndGet();
                  }
                }));
      }
      for (var one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    for (var one : done) {
      assertTrue(one.get() > 0, List.of(done)::toString);
    }
  }

  @Test
  @Timeout(60)
  void sleepReleasesTheLock() throws Exception {
    vm.exec("import time\n");
    Thread sleeper = new Thread(() -> vm.exec("time.sleep(3)"));
    sleeper.start();
    long start = System.nanoTime();
    Thread.sleep(200);
    for (int i = 0; i < 100; i++) {
      vm.eval("1").close();
    }
    assertTrue(System.nanoTime() - start < 2_500_000_000L);
    sleeper.join();
  }
}
