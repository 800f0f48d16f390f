package org.cellvm.library.bz2;

import org.cellvm.codec.ByteSink;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;

/** A {@code bz2.BZ2File}: a file whose content is compressed. */
class PyBz2File extends PyObject {
  private static final int CHUNK = 8192;

  static final int CR = 1;
  static final int LF = 2;
  static final int CRLF = 4;

  /** What holds the compressed data; owned, null before {@code __init__}. */
  PyFile file;

  private boolean open;
  private boolean universal;

  /** Null while the file is read. */
  private Bz2Writer writer;

  private Bz2Stream stream;

  /** What has been decompressed, from {@link #at} on not yet read. */
  private byte[] buffer = new byte[0];

  private int at;

  /** Where the file is read or written, in decompressed bytes. */
  long position;

  /** The kinds of line ends that have been seen. */
  int newlines;

  private boolean skipNewline;

  /** Whether what is in the buffer was read ahead by iteration. */
  private boolean iterated;

  long softspace;

  @SubclassLeaf("BZ2File")
  PyBz2File() {}

  /** Steals {@code opened}; a level of 0 is for reading. */
  final void start(ThreadState ts, PyFile opened, int level, boolean anyNewline) {
    PyFile old = file;
    file = opened;
    open = true;
    universal = anyNewline;
    writer = level == 0 ? null : new Bz2Writer(level);
    rewindState();
    newlines = 0;
    Ref.dec(ts, old);
  }

  private void rewindState() {
    stream = new Bz2Stream();
    buffer = new byte[0];
    at = 0;
    position = 0;
    skipNewline = false;
  }

  final boolean isClosed() {
    return !open;
  }

  final boolean isWritten() {
    return writer != null;
  }

  /** ValueError for a closed file. */
  final void checkOpen() {
    if (!open) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  final void checkReadable() {
    checkOpen();
    if (iterated && at < buffer.length) {
      throw Errors.valueError("Mixing iteration and read methods would lose data");
    }
    if (writer != null) {
      throw new PyException(PyExc.IOError, "file is not ready for reading");
    }
  }

  final void checkWritable() {
    checkOpen();
    if (writer == null) {
      throw new PyException(PyExc.IOError, "file is not ready for writing");
    }
  }

  // Reading

  /** Whether there is something in the buffer, which is filled if need be. */
  private boolean fill(ThreadState ts) {
    while (at == buffer.length) {
      if (stream.finished) {
        return false;
      }
      PyString read = file.read(ts, CHUNK);
      try {
        if (read.length() == 0) {
          throw new PyException(
              PyExc.EOFError,
              "compressed file ended before the logical end-of-stream was detected");
        }
        ByteSink out = new ByteSink(CHUNK);
        stream.decompress(read.bytes(), 0, read.length(), out);
        if (stream.invalid) {
          throw Bz2DecompressorType.invalid();
        }
        buffer = out.toByteArray();
        at = 0;
      } finally {
        read.decref(ts);
      }
    }
    return true;
  }

  /** The next byte, with line ends as they are to be seen; -1 at the end. */
  private int next(ThreadState ts) {
    while (fill(ts)) {
      int b = buffer[at++];
      position++;
      if (!universal) {
        return b & 0xff;
      }
      boolean skipped = skipNewline;
      skipNewline = false;
      if (skipped) {
        newlines |= b == '\n' ? CRLF : CR;
        if (b == '\n') {
          continue;
        }
      } else if (b == '\n') {
        newlines |= LF;
      }
      if (b == '\r') {
        skipNewline = true;
        return '\n';
      }
      return b & 0xff;
    }
    if (skipNewline) {
      newlines |= CR;
      skipNewline = false;
    }
    return -1;
  }

  /** Up to {@code n} bytes, all for a negative number. */
  final byte[] read(ThreadState ts, long n) {
    ByteSink out = new ByteSink((int) Math.min(n < 0 ? CHUNK : n, 1 << 20));
    while (n < 0 || out.length() < n) {
      if (!universal) {
        if (!fill(ts)) {
          break;
        }
        long wanted = n < 0 ? Long.MAX_VALUE : n - out.length();
        int part = (int) Math.min(buffer.length - at, wanted);
        out.append(buffer, at, at + part);
        at += part;
        position += part;
        continue;
      }
      int b = next(ts);
      if (b < 0) {
        break;
      }
      out.append(b);
    }
    return out.toByteArray();
  }

  /** The next line of an iteration, which other ways of reading must not mix with. */
  final byte[] nextLine(ThreadState ts) {
    iterated = true;
    return readLine(ts, -1);
  }

  /** A line of at most {@code n} bytes, if that is positive. */
  final byte[] readLine(ThreadState ts, long n) {
    ByteSink out = new ByteSink(80);
    while (n <= 0 || out.length() < n) {
      int b = next(ts);
      if (b < 0) {
        break;
      }
      out.append(b);
      if (b == '\n') {
        // What belongs to this line end counts with it.
        if (universal && skipNewline && fill(ts) && buffer[at] == '\n') {
          at++;
          position++;
          skipNewline = false;
          newlines |= CRLF;
        }
        break;
      }
    }
    return out.toByteArray();
  }

  /** Moves on by reading, and back by starting again. */
  final void seek(ThreadState ts, long offset, long whence) {
    iterated = false;
    long target = offset;
    if (whence == 1) {
      target += position;
    } else if (whence == 2) {
      while (fill(ts)) {
        position += buffer.length - at;
        at = buffer.length;
      }
      target += position;
    }
    if (target < position) {
      PyString name = ts.own(PyString.fromString("seek"));
      ts.own(Objects.callMethod(ts, file, name, PyInt.ZERO));
      rewindState();
    }
    while (position < target && fill(ts)) {
      int part = (int) Math.min(buffer.length - at, target - position);
      at += part;
      position += part;
    }
  }

  // Writing

  final void write(ThreadState ts, byte[] data) {
    byte[] ready = writer.write(data);
    position += data.length;
    if (ready.length > 0) {
      file.write(ts, ready, 0, ready.length);
    }
  }

  final void close(ThreadState ts) {
    if (!open) {
      return;
    }
    open = false;
    buffer = new byte[0];
    at = 0;
    if (writer != null) {
      byte[] rest = writer.finish();
      file.write(ts, rest, 0, rest.length);
    }
    PyString name = ts.own(PyString.fromString("close"));
    ts.own(Objects.callMethod(ts, file, name));
  }

  @Override
  public PyType type() {
    return Bz2FileType.TYPE;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    int mark = ts.mark();
    try {
      close(ts);
    } catch (PyException e) {
      e.discard(ts);
    } finally {
      ts.release(mark);
    }
    Ref.dec(ts, file);
  }
}
