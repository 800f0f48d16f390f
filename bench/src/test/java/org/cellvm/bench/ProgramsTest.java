package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cellvm.runtime.EngineChoice;
import org.cellvm.runtime.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramsTest {
  @Test
  void everyProgramIsListed() throws Exception {
    List<String> files;
    try (var found = Files.list(Path.of("src/main/python"))) {
      files = found.map(f -> f.getFileName().toString().replace(".py", "")).sorted().toList();
    }
    assertEquals(files, Arrays.stream(Workload.values()).map(Workload::id).sorted().toList());
  }

  static List<String> engines() {
    return Engines.found().names();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyProgramGivesItsResult(String engine) {
    try (HostedPrograms host = new HostedPrograms(engine, Clock.WALL)) {
      for (Workload program : Workload.values()) {
        host.load(program.id(), program.source());
        assertTrue(host.time(program.id()) > 0, program.id());
      }
    }
  }

  @Test
  void aWrongResultIsNoMeasurement() {
    try (HostedPrograms host = new HostedPrograms(EngineChoice.DEFAULT, Clock.WALL)) {
      host.load("wrong", "def run(n):\n    return n\nN = 1\nCHECK = 2\n");
      assertThrows(IllegalStateException.class, () -> host.time("wrong"));
    }
  }
}
