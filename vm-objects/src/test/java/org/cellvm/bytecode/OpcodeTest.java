package org.cellvm.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** The table against {@code opcode.opmap} and the {@code has...} lists of CPython 2.7.18. */
final class OpcodeTest {
  @Test
  void every_opcode_has_cpythons_number_name_and_operand_kind() {
    String[] lines = RecordedCode.read("opcodes.txt").split("\n");
    assertEquals(119, lines.length);
    assertEquals(119, Opcode.values().length);
    int known = 0;
    for (String line : lines) {
      String[] field = line.split(" ");
      Opcode op = Opcode.of(Integer.parseInt(field[0]));
      assertEquals(field[1], op.opname());
      assertEquals(field[2], listOf(op.operand()), op.opname());
      assertEquals(op.number() < Opcode.HAVE_ARGUMENT, op.operand() == Opcode.Operand.NONE);
      known++;
    }
    for (int n = 0; n < 256; n++) {
      if (Opcode.of(n) == null) {
        assertEquals("<" + n + ">", Opcode.opname(n));
        known++;
      }
    }
    assertEquals(256, known);
    assertNull(Opcode.of(6));
  }

  private static String listOf(Opcode.Operand operand) {
    return switch (operand) {
      case CONST -> "hasconst";
      case NAME -> "hasname";
      case LOCAL -> "haslocal";
      case DEREF -> "hasfree";
      case JREL -> "hasjrel";
      case JABS -> "hasjabs";
      case COMPARE -> "hascompare";
      default -> "-";
    };
  }

  /** The effect's picture of the stack has as many operands as the columns say. */
  @Test
  void effects_agree_with_pops_and_pushes() {
    for (Opcode op : Opcode.values()) {
      String effect = op.effect();
      if (op.isVariable() || !effect.contains("--")) {
        continue;
      }
      String[] sides = (effect + " ").split("--", 2);
      assertEquals(op.pops(0), words(sides[0]), op.opname());
      String after = sides[1].split(";")[0];
      if (after.isBlank()) {
        assertEquals(0, op.pushes(0), op.opname());
      } else {
        assertEquals(true, op.pushes(0) > 0, op.opname());
      }
    }
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.trim().split(" +").length;
  }

  @Test
  void operands_of_calls_count_names_twice() {
    assertEquals(1 + 2 + 2 * 3, Opcode.CALL_FUNCTION.pops(0x302));
    assertEquals(2 + 2 + 2 * 3, Opcode.CALL_FUNCTION_VAR.pops(0x302));
    assertEquals(3 + 2 + 2 * 3, Opcode.CALL_FUNCTION_VAR_KW.pops(0x302));
    assertEquals(5, Opcode.MAKE_CLOSURE.pops(3));
    assertEquals(3, Opcode.BUILD_SLICE.pops(3));
    assertEquals(2, Opcode.BUILD_SLICE.pops(2));
    assertEquals(6, Opcode.DUP_TOPX.pushes(3));
    assertEquals(-1, Opcode.FOR_ITER.jumpEffect());
  }
}
