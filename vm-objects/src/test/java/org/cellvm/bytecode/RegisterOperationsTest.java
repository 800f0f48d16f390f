package org.cellvm.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** What the generated rows of the operations say, and that it is so. */
class RegisterOperationsTest {
  @Test
  void every_number_has_a_row_of_its_own_with_the_name_of_its_constant() throws Exception {
    var names = new HashSet<String>();
    for (int op = 0; op < RegisterOp.COUNT; op++) {
      var row = RegisterOperations.row(op);
      Field constant = RegisterOp.class.getField(row.name());
      assertEquals(op, constant.getInt(null), row.name());
      assertTrue(names.add(row.name()), row.name());
      assertFalse(row.effect().isEmpty(), row.name());
    }
    assertThrows(IllegalArgumentException.class, () -> RegisterOperations.row(RegisterOp.COUNT));
  }

  /** A translator calls them by these names from another package. */
  @Test
  void every_meaning_is_a_public_method_with_the_descriptor_of_its_row() throws Exception {
    var loader = getClass().getClassLoader();
    for (int op = 0; op < RegisterOp.COUNT; op++) {
      var row = RegisterOperations.row(op);
      var owner = Class.forName(row.owner().replace('/', '.'), false, loader);
      var type = MethodType.fromMethodDescriptorString(row.descriptor(), loader);
      MethodHandles.publicLookup().findStatic(owner, row.method(), type);
    }
  }

  @Test
  void operands_are_those_of_the_declaration_in_the_order_of_release() {
    var store = RegisterOperations.row(RegisterOp.STORE_ATTR);
    assertEquals(
        "[READ A, READ B, NAME C, CACHE ]",
        store.operands().stream().map(o -> o.kind() + " " + o.text()).toList().toString());
    assertTrue(store.raises() && store.runsCode());
    var closure = RegisterOperations.row(RegisterOp.MAKE_CLOSURE);
    assertEquals(
        "[PUSH A, GATHER A..B, TAKE A+B, POP A+B+1]",
        closure.operands().stream().map(o -> o.kind() + " " + o.text()).toList().toString());
    assertEquals(10 + 3 + 1, closure.operands().get(3).value(10, 3, 0, 0));
    assertTrue(closure.seesFrame());
    assertFalse(RegisterOperations.row(RegisterOp.LOAD).raises());
  }

  @Test
  void flow_tells_where_control_goes() {
    assertEquals(RegisterOperation.Flow.NEXT, RegisterOperations.row(RegisterOp.ADD).flow());
    assertEquals(RegisterOperation.Flow.GOTO, RegisterOperations.row(RegisterOp.JUMP).flow());
    assertEquals(RegisterOperation.Flow.BRANCH, RegisterOperations.row(RegisterOp.FOR_ITER).flow());
    assertEquals(RegisterOperation.Flow.CALL, RegisterOperations.row(RegisterOp.CALL).flow());
    var yields = RegisterOperations.row(RegisterOp.YIELD_VALUE);
    assertEquals(RegisterOperation.Flow.LEAVE, yields.flow());
    assertTrue(yields.yields());
    assertEquals(1, RegisterOp.jumpWord(RegisterOp.COMPARE_JUMP));
    assertEquals(3, RegisterOp.jumpWord(RegisterOp.FOR_ITER));
    assertEquals(0, RegisterOp.jumpWord(RegisterOp.ADD));
  }

  @Test
  void in_place_operations_know_their_plain_ones() {
    assertEquals(RegisterOp.ADD, RegisterOp.plain(RegisterOp.INPLACE_ADD));
    assertEquals(RegisterOp.TRUE_DIVIDE, RegisterOp.plain(RegisterOp.INPLACE_TRUE_DIVIDE));
    assertEquals(RegisterOp.SUBSCR, RegisterOp.plain(RegisterOp.SUBSCR));
  }
}
