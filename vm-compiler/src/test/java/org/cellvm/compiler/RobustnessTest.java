package org.cellvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cellvm.compiler.ast.Expr;
import org.cellvm.compiler.ast.ExprContext;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.ast.Stmt;
import org.cellvm.compiler.ast.Unary;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.parser.StartSymbol;
import org.junit.jupiter.api.Test;

/** Programs on which CPython crashes or takes quadratic time compile, and soon. */
class RobustnessTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final CompilerOptions OPTIONS =
      new CompilerOptions("program.py", 0, 0, WarningSink.NONE);

  private static CodeUnit compile(String source) {
    return assertTimeout(
        LIMIT,
        () ->
            new Compilation()
                .compile(source.getBytes(StandardCharsets.ISO_8859_1), StartSymbol.FILE, OPTIONS));
  }

  @Test
  void sumOf100000Terms() {
    assertEquals(2, compile("x = " + "a + ".repeat(100_000) + "a\n").stacksize());
    assertEquals(2, compile("x = " + "1 + ".repeat(100_000) + "1\n").stacksize());
  }

  @Test
  void longChainsOfTrailers() {
    compile("x = a" + ".b".repeat(100_000) + "\n");
    compile("x = a" + "[0].b(c)".repeat(100_000) + "\n");
  }

  @Test
  void longElifChain() {
    compile("if a: b\n" + "elif a: b\n".repeat(100_000) + "else: c\n");
  }

  @Test
  void functionOf100000Lines() {
    compile("def f():\n" + " x = a.b(c, 1)\n".repeat(100_000));
    compile("def f():\n" + " if x: y = a\n".repeat(100_000));
  }

  @Test
  void manyEqualFunctions() {
    compile("def f(a): return lambda: a\n".repeat(50_000));
    compile("x = [" + "lambda: 1, lambda: 2, ".repeat(50_000) + "]\n");
  }

  @Test
  void sourceOfTenMegabytes() {
    compile(
        """
        class C(object):
            def method(self, a, b=1):
                x = self.attr[a + b]
                for i in range(10):
                    print x, i
                return x
        """
            .repeat(70_000));
  }

  @Test
  void hugeConstantsAreNotComputed() {
    compile("x = 2 ** 1000000000\ny = 7 ** 7 ** 7 ** 7\nz = 1 << 10000000000\n");
    compile("x = 'a' * 9999999999\ny = (1,) * 9999999999\n");
    compile("x = '%2000000000d' % 1\ny = u'%.2000000000d' % 1\nz = '%-2000000000s' % 1\n");
  }

  @Test
  void tooManyNestedWithItems() {
    CompileError e =
        assertThrows(CompileError.class, () -> compile("with " + "a, ".repeat(100_000) + "a: b\n"));
    assertEquals("too many statically nested blocks", e.msg());
  }

  @Test
  void treeThatNestsTooDeeplyIsARuntimeError() {
    Expr tree = new Expr.Name("a", ExprContext.LOAD, 1, 0);
    for (int i = 0; i < 1_000_000; i++) {
      tree = new Expr.UnaryOp(Unary.NOT, tree, 1, 0);
    }
    Mod mod = new Mod.Module(List.of(new Stmt.ExprStmt(tree, 1, 0)));
    CompileError e =
        assertThrows(CompileError.class, () -> new Compilation().compile(mod, OPTIONS));
    assertEquals(CompileError.Kind.RUNTIME_ERROR, e.kind());
  }
}
