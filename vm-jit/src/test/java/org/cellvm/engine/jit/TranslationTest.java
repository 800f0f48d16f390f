package org.cellvm.engine.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.library.dis.Dis;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a few functions are translated to, beside their register form, as it was approved: {@code
 * src/test/resources/approved}. With {@code -Dapprove=true} the files are written anew.
 */
class TranslationTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");

  /** As many runs come before code is observed; then it is called until it is translated. */
  private static final String RUNS = "3";

  @TempDir Path directory;

  private interface WithCode<T> {
    T use(ThreadState ts, PyCode code) throws Exception;
  }

  /** Runs a program that defines and calls {@code f}, and looks at the code of that. */
  private static <T> T withCode(String source, WithCode<T> work) throws Exception {
    var nowhere = OutputStream.nullOutputStream();
    var streams = new StandardStreams(InputStream.nullInputStream(), nowhere, nowhere, null);
    Vm vm =
        Composition.vm(
            new JitEngine(RUNS),
            new VmSettings(StartFlags.optimize(0), streams, List.of(""), List.of()));
    ThreadState ts = vm.threadState();
    ThreadState.enter(ts);
    try {
      vm.run(source.getBytes(StandardCharsets.ISO_8859_1), "program.py", "exec").decref(ts);
      PyString name = PyString.fromString("f");
      PyCode code = ((PyFunctionObject) vm.globals().getStr(ts, name)).code();
      name.decref(ts);
      return work.use(ts, code);
    } finally {
      vm.close();
      ThreadState.enter(null);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"int_loop", "float_expression", "attribute", "try_except"})
  void translationIsAsApproved(String name) throws Exception {
    assumeTrue(Runtime.version().feature() == 17, "javap of another JDK prints differently");
    String source = Files.readString(APPROVED.resolve(name + ".py"));
    String text =
        withCode(
            source,
            (ts, code) -> {
              assertTrue(code.tier instanceof JitCode, "not hot");
              byte[] classFile = Translator.classFile((JitCode) code.tier, 0);
              assertNotNull(classFile, "not translated");
              return Dis.registerText(ts, code) + "\n" + disassembled(classFile);
            });
    Path approved = APPROVED.resolve(name + ".txt");
    if (Boolean.getBoolean("approve")) {
      Files.writeString(approved, text);
    }
    assertEquals(Files.readString(approved), text);
  }

  private String disassembled(byte[] classFile) throws Exception {
    Path file = directory.resolve("Translated.class");
    Files.write(file, classFile);
    var out = new StringWriter();
    var writer = new PrintWriter(out);
    ToolProvider.findFirst("javap").orElseThrow().run(writer, writer, "-c", "-p", file.toString());
    String text = out.toString();
    int run = text.indexOf("  public org.cellvm.model.PyObject run(");
    return text.substring(run, text.indexOf("  static {}", run))
        .replaceAll(" #\\d+(, +\\d+)? +// ", " ")
        .replace("org/cellvm/engine/jit/", "")
        .replaceAll("org/cellvm/(\\w+/)+", "")
        .replaceAll(" +\n", "\n");
  }

  @Test
  void generatorsAreTranslatedFromTheirYields() throws Exception {
    withCode(
        "def f():\n    for i in xrange(9):\n        yield i\nfor i in xrange(99): list(f())\n",
        (ts, code) -> {
          int pc = 0;
          while (code.registerCode().op(pc) != RegisterOp.YIELD_VALUE) {
            pc++;
          }
          assertNotNull(((JitCode) code.tier).unitAt(pc + 1));
          return null;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "65536", "99999999999"})
  void aSizeThatNoMethodHasIsRefused(String bytes) {
    System.setProperty(JitEngine.LARGEST_METHOD, bytes);
    try {
      JitEngine engine = new JitEngine();
      var refused = assertThrows(IllegalArgumentException.class, () -> engine.newRunner(null));
      assertEquals(
          "cellvm.jit.largest: a number of bytes up to 65535, not '" + bytes + "'",
          refused.getMessage());
    } finally {
      System.clearProperty(JitEngine.LARGEST_METHOD);
    }
  }

  @Test
  void codeThatRunsOnceIsNotTranslated() throws Exception {
    withCode(
        "def f(): return 1\nf()\n",
        (ts, code) -> {
          assertEquals(null, code.tier);
          return null;
        });
  }
}
