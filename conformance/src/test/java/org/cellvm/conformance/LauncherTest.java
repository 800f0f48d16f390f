package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.cellvm.runtime.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The properties that the launcher passes to the command, and their effects. */
class LauncherTest {
  private static final String TERMINALS =
      "import sys\nprint sys.stdin.isatty(), sys.stdout.isatty(), sys.stderr.isatty()";

  @TempDir Path directory;

  @Test
  void launcherTellsOfEachVariableThatTheCommandLeavesToIt() throws IOException {
    var launcher = Files.readString(PythonProgram.REPOSITORY.resolve("cellvm"));
    for (String name : Variables.ASKED.trim().split(" ")) {
      assertTrue(launcher.contains("${" + name + "+ " + name + "}"), name);
    }
  }

  @Test
  void variablesAreLookedUpWhereTheLauncherSaysThatTheyAreSet() {
    var path = "import sys\nprint '/there' in sys.path";
    var jvm = new ChildJvm(directory).environment("PYTHONPATH", "/there");
    assertEquals("True\n", jvm.run("-S", "-c", path).out());
    jvm.option("-Dcellvm.variables= CELLVM_ENGINE PYTHONPATH");
    assertEquals("True\n", jvm.run("-S", "-c", path).out());
    jvm.option("-Dcellvm.variables= CELLVM_ENGINE");
    assertEquals("False\n", jvm.run("-S", "-c", path).out());
  }

  @Test
  void streamsAreTheTerminalsThatTheLauncherNames() {
    assertEquals("False False False\n", terminals("", "-S", "-c", TERMINALS));
    assertEquals("True False True\n", terminals("02", "-S", "-c", TERMINALS));
    assertEquals("False True False\n", terminals("1", "-S", "-c", TERMINALS));
  }

  /** What CPython makes of {@code <&-} and {@code >&-}. */
  @Test
  void streamsAreClosedThatTheLauncherNames() {
    assertEquals(
        new Outcome("IOError(9, 'Bad file descriptor')\n", "", 0),
        new ChildJvm(directory)
            .option("-Dcellvm.closed=0")
            .run("-c", "import sys\ntry: sys.stdin.read()\nexcept IOError as e: print repr(e)"));
    var lost =
        "close failed in file object destructor:\nsys.excepthook is missing\nlost sys.stderr\n";
    var closed = new ChildJvm(directory).option("-Dcellvm.closed=1");
    assertEquals(new Outcome("", lost, 0), closed.run("-c", "print 1"));
    assertEquals(new Outcome("", "", 0), closed.run("-c", "pass"));
    assertEquals(
        new Outcome("", "", 1),
        new ChildJvm(directory)
            .option("-Dcellvm.closed=2")
            .run("-c", "import sys\nprint >>sys.stderr, 1\nprint 2"));
  }

  private String terminals(String numbers, String... arguments) {
    return new ChildJvm(directory).option("-Dcellvm.terminals=" + numbers).run(arguments).out();
  }

  /** As from the launcher: on the main thread, which has the stack that the launcher gives it. */
  @Test
  void mainThreadMeetsTheRecursionLimitBeforeTheEndOfItsStack() {
    var deep =
        "import sys\nsys.setrecursionlimit(20000)\n"
            + "def f(n):\n  return n and 1 + f(n - 1)\nprint f(19000)";
    var jvm = new ChildJvm(directory).option("-Dcellvm.home=" + directory);
    jvm.option("-Xss512m").option("-XX:ThreadStackSize=1024");
    assertEquals("19000\n", jvm.run("-S", "-c", deep).out());
  }

  /** The boot loader, which the launcher lets load CellVM, does not see the module java.sql. */
  @Test
  void moduleThatNeedsMoreOfThePlatformIsImportedUnderTheBootLoader() {
    var jvm = new ChildJvm(directory).option("-Xbootclasspath/a:" + ChildJvm.classPath());
    var program =
        "import sys, _sqlite3\n"
            + "print sorted(_sqlite3.Connection(':memory:').execute('select 1 + 1').fetchone())\n"
            + "reload(_sqlite3)\n"
            + "print _sqlite3.Connection(':memory:').total_changes";
    assertEquals("[2]\n0\n", jvm.run("-S", "-c", program).out());
  }

  @Test
  void moduleWhoseJavaClassesCannotBeSeenIsAnImportError() {
    var without = new StringJoiner(File.pathSeparator);
    for (String entry : ChildJvm.classPath().split(File.pathSeparator)) {
      // The manifest of vm-cli.jar names the other jars, which the boot loader then sees as well.
      if (!entry.contains("sqlite-jdbc") && !entry.endsWith("vm-cli.jar")) {
        without.add(entry);
      }
    }
    var jvm = new ChildJvm(directory).option("-Xbootclasspath/a:" + without);
    var program =
        "import sys\nfor i in 1, 2:\n  try: import _sqlite3\n"
            + "  except ImportError, e: print e, '_sqlite3' in sys.modules\nimport zlib";
    var line = "_sqlite3 needs a Java class that is not there: org/sqlite/core/NativeDB False\n";
    assertEquals(new Outcome(line + line, "", 0), jvm.run("-S", "-c", program));
  }

  private static Outcome start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command);
    ChildJvm.removeSettings(builder.environment());
    var process = builder.start();
    process.getOutputStream().close();
    return CPython.finish(process, 120);
  }

  /** The archive as the launcher makes it, of the jars that it starts. */
  @Test
  void hotCodeOfEachEngineRunsFromTheArchive() throws IOException {
    var jars = PythonProgram.REPOSITORY.resolve("vm-cli/target/cellvm/lib");
    assumeTrue(Files.isDirectory(jars), "the jars of the command are not built");
    var app = Files.createDirectories(directory.resolve("vm-cli/target/cellvm"));
    Files.createSymbolicLink(app.resolve("lib"), jars);
    Files.createSymbolicLink(
        directory.resolve("vm-cli/src"), PythonProgram.REPOSITORY.resolve("vm-cli/src"));
    var path = new StringJoiner(File.pathSeparator, "-Xbootclasspath/a:", "");
    try (Stream<Path> files = Files.list(app.resolve("lib"))) {
      files.sorted().forEach(jar -> path.add(jar.toString()));
    }
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var build = directory.resolve("vm-cli/src/main/sh/build.sh").toString();
    var archive = List.of("sh", build, "archive", directory.toString(), java, "jdk", "" + path);
    assertEquals(0, start(archive).status());
    var program =
        "def f(n):\n"
            + "    s = 0\n"
            + "    for i in xrange(n): s += len(str(i))\n"
            + "    return s\n"
            + "print f(100000)";
    for (var engine : EngineRun.names()) {
      var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xshare:on"));
      command.add("-XX:SharedArchiveFile=" + app + "/jdks" + java + "/jdk.jsa");
      command.addAll(List.of(path.toString(), "-cp", app.resolve("no-plugins").toString()));
      command.add("-Dcellvm.home=" + directory);
      command.addAll(List.of("org.cellvm.cli.Main", "--engine", engine, "-S", "-c", program));
      assertEquals(new Outcome("488890\n", "", 0), start(command), engine);
    }
  }
}
