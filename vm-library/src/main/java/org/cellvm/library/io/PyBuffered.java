package org.cellvm.library.io;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.bytes.PyMemoryView;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.PyString;

/**
 * A {@code BufferedReader}, {@code BufferedWriter} or {@code BufferedRandom}: a raw stream with one
 * buffer for reading and writing.
 *
 * <p>The buffer holds a piece of the file. {@code [0, readEnd)} of it has been read, {@code
 * [writeFrom, writeEnd)} waits to be written; the raw stream stands at {@code rawPosition} of it
 * and the program at {@code position}.
 */
final class PyBuffered extends PyIo {
  /** What a raw operation returns that would have to wait. */
  static final int WOULD_BLOCK = -2;

  /** Owned; null before the start and once it is detached. */
  PyObject raw;

  boolean initialized;
  boolean detached;
  boolean readable;
  boolean writable;

  byte[] buffer;
  int position;
  int rawPosition;

  /** -1 where the buffer holds nothing that was read. */
  int readEnd = -1;

  int writeFrom;

  /** -1 where the buffer holds nothing to be written. */
  int writeEnd = -1;

  /** Where the raw stream stands in the file, -1 if that is not known. */
  long absolute = -1;

  private final ReentrantLock lock = new ReentrantLock();

  PyBuffered(ThreadState ts, PyType type) {
    super(ts, type);
  }

  @Override
  boolean closesItself() {
    return initialized;
  }

  // States

