package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.runtime.EngineChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code cellvm} command. Texts and exit statuses are those of CPython 2.7.18 for the same
 * command line, with its name in place of CPython's.
 */
class CommandTest {
  private static final String USAGE =
      "usage: cellvm [option] ... [-c cmd | -m mod | file | -] [arg] ...\n";

  private static final String TRY = "Try `cellvm -h' for more information.\n";
  private static final String WHERE = "import sys\nprint sys.argv, __name__\n";

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

  // Programs

  @Test
  void modulesOfAnInstalledCPython() throws IOException {
    write("home/lib/python2.7/os.py", "x = 'of the home'\n");
    write("home/lib/python2.7/plat-linux2/platform_module.py", "");
    var home = directory.resolve("home").toString();
    var library = home + "/lib/python2.7";
    var program =
        "import sys, os, platform_module\n"
            + "print os.x, sys.prefix == sys.exec_prefix == sys.argv[1]\n"
            + "print [p.replace(sys.prefix, '') for p in sys.path]\n";
    var expected =
        "of the home True\n"
            + "['', '/lib/python27.zip', '/lib/python2.7', '/lib/python2.7/plat-linux2',"
            + " '/lib/python2.7/lib-tk', '/lib/python2.7/lib-old', '/lib/python2.7/lib-dynload']\n";
    assertRuns(expected, run("--home", home, "-c", program, home));
    assertRuns(expected, run("--home=" + home, "-c", program, home));
    assertFails(
        2,
        "cellvm: no library of Python 2.7 in '"
            + library
            + "' (lib/python2.7/os.py is not there)\n",
        run("--home", library, "-c", "print 1"));
  }

  @Test
  void warnings() throws IOException {
    write("w.py", "def f():\n    global x\n    x = 1\n    global x\nassert (1, 'a')\nprint 1\n");
    assertEquals(
        new Outcome(
            "1\n",
            "w.py:4: SyntaxWarning: name 'x' is assigned to before global declaration\n"
                + "  global x\n"
                + "w.py:5: SyntaxWarning: assertion is always true, perhaps remove parentheses?\n"
                + "  assert (1, 'a')\n",
            0),
        run("w.py"));
    assertRuns("1\n", run("-Wignore", "w.py"));
    assertFails(
        1,
        "  File \"w.py\", line 4\n"
            + "    global x\n"
            + "SyntaxError: name 'x' is assigned to before global declaration\n",
        run("-W", "error", "w.py"));
    assertEquals(
        "sys:1: DeprecationWarning: complex divmod(), // and % are deprecated\n".repeat(2),
        run("-Walways", "-c", "1j // 2").err());
    assertEquals(
        "-c:1: RuntimeWarning: here\n",
        run("-c", "import _warnings; _warnings.warn('here', RuntimeWarning)").err());
  }

  @Test
  void warningOptions() throws IOException {
    // The module of a category is not one beside the program: options are read before it is found.
    write("beside.py", "class W(UserWarning): pass\n");
    var show = "import sys, warnings\nprint sys.warnoptions, [f[0] for f in warnings.filters]";
    var outcome =
        new ChildJvm(directory)
            .environment("PYTHONWARNINGS", ",b,,e::UserWarning")
            .run("-Wi::beside.W", "-W", "d", "-c", show);
    assertEquals(
        new Outcome(
            "['i::beside.W', 'd', 'b', 'e::UserWarning'] "
                + "['error', 'default', 'ignore', 'ignore', 'ignore', 'ignore']\n",
            "Invalid -W option ignored: invalid module name: 'beside'\n"
                + "Invalid -W option ignored: invalid action: 'b'\n",
            0),
        outcome);
    assertRuns(
        "[] ['ignore', 'ignore', 'ignore', 'ignore']\n",
        new ChildJvm(directory).environment("PYTHONWARNINGS", "error").run("-E", "-c", show));
    assertFails(2, "Argument expected for the -W option\n" + USAGE + TRY, run("-W"));
  }

