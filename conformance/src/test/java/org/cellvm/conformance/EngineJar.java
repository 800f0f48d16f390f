package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine of {@code docs/adding-an-engine.md}, built as the page says. */
final class EngineJar {
  /** The engine's name. */
  static final String ENGINE = "counting";

  private EngineJar() {}

  /** Runs the page's first block of commands in a new directory and returns the jar it makes. */
  static Path create(Path directory) throws IOException {
    var page = Document.named("docs/adding-an-engine.md");
    var shell = new Shell(Files.createTempDirectory(directory, "engine"));
    page.writeFiles(shell.directory());
    assertEquals(new Outcome("", "", 0), shell.run(page.blocks("sh").get(0).text()));
    return shell.directory().resolve("counting-engine.jar");
  }
}
