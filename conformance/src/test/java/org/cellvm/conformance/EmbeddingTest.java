package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Value;
import org.cellvm.runtime.EngineChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a Java program can do with VMs through {@code org.cellvm.api}, on each engine. */
@ParameterizedClass
@MethodSource("org.cellvm.conformance.EngineRun#names")
class EmbeddingTest {
  @Parameter String engine;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<PythonVm> open = new ArrayList<>();

  private PythonVm vm() {
    return vm(engine);
  }

  private PythonVm vm(String engine) {
    var vm = PythonVm.builder().engine(engine).stdout(out).stderr(err).build();
    open.add(vm);
    return vm;
  }

  @AfterEach
  void closeAll() {
    open.forEach(PythonVm::close);
  }

  private String printed() {
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void runsOnTheEngineAskedFor() {
    var vm = vm();
    assertEquals(engine, vm.engine());
    vm.exec("import sys\nprint sys.cellvm[1]");
    assertEquals(engine + "\n", printed());
  }

  // exec, eval, globals, calls

  @Test
  void statementsShareTheNamespaceOfMain() {
    var vm = vm();
    vm.exec("x = 1");
    vm.exec("def f(): return x + 1");
    vm.exec("print f(), __name__");
    assertEquals("2 __main__\n", printed());
  }

  @Test
  void expressionHasAValue() {
    assertEquals(42, vm().eval("6 * 7").asLong());
    assertEquals("[1, 2]", vm().eval("  [1, 2]\n").repr());
  }

  @Test
  void globalsAreSetAndRead() {
    var vm = vm();
    vm.set("name", "world");
    vm.exec("greeting = 'Hello, ' + name");
    assertEquals("Hello, world", vm.get("greeting").asString());
    assertNull(vm.get("no_such_name"));
    vm.set("name", null);
    assertTrue(vm.get("name").isNone());
  }

  @Test
  void functionIsCalled() {
    var vm = vm();
    vm.exec("def f(a, b=10, *rest): return a, b, rest");
    var f = vm.get("f");
    assertTrue(f.isCallable());
    assertEquals("function", f.type());
    assertEquals("(1, 10, ())", f.call(1).repr());
    assertEquals("('a', None, (2.5, True))", f.call("a", null, 2.5, true).repr());
  }

  @Test
  void closureOutlivesTheCallThatMadeIt() {
    var vm = vm();
    vm.exec(
        "def counter():\n    n = [0]\n    def step():\n        n[0] += 1\n        return n[0]\n"
            + "    return step\n");
    var step = vm.get("counter").call();
    assertEquals(1, step.call().asLong());
    assertEquals(2, step.call().asLong());
    var cell = step.get("func_closure").getItem(0);
    assertEquals("cell", cell.type());
    assertEquals("[2]", cell.get("cell_contents").repr());
  }

  @Test
  void attributesAndItems() {
    var vm = vm();
    vm.exec("class C(object):\n    kind = 'c'\n    def m(self, x): return self, x\nc = C()");
    var c = vm.get("c");
    assertEquals("C", c.type());
    assertEquals("c", c.get("kind").asString());
    assertEquals(7, c.get("m").call(7).getItem(1).asLong());
    assertNull(c.get("no_such_attribute"));
    assertFalse(c.isCallable());
    assertEquals(1, vm.eval("{'k': 1}").getItem("k").asLong());
    var e = assertThrows(PythonException.class, () -> vm.eval("{'k': 1}").getItem("x"));
    assertEquals("KeyError", e.type());
  }

  // Conversion

  @Test
  void javaValuesBecomePythonValues() {
    var vm = vm();
    vm.exec("def show(x): return type(x).__name__ + ' ' + repr(x)");
    var show = vm.get("show");
    assertEquals("NoneType None", show.call((Object) null).asString());
    assertEquals("bool True", show.call(true).asString());
    assertEquals("int 1", show.call((byte) 1).asString());
    assertEquals("int 2", show.call((short) 2).asString());
    assertEquals("int -9223372036854775808", show.call(Long.MIN_VALUE).asString());
    assertEquals("long 5L", show.call(BigInteger.valueOf(5)).asString());
    assertEquals("float 0.5", show.call(0.5f).asString());
    assertEquals("float inf", show.call(Double.POSITIVE_INFINITY).asString());
    assertEquals("str 'abc'", show.call("abc").asString());
    assertEquals(
        "unicode u'\\xe4\\u4e2d\\U0001f600'", show.call("\u00e4\u4e2d\ud83d\ude00").asString());
    assertEquals("str '\\x00\\xff'", show.call((Object) new byte[] {0, -1}).asString());
    assertEquals(
        "list [1, 'a', [None]]",
        show.call(List.of(1, "a", Arrays.asList((Object) null))).asString());
    assertEquals("dict {'k': [2]}", show.call(Map.of("k", List.of(2))).asString());
  }

  @Test
  void javaValueWithoutCounterpartIsRefused() {
    var vm = vm();
    var e = assertThrows(IllegalArgumentException.class, () -> vm.set("x", new Object()));
    assertTrue(e.getMessage().contains("java.lang.Object"), e.getMessage());
    assertNull(vm.get("x"));
  }

  @Test
  void pythonValuesBecomeJavaValues() {
    var vm = vm();
    assertNull(vm.eval("None").toJava());
    assertEquals(true, vm.eval("1 == 1").toJava());
    assertEquals(5L, vm.eval("5").toJava());
    assertEquals(new BigInteger("100000000000000000000"), vm.eval("10 ** 20").toJava());
    assertEquals(0.1, vm.eval("0.1").toJava());
    assertEquals("\u00ff", vm.eval("'\\xff'").toJava());
    assertEquals("\ud83d\ude00", vm.eval("u'\\U0001f600'").toJava());
    assertEquals(
        Arrays.asList(1L, Arrays.asList("a", null), Map.of("k", List.of(2L))),
        vm.eval("[1, ('a', None), {'k': [2]}]").toJava());
    assertInstanceOf(Value.class, vm.eval("len").toJava());
  }

  @Test
  void numbersAreAskedFor() {
    var vm = vm();
    assertEquals(3, vm.eval("3L").asLong());
    assertEquals(3.0, vm.eval("3").asDouble());
    assertEquals(BigInteger.TWO.pow(100), vm.eval("1 << 100").asBigInteger());
    assertEquals(BigInteger.TEN, vm.eval("10").asBigInteger());
    assertTrue(vm.eval("[0]").asBoolean());
    assertFalse(vm.eval("''").asBoolean());
    assertEquals(2, vm.eval("'ab'").size());
    assertEquals("[1]", vm.eval("[1]").toString());
    var tooLarge = assertThrows(PythonException.class, () -> vm.eval("1 << 64").asLong());
    assertEquals("OverflowError", tooLarge.type());
    var none = assertThrows(PythonException.class, () -> vm.eval("'x'").asLong());
    assertEquals("TypeError", none.type());
    assertThrows(PythonException.class, () -> vm.eval("5").size());
  }

  @Test
  void valueOfAnotherVmIsRefused() {
    var list = vm().eval("[]");
    var other = vm();
    assertThrows(IllegalArgumentException.class, () -> other.set("x", list));
  }

  @Test
  void valueGoesBackAsItself() {
    var vm = vm();
    var list = vm.eval("[]");
    vm.set("l", list);
    vm.exec("l.append(1)");
    assertEquals("[1]", list.repr());
  }

  // Text in and out

  @Test
  void outputIsCaptured() {
    var vm = vm();
    vm.exec("import sys\nprint 'out',\nprint >>sys.stderr, 'err'\nprint '\\xe4'");
    assertEquals("out \u00e4\n", printed());
    assertEquals("err\n", err.toString(StandardCharsets.ISO_8859_1));
  }

  @Test
  void inputArgumentsAndOptions() {
    var in = new ByteArrayInputStream("one\ntwo\n".getBytes(StandardCharsets.US_ASCII));
    var builder =
        PythonVm.builder().engine(engine).stdin(in).stdout(out).arguments(List.of("prog", "x"));
    try (var vm = builder.path("/some/where").optimize(1).build()) {
      vm.exec(
          "import sys\n"
              + "print sys.argv, '/some/where' in sys.path, sys.stdin.readline(), raw_input()\n"
              + "assert False, 'left out'");
    }
    assertEquals("['prog', 'x'] True one\ntwo\n", printed());
  }

  @Test
  void sourceIsText() {
    var vm = vm();
    assertEquals(1, vm.eval("len(u'\u00e4')").asLong());
    vm.exec("s = u'\u4e2d'");
    assertEquals("\u4e2d", vm.get("s").asString());
  }

  // Exceptions

  @Test
  void pythonExceptionHasTypeValueAndTraceback() {
    var vm = vm();
    var e =
        assertThrows(
            PythonException.class,
            () -> vm.exec("def f(x):\n    return 1 / x\n\nf(0)\n", "script"));
    assertEquals("ZeroDivisionError", e.type());
    assertEquals("integer division or modulo by zero", e.value());
    assertEquals("ZeroDivisionError: integer division or modulo by zero", e.getMessage());
    assertEquals(
        "Traceback (most recent call last):\n"
            + "  File \"script\", line 4, in <module>\n"
            + "  File \"script\", line 2, in f\n"
            + "ZeroDivisionError: integer division or modulo by zero\n",
        e.traceback());
    assertEquals(1, vm.eval("f(1)").asLong());
  }

  @Test
  void exceptionWithoutText() {
    var e = assertThrows(PythonException.class, () -> vm().exec("raise KeyError"));
    assertEquals("KeyError", e.type());
    assertEquals("", e.value());
    assertEquals("KeyError", e.getMessage());
  }

  @Test
  void exceptionOfAClassOfTheProgram() {
    var e =
        assertThrows(
            PythonException.class, () -> vm().exec("class E(Exception): pass\nraise E('x', 1)"));
    assertEquals("E", e.type());
    assertEquals("('x', 1)", e.value());
    assertTrue(e.traceback().endsWith("__main__.E: ('x', 1)\n"), e.traceback());
  }

  @Test
  void syntaxErrorNamesThePlace() {
    var e = assertThrows(PythonException.class, () -> vm().exec("x = = 1", "broken.py"));
    assertEquals("SyntaxError", e.type());
    assertEquals(
        "  File \"broken.py\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n",
        e.traceback());
  }

  @Test
  void exitIsAnExceptionToo() {
    var e = assertThrows(PythonException.class, () -> vm().exec("import sys\nsys.exit(3)"));
    assertEquals("SystemExit", e.type());
    assertEquals("3", e.value());
  }

  @Test
  void recursionEndsInARuntimeError() throws Exception {
    EngineRun.onBigStack(
        () -> {
          var vm = vm();
          vm.exec("def f(): return f()");
          var e = assertThrows(PythonException.class, () -> vm.get("f").call());
          assertEquals("RuntimeError: maximum recursion depth exceeded", e.getMessage());
          assertEquals(3, vm.eval("1 + 2").asLong());
          return null;
        });
  }

  // The end

  @Test
  void closeRunsFinalizersAndFlushes() {
    var vm = vm();
    vm.exec("class C(object):\n    def __del__(self): print 'gone'\nc = C()\nprint 'here',");
    vm.close();
    assertTrue(printed().startsWith("here gone"), printed());
    vm.close();
  }

  @Test
  void nothingIsDoneAfterClose() {
    var vm = vm();
    var value = vm.eval("[1]");
    vm.close();
    assertThrows(IllegalStateException.class, () -> vm.exec("pass"));
    assertThrows(IllegalStateException.class, () -> vm.eval("1"));
    assertThrows(IllegalStateException.class, () -> vm.get("x"));
    assertThrows(IllegalStateException.class, () -> vm.set("x", 1));
    assertThrows(IllegalStateException.class, value::repr);
    value.close();
    assertEquals("value of a closed VM", value.toString());
  }

  @Test
  void closedValueGivesItsReferenceBack() {
    var vm = vm();
    vm.exec("class C(object):\n    def __del__(self): print 'gone'\n");
    var c = vm.get("C").call();
    assertEquals("", printed());
    c.close();
    assertEquals("gone\n", printed());
    c.close();
    assertThrows(IllegalStateException.class, c::repr);
  }

  // Side by side

  @Test
  void vmsShareNothingThatChanges() {
    shareNothing(vm(), vm());
    shareNothing(vm(), vm(EngineChoice.DEFAULT));
    shareNothing(vm(EngineChoice.DEFAULT), vm());
  }

  private static void shareNothing(PythonVm one, PythonVm two) {
    one.exec(
        "import sys\nx = 'one'\nsys.path.append('only one')\nsys.setrecursionlimit(500)\n"
            + "__builtins__.shared = 1\nclass C(object): pass\nsys.modules['made'] = C");
    two.exec("import sys");
    assertNull(two.get("x"));
    assertFalse(two.eval("'only one' in sys.path").asBoolean());
    assertEquals(1000, two.eval("sys.getrecursionlimit()").asLong());
    assertThrows(PythonException.class, () -> two.eval("shared"));
    assertFalse(two.eval("'made' in sys.modules").asBoolean());
    assertFalse(two.eval("[c for c in object.__subclasses__() if c.__name__ == 'C']").asBoolean());
    one.close();
    assertEquals(2, two.eval("1 + 1").asLong());
  }

  /** Each VM on its own thread, all at work at once; each prints to its own stream. */
  @Test
  @Timeout(60)
  void vmsRunInParallel() throws InterruptedException, ExecutionException {
    runInParallel(Collections.nCopies(8, engine));
  }

  /** The same with VMs of all engines in turns, the first one of this engine. */
  @Test
  @Timeout(60)
  void vmsOfAllEnginesRunInParallel() throws InterruptedException, ExecutionException {
    var engines = new ArrayList<>(EngineRun.names());
    Collections.rotate(engines, -engines.indexOf(engine));
    List<String> mixed = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      mixed.addAll(engines);
    }
    runInParallel(mixed);
  }

  private static void runInParallel(List<String> engines)
      throws InterruptedException, ExecutionException {
    var source =
        "d = {}\ndef f(n):\n    def g(): return n\n    return g\n"
            + "for i in xrange(20000):\n    d[i % 100] = f(i)\n"
            + "print sum(g() for g in d.values()), len(set(map(str, d)))\n";
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (var engine : engines) {
        work.add(
            () -> {
              var printed = new ByteArrayOutputStream();
              try (var vm = PythonVm.builder().engine(engine).stdout(printed).build()) {
                vm.exec(source);
              }
              return printed.toString(StandardCharsets.US_ASCII);
            });
      }
      for (var result : threads.invokeAll(work)) {
        assertEquals("1994950 100\n", result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** One VM, several threads: one at a time. */
  @Test
  @Timeout(60)
  void callsFromSeveralThreadsTakeTurns() throws InterruptedException, ExecutionException {
    var vm = vm();
    vm.exec("n = 0\ndef step():\n    global n\n    n = n + 1\n");
    var step = vm.get("step");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        work.add(
            () -> {
              for (int k = 0; k < 500; k++) {
                step.call().close();
              }
              return null;
            });
      }
      for (var result : threads.invokeAll(work)) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(2000, vm.get("n").asLong());
  }
}
