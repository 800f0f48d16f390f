package org.cellvm.bytecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the decoder makes of code, and what it refuses. */
final class DecoderTest {
  private static final int NOFREE = CodeFlags.CO_NOFREE;

  /** Writes instructions: an opcode below 90 stands alone, others are followed by their operand. */
  private static byte[] asm(int... words) {
    byte[] out = new byte[3 * words.length];
    int n = 0;
    for (int i = 0; i < words.length; i++) {
      out[n++] = (byte) words[i];
      if (words[i] >= Opcode.HAVE_ARGUMENT) {
        int arg = words[++i];
        out[n++] = (byte) arg;
        out[n++] = (byte) (arg >> 8);
      }
    }
    return Arrays.copyOf(out, n);
  }

  /** Decodes with one constant, name, local and cell. */
  private static DecodedCode decode(int... words) throws MalformedCodeException {
    return Decoder.decode(asm(words), 1, 1, 1, 1, NOFREE);
  }

  private static void refused(String why, int... words) {
    MalformedCodeException e = assertThrows(MalformedCodeException.class, () -> decode(words), why);
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"closures", "tryfinally", "withs", "excepts", "generator", "nested"})
  void the_depth_never_exceeds_the_stack_size_of_cpythons_compiler(String name)
      throws MalformedCodeException {
    RecordedCode r = RecordedCode.load(name);
    DecodedCode d = r.decode();
    assertTrue(d.maxDepth() <= r.stacksize);
    for (int i = 0; i < d.count(); i++) {
      if (d.opcodes()[i] != Opcode.NORMALIZE) {
        assertEquals(i, d.indexOf(d.offsets()[i]));
      }
    }
    assertEquals(-1, d.indexOf(1));
    assertEquals(-1, d.indexOf(100000));
  }

  @Test
  void unreachable_code_is_left_out() throws MalformedCodeException {
    DecodedCode d = decode(Op.LOAD_CONST, 0, Op.RETURN_VALUE, 7, 255, 0, Op.POP_BLOCK);
    assertArrayEquals(new int[] {Op.LOAD_CONST, Op.RETURN_VALUE}, d.opcodes());
    assertFalse(d.hasBackwardJumps());
  }

  @Test
  void a_fall_into_a_finally_handler_is_normalised_to_three_operands()
      throws MalformedCodeException {
    DecodedCode d =
        decode(
            Op.SETUP_FINALLY,
            4,
            Op.POP_BLOCK,
            Op.LOAD_CONST,
            0,
            Op.END_FINALLY,
            Op.LOAD_CONST,
            0,
            Op.RETURN_VALUE);
    assertArrayEquals(
        new int[] {
          Op.SETUP_FINALLY,
          Op.POP_BLOCK,
          Op.LOAD_CONST,
          Opcode.NORMALIZE,
          Op.END_FINALLY,
          Op.LOAD_CONST,
          Op.RETURN_VALUE
        },
        d.opcodes());
    assertArrayEquals(new int[] {0, 0, 0, 1, 3, 0, 1}, d.depths());
    assertArrayEquals(new int[] {0, 3, 4, 7, 7, 8, 11}, d.offsets());
    assertArrayEquals(new int[] {-1, 0, -1, -1, 1, -1, -1}, d.blocks());
    assertEquals(4, d.targets()[0]);
    assertEquals(4, d.indexOf(7));
    Blocks blocks = d.blockTable();
    assertEquals(Blocks.FINALLY, blocks.type(0));
    assertEquals(4, blocks.handler(0));
    assertEquals(Blocks.HANDLER, blocks.type(1));
    assertEquals(-1, blocks.exceptionBlock(1));
    assertEquals(0, blocks.exceptionBlock(0));
    assertEquals(3, d.maxDepth());
  }

  @Test
  void a_jump_into_a_finally_handler_goes_by_a_trampoline() throws MalformedCodeException {
    DecodedCode d =
        decode(
            Op.SETUP_FINALLY,
            10,
            Op.POP_BLOCK,
            Op.LOAD_CONST,
            0,
            Op.JUMP_FORWARD,
            3,
            Op.LOAD_CONST,
            0,
            Op.END_FINALLY,
            Op.LOAD_CONST,
            0,
            Op.RETURN_VALUE);
    int n = d.count();
    assertEquals(Opcode.NORMALIZE, d.opcodes()[n - 2]);
    assertEquals(Op.JUMP_ABSOLUTE, d.opcodes()[n - 1]);
    assertEquals(n - 2, d.targets()[3]);
    assertEquals(d.indexOf(13), d.targets()[n - 1]);
    assertTrue(d.hasBackwardJumps());
  }

  @Test
  void lasti_of_a_prefixed_instruction_is_that_of_its_prefix() throws MalformedCodeException {
    DecodedCode d =
        decode(
            Op.NOP,
            Op.EXTENDED_ARG,
            0,
            Op.LOAD_CONST,
            0,
            Op.EXTENDED_ARG,
            1,
            Op.BUILD_MAP,
            2,
            Op.RETURN_VALUE);
    assertArrayEquals(new int[] {0, 1, 7, 13}, d.offsets());
    assertArrayEquals(new int[] {0, 0, 65538, 0}, d.opargs());
  }

  @Test
  void a_continue_found_on_the_stack_must_suit_its_loop() throws MalformedCodeException {
    DecodedCode d = RecordedCode.load("tryfinally").decode();
    int end = d.indexOf(65);
    assertEquals(Op.END_FINALLY, d.opcodes()[end]);
    assertTrue(d.canContinue(end, d.indexOf(7)));
    assertFalse(d.canContinue(end, d.indexOf(16)));
    assertFalse(d.canContinue(end, d.indexOf(70)));
    assertFalse(d.canContinue(end, -1));
    assertFalse(d.canContinue(end, d.count()));
  }

  @Test
  void operands_out_of_range_are_refused() {
    refused("operand 1 out of range", Op.LOAD_CONST, 1, Op.RETURN_VALUE);
    refused("operand 1 out of range", Op.LOAD_GLOBAL, 1, Op.RETURN_VALUE);
    refused("operand 1 out of range", Op.LOAD_FAST, 1, Op.RETURN_VALUE);
    refused("operand 1 out of range", Op.LOAD_CLOSURE, 1, Op.RETURN_VALUE);
    refused(
        "operand 11 out of range",
        Op.LOAD_CONST,
        0,
        Op.LOAD_CONST,
        0,
        Op.COMPARE_OP,
        11,
        Op.RETURN_VALUE);
    refused("operand 4 out of range", Op.RAISE_VARARGS, 4);
    refused("operand 5 out of range", Op.LOAD_CONST, 0, Op.DUP_TOPX, 5, Op.RETURN_VALUE);
    refused("out of range", Op.EXTENDED_ARG, 0xffff, Op.LOAD_CONST, 0, Op.RETURN_VALUE);
    refused("out of range", Op.LOAD_CONST, 0, Op.UNPACK_SEQUENCE, 0xffff, Op.RETURN_VALUE);
    refused("out of range", Op.EXTENDED_ARG, 0x7fff, Op.MAKE_CLOSURE, 0xffff, Op.RETURN_VALUE);
    refused(
        "operand 2 out of range",
        Op.BUILD_LIST,
        0,
        Op.LOAD_CONST,
        0,
        Op.LIST_APPEND,
        2,
        Op.RETURN_VALUE);
    refused(
        "operand 0 out of range",
        Op.BUILD_LIST,
        0,
        Op.LOAD_CONST,
        0,
        Op.LIST_APPEND,
        0,
        Op.RETURN_VALUE);
  }

  @Test
  void a_stack_that_runs_under_is_refused() {
    refused("value stack underflow", Op.RETURN_VALUE);
    refused("value stack underflow", Op.LOAD_CONST, 0, Op.BINARY_ADD, Op.RETURN_VALUE);
    refused("value stack underflow", Op.END_FINALLY);
    // Nor may a block's code take what belongs to the code around it.
    refused("value stack underflow", Op.LOAD_CONST, 0, Op.SETUP_LOOP, 1, Op.POP_TOP, Op.NOP);
  }

  @Test
  void jumps_stay_in_the_code() throws MalformedCodeException {
    refused("beyond the code", Op.JUMP_FORWARD, 0);
    refused("beyond the code", Op.JUMP_ABSOLUTE, 0xffff);
    refused("beyond the code", Op.EXTENDED_ARG, 0x7fff, Op.JUMP_FORWARD, 0xffff);
    // Past the prefix of an instruction is an instruction as well.
    DecodedCode d =
        decode(Op.JUMP_FORWARD, 3, Op.EXTENDED_ARG, 1, Op.LOAD_CONST, 0, Op.RETURN_VALUE);
    assertArrayEquals(new int[] {0, 6, 9}, d.offsets());
  }

  @Test
  void instructions_may_overlap() throws MalformedCodeException {
    DecodedCode d =
        decode(
            Op.LOAD_FAST,
            0,
            Op.POP_JUMP_IF_TRUE,
            9,
            Op.EXTENDED_ARG,
            0,
            Op.LOAD_CONST,
            0,
            Op.RETURN_VALUE);
    assertArrayEquals(new int[] {0, 3, 6, 6, 9, 12}, d.offsets());
    assertEquals(Op.JUMP_ABSOLUTE, d.opcodes()[3]);
    assertEquals(5, d.targets()[3]);
    assertEquals(2, d.indexOf(6));
  }

  @Test
  void paths_that_meet_agree() {
    refused(
        "another stack depth",
        Op.LOAD_FAST,
        0,
        Op.POP_JUMP_IF_TRUE,
        9,
        Op.LOAD_FAST,
        0,
        Op.LOAD_CONST,
        0,
        Op.RETURN_VALUE);
    refused(
        "in another block",
        Op.LOAD_FAST,
        0,
        Op.POP_JUMP_IF_TRUE,
        9,
        Op.SETUP_LOOP,
        4,
        Op.LOAD_CONST,
        0,
        Op.RETURN_VALUE,
        Op.LOAD_CONST,
        0,
        Op.RETURN_VALUE);
  }

  @Test
  void code_does_not_run_off_its_end() {
    refused("code ends without a return");
    refused("runs off the end", Op.NOP);
    refused("runs off the end", Op.LOAD_CONST, 0);
    MalformedCodeException e =
        assertThrows(
            MalformedCodeException.class,
            () -> Decoder.decode(new byte[] {Op.LOAD_CONST, 0}, 1, 0, 0, 0, NOFREE));
    assertTrue(e.getMessage().contains("cut short"));
    refused("cut short", Op.EXTENDED_ARG, 0);
    refused("runs off the end", Op.EXTENDED_ARG, 0, Op.LOAD_CONST, 0);
  }

  @Test
  void numbers_without_an_opcode_stop_when_they_are_executed() throws MalformedCodeException {
    assertEquals(Op.STOP_CODE, decode(6).opcodes()[0]);
    assertEquals(Op.STOP_CODE, decode(Op.NOP, 255, 0).opcodes()[1]);
    assertEquals(1, decode(Op.STOP_CODE).count());
  }

  @Test
  void blocks_are_well_formed() {
    refused("no block to pop", Op.POP_BLOCK);
    refused("no loop around it", Op.BREAK_LOOP);
    refused("no loop around it", Op.CONTINUE_LOOP, 0);
    refused("not in a with handler", Op.WITH_CLEANUP);
    refused("not in a generator", Op.LOAD_CONST, 0, Op.YIELD_VALUE, Op.RETURN_VALUE);
  }

  @Test
  void blocks_nest_as_deep_as_in_cpython() throws MalformedCodeException {
    assertEquals(20, decode(nestedLoops(20)).blockTable().count());
    refused("too many statically nested blocks", nestedLoops(21));
  }

  /** Loops one in the other around a return; the end of each jumps to itself for ever. */
  private static int[] nestedLoops(int n) {
    int[] words = new int[4 * n + 3];
    for (int i = 0; i < n; i++) {
      words[2 * i] = Op.SETUP_LOOP;
      words[2 * i + 1] = 3 * n + 1;
      words[2 * n + 3 + 2 * i] = Op.JUMP_ABSOLUTE;
      words[2 * n + 4 + 2 * i] = 3 * n + 4 + 3 * i;
    }
    words[2 * n] = Op.LOAD_CONST;
    words[2 * n + 2] = Op.RETURN_VALUE;
    return words;
  }

  @Test
  void the_three_operands_of_a_handler_are_out_of_reach() {
    int[] handlers = {
      Op.POP_TOP, Op.ROT_TWO, Op.DUP_TOP, Op.RETURN_VALUE, Op.POP_BLOCK, Op.BINARY_ADD
    };
    for (int op : handlers) {
      assertThrows(
          MalformedCodeException.class,
          () ->
              decode(
                  Op.SETUP_FINALLY,
                  4,
                  Op.POP_BLOCK,
                  Op.LOAD_CONST,
                  0,
                  op,
                  Op.END_FINALLY,
                  Op.LOAD_CONST,
                  0,
                  Op.RETURN_VALUE));
    }
    // An instruction that reads below the top without popping does not reach them either.
    refused(
        "out of range",
        Op.SETUP_FINALLY,
        4,
        Op.POP_BLOCK,
        Op.LOAD_CONST,
        0,
        Op.LOAD_CONST,
        0,
        Op.LIST_APPEND,
        2,
        Op.END_FINALLY,
        Op.LOAD_CONST,
        0,
        Op.RETURN_VALUE);
  }

  @Test
  void a_handler_is_entered_by_one_operand_or_by_unwinding() {
    refused(
        "wrong stack",
        Op.SETUP_FINALLY,
        1,
        Op.POP_BLOCK,
        Op.END_FINALLY,
        Op.LOAD_CONST,
        0,
        Op.RETURN_VALUE);
    refused("wrong stack", Op.SETUP_FINALLY, 0, Op.END_FINALLY, Op.LOAD_CONST, 0, Op.RETURN_VALUE);
    refused(
        "wrong stack",
        Op.SETUP_FINALLY,
        4,
        Op.POP_BLOCK,
        Op.LOAD_CONST,
        0,
        Op.NOP,
        Op.JUMP_ABSOLUTE,
        7);
    // Code that is a handler and, before that is known, something else.
    refused(
        "other code too",
        Op.LOAD_FAST,
        0,
        Op.POP_JUMP_IF_TRUE,
        9,
        Op.SETUP_FINALLY,
        0,
        Op.LOAD_CONST,
        0,
        Op.RETURN_VALUE);
  }
}
