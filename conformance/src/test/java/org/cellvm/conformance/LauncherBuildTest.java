package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the launcher finds what it starts, and when it builds that. */
class LauncherBuildTest {
  private static final String MAVEN = "mvnw -B -DskipTests -pl vm-cli -am package";

  /** The training runs of an archive. */
  private static final List<String> ARCHIVE =
      List.of(
          "train org.cellvm.cli.Nothing",
          "train pass",
          "train engine warm.py",
          "train engine warm.py");

  private static final List<String> ALL =
      Stream.concat(Stream.of(MAVEN), ARCHIVE.stream()).toList();

  @TempDir Path directory;
  private LauncherTree tree;

  @BeforeEach
  void checkOut() throws IOException {
    tree = new LauncherTree(Files.createDirectory(directory.resolve("checkout")));
  }

  /** What is made for the JDK. */
  private Path made(String name) {
    return tree.home.resolve("vm-cli/target/cellvm/jdks" + tree.home + "/jdk/bin/java/" + name);
  }

  /** Writes to a file after all that is built. */
  private void damage(Path file) throws IOException {
    Files.writeString(file, "half");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
  }

  /** Starts it once, which builds everything. */
  private void build() throws IOException {
    assertEquals(0, tree.start().status());
    assertEquals(ALL, tree.built());
  }

  /** Starts it, checks that it writes nothing to stderr, and returns the arguments of the JVM. */
  private List<String> arguments(String... arguments) throws IOException {
    var outcome = tree.start(arguments);
    assertEquals("", outcome.err());
    assertEquals(0, outcome.status());
    return outcome.out().lines().toList();
  }

  private static void assertEndsWith(List<String> end, List<String> all) {
    assertEquals(end, all.subList(Math.max(0, all.size() - end.size()), all.size()));
  }

  private void assertFails(String message) throws IOException {
    assertEquals(new Outcome("", "cellvm: " + message + "\n", 1), tree.start("-c", "pass"));
  }

  // What is built, and when

  @Test
  void firstUseBuildsAndStarts() throws IOException {
    var outcome = tree.start("-c", "pass");
    assertEquals(
        new Outcome(
            outcome.out(),
            "cellvm: building, as this is the first use or the sources have changed\n",
            0),
        outcome);
    assertEndsWith(List.of("org.cellvm.cli.Main", "-c", "pass"), outcome.out().lines().toList());
    assertEquals(ALL, tree.built());
  }

  @Test
  void secondUseStartsWhatIsBuilt() throws IOException {
    build();
    var app = tree.home.resolve("vm-cli/target/cellvm");
    var arguments = arguments("a b", "", "*");
    assertEquals(List.of(), tree.built());
    assertEndsWith(
        List.of("-cp", app + "/no-plugins", "org.cellvm.cli.Main", "a b", "", "*"), arguments);
    assertTrue(arguments.contains("-Xbootclasspath/a:" + app + "/lib/vm-cli.jar"));
    assertTrue(arguments.contains("-XX:SharedArchiveFile=" + made("image.jsa")));
    assertTrue(arguments.contains("-Dcellvm.engines= one=no.such.One two=no.such.Two"));
    assertTrue(arguments.contains("-Dcellvm.home=" + tree.home));
    // Without it a JDK since 24 warns on stderr when a program first needs the C library.
    assertTrue(arguments.contains("--enable-native-access=ALL-UNNAMED"));
  }

  /** A start may not run another process: each costs a millisecond. */
  @Test
  void usualStartRunsNoOtherCommand() throws IOException {
    build();
    tree.environment("PATH", directory.toString());
    assertEndsWith(List.of("org.cellvm.cli.Main", "-S"), arguments("-S"));
  }

  @Test
  void newCommitIsBuilt() throws IOException {
    build();
    tree.renew(".git/logs/HEAD");
    tree.start();
    assertEquals(MAVEN, tree.built().get(0));
  }

  @Test
  void newCommitInAWorktreeIsBuilt() throws IOException {
    var log = directory.resolve("elsewhere/logs/HEAD");
    Files.createDirectories(log.getParent());
    Files.delete(tree.home.resolve(".git/logs/HEAD"));
    Files.delete(tree.home.resolve(".git/logs"));
    Files.delete(tree.home.resolve(".git"));
    tree.write(".git", "gitdir: " + directory.resolve("elsewhere") + "\n");
    build();
    arguments();
    Files.writeString(log, "");
    tree.renew("../elsewhere/logs/HEAD");
    tree.start();
    assertEquals(MAVEN, tree.built().get(0));
  }

