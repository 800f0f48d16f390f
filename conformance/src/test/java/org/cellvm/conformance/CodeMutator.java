package org.cellvm.conformance;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cellvm.bytecode.Op;
import org.cellvm.bytecode.Opcode;
import org.cellvm.conformance.CodeTree.Code;

/** Damages code objects: each mutant differs from real code in one to four places. */
final class CodeMutator {
  private static final int MOST_CHANGES = 4;

  /** The first opcode with an operand. */
  private static final int HAVE_ARGUMENT = 90;

  private static final Opcode[] OPCODES = Opcode.values();
  private static final int[] TUPLES = {
    Code.CONSTS, Code.NAMES, Code.VARNAMES, Code.FREEVARS, Code.CELLVARS
  };

  private final List<Code> corpus;
  private final SplittableRandom random;

  /**
   * @param corpus the code objects to start from, and to splice from
   */
  CodeMutator(List<Code> corpus, SplittableRandom random) {
    this.corpus = corpus;
    this.random = random;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Returns a new mutant at each call. */
  Code mutant() {
    Code code = any(corpus);
    for (int n = oneIn(2) ? 1 : 1 + random.nextInt(MOST_CHANGES); n > 0; n--) {
      code = oneIn(3) ? changeParts(code) : code.with(Code.CODE, string(changeCode(code)));
    }
    return code;
  }

  /** Returns what {@code types.CodeType} takes, as a tuple that may also lack the last ones. */
  CodeTree arguments(Code code) {
    List<CodeTree> arguments = new ArrayList<>();
    for (int i = 0; i < Code.FIRSTLINENO; i++) {
      arguments.add(CodeTree.integer(code.numbers()[i]));
    }
    for (int part :
        new int[] {Code.CODE, Code.CONSTS, Code.NAMES, Code.VARNAMES, Code.FILENAME, Code.NAME}) {
      arguments.add(code.parts().get(part));
    }
    arguments.add(CodeTree.integer(code.numbers()[Code.FIRSTLINENO]));
    arguments.add(code.parts().get(Code.LNOTAB));
    arguments.add(code.parts().get(Code.FREEVARS));
    arguments.add(code.parts().get(Code.CELLVARS));
    return CodeTree.tuple(oneIn(20) ? arguments.subList(0, 11 + random.nextInt(3)) : arguments);
  }

  /** Some bytes of a marshalled object changed, or its end cut off. */
  byte[] damage(byte[] marshalled) {
    byte[] damaged = marshalled.clone();
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return oneIn(10) ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
  }

  private static CodeTree string(byte[] value) {
    return new CodeTree.Str(value, false);
  }

  // Instructions

  private byte[] changeCode(Code code) {
    byte[] bytes = code.instructions();
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    switch (random.nextInt(10)) {
      case 0:
        {
          byte[] changed = bytes.clone();
          changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
          return changed;
        }
      case 1:
      case 2:
        return changeOperand(code, bytes);
      case 3:
      case 4:
        return changeOpcode(bytes);
      case 5:
        return swap(bytes);
      case 6:
        return splice(bytes, any(corpus).instructions());
      case 7:
        return splice(bytes, bytes);
      case 8:
        return insert(code, bytes);
      default:
        return remove(bytes);
    }
  }

  /** Where the instructions of a code string begin, and its end. */
  private static int[] starts(byte[] bytes) {
    int[] starts = new int[bytes.length + 1];
    int n = 0;
    for (int i = 0; i < bytes.length; i += (bytes[i] & 0xff) >= HAVE_ARGUMENT ? 3 : 1) {
      starts[n++] = i;
    }
    starts[n++] = bytes.length;
    return Arrays.copyOf(starts, n);
  }

  private byte[] changeOperand(Code code, byte[] bytes) {
    byte[] changed = bytes.clone();
    int[] starts = starts(bytes);
    for (int tries = 0; tries < 5; tries++) {
      int at = starts[random.nextInt(starts.length - 1)];
      if ((bytes[at] & 0xff) >= HAVE_ARGUMENT && at + 2 < bytes.length) {
        int operand = operand(code, bytes, bytes[at] & 0xff, starts);
        changed[at + 1] = (byte) operand;
        changed[at + 2] = (byte) (operand >> 8);
        break;
      }
    }
    return changed;
  }

  /** Returns an operand, often a valid one. */
  private int operand(Code code, byte[] bytes, int opcode, int[] starts) {
    Opcode op = Opcode.of(opcode);
    if (op == null || oneIn(6)) {
      return oneIn(2) ? random.nextInt(8) : random.nextInt(0x10000);
    }
    return switch (op.operand()) {
      case CONST -> random.nextInt(code.items(Code.CONSTS).size() + 1);
      case NAME -> random.nextInt(code.items(Code.NAMES).size() + 1);
      case LOCAL -> random.nextInt(Math.max(0, Math.min(code.numbers()[Code.NLOCALS], 999)) + 1);
      case DEREF ->
          random.nextInt(code.items(Code.FREEVARS).size() + code.items(Code.CELLVARS).size() + 1);
      case JREL -> random.nextInt(Math.min(bytes.length, 200) + 1);
      case JABS -> starts[random.nextInt(starts.length)];
      case COMPARE -> random.nextInt(12);
      case CALL -> random.nextInt(3) | random.nextInt(5) / 3 << 8;
      default -> random.nextInt(5);
    };
  }

  /** Returns another opcode with an operand where there is one, without where there is none. */
  private byte[] changeOpcode(byte[] bytes) {
    byte[] changed = bytes.clone();
    int[] starts = starts(bytes);
    int at = starts[random.nextInt(starts.length - 1)];
    boolean argument = (bytes[at] & 0xff) >= HAVE_ARGUMENT;
    int number;
    do {
      number = OPCODES[random.nextInt(OPCODES.length)].number();
    } while (number >= HAVE_ARGUMENT != argument);
    changed[at] = (byte) number;
    return changed;
  }

  private byte[] swap(byte[] bytes) {
    int[] starts = starts(bytes);
    int n = starts.length - 1;
    if (n < 2) {
      return bytes;
    }
    int i = random.nextInt(n - 1);
    int j = i + 1 + random.nextInt(Math.min(n - 1 - i, 6));
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, starts[i]);
    out.write(bytes, starts[j], starts[j + 1] - starts[j]);
    out.write(bytes, starts[i + 1], starts[j] - starts[i + 1]);
    out.write(bytes, starts[i], starts[i + 1] - starts[i]);
    out.write(bytes, starts[j + 1], bytes.length - starts[j + 1]);
    return out.toByteArray();
  }

