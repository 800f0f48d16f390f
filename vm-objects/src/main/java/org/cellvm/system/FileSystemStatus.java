package org.cellvm.system;

/** What is known of a file system: the fields of {@code struct statvfs}. */
public final class FileSystemStatus {
  public long blockSize;
  public long fragmentSize;
  public long blocks;
  public long freeBlocks;
  public long availableBlocks;
  public long files;
  public long freeFiles;
  public long availableFiles;
  public long flags;
  public long longestName;
}
