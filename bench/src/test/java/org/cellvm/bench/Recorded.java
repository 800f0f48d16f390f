package org.cellvm.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A small comparison that was measured once: three forks of four programs on four contenders. */
final class Recorded {
  private static final Path DIRECTORY = Path.of("src/test/resources/org/cellvm/bench/recorded");

  private Recorded() {}

  static ReportData comparison() throws IOException {
    return ReportData.read(DIRECTORY);
  }

  static ReportData withJmh() throws IOException {
    return comparison().withJmh(JmhResult.read(DIRECTORY.resolve("jmh.json")));
  }
}
