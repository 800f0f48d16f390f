package org.cellvm.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellvm.runtime.Engines;
import org.junit.jupiter.api.Test;

class LauncherFlagsTest {
  @Test
  void workersRunByTheLaunchersFlags() throws Exception {
    String launcher = Files.readString(Path.of("../cellvm"));
    for (String flag : Contender.JVM_FLAGS) {
      assertTrue(launcher.contains(flag), flag);
    }
  }

  @Test
  void quickYieldsToWhatIsSaid() {
    Options options = Options.parse(new String[] {"--forks", "2", "--quick"});
    assertEquals(2, options.forks);
    assertEquals(3, options.pairs);
    assertThrows(
        Options.UsageException.class, () -> Options.parse(new String[] {"--forks", "none"}));
  }

  @Test
  void documentedCommandsAreUnderstood() throws Exception {
    var commands =
        Files.readAllLines(Path.of("../docs/performance.md")).stream()
            .filter(line -> line.startsWith("bench/run"))
            .map(line -> line.replaceFirst(" *#.*", ""))
            .toList();
    assertTrue(commands.size() > 3, commands.toString());
    for (var command : commands) {
      var words = List.of(command.split(" +"));
      if (!words.contains("--jmh")) {
        Options.parse(words.subList(1, words.size()).toArray(new String[0]));
      }
    }
  }

  @Test
  void jmhRunsEveryEngineUnlessSomeAreNamed() {
    String all = "engine=" + String.join(",", Engines.found().names());
    assertEquals(
        List.of("-p", all, "-f", "1"),
        List.of(Main.jmhArguments(new String[] {"--jmh", "-f", "1"})));
    assertEquals(
        List.of("-p", "engine=x"),
        List.of(Main.jmhArguments(new String[] {"--jmh", "-p", "engine=x"})));
  }

  @Test
  void marksAreReadFromTheClassLog() {
    List<String> log =
        List.of(
            "[1000000ns] java.lang.Object source: x", "[2500000ns] org.cellvm.cli.Main source: y");
    assertEquals(2.5, Startup.loaded(log, "org.cellvm.cli.Main"));
  }
}
