package org.cellvm.library.posix;

import java.math.BigInteger;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyStructSequence;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.system.FileStatus;
import org.cellvm.system.FileSystemStatus;

/** The structures that {@code stat} and {@code statvfs} return. */
final class FileResults {
  private static final int VISIBLE = 10;
  private static final int UNNAMED = 3;
  private static final double NANOS = 1e-9;

  static final StructSequenceType STAT =
      new StructSequenceType(
          "posix.stat_result",
          "What is known of a file: a tuple of ten integers, and attributes beside them.",
          true,
          VISIBLE,
          UNNAMED,
          "st_mode",
          "protection bits",
          "st_ino",
          "inode",
          "st_dev",
          "device",
          "st_nlink",
          "number of hard links",
          "st_uid",
          "user ID of owner",
          "st_gid",
          "group ID of owner",
          "st_size",
          "total size, in bytes",
          "st_atime",
          "time of last access",
          "st_mtime",
          "time of last modification",
          "st_ctime",
          "time of last change",
          "st_blksize",
          "blocksize for filesystem I/O",
          "st_blocks",
          "number of blocks allocated",
          "st_rdev",
          "device type (if inode device)");

  static final StructSequenceType STATVFS =
      new StructSequenceType(
          "posix.statvfs_result",
          "What is known of a file system: a tuple of ten integers.",
          true,
          "f_bsize",
          null,
          "f_frsize",
          null,
          "f_blocks",
          null,
          "f_bfree",
          null,
          "f_bavail",
          null,
          "f_files",
          null,
          "f_ffree",
          null,
          "f_favail",
          null,
          "f_flag",
          null,
          "f_namemax",
          null);

  private FileResults() {}

  private static PyObject unsigned(long value) {
    return value >= 0
        ? PyInt.valueOf(value)
        : PyLong.valueOf(new BigInteger(Long.toUnsignedString(value)));
  }

  private static PyObject time(ThreadState ts, long seconds, int nanos) {
    return ts.interp.system.floatTimes
        ? PyFloat.of(seconds + NANOS * nanos)
        : PyInt.valueOf(seconds);
  }

  static PyObject stat(ThreadState ts, FileStatus s) {
    return new PyStructSequence(
        ts,
        STAT,
        PyInt.valueOf(s.mode),
        unsigned(s.inode),
        unsigned(s.device),
        PyInt.valueOf(s.links),
        PyInt.valueOf(s.user & 0xffffffffL),
        PyInt.valueOf(s.group & 0xffffffffL),
        PyInt.valueOf(s.size),
        PyInt.valueOf(s.accessed),
        PyInt.valueOf(s.modified),
        PyInt.valueOf(s.changed),
        time(ts, s.accessed, s.accessedNanos),
        time(ts, s.modified, s.modifiedNanos),
        time(ts, s.changed, s.changedNanos),
        PyInt.valueOf(s.blockSize),
        PyInt.valueOf(s.blocks),
        unsigned(s.special));
  }

  static PyObject statvfs(ThreadState ts, FileSystemStatus s) {
    return new PyStructSequence(
        ts,
        STATVFS,
        unsigned(s.blockSize),
        unsigned(s.fragmentSize),
        unsigned(s.blocks),
        unsigned(s.freeBlocks),
        unsigned(s.availableBlocks),
        unsigned(s.files),
        unsigned(s.freeFiles),
        unsigned(s.availableFiles),
        unsigned(s.flags),
        unsigned(s.longestName));
  }
}