  /** Some instructions of a code string overwritten, or parted, by some of another one. */
  private byte[] splice(byte[] bytes, byte[] donor) {
    if (donor.length == 0) {
      return bytes;
    }
    int[] starts = starts(bytes);
    int[] from = starts(donor);
    int first = random.nextInt(from.length - 1);
    int last = Math.min(first + 1 + random.nextInt(8), from.length - 1);
    int at = starts[random.nextInt(starts.length)];
    int length = from[last] - from[first];
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.write(donor, from[first], length);
    int rest = oneIn(2) ? at : Math.min(at + length, bytes.length);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }

  /** One instruction more, at the end of a stretch whose jumps stay as they are. */
  private byte[] insert(Code code, byte[] bytes) {
    int[] starts = starts(bytes);
    int at = starts[random.nextInt(starts.length)];
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    if (oneIn(20)) {
      out.write(Op.EXTENDED_ARG);
      out.write(random.nextInt(2));
      out.write(0);
    }
    Opcode op = OPCODES[random.nextInt(OPCODES.length)];
    out.write(op.number());
    if (op.number() >= HAVE_ARGUMENT) {
      int operand = operand(code, bytes, op.number(), starts);
      out.write(operand);
      out.write(operand >> 8);
    }
    // Mostly in the place of as many bytes, for jumps to stay good.
    int rest = oneIn(3) ? at : Math.min(at + (op.number() >= HAVE_ARGUMENT ? 3 : 1), bytes.length);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }

