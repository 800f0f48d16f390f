package org.cellvm.library.system;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.util.OSInfo;

/**
 * Writes the native libraries of this machine, which are in the jars, into a directory. The
 * launcher's build runs it once, so that no start has to unpack one.
 */
final class NativeFiles {
  private NativeFiles() {}

  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    copy("com/sun/jna/" + Platform.RESOURCE_PREFIX, "jnidispatch", directory);
    copy(
        "org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS(),
        "sqlitejdbc",
        directory);
  }

  /** A library that is not there for this machine is left out. */
  private static void copy(String from, String library, Path directory) throws IOException {
    String file = System.mapLibraryName(library);
    try (InputStream in = ClassLoader.getSystemResourceAsStream(from + '/' + file)) {
      if (in != null) {
        Files.copy(in, directory.resolve(file));
      }
    }
  }
}
