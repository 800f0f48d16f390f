package org.cellvm.model.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.cellvm.codec.FileNames;
import org.cellvm.model.BlockingCall;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.SystemFailure;
import org.cellvm.system.Descriptors;
import org.cellvm.system.FileStatus;
import org.cellvm.system.OpenFlags;
import org.cellvm.system.SystemAccess;
import org.cellvm.system.SystemErrors;

/**
 * How {@code file} opens a file by its name: an ordinary one through Java, so that reading it loads
 * nothing; through the system where that is loaded already, or Java cannot name or open the file.
 */
final class FileOpening {
  private static final int PERMISSIONS = 0666;

  private final ThreadState ts;
  private final PyFile file;
  private final PyObject name;
  private final String path;
  private final FileMode mode;
  private final int buffering;

  /** {@code path} is the name as bytes, one char each. */
  FileOpening(
      ThreadState ts, PyFile file, PyObject name, String path, FileMode mode, int buffering) {
    this.ts = ts;
    this.file = file;
    this.name = name;
    this.path = path;
    this.mode = mode;
    this.buffering = buffering;
  }

  /**
   * @throws PyException an IOError with the name
   */
  void run() {
    try {
      if (!ts.interp.system.isLoaded() && FileNames.isPlain(path) && openByJava()) {
        return;
      }
      if (openBySystem()) {
        return;
      }
      if (!openByJava()) {
        throw directory();
      }
    } catch (IOException e) {
      if (!openBySystem()) {
        throw Errors.ioError(ts, e, path);
      }
    }
  }

  private PyException directory() {
    return SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EISDIR, name);
  }

  private void done(ByteStream stream, int number) {
    stream.buffering = buffering;
    file.open(
        stream,
        number,
        Ref.inc(name),
        mode.text(),
        mode.readable(),
        mode.writable(),
        mode.universal());
  }

  /** False for what is there and is no ordinary file, which Java would open in another way. */
  private boolean openByJava() throws IOException {
    if (!ts.interp.system.files().areOfMachine()) {
      return false;
    }
    SystemAccess access = ts.interp.system.access();
    if (mode.writable() ? !access.mayWrite() : !access.mayRead(path)) {
      throw SystemFailure.of(ts, PyExc.IOError, -SystemErrors.EACCES, name);
    }
    Path target = FileNames.path(path);
    if (path.isEmpty()) {
      throw new NoSuchFileException(path);
    }
    boolean regular = Files.isRegularFile(target);
    if (!regular && Files.exists(target)) {
      return false;
    }
    if (!mode.creates() && !regular) {
      // This raises the error that says why it is missing; for writing it would be created.
      new RandomAccessFile(FileNames.toJava(path), "r").close();
    }
    RandomAccessFile raf =
        new RandomAccessFile(FileNames.toJava(path), mode.writable() ? "rw" : "r");
    if (mode.first() == 'w') {
      raf.setLength(0);
    } else if (mode.appends() && !mode.plus()) {
      // With a plus it is read from the start, while all writes go to the end.
      raf.seek(raf.length());
    }
    done(new ByteStream.Disk(raf, mode.appends()), ts.interp.fileNumbers.take());
    return true;
  }

  /** False where the provider cannot open files. */
  private boolean openBySystem() {
    Descriptors descriptors = ts.interp.system.posix().descriptors();
    BlockingCall.begin(ts);
    int fd;
    try {
      fd = descriptors.open(path, flags(), PERMISSIONS);
    } finally {
      BlockingCall.end(ts);
    }
    if (fd == SystemErrors.NOT_SUPPORTED) {
      return false;
    }
    FileStatus status = new FileStatus();
    if (BlockingCall.result(ts, fd) >= 0 && descriptors.status(fd, status) == 0) {
      if (status.isDirectory()) {
        descriptors.close(fd);
        throw directory();
      }
    }
    if (fd < 0) {
      throw SystemFailure.of(ts, PyExc.IOError, fd, name);
    }
    if (mode.appends() && !mode.plus()) {
      descriptors.seek(fd, 0, Descriptors.END);
    }
    done(new DescriptorStream(descriptors, fd), fd);
    return true;
  }

  private int flags() {
    int flags = mode.plus() ? OpenFlags.READ_WRITE : OpenFlags.WRITE_ONLY;
    return switch (mode.first()) {
      case 'w' -> flags | OpenFlags.CREATE | OpenFlags.TRUNCATE;
      case 'a' -> flags | OpenFlags.CREATE | OpenFlags.APPEND;
      default -> mode.plus() ? OpenFlags.READ_WRITE : OpenFlags.READ_ONLY;
    };
  }
}
