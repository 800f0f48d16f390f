package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the packaged library holds: each module is CPython 2.7.18's, by the hashes of an installed
 * one that were recorded, or is listed with the reason why it is not.
 */
class PackagedLibraryTest {
  private static final String LISTING = "/META-INF/cellvm/library.txt";

  @Test
  void everyModuleIsCPythonsOrIsListed() throws IOException {
    var cpython = table("/library/cpython-2.7.18.txt");
    var different = new TreeSet<String>();
    modules()
        .forEach(
            (file, rest) -> {
              if (!rest.substring(0, rest.indexOf(' ')).equals(cpython.get(file))) {
                different.add(file);
              }
            });
    assertListed(different, "/library/differences.txt");
  }

  @Test
  void everyModuleOfCPythonIsThereOrIsListed() throws IOException {
    var absent = new TreeSet<>(table("/library/cpython-2.7.18.txt").keySet());
    absent.removeAll(modules().keySet());
    assertListed(absent, "/library/absent.txt");
  }

  private static void assertListed(TreeSet<String> found, String list) throws IOException {
    var listed = table(list);
    assertEquals(String.join("\n", listed.keySet()), String.join("\n", found), list);
    listed.forEach((file, reason) -> assertFalse(reason.isBlank(), file));
  }

  /** Returns hash and origin of the modules. */
  private static Map<String, String> modules() throws IOException {
    var modules = table(LISTING);
    modules.keySet().removeIf(file -> !file.endsWith(".py"));
    return modules;
  }

  /** Returns the lines of a resource: the first word, and what follows. */
  private static TreeMap<String, String> table(String resource) throws IOException {
    var lines = new TreeMap<String, String>();
    try (InputStream in = PackagedLibraryTest.class.getResourceAsStream(resource)) {
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int space = line.indexOf(' ');
        if (!line.startsWith("#") && space > 0) {
          lines.put(line.substring(0, space), line.substring(space + 1));
        }
      }
    }
    return lines;
  }
}
