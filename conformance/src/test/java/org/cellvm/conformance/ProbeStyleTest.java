package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The programs of the suite read alike; {@code conformance/README.md} tells how. */
class ProbeStyleTest {
  private static final int WIDTH = 120;

  /** Stands above a line that is long because its length is what is tested. */
  private static final String LONG_LINE = "# long line: ";

  private static final Pattern FUNCTION = Pattern.compile("^def (\\w+)", Pattern.MULTILINE);

  private static final Path PROBES = PythonProgram.PROGRAMS.resolve("probes");

  @Test
  void noLineIsTooLong() throws IOException {
    var tooLong = new ArrayList<String>();
    var unneeded = new ArrayList<String>();
    for (Path file : sources()) {
      String above = "";
      int number = 0;
      for (String line : text(file).split("\n", -1)) {
        number++;
        boolean told = above.strip().startsWith(LONG_LINE);
        if (line.length() > WIDTH && !told) {
          tooLong.add(file.getFileName() + ":" + number);
        } else if (told && line.length() <= WIDTH) {
          unneeded.add(file.getFileName() + ":" + number);
        }
        above = line;
      }
    }
    assertEquals(List.of(), tooLong, "lines over " + WIDTH + " characters");
    assertEquals(List.of(), unneeded, "lines said to be long that are not");
  }

  /** A program that needs something else than what is shared gives it another name. */
  @Test
  void noProgramDefinesWhatIsShared() throws IOException {
    var shared = new TreeSet<String>();
    for (String name : PythonProgram.SHARED) {
      shared.addAll(functions(PROBES.resolve(name)));
    }
    assertTrue(shared.containsAll(Set.of("mask", "probe", "attempt")), shared::toString);
    var again = new ArrayList<String>();
    for (Path file : sources()) {
      if (PythonProgram.SHARED.contains(file.getFileName().toString())
          || !file.startsWith(PROBES)) {
        continue;
      }
      for (String name : functions(file)) {
        if (shared.contains(name)) {
          again.add(file.getFileName() + " defines " + name);
        }
      }
    }
    assertEquals(List.of(), again, "what probing.py or calling.py defines");
  }

  @Test
  void expectedOutputStandsInOnePlace() {
    var both = new ArrayList<String>();
    int beside = 0;
    for (PythonProgram program : PythonProgram.all()) {
      if (!program.expectedBeside().isEmpty()) {
        beside++;
        if (Files.exists(program.recordedOutput())) {
          both.add(program.name());
        }
      }
    }
    assertEquals(List.of(), both, "programs with a .out file and expectations beside the prints");
    assertTrue(beside > 60, "programs with expectations beside the prints");
  }

  @Test
  void everyRecordedOutputBelongsToAProgram() throws IOException {
    var recorded = new TreeSet<Path>();
    try (var files = Files.walk(PythonProgram.PROGRAMS)) {
      files.filter(file -> file.toString().endsWith(".out")).forEach(recorded::add);
    }
    PythonProgram.all().forEach(program -> recorded.remove(program.recordedOutput()));
    assertEquals(Set.of(), recorded, ".out files without a program");
  }

  /** All Python files of the suite, with what its programs share. */
  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(PythonProgram.PROGRAMS)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static Set<String> functions(Path file) throws IOException {
    var names = new TreeSet<String>();
    FUNCTION.matcher(text(file)).results().forEach(found -> names.add(found.group(1)));
    return names;
  }
}
