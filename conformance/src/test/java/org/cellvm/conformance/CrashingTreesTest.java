package org.cellvm.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syntax trees made by programs on which CPython 2.7.18 crashes are an exception here. */
class CrashingTreesTest {
  private PythonVm vm;

  @BeforeEach
  void prepare() {
    vm = PythonVm.builder().build();
    vm.exec(
        """
        from _ast import *
        L = dict(lineno=1, col_offset=0)
        P = Pass(**L)
        A = Name('a', Load(), **L)
        NO_ARGS = arguments([], None, None, [])
        def statement(tree):
            return compile(Module([tree]), 'f', 'exec')
        def expression(tree):
            return compile(Expression(tree), 'f', 'eval')
        """);
  }

  @AfterEach
  void close() {
    vm.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "statement(None) | ValueError: Module field \"body\" must not hold None",
        "statement(FunctionDef('f', NO_ARGS, [], [], **L))"
            + " | ValueError: FunctionDef field \"body\" must not be empty",
        "statement(Global([None], **L)) | ValueError: Global field \"names\" must not hold None",
        "statement(Delete([None], **L)) | ValueError: Delete field \"targets\" must not hold None",
        "statement(Import([alias(None, None)], **L))"
            + " | ValueError: field name is required for alias",
        "expression(List([None], Load(), **L))"
            + " | ValueError: List field \"elts\" must not hold None",
        "expression(BoolOp(And(), [], **L))"
            + " | ValueError: BoolOp field \"values\" must not be empty",
        "expression(Dict([], [A], **L)) | ValueError: Dict has fewer keys than values",
        "expression(Compare(A, [], [], **L))"
            + " | ValueError: Compare field \"ops\" must not be empty",
        "expression(Compare(A, [Lt(), Gt()], [A], **L))"
            + " | ValueError: Compare has fewer comparators than ops",
        "expression(ListComp(A, [], **L))"
            + " | ValueError: ListComp field \"generators\" must not be empty",
        "expression(GeneratorExp(A, [], **L))"
            + " | ValueError: GeneratorExp field \"generators\" must not be empty",
        "expression(ListComp(A, [comprehension(None, A, [])], **L))"
            + " | ValueError: field target is required for comprehension",
        "expression(Call(A, [], [keyword(None, A)], None, None, **L))"
            + " | ValueError: field arg is required for keyword",
        "expression(Name('x', AugLoad(), **L))"
            + " | SystemError: augmented assignment invalid for name variable",
        "expression(Name('x', AugStore(), **L))"
            + " | SystemError: augmented assignment invalid for name variable",
      })
  void treeIsRefused(String source, String error) {
    var e = assertThrows(PythonException.class, () -> vm.exec(source));
    assertEquals(error, e.type() + ": " + e.value());
  }

  @Test
  void endlessTreeIsARuntimeError() {
    vm.exec("tree = UnaryOp(Not(), None, **L)\ntree.operand = tree");
    var e = assertThrows(PythonException.class, () -> vm.exec("expression(tree)"));
    assertEquals("RuntimeError", e.type());
  }

  /** Code that takes more from the stack than lies there. */
  @Test
  void codeThatNoSourceMeansIsVerified() {
    vm.exec("code = expression(Attribute(A, 'y', AugStore(), **L))");
    var e = assertThrows(PythonException.class, () -> vm.exec("eval(code)"));
    assertEquals("SystemError", e.type());
    assertTrue(vm.eval("1 + 1").asLong() == 2);
  }
}
