package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.cellvm.api.HostFunction;
import org.cellvm.api.Limits;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.StoppedException;
import org.cellvm.api.StoppedException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that would not end by themselves, and what ends them. */
@Timeout(120)
class StopTest extends EachEngine {
  /** A second after the limit a program must have ended, on a machine that is busy. */
  private static final Duration SOON = Duration.ofSeconds(10);

  /** Each of these runs for minutes or for ever, mostly inside of one call of the library. */
  private static final List<String> ENDLESS =
      List.of(
          "while 1: pass\n",
          "sum(xrange(10 ** 10))\n",
          "max(xrange(10 ** 12))\n",
          "0.5 in xrange(10 ** 12)\n",
          "all(itertools.repeat(True))\n",
          "any(itertools.imap(bool, itertools.repeat(0)))\n",
          "collections.deque(itertools.count(), maxlen=0)\n",
          "collections.deque(itertools.cycle([1]), maxlen=0)\n",
          "collections.deque(itertools.permutations(range(30)), maxlen=1)\n",
          "next(itertools.ifilter(None, itertools.repeat(0)))\n",
          "next(itertools.dropwhile(bool, itertools.repeat(1)))\n",
          "reduce(lambda a, b: b, itertools.count())\n",
          "reduce(max, xrange(10 ** 12))\n",
          "sum(iter(int, 1))\n",
          "''.join(itertools.repeat('', 10 ** 12))\n",
          "dict.fromkeys(itertools.repeat(1))\n",
          "set(itertools.repeat(1))\n",
          "x = 10 ** (2 * 10 ** 8)\n",
          "x = 3 ** (10 ** 8)\n",
          "re.match('(a*)*b', 'a' * 40)\n",
          "re.match('(x+x+)+y', 'x' * 50)\n",
          "sorted([2, 1] * 10, cmp=lambda a, b: endless())\n",
          "sorted([2, 1], key=lambda a: endless())\n",
          "map(lambda x: endless(), [1])\n",
          "time.sleep(1000)\n",
          "l = thread.allocate_lock(); l.acquire(); l.acquire()\n",
          "threading.Event().wait()\n",
          "Queue.Queue().get()\n",
          "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(1); s.accept()\n",
          "a, b = socket.socketpair(); a.recv(1)\n",
          "r, w = os.pipe(); os.read(r, 1)\n",
          "r, w = os.pipe(); os.fdopen(r).read()\n",
          "r, w = os.pipe(); select.select([r], [], [])\n",
          "while 1:\n    try:\n        while 1: pass\n    except: pass\n",
          "try:\n    while 1: pass\nfinally:\n    while 1: pass\n",
          "def f():\n    try: f()\n    finally: f()\nf()\n",
          "class C(object):\n    def __del__(self):\n        while 1: pass\nC()\n",
          "class C(object):\n"
              + "    def __getattr__(self, n):\n"
              + "        while 1: pass\n"
              + "hasattr(C(), 'x')\n",
          "class C(object):\n    def __eq__(self, o):\n        while 1: pass\n    __hash__ = None\n"
              + "C() in [1]\n",
          "class C(object):\n    def __repr__(self): return endless()\nrepr([C()])\n",
          "def g():\n    while 1:\n        try: yield 1\n        except: pass\nlist(g())\n",
          "with Forgiving():\n    while 1: pass\nendless()\n",
          "a = []\nb = []\nfor i in range(200): a = [a, a]; b = [b, b]\na == b\n",
          "t = ()\nfor i in range(200): t = (t, t)\nhash(t)\n",
          "t = threading.Thread(target=endless); t.start(); t.join()\n",
          "exec 'while 1: pass'\n",
          "eval('endless()')\n");

  private static final String PRELUDE =
      "import itertools, collections, re, time, thread, threading, Queue, socket, os, select\n"
          + "def endless():\n    while 1: pass\n"
          + "class Forgiving(object):\n    def __enter__(self): pass\n"
          + "    def __exit__(self, *a): return True\n";

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void endThreads() {
    threads.shutdownNow();
  }

