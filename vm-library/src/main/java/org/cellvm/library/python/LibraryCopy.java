package org.cellvm.library.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The library where a class loader sees its files and no path leads to them: in a bundle of OSGi,
 * or in an image that jlink has made.
 */
final class LibraryCopy {
  private LibraryCopy() {}

  /**
   * Copies the files into a temporary jar, which goes when the process ends.
   *
   * @param listing a resource that names them, the first word of each line that is no comment
   * @param directory where they are
   * @return null if they cannot be read, or the jar cannot be written
   */
  static Path make(ClassLoader loader, String listing, String directory) {
    try {
      Path jar = Files.createTempFile("cellvm-library", ".jar");
      jar.toFile().deleteOnExit();
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
          InputStream in = loader.getResourceAsStream(listing);
          InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
          BufferedReader lines = new BufferedReader(text)) {
        out.setLevel(Deflater.BEST_SPEED);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.startsWith("#")) {
            String source = directory + "/" + line.substring(0, line.indexOf(' '));
            add(out, loader, source);
            add(out, loader, source + "c");
          }
        }
      }
      return jar;
    } catch (IOException e) {
      return null;
    }
  }

  /** Copies a file if it is there: not all sources are compiled. */
  private static void add(ZipOutputStream out, ClassLoader loader, String name) throws IOException {
    try (InputStream in = loader.getResourceAsStream(name)) {
      if (in != null) {
        out.putNextEntry(new ZipEntry(name));
        in.transferTo(out);
        out.closeEntry();
      }
    }
  }
}
