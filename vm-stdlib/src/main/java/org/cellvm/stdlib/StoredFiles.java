package org.cellvm.stdlib;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the library's jar so that what programs import lies in it as it is: {@code StoredFiles
 * JAR}. To inflate the compiled files took a program that imports some modules a twentieth of its
 * time. Everything else stays compressed, the sources above all. The same jar makes the same jar.
 */
public final class StoredFiles {
  private StoredFiles() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path rewritten = Path.of(args[0] + ".new");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream to = Files.newOutputStream(rewritten);
        ZipOutputStream out = new ZipOutputStream(to)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        out.putNextEntry(entry(entry, bytes));
        out.write(bytes);
        out.closeEntry();
      }
    }
    Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static ZipEntry entry(ZipEntry old, byte[] bytes) {
    ZipEntry entry = new ZipEntry(old.getName());
    // The local time as it stands there: no time zone has a say.
    entry.setTimeLocal(old.getTimeLocal());
    if (isStored(old)) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    return entry;
  }

  private static boolean isStored(ZipEntry entry) {
    String name = entry.getName();
    return entry.isDirectory() || name.endsWith(".pyc") || name.startsWith("META-INF/cellvm/");
  }
}