  private PythonVm limited(UnaryOperator<Limits> limits) {
    return vm(b -> b.limits(limits.apply(Limits.NONE)));
  }

  private static StoppedException stopped(Reason reason, PythonVm vm, String source) {
    long start = System.nanoTime();
    var e = assertThrows(StoppedException.class, () -> vm.exec(source), source);
    assertEquals(reason, e.reason(), source);
    assertTrue(System.nanoTime() - start < SOON.toNanos(), source);
    return e;
  }

  private static void stillWorks(PythonVm vm) {
    vm.exec("def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n");
    assertEquals(610, vm.eval("fib(15)").asInt());
    assertEquals(
        "ZeroDivisionError", assertThrows(PythonException.class, () -> vm.exec("1 / 0")).type());
  }

  // Limits

  @Test
  void wallTimeEndsEverything() {
    PythonVm other = vm();
    other.exec("x = 1");
    PythonVm vm = limited(l -> l.withWallTime(Duration.ofMillis(60)));
    PythonVm free = vm(b -> b);
    for (String source : ENDLESS) {
      try {
        vm.exec(PRELUDE);
      } catch (StoppedException e) {
        // Importing may take longer the first time.
        continue;
      }
      stopped(Reason.WALL_TIME, vm, PRELUDE + source);
      assertEquals(3, vm.eval("1 + 2").asInt(), source);
    }
    stillWorks(free);
    assertEquals(1, other.get("x").asInt());
  }

  @Test
  void stopShowsWhereTheProgramStood() {
    PythonVm vm = limited(l -> l.withSteps(1000));
    vm.exec("def f():\n    while 1: pass\n", "loop.py");
    var e = stopped(Reason.STEPS, vm, "f()\n");
    assertTrue(e.traceback().endsWith("  File \"loop.py\", line 2, in f\n"), e.traceback());
    stillWorksWithin(vm);
  }

  private static void stillWorksWithin(PythonVm vm) {
    assertEquals(45, vm.eval("sum(i for i in range(10))").asInt());
  }

  @Test
  void stepsAreCountedForEachCall() {
    PythonVm vm = limited(l -> l.withSteps(5000));
    for (int i = 0; i < 10; i++) {
      vm.exec("for i in range(4000): pass\n");
    }
    stopped(Reason.STEPS, vm, "for i in range(6000): pass\n");
    stopped(Reason.STEPS, vm, "while 1:\n    try:\n        while 1: pass\n    except: pass\n");
    stillWorksWithin(vm);
  }

  @Test
  void processorTimeIsNotWallTime() throws InterruptedException {
    PythonVm vm = limited(l -> l.withCpuTime(Duration.ofMillis(300)));
    vm.exec("import time\ntime.sleep(0.6)\n");
    stopped(Reason.CPU_TIME, vm, "while 1: pass\n");
  }

  @Test
  void memoryIsLimited() {
    PythonVm vm = limited(l -> l.withBytes(32 << 20));
    for (String source :
        List.of(
            "x = []\nwhile 1: x.append(object())\n",
            "x = list(__import__('itertools').count())\n",
            "x = []\nwhile 1: x.append('x' * 1000)\n",
            "d = {}\nfor i in xrange(10 ** 9): d[i] = str(i)\n",
            "x = set(xrange(10 ** 9))\n",
            "x = [[] for i in xrange(10 ** 9)]\n",
            "class C(object):\n    def __init__(self, n): self.n = n\n"
                + "c = None\nwhile 1: c = C(c)\n",
            "def f(n, x): return f(n + 1, range(1000)) + 1\n"
                + "import sys\nwhile 1:\n    try: f(0, 0)\n    except RuntimeError: x = []\n"
                + "    x = [range(100) for i in xrange(10 ** 6)]\n",
            "x = 'a'\nwhile 1: x = [x, 1L << 10000, range(100)]\n")) {
      long start = System.nanoTime();
      Throwable e = assertThrows(RuntimeException.class, () -> vm.exec(source), source);
      if (e instanceof PythonException p) {
        assertEquals("MemoryError", p.type(), source);
      } else {
        assertEquals(Reason.MEMORY, assertInstanceOf(StoppedException.class, e).reason(), source);
      }
      assertTrue(System.nanoTime() - start < SOON.toNanos(), source);
      vm.exec("x = d = c = f = None\n");
      stillWorks(vm);
    }
  }

