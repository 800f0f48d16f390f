package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.ThreadState;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.Program;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an import does with the compiled file beside a source. The same expectations are held
 * against every engine and, where it is installed, against CPython.
 */
class ImportedFilesTest {
  private static final int MAGIC = 62211 | '\r' << 16 | '\n' << 24;

  /** A day in 2017, in seconds: the sources' time. */
  private static final long THEN = 1_500_000_000;

  private static final String ADD = "def add(a, b):\n    'Adds.'\n    assert a\n    return a + b\n";
  private static final StartFlags PLAIN = new StartFlags(0, 0, false);
  private static final StartFlags VERBOSE = new StartFlags(0, 1, false);

  @TempDir Path directory;

  /** Something that runs Python. */
  private interface Python {
    Outcome run(Path directory, StartFlags flags, String command);
  }

  private record OnEngine(DispatchEngine engine) implements Python {
    @Override
    public Outcome run(Path directory, StartFlags flags, String command) {
      return EngineRun.onBigStack(
          () -> {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            List<String> path = new ArrayList<>(List.of(directory.toString()));
            Vm vm =
                Composition.vm(
                    engine,
                    new VmSettings(
                        flags,
                        new StandardStreams(InputStream.nullInputStream(), out, err, null),
                        List.of("-c"),
                        path));
            ThreadState.enter(vm.threadState());
            var messages = new PrintStream(err, true, StandardCharsets.ISO_8859_1);
            int status = new Program(vm, messages, "cellvm").runCommand(command);
            vm.close();
            ThreadState.enter(null);
            return Outcome.of(out.toByteArray(), err.toByteArray(), status);
          });
    }

    @Override
    public String toString() {
      return engine.name();
    }
  }

  private record OnCPython(CPython python) implements Python {
    @Override
    public Outcome run(Path directory, StartFlags flags, String command) {
      List<String> arguments = new ArrayList<>(List.of("-S"));
      for (int i = 0; i < flags.optimize(); i++) {
        arguments.add("-O");
      }
      for (int i = 0; i < flags.verbose(); i++) {
        arguments.add("-v");
      }
      String setup = "import sys\nsys.path.insert(0, '" + directory + "')\n";
      setup += "sys.dont_write_bytecode = " + (flags.dontWriteBytecode() ? "True\n" : "False\n");
      arguments.addAll(List.of("-c", setup + command));
      return python.run(Path.of("/"), arguments);
    }

    @Override
    public String toString() {
      return "CPython";
    }
  }

