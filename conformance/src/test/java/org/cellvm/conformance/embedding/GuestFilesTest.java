package org.cellvm.conformance.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.codec.FileNames;
import org.cellvm.runtime.confined.GuestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of the machine's files a VM with a file system of its host's reads the packaged library alone,
 * which is a directory in a build without jars.
 */
class GuestFilesTest {
  @TempDir Path directory;

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void namesOfTheLibraryLeadNowhereElse() throws IOException {
    Path library = Files.createDirectories(directory.resolve("library/lib"));
    Files.writeString(library.resolve("os.py"), "name = 'os'\n");
    Files.writeString(directory.resolve("secret.py"), "password = 1\n");
    Files.writeString(directory.resolve("library-secret.py"), "password = 2\n");
    String root = FileNames.toPython(directory.resolve("library").toString());
    try (var system = Jimfs.newFileSystem(Configuration.unix())) {
      var files = new GuestFiles(system, root);
      assertTrue(files.isDirectory(root + "/lib"));
      assertTrue(files.exists(root + "/lib/os.py"));
      assertEquals("name = 'os'\n", text(files.read(root + "/lib/../lib/os.py")));
      for (String name : new String[] {"/../secret.py", "/lib/../../secret.py", "-secret.py"}) {
        String secret = root + name;
        assertFalse(files.exists(secret), secret);
        assertFalse(files.canRead(secret), secret);
        assertEquals(0, files.modified(secret), secret);
        assertThrows(IOException.class, () -> files.read(secret), secret);
      }
      assertFalse(files.isDirectory(root + "/.."));
    }
  }
}
