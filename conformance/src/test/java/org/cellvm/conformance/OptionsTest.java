package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Options of the command and variables that change what a program means, is warned of or is given.
 * Texts and exit statuses are those of CPython 2.7.18.
 */
class OptionsTest {
  @TempDir Path directory;

  private Outcome run(String... arguments) {
    return new ChildJvm(directory).run(arguments);
  }

  private Outcome runWithInput(String input, String... arguments) {
    return new ChildJvm(directory).input(input).run(arguments);
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
  }

  private static void assertRuns(String out, Outcome outcome) {
    assertEquals(new Outcome(out, "", 0), outcome);
  }

  private static void assertFails(int status, String err, Outcome outcome) {
    assertEquals(new Outcome("", err, status), outcome);
  }

  @Test
  void flagsOfTheLanguage() {
    var show = "import sys; print tuple(sys.flags)";
    assertRuns(
        "(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 1, 2)\n",
        run("-dd", "-tt", "-tbRR", "-c", show));
    assertRuns(
        "(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)\n",
        new ChildJvm(directory).environment("PYTHONDEBUG", "3").run("-d", "-c", show));
  }

  @Test
  void inconsistentTabs() throws IOException {
    write("tabs.py", "if 1:\n        x=1\n\ty=1\n\tz=1\nif 2:\n\ty=1\n        x=1\nprint 'ok'\n");
    var message = "inconsistent use of tabs and spaces in indentation\n";
    assertRuns("ok\n", run("tabs.py"));
    assertEquals(new Outcome("ok\n", "tabs.py: " + message, 0), run("-t", "tabs.py"));
    assertEquals(
        new Outcome("", "m: " + message, 0),
        run("-t", "-Werror", "-c", "compile(open('tabs.py').read(), 'm', 'exec')"));
    assertFails(
        1,
        "  File \"tabs.py\", line 3\n    y=1\n      ^\nTabError: " + message,
        run("-tt", "tabs.py"));
    var typed = runWithInput("if 1:\n        x=1\n\ty=1\n\nprint y\n", "-t", "-i");
    assertEquals("1\n", typed.out());
    assertEquals(2, typed.err().split("<stdin>: " + message, -1).length);
  }

  @Test
  void firstLineThatIsSkipped() throws IOException {
    write(
        "x.py",
        "#!this is ) no Python \u00e4\n# coding: latin-1\nprint u'\u00e4' == u'\\xe4'\n1/0\n");
    assertEquals(
        new Outcome(
            "True\n",
            "Traceback (most recent call last):\n"
                + "  File \"x.py\", line 4, in <module>\n"
                + "    1/0\n"
                + "ZeroDivisionError: integer division or modulo by zero\n",
            1),
        run("-x", "x.py"));
    write("one.py", "only )");
    assertRuns("", run("-x", "one.py"));
    assertRuns("1\n2\n", runWithInput("print 1\nprint 2\n", "-x"));
    assertRuns("1\n", run("-x", "-c", "print 1"));
  }

  @Test
  void comparisonsOfBytesWithText() {
    var program = "print bytearray('a') != u'a'\nprint u'a' == bytearray('a')";
    assertRuns("True\nFalse\n", run("-c", program));
    var warning = "BytesWarning: Comparison between bytearray and unicode\n";
    assertEquals(new Outcome("True\nFalse\n", "-c:2: " + warning, 0), run("-b", "-c", program));
    assertEquals(
        new Outcome(
            "True\n",
            "Traceback (most recent call last):\n  File \"<string>\", line 2, in <module>\n"
                + warning,
            1),
        run("-bb", "-c", program));
  }

  private Outcome hashes(String seed, String... options) {
    var show =
        "import sys; print sys.flags.hash_randomization, hash('abc') == hash(u'abc'), hash('abc'),"
            + " hash(u'\\u20ac'), hash(buffer('a' * 30)), hash('')";
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-c", show));
    return new ChildJvm(directory)
        .environment("PYTHONHASHSEED", seed)
        .run(arguments.toArray(new String[0]));
  }

  @Test
  void hashesOfASeed() {
    var usual = "True 1453079729188098211 1070595220141 -2936561433247320336 0\n";
    assertRuns("1 " + usual, hashes("0"));
    assertRuns("1 " + usual, hashes("0", "-R"));
    assertRuns("0 " + usual, hashes(""));
    assertRuns("0 " + usual, hashes("42", "-E"));
    var of42 = "True -4410911502303878509 -5486455529282939743 -2063009784626629162 0\n";
    assertRuns("42 " + of42, hashes("42"));
    assertRuns(
        "1 True -4091943417118692 -2592629787652817194 7307385319825453201 0\n",
        hashes("4294967295"));
    for (String bad : List.of("-1", "4294967296", "3a")) {
      assertFails(
          134,
          "Fatal Python error: PYTHONHASHSEED must be \"random\" or an integer in range"
              + " [0; 4294967295]\n",
          hashes(bad));
    }
    assertNotEquals(hashes("random").out(), hashes("", "-R").out());
  }
}