  void checkInitialized() {
    if (!initialized) {
      throw Errors.valueError(
          detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
    }
  }

  boolean isRawClosed(ThreadState ts) {
    if (raw.type() == FileIoType.TYPE) {
      return ((PyFileIo) raw).isClosed();
    }
    checkInitialized();
    return Objects.isTrue(ts, ts.own(Objects.getAttr(ts, raw, Names.closed)));
  }

  void checkOpen(ThreadState ts, String message) {
    if (isRawClosed(ts)) {
      throw Errors.valueError(message);
    }
  }

  boolean hasRead() {
    return readable && readEnd != -1;
  }

  boolean hasToWrite() {
    return writable && writeEnd != -1;
  }

  /** How many bytes can be read from the buffer. */
  int ahead() {
    return hasRead() ? readEnd - position : 0;
  }

  /** How far the raw stream is ahead of the program. */
  int rawOffset() {
    return (hasRead() || hasToWrite()) && rawPosition >= 0 ? rawPosition - position : 0;
  }

  void moveTo(int newPosition) {
    position = newPosition;
    if (hasRead() && readEnd < position) {
      readEnd = position;
    }
  }

  void forgetRead() {
    readEnd = -1;
  }

  void forgetWritten() {
    writeFrom = 0;
    writeEnd = -1;
  }

  /** Begins with a raw stream; what is read and written is buffered from now on. */
  void start(ThreadState ts, PyObject newRaw, long size, boolean canRead, boolean canWrite) {
    PyObject old = raw;
    raw = Ref.inc(newRaw);
    Ref.dec(ts, old);
    readable = canRead;
    writable = canWrite;
    if (size <= 0) {
      throw Errors.valueError("buffer size must be strictly positive");
    }
    if (size > Integer.MAX_VALUE - 8) {
      throw Errors.memoryError();
    }
    buffer = new byte[(int) size];
    absolute = -1;
    try {
      rawTell(ts);
    } catch (PyException e) {
      e.discard(ts);
    }
    forgetRead();
    forgetWritten();
    position = 0;
    initialized = true;
  }

  // Exclusion

  /** Keeps other threads out; a call from within an operation of this thread is an error. */
  void enter(ThreadState ts) {
    if (lock.isHeldByCurrentThread()) {
      throw Errors.runtimeError("reentrant call inside " + ts.own(Objects.repr(ts, this)));
    }
    if (!lock.tryLock()) {
      ts.beginBlocking();
      try {
        lock.lock();
      } finally {
        ts.endBlocking();
      }
    }
  }

  void leave() {
    lock.unlock();
  }

  // The raw stream

  long rawTell(ThreadState ts) {
    return absolute(Io.offset(ts, Io.call(ts, raw, Names.tell)));
  }

  long rawSeek(ThreadState ts, long target, int whence) {
    PyObject to = ts.own(Io.number(target));
    PyObject how = ts.own(Io.number(whence));
    return absolute(Io.offset(ts, Io.call(ts, raw, Names.seek, to, how)));
  }

  private long absolute(long n) {
    if (n < 0) {
      throw Io.ioError("Raw stream returned invalid position " + n);
    }
    absolute = n;
    return n;
  }

  /** Reads into part of an array once; {@link #WOULD_BLOCK} is a possible result. */
  int rawRead(ThreadState ts, byte[] target, int from, int n) {
    int count;
    if (raw.type() == FileIoType.TYPE) {
      count = ((PyFileIo) raw).readInto(ts, target, from, n, true);
    } else {
      count = rawReadInto(ts, target, from, n);
    }
    if (count > 0 && absolute != -1) {
      absolute += count;
    }
    return count;
  }

  private int rawReadInto(ThreadState ts, byte[] target, int from, int n) {
    int mark = ts.mark();
    PyByteArray array = ts.own(new PyByteArray(new byte[n]));
    PyObject view = ts.own(new PyMemoryView(ts, array, 0, n));
    int count = transfer(ts, Names.readinto, view, n);
    if (count > 0) {
      System.arraycopy(array.bytes, 0, target, from, count);
    }
    ts.release(mark);
    return count;
  }

  /** Fills the buffer from where it ends; returns what {@link #rawRead} does. */
  int fill(ThreadState ts) {
    int start = hasRead() ? readEnd : 0;
    int n = rawRead(ts, buffer, start, buffer.length - start);
    if (n > 0) {
      readEnd = start + n;
      rawPosition = start + n;
    }
    return n;
  }

  /** Writes part of an array once; {@link #WOULD_BLOCK} is a possible result. */
  int rawWrite(ThreadState ts, byte[] source, int from, int n) {
    int count;
    if (raw.type() == FileIoType.TYPE) {
      count = ((PyFileIo) raw).write(ts, source, from, n, true);
    } else {
      count = rawWriteView(ts, source, from, n);
    }
    if (count > 0 && absolute != -1) {
      absolute += count;
    }
    return count;
  }

  private int rawWriteView(ThreadState ts, byte[] source, int from, int n) {
    int mark = ts.mark();
    PyString bytes = ts.own(PyString.of(Arrays.copyOfRange(source, from, from + n)));
    PyObject view = ts.own(new PyMemoryView(ts, bytes, 0, n));
    int count = transfer(ts, Names.write, view, n);
    ts.release(mark);
    return count;
  }

  /**
   * Calls a method of the raw stream with a view of {@code n} bytes, again after an interrupt.
   *
   * @return how many bytes it says that it has read or written, or {@link #WOULD_BLOCK}
   * @throws PyException IOError if that is more than there are, or what the method raises
   */
  private int transfer(ThreadState ts, PyString method, PyObject view, int n) {
    PyObject result;
    for (; ; ) {
      try {
        result = Io.call(ts, raw, method, view);
        break;
      } catch (PyException e) {
        if (!Io.isInterrupted(ts, e)) {
          throw e;
        }
      }
    }
    if (result == PyNone.NONE) {
      return WOULD_BLOCK;
    }
    long count = NumberConversions.asSsize(ts, result, PyExc.ValueError);
    if (count < 0 || count > n) {
      throw Io.ioError(
          "raw "
              + method
              + "() returned invalid length "
              + count
              + " (should have been between 0 and "
              + n
              + ")");
    }
    return (int) count;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(raw);
  }

  @Override
  protected void clearData(ThreadState ts) {
    initialized = false;
    PyObject old = raw;
    raw = null;
    Ref.dec(ts, old);
  }
}
