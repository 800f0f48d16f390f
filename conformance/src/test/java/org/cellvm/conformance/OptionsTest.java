package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static String resource(String name) throws IOException {
    try (var in = OptionsTest.class.getResourceAsStream("/options/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** What {@code -3} warns of, as CPython did when this was recorded and does where it is found. */
  @ParameterizedTest
  @MethodSource("org.cellvm.conformance.EngineRun#names")
  void warningsOfPython3(String engine) throws IOException {
    write("python3_warnings.py", resource("python3_warnings.py"));
    var expected =
        new Outcome(resource("python3_warnings.out"), resource("python3_warnings.err"), 0);
    assertEquals(expected, run("--engine", engine, "-3", "-S", "python3_warnings.py"));
    var cpython = CPython.installed();
    if (cpython.isPresent()) {
      assertEquals(
          expected, cpython.get().run(directory, List.of("-3", "-S", "python3_warnings.py")));
    }
  }

  @Test
  void warningsOfPython3BringTwoOptions() {
    var show = "import sys; print sys.flags.division_warning, sys.flags.tabcheck, sys.py3kwarning";
    assertRuns("1 1 True\n", run("-3", "-c", show));
    assertRuns("0 2 True\n", run("-3", "-Qold", "-tt", "-c", show));
    assertRuns("2 1 True\n", run("-Qwarnall", "-3", "-c", show));
    assertRuns("0 0 False\n", run("-c", show));
    assertEquals(
        new Outcome(
            "",
            "-c:1: DeprecationWarning: dict.has_key() not supported in 3.x; use the in operator\n",
            0),
        run("-3", "-c", "{}.has_key(1)"));
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

  @Test
  void classicDivision() throws IOException {
    write("m.py", "y = 7\nfor i in range(3): y /= 2\nprint y");
    write("p.py", "x = 3\nprint x/2\nprint 3.0/2\nprint 3j/2\nprint 3L/2L\nimport m\n");
    var old = "1\n1.5\n1.5j\n1\n0\n";
    var warning = "DeprecationWarning: classic ";
    var ofInt = "p.py:2: " + warning + "int division\n  print x/2\n";
    var ofFloat = "p.py:3: " + warning + "float division\n  print 3.0/2\n";
    var ofComplex = "p.py:4: " + warning + "complex division\n  print 3j/2\n";
    var ofLong = "p.py:5: " + warning + "long division\n  print 3L/2L\n";
    var imported =
        directory.resolve("m.py")
            + ":2: "
            + warning
            + "int division\n  for i in range(3): y /= 2\n";
    for (var engine : EngineRun.names()) {
      assertRuns(old, run("--engine", engine, "-Qold", "p.py"));
      assertEquals(
          new Outcome(old, ofInt + ofLong + imported, 0),
          run("--engine", engine, "-Qwarn", "p.py"));
      assertEquals(
          new Outcome(old, ofInt + ofFloat + ofComplex + ofLong + imported, 0),
          run("--engine", engine, "-Q", "warnall", "p.py"));
      assertRuns("1.5\n1.5\n1.5j\n1.5\n0.875\n", run("--engine", engine, "-Qnew", "p.py"));
    }
    assertRuns(
        "1 1\n",
        run("-Qwarn", "-Qnew", "-c", "import sys; print sys.flags[2], sys.flags.division_new"));
    assertFails(
        2,
        "-Q option should be `-Qold', `-Qwarn', `-Qwarnall', or `-Qnew' only\n"
            + "usage: cellvm [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
            + "Try `cellvm -h' for more information.\n",
        run("-Qbad"));
  }

  private void archive(String name, Map<String, String> files) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(directory.resolve(name)))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
      }
    }
  }

  @Test
  void programInAnArchive() throws IOException {
    var main =
        "import sys, beside\n"
            + "print __name__, __file__, repr(__package__), sys.argv, sys.path[0], __loader__\n"
            + "print beside.__file__\n";
    archive("x.zip", Map.of("__main__.py", main, "beside.py", ""));
    assertRuns(
        "__main__ x.zip/__main__.py '' ['x.zip', 'a'] x.zip <zipimporter object \"x.zip\">\n"
            + "x.zip/beside.py\n",
        run("x.zip", "a"));
    archive("failing.zip", Map.of("__main__.py", "raise SystemExit(3)"));
    assertFails(3, "", run("failing.zip"));
    archive("deep.zip", Map.of("d/__main__.py", "import sys\nprint __file__, sys.path[0]"));
    assertRuns("deep.zip/d/__main__.py deep.zip/d\n", run("deep.zip/d"));
    assertFails(1, "cellvm: can't find '__main__' module in 'deep.zip/e'\n", run("deep.zip/e"));
    write("false.zip", "print 'source'\n#PK\5\6" + " ".repeat(18));
    assertRuns("source\n", run("false.zip"));
    archive("nomain.zip", Map.of("beside.py", ""));
    assertFails(1, "cellvm: can't find '__main__' module in 'nomain.zip'\n", run("nomain.zip"));
  }

  @Test
  void unicodeThatIsWrittenHasTheEncodingOfTheFile() {
    var write = "import sys\nsys.stdout.write(u'15\\u20ac')\nsys.stdout.writelines([u'a', 'b'])\n";
    assertRuns("15?ab", runWith("PYTHONIOENCODING", "ascii:replace", "", "-c", write));
  }

  @Test
  void moduleInAnArchive() throws IOException {
    var main = "import sys\nprint __file__, repr(__package__), sys.argv, __loader__\n";
    var files = Map.of("top.py", main, "pack/__init__.py", "", "pack/__main__.py", main);
    archive("x.zip", files);
    var archive = directory.resolve("x.zip");
    assertRuns(
        archive
            + "/top.py '' ['"
            + archive
            + "/top.py', 'a'] <zipimporter object \""
            + archive
            + "\">\n",
        runWith("PYTHONPATH", "x.zip", "", "-m", "top", "a"));
    assertRuns(
        archive
            + "/pack/__main__.py 'pack' ['"
            + archive
            + "/pack/__main__.py'] <zipimporter object \""
            + archive
            + "/pack/\">\n",
        runWith("PYTHONPATH", "x.zip", "", "-m", "pack"));
    assertFails(
        1,
        "cellvm: No module named pack.none\n",
        runWith("PYTHONPATH", "x.zip", "", "-m", "pack.none"));
  }

  private Outcome runWith(String variable, String value, String input, String... arguments) {
    return new ChildJvm(directory).environment(variable, value).input(input).run(arguments);
  }

  @Test
  void encodingOfTheStandardStreams() {
    var show =
        "import sys\nfor f in sys.stdin, sys.stdout, sys.stderr: print f.encoding, f.errors,\n"
            + "print repr(u'\\xe4') if len(sys.argv) > 1 else u'\\xe4b'";
    var variable = "PYTHONIOENCODING";
    assertRuns(
        "latin-1 None latin-1 None latin-1 None \u00e4b\n",
        runWith(variable, "latin-1", "", "-c", show));
    assertRuns(
        "ascii ignore ascii ignore ascii ignore b\n",
        runWith(variable, "ascii:ignore", "", "-c", show));
    assertRuns(
        "None None None None None None u'\\xe4'\n", runWith(variable, "x", "", "-Ec", show, "a"));
    assertEquals(
        "LookupError: unknown encoding: bad",
        runWith(variable, "bad", "", "-c", show).lastErrorLine());
  }

  @Test
  void fileThatStartsASession() throws IOException {
    write("start.py", "from __future__ import division\nx = 5\nprint __file__, __name__\n");
    var variable = "PYTHONSTARTUP";
    var input = "print x / 2, '__file__' in globals()\n";
    assertEquals(
        "start.py __main__\n2.5 False\n", runWith(variable, "start.py", input, "-i").out());
    assertEquals("3 False\n", runWith(variable, "start.py", input, "-ic", "x = 7").out());
    var missing = runWith(variable, "none.py", "print 1\n", "-i");
    assertEquals("1\n", missing.out());
    assertTrue(
        missing
            .err()
            .contains(
                "Could not open PYTHONSTARTUP\n"
                    + "IOError: [Errno 2] No such file or directory: 'none.py'\n"));
    write("failing.py", "x = 5\n1/0\n");
    var failing = runWith(variable, "failing.py", "print x\n", "-i");
    assertEquals("5\n", failing.out());
    assertTrue(failing.err().contains("ZeroDivisionError: integer division or modulo by zero\n"));
    write("exit.py", "raise SystemExit(4)");
    assertEquals(4, runWith(variable, "exit.py", "print 1\n", "-i").status());
  }

  /** The variable is for terminals alone, as it does not say that standard input is one. */
  @Test
  void programIsInspectedByAVariable() {
    var program = "import sys\nx = 3\nprint sys.flags.inspect";
    assertRuns("1\n", runWith("PYTHONINSPECT", "1", "print x\n", "-c", program));
    assertRuns("0\n", runWith("PYTHONINSPECT", "", "print x\n", "-c", program));
    assertRuns("0\n", runWith("PYTHONINSPECT", "1", "print x\n", "-E", "-c", program));
    var ended = runWith("PYTHONINSPECT", "1", "print 1\n", "-c", "import sys; sys.exit(3)");
    assertTrue(ended.err().endsWith("SystemExit: 3\n"));
    assertEquals(1, ended.status());
    var terminal = new ChildJvm(directory).environment("PYTHONINSPECT", "1").input("print x\n");
    var outcome = terminal.option("-Dcellvm.terminals=0").run("-c", "x = 3");
    assertEquals("3\n", outcome.out());
  }

  /** Read again when the program ends, but not where it ends itself. */
  @Test
  void programAsksToBeInspected() {
    assertEquals("3\n", atTerminal("os.environ['PYTHONINSPECT'] = '1'").out());
    assertEquals("", atTerminal("os.environ['PYTHONINSPECT'] = ''").out());
    assertEquals("", atTerminal("os.putenv('PYTHONINSPECT', '1'); del os.environ[NAME]").out());
    assertEquals("", atTerminal("os.environ['PYTHONINSPECT'] = '1'", "-E").out());
    var failed = atTerminal("os.environ['PYTHONINSPECT'] = '1'; 1/0");
    assertTrue(failed.err().contains("ZeroDivisionError"));
    assertEquals(new Outcome("3\n", failed.err(), 0), failed);
    var ended = atTerminal("os.environ['PYTHONINSPECT'] = '1'; raise SystemExit(4)");
    assertEquals(new Outcome("", "", 4), ended);
    var elsewhere = "import os; os.environ['PYTHONINSPECT'] = '1'";
    assertRuns("", runWithInput("print 3\n", "-c", elsewhere));
  }

  private Outcome atTerminal(String statement, String... options) {
    var arguments = new ArrayList<>(List.of(options));
    var program = "import os; NAME = 'PYTHONINSPECT'; os.environ[NAME] = ''; x = 3; " + statement;
    arguments.addAll(List.of("-c", program));
    var terminal = new ChildJvm(directory).option("-Dcellvm.terminals=0").input("print x\n");
    return terminal.run(arguments.toArray(new String[0]));
  }

  /** Whatever their prefix; compiled files have another number, so that each finds its own. */
  @Test
  void literalsAreUnicode() throws IOException {
    var program =
        "'doc'\nclass A: 'adoc'\ndef f(a='x'): return 'y', b'z', r'q\\n', 'a' 'b', ur'\\u0041'\n"
            + "import sys, imp\nprint sys.flags.unicode, repr(imp.get_magic()), repr(__name__)\n"
            + "print f(), f.__defaults__, repr(__doc__), repr(A.__doc__), repr(A.__module__)\n"
            + "print eval(\"['e']\"), compile(\"b'z'\", 'f', 'eval').co_consts\n";
    write("u.py", program);
    assertRuns(
        "1 '\\x04\\xf3\\r\\n' '__main__'\n"
            + "(u'y', u'z', u'q\\\\n', u'ab', u'A') (u'x',) u'doc' u'adoc' '__main__'\n"
            + "[u'e'] (u'z',)\n",
        run("-U", "u.py"));
    write("other.py", "x = 'a'\n");
    var show = "import other; print repr(other.x), other.__file__";
    assertRuns("'a' other.py\n", run("-c", show));
    assertRuns("'a' other.pyc\n", run("-c", show));
    assertRuns("u'a' other.py\n", run("-U", "-c", show));
    assertRuns("u'a' other.pyc\n", run("-U", "-c", show));
    assertFails(1, "RuntimeError: Bad magic number in .pyc file\n", run("other.pyc"));
    assertRuns("'a' other.py\n", run("-c", show));
    assertRuns(
        "1 u'o'\n",
        run("-U", "-c", "import stat, os; print stat.S_ISREG(32768) + 0, 'o'.__repr__()"));
    assertFails(
        1,
        "  File \"<string>\", line 1\n"
            + "SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position"
            + " 0-1: truncated \\uXXXX escape\n",
        run("-U", "-c", "b'\\u'"));
  }

  @Test
  void outputWithoutABuffer() {
    var program = "import os\nprint 1\nos.write(1, '2\\n')\nprint 3";
    assertRuns("2\n1\n3\n", run("-c", program));
    assertRuns("1\n2\n3\n", run("-u", "-c", program));
    assertRuns("1\n2\n3\n", runWith("PYTHONUNBUFFERED", "1", "", "-c", program));
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
