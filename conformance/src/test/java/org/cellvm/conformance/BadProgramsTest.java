package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.runtime.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a user sees on standard error of the programs that the compiler refuses, for each way to run
 * one, beside what {@code record_errors.py} recorded of CPython 2.7.18.
 */
class BadProgramsTest {
  private static final Path PROGRAMS =
      PythonProgram.REPOSITORY.resolve("vm-compiler/src/test/resources/org/cellvm/compiler");

  private static final String END = "\n####end\n";

  /** Those belong to the module {@code warnings}; the recorded runs have them switched off. */
  private static final Pattern WARNINGS =
      Pattern.compile("(?m)^\\S+:\\d+: (Syntax|Deprecation)Warning: .*\n(?:  (?!File ).*\n)?");

  private static final String CAUGHT =
      "Traceback (most recent call last):\n  File \"program.py\", line 1, in <module>\n";

  @TempDir Path directory;

  /** A program that needs no option of the command, and its number in the file. */
  private record BadProgram(int number, String mode, String source) {
    boolean isAscii() {
      return source.chars().allMatch(c -> c > 0 && c < 0x80);
    }

    @Override
    public String toString() {
      String line = source.strip().replace("\n", " ; ");
      return number + " " + (line.length() > 60 ? line.substring(0, 60) + "..." : line);
    }
  }

  @TestFactory
  Stream<DynamicTest> standardErrorOf() throws IOException {
    Map<Integer, Map<String, String>> expected = recorded();
    return programs().stream()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.toString(),
                    () -> check(program, expected.getOrDefault(program.number, Map.of()))));
  }

  /** Guards the test above. */
  @Test
  void programsAreRecorded() throws IOException {
    assertTrue(programs().size() > 400);
    assertTrue(recorded().size() > 400);
  }

  private void check(BadProgram program, Map<String, String> expected) throws IOException {
    String before = "";
    for (var way : ways(program).entrySet()) {
      before = expected.getOrDefault(way.getKey(), before);
      String actual = stderr(way.getValue());
      if (way.getKey().matches("string|exec")) {
        actual = actual.replaceFirst(Pattern.quote(CAUGHT), "");
      }
      Difference.check(program + ", by way of " + way.getKey(), before, actual);
    }
  }

  private Map<String, ToIntFunction<Program>> ways(BadProgram program) throws IOException {
    byte[] source = Outcome.bytes(program.source);
    Path file = directory.resolve("program.py");
    Files.write(file, source);
    Map<String, ToIntFunction<Program>> ways = new LinkedHashMap<>();
    String mode = program.mode;
    if (mode.equals("exec") || mode.equals("file")) {
      ways.put("file", p -> p.runFile(file.toString()));
      ways.put("input", p -> p.runInput(new ByteArrayInputStream(source)));
      if (program.isAscii()) {
        ways.put("command", p -> p.runCommand(program.source));
      }
    }
    String read = "open('" + file + "', 'rb').read()";
    if (!mode.equals("file")) {
      ways.put(
          "string",
          p -> p.runCommand("exec compile(" + read + ", 'program', '" + mode + "', 0, 1)"));
    }
    if (mode.equals("exec") || mode.equals("eval")) {
      String run = mode.equals("exec") ? "exec " : "eval";
      ways.put("exec", p -> p.runCommand(run + "(" + read + ")"));
    }
    return ways;
  }

  private String stderr(ToIntFunction<Program> way) {
    DispatchEngine engine = EngineRun.engines().get(0);
    String err = EngineRun.of(engine, List.of(""), List.of(), way).err();
    return WARNINGS
        .matcher(err)
        .replaceAll("")
        .replace("\"program\"", "\"program.py\"")
        .replace(directory + "/", "")
        .replace("<string>", "program.py")
        .replace("<stdin>", "program.py");
  }

  private static List<BadProgram> programs() throws IOException {
    String text = Outcome.text(Files.readAllBytes(PROGRAMS.resolve("bad_programs.txt")));
    List<BadProgram> programs = new ArrayList<>();
    int number = 0;
    for (int at = 0; at < text.length(); number++) {
      int end = text.indexOf(END, at);
      int head = text.indexOf('\n', at);
      String[] words = text.substring(at, head).split(" ");
      if (words.length == 3 && words[2].equals("0")) {
        programs.add(
            new BadProgram(number, words[1], text.substring(Math.min(head + 1, end), end)));
      }
      at = end + END.length();
    }
    return programs;
  }

  /** Number of the program, and way, to text. */
  private static Map<Integer, Map<String, String>> recorded() throws IOException {
    Map<Integer, Map<String, String>> recorded = new HashMap<>();
    for (String line : Files.readAllLines(PROGRAMS.resolve("bad_programs.stderr"))) {
      String[] parts = line.split(" ", 3);
      recorded
          .computeIfAbsent(Integer.valueOf(parts[0]), number -> new HashMap<>())
          .put(parts[1], unescape(parts[2]));
    }
    return recorded;
  }

  /** Undoes Python's {@code string_escape}. */
  private static String unescape(String s) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      switch (s.charAt(++i)) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'x' -> {
          out.append((char) Integer.parseInt(s.substring(i + 1, i + 3), 16));
          i += 2;
        }
        default -> out.append(s.charAt(i));
      }
    }
    return out.toString();
  }
}
