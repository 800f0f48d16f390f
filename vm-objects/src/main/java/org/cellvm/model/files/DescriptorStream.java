package org.cellvm.model.files;

import java.io.IOException;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FileStatus;
import org.cellvm.system.SystemIoException;

/** A descriptor of the system's that a file object reads and writes. */
class DescriptorStream extends BufferedStream {
  private final Descriptors descriptors;
  private final int fd;

  DescriptorStream(Descriptors descriptors, int fd) {
    this.descriptors = descriptors;
    this.fd = fd;
  }

  private static long check(long result) throws IOException {
    if (result < 0) {
      throw new SystemIoException((int) -result);
    }
    return result;
  }

  @Override
  int read(byte[] buffer, int off, int n) throws IOException {
    flush();
    int r = (int) check(descriptors.read(fd, buffer, off, n));
    return r == 0 ? -1 : r;
  }

  @Override
  void put(byte[] bytes, int off, int n) throws IOException {
    int at = off;
    while (at < off + n) {
      at += (int) check(descriptors.write(fd, bytes, at, off + n - at));
    }
  }

  @Override
  int close() throws IOException {
    int r = 0;
    try {
      flush();
    } finally {
      r = descriptors.close(fd);
    }
    check(r);
    return 0;
  }

  @Override
  long position() throws IOException {
    flush();
    return check(descriptors.seek(fd, 0, Descriptors.CURRENT));
  }

  @Override
  void seek(long position) throws IOException {
    flush();
    check(descriptors.seek(fd, position, Descriptors.SET));
  }

  @Override
  long length() throws IOException {
    flush();
    FileStatus status = new FileStatus();
    check(descriptors.status(fd, status));
    return status.size;
  }

  @Override
  void truncate(long length) throws IOException {
    flush();
    check(descriptors.truncate(fd, length));
  }

  @Override
  boolean isTerminal() {
    return descriptors.isTerminal(fd) == 1;
  }
}
