package org.cellvm.library.python;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar that lies in another, as Spring Boot packs applications. Python reads a file, so: a copy.
 */
final class NestedJar {
  private NestedJar() {}

  /**
   * Copies the inner jar into a temporary file, which goes when the process ends.
   *
   * @param url its URL: {@code jar:nested:/app.jar/!BOOT-INF/lib/x.jar!} or {@code
   *     jar:file:/app.jar!/BOOT-INF/lib/x.jar!}
   * @return null for another kind of URL, or if it cannot be read or written
   */
  static Path copy(String url) {
    String rest = url.endsWith("!") ? url.substring(0, url.length() - 1) : url;
    int mark;
    String outer;
    String inner;
    if (rest.startsWith("jar:nested:") && (mark = rest.indexOf("/!")) > 0) {
      outer = "file:" + rest.substring("jar:nested:".length(), mark);
      inner = rest.substring(mark + 2);
    } else if (rest.startsWith("jar:file:") && (mark = rest.indexOf("!/")) > 0) {
      outer = rest.substring("jar:".length(), mark);
      inner = rest.substring(mark + 2);
    } else {
      return null;
    }
    try (ZipFile zip = new ZipFile(Path.of(URI.create(outer)).toFile())) {
      ZipEntry entry = zip.getEntry(inner);
      if (entry == null) {
        return null;
      }
      Path copy = Files.createTempFile("cellvm-library", ".jar");
      copy.toFile().deleteOnExit();
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return copy;
    } catch (IOException e) {
      return null;
    }
  }
}
