package org.cellvm.model.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import org.cellvm.system.Descriptors;

/** What a file object reads and writes: a host stream, or a file on disk with a position. */
abstract class ByteStream {
  static final int UNBUFFERED = 0;
  static final int LINE = 1;

  /** How output is buffered: {@link #UNBUFFERED}, {@link #LINE}, or in blocks. */
  int buffering = -1;

  /** Up to {@code n} bytes; -1 at the end. */
  abstract int read(byte[] buffer, int off, int n) throws IOException;

  abstract void write(byte[] bytes, int off, int n) throws IOException;

  abstract void flush() throws IOException;

  /** Flushes and closes; returns the status of the process at the other end, 0 for none. */
  abstract int close() throws IOException;

  /**
   * @throws IOException where there are no positions
   */
  abstract long position() throws IOException;

  abstract void seek(long position) throws IOException;

  abstract long length() throws IOException;

  abstract void truncate(long length) throws IOException;

  boolean isTerminal() {
    return false;
  }

  /** The system's number of what Java has opened; negative if it is not to be had. */
  int number(Descriptors descriptors) throws IOException {
    return -1;
  }

  /** Whether {@link #flush} would do nothing for sure. */
  boolean isFlushed() {
    return false;
  }

  /** Standard input, output or error. They stay open when the file object is closed. */
  static final class Host extends ByteStream {
    private final InputStream in;
    private final OutputStream out;

    /** Java cannot ask the system for this; the command-line program sets it. */
    boolean terminal;

    /** Whether something was written since it was last flushed. */
    private boolean written;

    Host(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    @Override
    int read(byte[] buffer, int off, int n) throws IOException {
      return in.read(buffer, off, n);
    }

    @Override
    void write(byte[] bytes, int off, int n) throws IOException {
      written = true;
      out.write(bytes, off, n);
    }

    @Override
    boolean isFlushed() {
      return !written;
    }

    @Override
    void flush() throws IOException {
      if (out != null) {
        written = false;
        out.flush();
      }
    }

    @Override
    int close() throws IOException {
      flush();
      return 0;
    }

    @Override
    long position() throws IOException {
      throw new IOException("Illegal seek");
    }

    @Override
    void seek(long position) throws IOException {
      throw new IOException("Illegal seek");
    }

    @Override
    long length() throws IOException {
      throw new IOException("Illegal seek");
    }

    @Override
    void truncate(long length) throws IOException {
      throw new IOException("Invalid argument");
    }

    @Override
    boolean isTerminal() {
      return terminal;
    }
  }

  /** A file on disk. */
  static final class Disk extends BufferedStream {
    private final RandomAccessFile file;
    private final boolean append;

    Disk(RandomAccessFile file, boolean append) {
      this.file = file;
      this.append = append;
    }

    @Override
    int number(Descriptors descriptors) throws IOException {
      return descriptors.of(file.getFD());
    }

    @Override
    int read(byte[] buffer, int off, int n) throws IOException {
      flush();
      return file.read(buffer, off, n);
    }

    @Override
    void put(byte[] bytes, int off, int n) throws IOException {
      if (append) {
        file.seek(file.length());
      }
      file.write(bytes, off, n);
    }

    @Override
    int close() throws IOException {
      try {
        flush();
      } finally {
        file.close();
      }
      return 0;
    }

    @Override
    long position() throws IOException {
      flush();
      return file.getFilePointer();
    }

    @Override
    void seek(long position) throws IOException {
      flush();
      if (position < 0) {
        throw new IOException("Invalid argument");
      }
      file.seek(position);
    }

    @Override
    long length() throws IOException {
      flush();
      return file.length();
    }

    @Override
    void truncate(long length) throws IOException {
      flush();
      long position = file.getFilePointer();
      file.setLength(length);
      file.seek(position);
    }
  }
}
