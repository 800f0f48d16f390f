package org.cellvm.conformance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Marshalled values as a tree that belongs to no VM and can be changed in ways that no compiler
 * would: the material of {@link CodeMutator}. Trees are immutable and share their parts.
 */
sealed interface CodeTree {
  /** A value without parts, as it is marshalled. */
  record Atom(byte[] bytes) implements CodeTree {}

  /** A byte string. */
  record Str(byte[] value, boolean interned) implements CodeTree {}

  /** A tuple, list or set: {@code type} is marshal's letter for it. */
  record Items(char type, List<CodeTree> items) implements CodeTree {}

  /** A code object: {@code argcount, nlocals, stacksize, flags, firstlineno} and the rest. */
  record Code(int[] numbers, List<CodeTree> parts) implements CodeTree {
    static final int ARGCOUNT = 0;
    static final int NLOCALS = 1;
    static final int STACKSIZE = 2;
    static final int FLAGS = 3;
    static final int FIRSTLINENO = 4;

    static final int CODE = 0;
    static final int CONSTS = 1;
    static final int NAMES = 2;
    static final int VARNAMES = 3;
    static final int FREEVARS = 4;
    static final int CELLVARS = 5;
    static final int FILENAME = 6;
    static final int NAME = 7;
    static final int LNOTAB = 8;

    Code with(int part, CodeTree value) {
      List<CodeTree> changed = new ArrayList<>(parts);
      changed.set(part, value);
      return new Code(numbers, changed);
    }

    Code withNumber(int index, int value) {
      int[] changed = numbers.clone();
      changed[index] = value;
      return new Code(changed, parts);
    }

    /** Returns the instructions; empty where they are no string. */
    byte[] instructions() {
      return parts.get(CODE) instanceof Str s ? s.value() : new byte[0];
    }

    /** Returns the items of a part; none where it is no tuple. */
    List<CodeTree> items(int part) {
      return parts.get(part) instanceof Items t ? t.items() : List.of();
    }
  }

  static CodeTree str(String s) {
    return new Str(s.getBytes(StandardCharsets.ISO_8859_1), true);
  }

  static CodeTree integer(int value) {
    return new Atom(
        new byte[] {
          'i', (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
        });
  }

  static CodeTree tuple(List<CodeTree> items) {
    return new Items('(', items);
  }

  /** Returns the marshalled form. */
  static byte[] marshal(CodeTree tree) {
    var out = new ByteArrayOutputStream();
    write(out, tree);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, CodeTree tree) {
    if (tree instanceof Atom atom) {
      out.writeBytes(atom.bytes());
    } else if (tree instanceof Str s) {
      out.write(s.interned() ? 't' : 's');
      write(out, s.value().length);
      out.writeBytes(s.value());
    } else if (tree instanceof Items t) {
      out.write(t.type());
      write(out, t.items().size());
      for (CodeTree item : t.items()) {
        write(out, item);
      }
    } else if (tree instanceof Code code) {
      out.write('c');
      for (int i = 0; i < Code.FIRSTLINENO; i++) {
        write(out, code.numbers()[i]);
      }
      for (int i = 0; i < Code.LNOTAB; i++) {
        write(out, code.parts().get(i));
      }
      write(out, code.numbers()[Code.FIRSTLINENO]);
      write(out, code.parts().get(Code.LNOTAB));
    }
  }

  private static void write(ByteArrayOutputStream out, int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write(value >> shift);
    }
  }

  /** Reads marshalled code. */
  static CodeTree read(byte[] marshalled) {
    return new Reader(marshalled).read();
  }

  /** The inverse of {@link #marshal}, for what compilers write. */
  final class Reader {
    private final byte[] data;
    private final List<CodeTree> strings = new ArrayList<>();
    private int at;

    private Reader(byte[] data) {
      this.data = data;
    }

    private int integer() {
      int value = 0;
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        value |= (data[at++] & 0xff) << shift;
      }
      return value;
    }

    private byte[] bytes(int n) {
      at += n;
      return Arrays.copyOfRange(data, at - n, at);
    }

    /** Returns the letter that has just been read and {@code n} bytes that follow it. */
    private CodeTree atom(int n) {
      int start = at - 1;
      at += n;
      return new Atom(Arrays.copyOfRange(data, start, at));
    }

    private CodeTree read() {
      char type = (char) data[at++];
      switch (type) {
        case 'N', 'T', 'F', '.', 'S':
          return atom(0);
        case 'i':
          return atom(4);
        case 'I', 'g':
          return atom(8);
        case 'y':
          return atom(16);
        case 'l':
          int digits = Math.abs(integer());
          at -= 4;
          return atom(4 + 2 * digits);
        case 'u':
          int length = integer();
          at -= 4;
          return atom(4 + length);
        case 's':
          return new Str(bytes(integer()), false);
        case 't':
          CodeTree s = new Str(bytes(integer()), true);
          strings.add(s);
          return s;
        case 'R':
          return strings.get(integer());
        case '(':
          CodeTree[] items = new CodeTree[integer()];
          for (int i = 0; i < items.length; i++) {
            items[i] = read();
          }
          return tuple(List.of(items));
        case 'c':
          return code();
        default:
          throw new IllegalArgumentException("marshal type " + type);
      }
    }

    private CodeTree code() {
      int[] numbers = new int[5];
      for (int i = 0; i < Code.FIRSTLINENO; i++) {
        numbers[i] = integer();
      }
      CodeTree[] parts = new CodeTree[9];
      for (int i = 0; i < Code.LNOTAB; i++) {
        parts[i] = read();
      }
      numbers[Code.FIRSTLINENO] = integer();
      parts[Code.LNOTAB] = read();
      return new Code(numbers, List.of(parts));
    }
  }
}