  /** Names are the bytes of the file system, where Java reads names as UTF-8. */
  @Test
  void fileNamesOutsideAscii() throws IOException {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")));
    Files.writeString(directory.resolve("\u00e4.txt"), "found\n");
    Files.createDirectories(directory.resolve("\u00fc"));
    Files.writeString(directory.resolve("\u00fc/m.py"), "print __file__\nraise ValueError\n");
    Files.writeString(
        directory.resolve("\u00e9.py"),
        "import sys\nprint sys.argv, open(sys.argv[1]).read(),\n"
            + "sys.path.insert(0, '\\xc3\\xbc')\nsys.dont_write_bytecode = True\nimport m\n");
    assertEquals(
        new Outcome(
            "['\\xc3\\xa9.py', '\\xc3\\xa4.txt'] found\n" + bytes("\u00fc/m.py\n"),
            "Traceback (most recent call last):\n"
                + bytes("  File \"\u00e9.py\", line 5, in <module>\n")
                + "    import m\n"
                + bytes("  File \"\u00fc/m.py\", line 2, in <module>\n")
                + "    raise ValueError\n"
                + "ValueError\n",
            1),
        run("\u00e9.py", "\u00e4.txt"));
    assertFails(
        2,
        bytes("cellvm: can't open file 'n\u00f6.py': [Errno 2] No such file or directory\n"),
        run("n\u00f6.py"));
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void flags() {
    var outcome = run("-sSEOvB", "-Wi", "-c", "import sys; print sys.flags");
    assertEquals(
        "sys.flags(debug=0, py3k_warning=0, division_warning=0, division_new=0, inspect=0, "
            + "interactive=0, optimize=1, dont_write_bytecode=1, no_user_site=1, no_site=1, "
            + "ignore_environment=1, tabcheck=0, verbose=1, unicode=0, bytes_warning=0, "
            + "hash_randomization=0)\n",
        outcome.out());
  }

  @Test
  void exitFunctionDecidesTheStatus() {
    assertFails(3, "", run("-c", "import sys; sys.exitfunc = lambda: sys.exit(3)"));
    var failing = run("-c", "import sys; sys.exitfunc = lambda: 1 / 0; sys.exit(4)");
    assertEquals(
        "Error in sys.exitfunc:\n"
            + "Traceback (most recent call last):\n"
            + "  File \"<string>\", line 1, in <lambda>\n"
            + "ZeroDivisionError: integer division or modulo by zero\n",
        failing.err());
    assertEquals(4, failing.status());
  }

  @Test
  void programInTheCommandLine() {
    assertRuns("['-c', 'a', '-b'] __main__\n", run("-S", "-c", WHERE, "a", "-b"));
    assertRuns("1\n", run("-Scprint 1"));
  }

  @Test
  void programInAFile() throws IOException {
    write("sub/p.py", WHERE + "import sibling\nprint __file__, __package__, sibling.x");
    write("sub/sibling.py", "x = 'found'\n");
    assertRuns("['sub/p.py', 'a'] __main__\nsub/p.py None found\n", run("sub/p.py", "a"));
    assertRuns(
        "['p.py'] __main__\np.py None found\n", new ChildJvm(directory.resolve("sub")).run("p.py"));
  }

  @Test
  void programInACompiledFile() throws IOException {
    Files.write(directory.resolve("p.pyc"), PycFiles.recorded("unbound_free_variable.pyc"));
    var outcome = run("p.pyc");
    assertEquals(1, outcome.status());
    assertEquals(
        PythonProgram.named("closures/unbound_free_variable.py").expectedError(),
        outcome.lastErrorLine());
  }

  @Test
  void damagedCompiledFile() throws IOException {
    var file = PycFiles.recorded("unbound_free_variable.pyc");
    Files.write(directory.resolve("short.pyc"), java.util.Arrays.copyOf(file, 30));
    file[0]++;
    Files.write(directory.resolve("bad.pyc"), file);
    assertFails(1, "RuntimeError: Bad code object in .pyc file\n", run("short.pyc"));
    assertFails(1, "RuntimeError: Bad magic number in .pyc file\n", run("bad.pyc"));
    assertFails(
        1,
        "Traceback (most recent call last):\n"
            + "  File \"<string>\", line 1, in <module>\n"
            + "ImportError: Bad magic number in bad.pyc\n",
        run("-c", "import bad"));
    assertFails(
        1,
        "Traceback (most recent call last):\n"
            + "  File \"<string>\", line 1, in <module>\n"
            + "EOFError: EOF read where object expected\n",
        run("-c", "import short"));
  }

  @Test
  void programInStandardInput() {
    assertRuns("[''] __main__\n", runWithInput(WHERE));
    assertRuns("['-', 'a'] __main__\n", runWithInput(WHERE, "-", "a"));
    assertFails(
        1,
        "Traceback (most recent call last):\n"
            + "  File \"<stdin>\", line 1, in <module>\n"
            + "ValueError: x\n",
        runWithInput("raise ValueError('x')\n"));
  }

  @Test
  void programThatReadsStandardInput() {
    assertRuns("got x\n", runWithInput("x\ny\n", "-c", "print 'got', raw_input()"));
  }

  @Test
  void programInAModule() throws IOException {
    write("pack/__init__.py", "");
    write("pack/mod.py", WHERE + "print __package__\n");
    write("pack/__main__.py", "print 'main of', __package__\n");
    write("top.py", "print __name__, repr(__package__)\n");
    assertRuns(
        "['" + directory.resolve("pack/mod.py") + "', 'a'] __main__\npack\n",
        run("-m", "pack.mod", "a"));
    assertRuns("main of pack\n", run("-m", "pack"));
    assertRuns("__main__ ''\n", run("-mtop"));
    assertFails(1, "cellvm: No module named nomod\n", run("-m", "nomod"));
    assertFails(1, "cellvm: No module named pack.q\n", run("-m", "pack.q"));
    assertFails(1, "cellvm: No module named q\n", run("-m", "q.s"));
    assertFails(1, "cellvm: No code object available for sys\n", run("-m", "sys"));
    assertFails(
        1,
        "cellvm: Loader for module posixpath cannot handle module os.path\n",
        run("-m", "os.path"));
  }

  @Test
  void programInADirectory() throws IOException {
    write("d/__main__.py", "import sys\nprint sys.argv, sys.path[0], repr(__package__)\n");
    assertRuns("['d', 'a'] d ''\n", run("d", "a"));
    Files.createDirectory(directory.resolve("e"));
    assertFails(1, "cellvm: can't find '__main__' module in 'e'\n", run("e"));
  }

  @Test
  void fileThatIsNotThere() {
    assertFails(
        2,
        "cellvm: can't open file 'nofile.py': [Errno 2] No such file or directory\n",
        run("nofile.py"));
  }

  @Test
  void fileThatCannotBeRead() throws IOException {
    write("p.py", "print 'x'\n");
    assertFails(
        2, "cellvm: can't open file 'p.py/q.py': [Errno 20] Not a directory\n", run("p.py/q.py"));
    assertFails(2, "cellvm: can't open file '.': [Errno 21] Is a directory\n", run("dis", "."));
  }

  @Test
  void emptyFile() throws IOException {
    write("p.py", "");
    write("p.pyc", "");
    assertRuns("", run("p.py"));
    assertFails(1, "RuntimeError: Bad magic number in .pyc file\n", run("p.pyc"));
  }

  @Test
  void fileThatIsNoText() throws IOException {
    write("p.bin", "\u007fELF\u0002\u0001\u00e9");
    assertFails(
        1,
        "  File \"p.bin\", line 1\n"
            + "SyntaxError: Non-ASCII character '\\xe9' in file p.bin on line 1, but no encoding"
            + " declared; see http://python.org/dev/peps/pep-0263/ for details\n",
        run("p.bin"));
    write("nul.py", "x\0y = 1\n");
    assertFails(
        1,
        "Traceback (most recent call last):\n"
            + "  File \"nul.py\", line 1, in <module>\n"
            + "    x\n"
            + "NameError: name 'x' is not defined\n",
        run("nul.py"));
  }

  @Test
  void lineLeftOpenIsEnded() {
    assertRuns("1\n", run("-c", "print 1,"));
    assertRuns("1\n", runWithInput("print 1,\n"));
    assertEquals(
        new Outcome("1\n", "bye\n", 1), run("-c", "import sys\nprint 1,; sys.exit('bye')"));
    assertEquals("1\n", run("-c", "print 1,; 1/0").out());
    assertEquals("1\n2\n", runWithInput("print 1,\nprint 2\n", "-i").out());
  }

  @Test
  void outputThatTheProgramCloses() {
    var program = "import sys\nwith sys.stdout as out: out.write('all\\n')";
    assertRuns("all\n", run("-c", program));
    assertFails(3, "", run("-c", "import sys; sys.stdout.close(); sys.exit(3)"));
  }

  /** The reader of the output goes away, or its device is full. */
  @Test
  void outputThatCannotBeWritten() throws IOException {
    var gone =
        new Shell(directory)
            .run("./cellvm -c 'for i in xrange(100000): print i' 2>err | head -n 1; tail -n 1 err");
    assertEquals(new Outcome("0\nIOError: [Errno 32] Broken pipe\n", "", 0), gone);
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.exists(Path.of("/dev/full")), "no /dev/full here");
    var full = new Shell(Files.createDirectory(directory.resolve("full")));
    assertFails(
        0,
        "close failed in file object destructor:\nsys.excepthook is missing\nlost sys.stderr\n",
        full.run("./cellvm -c 'print 1' >/dev/full"));
    assertEquals(
        "IOError: [Errno 28] No space left on device",
        full.run("./cellvm -c 'import sys; print 1; sys.stdout.flush()' >/dev/full || true")
            .lastErrorLine());
  }

