package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that CPython 2.7.18 compiled run as their sources do; damaged files are refused in time.
 */
class CompiledFilesTest {
  /** Compiled by {@code record_compiled.py}. */
  private static final List<String> RECORDED =
      List.of(
          "closures/argument_is_a_cell.py",
          "closures/decorators_and_state.py",
          "closures/generator_keeps_cells.py",
          "closures/the_program.py",
          "closures/unbound_free_variable.py",
          "probes/with_statement.py");

  private static byte[] compiled(PythonProgram program) {
    return PycFiles.recorded(
        Path.of(program.path()).getFileName().toString().replace(".py", ".pyc"));
  }

  @TestFactory
  Stream<DynamicTest> recordedFileDoesWhatItsSourceDoes() {
    return RECORDED.stream()
        .map(PythonProgram::named)
        .flatMap(
            program ->
                EngineRun.engines().stream()
                    .map(
                        engine ->
                            dynamicTest(
                                program + " on " + engine.name(), () -> run(engine, program))));
  }

  private static void run(DispatchEngine engine, PythonProgram program) {
    ExpectedFailures.skipListed(program, engine.name());
    var outcome = EngineRun.ofCompiled(engine, program, compiled(program));
    Difference.check("stdout", Outcome.text(program.expectedOutput()), outcome.out());
    var error = program.expectedError();
    assertEquals(error == null ? "" : error, outcome.lastErrorLine());
    assertEquals(error == null ? 0 : 1, outcome.status());
  }

  /** A program that was changed and not compiled again would compare with itself of another day. */
  @Test
  void recordedFilesAreUpToDate() throws IOException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    try (var cpython = new CPython.Compiler(CPython.installed().get())) {
      for (var name : RECORDED) {
        var program = PythonProgram.named(name);
        var live = PycFiles.of(cpython.compile(program.source(), program.path()));
        assertTrue(
            Arrays.equals(live, compiled(program)), name + ": run conformance/record_compiled.py");
      }
    }
  }

  // Damaged files

  static List<DispatchEngine> engines() {
    return EngineRun.engines();
  }

  private static Outcome runCompiled(DispatchEngine engine, byte[] file) {
    return EngineRun.of(engine, List.of("x.pyc"), List.of(""), p -> p.runFile(file, "x.pyc"));
  }

  private static void assertRefused(DispatchEngine engine, byte[] file, String message) {
    var outcome = runCompiled(engine, file);
    assertEquals(message + "\n", outcome.err());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.status());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void anotherMagicNumber(DispatchEngine engine) {
    var file = PycFiles.recorded("the_program.pyc");
    file[0]++;
    assertRefused(engine, file, "RuntimeError: Bad magic number in .pyc file");
    assertRefused(engine, new byte[0], "RuntimeError: Bad magic number in .pyc file");
    assertRefused(engine, new byte[] {3, 2, 1}, "RuntimeError: Bad magic number in .pyc file");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void truncated(DispatchEngine engine) {
    var file = PycFiles.recorded("unbound_free_variable.pyc");
    for (int length = 4; length < file.length; length++) {
      var part = Arrays.copyOf(file, length);
      assertRefused(engine, part, "RuntimeError: Bad code object in .pyc file");
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void noCodeObject(DispatchEngine engine) {
    for (var value : new String[] {"N", "i\1\0\0\0", "(\0\0\0\0", "s\1\0\0\0x", "0", "?"}) {
      var file = PycFiles.of(value.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      assertRefused(engine, file, "RuntimeError: Bad code object in .pyc file");
    }
  }

  /** Malformed code is refused before its first instruction runs. */
  @TestFactory
  Stream<DynamicTest> malformedCodeIsASystemError() {
    return Stream.of(
            new Malformed("no instructions", ""),
            new Malformed("falls off the end", "d00"),
            new Malformed("ends within an instruction", "d0"),
            new Malformed("pops an empty stack", "\1d00S"),
            new Malformed("returns from an empty stack", "S"),
            new Malformed("constant out of range", "d90S"),
            new Malformed("name out of range", "e90S"),
            new Malformed("global name out of range", "t90S"),
            new Malformed("local out of range", "|90S"),
            new Malformed("cell out of range", "\u008890S"),
            new Malformed("closure of a cell out of range", "\u008790S"),
            new Malformed("jumps past the end", "q99"),
            new Malformed("jumps into an instruction", "d00q10S"),
            new Malformed("unknown opcode", "\u00c8d00S"),
            new Malformed("stop code", "\0d00S"),
            new Malformed("unequal stacks meet", "d00r90d00d00S"),
            new Malformed("loop that grows the stack", "d00q00"),
            new Malformed("pops a block that is not there", "Wd00S"),
            new Malformed("break outside a loop", "P"),
            new Malformed("rotates what is not there", "d00\2S"),
            new Malformed("builds of more than is there", "d00f90S"),
            new Malformed("calls more than is there", "d00\u008390S"),
            new Malformed("extended operand out of range", "\u009110d00S"),
            new Malformed("yield outside a generator", "d00Vd00S"))
        .flatMap(
            malformed ->
                EngineRun.engines().stream()
                    .map(
                        engine ->
                            dynamicTest(
                                malformed.what + " on " + engine.name(),
                                () -> assertSystemError(engine, malformed.file()))));
  }

  private static void assertSystemError(DispatchEngine engine, byte[] file) {
    var outcome = runCompiled(engine, file);
    assertTrue(outcome.lastErrorLine().startsWith("SystemError: "), outcome.err());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.status());
  }

  /**
   * @param code a character a byte, but digits, which stand for their values in the two bytes of an
   *     operand
   */
  private record Malformed(String what, String code) {
    byte[] file() {
      var bytes = new StringBuilder();
      for (char c : code.toCharArray()) {
        bytes.append(c >= '0' && c <= '9' ? (char) (c - '0') : c);
      }
      var module = "c\0\0\0\0\0\0\0\0\12\0\0\0\100\0\0\0" + string(bytes.toString());
      module += "(\1\0\0\0N" + "(\0\0\0\0".repeat(4) + string("x") + string("x");
      module += "\1\0\0\0" + string("");
      return PycFiles.of(module.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private static String string(String s) {
      return "s" + (char) s.length() + "\0\0\0" + s;
    }
  }

  /** A damaged file is an error of Python's, whatever the damage: never one of Java's. */
  @Test
  void randomDamageIsReadAndVerifiedWithoutFailing() {
    var file = PycFiles.recorded("decorators_and_state.pyc");
    var random = new Random(62211);
    EngineRun.onBigStack(
        () -> {
          for (int round = 0; round < 3000; round++) {
            var damaged = file.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
              damaged[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt(256);
            }
            readAndVerify(damaged, round);
          }
          return null;
        });
  }

  private static void readAndVerify(byte[] file, int round) {
    Vm vm = EngineRun.silentVm(EngineRun.engines().get(0), List.of(""), List.of());
    ThreadState ts = vm.threadState();
    ThreadState.enter(ts);
    try {
      PyObject read = new MarshalReader(ts, file, 8, file.length).read();
      verify(read);
      read.decref(ts);
    } catch (PyException e) {
      e.discard(ts);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("round " + round, e);
    } finally {
      ThreadState.enter(null);
    }
  }

  private static void verify(PyObject o) {
    if (o instanceof PyCode code) {
      try {
        code.registerCode();
      } catch (PyException e) {
        return; // refused, as it should be
      }
      for (PyObject constant : code.consts().items) {
        verify(constant);
      }
    }
  }
}