  @Test
  void changedPomIsBuilt() throws IOException {
    build();
    tree.renew("vm-cli/pom.xml");
    tree.start();
    assertEquals(MAVEN, tree.built().get(0));
  }

  @Test
  void buildThatIsAskedForIsMade() throws IOException {
    build();
    tree.environment("CELLVM_REBUILD", "1");
    tree.start();
    assertEquals(MAVEN, tree.built().get(0));
  }

  @Test
  void archiveOfOlderJarsIsMadeAgain() throws IOException {
    build();
    tree.renew("vm-cli/target/cellvm/lib/vm-cli.jar");
    arguments();
    assertEquals(ARCHIVE, tree.built());
  }

  @Test
  void archiveOfAnotherJdkIsMadeAgain() throws IOException {
    build();
    tree.environment("JAVA_HOME", tree.jdk("other", "21.0.1").toString());
    arguments();
    assertEquals(ARCHIVE, tree.built());
    arguments();
    assertEquals(List.of(), tree.built());
    tree.jdk("other", "21.0.2");
    arguments();
    assertEquals(ARCHIVE, tree.built());
  }

  @Test
  void archiveOfEachJdkIsKept() throws IOException {
    build();
    for (var jdk : List.of("other", "jdk", "other", "jdk")) {
      if (Files.notExists(tree.home.resolve(jdk))) {
        tree.jdk(jdk, "21.0.1");
        tree.environment("JAVA_HOME", tree.home.resolve(jdk).toString());
        arguments();
        assertEquals(ARCHIVE, tree.built());
      }
      tree.environment("JAVA_HOME", tree.home.resolve(jdk).toString());
      arguments();
      assertEquals(List.of(), tree.built(), jdk);
    }
  }

  @Test
  void anotherNameOfAJdkIsTheSameJdk() throws IOException {
    build();
    var other = Files.createSymbolicLink(directory.resolve("name"), tree.home.resolve("jdk"));
    tree.environment("JAVA_HOME", other.toString());
    arguments();
    arguments();
    assertEquals(List.of(), tree.built());
    // It leads to another JDK now.
    Files.delete(other);
    Files.createSymbolicLink(other, tree.jdk("other", "21.0.1"));
    arguments();
    assertEquals(ARCHIVE, tree.built());
    tree.environment("JAVA_HOME", tree.home.resolve("jdk").toString());
    arguments();
    assertEquals(List.of(), tree.built());
  }

  @Test
  void damagedArchiveIsMadeAgain() throws IOException {
    build();
    damage(made("image.jsa"));
    arguments();
    assertEquals(ARCHIVE, tree.built());
    assertEquals("archive\n", Files.readString(made("image.jsa")));
    arguments();
    assertEquals(List.of(), tree.built());
  }

  @Test
  void damagedImageIsMadeAgain() throws IOException {
    tree.tools("jdk");
    assertEquals(0, tree.start().status());
    assertTrue(tree.built().contains("image"));
    arguments();
    assertEquals(List.of(), tree.built());
    damage(made("image/lib/modules"));
    arguments();
    assertEquals(Stream.concat(Stream.of("image"), ARCHIVE.stream()).toList(), tree.built());
    Files.delete(made("image/bin/java"));
    arguments();
    assertEquals(Stream.concat(Stream.of("image"), ARCHIVE.stream()).toList(), tree.built());
    arguments();
    assertEquals(List.of(), tree.built());
  }

  @Test
  void damagedJarIsBuiltAgain() throws IOException {
    tree.tools("jdk");
    assertEquals(0, tree.start().status());
    tree.built();
    damage(tree.home.resolve("vm-cli/target/cellvm/lib/vm-cli.jar"));
    assertEquals(0, tree.start().status());
    assertEquals(ALL, tree.built());
    arguments();
    assertEquals(List.of(), tree.built());
  }

  @Test
  void archiveOfAnotherPlaceIsMadeAgain() throws IOException {
    build();
    var moved = Files.move(tree.home, directory.resolve("moved"));
    var java = moved.resolve("jdk").toString();
    tree.environment("JAVA_HOME", java);
    var outcome = tree.startBy("moved/cellvm");
    assertEquals("", outcome.err());
    assertEquals(ARCHIVE, Files.readAllLines(moved.resolve("noted")));
  }

