package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** CellVM's jars as bundles in a container of OSGi, where another bundle uses them. */
class BundlesTest {
  private static final String ENGINES = "org.cellvm.packaging.JarsTest#engines";

  /** The mediator of services, and what it needs. */
  private static final String MEDIATOR =
      ".*/(asm-[a-z]+|org\\.apache\\.aries\\.spifly\\..*)-[0-9][^/]*\\.jar";

  private static final String SOURCE =
      """
      package app;

      import java.io.OutputStream;
      import java.util.List;
      import org.cellvm.api.HostAccess;
      import org.cellvm.api.PythonVm;
      import org.cellvm.engine.jit.JitEngine;
      import org.cellvm.engine.switched.SwitchEngine;
      import org.cellvm.engine.threaded.ThreadedEngine;
      import org.cellvm.runtime.Engines;
      import org.cellvm.runtime.embedding.VmFactory;

      public class Work {
        public static class Shop {
          public int price(String of) {
            return of.length();
          }
        }

        public static void found(String engine, OutputStream out) {
          run(PythonVm.builder(), engine, out);
        }

        public static void given(String engine, OutputStream out) {
          var engines = List.of(new JitEngine(), new SwitchEngine(), new ThreadedEngine());
          run(PythonVm.builder(new VmFactory(new Engines(List.copyOf(engines)))), engine, out);
        }

        private static void run(PythonVm.Builder builder, String engine, OutputStream out) {
          builder.engine(engine).stdout(out).hostAccess(HostAccess.ALL);
          try (PythonVm vm = builder.build()) {
            vm.set("shop", new Shop());
            vm.exec(
                \"""
                import json, re
                print json.dumps([1, 2]), re.match('b+', 'bbc').group(), shop.price('tea')
                total = 0
                for i in xrange(20000):
                    total += i
                print total
                \""");
          }
        }
      }
      """;

  /** Of the mediator, which tells of each service. */
  private static final Logger LOGGER = Logger.getLogger("org.apache.aries.spifly");

  @TempDir static Path directory;
  private static Path application;

  @BeforeAll
  static void pack() throws IOException {
    List<Path> needed = Application.needed();
    for (Path jar : needed) {
      assumeTrue(Files.isRegularFile(jar), "not packed, so it has no headers of OSGi: " + jar);
    }
    Path classes =
        Application.compile(
            directory, "-cp", Application.path(needed), Map.of("app/Work.java", SOURCE));
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.putValue("Manifest-Version", "1.0");
    headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "app");
    headers.putValue(
        Constants.IMPORT_PACKAGE,
        "org.cellvm.api,org.cellvm.engine,org.cellvm.engine.jit,org.cellvm.engine.switched,"
            + "org.cellvm.engine.threaded,org.cellvm.runtime,org.cellvm.runtime.embedding");
    application = directory.resolve("app.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(application), manifest)) {
      for (Path file : Application.files(classes)) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
    }
  }

  /** The application names the engines: a bundle's class loader finds no services of others. */
  @ParameterizedTest
  @MethodSource(ENGINES)
  void bundleRunsOnTheEnginesGiven(String engine) throws Exception {
    assertEquals("[1, 2] bb 3\n199990000\n", run("given", engine, Application.needed()));
  }

  /** With a mediator the runtime and the engines are found, as they are on the class path. */
  @ParameterizedTest
  @MethodSource(ENGINES)
  void mediatorFindsEngines(String engine) throws Exception {
    LOGGER.setLevel(Level.WARNING);
    List<Path> jars = new ArrayList<>(Application.onClassPath(MEDIATOR));
    jars.addAll(Application.needed());
    assertEquals("[1, 2] bb 3\n199990000\n", run("found", engine, jars));
  }

  /** Starts a container with these bundles. Returns what the application's method prints. */
  private static String run(String method, String engine, List<Path> jars) throws Exception {
    Path storage = Files.createTempDirectory(directory, "storage");
    // Bundles alone: not the same classes on the class path of the tests.
    Map<String, String> settings =
        Map.of(
            Constants.FRAMEWORK_STORAGE,
            storage.toString(),
            "felix.bootdelegation.implicit",
            "false");
    Framework framework = new FrameworkFactory().newFramework(settings);
    framework.start();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(null);
    try (OutputStream out = new ByteArrayOutputStream()) {
      start(framework.getBundleContext(), jars);
      framework
          .getBundleContext()
          .getBundle(application.toUri().toString())
          .loadClass("app.Work")
          .getMethod(method, String.class, OutputStream.class)
          .invoke(null, engine, out);
      return out.toString();
    } finally {
      thread.setContextClassLoader(before);
      framework.stop();
      framework.waitForStop(10_000);
    }
  }

  /**
   * Installs all, then starts them in their order, except the fragments, which belong to another.
   */
  private static void start(BundleContext context, List<Path> jars) throws BundleException {
    List<Bundle> bundles = new ArrayList<>();
    for (Path jar : jars) {
      bundles.add(context.installBundle(jar.toUri().toString()));
    }
    bundles.add(context.installBundle(application.toUri().toString()));
    for (Bundle bundle : bundles) {
      if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
        bundle.start();
      }
    }
  }
}
