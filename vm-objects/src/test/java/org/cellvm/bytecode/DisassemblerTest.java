package org.cellvm.bytecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dis} text and line numbers against those that CPython 2.7.18 gave. */
final class DisassemblerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"closures", "tryfinally", "withs", "excepts", "generator", "nested", "extended"})
  void text_is_cpythons_to_the_byte(String name) throws MalformedCodeException {
    RecordedCode r = RecordedCode.load(name);
    assertEquals(r.dis, Disassembler.disassemble(r, r.lasti));
  }

  @Test
  void an_index_outside_its_tuple_is_refused() {
    RecordedCode r = RecordedCode.load("withs");
    r.code()[1] = 99;
    r.code()[0] = Op.LOAD_CONST;
    assertThrows(MalformedCodeException.class, () -> Disassembler.disassemble(r, -1));
  }

  @Test
  void increments_are_unsigned_bytes() {
    byte[] lnotab = {0, 5, 3, -1, 0, -1, 2};
    assertEquals(12, LineTable.lineOf(lnotab, 7, 0));
    assertEquals(12, LineTable.lineOf(lnotab, 7, 2));
    assertEquals(522, LineTable.lineOf(lnotab, 7, 3));
    assertArrayEquals(new int[] {0, 12, 3, 522}, LineTable.lineStarts(lnotab, 7));
  }

  @Test
  void without_a_table_all_is_the_first_line() {
    assertEquals(7, LineTable.lineOf(new byte[0], 7, 100));
    assertArrayEquals(new int[] {0, 7}, LineTable.lineStarts(new byte[0], 7));
  }
}
