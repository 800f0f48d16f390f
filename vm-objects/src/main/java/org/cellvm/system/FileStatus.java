package org.cellvm.system;

/** What is known of a file: the fields of {@code struct stat}. */
public final class FileStatus {
  private static final int TYPE = 0170000;
  private static final int DIRECTORY = 0040000;

  public int mode;
  public long inode;
  public long device;
  public long links;
  public int user;
  public int group;
  public long size;
  public long accessed;
  public int accessedNanos;
  public long modified;
  public int modifiedNanos;
  public long changed;
  public int changedNanos;
  public long blockSize;
  public long blocks;

  /** The device that the file is, if it is one. */
  public long special;

  public boolean isDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }

  /** Linux's number of a device. */
  public static long device(long major, long minor) {
    return (minor & 0xff)
        | (major & 0xfff) << 8
        | (minor & 0xffffff00L) << 12
        | (major & 0xfffff000L) << 32;
  }

  public static long major(long device) {
    return device >>> 8 & 0xfff | device >>> 32 & 0xfffff000L;
  }

  public static long minor(long device) {
    return device & 0xff | device >>> 12 & 0xffffff00L;
  }
}