  private byte[] remove(byte[] bytes) {
    int[] starts = starts(bytes);
    int i = random.nextInt(starts.length - 1);
    byte[] changed = bytes.clone();
    if (oneIn(2)) {
      Arrays.fill(changed, starts[i], starts[i + 1], (byte) Op.NOP);
      return changed;
    }
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, starts[i]);
    out.write(bytes, starts[i + 1], bytes.length - starts[i + 1]);
    return out.toByteArray();
  }

  // The rest of a code object

  private Code changeParts(Code code) {
    int number = random.nextInt(5);
    switch (random.nextInt(8)) {
      case 0:
        return code.withNumber(number, code.numbers()[number] + (oneIn(2) ? 1 : -1));
      case 1:
        return code.withNumber(number, oneIn(2) ? random.nextInt(10) : random.nextInt());
      case 2:
        return code.withNumber(Code.FLAGS, code.numbers()[Code.FLAGS] ^ 1 << random.nextInt(8));
      case 3:
        byte[] lines = new byte[random.nextInt(9)];
        for (int i = 0; i < lines.length; i++) {
          lines[i] = (byte) random.nextInt(256);
        }
        return code.with(Code.LNOTAB, string(lines));
      case 4:
        int part = random.nextInt(code.parts().size());
        return oneIn(4) ? code.with(part, value()) : code.with(part, any(corpus).parts().get(part));
      default:
        int tuple = TUPLES[random.nextInt(TUPLES.length)];
        return code.with(tuple, CodeTree.tuple(changeItems(code.items(tuple), tuple)));
    }
  }

  private List<CodeTree> changeItems(List<CodeTree> items, int part) {
    List<CodeTree> changed = new ArrayList<>(items);
    switch (changed.isEmpty() ? 0 : random.nextInt(4)) {
      case 0 -> changed.add(random.nextInt(changed.size() + 1), item(part));
      case 1 -> changed.remove(random.nextInt(changed.size()));
      case 2 -> changed.set(random.nextInt(changed.size()), item(part));
      default -> changed.set(random.nextInt(changed.size()), any(changed));
    }
    return changed;
  }

  private CodeTree item(int part) {
    if (part != Code.CONSTS && !oneIn(10)) {
      List<CodeTree> names = any(corpus).items(part);
      return names.isEmpty() ? CodeTree.str("name" + random.nextInt(3)) : any(names);
    }
    if (oneIn(5)) {
      return any(corpus);
    }
    List<CodeTree> constants = any(corpus).items(Code.CONSTS);
    return constants.isEmpty() || oneIn(2) ? value() : any(constants);
  }

  /** Returns a value of any type that marshal knows. */
  private CodeTree value() {
    return switch (random.nextInt(12)) {
      case 0 -> atom("N");
      case 1 -> atom("T");
      case 2 -> CodeTree.integer(random.nextInt(7) - 2);
      case 3 -> CodeTree.integer(random.nextInt());
      case 4 -> atom("g\0\0\0\0\0\0\u00f0?");
      case 5 -> CodeTree.str(oneIn(2) ? "" : "abc".substring(random.nextInt(3)));
      case 6 -> atom("u\2\0\0\0\u00c3\u00a4");
      case 7 -> CodeTree.tuple(List.of());
      case 8 -> CodeTree.tuple(List.of(value(), value()));
      case 9 -> new CodeTree.Items(oneIn(2) ? '[' : oneIn(2) ? '<' : '>', List.of());
      case 10 -> atom("S");
      default -> atom(".");
    };
  }

  private static CodeTree atom(String latin1) {
    return new CodeTree.Atom(latin1.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
