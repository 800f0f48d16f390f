package org.cellvm.engine.jit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * The ways of exceptions in a unit: a Java handler for each Python block that catches, and one for
 * what leaves the frame. The Unwinder says where to go on; which block that is is known beforehand.
 */
final class Handlers {
  /** A range of the Java code whose exceptions enter one block. */
  private record Range(Label from, Label to, int block) {}

  private final Translator translator;
  private final Code code;
  private final List<Range> ranges = new ArrayList<>();
  private final Map<Integer, Label> caught = new TreeMap<>();
  private final Map<Integer, Label> raised = new TreeMap<>();
  private final boolean written;
  private Label from;
  private int block;

  /**
   * @param written whether the code is written, so that labels have places
   */
  Handlers(Translator translator, Code code, boolean written) {
    this.translator = translator;
    this.code = code;
    this.written = written;
  }

  /** What follows belongs to instruction {@code pc}. */
  void at(int pc) {
    int b = code.rc.exceptionBlock(pc);
    if (from == null || b != block) {
      end();
      from = new Label();
      block = b;
      code.mv.visitLabel(from);
    }
  }

  private void end() {
    if (from != null) {
      Label to = new Label();
      code.mv.visitLabel(to);
      ranges.add(new Range(from, to, block));
      from = null;
    }
  }

  /** Where to jump with an exception in {@code ts.raised}. */
  Label raised(int pc) {
    return raised.computeIfAbsent(code.rc.exceptionBlock(pc), b -> new Label());
  }

  /** Writes the handlers. */
  void finish() {
    code.writeOutOfLine(this::at);
    end();
    for (Range range : ranges) {
      if (written && range.from.getOffset() == range.to.getOffset()) {
        continue;
      }
      Label handler = caught.computeIfAbsent(range.block, b -> new Label());
      code.mv.visitTryCatchBlock(range.from, range.to, handler, null);
    }
    for (var one : caught.entrySet()) {
      code.mv.visitLabel(one.getValue());
      code.thread();
      code.frame();
      code.mv.visitVarInsn(Opcodes.ILOAD, Slots.DEPTH);
      code.values("caught", "(Ljava/lang/Throwable;" + Types.THREAD_D + Types.FRAME_D + "I)I");
      goOn(one.getKey());
    }
    for (var one : raised.entrySet()) {
      code.mv.visitLabel(one.getValue());
      code.thread();
      code.frame();
      code.values("raised", "(" + Types.THREAD_D + Types.FRAME_D + ")I");
      goOn(one.getKey());
    }
    code.writeOutOfLine(at -> {});
    code.exits.writeOut();
  }

  private void goOn(int b) {
    if (b < 0) {
      code.mv.visitInsn(Opcodes.POP);
    } else {
      code.mv.visitJumpInsn(Opcodes.IFLT, code.exits.out());
      translator.enterHandler(code.rc.handler(b));
      return;
    }
    code.mv.visitJumpInsn(Opcodes.GOTO, code.exits.out());
  }
}
