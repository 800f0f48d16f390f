package org.cellvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The compiler's result for each recorded program is what CPython 2.7.18 gave. */
class ProgramsTest {
  @TestFactory
  List<DynamicTest> recordedPrograms() throws IOException {
    return tests("programs");
  }

  /** Every error and every warning that CPython's compiler knows: see messages.txt. */
  @TestFactory
  List<DynamicTest> badPrograms() throws IOException {
    return tests("bad_programs");
  }

  /** Each name of {@code encodings.aliases} and of a module of {@code encodings}. */
  @TestFactory
  List<DynamicTest> encodings() throws IOException {
    return tests("encodings");
  }

  private static List<DynamicTest> tests(String name) throws IOException {
    List<ProgramFile.Program> programs = ProgramFile.parse(resource(name + ".txt"));
    List<String> expected = resource(name + ".expected").lines().toList();
    assertEquals(programs.size(), expected.size());
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      ProgramFile.Program program = programs.get(i);
      String outcome = expected.get(i);
      tests.add(
          DynamicTest.dynamicTest(
              i + " " + program, () -> assertEquals(outcome, ProgramFile.outcome(program))));
    }
    return tests;
  }

  static String resource(String name) throws IOException {
    try (InputStream in = ProgramsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static void same(String md5, String source) {
    assertEquals(md5, ProgramFile.outcome(new ProgramFile.Program("exec", 0, source)));
  }

  @Test
  void moreThan65536NamesTakeExtendedArguments() {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < 70000; i++) {
      source.append('n').append(i).append(" = ").append(i).append('\n');
    }
    same("f830d255323c6c9b53f92b9ec0396022", source.toString());
  }

  @Test
  void longJumpsTakeExtendedArguments() {
    same(
        "6470fb16af8c37b365175e4c15544ef6",
        "while a:\n if b: continue\n" + " x.y(z)\n".repeat(9000) + " if c: break\nelse: d\n");
  }

  @Test
  void longCodeIsNotOptimized() {
    same("688356055e657a081086478e199514c6", "x = 1 + 2\n".repeat(6000) + "if a and b: c\n");
    same("737b43ce9ad445953e83d9135d417565", "x = 1 + 2\n".repeat(3000) + "if a and b: c\n");
  }

  @Test
  void codeWithLongGapsBetweenLinesIsNotOptimized() {
    same(
        "24c329c8395332321cf534cd416e48cc",
        "x = 1" + "\n".repeat(300) + "y = 2" + "\n".repeat(700) + "z = 1 + 2\n");
  }

  @Test
  void longChains() {
    same("49839a780b35c07c18ea7c580d0f39e5", "x = " + "a + ".repeat(1500) + "a\n");
    same("70dbdb0e3421b525dd320300f51c86e0", "if a: b\n" + "elif c: d\n".repeat(900) + "else: e\n");
  }
}
