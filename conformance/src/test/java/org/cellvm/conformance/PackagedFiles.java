package org.cellvm.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files of the packaged library. */
final class PackagedFiles {
  private PackagedFiles() {}

  /** The compiled file of each module; a source that is not compiled has none. */
  static List<String> compiled() throws IOException {
    var files = new ArrayList<String>();
    byte[] listing = contents("/META-INF/cellvm/library.txt");
    for (var line : new String(listing, StandardCharsets.UTF_8).split("\n")) {
      var file = line.substring(0, line.indexOf(' '));
      if (file.endsWith(".py")) {
        files.add("/lib/python2.7/" + file + "c");
      }
    }
    return files;
  }

  /** Returns the content of a file; null if there is none. */
  static byte[] contents(String file) throws IOException {
    try (var in = PackagedFiles.class.getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
