package org.cellvm.api;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * What of the process and the machine the programs of a VM may use, see {@link
 * PythonVm.Builder#permissions}; {@code docs/sandbox.md} says what that promises. Modules are
 * always imported from CellVM's library and from the directories that the builder names. What is
 * refused is an OSError, IOError or another exception of Python's.
 *
 * @param allFiles all files may be used
 * @param readable where not all: files and directories that may be read, with what is below them
 * @param network sockets and look-ups of names
 * @param processes starting, signalling and ending processes, {@code os._exit} too
 * @param environment the variables of this process
 * @param threads threads started by programs
 * @param nativeCode libraries of native code: {@code sqlite3}
 * @param fileSystem where the files are that programs have; null for the machine's
 */
public record Permissions(
    boolean allFiles,
    List<Path> readable,
    boolean network,
    boolean processes,
    boolean environment,
    boolean threads,
    boolean nativeCode,
    FileSystem fileSystem) {
  /** Computation only: the default. */
  public static final Permissions NONE =
      new Permissions(false, List.of(), false, false, false, false, false, null);

  /** Everything that the application may do itself. */
  public static final Permissions ALL =
      new Permissions(true, List.of(), true, true, true, true, true, null);

  public Permissions {
    readable = List.copyOf(readable);
    if (fileSystem != null && fileSystem == FileSystems.getDefault()) {
      throw new IllegalArgumentException("the machine's own file system: see withFiles");
    }
    if (fileSystem != null && (allFiles || !readable.isEmpty())) {
      throw new IllegalArgumentException("files of the machine beside a file system of the host's");
    }
  }

  /** Returns whether everything is permitted. */
  public boolean isAll() {
    return allFiles && network && processes && environment && threads && nativeCode;
  }

  /** With all files. */
  public Permissions withFiles() {
    return new Permissions(
        true, readable, network, processes, environment, threads, nativeCode, fileSystem);
  }

  /** With files and directories that may be read, and what is below them. */
  public Permissions withReadable(Path... paths) {
    return new Permissions(
        allFiles, List.of(paths), network, processes, environment, threads, nativeCode, fileSystem);
  }

  /**
   * With a file system of the host's, in place of the machine's files: names mean files there, and
   * all of it may be read and written as far as the file system itself lets that be done. The names
   * of {@link PythonVm.Builder#path} are taken there, too. It is not closed with the VM.
   *
   * @throws IllegalArgumentException for the machine's own, or beside files of the machine
   */
  public Permissions withFileSystem(FileSystem files) {
    return new Permissions(
        allFiles, readable, network, processes, environment, threads, nativeCode, files);
  }

  public Permissions withNetwork() {
    return new Permissions(
        allFiles, readable, true, processes, environment, threads, nativeCode, fileSystem);
  }

  public Permissions withProcesses() {
    return new Permissions(
        allFiles, readable, network, true, environment, threads, nativeCode, fileSystem);
  }

  public Permissions withEnvironment() {
    return new Permissions(
        allFiles, readable, network, processes, true, threads, nativeCode, fileSystem);
  }

  public Permissions withThreads() {
    return new Permissions(
        allFiles, readable, network, processes, environment, true, nativeCode, fileSystem);
  }

  public Permissions withNativeCode() {
    return new Permissions(
        allFiles, readable, network, processes, environment, threads, true, fileSystem);
  }
}
