package org.cellvm.model.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.Names;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.text.ByteBuilder;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;
import org.cellvm.system.SystemErrors;
import org.cellvm.system.SystemIoException;

/** A {@code file}. Closed when its last reference goes. */
public class PyFile extends PyObject {
  private static final int CHUNK = 8192;

  private ByteStream stream;
  private PyObject nameObject;
  private String mode;
  private boolean readable;
  private boolean writable;
  private boolean universal;
  private String encoding;
  private String errors;
  public boolean softspace;

  // What has been read ahead.
  private byte[] buffer = new byte[CHUNK];
  private int at;
  private int limit;
  private boolean skipNewline;
  private int newlines;

  /**
   * Whether what is in the buffer was read ahead by iteration, which other reads must not mix with.
   */
  private boolean iterated;

  /** The number that {@code fileno} returns. */
  private int number;

  /** Whether the number is the VM's own. */
  private boolean isVirtual;

  /** Held by the thread that uses the stream without the VM's lock. */
  private final ReentrantLock use = new ReentrantLock();

  private PyWeakReference weakrefs;

  static final int CR = 1;
  static final int LF = 2;
  static final int CRLF = 4;

  @SubclassLeaf("file")
  PyFile() {}

  /**
   * One of the standard streams; exactly one of {@code in}, {@code out} is not null, and {@code
   * number} is 0, 1 or 2.
   */
  public static PyFile host(
      String name, int number, java.io.InputStream in, java.io.OutputStream out, String encoding) {
    PyFile file = new PyFile();
    file.open(
        new ByteStream.Host(in, out),
        number,
        PyString.fromString(name),
        in != null ? "r" : "w",
        in != null,
        out != null,
        false);
    file.encoding = encoding;
    return file;
  }

  /** Sets how {@code unicode} is encoded that is printed, and what becomes of encoding errors. */
  public final void setEncoding(String newEncoding, String newErrors) {
    encoding = newEncoding;
    errors = newErrors;
  }

  /** Steals {@code name}. */
  final void open(
      ByteStream newStream,
      int newNumber,
      PyObject name,
      String newMode,
      boolean canRead,
      boolean canWrite,
      boolean translate) {
    stream = newStream;
    number = newNumber;
    isVirtual = newStream instanceof ByteStream.Disk;
    nameObject = name;
    mode = newMode;
    readable = canRead;
    writable = canWrite;
    universal = translate;
  }

  public final String name() {
    return nameObject == null ? "<uninitialized file>" : nameObject.toString();
  }

  final PyObject nameObject() {
    return nameObject;
  }

  final String mode() {
    return mode;
  }

  public final String encoding() {
    return encoding;
  }

  public final String errors() {
    return errors;
  }

  final int newlines() {
    return newlines;
  }

  public final boolean isClosed() {
    return stream == null;
  }

  /** Sets whether a standard stream is a terminal; at first it is not. */
  public final void setTerminal(boolean is) {
    if (stream instanceof ByteStream.Host host) {
      host.terminal = is;
    }
  }

  /** The number of a file that Java has opened is asked for when it is first wanted. */
  public final int number(ThreadState ts) {
    ByteStream s = opened();
    if (isVirtual) {
      try {
        int real = s.number(ts.interp.system.posix().descriptors());
        if (real >= 0) {
          ts.interp.fileNumbers.free(number);
          number = real;
          isVirtual = false;
        }
      } catch (IOException e) {
        throw failure(ts, e);
      }
    }
    return number;
  }

  /** Whether the system says that it is a terminal; raises ValueError for a closed file. */
  public final boolean isTerminal() {
    return opened().isTerminal();
  }

  final boolean isUniversal() {
    return universal;
  }

  private ByteStream opened() {
    if (stream == null) {
      throw Errors.valueError("I/O operation on closed file");
    }
    return stream;
  }

  private ByteStream reading() {
    ByteStream s = opened();
    if (!readable) {
      throw new PyException(PyExc.IOError, "File not open for reading");
    }
    return s;
  }

  /** That a method which reads may do so now. */
  final void startRead() {
    reading();
    if (iterated && at < limit) {
      throw Errors.valueError("Mixing iteration and read methods would lose data");
    }
  }

  /** That the file is open. */
  final void startUse() {
    opened();
  }

  /** That a method which writes may do so. */
  final void startWrite() {
    writing();
  }

  private ByteStream writing() {
    ByteStream s = opened();
    if (!writable) {
      throw new PyException(PyExc.IOError, "File not open for writing");
    }
    return s;
  }

