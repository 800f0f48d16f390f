package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cellvm.api.HostFunction;
import org.cellvm.api.KeywordFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Source;
import org.cellvm.api.SourceFinder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are compiled once, and modules and functions that the host gives. */
class ScriptTest extends EachEngine {
  private PythonVm vm;

  @TempDir Path directory;

  @BeforeEach
  void make() {
    vm = vm();
  }

  private Script script(String text) {
    return vm.compile(Source.of(text, "script.py"));
  }

  @Test
  void valueIsThatOfTheLastExpression() {
    assertEquals("3", script("x = 1\nx + 2\n").run().toString());
    assertEquals("42", script("6 * 7").run().toString());
    assertTrue(script("x = 1").run().isNone());
    assertTrue(script("").run().isNone());
    assertEquals("text", script("'text'").run().asString());
    assertEquals("0.5", script("from __future__ import division\n1 / 2").run().toString());
    assertEquals("1", script("def f(): return 1\nf()").run().toString());
    assertEquals(1, vm.get("x").asInt());
  }

  @Test
  void eachRunHasVariablesOfItsOwn() {
    Script rule = script("seen = x\nseen = seen * 2\n[seen, __name__]");
    assertEquals("[2, '__main__']", rule.run(Map.of("x", 1)).toString());
    assertEquals("['aa', '__main__']", rule.run(Map.of("x", "a")).toString());
    assertNull(vm.get("seen"));
    assertThrows(PythonException.class, () -> rule.run(Map.of()));
    var namespace = vm.eval("{'x': 5}");
    assertEquals("[10, '__builtin__']", script("[x * 2, __name__]").runIn(namespace).toString());
    script("y = x + 1").runIn(namespace);
    assertEquals(6, namespace.getItem("y").asInt());
  }

  @Test
  void scriptRunsInOtherVmsAndThreads() throws Exception {
    Script script = script("n = 0\nfor i in xrange(x): n += i\nn");
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        PythonVm other = i % 2 == 0 ? vm : vm();
        work.add(() -> script.in(other).run(Map.of("x", 1000)).asInt());
      }
      for (var result : threads.invokeAll(work)) {
        assertEquals(499500, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void errorsNameThePlace() {
    var e = assertThrows(PythonException.class, () -> script("x = 1\n1 / 0").run());
    assertEquals(new PythonException.Frame("script.py", 2, "<module>"), e.frames().get(0));
    var bad = assertThrows(PythonException.class, () -> script("x = = 1"));
    assertEquals("SyntaxError", bad.type());
    assertEquals(1, bad.exception().get("lineno").asInt());
    assertEquals("TypeError", assertThrows(PythonException.class, () -> script("x\0")).type());
  }

  @Test
  void encodingsAreHonoured() throws IOException {
    String text = "# coding: latin-1\nu'\u00e9'";
    Path file = directory.resolve("latin.py");
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("\u00e9", vm.compile(Source.of(file)).run().asString());
    assertEquals(file.toString(), vm.compile(Source.of(file)).name());
    var in = new ByteArrayInputStream(("\ufeffu'\u20ac'").getBytes(StandardCharsets.UTF_8));
    assertEquals("\u20ac", vm.compile(Source.of(in, "bom.py")).run().asString());
    assertEquals("\u00e9", vm.compile(Source.of(new StringReader(text), "t")).run().asString());
    assertEquals("\u00e9", vm.compile(Source.of(text, "t")).run().asString());
    assertEquals(
        "\u042f",
        vm.compile(
                Source.of(
                    new ByteArrayInputStream(
                        "# -*- coding: koi8-r -*-\nu'\u042f'".getBytes(Charset.forName("KOI8-R"))),
                    "k"))
            .run()
            .asString());
    var plain = new ByteArrayInputStream("u'\u00e9'".getBytes(StandardCharsets.UTF_8));
    Source undeclared = Source.of(plain, "plain.py");
    assertEquals(
        "SyntaxError", assertThrows(PythonException.class, () -> vm.compile(undeclared)).type());
  }

  // What the host gives

  @Test
  void hostFunctionTakesKeywords() {
    vm.define(
        "f",
        "Says what it was given.",
        (args, keywords) -> args.size() + " " + keywords.keySet() + " " + keywords.get("b"));
    assertEquals("1 [b, a] 5", vm.eval("f(0, b=5, a=1)").asString());
    assertEquals("Says what it was given.", vm.eval("f.__doc__").asString());
    assertEquals("f", vm.eval("f.__name__").asString());
    vm.define("g", (HostFunction) args -> null);
    assertThrows(PythonException.class, () -> vm.eval("g(a=1)"));
  }

  @Test
  void hostModuleIsImported() {
    vm.defineModule(
        "app.orders",
        Map.of(
            "limit",
            5,
            "total",
            (HostFunction) args -> args.size(),
            "find",
            (KeywordFunction) (args, keywords) -> keywords.size()),
        "Orders.");
    vm.defineModule("app", Map.of("version", "1"), null);
    vm.exec(
        "import app\nfrom app.orders import limit, total, find\nimport app.orders as o\n"
            + "print app.version, limit, total(1, 2), find(a=1), o.__doc__, o.__name__\n");
    assertEquals("1 5 2 1 Orders. app.orders\n", printed());
  }

  @Test
  void modulesComeFromTheHost() {
    Map<String, String> sources =
        Map.of(
            "rules", "x = 1\nprint __name__, __file__\n",
            "pkg", "print __path__\n",
            "pkg.inner", "import rules\ny = rules.x + 1\n",
            "pkg.broken", "1 / 0\n");
    PythonVm with =
        vm(
            b ->
                b.modules(
                    new SourceFinder() {
                      @Override
                      public Source find(String module) {
                        String text = sources.get(module);
                        return text == null ? null : Source.of(text, "host:" + module);
                      }

                      @Override
                      public boolean isPackage(String module) {
                        return module.equals("pkg");
                      }
                    }));
    with.exec("import pkg.inner\nfrom pkg import inner\nprint inner.y, pkg.inner.y\n");
    assertEquals("[]\nrules host:rules\n2 2\n", printed());
    var e = assertThrows(PythonException.class, () -> with.exec("import pkg.broken"));
    assertEquals("host:pkg.broken", e.frames().get(1).file());
    assertEquals(
        "ImportError",
        assertThrows(PythonException.class, () -> with.exec("import pkg.none")).type());
    with.exec("import os, nothing_like_it\n".replace(", nothing_like_it", ""));
  }

  @Test
  void modulesComeFromTheClassPath() throws IOException {
    Files.createDirectories(directory.resolve("scripts/lib"));
    Files.writeString(directory.resolve("scripts/lib/__init__.py"), "from lib.tool import z\n");
    Files.writeString(directory.resolve("scripts/lib/tool.py"), "z = 3\n");
    try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      PythonVm with = vm(b -> b.modules(SourceFinder.resources(loader, "scripts")));
      with.exec("import lib\nprint lib.z, lib.tool.__file__\n");
    }
    assertEquals("3 scripts/lib/tool.py\n", printed());
  }

  @Test
  void hooksOfPythonAreHonoured() {
    vm.exec(
        "import sys, imp\nclass Finder(object):\n"
            + "    def find_module(self, name, path=None):\n"
            + "        return self if name == 'made' else None\n"
            + "    def load_module(self, name):\n"
            + "        m = imp.new_module(name); m.x = 5; sys.modules[name] = m; return m\n"
            + "sys.meta_path.append(Finder())\nimport made\nprint made.x\n");
    assertEquals("5\n", printed());
  }
}
