package org.cellvm.stdlib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is not taken: the first word of each line, a file or a directory with a slash at its end.
 */
final class LeftOut {
  private final List<String> files = new ArrayList<>();

  LeftOut(Path list) throws IOException {
    for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        files.add(line.split("\\s+", 2)[0]);
      }
    }
  }

  boolean has(String file) {
    for (String entry : files) {
      if (entry.endsWith("/") ? file.startsWith(entry) : file.equals(entry)) {
        return true;
      }
    }
    return false;
  }
}
