package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shell scripts of the repository. */
class ScriptsTest {
  private static final List<String> SCRIPTS =
      List.of(
          "cellvm", "vm-cli/src/main/sh/build.sh", "vm-compiler/compare", "bench/run", ".ci/run");

  private static final int SECONDS = 60;

  @Test
  void shellcheckHasNothingToSay() throws IOException {
    var command = new ArrayList<>(List.of("shellcheck"));
    command.addAll(SCRIPTS);
    var builder = new ProcessBuilder(command).directory(PythonProgram.REPOSITORY.toFile());
    Process process = null;
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, "shellcheck is not installed");
    }
    assertEquals(new Outcome("", "", 0), CPython.finish(process, SECONDS));
  }
}