  @Test
  void archiveThatCannotBeMadeIsTriedOnce() throws IOException {
    tree.write("jdk/no-archives", "");
    var outcome = tree.start("-S");
    assertEquals(0, outcome.status());
    assertTrue(outcome.err().contains("cellvm: no class-data archive"), outcome.err());
    tree.built();
    var arguments = arguments("-S");
    assertEquals(List.of(), tree.built());
    assertTrue(arguments.stream().noneMatch(a -> a.startsWith("-XX:SharedArchiveFile")));
  }

  /** Of two at once the second does not wait for the archive. */
  @Test
  void archiveThatAnotherProcessMakesIsLeftToIt() throws IOException {
    build();
    tree.renew("vm-cli/target/cellvm/lib/vm-cli.jar");
    tree.write("../build.sh", "read -r line\n");
    var other = new ProcessBuilder("sh", directory.resolve("build.sh").toString()).start();
    try {
      var lock = lock("archiving", other.pid());
      arguments();
      assertEquals(List.of(), tree.built());
      assertTrue(Files.isSymbolicLink(lock));
    } finally {
      other.destroy();
    }
  }

  private Path lock(String name, long owner) throws IOException {
    var app = Files.createDirectories(tree.home.resolve("vm-cli/target/cellvm"));
    return Files.createSymbolicLink(app.resolve(name), Path.of(Long.toString(owner)));
  }

  @Test
  void locksOfADeadProcessAreTakenOver() throws IOException, InterruptedException {
    var dead = new ProcessBuilder("true").start();
    dead.waitFor();
    for (var name : List.of("building", "archiving")) {
      lock(name, dead.pid());
    }
    build();
  }

