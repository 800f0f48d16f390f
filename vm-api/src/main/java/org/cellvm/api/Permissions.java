package org.cellvm.api;

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
 */
public record Permissions(
    boolean allFiles,
    List<Path> readable,
    boolean network,
    boolean processes,
    boolean environment,
    boolean threads,
    boolean nativeCode) {
  /** Computation only: the default. */
  public static final Permissions NONE =
      new Permissions(false, List.of(), false, false, false, false, false);

  /** Everything that the application may do itself. */
  public static final Permissions ALL =
      new Permissions(true, List.of(), true, true, true, true, true);

  public Permissions {
    readable = List.copyOf(readable);
  }

  /** Returns whether everything is permitted. */
  public boolean isAll() {
    return allFiles && network && processes && environment && threads && nativeCode;
  }

  /** With all files. */
  public Permissions withFiles() {
    return new Permissions(true, readable, network, processes, environment, threads, nativeCode);
  }

  /** With files and directories that may be read, and what is below them. */
  public Permissions withReadable(Path... paths) {
    return new Permissions(
        allFiles, List.of(paths), network, processes, environment, threads, nativeCode);
  }

  public Permissions withNetwork() {
    return new Permissions(allFiles, readable, true, processes, environment, threads, nativeCode);
  }

  public Permissions withProcesses() {
    return new Permissions(allFiles, readable, network, true, environment, threads, nativeCode);
  }

  public Permissions withEnvironment() {
    return new Permissions(allFiles, readable, network, processes, true, threads, nativeCode);
  }

  public Permissions withThreads() {
    return new Permissions(allFiles, readable, network, processes, environment, true, nativeCode);
  }

  public Permissions withNativeCode() {
    return new Permissions(allFiles, readable, network, processes, environment, threads, true);
  }
}