  @Test
  void oneLargeObjectIsAMemoryError() {
    PythonVm vm = limited(l -> l.withBytes(32 << 20));
    for (String source :
        List.of(
            "'a' * 10 ** 9",
            "u'a' * 10 ** 9",
            "[0] * 10 ** 9",
            "(0,) * 10 ** 9",
            "bytearray(10 ** 9)",
            "bytearray('a') * 10 ** 9",
            "range(10 ** 9)",
            "1 << 10 ** 9",
            "3 ** (10 ** 9)",
            "'%1000000000d' % 1",
            "'a'.ljust(10 ** 9)",
            "'a'.center(10 ** 9)",
            "'1'.zfill(10 ** 9)",
            "'{:1000000000}'.format(1)",
            "('a' * 10 ** 7).replace('a', 'b' * 1000)",
            "('a' * 10 ** 6).join(['x'] * 10 ** 4)",
            "'\\t'.expandtabs(10 ** 9)",
            "__import__('array').array('b', 'a') * 10 ** 9",
            "__import__('struct').pack('1000000000x')")) {
      var e = assertThrows(PythonException.class, () -> vm.eval(source), source);
      assertEquals("MemoryError", e.type(), source);
    }
    vm.exec("try: 'a' * 10 ** 9\nexcept MemoryError: print 'caught'\n");
    assertEquals("caught\n", printed());
    stillWorks(vm);
  }

  @Test
  void garbageDoesNotCount() {
    PythonVm vm = limited(l -> l.withBytes(32 << 20));
    vm.exec("for i in xrange(300): x = range(100000)\n");
    vm.exec("for i in xrange(300): x = 'x' * 10 ** 6\n");
    stillWorks(vm);
  }

  @Test
  void outputIsLimited() {
    PythonVm vm = limited(l -> l.withOutputBytes(10_000));
    stopped(Reason.OUTPUT, vm, "while 1: print 'x' * 100\n");
    assertTrue(printed().length() <= 10_000);
    assertEquals(3, vm.eval("1 + 2").asInt());
  }

  @Test
  void recursionIsLimited() {
    PythonVm vm = limited(l -> l.withRecursion(100));
    vm.exec("import sys\nsys.setrecursionlimit(10 ** 6)\ndef f(n): return n and f(n - 1)\n");
    assertEquals(
        "RuntimeError", assertThrows(PythonException.class, () -> vm.eval("f(200)")).type());
    assertEquals(0, vm.eval("f(50)").asInt());
    assertEquals(100, vm.eval("sys.getrecursionlimit()").asInt());
  }

  @Test
  void finalizerAtTheEndIsLimitedToo() {
    PythonVm vm = limited(l -> l.withWallTime(Duration.ofMillis(200)));
    vm.exec("class C(object):\n    def __del__(self):\n        while 1: pass\nc = C()\n");
    vm.close();
    PythonVm atExit = limited(l -> l.withWallTime(Duration.ofMillis(500)));
    atExit.exec("import atexit, time\natexit.register(time.sleep, 1000)\n");
    atExit.close();
  }

  // From another thread

  private interface Stop {
    void of(PythonVm vm);
  }