  static Stream<Python> pythons() {
    return Stream.concat(
        EngineRun.engines().stream().map(OnEngine::new),
        CPython.installed().stream().map(OnCPython::new));
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.fromMillis(THEN * 1000));
    return file;
  }

  private boolean exists(String name) {
    return Files.exists(directory.resolve(name));
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(directory.resolve(name));
  }

  private String run(Python python, StartFlags flags, String command) {
    Outcome outcome = python.run(directory, flags, command);
    assertEquals(0, outcome.status(), outcome.err());
    return outcome.out().replace(directory.toString(), "DIR");
  }

  private String run(Python python, String command) {
    return run(python, PLAIN, command);
  }

  private String error(Python python, String command) {
    Outcome outcome = python.run(directory, PLAIN, command);
    assertEquals(1, outcome.status(), outcome.out());
    return outcome.lastErrorLine().replace(directory.toString(), "DIR");
  }

  /** Returns the lines that {@code -v} prints about files in the directory. */
  private String told(Python python, StartFlags flags, String command) {
    Outcome outcome = python.run(directory, flags, command);
    assertEquals(0, outcome.status(), outcome.err());
    var told = new StringBuilder();
    for (String line : outcome.err().split("\n")) {
      if (line.contains(directory + "/")) {
        told.append(line.replace(directory.toString(), "DIR")).append('\n');
      }
    }
    return told.toString();
  }

  private static String header(byte[] compiled) {
    var b = ByteBuffer.wrap(compiled).order(ByteOrder.LITTLE_ENDIAN);
    return (b.getInt() == MAGIC ? "magic " : "bad magic ") + b.getInt();
  }

  // Writing and reading again

  @ParameterizedTest
  @MethodSource("pythons")
  void importWritesAndThenReadsTheCompiledFile(Python python) throws IOException {
    write("m.py", ADD);
    String show = "import m; print m.__file__, m.add.func_code.co_filename, m.add(1, 2)";
    assertEquals("DIR/m.py DIR/m.py 3\n", run(python, show));
    assertEquals("magic " + THEN, header(read("m.pyc")));
    assertEquals("DIR/m.pyc DIR/m.py 3\n", run(python, show));
    assertFalse(exists("m.pyo"));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void optimizedCodeHasFilesOfItsOwn(Python python) throws IOException {
    write("m.py", ADD);
    String show = "import m; print m.__file__, m.add.__doc__, m.add(0, 2)";
    assertEquals("DIR/m.py Adds. 2\n", run(python, StartFlags.optimize(1), show));
    assertFalse(exists("m.pyc"));
    assertEquals("DIR/m.pyo Adds. 2\n", run(python, StartFlags.optimize(1), show));
    // -OO takes what -O has left, docstrings and all.
    assertEquals("DIR/m.pyo Adds. 2\n", run(python, StartFlags.optimize(2), show));
    Files.delete(directory.resolve("m.pyo"));
    assertEquals("DIR/m.py None 2\n", run(python, StartFlags.optimize(2), show));
    assertEquals("DIR/m.pyo None 2\n", run(python, StartFlags.optimize(1), show));
    assertEquals("AssertionError", error(python, show));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void packagesAreCompiledToo(Python python) throws IOException {
    write("pack/__init__.py", "import pack.sub\n");
    write("pack/sub.py", "x = 1\n");
    String show = "import pack; print pack.__file__, pack.__path__, pack.sub.__file__";
    assertEquals("DIR/pack/__init__.py ['DIR/pack'] DIR/pack/sub.py\n", run(python, show));
    assertEquals("DIR/pack/__init__.pyc ['DIR/pack'] DIR/pack/sub.pyc\n", run(python, show));
    Files.delete(directory.resolve("pack/__init__.py"));
    Files.delete(directory.resolve("pack/sub.py"));
    assertEquals("DIR/pack/__init__.pyc ['DIR/pack'] DIR/pack/sub.pyc\n", run(python, show));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void nothingIsWrittenWhereItIsNotWanted(Python python) throws IOException {
    write("m.py", ADD);
    run(python, new StartFlags(0, 0, true), "import m");
    run(python, "import sys; sys.dont_write_bytecode = 'yes'; import m");
    assertFalse(exists("m.pyc"));
    run(python, "import sys; del sys.dont_write_bytecode; import m");
    assertTrue(exists("m.pyc"));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void codeThatFailsIsKeptButBadSourceIsNot(Python python) throws IOException {
    write("m.py", "1/0\n");
    write("bad.py", "def f(:\n");
    assertEquals(
        "ZeroDivisionError: integer division or modulo by zero", error(python, "import m"));
    assertTrue(exists("m.pyc"));
    assertEquals("SyntaxError: invalid syntax", error(python, "import bad"));
    assertFalse(exists("bad.pyc"));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void permissionsAreTheSourcesButForExecution(Python python) throws IOException {
    Path source = write("m.py", "x = 1\n");
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwxr-x---"));
    run(python, "import m");
    Path compiled = directory.resolve("m.pyc");
    assertEquals(
        "rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(compiled)));
    // A file that may not be written is replaced all the same.
    Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("r--r-----"));
    Files.setLastModifiedTime(source, FileTime.fromMillis(THEN * 1000 + 5000));
    run(python, "import m");
    assertEquals(
        "r--r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(compiled)));
    Files.setLastModifiedTime(source, FileTime.fromMillis(THEN * 1000 + 9000));
    run(python, "import m");
    assertEquals("magic " + (THEN + 9), header(read("m.pyc")));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void aLinkInThePlaceOfTheCompiledFileIsReplaced(Python python) throws IOException {
    write("m.py", "x = 1\n");
    Path target = write("precious", "text");
    Files.createSymbolicLink(directory.resolve("m.pyc"), target);
    run(python, "import m");
    assertFalse(Files.isSymbolicLink(directory.resolve("m.pyc")));
    assertEquals("text", Files.readString(target));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void aDirectoryInThePlaceOfTheCompiledFileStays(Python python) throws IOException {
    write("m.py", "x = 1\n");
    Files.createDirectory(directory.resolve("m.pyc"));
    assertEquals("DIR/m.py\n", run(python, "import m; print m.__file__"));
    assertEquals(
        "# DIR/m.pyc has bad magic\nimport m # from DIR/m.py\n# can't create DIR/m.pyc\n",
        told(python, VERBOSE, "import m"));
    Files.delete(directory.resolve("m.py"));
    assertEquals("ImportError: Bad magic number in DIR/m.pyc", error(python, "import m"));
    Files.createDirectory(directory.resolve("d.py"));
    assertEquals("SyntaxError: I/O error while reading", error(python, "import d"));
  }

  // When a compiled file counts

  @ParameterizedTest
  @MethodSource("pythons")
  void verboseTellsWhatIsDone(Python python) throws IOException {
    Path source = write("m.py", ADD);
    write("pack/__init__.py", "");
    assertEquals(
        "import m # from DIR/m.py\n# wrote DIR/m.pyc\n"
            + "import pack # directory DIR/pack\n"
            + "import pack # from DIR/pack/__init__.py\n# wrote DIR/pack/__init__.pyc\n",
        told(python, VERBOSE, "import m, pack"));
    assertEquals(
        "# DIR/m.pyc matches DIR/m.py\nimport m # precompiled from DIR/m.pyc\n",
        told(python, VERBOSE, "import m"));
    Files.setLastModifiedTime(source, FileTime.fromMillis(THEN * 1000 - 1));
    assertEquals(
        "# DIR/m.pyc has bad mtime\nimport m # from DIR/m.py\n# wrote DIR/m.pyc\n",
        told(python, VERBOSE, "import m"));
    assertEquals("magic " + (THEN - 1), header(read("m.pyc")));
    byte[] compiled = read("m.pyc");
    compiled[0]++;
    Files.write(directory.resolve("m.pyc"), compiled);
    assertEquals(
        "# DIR/m.pyc has bad magic\nimport m # from DIR/m.py\n",
        told(python, new StartFlags(0, 1, true), "import m"));
    assertEquals(
        "# DIR/m.pyc has bad magic\nimport m # from DIR/m.py\n# wrote DIR/m.pyc\n",
        told(python, VERBOSE, "import m"));
    Files.delete(source);
    assertEquals("import m # precompiled from DIR/m.pyc\n", told(python, VERBOSE, "import m"));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void aTimeStampOfTheFarFutureNeverMatches(Python python) throws IOException {
    Path source = write("m.py", "x = 1\n");
    Files.setLastModifiedTime(source, FileTime.fromMillis((0x8000_0000L + 7) * 1000));
    assertEquals("DIR/m.py\n", run(python, "import m; print m.__file__"));
    assertEquals("magic " + (int) (0x8000_0000L + 7), header(read("m.pyc")));
    assertEquals("DIR/m.py\n", run(python, "import m; print m.__file__"));
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void movedFilesNameTheirNewPlace(Python python) throws IOException {
    write("old/m.py", "def f():\n    def g():\n        pass\n    return g\n");
    write("old/__init__.py", "");
    run(python, "import old.m");
    Files.move(directory.resolve("old"), directory.resolve("later"));
    String show =
        "m = __import__('later.m', None, None, ['f'])\n"
            + "print m.__file__, m.f.func_code.co_filename, m.f().func_code.co_filename";
    assertEquals("DIR/later/m.pyc DIR/later/m.py DIR/later/m.py\n", run(python, show));
    // Without the source the time stamp is not checked.
    Files.delete(directory.resolve("later/m.py"));
    assertEquals("DIR/later/m.pyc DIR/old/m.py DIR/old/m.py\n", run(python, show));
  }

  /** A letter for each length that the file is cut to: what is said of it. */
  private static final String CUT =
      "EEEEEEEEEEEEEEEEEEssssEEEEEEEEEEEEEEEEEEEEEttttEEEEEEEEEEEEEEEEEEssssEEEEEEEEEEE"
          + "EEEEEEEEEEEEEEEEEEEEEEttttEEEEEEEEEEEEEEEEEEEssssEEEEEttttEEttttEttttEttttEssssE"
          + "EttttEssssEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEssssEEEEEEEEEEssssEEEEEEEEttttEttttE"
          + "RRRREttttEttttERRRREssssEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEssssEEEEEEEEEEssssEEEE"
          + "EEEEttttERRRREttttEttttEttttEssssEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEssssEEEEEEEEE"
          + "EEEEssssEE";

  @ParameterizedTest
  @MethodSource("pythons")
  void aDamagedFileThatMatchesIsAnError(Python python) throws IOException {
    byte[] whole = PycFiles.recorded("unbound_free_variable.pyc");
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, (int) THEN);
    for (int length = 8; length < whole.length; length++) {
      write("cut" + length + ".py", "x = 1");
      write("cut" + length + ".pyc", Arrays.copyOf(whole, length));
      write("alone" + length + ".pyc", Arrays.copyOf(whole, length));
    }
    String tries =
        """
        says = {'EOF read where object expected': 'E',
                'bad marshal data (string size out of range)': 's',
                'bad marshal data (tuple size out of range)': 't',
                'bad marshal data (string ref out of range)': 'R'}
        def error(name):
            try: __import__(name)
            except (EOFError, ValueError), e: return says[str(e)]
        for name in 'cut%d', 'alone%d':
            print ''.join(error(name % n) for n in range(8, LENGTH))
        """;
    String said = run(python, tries.replace("LENGTH", Integer.toString(whole.length)));
    assertEquals(CUT + "\n" + CUT + "\n", said);
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void compiledFilesAloneMustBeCompiledFiles(Python python) throws IOException {
    write("m.pyc", new byte[0]);
    assertEquals("ImportError: Bad magic number in DIR/m.pyc", error(python, "import m"));
    byte[] file = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).putInt(MAGIC).array();
    write("m.pyc", Arrays.copyOf(file, 4));
    assertEquals("EOFError: EOF read where object expected", error(python, "import m"));
    file[8] = 'N';
    write("m.pyc", file);
    assertEquals("ImportError: Non-code object in DIR/m.pyc", error(python, "import m"));
  }

  // Both ways

  @Test
  void compiledFilesGoBothWays() throws IOException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    write("m.py", ADD);
    String show = "import m; print m.__file__, m.add(1, 2)";
    for (Python writer : pythons().toList()) {
      assertEquals("DIR/m.py 3\n", run(writer, show));
      for (Python reader : pythons().toList()) {
        assertEquals("DIR/m.pyc 3\n", run(reader, show), writer + " to " + reader);
      }
      Files.delete(directory.resolve("m.pyc"));
    }
  }

  /** Of every program here, imported as a module that stops at once, the same file to the byte. */
  @Test
  void theBytesAreCPythons() throws IOException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    List<PythonProgram> programs = PythonProgram.all();
    byte[] stop = "raise ImportError\n".getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < programs.size(); i++) {
      byte[] source = programs.get(i).source();
      byte[] module = Arrays.copyOf(stop, stop.length + source.length);
      System.arraycopy(source, 0, module, stop.length, source.length);
      write("p" + i + ".py", module);
    }
    String imports =
        "for i in range(%d):\n    try: __import__('p%%d' %% i)\n    except Exception: pass\n"
            .formatted(programs.size());
    for (int optimize = 0; optimize <= 2; optimize++) {
      var flags = StartFlags.optimize(optimize);
      List<byte[]> expected = null;
      for (Python python : pythons().toList()) {
        run(python, flags, imports);
        List<byte[]> written = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
          Path file = directory.resolve("p" + i + (optimize == 0 ? ".pyc" : ".pyo"));
          written.add(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
          Files.deleteIfExists(file);
        }
        expected = expected == null ? written : expected;
        for (int i = 0; i < programs.size(); i++) {
          assertArrayEquals(expected.get(i), written.get(i), python + ": " + programs.get(i));
        }
      }
      assertTrue(expected.stream().filter(file -> file.length > 0).count() > 50);
    }
  }
}
