package org.cellvm.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Engines trust the decoder. Here real code is damaged at random and whatever is still accepted is
 * walked as an engine would, with exceptions anywhere and any value anywhere: no operand position
 * may differ from the static one, and no instruction may meet a null.
 */
final class HostileCodeTest {
  private static final Object VALUE = "value";
  private static final Object NONE = "None";
  private static final int STEPS = 400;

  @ParameterizedTest
  @ValueSource(strings = {"closures", "tryfinally", "withs", "excepts", "generator", "nested"})
  void damaged_code_is_refused_or_keeps_the_promises(String name) {
    RecordedCode r = RecordedCode.load(name);
    Random random = new Random(name.hashCode());
    int accepted = 0;
    for (int round = 0; round < 4000; round++) {
      byte[] code = r.code().clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        damage(code, random);
      }
      DecodedCode d;
      try {
        d = r.decode(code);
      } catch (MalformedCodeException e) {
        continue;
      }
      accepted++;
      for (int k = 0; k < 4; k++) {
        new Walk(d, random).run();
      }
    }
    assertTrue(accepted > 100, "only " + accepted + " accepted");
  }

  private static void damage(byte[] code, Random random) {
    int at = random.nextInt(code.length);
    Opcode[] opcodes = Opcode.values();
    switch (random.nextInt(5)) {
      case 0 -> code[at] = (byte) random.nextInt(256);
      case 1 -> code[at] = (byte) opcodes[random.nextInt(opcodes.length)].number();
      case 2 -> code[at] = (byte) random.nextInt(8);
      case 3 -> System.arraycopy(code, at, code, random.nextInt(code.length), 0);
      default -> {
        int from = random.nextInt(code.length);
        int n = Math.min(random.nextInt(9), code.length - Math.max(from, at));
        System.arraycopy(code, from, code, at, n);
      }
    }
  }

  /** An engine without values: it obeys the rules of {@link Decoder} and makes up the rest. */
  private static final class Walk {
    private final DecodedCode d;
    private final Random random;
    private final Blocks blocks;
    private final Object[] stack;
    private int sp;
    private int pc;
    private boolean done;

    Walk(DecodedCode d, Random random) {
      this.d = d;
      this.random = random;
      this.blocks = d.blockTable();
      this.stack = new Object[d.maxDepth()];
    }

    void run() {
      for (int step = 0; step < STEPS && !done; step++) {
        assertEquals(d.depths()[pc], sp);
        if (random.nextInt(8) == 0 && d.opcodes()[pc] != Opcode.NORMALIZE) {
          raise();
        } else {
          execute();
        }
      }
    }

    private Object anyValue() {
      return switch (random.nextInt(6)) {
        case 0 -> NONE;
        case 1 -> Why.RETURN;
        case 2 -> Why.BREAK;
        case 3 -> Why.CONTINUE;
        case 4 -> random.nextInt(d.count() + 2) - 1;
        default -> VALUE;
      };
    }

    private void raise() {
      unwind(blocks.exceptionBlock(d.blocks()[pc]), VALUE, VALUE, VALUE);
    }

    private void unwind(int block, Object third, Object second, Object top) {
      if (block < 0) {
        done = true;
        return;
      }
      int level = blocks.level(block);
      assertTrue(sp >= level);
      while (sp > level) {
        stack[--sp] = null;
      }
      stack[sp++] = third;
      stack[sp++] = second;
      stack[sp++] = top;
      pc = blocks.handler(block);
    }

    private Object pop() {
      Object x = stack[--sp];
      stack[sp] = null;
      return x;
    }

    private void execute() {
      int op = d.opcodes()[pc];
      int arg = d.opargs()[pc];
      int block = d.blocks()[pc];
      switch (op) {
        case Opcode.NORMALIZE -> {
          stack[sp + 1] = stack[sp - 1];
          stack[sp - 1] = null;
          sp += 2;
          pc++;
        }
        case Op.STOP_CODE, Op.RAISE_VARARGS -> raise();
        case Op.END_FINALLY -> endFinally();
        case Op.WITH_CLEANUP -> {
          Object top = pop();
          Object second = pop();
          Object third = pop();
          assertTrue(pop() != null);
          stack[sp++] = third;
          stack[sp++] = second;
          stack[sp++] = random.nextBoolean() ? top : NONE;
          pc++;
        }
        case Op.POP_BLOCK -> {
          while (sp > blocks.level(block)) {
            pop();
          }
          pc++;
        }
        case Op.RETURN_VALUE -> {
          Object value = pop();
          assertTrue(value != null);
          unwind(blocks.finallyBlock(block), null, value, Why.RETURN);
        }
        case Op.BREAK_LOOP -> breakOrContinue(block, null, Why.BREAK);
        case Op.CONTINUE_LOOP -> breakOrContinue(block, d.targets()[pc], Why.CONTINUE);
        default -> {
          Opcode row = Opcode.of(op);
          boolean jump =
              row.flow() == Opcode.Flow.JUMP
                  || (row.flow() == Opcode.Flow.BRANCH && random.nextBoolean());
          int pops = row.pops(arg);
          int pushes = jump ? pops + row.jumpEffect() : row.pushes(arg);
          if (row.operand() == Opcode.Operand.PEEK) {
            assertTrue(stack[sp - pops - arg] != null);
          }
          for (int i = 0; i < pops; i++) {
            assertTrue(pop() != null, row.opname());
          }
          for (int i = 0; i < pushes; i++) {
            stack[sp++] = anyValue();
          }
          pc = jump ? d.targets()[pc] : pc + 1;
        }
      }
    }

    private void endFinally() {
      int from = pc;
      Object top = pop();
      Object second = pop();
      pop();
      int block = d.blocks()[from];
      if (top == NONE) {
        pc = from + 1;
      } else if (top.equals(Why.RETURN) && second != null) {
        unwind(blocks.finallyBlock(block), null, second, top);
      } else if (top.equals(Why.BREAK) && blocks.loopBlock(block) >= 0) {
        breakOrContinue(block, null, Why.BREAK);
      } else if (top.equals(Why.CONTINUE)
          && second instanceof Integer target
          && blocks.loopBlock(block) >= 0
          && (blocks.type(blocks.loopBlock(block)) != Blocks.LOOP || d.canContinue(from, target))) {
        breakOrContinue(block, target, Why.CONTINUE);
      } else {
        raise();
      }
    }

    private void breakOrContinue(int block, Integer target, int why) {
      int loop = blocks.loopBlock(block);
      if (blocks.type(loop) != Blocks.LOOP) {
        unwind(loop, null, target, why);
        return;
      }
      int goal = target != null ? target : blocks.handler(loop);
      int depth = target != null ? d.depths()[goal] : blocks.level(loop);
      assertTrue(sp >= depth);
      while (sp > depth) {
        pop();
      }
      pc = goal;
    }
  }
}
