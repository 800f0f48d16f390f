package org.cellvm.library.cpickle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellvm.library.cstringio.PyStringO;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.text.PyString;

/**
 * Where a pickler's bytes go. What is written at once goes into a buffer, and from there to a file
 * or a stream before Python code can look at it. A method {@code write} gets pieces of the sizes
 * that CPython's buffer makes; without a target the pieces stay in a list, from which {@code
 * getvalue} leaves out the numbers of objects that are not used again.
 */
final class PickleOutput {
  private enum Kind {
    /** The bytes are the result of {@code dumps}. */
    MEMORY,
    STREAM,
    FILE,
    NOTHING,
    METHOD,
    LIST
  }

  /** The size of the buffer before a method {@code write}. */
  private static final int PIECE = 256;

  private static final int FILE_BUFFER = 1 << 16;

  private final Kind kind;

  /** The stream, the file or the method, owned; null where there is none. */
  private PyObject target;

  private byte[] buffer;
  private int at;

  /** Of a list: arrays of bytes, and integers: a number that was given, or used if negative. */
  private List<Object> pieces;

  private PickleOutput(Kind kind, PyObject target) {
    this.kind = kind;
    this.target = Ref.inc(target);
    buffer = new byte[PIECE];
    if (kind == Kind.LIST) {
      pieces = new ArrayList<>();
    }
  }

  static PickleOutput toMemory() {
    return new PickleOutput(Kind.MEMORY, null);
  }

  /** To what a program gave; null for a list. */
  static PickleOutput to(ThreadState ts, PyObject file) {
    if (file == null) {
      return new PickleOutput(Kind.LIST, null);
    }
    if (file instanceof PyFile f) {
      if (f.isClosed()) {
        throw Errors.valueError("I/O operation on closed file");
      }
      return new PickleOutput(Kind.FILE, file);
    }
    if (file instanceof PyStringO) {
      return new PickleOutput(Kind.STREAM, file);
    }
    if (file == PyNone.NONE) {
      return new PickleOutput(Kind.NOTHING, null);
    }
    try {
      PyObject write = Objects.getAttr(ts, file, Names.write);
      PickleOutput output = new PickleOutput(Kind.METHOD, write);
      write.decref(ts);
      return output;
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("argument must have 'write' attribute");
    }
  }

  boolean isList() {
    return kind == Kind.LIST;
  }

  /** Makes room for {@code n} bytes that CPython writes at once, at most 256. */
  private void begin(ThreadState ts, int n) {
    if (at + n > buffer.length) {
      makeRoom(ts, n);
    }
  }

  private void makeRoom(ThreadState ts, int n) {
    if (kind == Kind.METHOD || kind == Kind.LIST || kind == Kind.NOTHING) {
      flush(ts);
    } else if (kind == Kind.FILE && at >= FILE_BUFFER) {
      flush(ts);
    }
    if (at + n > buffer.length) {
      long wanted = Math.max(at + (long) n, buffer.length * 2L);
      if (at + (long) n > Integer.MAX_VALUE - 8) {
        throw Errors.memoryError();
      }
      buffer = Arrays.copyOf(buffer, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }
  }

  void op(ThreadState ts, byte op) {
    begin(ts, 1);
    buffer[at++] = op;
  }

  void op(ThreadState ts, byte op, int argument) {
    begin(ts, 2);
    buffer[at++] = op;
    buffer[at++] = (byte) argument;
  }

  void op2(ThreadState ts, byte op, int argument) {
    begin(ts, 3);
    buffer[at++] = op;
    buffer[at++] = (byte) argument;
    buffer[at++] = (byte) (argument >> 8);
  }

  void op4(ThreadState ts, byte op, int argument) {
    begin(ts, 5);
    buffer[at++] = op;
    for (int shift = 0; shift < 32; shift += 8) {
      buffer[at++] = (byte) (argument >> shift);
    }
  }

  void op8(ThreadState ts, byte op, long bits) {
    begin(ts, 9);
    buffer[at++] = op;
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[at++] = (byte) (bits >> shift);
    }
  }