  // Exit statuses and uncaught exceptions

  @Test
  void exitStatusIsTheProgramsOwn() {
    assertFails(3, "", run("-c", "import sys; sys.exit(3)"));
    assertFails(0, "", run("-c", "raise SystemExit"));
    assertFails(1, "bye\n", run("-c", "import sys; sys.exit('bye')"));
    assertFails(44, "", run("-c", "import sys; sys.exit(300)"));
    assertFails(2, "", run("-c", "import sys; sys.exit(2L)"));
    assertFails(253, "", run("-c", "import sys; sys.exit(-3L)"));
    assertFails(255, "", run("-c", "import sys; sys.exit(2 ** 70)"));
    assertFails(1, "()\n", run("-c", "import sys; sys.exit(())"));
  }

  @Test
  void uncaughtException() {
    assertEquals(
        new Outcome(
            "1\n",
            "Traceback (most recent call last):\n"
                + "  File \"<string>\", line 2, in <module>\n"
                + "ZeroDivisionError: integer division or modulo by zero\n",
            1),
        run("-c", "print 1\n1/0"));
  }

  @Test
  void uncaughtExceptionShowsTheLinesOfTheFile() throws IOException {
    write("p.py", "def f(x):\n    return 1 / x   # here\n\n\nf(0)\n");
    assertFails(
        1,
        "Traceback (most recent call last):\n"
            + "  File \"p.py\", line 5, in <module>\n"
            + "    f(0)\n"
            + "  File \"p.py\", line 2, in f\n"
            + "    return 1 / x   # here\n"
            + "ZeroDivisionError: integer division or modulo by zero\n",
        run("p.py"));
  }