  private Throwable afterStop(PythonVm vm, String source, Stop stop) throws Exception {
    var entered = new CountDownLatch(1);
    vm.define(
        "entered",
        (HostFunction)
            arguments -> {
              entered.countDown();
              return null;
            });
    Future<?> call = threads.submit(() -> vm.exec(PRELUDE + "entered()\n" + source));
    entered.await();
    Thread.sleep(30);
    stop.of(vm);
    return assertThrows(
            ExecutionException.class, () -> call.get(SOON.toSeconds(), TimeUnit.SECONDS), source)
        .getCause();
  }

  @Test
  void cancelEndsEverything() throws Exception {
    PythonVm vm = vm();
    for (String source : ENDLESS) {
      Throwable e = afterStop(vm, source, PythonVm::cancel);
      assertEquals(
          Reason.CANCELLED, assertInstanceOf(StoppedException.class, e, source).reason(), source);
      assertEquals(3, vm.eval("1 + 2").asInt(), source);
    }
    stillWorks(vm);
  }

  /** {@code _ssl} imports {@code _socket} when it is made. */
  @Test
  void stoppedImportLeavesNoHalfOfABuiltinModule() {
    PythonVm vm = vm();
    vm.define("cancel", (HostFunction) arguments -> cancelled(vm));
    stopped(
        Reason.CANCELLED,
        vm,
        "import sys\n"
            + "class Finder(object):\n"
            + "    def find_module(self, name, path=None):\n"
            + "        if name == '_socket': cancel()\n"
            + "sys.meta_path.append(Finder())\n"
            + "import _ssl\n");
    vm.exec("del sys.meta_path[:]\nimport _ssl\nprint _ssl.SSLError.__name__\n");
    assertEquals("SSLError\n", printed());
  }

  /** No {@code finally} of the stopped thread tells {@code threading} of its end. */
  @Test
  void threadStoppedWhileItStartsDoesNotHoldUpTheEnd() throws Exception {
    PythonVm vm = vm();
    String source =
        "main = thread.get_ident()\n"
            + "lock = threading._active_limbo_lock\n"
            + "class Stuck(object):\n"
            + "    def __enter__(self):\n"
            + "        if thread.get_ident() != main: endless()\n"
            + "        lock.acquire()\n"
            + "    def __exit__(self, *a): lock.release()\n"
            + "threading._active_limbo_lock = Stuck()\n"
            + "t = threading.Thread(target=int); t.start(); t.join()\n";
    afterStop(vm, source, PythonVm::cancel);
    vm.close();
  }

  @Test
  void lockOfThreadingIsFreeAfterAStop() throws Exception {
    PythonVm vm = vm();
    afterStop(vm, "threading._active_limbo_lock.acquire()\nendless()\n", PythonVm::cancel);
    vm.exec("t = threading.Thread(target=time.sleep, args=(0.2,))\n");
    vm.exec("t.daemon = False\nt.start()\n");
    assertTrue(vm.eval("t.isAlive()").asBoolean());
    vm.exec("import sys\nsys.exitfunc = lambda: sys.stdout.write(str(t.isAlive()))\n");
    vm.close();
    assertEquals("False", printed());
  }

  private static Object cancelled(PythonVm vm) {
    vm.cancel();
    return null;
  }

  @Test
  void interruptIsAKeyboardInterrupt() throws Exception {
    PythonVm vm = vm();
    for (String source :
        List.of(
            "while 1: pass\n",
            "time.sleep(1000)\n",
            "sum(xrange(10 ** 12))\n",
            "threading.Event().wait()\n",
            "a, b = socket.socketpair(); a.recv(1)\n")) {
      Throwable e = afterStop(vm, source, PythonVm::interrupt);
      assertEquals(
          "KeyboardInterrupt", assertInstanceOf(PythonException.class, e, source).type(), source);
    }
    vm.define("interrupt", (HostFunction) arguments -> interrupted(vm));
    vm.exec("try:\n    interrupt()\n    while 1: pass\nexcept KeyboardInterrupt: print 'caught'\n");
    assertEquals("caught\n", printed());
    vm.interrupt();
    stillWorks(vm);
  }

