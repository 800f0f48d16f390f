package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.script.Bindings;
import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.script.SimpleBindings;
import javax.script.SimpleScriptContext;
import org.cellvm.api.HostAccess;
import org.cellvm.api.Limits;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.StoppedException;
import org.cellvm.script.PythonScriptEngine;
import org.cellvm.script.PythonScriptEngineFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Python through {@code javax.script}, and what is said against other engines of it. */
class ScriptEngineTest extends EachEngine {
  private final StringWriter written = new StringWriter();
  private PythonScriptEngine python;

  private PythonVm.Builder builder() {
    return PythonVm.builder().engine(engine).hostAccess(HostAccess.ALL).hostClasses(name -> true);
  }

  @BeforeEach
  void make() {
    python = new PythonScriptEngineFactory().getScriptEngine(builder());
    python.getContext().setWriter(written);
  }

  @AfterEach
  void close() {
    python.close();
  }

  @Test
  void managerFindsIt() {
    var manager = new ScriptEngineManager();
    for (String name : List.of("python", "python2", "cellvm")) {
      try (var found = assertInstanceOf(PythonScriptEngine.class, manager.getEngineByName(name))) {
        assertEquals("python", found.getFactory().getLanguageName());
      }
    }
    for (ScriptEngine found :
        List.of(manager.getEngineByExtension("py"), manager.getEngineByMimeType("text/x-python"))) {
      assertInstanceOf(PythonScriptEngine.class, found).close();
    }
    var factory = python.getFactory();
    assertEquals("2.7.18", factory.getLanguageVersion());
    assertEquals("MULTITHREADED", factory.getParameter("THREADING"));
    assertEquals("python", factory.getParameter(ScriptEngine.NAME));
    assertEquals("a.m(x, y)", factory.getMethodCallSyntax("a", "m", "x", "y"));
  }

  @Test
  void factoryWritesPrograms() throws ScriptException {
    var factory = python.getFactory();
    python.eval(factory.getProgram("x = 1", factory.getOutputStatement("it's \\ \u20ac\n")));
    assertEquals("it's \\ \u20ac\n\n", written.toString());
  }

  @Test
  void expressionHasAValue() throws ScriptException {
    assertEquals(3L, python.eval("1 + 2"));
    assertEquals(5L, python.eval("x = 4\nx + 1"));
    assertNull(python.eval("x = 4"));
    assertEquals(List.of(1L), python.eval(new StringReader("[1]")));
    assertEquals(Map.of("a", 1L), python.eval("{'a': 1}"));
    assertNull(python.eval("None"));
  }

  // Bindings

  @Test
  void bindingsAreVariables() throws ScriptException {
    python.put("x", 5);
    assertEquals(6L, python.eval("y = x + 1\ny"));
    assertEquals(6L, python.get("y"));
    assertNull(python.get("no_such_name"));
    var bindings = python.getBindings(ScriptContext.ENGINE_SCOPE);
    assertEquals(Set.of("x", "y"), bindings.keySet());
    bindings.remove("x");
    assertThrows(ScriptException.class, () -> python.eval("x"));
    bindings.clear();
    assertTrue(bindings.isEmpty());
    assertThrows(IllegalArgumentException.class, () -> python.put("", 1));
    assertThrows(NullPointerException.class, () -> python.put(null, 1));
  }

  @Test
  void foreignBindingsAreCopiedInAndOut() throws ScriptException {
    Bindings mine = new SimpleBindings();
    mine.put("x", 5);
    assertEquals(6L, python.eval("y = x + 1\ny", mine));
    assertEquals(6L, mine.get("y"));
    assertNull(python.get("y"));
    Bindings other = python.createBindings();
    other.put("x", 1);
    python.eval("z = x", other);
    assertEquals(1L, other.get("z"));
    assertNull(python.get("z"));
  }

  @Test
  void globalScopeIsBelowTheEnginesAndAboveTheBuiltIns() throws ScriptException {
    var manager = new ScriptEngineManager();
    manager.put("shared", "global");
    manager.put("len", "mine");
    python.setBindings(manager.getBindings(), ScriptContext.GLOBAL_SCOPE);
    assertEquals("global", python.eval("shared"));
    assertEquals("mine", python.eval("len"));
    python.put("shared", "engine");
    assertEquals("engine", python.eval("shared"));
    assertEquals("global", manager.get("shared"));
    python.eval("def f(): return shared + str(abs(-1))\n");
    assertEquals("engine1", python.eval("f()"));
    assertFalse(python.getBindings(ScriptContext.ENGINE_SCOPE).containsKey("len"));
  }