  /** The error of a failed call; the handlers of signals run first, if one has ended the call. */
  private static PyException failure(ThreadState ts, IOException e) {
    if (e instanceof InterruptedIOException
        || e instanceof SystemIoException s && s.number() == SystemErrors.EINTR) {
      ts.interp.interrupts.check(ts);
    }
    return Errors.ioError(ts, e, null);
  }

  /** Gives up the VM's lock to use the stream; no other thread uses it before {@link #endUse}. */
  private void beginUse(ThreadState ts) {
    boolean mine = use.tryLock();
    BlockingCall.begin(ts);
    if (!mine) {
      use.lock();
    }
  }

  private void endUse(ThreadState ts) {
    try {
      BlockingCall.end(ts);
    } finally {
      use.unlock();
    }
  }

  /** Writes bytes. */
  public final void write(ThreadState ts, byte[] bytes, int off, int n) {
    ByteStream s = writing();
    softspace = false;
    ts.interp.filesWritten = true;
    try {
      dropReadAhead(s);
      if (ts.interp.threads.count() == 1) {
        s.write(bytes, off, n);
        return;
      }
      beginUse(ts);
      try {
        s.write(bytes, off, n);
      } finally {
        endUse(ts);
        // Another thread may have flushed what was written before.
        ts.interp.filesWritten = true;
      }
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  /** A write after a read goes where the reader has come to, not where it has read ahead to. */
  private void dropReadAhead(ByteStream s) throws IOException {
    if (at < limit) {
      s.seek(s.position() - (limit - at));
    }
    at = 0;
    limit = 0;
  }

  /** Writes out what is buffered. */
  public final void flush(ThreadState ts) {
    ByteStream s = opened();
    if (s.isFlushed()) {
      return;
    }
    try {
      beginUse(ts);
      try {
        s.flush();
      } finally {
        endUse(ts);
      }
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  /** Returns the status of the process at the other end of a pipe, 0 for none. */
  final int close(ThreadState ts) {
    ByteStream s = stream;
    if (s == null) {
      return 0;
    }
    stream = null;
    if (isVirtual) {
      ts.interp.fileNumbers.free(number);
    }
    try {
      return s.close();
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  /** Reads ahead; no more than {@code wanted} bytes where reading is not buffered. */
  private boolean fill(ThreadState ts, long wanted) {
    ByteStream s = stream;
    int size = buffer.length;
    if (s.buffering == ByteStream.UNBUFFERED) {
      size = (int) Math.min(size, wanted);
    }
    try {
      for (; ; ) {
        boolean interrupted = false;
        beginUse(ts);
        try {
          boolean read = false;
          int n = 0;
          try {
            if (at == limit) {
              read = true;
              n = s.read(buffer, 0, size);
            }
          } finally {
            BlockingCall.end(ts);
          }
          if (read) {
            iterated = false;
            at = 0;
            limit = Math.max(n, 0);
            return n > 0;
          }
          if (at < limit) {
            // Another thread has read meanwhile.
            return true;
          }
        } catch (InterruptedIOException e) {
          if (Thread.currentThread().isInterrupted()) {
            throw e;
          }
          interrupted = true;
        } catch (SystemIoException e) {
          if (e.number() != SystemErrors.EINTR) {
            throw e;
          }
          interrupted = true;
        } finally {
          use.unlock();
        }
        if (interrupted) {
          // Handlers run; where none raises, the read goes on.
          ts.interp.interrupts.check(ts);
        }
      }
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  /** The next byte, newlines translated in universal mode; -1 at the end. */
  private int next(ThreadState ts) {
    for (; ; ) {
      if (at == limit && !fill(ts, 1)) {
        if (skipNewline) {
          skipNewline = false;
          newlines |= CR;
        }
        return -1;
      }
      int b = buffer[at++] & 0xff;
      if (!universal) {
        return b;
      }
      if (skipNewline) {
        skipNewline = false;
        if (b == '\n') {
          newlines |= CRLF;
          continue;
        }
        newlines |= CR;
      }
      if (b == '\r') {
        skipNewline = true;
        return '\n';
      }
      if (b == '\n') {
        newlines |= LF;
      }
      return b;
    }
  }

  /** Up to {@code n} bytes; all there are where n is negative. Owned. */
  public final PyString read(ThreadState ts, long n) {
    startRead();
    if (!universal) {
      return readRaw(ts, n);
    }
    ByteBuilder out = new ByteBuilder();
    while (n < 0 || out.length() < n) {
      int b = next(ts);
      if (b < 0) {
        break;
      }
      out.append((byte) b);
    }
    return PyString.of(out.toByteArray());
  }

  private PyString readRaw(ThreadState ts, long n) {
    byte[] out = new byte[(int) Math.min(n < 0 ? CHUNK : n, 1 << 20)];
    int size = 0;
    while (n < 0 || size < n) {
      if (at == limit && !fill(ts, n < 0 ? CHUNK : n - size)) {
        break;
      }
      int part = limit - at;
      if (n >= 0) {
        part = (int) Math.min(part, n - size);
      }
      if (size + part > out.length) {
        out = Arrays.copyOf(out, Math.max(out.length * 2, size + part));
      }
      System.arraycopy(buffer, at, out, size, part);
      at += part;
      size += part;
    }
    return PyString.of(size == out.length ? out : Arrays.copyOf(out, size));
  }

  public final PyString readAll(ThreadState ts) {
    return read(ts, -1);
  }

  /** Puts the end of what was just read back, to be read again. */
  public final void putBack(byte[] bytes, int from) {
    int n = bytes.length - from;
    byte[] ahead = new byte[Math.max(CHUNK, n + limit - at)];
    System.arraycopy(bytes, from, ahead, 0, n);
    System.arraycopy(buffer, at, ahead, n, limit - at);
    limit = n + limit - at;
    at = 0;
    buffer = ahead;
  }

  /** A line with its end, owned; of at most {@code n} bytes where n is not negative. */
  public final PyString readLine(ThreadState ts, long n) {
    startRead();
    return line(ts, n);
  }

  /** The next line of an iteration, empty at the end; owned. */
  final PyString nextLine(ThreadState ts) {
    reading();
    PyString line = line(ts, -1);
    iterated = true;
    return line;
  }

  /** {@code readinto}: how many bytes were read; fewer than {@code n} at the end of the file. */
  final int readInto(ThreadState ts, byte[] target, int off, int n) {
    PyString bytes = read(ts, n);
    int size = bytes.length();
    System.arraycopy(bytes.bytes(), 0, target, off, size);
    bytes.decref(ts);
    return size;
  }

  private PyString line(ThreadState ts, long n) {
    ByteBuilder out = new ByteBuilder();
    while (n < 0 || out.length() < n) {
      int b = next(ts);
      if (b < 0) {
        break;
      }
      out.append((byte) b);
      if (b == '\n') {
        break;
      }
    }
    return PyString.of(out.toByteArray());
  }

  final long tell(ThreadState ts) {
    try {
      opened();
      if (skipNewline && !iterated && (at < limit || fill(ts, 1)) && buffer[at] == '\n') {
        // The second half of a line end counts as read.
        at++;
        skipNewline = false;
        newlines |= CRLF;
      }
      long position = opened().position();
      return iterated ? position : position - (limit - at);
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  final void seek(ThreadState ts, long offset, long whence) {
    ByteStream s = opened();
    try {
      long base = whence == 0 ? 0 : whence == 1 ? tell(ts) : s.length();
      if (whence < 0 || whence > 2) {
        throw new IOException("Invalid argument");
      }
      s.seek(base + offset);
      at = 0;
      limit = 0;
      skipNewline = false;
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  /** Cuts the file where it stands. */
  final void truncate(ThreadState ts) {
    writing();
    truncate(ts, tell(ts));
  }

  /** Cuts the file at {@code size}. */
  final void truncate(ThreadState ts, long size) {
    ByteStream s = writing();
    try {
      if (size < 0) {
        throw new IOException("Invalid argument");
      }
      s.truncate(size);
    } catch (IOException e) {
      throw failure(ts, e);
    }
  }

  @Override
  public PyType type() {
    return FileType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  /** In CPython's words; discards the error. */
  private static void reportClosing(ThreadState ts, PyException e) {
    int mark = ts.mark();
    e.normalize(ts);
    PyObject type = ts.own(Ref.inc(e.excType()));
    PyObject value = ts.own(e.excValue() == null ? PyNone.NONE : Ref.inc(e.excValue()));
    e.discard(ts);
    PyDict sys = ts.interp.sysDict;
    try {
      PyObject err = sys == null ? null : ts.own(Ref.inc(sys.getStr(ts, Names.stderr)));
      if (err != null && err != PyNone.NONE) {
        PyString text = ts.own(PyString.fromString("close failed in file object destructor:\n"));
        Printing.write(ts, err, text, true);
      }
      PyObject hook = sys == null ? null : ts.own(Ref.inc(sys.getStr(ts, Names.excepthook)));
      if (hook != null) {
        hook.type().call3(ts, hook, type, value, PyNone.NONE).decref(ts);
      }
    } catch (PyException another) {
      another.discard(ts);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    try {
      close(ts);
    } catch (PyException e) {
      reportClosing(ts, e);
    }
    Ref.dec(ts, nameObject);
  }
}
