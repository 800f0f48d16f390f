package org.cellvm.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The application of {@code examples/guice} compiles, and prints what the README says. */
class GuiceExampleTest {
  @TempDir static Path directory;

  @ParameterizedTest
  @MethodSource("org.cellvm.packaging.JarsTest#engines")
  void shopRuns(String engine) throws Exception {
    Path repository = Path.of("").toAbsolutePath();
    while (!repository.resolve("mvnw").toFile().exists()) {
      repository = repository.getParent();
    }
    Path source = repository.resolve("examples/guice/Shop.java");
    String path = System.getProperty("java.class.path");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", path, "-d", directory.toString(), source.toString());
    assertEquals(0, status);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcellvm.engine=" + engine,
                "-cp",
                path + java.io.File.pathSeparator + directory,
                "Shop")
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    assertEquals("Ada: 10 %\nAda: 5 %\nBob: 2 %\n", out);
  }
}