  /** An operation with a decimal number and a line end. */
  void opText(ThreadState ts, byte op, long number) {
    if (number == Long.MIN_VALUE) {
      write(ts, PyString.latin1Bytes((char) op + Long.toString(number) + "\n"));
      return;
    }
    int digits = 1;
    for (long rest = Math.abs(number); rest >= 10; rest /= 10) {
      digits++;
    }
    begin(ts, digits + (number < 0 ? 3 : 2));
    buffer[at++] = op;
    if (number < 0) {
      buffer[at++] = '-';
    }
    int end = at + digits;
    long rest = Math.abs(number);
    for (int i = end - 1; i >= at; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at = end;
    buffer[at++] = '\n';
  }

  /** Bytes that are not written to later. */
  void write(ThreadState ts, byte[] bytes) {
    int n = bytes.length;
    if (n > PIECE && (kind == Kind.METHOD || kind == Kind.LIST)) {
      flush(ts);
      put(ts, bytes);
      return;
    }
    begin(ts, n);
    System.arraycopy(bytes, 0, buffer, at, n);
    at += n;
  }

  /** A line: the bytes, and a line end apart from them. */
  void line(ThreadState ts, byte[] bytes) {
    write(ts, bytes);
    op(ts, (byte) '\n');
  }

  /** The number of an object that is now in the memo; in a list it may be left out. */
  void numberGiven(ThreadState ts, int number) {
    flush(ts);
    pieces.add(number);
  }

  void numberUsed(ThreadState ts, int number) {
    flush(ts);
    pieces.add(-number);
  }

  /** Before Python code runs: brings what was written to a file or stream. */
  void sync(ThreadState ts) {
    if (at > 0 && (kind == Kind.FILE || kind == Kind.STREAM)) {
      flush(ts);
    }
  }

  /** Brings all that was written to the target. */
  void flush(ThreadState ts) {
    int n = at;
    if (n == 0 || kind == Kind.MEMORY) {
      return;
    }
    switch (kind) {
      case FILE:
        at = 0;
        ((PyFile) target).write(ts, buffer, 0, n);
        break;
      case STREAM:
        at = 0;
        ((PyStringO) target).write(buffer, 0, n);
        break;
      case NOTHING:
        at = 0;
        break;
      default:
        put(ts, Arrays.copyOf(buffer, n));
        at = 0;
        break;
    }
  }

  private void put(ThreadState ts, byte[] piece) {
    if (kind == Kind.LIST) {
      pieces.add(piece);
      return;
    }
    PyString text = ts.own(PyString.of(piece));
    ts.own(Objects.call1(ts, target, text));
  }

  /** What was written to memory, owned. */
  PyString result() {
    return PyString.of(at == buffer.length ? buffer : Arrays.copyOf(buffer, at));
  }

  /** What {@code getvalue} returns, owned; numbers that were given are below {@code limit}. */
  PyString listResult(ThreadState ts, int limit) {
    flush(ts);
    boolean[] used = new boolean[limit];
    long size = 0;
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Object piece = pieces.get(i);
      if (piece instanceof byte[] bytes) {
        size += bytes.length;
        continue;
      }
      int number = (Integer) piece;
      int index = Math.abs(number);
      if (index >= limit || index == 0) {
        throw PickleState.of(ts).pickling("Invalid get data");
      }
      if (number < 0) {
        used[index] = true;
      }
      if (used[index]) {
        size += index < 256 ? 2 : 5;
      }
    }
    PickleOutput out = toMemory();
    out.begin(ts, (int) Math.min(size, Integer.MAX_VALUE - 8));
    for (Object piece : pieces) {
      if (piece instanceof byte[] bytes) {
        out.write(ts, bytes);
        continue;
      }
      int number = (Integer) piece;
      int index = Math.abs(number);
      if (number > 0 && !used[index]) {
        continue;
      }
      if (index < 256) {
        out.op(ts, number > 0 ? Op.BINPUT : Op.BINGET, index);
      } else {
        out.op4(ts, number > 0 ? Op.LONG_BINPUT : Op.LONG_BINGET, index);
      }
    }
    return out.result();
  }

  void clearList() {
    pieces.clear();
  }

  PyObject target() {
    return target;
  }

  void release(ThreadState ts) {
    PyObject old = target;
    target = null;
    Ref.dec(ts, old);
  }
}