  /** The number of a process that died may be another's by now. */
  @Test
  void locksWithTheNumberOfAnotherProcessAreTakenOver() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "no /proc");
    for (var name : List.of("building", "archiving")) {
      lock(name, ProcessHandle.current().pid());
    }
    build();
  }

  @Test
  void failedBuildIsReported() throws IOException {
    tree.write("failing", "[INFO] fine\n[ERROR] Failed to compile\n");
    var outcome = tree.start();
    assertEquals(1, outcome.status());
    assertEquals("", outcome.out());
    assertTrue(
        outcome.err().contains("\n[ERROR] Failed to compile\ncellvm: the build failed; "),
        outcome.err());
  }

  @Test
  void checkoutThatCannotBeWrittenRunsWhatIsBuilt() throws IOException {
    build();
    var app = tree.home.resolve("vm-cli/target/cellvm").toFile();
    assertTrue(app.setWritable(false));
    try {
      assumeFalse(app.canWrite(), "this user writes everywhere");
      tree.renew("pom.xml");
      tree.renew("vm-cli/target/cellvm/lib/vm-cli.jar");
      assertEndsWith(List.of("org.cellvm.cli.Main", "-S"), arguments("-S"));
      assertEquals(List.of(), tree.built());
      tree.environment("CELLVM_REBUILD", "1");
      assertFails("cannot write " + app);
    } finally {
      assertTrue(app.setWritable(true));
    }
  }

  // The place

  @Test
  void pathWithSpaces() throws IOException {
    tree = new LauncherTree(Files.createDirectory(directory.resolve("it's a \"$place\" *")));
    build();
    assertTrue(arguments().contains("-Dcellvm.home=" + tree.home));
    assertEquals(List.of(), tree.built());
  }

  @Test
  void pathWithAColonIsRefused() throws IOException {
    tree = new LauncherTree(Files.createDirectory(directory.resolve("a:b")));
    assertFails("the path of CellVM has a colon, which no class path can hold: " + tree.home);
  }

  @Test
  void linksLeadToTheCheckout() throws IOException {
    build();
    var bin = Files.createDirectory(directory.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), tree.home.resolve("cellvm"));
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("../checkout/cellvm"));
    Files.createSymbolicLink(bin.resolve("twice"), Path.of("relative"));
    tree.environment("PATH", bin + ":" + System.getenv("PATH"));
    for (var name :
        List.of("checkout/cellvm", "bin/absolute", "bin/relative", "bin/twice", "twice")) {
      var outcome = tree.startBy(name);
      assertEquals("", outcome.err(), name);
      var home = outcome.out().lines().filter(a -> a.startsWith("-Dcellvm.home=")).findFirst();
      assertEquals(
          tree.home.toRealPath(), Path.of(home.orElseThrow().split("=")[1]).toRealPath(), name);
      assertEquals(List.of(), tree.built(), name);
    }
  }

  // The JVM

  @Test
  void firstJavaOfThePathIsTaken() throws IOException {
    tree.environment("JAVA_HOME", null);
    tree.environment("PATH", tree.home.resolve("jdk/bin") + ":" + System.getenv("PATH"));
    build();
    arguments();
  }

  @Test
  void wrongJavaIsReported() throws IOException {
    tree.environment("JAVA_HOME", "/no/such");
    assertFails("JAVA_HOME has no bin/java: /no/such");
    tree.environment("JAVA_HOME", tree.jdk("old", "11.0.2").toString());
    assertFails("needs Java 17 or later, but " + tree.home + "/old/bin/java is 11");
    tree.environment("JAVA_HOME", null);
    tree.environment("PATH", directory.toString());
    assertFails("no java: set JAVA_HOME to a JDK 17 or later, or put its bin on PATH");
  }

  @Test
  void optionsReachTheJvm() throws IOException {
    build();
    assertTrue(arguments().contains("-XX:+UseSerialGC"));
    tree.environment("CELLVM_JAVA_OPTS", "-Da=b -XX:+UseG1GC");
    var arguments = arguments();
    assertTrue(arguments.containsAll(List.of("-Da=b", "-XX:+UseG1GC")), arguments::toString);
    assertFalse(arguments.contains("-XX:+UseSerialGC"));
  }

  /** Plug-ins get the whole JDK, and an archive of its own; engines are searched for. */
  @Test
  void pluginsAreOnTheClassPath() throws IOException {
    build();
    tree.write("plugins/one.jar", "");
    var two = tree.write("two.jar", "");
    var three = tree.write("three.jar", "");
    tree.environment("CELLVM_PLUGINS", two + ":" + three);
    var arguments = arguments();
    assertEquals(ARCHIVE, tree.built());
    assertEndsWith(
        List.of("-cp", tree.home + "/plugins/one.jar:" + two + ":" + three, "org.cellvm.cli.Main"),
        arguments);
    assertTrue(arguments.stream().anyMatch(a -> a.endsWith("/jdk.jsa")), arguments::toString);
    assertTrue(arguments.stream().noneMatch(a -> a.startsWith("-Dcellvm.engines")));
  }

  @Test
  void missingPluginIsAnError() throws IOException {
    build();
    tree.environment("CELLVM_PLUGINS", "no-such.jar");
    assertEquals(
        new Outcome("", "cellvm: no such plug-in: no-such.jar (CELLVM_PLUGINS)\n", 1),
        tree.start("-c", "pass"));
  }

  // With a real JDK

  @Test
  void jarsOfTheBuildRunOnEveryEngine() throws IOException {
    var lib = PythonProgram.REPOSITORY.resolve("vm-cli/target/cellvm/lib");
    assumeTrue(Files.exists(lib.resolve("vm-cli.jar")), "no jars: the module is not packaged");
    tree.executable(
        "mvnw",
        "#!/bin/sh\nmkdir -p vm-cli/target/cellvm\ncp -R '" + lib + "' vm-cli/target/cellvm/\n");
    var warm = "vm-cli/src/main/archive/warm.py";
    tree.write(warm, Files.readString(PythonProgram.REPOSITORY.resolve(warm)));
    tree.environment("JAVA_HOME", System.getProperty("java.home"));
    var which = "import sys; print sys.cellvm[1]";
    assertEquals(0, tree.start("-c", which).status());
    for (var name : EngineRun.names()) {
      assertEquals(new Outcome(name + "\n", "", 0), tree.start("--engine", name, "-c", which));
    }
    var java = Path.of(System.getProperty("java.home"), "bin/java").toRealPath();
    var archive = tree.home.resolve("vm-cli/target/cellvm/jdks" + java + "/image.jsa");
    assertTrue(Files.size(archive) > 1_000_000, () -> archive + " is no archive");
    boolean canLink = Files.exists(Path.of(System.getProperty("java.home"), "bin/jlink"));
    assertEquals(canLink, Files.exists(archive.resolveSibling("image/bin/java")));
    tree.environment("CELLVM_PLUGINS", EngineJar.create(directory).toString());
    assertEquals(
        new Outcome(EngineJar.ENGINE + "\n", "", 0),
        tree.start("--engine", EngineJar.ENGINE, "-c", which));
  }
}