  @Test
  void syntaxErrors() throws IOException {
    assertFails(
        1,
        "  File \"<string>\", line 1\n    if\n     ^\nSyntaxError: invalid syntax\n",
        run("-c", "if"));
    write("p.py", "x = 1\n\u00e4 = 2\n");
    assertFails(
        1,
        "  File \"p.py\", line 2\n"
            + "SyntaxError: Non-ASCII character '\\xe4' in file p.py on line 2, but no encoding"
            + " declared; see http://python.org/dev/peps/pep-0263/ for details\n",
        run("p.py"));
  }

  // Options

  @Test
  void optionThatThereIsNot() {
    assertFails(2, "Unknown option: -Z\n" + USAGE + TRY, run("-Z"));
    assertFails(2, "Unknown option: --\n" + USAGE + TRY, run("--foo"));
    assertFails(2, "-J is reserved for Jython\n" + USAGE + TRY, run("-J"));
    assertFails(
        2, "-X is reserved for implementation-specific arguments\n" + USAGE + TRY, run("-X", "x"));
  }

  @Test
  void optionWithoutItsArgument() {
    for (var option : new String[] {"-c", "-m", "--engine"}) {
      assertFails(
          2, "Argument expected for the " + option + " option\n" + USAGE + TRY, run(option));
    }
  }

  @Test
  void helpAndVersion() {
    var help = run("-h");
    assertEquals(0, help.status());
    assertTrue(help.out().startsWith(USAGE), help.out());
    assertEquals(help, run("--help"));
    assertEquals(help, run("-?"));
    var version = run("-V");
    assertEquals(0, version.status());
    assertTrue(version.err().startsWith("Python 2.7.18"), version.err());
    assertEquals(version, run("--version"));
  }

