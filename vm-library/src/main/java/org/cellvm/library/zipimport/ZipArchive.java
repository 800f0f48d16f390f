package org.cellvm.library.zipimport;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.cellvm.codec.FileNames;

/** Reads zip files as CPython's {@code zipimport} does: by the directory at the end. */
final class ZipArchive {
  private static final int END_SIZE = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int LOCAL_SIGNATURE = 0x04034b50;

  /**
   * A file in an archive.
   *
   * @param path what stands for it as {@code __file__}: the archive's name and its own
   * @param compress how it is compressed: 0 for not at all
   * @param offset of its local header
   * @param time of its change, in the format of DOS; {@code date} likewise
   */
  record Entry(
      String path,
      int compress,
      long dataSize,
      long fileSize,
      long offset,
      int time,
      int date,
      long crc) {}

  /** What is wrong with an archive; the message ends with its name. */
  static final class Damage extends Exception {
    private static final long serialVersionUID = 1;

    Damage(String message) {
      super(message, null, false, false);
    }
  }

  private ZipArchive() {}

  /** Reads the directory of an archive. */
  static ZipDirectory directory(String archive) throws Damage {
    try (RandomAccessFile file = new RandomAccessFile(FileNames.toJava(archive), "r")) {
      return directory(archive, file);
    } catch (IOException e) {
      throw new Damage("can't open Zip file: " + cut(archive));
    }
  }

  private static ZipDirectory directory(String archive, RandomAccessFile file) throws Damage {
    byte[] directory;
    long before;
    try {
      long length = file.length();
      if (length < END_SIZE) {
        throw new Damage("can't read Zip file: " + cut(archive));
      }
      byte[] end = read(file, length - END_SIZE, END_SIZE);
      if (ZipDirectory.int32(end, 0) != END_SIGNATURE) {
        throw new Damage("not a Zip file: " + cut(archive));
      }
      long size = ZipDirectory.int32(end, 12);
      long start = length - END_SIZE - size;
      // What stands before an archive, a script for example, is not counted in its offsets.
      before = start - ZipDirectory.int32(end, 16);
      if (size < 0 || start < 0) {
        throw new Damage("can't read Zip file: " + cut(archive));
      }
      directory = read(file, start, (int) size);
    } catch (IOException e) {
      throw new Damage("can't read Zip file: " + cut(archive));
    }
    return new ZipDirectory(archive, directory, before);
  }

  private static String cut(String archive) {
    return archive.length() > 200 ? archive.substring(0, 200) : archive;
  }

  /**
   * Returns a file's data, inflated.
   *
   * @throws Damage if there is another thing than the file where the directory has it
   * @throws DataFormatException if the compressed data cannot be inflated
   */
  static byte[] data(String archive, int compress, long dataSize, long fileSize, long offset)
      throws IOException, Damage, DataFormatException {
    byte[] raw;
    try (RandomAccessFile file = new RandomAccessFile(FileNames.toJava(archive), "r")) {
      byte[] header = read(file, offset, LOCAL_SIZE);
      if (ZipDirectory.int32(header, 0) != LOCAL_SIGNATURE) {
        throw new Damage("bad local file header in " + archive);
      }
      long start =
          offset + LOCAL_SIZE + ZipDirectory.int16(header, 26) + ZipDirectory.int16(header, 28);
      raw = read(file, start, (int) dataSize);
    }
    return compress == 0 ? raw : inflated(raw, fileSize);
  }

  private static byte[] inflated(byte[] raw, long size) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      // The stream's end is found only with a byte behind it.
      inflater.setInput(java.util.Arrays.copyOf(raw, raw.length + 1));
      byte[] out = new byte[(int) Math.max(size, 16)];
      int n = 0;
      while (!inflater.finished()) {
        if (n == out.length) {
          out = java.util.Arrays.copyOf(out, 2 * n);
        }
        int more = inflater.inflate(out, n, out.length - n);
        if (more == 0 && !inflater.finished() && n < out.length) {
          throw new DataFormatException("incomplete or truncated stream");
        }
        n += more;
      }
      return n == out.length ? out : java.util.Arrays.copyOf(out, n);
    } finally {
      inflater.end();
    }
  }

  private static byte[] read(RandomAccessFile file, long at, int n) throws IOException {
    byte[] bytes = new byte[n];
    file.seek(at);
    file.readFully(bytes);
    return bytes;
  }
}
