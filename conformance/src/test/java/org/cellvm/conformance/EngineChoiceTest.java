package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.cellvm.api.PythonVm;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.guice.CellVmModule;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;
import org.cellvm.model.ThreadState;
import org.cellvm.runtime.EngineChoice;
import org.cellvm.runtime.EngineNotFoundException;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.embedding.VmFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engine runs a program, and where engines come from. */
class EngineChoiceTest {
  @TempDir Path directory;
  private EngineChoice.Sources sources;

  @BeforeEach
  void noSourceSaysAnything() {
    sources = mock(EngineChoice.Sources.class);
    when(sources.file()).thenReturn(directory.resolve(EngineChoice.FILE).toFile());
  }

  private void file(String content) throws IOException {
    Files.writeString(directory.resolve(EngineChoice.FILE), content);
  }

  @Test
  void defaultComesLast() {
    assertEquals(EngineChoice.DEFAULT, EngineChoice.choose(null, sources));
  }

  @Test
  void fileIsReadWhereNothingElseSpeaks() throws IOException {
    file("# which engine\nengine = of-the-file \n");
    assertEquals("of-the-file", EngineChoice.choose(null, sources));
  }

  @Test
  void fileWithoutEngineLeavesTheDefault() throws IOException {
    file("other = x\n");
    assertEquals(EngineChoice.DEFAULT, EngineChoice.choose(null, sources));
  }

  @Test
  void unreadableFileIsAnError() throws IOException {
    file("engine = \\u00zz\n");
    var e = assertThrows(EngineNotFoundException.class, () -> EngineChoice.choose(null, sources));
    assertTrue(e.getMessage().startsWith("cannot read cellvm.properties"), e.getMessage());
  }

  @Test
  void variableComesBeforeFile() throws IOException {
    file("engine = of-the-file\n");
    when(sources.variable("CELLVM_ENGINE")).thenReturn("of-the-variable");
    assertEquals("of-the-variable", EngineChoice.choose(null, sources));
  }

  @Test
  void propertyComesBeforeVariable() {
    when(sources.variable("CELLVM_ENGINE")).thenReturn("of-the-variable");
    when(sources.property("cellvm.engine")).thenReturn("of-the-property");
    assertEquals("of-the-property", EngineChoice.choose(null, sources));
  }

  @Test
  void argumentComesFirst() {
    when(sources.property("cellvm.engine")).thenReturn("of-the-property");
    assertEquals("asked", EngineChoice.choose("asked", sources));
  }

  @Test
  void emptyMeansNotSet() {
    when(sources.property("cellvm.engine")).thenReturn("");
    when(sources.variable("CELLVM_ENGINE")).thenReturn("of-the-variable");
    assertEquals("of-the-variable", EngineChoice.choose("", sources));
  }

  @Test
  void unknownEngineIsAnErrorThatListsThoseThatExist() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> PythonVm.builder().engine("no-such").build());
    assertEquals(
        "unknown engine 'no-such'; found: " + String.join(", ", EngineRun.names()), e.getMessage());
  }

  // The same engines, by constructors and by Guice

  @Test
  void guiceAndCompositionGiveTheSameGraph() {
    var injector = Guice.createInjector(new CellVmModule());
    Map<String, DispatchEngine> bound =
        injector.getInstance(Key.get(new TypeLiteral<Map<String, DispatchEngine>>() {}));
    assertEquals(classes(Engines.found()), classes(new Engines(bound.values())));
    var factory = injector.getInstance(VmFactory.class);
    assertEquals(classes(Engines.found()), classes(factory.engines()));
    assertSame(factory, injector.getInstance(VmFactory.class));
    for (var engine : Engines.found().all()) {
      var byHand = interpreter(engine);
      var injected = interpreter(factory.engines().named(engine.name()));
      assertSame(byHand.runner.getClass(), injected.runner.getClass());
      assertSame(byHand.compiler.getClass(), injected.compiler.getClass());
      assertSame(byHand.importer.getClass(), injected.importer.getClass());
    }
  }

  private static Interpreter interpreter(DispatchEngine engine) {
    return EngineRun.silentVm(engine, List.of(""), List.of()).threadState().interp;
  }

  private static Map<String, Class<?>> classes(Engines engines) {
    Map<String, Class<?>> classes = new TreeMap<>();
    engines.all().forEach(engine -> classes.put(engine.name(), engine.getClass()));
    return classes;
  }

  // An engine from another jar

  @Test
  void engineOfAnotherJarIsFoundByName() throws IOException {
    var jar = EngineJar.create(directory);
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    try (var withJar = new URLClassLoader(new URL[] {jar.toUri().toURL()}, loader)) {
      thread.setContextClassLoader(withJar);
      var engine = Engines.found().named(EngineJar.ENGINE);
      var program = Document.named("README.md").blocks("python").get(0);
      var outcome =
          EngineRun.of(engine, List.of("-c"), List.of(""), p -> p.runCommand(program.text()));
      assertEquals(new Outcome(program.output(), "", 0), outcome);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  /**
   * What the kernel runs: the module's ten instructions, as {@code dis --registers} lists them, and
   * the one of a function that {@code map} calls three times.
   */
  @Test
  void engineOfAnotherJarIsHandedTheFrames() throws Exception {
    var loader = Thread.currentThread().getContextClassLoader();
    var jar = EngineJar.create(directory).toUri().toURL();
    try (var withJar = new URLClassLoader(new URL[] {jar}, loader)) {
      var type = withJar.loadClass("org.example.CountingEngine");
      var engine = (DispatchEngine) type.getConstructor().newInstance();
      var instructions = new AtomicLong();
      EngineRun.of(
          engine,
          List.of("-c"),
          List.of(""),
          program -> {
            int status = program.runCommand("map(lambda x: x, [1, 2, 3])");
            instructions.set(instructions(ThreadState.current().interp.runner));
            return status;
          });
      assertEquals(10 + 3, instructions.get());
    }
  }

  private static long instructions(FrameRunner runner) {
    try {
      return (long) runner.getClass().getMethod("instructions").invoke(runner);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void engineOfAnotherJarIsSelectedByTheCommand() throws IOException {
    var jar = EngineJar.create(directory);
    var which = "import sys; print sys.cellvm[1]";
    var child = new ChildJvm(directory).plugin(jar);
    assertEquals("counting\n", child.run("--engine", EngineJar.ENGINE, "-c", which).out());
    var listed = child.run("--list-engines").out();
    assertTrue(("\n" + listed).contains("\ncounting\t"), listed);
    var variable =
        new ChildJvm(directory).plugin(jar).environment("CELLVM_ENGINE", EngineJar.ENGINE);
    assertEquals("counting\n", variable.run("-c", which).out());
    var property = new ChildJvm(directory).plugin(jar).option("-Dcellvm.engine=counting");
    assertEquals("counting\n", property.run("-c", which).out());
    file("engine=counting\n");
    assertEquals("counting\n", child.run("-c", which).out());
  }
}
