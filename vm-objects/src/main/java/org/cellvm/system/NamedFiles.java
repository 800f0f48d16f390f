package org.cellvm.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.cellvm.codec.FileNames;

/**
 * What one VM reads of files without the calls of {@link Posix}: modules, lines of source, what the
 * first steps of a start look for. Names are bytes, one char a byte. Here they are files of Java's;
 * a VM with files of its own derives a class.
 */
public class NamedFiles {
  private final SystemAccess access;

  public NamedFiles(SystemAccess access) {
    this.access = access;
  }

  /** Whether a file may be read, or looked for. */
  public boolean mayRead(String name) {
    return access.mayRead(name);
  }

  /** Whether a module may be read from there. */
  public boolean mayImport(String name) {
    return access.mayImport(name);
  }

  private static File file(String name) {
    return new File(FileNames.toJava(name));
  }

  public boolean isDirectory(String name) {
    return file(name).isDirectory();
  }

  public boolean exists(String name) {
    return file(name).exists();
  }

  public boolean canRead(String name) {
    return file(name).canRead();
  }

  /** Returns when a file was changed, in milliseconds; 0 where that is not to be had. */
  public long modified(String name) {
    return file(name).lastModified();
  }

  /** Returns when a file was changed, in milliseconds. */
  public long modifiedOrFail(String name) throws IOException {
    return Files.getLastModifiedTime(FileNames.path(name)).toMillis();
  }

  /** Returns what is in a file. */
  public byte[] read(String name) throws IOException {
    return Files.readAllBytes(FileNames.path(name));
  }

  /** Returns the names in a directory; null if it cannot be read. */
  public String[] list(String name) {
    String[] names = file(name).list();
    for (int i = 0; names != null && i < names.length; i++) {
      names[i] = FileNames.toPython(names[i]);
    }
    return names;
  }

  /** Returns the directory that other names are relative to. */
  public String currentDirectory() {
    return FileNames.toPython(System.getProperty("user.dir"));
  }

  /** Whether the files are those of the machine, which Java can open by their names. */
  public boolean areOfMachine() {
    return true;
  }
}
