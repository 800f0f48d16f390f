package org.cellvm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/**
 * HotSpot never compiles a method of more than 8,000 bytes of bytecode (HugeMethodLimit): an engine
 * whose loop crosses that line becomes ten times slower, and nothing says so. This test says so,
 * some way before.
 */
class LoopSizeTest {
  private static final int LIMIT = 7_500;

  /** The loops by name: a renamed loop must not slip out of the printed figures. */
  private static final List<String> LOOPS =
      List.of(
          "org.cellvm.engine.switched.SwitchLoop.run",
          "org.cellvm.engine.threaded.ThreadedLoop.execute");

  /** HotSpot inlines no method above this many bytes (FreqInlineSize). */
  private static final int INLINED = 325;

  private static final String OUTLINED = "org.cellvm.engine.switched.SwitchOperations.execute";

  private record Method(String name, int bytes) {}

  @Test
  void everyMethodOfTheEnginesIsSmallEnoughToBeCompiled() throws IOException {
    var methods = methodsOf(Module.SWITCH, Module.THREADED);
    for (var loop : LOOPS) {
      var run = methods.stream().filter(m -> m.name.equals(loop)).toList();
      assertTrue(!run.isEmpty(), () -> "no method " + loop);
      run.forEach(m -> System.out.println("figure: " + m.name + " " + m.bytes + " bytes"));
    }
    check("engines", methods);
  }

  @Test
  void whatTheSwitchLoopHandsOverIsTooLargeToBeInlinedIntoIt() throws IOException {
    var outlined =
        methodsOf(Module.SWITCH, Module.SWITCH).stream()
            .filter(m -> m.name.equals(OUTLINED))
            .toList();
    assertEquals(1, outlined.size(), OUTLINED);
    assertTrue(outlined.get(0).bytes > INLINED, () -> "HotSpot would inline " + outlined);
  }

  @Test
  void everyMethodOfTheKernelIsSmallEnoughToBeCompiled() throws IOException {
    check("kernel", methodsOf(Module.OBJECTS, Module.API));
  }

  private static void check(String what, List<Method> methods) {
    // A static initializer runs once; it need not be compiled.
    methods.removeIf(m -> m.name.endsWith(".<clinit>"));
    methods.sort(Comparator.comparingInt(Method::bytes).reversed());
    assertTrue(!methods.isEmpty(), () -> "no methods in the " + what);
    var largest = methods.get(0);
    System.out.println("figure: largest method of the " + what + ": " + largest);
    var tooLarge = methods.stream().filter(m -> m.bytes > LIMIT).toList();
    assertEquals(List.of(), tooLarge, "over " + LIMIT + " bytes, HotSpot's limit is 8,000");
  }

  private static List<Method> methodsOf(Module first, Module second) throws IOException {
    var methods = new ArrayList<Method>();
    for (var type : Module.importAll()) {
      var module = Module.of(type).orElse(null);
      if (module == first || module == second) {
        try (var in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
          addMethods(new ClassReader(in), methods);
        }
      }
    }
    return methods;
  }

  /**
   * Walks the class file's own structure (JVM specification, 4.1, 4.5 to 4.7): ASM's visitors do
   * not tell the code_length of a method.
   */
  private static void addMethods(ClassReader in, List<Method> methods) {
    var buffer = new char[in.getMaxStringLength()];
    var className = in.getClassName().replace('/', '.');
    var at = in.header + 6;
    at += 2 + 2 * in.readUnsignedShort(at); // interfaces
    for (var kind = 0; kind < 2; kind++) { // fields, then methods: the same layout
      var members = in.readUnsignedShort(at);
      at += 2;
      for (; members > 0; members--) {
        var name = in.readUTF8(at + 2, buffer);
        var attributes = in.readUnsignedShort(at + 6);
        at += 8;
        for (; attributes > 0; attributes--) {
          if (kind == 1 && "Code".equals(in.readUTF8(at, buffer))) {
            methods.add(new Method(className + "." + name, in.readInt(at + 6 + 4)));
          }
          at += 6 + in.readInt(at + 2);
        }
      }
    }
  }
}
