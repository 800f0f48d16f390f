package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.BindingAnnotation;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.multibindings.MapBinder;
import com.google.inject.multibindings.Multibinder;
import java.io.File;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.cellvm.api.HostFunction;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Source;
import org.cellvm.api.SourceFinder;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.guice.AnnotatedVmModule;
import org.cellvm.guice.CellVmModule;
import org.cellvm.guice.HostModule;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Interpreter;
import org.cellvm.runtime.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** VMs in applications: with and without Guice, from any thread and class loader. */
@Timeout(120)
class WiringTest extends EachEngine {
  @TempDir Path directory;

  /** An engine under another name. */
  private static final class Renamed implements DispatchEngine {
    private final DispatchEngine engine;

    Renamed(DispatchEngine engine) {
      this.engine = engine;
    }

    @Override
    public String name() {
      return "renamed";
    }

    @Override
    public String description() {
      return "for a test";
    }

    @Override
    public FrameRunner newRunner(Interpreter interp) {
      return engine.newRunner(interp);
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @BindingAnnotation
  @interface Rules {}

  private Module application() {
    return new AbstractModule() {
      @Override
      protected void configure() {
        install(new CellVmModule());
        MapBinder.newMapBinder(binder(), String.class, DispatchEngine.class)
            .addBinding("renamed")
            .toInstance(new Renamed(Engines.found().named(engine)));
        MapBinder.newMapBinder(binder(), String.class, HostFunction.class)
            .addBinding("twice")
            .toInstance(arguments -> 2 * arguments.get(0).asLong());
        Multibinder.newSetBinder(binder(), HostModule.class)
            .addBinding()
            .toInstance(new HostModule("app", Map.of("version", "1"), null));
        Multibinder.newSetBinder(binder(), SourceFinder.class)
            .addBinding()
            .toInstance(name -> name.equals("rules") ? Source.of("x = 5\n", "rules") : null);
      }
    };
  }

  @Test
  void guiceApplicationGetsVms() {
    Injector injector = Guice.createInjector(application(), new CellVmModule());
    PythonVm.Builder builder = injector.getInstance(PythonVm.Builder.class);
    try (PythonVm vm = builder.engine("renamed").stdout(out).build()) {
      assertEquals("renamed", vm.engine());
      vm.exec("import app, rules\nprint twice(21), app.version, rules.x\n");
    }
    assertEquals("42 1 5\n", printed());
    try (PythonVm one = injector.getInstance(PythonVm.class);
        PythonVm two = injector.getInstance(PythonVm.class)) {
      assertNotSame(one, two);
      assertEquals(42, one.eval("twice(21)").asInt());
    }
    Injector child = injector.createChildInjector();
    try (PythonVm vm = child.getInstance(PythonVm.class)) {
      assertEquals(2, vm.eval("1 + 1").asInt());
    }
  }

  @Test
  void annotatedVmsHaveTheirSettings() {
    Injector injector =
        Guice.createInjector(
            application(),
            new AnnotatedVmModule(Rules.class, b -> b.engine(engine).arguments(List.of("rules"))));
    try (PythonVm rules = injector.getInstance(Key.get(PythonVm.class, Rules.class));
        PythonVm plain = injector.getInstance(PythonVm.class)) {
      assertEquals(engine, rules.engine());
      assertEquals("['rules']", rules.eval("__import__('sys').argv").toString());
      assertEquals("['']", plain.eval("__import__('sys').argv").toString());
      assertEquals(4, rules.eval("twice(2)").asInt());
    }
  }

  // Threads and class loaders

  @Test
  void anyThreadBuilds() throws Exception {
    for (ClassLoader context :
        new ClassLoader[] {
          null, ClassLoader.getPlatformClassLoader(), new URLClassLoader(new URL[0], null)
        }) {
      var built = new CompletableFuture<Integer>();
      Thread thread = new Thread(() -> built.complete(vm().eval("1 + 1").asInt()));
      thread.setUncaughtExceptionHandler((t, e) -> built.completeExceptionally(e));
      thread.setContextClassLoader(context);
      thread.start();
      assertEquals(2, built.get());
    }
    assertEquals(3, ForkJoinPool.commonPool().submit(() -> vm().eval("1 + 2").asInt()).get());
  }

  @Test
  void servicesOfAnotherCopyDoNoHarm() throws Exception {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    for (String type :
        List.of(
            "org.cellvm.engine.DispatchEngine",
            "org.cellvm.api.VmProvider",
            "com.google.inject.Module")) {
      Files.writeString(services.resolve(type), "org.example.NoSuchClass\n");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (var broken = new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      thread.setContextClassLoader(broken);
      assertEquals(2, vm().eval("1 + 1").asInt());
      var e =
          assertThrows(
              IllegalArgumentException.class, () -> PythonVm.builder().engine("none").build());
      assertTrue(e.getMessage().contains(engine), e.getMessage());
    } finally {
      thread.setContextClassLoader(before);
    }
    assertEquals(2, vm().eval("1 + 1").asInt());
  }

  /** A web application with its own copy is undeployed; there is no Guice and no Guava in it. */
  @Test
  void loaderOfAnApplicationIsCollected() throws Exception {
    var collected = new WeakReference<>(usedAndClosed());
    for (int i = 0; i < 200 && collected.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(collected.get());
  }

  private ClassLoader usedAndClosed() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Arrays.stream(new String[] {"guice", "guava", "inject"}).noneMatch(entry::contains)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    var loader = new URLClassLoader(urls.toArray(new URL[0]), parent);
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass("com.google.inject.Guice"));
    assertThrows(
        ClassNotFoundException.class, () -> loader.loadClass("com.google.common.base.Joiner"));
    Class<?> type = loader.loadClass("org.cellvm.api.PythonVm");
    Object builder = type.getMethod("builder").invoke(null);
    builder.getClass().getMethod("engine", String.class).invoke(builder, engine);
    Class<?> limits = loader.loadClass("org.cellvm.api.Limits");
    Object some =
        limits.getMethod("withSteps", long.class).invoke(limits.getField("NONE").get(null), 1000L);
    builder.getClass().getMethod("limits", limits).invoke(builder, some);
    Object vm = builder.getClass().getMethod("build").invoke(builder);
    // This writes to the log, too.
    assertThrows(
        InvocationTargetException.class,
        () -> type.getMethod("exec", String.class).invoke(vm, "while 1: pass"));
    Object value = type.getMethod("eval", String.class).invoke(vm, "sum(range(5))");
    assertEquals("10", value.toString());
    type.getMethod("close").invoke(vm);
    loader.close();
    return loader;
  }

  @Test
  void classesComeFromTheLoaderThatIsSet() {
    var loader = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());
    PythonVm vm =
        vm(
            b ->
                b.classLoader(loader)
                    .hostAccess(org.cellvm.api.HostAccess.ALL)
                    .hostClasses(n -> true));
    vm.exec("import java.util.ArrayList\n");
    assertThrows(
        RuntimeException.class, () -> vm.exec("import org.cellvm.conformance.embedding.HostModel"));
  }

  @Test
  void withoutTheUsualEngineTheFirstIsTaken() {
    var engines = new Engines(List.of(new Renamed(Engines.found().named(engine))));
    assertEquals("renamed", engines.chosen(null).name());
    assertThrows(IllegalArgumentException.class, () -> new Engines(List.of()).chosen(null));
  }
}