  @Test
  void engines() {
    var listed = run("--list-engines");
    assertEquals(0, listed.status());
    assertEquals(EngineRun.names(), listed.out().lines().map(line -> line.split("\t")[0]).toList());
    var which = "import sys; print sys.cellvm[1]";
    assertRuns(EngineChoice.DEFAULT + "\n", run("-c", which));
    for (var name : EngineRun.names()) {
      assertRuns(name + "\n", run("--engine", name, "-c", which));
      assertRuns(name + "\n", run("--engine=" + name, "-c", which));
    }
    assertFails(
        2,
        "cellvm: unknown engine 'x'; found: " + String.join(", ", EngineRun.names()) + "\n",
        run("--engine", "x", "-c", ""));
  }

  @Test
  void optimization() {
    var program = "assert 0\ndef f():\n    'doc'\nprint f.__doc__";
    assertRuns("doc\n", run("-O", "-c", program));
    assertRuns("None\n", run("-OO", "-c", program));
  }

  @Test
  void pathOfTheEnvironment() throws IOException {
    write("lib/there.py", "print 'imported'\n");
    var child = new ChildJvm(directory).environment("PYTHONPATH", "lib");
    assertRuns("imported\n", child.run("-c", "import there"));
    assertEquals(
        "ImportError: No module named there",
        child.run("-E", "-c", "import there").lastErrorLine());
  }

  @Test
  void disassembly() throws IOException {
    write("p.py", "x = 1\n");
    assertRuns(
        "  1           0 LOAD_CONST               0 (1)\n"
            + "              3 STORE_NAME               0 (x)\n"
            + "              6 LOAD_CONST               1 (None)\n"
            + "              9 RETURN_VALUE        \n",
        run("dis", "p.py"));
    assertFails(
        2,
        "cellvm: can't open file 'q.py': [Errno 2] No such file or directory\n",
        run("dis", "q.py"));
  }

  // Interactive

  /** Returns prompts and errors without the banner. */
  private static String withoutBanner(String err) {
    return err.substring(err.indexOf(">>> "));
  }

  @Test
  void interactiveSession() {
    var typed =
        "1 + 1\nx = [\n3]\nx\nif x:\n  print 7\n\ndef f():\n  return 'a'\n\nf()\nNone\n"
            + "from __future__ import division\n1 / 2\n_\n";
    var outcome = runWithInput(typed, "-S", "-i");
    assertEquals("2\n[3]\n7\n'a'\n0.5\n0.5\n", outcome.out());
    assertEquals(
        ">>> >>> ... >>> >>> ... ... >>> ... ... >>> >>> >>> >>> >>> >>> \n",
        withoutBanner(outcome.err()));
    assertEquals(0, outcome.status());
  }

  @Test
  void interactiveErrorsDoNotEndTheSession() {
    var typed = "1/0\nclass\nx = 1\nif x:\n  print 1\nprint 2\nx\nraise SystemExit(3)\nx\n";
    var outcome = runWithInput(typed, "-S", "-i");
    assertEquals("1\n", outcome.out());
    assertEquals(
        ">>> Traceback (most recent call last):\n"
            + "  File \"<stdin>\", line 1, in <module>\n"
            + "ZeroDivisionError: integer division or modulo by zero\n"
            + ">>>   File \"<stdin>\", line 1\n"
            + "    class\n"
            + "        ^\n"
            + "SyntaxError: invalid syntax\n"
            + ">>> >>> ... ...   File \"<stdin>\", line 3\n"
            + "    print 2\n"
            + "        ^\n"
            + "SyntaxError: invalid syntax\n"
            + ">>> >>> ",
        withoutBanner(outcome.err()));
    assertEquals(3, outcome.status());
  }

  @Test
  void sessionAfterAProgram() {
    var outcome = runWithInput("x\n", "-i", "-c", "x = 5; import sys; sys.exit(4)");
    assertEquals("5\n", outcome.out());
    assertEquals(
        "Traceback (most recent call last):\n"
            + "  File \"<string>\", line 1, in <module>\n"
            + "SystemExit: 4\n"
            + ">>> >>> \n",
        outcome.err());
    assertEquals(0, outcome.status());
  }

  /** To link the first takes 10 ms. */
  @Test
  void digitsAreReadWithoutMethodHandles() {
    var jvm = new ChildJvm(directory).option("-Xlog:class+load:stdout");
    var out = jvm.run("-S", "-c", "print int('123'), float('1.5'), int('1' * 30)").out();
    assertTrue(out.contains("org.cellvm.format.IntegerDigits "), "the log of classes is empty");
    assertFalse(out.contains("java.lang.invoke.LambdaForm$MH/"), out);
  }
}
