package org.cellvm.library.python;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cellvm.codec.FileNames;
import org.cellvm.model.ThreadState;

/**
 * Files that lie with the packaged library and are no modules: what was made of them in advance.
 */
public final class LibraryData {
  private LibraryData() {}

  /**
   * Returns the content of a file.
   *
   * @param name in the library's jar
   * @return null if there is no packaged library, or it has no such file
   */
  public static byte[] read(ThreadState ts, String name) {
    String root = PackagedLibrary.archive();
    if (root == null) {
      return null;
    }
    String path = root + "/" + name;
    byte[] packed = ts.interp.importer.librarySource(ts, path);
    if (packed != null) {
      return packed;
    }
    if (!ts.interp.system.access().mayImport(path)) {
      return null;
    }
    try (InputStream in = new FileInputStream(new File(FileNames.toJava(path)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      return null;
    }
  }
}
