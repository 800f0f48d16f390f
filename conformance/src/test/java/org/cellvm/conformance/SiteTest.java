package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The effects of {@code site} at a start, and the modules {@code site} and {@code py_compile}.
 * Texts and exit statuses are those of CPython 2.7.18 for the same program.
 */
class SiteTest {
  @TempDir Path directory;

  /**
   * Without the packaged library, so that what {@code site} makes of {@code sys.path} stands alone.
   */
  private ChildJvm child() {
    return new ChildJvm(directory).option("-Dcellvm.library=");
  }

  private void write(String name, String content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void assertRuns(String out, Outcome outcome) {
    assertEquals(new Outcome(out, "", 0), outcome);
  }

  @Test
  void addedNames() throws IOException {
    write(
        "p.py",
        """
        import sys
        print repr(exit), repr(quit)
        print repr(help)
        print exit.__class__.__name__, exit.name, type(copyright).__name__, type(help).__name__
        print repr(copyright) == sys.copyright, hasattr(sys, 'setdefaultencoding')
        def attempt(f, *args, **kwargs):
            try:
                f(*args, **kwargs)
            except BaseException as e:
                print e.__class__.__name__, e.args, getattr(e, 'code', ''), sys.stdin.closed
        attempt(exit, 1, 2)
        attempt(exit, cod=1)
        attempt(exit)
        attempt(quit, code='x')
        attempt(copyright, 1)
        del sys.stdin
        quit(5)
        """);
    assertEquals(
        new Outcome(
            """
            Use exit() or Ctrl-D (i.e. EOF) to exit Use quit() or Ctrl-D (i.e. EOF) to exit
            Type help() for interactive help, or help(object) for help about object.
            Quitter exit _Printer _Helper
            True False
            TypeError ('__call__() takes at most 2 arguments (3 given)',)  False
            TypeError ("__call__() got an unexpected keyword argument 'cod'",)  False
            SystemExit (None,) None True
            SystemExit ('x',) x True
            TypeError ('__call__() takes exactly 1 argument (2 given)',)  True
            """,
            "",
            5),
        child().run("p.py"));
  }

  @Test
  void longTextsAreReadByThePage() {
    assertRuns(
        "Type t() to see the full t text\n0\n...\n"
            + "Hit Return for more, or q (and Return) to quit: ".repeat(2)
            + "23\n24\n...\nHit Return for more, or q (and Return) to quit: ",
        child()
            .input("z\n\nq\n")
            .run(
                "-c",
                """
                import site, sys
                t = site._Printer('t', '\\n'.join(map(str, range(60))))
                print repr(t)
                class Out(object):
                    def write(self, s):
                        if s in ('0', '23', '24') or not s.strip().isdigit() and s != '\\n':
                            out.write(s + '\\n' * s.isdigit())
                        elif s in ('1', '25'):
                            out.write('...\\n')
                    def flush(self):
                        out.flush()
                out, sys.stdout = sys.stdout, Out()
                t()
                """));
  }

  @Test
  void withoutSite() {
    assertRuns(
        "False True 1 False\n",
        child()
            .run(
                "-S",
                "-c",
                "import sys, __builtin__ as b\n"
                    + "print hasattr(b, 'exit'), hasattr(sys, 'setdefaultencoding'),"
                    + " sys.flags.no_site, 'site' in sys.modules"));
    // Imported later, it does then what a start does.
    assertRuns(
        "True False True\n",
        child()
            .run(
                "-S",
                "-c",
                "import sys, __builtin__ as b, site\n"
                    + "print hasattr(b, 'exit'), hasattr(sys, 'setdefaultencoding'),"
                    + " sys.path[0].startswith('/')"));
  }

  @Test
  void pathIsAbsoluteAndHasNothingTwice() {
    var show = "import sys; print [p.replace(sys.argv[1], 'D') for p in sys.path]";
    var path = "sub:" + directory + "/x/../sub:.::/none:/none//";
    var home = directory.toString();
    assertRuns(
        "['', 'D/sub', 'D', '/none']\n",
        child().environment("PYTHONPATH", path).run("-c", show, home));
    assertRuns(
        "['', 'sub', 'D/x/../sub', '.', '', '/none', '/none//']\n",
        child().environment("PYTHONPATH", path).run("-S", "-c", show, home));
  }

  @Test
  void reloadOfSysBringsBackWhatSiteHasRemoved() {
    assertRuns(
        "u'\\xe4' [''] ['-c', 'x']\n",
        child()
            .run(
                "-c",
                "import sys\nsys.stdout = None\nreload(sys)\nsys.setdefaultencoding('utf-8')\n"
                    + "print repr(u'' + '\\xc3\\xa4'), sys.path, sys.argv",
                "x"));
  }

  @Test
  void userDirectory() throws IOException {
    write(".local/lib/python2.7/site-packages/mine.py", "x = 'mine'");
    write("base/lib/python2.7/site-packages/mine.py", "x = 'of the base'");
    var show =
        "import site, sys\n"
            + "print site.ENABLE_USER_SITE, site.USER_SITE == sys.argv[1] +"
            + " '/lib/python2.7/site-packages', site.USER_BASE == sys.argv[1], sys.path[1:] =="
            + " [site.USER_SITE]\n"
            + "import mine; print mine.x";
    assertRuns("True True True True\nmine\n", child().run("-B", "-c", show, directory + "/.local"));
    assertRuns(
        "True True True True\nof the base\n",
        child()
            .environment("PYTHONUSERBASE", directory + "/base")
            .run("-B", "-c", show, directory + "/base"));
    var absent = "False True True False\n";
    assertEquals(absent, child().run("-s", "-c", show, directory + "/.local").out());
    assertEquals(
        absent,
        child().environment("PYTHONNOUSERSITE", "x").run("-c", show, directory + "/.local").out());
  }

  @Test
  void pathFilesOfAnInstalledCPython() throws IOException {
    write("home/lib/python2.7/os.py", "");
    write("home/lib/python2.7/site.py", "print 'not this one'");
    write(
        "home/lib/python2.7/site-packages/a.pth", "# comment\nadded\nabsent\n../plain\n\nadded\n");
    write("home/lib/python2.7/site-packages/b.pth", "import sys; sys.seen = 'b'\n");
    write("home/lib/python2.7/site-packages/c.pth", "import absent_module\nadded2\n");
    write("home/lib/python2.7/site-packages/added/m.py", "");
    write("home/lib/python2.7/site-packages/added2/m.py", "");
    write("home/lib/python2.7/plain/m.py", "");
    var home = directory.resolve("home").toString();
    var file = home + "/lib/python2.7/site-packages/c.pth";
    var outcome =
        child()
            .run(
                "--home",
                home,
                "-c",
                "import sys\nprint [p[len(sys.prefix) + 14:] for p in sys.path[6:]], sys.seen");
    // An empty line names the directory that the file is in, which is not known to be there.
    assertEquals(
        "['/lib-dynload', '/site-packages', '/site-packages/added', '/plain', '/site-packages']"
            + " b\n",
        outcome.out());
    assertTrue(
        outcome.err().startsWith("Error processing line 1 of " + file + ":\n\n  Traceback ")
            && outcome
                .err()
                .endsWith(
                    "  ImportError: No module named absent_module\n\nRemainder of file ignored\n"),
        outcome.err());
  }

  @Test
  void customization() throws IOException {
    write("c/sitecustomize.py", "print 'here', hasattr(__import__('__builtin__'), 'exit')");
    assertRuns("here True\n1\n", child().environment("PYTHONPATH", "c").run("-B", "-c", "print 1"));
    assertRuns("1\n", child().environment("PYTHONPATH", "c").run("-S", "-c", "print 1"));
    write("c/sitecustomize.py", "import sys; sys.exit(4)");
    assertEquals(
        new Outcome("", "", 4), child().environment("PYTHONPATH", "c").run("-B", "-c", "print 1"));
    write("c/sitecustomize.py", "raise ValueError");
    assertEquals(
        new Outcome("1\n", "'import sitecustomize' failed; use -v for traceback\n", 0),
        child().environment("PYTHONPATH", "c").run("-B", "-c", "print 1"));
    write("c/sitecustomize.py", "raise KeyboardInterrupt");
    var outcome = child().environment("PYTHONPATH", "c").run("-B", "-c", "print 1");
    assertEquals(1, outcome.status());
    assertTrue(outcome.err().endsWith("\nKeyboardInterrupt\n"), outcome.err());
    write("u/usercustomize.py", "print 'user'");
    assertRuns("user\n", child().environment("PYTHONPATH", "u").run("-B", "-c", ""));
    assertRuns("", child().environment("PYTHONPATH", "u").run("-s", "-c", ""));
  }

  // py_compile

  private static final String COMPILING =
      """
      import sys, py_compile
      print py_compile.compile('good.py'), py_compile.compile('good.py', 'other', 'name.py')
      print py_compile.compile('bad.py'), py_compile.compile('zero.py')
      for name in 'bad.py', 'zero.py', 'absent.py':
          try:
              py_compile.compile(name, doraise=True, dfile='d')
          except (py_compile.PyCompileError, IOError, ValueError) as e:
              print e.__class__.__name__, str(e), e.args[0], e.args[1:2], e.args[3:]
              print sorted(k for k in e.__dict__), getattr(e, 'file', ''), getattr(e, 'exc_type_name', '')
      e = py_compile.PyCompileError(ValueError, 'v', 'f')
      print repr(e.msg), e.args, repr(py_compile.PyCompileError(SyntaxError, 'v', 'f', 'm').msg)
      print py_compile.main(['good.py', 'bad.py']), py_compile.main([]), py_compile.__all__
      sys.stdin = open('names')
      print py_compile.main(['-'])
      """;

  @Test
  void compiledFilesAreThoseOfCPython() throws IOException {
    var cpython = CPython.installed();
    assumeTrue(cpython.isPresent(), CPython.ABSENT);
    write("good.py", "def f(x):\n    return lambda: x\n");
    write("bad.py", "x = 1\ndef f(:\n");
    write("zero.py", "x = '\0'\n");
    write("p.py", COMPILING);
    write("names", "good.py\nbad.py\nabsent.py\n");
    var expected = cpython.get().run(directory, List.of("p.py"));
    byte[] good = Files.readAllBytes(directory.resolve("good.pyc"));
    byte[] other = Files.readAllBytes(directory.resolve("other"));
    Files.delete(directory.resolve("good.pyc"));
    Files.delete(directory.resolve("other"));
    assertEquals(expected, child().run("p.py"));
    assertArrayEquals(good, Files.readAllBytes(directory.resolve("good.pyc")));
    assertArrayEquals(other, Files.readAllBytes(directory.resolve("other")));
  }

  @Test
  void compilingFromTheCommandLine() throws IOException {
    write("good.py", "print 1\n");
    write("bad.py", "x = 1\ndef f(:\n");
    assertEquals(
        new Outcome(
            "",
            "  File \"bad.py\", line 2\n    def f(:\n          ^\nSyntaxError: invalid syntax\n\n",
            1),
        child().run("-m", "py_compile", "good.py", "bad.py"));
    assertRuns("1\n", child().run("good.pyc"));
    assertRuns("", child().run("-O", "-m", "py_compile", "good.py"));
    assertTrue(Files.exists(directory.resolve("good.pyo")));
  }
}