  private static Object interrupted(PythonVm vm) {
    vm.interrupt();
    return null;
  }

  @Test
  void cancelReachesAllThreadsAndHostFunctions() throws Exception {
    PythonVm vm = vm();
    vm.define(
        "wait",
        (HostFunction)
            arguments -> {
              Thread.sleep(100_000);
              return null;
            });
    List<Future<?>> calls = new ArrayList<>();
    var entered = new CountDownLatch(5);
    vm.define(
        "entered",
        (HostFunction)
            arguments -> {
              entered.countDown();
              return null;
            });
    for (String source :
        List.of(
            "while 1: pass\n",
            "wait()\n",
            "import time\ntime.sleep(1000)\n",
            "import threading\nt = threading.Thread(target=wait)\nt.start()\nt.join()\n",
            "try: wait()\nexcept: pass\nwhile 1: pass\n")) {
      calls.add(threads.submit(() -> vm.exec("entered()\n" + source)));
    }
    entered.await();
    Thread.sleep(100);
    vm.cancel();
    for (var call : calls) {
      var e = assertThrows(ExecutionException.class, () -> call.get(10, TimeUnit.SECONDS));
      assertEquals(
          Reason.CANCELLED, assertInstanceOf(StoppedException.class, e.getCause()).reason());
    }
    stillWorks(vm);
  }

  @Test
  void closeStopsWhatRuns() throws Exception {
    PythonVm vm = vm();
    vm.exec("class C(object):\n    def __del__(self): print 'finalizer'\nc = C()\n");
    Throwable e = afterStop(vm, "endless()\n", v -> v.close(true));
    assertEquals(Reason.CLOSED, assertInstanceOf(StoppedException.class, e).reason());
    assertEquals("", printed());
    assertThrows(IllegalStateException.class, () -> vm.eval("1"));
    PythonVm idle = vm();
    idle.exec(
        "import threading, time\nthreading.Thread(target=lambda: time.sleep(1000)).start()\n");
    idle.close(true);
  }

  @Test
  void interruptOfTheJavaThreadIsHonouredAndKept() throws Exception {
    PythonVm vm = vm();
    for (String source :
        List.of(
            "while 1: pass\n",
            "import time\ntime.sleep(1000)\n",
            "import threading\nthreading.Event().wait()\n")) {
      var kept = new boolean[1];
      var seen = new Throwable[1];
      Thread thread =
          new Thread(
              () -> {
                seen[0] = assertThrows(RuntimeException.class, () -> vm.exec(source));
                kept[0] = Thread.currentThread().isInterrupted();
              });
      thread.start();
      Thread.sleep(300);
      thread.interrupt();
      thread.join(SOON.toMillis());
      assertFalse(thread.isAlive(), source);
      assertEquals(
          Reason.INTERRUPTED,
          assertInstanceOf(StoppedException.class, seen[0], source).reason(),
          source);
      assertTrue(kept[0], source);
      stillWorks(vm);
    }
  }

  @Test
  void stopCrossesTheHost() throws Exception {
    PythonVm vm = limited(l -> l.withSteps(10_000));
    vm.define("through", (HostFunction) arguments -> arguments.get(0).call());
    var e =
        stopped(
            Reason.STEPS, vm, "def f():\n    while 1: pass\ntry: through(f)\nexcept: print 'no'\n");
    assertEquals("", printed());
    assertTrue(e.traceback().contains("line 3, in <module>"), e.traceback());
    vm.define(
        "swallow",
        (HostFunction)
            arguments -> {
              assertThrows(StoppedException.class, () -> arguments.get(0).call());
              return null;
            });
    stopped(Reason.STEPS, vm, "try:\n    swallow(f)\nexcept: pass\nx = 1\n");
  }
}
