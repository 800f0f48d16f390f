package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The budget counts backward jumps and calls, the same on every engine, and nothing escapes it. */
class InstructionBudgetTest {
  private static final int PLENTY = 1_000_000;

  private interface InVm<T> {
    T run(Vm vm, ThreadState ts);
  }

  /** Returns what {@code work} returns on each engine, by the engine's name. */
  private static <T> Map<String, T> onEachEngine(InVm<T> work) {
    Map<String, T> answers = new LinkedHashMap<>();
    for (DispatchEngine engine : EngineRun.engines()) {
      answers.put(
          engine.name(),
          EngineRun.onBigStack(
              () -> {
                Vm vm = EngineRun.silentVm(engine, List.of(""), List.of());
                ThreadState.enter(vm.threadState());
                try {
                  return work.run(vm, vm.threadState());
                } finally {
                  vm.close();
                  ThreadState.enter(null);
                }
              }));
    }
    return answers;
  }

  private static void run(Vm vm, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.ISO_8859_1);
    vm.run(bytes, "program.py", "exec").decref(vm.threadState());
  }

  private static long spent(Vm vm, ThreadState ts, String source) {
    ts.setBudget(PLENTY);
    run(vm, source);
    return PLENTY - ts.budget();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1\n",
        "for i in range(1000): pass\n",
        "i = 0\nwhile i < 1000:\n    i += 1\n    if i % 3: continue\n",
        "x = [i for i in range(1000) if i % 7]\n",
        "x = sum(i for i in range(1000) if not i % 7)\n",
        "def f(n):\n    if n: return f(n - 1) + 1\n    return 0\nf(400)\n",
        "class C(object):\n    def m(self): return 1\n    p = property(m)\n"
            + "c = C()\nfor i in range(300): c.m(); c.p\n",
        "def g():\n    for i in range(500):\n        try: yield i\n        finally: i\n"
            + "for i in g():\n    if i == 400: break\n",
        "i = 0\nwhile 1:\n    i += 1\n    if i > 2000 and i % 2: break\n",
        "x = sorted(range(500), key=lambda i: -i)\n",
        "i = 0\nwhile i < 99:\n    try:\n        i += 1\n        continue\n    finally: x = i\n",
        "import sys\n"
            + "def t(*a): return t\n"
            + "def f(i):\n"
            + "    while i:\n"
            + "        i -= 1\n"
            + "        if i % 3: pass\n"
            + "sys.settrace(t)\n"
            + "f(200)\n"
            + "sys.settrace(None)\n"
            + "f(200)\n",
        "import sys\ndef t(*a): return t\ndef g():\n    for i in range(90):\n"
            + "        if i == 30: sys.settrace(t)\n        yield i\n"
            + "for i in g():\n    if i == 60: sys.settrace(None)\n",
        "import sys\ndef f(d, k, n):\n    while n:\n        d[k] = n; n -= 1\n"
            + "def p(*a): f({}, 1, 3)\nsys.setprofile(p)\nf({}, 1, 99)\nsys.setprofile(None)\n"
      })
  void allEnginesCountAlike(String source) {
    Map<String, Long> spent = onEachEngine((vm, ts) -> spent(vm, ts, source));
    assertEquals(1, spent.values().stream().distinct().count(), spent::toString);
  }

  @Test
  void theLastTickIsFreeAndTheNextIsNot() {
    String source = "for i in range(2500): pass\n";
    onEachEngine(
        (vm, ts) -> {
          long needed = spent(vm, ts, source);
          assertTrue(needed >= 2500, () -> "spent " + needed);
          ts.setBudget(needed);
          run(vm, source);
          assertEquals(0, ts.budget());
          ts.setBudget(needed - 1);
          assertThrows(PyException.class, () -> run(vm, source)).discard(ts);
          assertTrue(ts.budget() < 0);
          ts.setBudget(Long.MAX_VALUE);
          run(vm, source);
          return null;
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while 1: pass\n",
        "x = 0\nwhile 1:\n    if x: pass\n",
        "def f(x):\n    while 1:\n        if x: pass\nf(0)\n",
        "def f(x):\n    while 1:\n        if x > 1: pass\nf(0)\n",
        "while 1:\n    try:\n        while 1: pass\n    except: pass\n",
        "while 1:\n    try: continue\n    finally: pass\n",
        "def f():\n    try: f()\n    except: f()\nf()\n",
        "class C:\n    def __exit__(self, *a): return True\n    def __enter__(self): pass\n"
            + "while 1:\n    with C():\n        while 1: pass\n",
        "class C(object):\n    def __getattr__(self, n):\n        while 1: pass\n"
            + "while 1: hasattr(C(), 'x')\n",
        "def g():\n    while 1:\n        try: yield 1\n        except: pass\n"
            + "for x in g():\n    for y in g(): pass\n",
        "class C(object):\n    def __del__(self):\n        while 1: pass\nwhile 1: C()\n",
        "[x for x in iter(int, 1)]\n",
        "import sys\ndef t(*a): return t\nsys.settrace(t)\ndef f():\n    while 1: pass\nf()\n",
        "import sys\ndef t(*a):\n    try:\n        while 1: pass\n    except: return t\n"
            + "def f(): pass\nsys.settrace(t)\nwhile 1: f()\n",
        "import sys\ndef t(*a): return t\ndef f():\n    while 1:\n        sys.settrace(t)\n"
            + "        for i in g(): sys.settrace(None)\n"
            + "def g():\n    for i in range(9): yield i\nf()\n"
      })
  void everyLoopEnds(String source) {
    onEachEngine(
        (vm, ts) -> {
          ts.setBudget(5000);
          PyException stop = assertThrows(PyException.class, () -> run(vm, source));
          assertTrue(stop.isStop() || ts.budget() < 0);
          stop.discard(ts);
          assertNull(ts.frame);
          assertEquals(0, ts.recursionDepth);
          ts.setBudget(Long.MAX_VALUE);
          run(vm, "x = 1\n");
          return null;
        });
  }
}
