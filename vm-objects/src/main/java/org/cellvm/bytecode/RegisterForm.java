package org.cellvm.bytecode;

import java.util.Arrays;

/**
 * Register code as bytes: what the packaged library has of its code objects, so that what a program
 * runs once need not be decoded and translated in a JVM that has compiled none of this.
 *
 * <p>A number below {@link #ESCAPE} is a byte, any other four bytes, little-endian, behind an
 * {@code ESCAPE}. First come the {@link #HEADER} numbers of {@link #header}; then the words of all
 * instructions; for each its {@code lasti}, as the difference to the one before, and its depth; the
 * instructions with a second part, as pairs of instruction and difference of {@code lasti}; if
 * there are blocks, the block of each instruction and one, and what {@link #PER_BLOCK} numbers say
 * of each block: its handler in this code, and what {@link Blocks#add} takes.
 */
public final class RegisterForm {
  /**
   * The set of operations that forms are written in; forms of another are not read. To be raised
   * when an operation gets another number, other operands or another meaning.
   */
  public static final int VERSION = 1;

  private static final int ESCAPE = 255;
  private static final int HEADER = 7;
  private static final int PER_BLOCK = 5;

  private final byte[] bytes;

  /** Where the next number is. */
  private int at;

  private RegisterForm(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Returns the form of a code. */
  public static byte[] of(RegisterCode rc) {
    Output out = new Output();
    write(out, header(rc));
    write(out, rc.code);
    int[] offsets = new int[rc.count()];
    int[] seconds = new int[2 * seconds(rc)];
    int[] blockOf = new int[rc.count()];
    int before = 0;
    int n = 0;
    for (int pc = 0; pc < rc.count(); pc++) {
      offsets[pc] = rc.lasti[pc] - before;
      before = rc.lasti[pc];
      blockOf[pc] = rc.block[pc] + 1;
      if (rc.lastiOfSecond[pc] != rc.lasti[pc]) {
        seconds[n++] = pc;
        seconds[n++] = rc.lastiOfSecond[pc] - rc.lasti[pc];
      }
    }
    write(out, offsets);
    write(out, rc.depth);
    write(out, seconds);
    Blocks blocks = rc.blocks;
    if (blocks.count() > 0) {
      write(out, blockOf);
    }
    for (int b = 0; b < blocks.count(); b++) {
      int parent = blocks.parent(b) + 1;
      write(
          out,
          new int[] {rc.handler(b), blocks.type(b), blocks.handler(b), blocks.level(b), parent});
    }
    return Arrays.copyOf(out.bytes, out.size);
  }

  /** Bytes, as many as are written. */
  private static final class Output {
    byte[] bytes = new byte[512];
    int size;

    void write(int b) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      bytes[size++] = (byte) b;
    }
  }

  private static int[] header(RegisterCode rc) {
    return new int[] {
      rc.count(), seconds(rc), rc.blocks.count(), rc.constants, rc.stack, rc.receivers, rc.registers
    };
  }

  /** How many instructions have a second part. */
  private static int seconds(RegisterCode rc) {
    int n = 0;
    for (int pc = 0; pc < rc.count(); pc++) {
      if (rc.lastiOfSecond[pc] != rc.lasti[pc]) {
        n++;
      }
    }
    return n;
  }

  private static void write(Output out, int[] numbers) {
    for (int number : numbers) {
      if (number >= 0 && number < ESCAPE) {
        out.write(number);
      } else {
        out.write(ESCAPE);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
          out.write(number >> shift);
        }
      }
    }
  }

  /** Returns the code whose form begins at {@code from}, which has to be one that was made. */
  public static RegisterCode read(byte[] bytes, int from) {
    return new RegisterForm(bytes, from).read();
  }

  private RegisterCode read() {
    int[] header = numbers(HEADER);
    int count = header[0];
    int[] code = numbers(RegisterCode.WIDTH * count);
    int[] lasti = numbers(count);
    for (int pc = 1; pc < count; pc++) {
      lasti[pc] += lasti[pc - 1];
    }
    int[] depth = numbers(count);
    int[] second = lasti.clone();
    int[] seconds = numbers(2 * header[1]);
    for (int i = 0; i < seconds.length; i += 2) {
      second[seconds[i]] += seconds[i + 1];
    }
    int nblocks = header[2];
    Blocks blocks = new Blocks();
    int[] handlers = new int[nblocks];
    int[] block;
    if (nblocks == 0) {
      block = new int[count];
      Arrays.fill(block, -1);
    } else {
      block = numbers(count);
      for (int pc = 0; pc < count; pc++) {
        block[pc]--;
      }
      for (int b = 0; b < nblocks; b++) {
        int[] numbers = numbers(PER_BLOCK);
        handlers[b] = numbers[0];
        blocks.add(numbers[1], numbers[2], numbers[3], numbers[4] - 1);
      }
    }
    return new RegisterCode(
        code, lasti, second, depth, block, blocks, handlers, header[3], header[4], header[5],
        header[6]);
  }

  /** The next {@code n} numbers. All in one loop: nothing of this is compiled when it runs. */
  private int[] numbers(int n) {
    int[] out = new int[n];
    byte[] b = bytes;
    int k = at;
    for (int i = 0; i < n; i++) {
      int number = b[k++];
      if (number < 0) {
        number &= ESCAPE;
        if (number == ESCAPE) {
          number = b[k] & 0xff | (b[k + 1] & 0xff) << 8 | (b[k + 2] & 0xff) << 16 | b[k + 3] << 24;
          k += Integer.BYTES;
        }
      }
      out[i] = number;
    }
    at = k;
    return out;
  }
}
