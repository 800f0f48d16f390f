package org.cellvm.compiler.codegen;

import java.util.Arrays;
import java.util.List;
import org.cellvm.bytecode.Op;
import org.cellvm.bytecode.Opcode;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.code.Const;
import org.cellvm.compiler.fold.ConstantFolder;

/** Turns a finished {@link Unit} into a code object: jump offsets, bytecode, line table. */
final class Assembler {
  private final String filename;
  private final Peephole peephole;
  private final StackDepth stackDepth = new StackDepth();

  /** The offset of each block. */
  private int[] offsets = new int[64];

  private byte[] code = new byte[1024];
  private int length;

  private byte[] lnotab = new byte[128];
  private int lnotabLength;
  private int lastLine;
  private int lastLineOffset;

  Assembler(String filename, ConstantFolder folder) {
    this.filename = filename;
    this.peephole = new Peephole(folder);
  }

  CodeUnit assemble(Unit u, int flags) {
    if (u.firstlineno == 0) {
      // CPython looks into the first block only, which may be empty.
      u.firstlineno = u.blockEnd(0) > 0 ? u.lines[0] : 1;
    }
    boolean extended = resolveJumps(u);
    emit(u, extended);
    byte[] lines = Arrays.copyOf(lnotab, lnotabLength);
    byte[] bytecode = peephole.optimize(code, length, u.consts, u.names, lines);
    Const[] consts = u.consts.toArray();
    return new CodeUnit(
        u.argcount,
        u.varnames.size(),
        stackDepth.of(u),
        flags,
        bytecode,
        List.of(consts),
        u.names.names(),
        u.varnames.names(),
        u.freevars.names(),
        u.cellvars.names(),
        filename,
        u.name,
        u.firstlineno,
        lines);
  }

  /** The size of an instruction with operand {@code oparg}. */
  private static int size(int opcode, int oparg) {
    if (opcode < Opcode.HAVE_ARGUMENT) {
      return 1;
    }
    return oparg > 0xFFFF ? 6 : 3;
  }

  private int jumpTarget(Unit u, int i) {
    return offsets[u.labelBlocks[u.opargs[i]]];
  }

  /**
   * Finds the offset of each block, as CPython does: sizes of jumps are those of the round before,
   * until the number of jumps that need an EXTENDED_ARG stays the same. Returns whether any does.
   */
  private boolean resolveJumps(Unit u) {
    if (offsets.length < u.blockCount) {
      offsets = new int[u.blockCount * 2];
    }
    // Before the first round a jump's operand is 0; kept only where a round can need it.
    int[] operands = null;
    int extendedCount = 0;
    int lastExtendedCount;
    do {
      int total = 0;
      for (int block = 0; block < u.blockCount; block++) {
        offsets[block] = total;
        for (int i = u.blockStarts[block], end = u.blockEnd(block); i < end; i++) {
          int opcode = u.opcodes[i] & 0xFF;
          int oparg = u.opargs[i];
          if (Unit.isJump(opcode)) {
            oparg = operands == null ? 0 : operands[i];
          }
          total += size(opcode, oparg);
        }
      }
      lastExtendedCount = extendedCount;
      extendedCount = 0;
      if (total <= 0xFFFF) {
        break;
      }
      if (operands == null) {
        operands = new int[u.count];
      }
      for (int block = 0; block < u.blockCount; block++) {
        int offset = offsets[block];
        for (int i = u.blockStarts[block], end = u.blockEnd(block); i < end; i++) {
          int opcode = u.opcodes[i] & 0xFF;
          if (!Unit.isJump(opcode)) {
            offset += size(opcode, u.opargs[i]);
            continue;
          }
          offset += size(opcode, operands[i]);
          int target = jumpTarget(u, i);
          operands[i] = Unit.isAbsoluteJump(opcode) ? target : target - offset;
          if (operands[i] > 0xFFFF) {
            extendedCount++;
          }
        }
      }
    } while (lastExtendedCount != extendedCount);
    jumpOperands = operands;
    return operands != null;
  }

  /** The operands of jumps by instruction; null where the code is short and they are computed. */
  private int[] jumpOperands;

  private void emit(Unit u, boolean extended) {
    length = 0;
    lnotabLength = 0;
    lastLine = u.firstlineno;
    lastLineOffset = 0;
    for (int i = 0, n = u.count; i < n; i++) {
      int opcode = u.opcodes[i] & 0xFF;
      if (u.lines[i] != 0) {
        addLine(u.lines[i]);
      }
      if (length + 6 > code.length) {
        code = Arrays.copyOf(code, code.length * 2);
      }
      if (opcode < Opcode.HAVE_ARGUMENT) {
        code[length++] = (byte) opcode;
        continue;
      }
      int oparg = u.opargs[i];
      if (Unit.isJump(opcode)) {
        if (extended) {
          oparg = jumpOperands[i];
        } else if (Unit.isAbsoluteJump(opcode)) {
          oparg = jumpTarget(u, i);
        } else {
          oparg = jumpTarget(u, i) - (length + 3);
        }
      }
      if (oparg > 0xFFFF) {
        code[length++] = (byte) Op.EXTENDED_ARG;
        code[length++] = (byte) (oparg >> 16);
        code[length++] = (byte) (oparg >> 24);
      }
      code[length++] = (byte) opcode;
      code[length++] = (byte) oparg;
      code[length++] = (byte) (oparg >> 8);
    }
  }

  /** Adds to the line table that the instruction to come starts {@code line}. */
  private void addLine(int line) {
    int addrDelta = length - lastLineOffset;
    int lineDelta = line - lastLine;
    if (addrDelta == 0 && lineDelta == 0) {
      return;
    }
    if (addrDelta > 255) {
      for (int n = addrDelta / 255; n > 0; n--) {
        addEntry(255, 0);
      }
      addrDelta %= 255;
    }
    if (lineDelta > 255) {
      for (int n = lineDelta / 255; n > 0; n--) {
        addEntry(addrDelta, 255);
        addrDelta = 0;
      }
      lineDelta %= 255;
    }
    addEntry(addrDelta, lineDelta);
    lastLine = line;
    lastLineOffset = length;
  }

  private void addEntry(int addrDelta, int lineDelta) {
    if (lnotabLength == lnotab.length) {
      lnotab = Arrays.copyOf(lnotab, lnotabLength * 2);
    }
    lnotab[lnotabLength++] = (byte) addrDelta;
    lnotab[lnotabLength++] = (byte) lineDelta;
  }
}
