package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.library.dis.Dis;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Program;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.Vm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program that this project starts from, on every engine, from source and from what CPython
 * compiled: what it prints, and all that can be seen of its closures. The resources are what
 * CPython printed, recorded by {@code record_compiled.py}.
 */
class ClosureProgramTest {
  private static final String PROGRAM = "program.py";

  static List<DispatchEngine> engines() {
    return EngineRun.engines();
  }

  private static byte[] resource(String name) {
    try (var in = ClosureProgramTest.class.getResourceAsStream("/closures/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    return Outcome.text(resource(name));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void fromSource(DispatchEngine engine) {
    var outcome = run(engine, p -> p.runFile(resource(PROGRAM), PROGRAM), null);
    assertEquals(new Outcome("4\n4\n4\n4\n4\n", "", 0), outcome);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void fromWhatCPythonCompiled(DispatchEngine engine) {
    var outcome = run(engine, p -> p.runFile(resource("program.pyc"), "program.pyc"), null);
    assertEquals(new Outcome("4\n4\n4\n4\n4\n", "", 0), outcome);
  }

  /** {@code func_closure}, the shared cell, the variables of both code objects, the counts. */
  @ParameterizedTest
  @MethodSource("engines")
  void factsFromSource(DispatchEngine engine) {
    checkFacts(run(engine, p -> p.runFile(resource(PROGRAM), PROGRAM), null, "facts.py"));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void factsFromWhatCPythonCompiled(DispatchEngine engine) {
    checkFacts(
        run(engine, p -> p.runFile(resource("program.pyc"), "program.pyc"), null, "facts.py"));
  }

  private static void checkFacts(Outcome outcome) {
    Difference.check("stderr", "", outcome.err());
    Difference.check("facts", text("facts.out"), outcome.out());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void disassembly(DispatchEngine engine) {
    run(
        engine,
        p -> p.runFile(resource(PROGRAM), PROGRAM),
        vm -> {
          ThreadState ts = vm.threadState();
          PyString name = PyString.fromString("do_sth");
          var outer = ((PyFunctionObject) vm.globals().getStr(ts, name)).code();
          name.decref(ts);
          Difference.check("dis of do_sth", text("do_sth.dis"), masked(Dis.text(ts, outer, -1)));
          Difference.check(
              "dis of lambda", text("lambda.dis"), masked(Dis.text(ts, inner(outer), -1)));
          return null;
        });
  }

  private static PyCode inner(PyCode outer) {
    for (PyObject constant : outer.consts().items) {
      if (constant instanceof PyCode code) {
        return code;
      }
    }
    throw new AssertionError("no code object in do_sth");
  }

  private static String masked(String text) {
    return text.replaceAll(" at 0x[0-9a-f]+", " at 0x...");
  }

  /** Runs the program, then more of Python or of Java in the same VM. */
  private static Outcome run(
      DispatchEngine engine,
      Function<Program, Integer> program,
      Function<Vm, Void> then,
      String... more) {
    return EngineRun.onBigStack(
        () -> {
          var out = new ByteArrayOutputStream();
          var err = new ByteArrayOutputStream();
          Vm vm =
              EngineRun.vm(
                  engine,
                  new StandardStreams(InputStream.nullInputStream(), out, err, null),
                  List.of(PROGRAM),
                  List.of(""));
          ThreadState.enter(vm.threadState());
          var run = new Program(vm, new java.io.PrintStream(err, true), "cellvm");
          int status = program.apply(run);
          for (var name : more) {
            status += run.runFile(resource(name), name);
          }
          if (then != null) {
            then.apply(vm);
          }
          vm.close(0);
          ThreadState.enter(null);
          return Outcome.of(out.toByteArray(), err.toByteArray(), status);
        });
  }

  @Test
  void recordsAreUpToDate() throws IOException {
    assumeTrue(CPython.installed().isPresent(), CPython.ABSENT);
    try (var cpython = new CPython.Compiler(CPython.installed().get())) {
      var live = PycFiles.of(cpython.compile(resource(PROGRAM), PROGRAM));
      assertEquals(-1, Arrays.mismatch(live, resource("program.pyc")));
    }
    var source = text(PROGRAM) + text("facts.py");
    var facts =
        CPython.installed().get().run(java.nio.file.Path.of("."), List.of("-S", "-c", source));
    assertEquals(text("facts.out"), facts.out());
  }
}
