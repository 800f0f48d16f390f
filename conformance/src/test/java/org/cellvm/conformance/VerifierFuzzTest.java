package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.conformance.CodeTree.Code;
import org.cellvm.engine.DispatchEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mutated code objects are refused or run, on every engine, and never break the VM. By default a
 * few seconds' worth of mutants of this repository's programs; {@code ./mvnw verify -Pthorough}
 * makes millions, of the library of an installed CPython too.
 */
class VerifierFuzzTest {
  private static final long SEED = Long.getLong("cellvm.fuzz.seed", 27_18);
  private static final long FIRST = Long.getLong("cellvm.fuzz.first", 0);
  private static final long COUNT = Long.getLong("cellvm.fuzz", 10_000);

  /** From here on the library takes part. */
  private static final long MANY = 1_000_000;

  /** Code objects within larger ones are left out of them: a mutant should be read quickly. */
  private static final int LARGE = 4000;

  static List<DispatchEngine> engines() {
    String only = System.getProperty("cellvm.fuzz.engine", "");
    return EngineRun.engines().stream()
        .filter(engine -> only.isEmpty() || engine.name().equals(only))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void mutantsAreRefusedOrRun(DispatchEngine engine) throws IOException {
    List<Code> corpus = corpus(COUNT);
    long start = System.nanoTime();
    var figures = new FuzzRun(engine, corpus, SEED).run(FIRST, FIRST + COUNT);
    System.out.printf(
        "fuzz on %s, seed %d, %d code objects: %s; %d s%n",
        engine.name(), SEED, corpus.size(), figures, (System.nanoTime() - start) / 1_000_000_000);
    figures.stuckIn.forEach(where -> System.out.println("  stuck: mutant " + where));
    assertEquals(List.of(), figures.faults, () -> String.join("\n", figures.faults));
    assertEquals(COUNT, figures.mutants);
    assertTrue(figures.refused > COUNT / 20, "too few are refused");
    assertTrue(figures.results + figures.exceptions > COUNT / 20, "too few are run");
  }

  /**
   * A function made of code with free variables, but without a closure: found by this test once.
   */
  @ParameterizedTest
  @MethodSource("engines")
  void codeWithFreeVariablesWantsItsClosure(DispatchEngine engine) {
    String source =
        """
        import types
        inner = (lambda x: lambda: x)(1).func_code
        call = 'd\\1\\0\\x84\\0\\0\\x83\\0\\0S'
        exec types.CodeType(0, 0, 2, 0x40, call, (None, inner), (), (), 'f', 'n', 1, '')
        """;
    var outcome =
        EngineRun.of(engine, List.of("-c"), List.of(""), program -> program.runCommand(source));
    assertEquals(
        "SystemError: code with free variables runs in closures only", outcome.lastErrorLine());
  }

  /** Returns the code objects of the sources, apart from large ones. */
  static List<Code> corpus(long count) throws IOException {
    List<Code> corpus = new ArrayList<>();
    for (var program : PythonProgram.all()) {
      add(corpus, program.source(), program.path());
    }
    if (count >= MANY && CPython.installed().isPresent()) {
      Path library = CPython.installed().get().library();
      try (Stream<Path> files = Files.walk(library)) {
        files
            .filter(file -> file.toString().endsWith(".py"))
            .sorted()
            .forEach(file -> add(corpus, read(file), library.relativize(file).toString()));
      }
    }
    return corpus;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<Code> corpus, byte[] source, String name) {
    try {
      add(corpus, (Code) CodeTree.read(CompiledSource.marshalled(source, name)));
    } catch (CompileError e) {
      return; // a file that is meant to be wrong
    }
  }

  private static void add(List<Code> corpus, Code code) {
    for (CodeTree constant : code.items(Code.CONSTS)) {
      if (constant instanceof Code inner) {
        add(corpus, inner);
      }
    }
    corpus.add(CodeTree.marshal(code).length <= LARGE ? code : withoutInner(code));
  }

  private static Code withoutInner(Code code) {
    CodeTree none = new CodeTree.Atom(new byte[] {'N'});
    List<CodeTree> constants = new ArrayList<>();
    for (CodeTree constant : code.items(Code.CONSTS)) {
      boolean large = constant instanceof Code && CodeTree.marshal(constant).length > LARGE / 4;
      constants.add(large ? none : constant);
    }
    return code.with(Code.CONSTS, CodeTree.tuple(constants));
  }
}
