package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What passes between a Java program and a VM: functions, exceptions, values and their lifetimes;
 * on each engine.
 */
@Timeout(60)
@ParameterizedClass
@MethodSource("org.cellvm.conformance.EngineRun#names")
class HostFunctionTest {
  @Parameter String engine;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private PythonVm vm;

  @BeforeEach
  void make() {
    vm = PythonVm.builder().engine(engine).stdout(out).encoding("UTF-8").build();
  }

  @AfterEach
  void close() {
    vm.close();
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  // Functions

  @Test
  void pythonCallsTheHost() {
    vm.define("twice", arguments -> 2 * arguments.get(0).asLong());
    vm.exec("print twice(21), twice, map(twice, [1, 2])\n");
    assertEquals("42 <built-in function twice> [2, 4]\n", printed());
    var e = assertThrows(PythonException.class, () -> vm.eval("twice(x=1)"));
    assertEquals("twice() takes no keyword arguments", e.value());
  }

  @Test
  void hostFunctionIsAValue() {
    vm.set("functions", Map.of("f", (HostFunction) arguments -> arguments.size()));
    assertEquals(2, vm.eval("functions['f'](1, 2)").asLong());
  }

  @Test
  void hostFunctionUsesTheVm() {
    vm.define("run", arguments -> vm.eval(arguments.get(0).asString()));
    assertEquals(3, vm.eval("run('1 + 2')").asLong());
    vm.define("end", arguments -> closed(vm));
    var e = assertThrows(PythonException.class, () -> vm.eval("end()"));
    assertInstanceOf(IllegalStateException.class, e.getCause());
    assertEquals(2, vm.eval("1 + 1").asLong());
  }

  private static Object closed(PythonVm vm) {
    vm.close();
    return null;
  }

  @Test
  void argumentLivesUntilTheCallEnds() {
    List<Value> seen = new ArrayList<>();
    vm.define(
        "see",
        arguments -> {
          seen.add(arguments.get(0));
          seen.add(arguments.get(0).keep());
          return arguments.get(0);
        });
    assertEquals("[1]", vm.eval("see([1])").repr());
    assertThrows(IllegalStateException.class, () -> seen.get(0).repr());
    assertEquals("[1]", seen.get(1).repr());
  }

  // Exceptions

  @Test
  void hostExceptionIsARuntimeErrorAndTheCause() {
    var thrown = new IOException("no \u20ac");
    vm.define(
        "fail",
        arguments -> {
          throw thrown;
        });
    vm.exec("try: fail()\nexcept RuntimeError, e: print e\n");
    assertEquals("java.io.IOException: no \u20ac\n", printed());
    var e = assertThrows(PythonException.class, () -> vm.exec("def f():\n    fail()\nf()\n"));
    assertEquals("RuntimeError", e.type());
    assertSame(thrown, e.getCause());
    assertTrue(e.traceback().contains("line 2, in f\n"), e.traceback());
    assertNull(assertThrows(PythonException.class, () -> vm.exec("1 / 0")).getCause());
  }

  @Test
  void pythonExceptionPassesThroughTheHost() {
    vm.define("call", arguments -> arguments.get(0).call());
    vm.exec(
        "class E(Exception): pass\nerror = E('mine')\ndef f(): raise error\n"
            + "try: call(f)\nexcept E, e: print e is error\n");
    assertEquals("True\n", printed());
  }

  @Test
  void exceptionObjectCanBeLookedAt() {
    var e =
        assertThrows(
            PythonException.class, () -> vm.exec("e = ValueError(1, 2)\ne.more = 'x'\nraise e\n"));
    assertEquals("x", e.exception().get("more").asString());
    assertEquals(List.of(1L, 2L), e.exception().get("args").toJava());
    var old = assertThrows(PythonException.class, () -> vm.exec("class O: pass\nraise O()\n"));
    assertEquals("O", old.type());
  }

  @Test
  void exhaustedStackIsARuntimeError() throws InterruptedException {
    vm.exec("import sys\nsys.setrecursionlimit(10 ** 6)\ndef f(n): return [f(n + 1)]\n");
    List<PythonException> seen = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              seen.add(assertThrows(PythonException.class, () -> vm.eval("f(0)")));
              seen.add(
                  assertThrows(
                      PythonException.class, () -> vm.eval("sorted([f, f], key=lambda g: g(0))")));
            },
            "small stack",
            1 << 18);
    thread.start();
    thread.join();
    assertEquals(2, seen.size());
    assertEquals("RuntimeError", seen.get(0).type());
    assertEquals("maximum recursion depth exceeded", seen.get(1).value());
    assertEquals(2, vm.eval("1 + 1").asLong());
  }

  @Test
  void exhaustedHeapIsAMemoryError() {
    vm.define(
        "exhaust",
        arguments -> {
          throw new OutOfMemoryError("on purpose");
        });
    for (String call : List.of("exhaust()", "map(exhaust, [1])")) {
      var e = assertThrows(PythonException.class, () -> vm.eval(call));
      assertEquals("MemoryError", e.type());
    }
    vm.exec("try: exhaust()\nexcept MemoryError: print 'caught'\n");
    assertEquals("caught\n", printed());
  }

  // Values

  @Test
  void cyclesStayCycles() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    vm.set("a", list);
    vm.set("b", map);
    assertTrue(vm.eval("a[0] is a and b['self'] is b").asBoolean());
    vm.exec("t = ([],)\nt[0].append(t)\nd = {}\nd[1] = d\nl = [0]\nshared = [l, l]");
    var tuple = assertInstanceOf(List.class, vm.eval("t").toJava());
    assertSame(tuple, ((List<?>) tuple.get(0)).get(0));
    var dict = assertInstanceOf(Map.class, vm.eval("d").toJava());
    assertSame(dict, dict.get(1L));
    var shared = assertInstanceOf(List.class, vm.eval("shared").toJava());
    assertSame(shared.get(0), shared.get(1));
  }

  @Test
  void setsArraysAndBytes() {
    vm.set("s", Set.of(1));
    vm.set("o", new Object[] {1, 'c', '\u00e4'});
    assertEquals("set([1])", vm.get("s").repr());
    assertEquals("[1, 'c', u'\\xe4']", vm.get("o").repr());
    assertEquals(Set.of(1L, "a"), vm.eval("frozenset([1, 'a'])").toJava());
    assertEquals(3, assertInstanceOf(byte[].class, vm.eval("bytearray(3)").toJava()).length);
    assertEquals(-1, vm.eval("'a\\xff'").asBytes()[1]);
    assertEquals(
        "TypeError", assertThrows(PythonException.class, () -> vm.eval("1").asBytes()).type());
  }

  @Test
  void unicodeIsPrintedInTheEncoding() {
    vm.exec("print u'\u20ac', 'str'\n");
    assertEquals("\u20ac str\n", printed());
    try (var plain = PythonVm.builder().engine(engine).stdout(out).build()) {
      var e = assertThrows(PythonException.class, () -> plain.exec("print u'\u20ac'"));
      assertEquals("UnicodeEncodeError", e.type());
    }
  }

  // Lives

  @Test
  void droppedValueGivesItsReferenceBack() throws InterruptedException {
    vm.exec("class C(object):\n    def __del__(self): print 'gone'\n");
    Value c = vm.get("C").call();
    assertNotNull(c);
    c = null;
    for (int i = 0; i < 100 && printed().isEmpty(); i++) {
      System.gc();
      Thread.sleep(10);
      vm.eval("1");
    }
    assertEquals("gone\n", printed());
  }

  @Test
  void closingReleasesWhatValuesHold() {
    vm.exec("class C(object):\n    def __del__(self): print 'gone'\n");
    Value c = vm.get("C").call();
    vm.close();
    assertEquals("gone\n", printed());
    assertThrows(IllegalStateException.class, c::type);
    assertThrows(IllegalStateException.class, c::isNone);
  }

  @Test
  void closedVmIsGarbage() throws InterruptedException {
    var closed = new WeakReference<>(usedAndClosed());
    for (int i = 0; i < 100 && closed.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(closed.get());
  }

  private PythonVm usedAndClosed() {
    var vm = PythonVm.builder().engine(engine).build();
    vm.exec(
        "import weakref, itertools, _functools\n"
            + "class C(object): pass\n"
            + "class D(dict): pass\n"
            + "c = C()\n"
            + "c.self = c\n"
            + "r = weakref.ref(c)\n"
            + "intern('a name of its own')\n"
            + "def g():\n"
            + "    yield c\n"
            + "g = g()\n"
            + "g.next()\n"
            + "p = _functools.partial(g.next)\n"
            + "p.p = p\n");
    vm.get("c");
    vm.define("f", arguments -> null);
    assertThrows(PythonException.class, () -> vm.eval("1 / 0"));
    vm.close();
    return vm;
  }
}
