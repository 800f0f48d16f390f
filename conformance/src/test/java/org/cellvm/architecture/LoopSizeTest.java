package org.cellvm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;

/**
 * HotSpot never compiles a method of more than 8,000 bytes of bytecode (HugeMethodLimit): an engine
 * whose loop crosses that line becomes ten times slower without any error. This test fails some way
 * before.
 */
class LoopSizeTest {
  private static final int LIMIT = 7_500;

  /** HotSpot inlines no method above this many bytes (FreqInlineSize). */
  private static final int INLINED = 325;

  private static final String OUTLINED = "org.cellvm.instructions.Dispatch.execute";

  static Collection<EngineFiles> engines() {
    return EngineFiles.all();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyMethodOfAnEngineIsSmallEnoughToBeCompiled(EngineFiles engine) throws IOException {
    var methods = methodsOf(engine);
    var loops = methods.stream().filter(MethodCode::loops).toList();
    assertFalse(loops.isEmpty(), "no method has a loop");
    var figures = new StringJoiner(", ");
    loops.forEach(loop -> figures.add(loop.shortName() + " " + loop.bytes()));
    System.out.println("figure: bytes of the loops of " + engine.name() + ": " + figures);
    check(engine.name(), methods);
  }

  @Test
  void whatALoopHandsOverIsTooLargeToBeInlinedIntoIt() throws IOException {
    var outlined = kernelMethods().stream().filter(m -> m.name().equals(OUTLINED)).toList();
    assertEquals(1, outlined.size(), OUTLINED);
    System.out.println("figure: " + OUTLINED + " " + outlined.get(0).bytes() + " bytes");
    assertTrue(outlined.get(0).bytes() > INLINED, () -> "HotSpot would inline " + outlined);
  }

  @Test
  void everyMethodOfTheKernelIsSmallEnoughToBeCompiled() throws IOException {
    check("kernel", kernelMethods());
  }

  /** Returns the methods of the kernel, the largest first. */
  private static List<MethodCode> kernelMethods() throws IOException {
    var methods = new ArrayList<MethodCode>();
    for (var type : Module.importAll()) {
      var module = Module.of(type).orElse(null);
      if (module == Module.OBJECTS || module == Module.API) {
        try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
          methods.addAll(MethodCode.of(new ClassReader(in)));
        }
      }
    }
    return largestFirst(methods);
  }

  /** Returns the methods of an engine, the largest first. */
  private static List<MethodCode> methodsOf(EngineFiles engine) throws IOException {
    var methods = new ArrayList<MethodCode>();
    for (var bytes : engine.classes()) {
      methods.addAll(MethodCode.of(new ClassReader(bytes)));
    }
    return largestFirst(methods);
  }

  /**
   * Returns the methods sorted by size, without static initializers, which run once and need not be
   * compiled.
   */
  private static List<MethodCode> largestFirst(List<MethodCode> methods) {
    return methods.stream()
        .filter(method -> !method.name().endsWith(".<clinit>"))
        .sorted(Comparator.comparingInt(MethodCode::bytes).reversed())
        .toList();
  }

  private static void check(String what, List<MethodCode> methods) {
    assertFalse(methods.isEmpty(), () -> "no methods in " + what);
    var largest = methods.get(0);
    System.out.printf(
        "figure: largest method of %s: %s %d bytes%n", what, largest.shortName(), largest.bytes());
    var tooLarge = methods.stream().filter(method -> method.bytes() > LIMIT).toList();
    assertEquals(List.of(), tooLarge, "over " + LIMIT + " bytes, HotSpot's limit is 8,000");
  }
}
