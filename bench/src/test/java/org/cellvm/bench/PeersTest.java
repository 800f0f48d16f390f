package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellvm.bench.Worker.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
  private static final String SUM =
      """
      def run(n):
          total = 0
          for i in xrange(n):
              total += i
          return total


      N = 10
      CHECK = 45
      """;

  /** It is a value in both, but another one. */
  private static final String HALF = "def run(n):\n    return n / 2\n\n\nN = 5\nCHECK = 2\n";

  @TempDir Path directory;

  private Program program(String name, String source) throws Exception {
    return new Program(name, Files.writeString(directory.resolve(name + ".py"), source));
  }

  @Test
  void programsAreTranslatedByCellVmsOwnLibrary() throws Exception {
    try (Python3 python3 = new Python3(directory)) {
      for (Workload workload : List.of(Workload.STR_DICT, Workload.RAISE_EXCEPT)) {
        Program program = program(workload.id(), workload.source());
        String translated = Files.readString(python3.of(program).file());
        assertFalse(translated.contains("xrange"), translated);
        assertFalse(translated.contains("iteritems"), translated);
        assertFalse(translated.contains(", e:"), translated);
      }
    }
  }

  @Test
  void whatAPeerCannotRunIsLeftOut() throws Exception {
    Interpreter python = Interpreter.ask("python3");
    assumeTrue(python != null && python.isPython3(), "no python3 on PATH that runs");
    Options options =
        Options.parse(
            new String[] {"--forks", "1", "--pairs", "2", "--warmup", "0.01", "--cpython", "none"});
    String worker = Comparison.unpackWorker(directory).toString();
    Contender peer = Contender.peer("three", python, Clock.WALL, worker);
    assertTrue(peer.python3());
    assertFalse(peer.isEngine());
    List<Program> programs = List.of(program("sum", SUM), program("half", HALF));
    var log = new ByteArrayOutputStream();
    try (Python3 python3 = new Python3(directory)) {
      Comparison comparison =
          new Comparison(
              List.of(peer),
              programs,
              options,
              python3,
              new PrintStream(log, true, StandardCharsets.UTF_8));
      comparison.run();
      assertEquals(
          List.of(new Comparison.Failure("half", "three", "ValueError: half: wrong result 2.5")),
          comparison.failures());
      assertEquals(
          List.of("sum", "sum"),
          comparison.measurements().all().stream().map(Measurements.Sample::program).toList());
      assertTrue(comparison.measurements().warmUpMillis("sum", "three").length > 0);
    }
    assertTrue(log.toString(StandardCharsets.UTF_8).contains("round 2 of 2"));
  }

  @Test
  void peersAreNamedByPath() {
    Options options =
        Options.parse(new String[] {"--peer", "a=/x/python3", "--peer", "b c=/y=z/pypy"});
    assertEquals(
        List.of(
            new Options.NamedPath("a", "/x/python3"), new Options.NamedPath("b c", "/y=z/pypy")),
        options.peers);
    for (String wrong : List.of("python3", "=x", "x=", "switch=/x", "CPython=/x")) {
      assertThrows(
          Options.UsageException.class, () -> Options.parse(new String[] {"--peer", wrong}));
    }
    assertThrows(
        Options.UsageException.class,
        () -> Options.parse(new String[] {"--peer", "a=/x", "--peer", "a=/y"}));
  }

  @Test
  void warmUpsAreMediansOfTheForksThatWentAsFar() {
    Measurements measurements = new Measurements();
    for (int fork = 0; fork < 3; fork++) {
      for (int i = 0; i < 2 + fork; i++) {
        measurements.add(
            new Measurements.WarmUp(fork, i, "p", "e", 1_000_000L * (10 * (fork + 1) - i)));
      }
    }
    double[] millis = measurements.warmUpMillis("p", "e");
    assertEquals(List.of(20.0, 19.0), List.of(millis[0], millis[1]));
    assertEquals(2, millis.length);
  }
}