  @Test
  void bindingsAreSeenByOtherThreads() throws Exception {
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int n = i;
        work.add(
            () -> {
              python.put("v" + n, n);
              return python.eval("v" + n + " + 1");
            });
      }
      long n = 0;
      for (var result : threads.invokeAll(work)) {
        assertEquals(++n, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(19L, python.eval("v19"));
  }

  @Test
  void javaObjectsPassAsTheyAre() throws ScriptException {
    List<Object> list = new ArrayList<>();
    python.put("l", list);
    python.eval("l.add('x')\nfrom java.util import HashMap\nm = HashMap()\nm['k'] = 1\n");
    assertEquals(List.of("x"), list);
    assertSame(list, python.get("l"));
    assertEquals(Map.of("k", 1L), python.get("m"));
  }

  // Context

  @Test
  void writersOfTheContextAreUsed() throws Exception {
    var out = new StringWriter();
    var err = new StringWriter();
    var context = new SimpleScriptContext();
    context.setWriter(out);
    context.setErrorWriter(err);
    context.setReader(new StringReader("a line \u20ac\nanother\n"));
    context.setBindings(python.createBindings(), ScriptContext.ENGINE_SCOPE);
    python.eval(
        "import sys\nprint u'out \u20ac'\nprint >>sys.stderr, 'err'\n"
            + "print raw_input(), sys.stdin.readline(),\n",
        context);
    assertEquals("out \u20ac\na line \u20ac another\n", out.toString());
    assertEquals("err\n", err.toString());
    assertEquals("", written.toString());
    python.eval("print 'default'");
    assertEquals("default\n", written.toString());
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int n = i;
        work.add(
            () -> {
              var own = new SimpleScriptContext();
              var mine = new StringWriter();
              own.setWriter(mine);
              own.setBindings(python.createBindings(), ScriptContext.ENGINE_SCOPE);
              python.eval("for i in range(50): print " + n, own);
              return mine.toString();
            });
      }
      int n = 0;
      for (var result : threads.invokeAll(work)) {
        assertEquals((n++ + "\n").repeat(50), result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void fileNameAndArguments() throws ScriptException {
    python.put(ScriptEngine.FILENAME, "rules.py");
    python.put(ScriptEngine.ARGV, new String[] {"rules.py", "x"});
    assertEquals(List.of("rules.py", "x"), python.eval("import sys\nlist(sys.argv)"));
    var e = assertThrows(ScriptException.class, () -> python.eval("x = 1\n1 / 0\n"));
    assertEquals("rules.py", e.getFileName());
    assertEquals(2, e.getLineNumber());
    assertInstanceOf(PythonException.class, e.getCause());
    assertTrue(e.getMessage().startsWith("ZeroDivisionError"), e.getMessage());
    var syntax = assertThrows(ScriptException.class, () -> python.eval("x = 1\ny = = 2\n"));
    assertEquals(List.of(2, 5), List.of(syntax.getLineNumber(), syntax.getColumnNumber()));
    assertThrows(ScriptException.class, () -> ((Compilable) python).compile("y = = 2"));
  }

  // Compilable

  @Test
  void compiledScriptsShareNoVariables() throws Exception {
    var script = python.compile("n = 0\nfor i in xrange(x):\n    n = n + i\nn\n");
    assertSame(python, script.getEngine());
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        Bindings bindings = python.createBindings();
        bindings.put("x", i);
        work.add(() -> script.eval(bindings));
      }
      long x = 0;
      for (var result : threads.invokeAll(work)) {
        assertEquals(x * (x - 1) / 2, result.get());
        x++;
      }
    } finally {
      threads.shutdownNow();
    }
    assertNull(python.get("n"));
    python.put("x", 3);
    assertEquals(3L, script.eval());
    assertEquals(3L, python.get("n"));
  }

  // Invocable

  interface Greeter {
    String greet(String name);
  }

  interface Two {
    int one();

    int two();
  }

  @Test
  void functionsAndMethodsAreInvoked() throws Exception {
    python.eval(
        "def greet(name): return u'Hello, ' + name\n"
            + "class C(object):\n    def greet(self, name): return 'C ' + name\n"
            + "    def fail(self): raise ValueError('x')\nc = C()\n");
    Invocable invocable = python;
    assertEquals("Hello, \u00e4", invocable.invokeFunction("greet", "\u00e4"));
    assertEquals("C x", invocable.invokeMethod(python.get("c"), "greet", "x"));
    assertThrows(NoSuchMethodException.class, () -> invocable.invokeFunction("none"));
    assertThrows(
        NoSuchMethodException.class, () -> invocable.invokeMethod(python.get("c"), "none"));
    var e =
        assertThrows(ScriptException.class, () -> invocable.invokeMethod(python.get("c"), "fail"));
    assertEquals(4, e.getLineNumber());
    assertEquals("Hello, y", invocable.getInterface(Greeter.class).greet("y"));
    assertEquals("C y", invocable.getInterface(python.get("c"), Greeter.class).greet("y"));
    assertNull(invocable.getInterface(Two.class));
    assertThrows(IllegalArgumentException.class, () -> invocable.getInterface(String.class));
  }

  // Lives

  @Test
  void limitsHold() {
    try (var limited =
        new PythonScriptEngineFactory()
            .getScriptEngine(builder().limits(Limits.NONE.withSteps(100_000)))) {
      assertThrows(StoppedException.class, () -> limited.eval("while 1: pass"));
    }
  }

  @Test
  @Timeout(60)
  void closedEngineIsGarbage() throws Exception {
    var closed = new WeakReference<>(usedAndClosed());
    for (int i = 0; i < 100 && closed.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(closed.get());
  }

  private PythonScriptEngine usedAndClosed() throws Exception {
    var used = new PythonScriptEngineFactory().getScriptEngine(builder());
    used.eval("class C(object): pass\nc = C()\nc.c = c\n");
    assertNotNull(used.get("c"));
    used.compile("c").eval();
    used.close();
    return used;
  }
}
