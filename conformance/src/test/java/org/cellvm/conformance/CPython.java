package org.cellvm.conformance;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An installed CPython 2.7.18: the one that {@code CELLVM_CPYTHON} names, else {@code python2.7} on
 * the path or among pyenv's versions.
 */
final class CPython {
  /** The reason that is given for tests that are skipped where there is none. */
  static final String ABSENT =
      "no CPython 2.7.18 here: set CELLVM_CPYTHON, or put python2.7 on the path";

  private static final String IDENTIFY =
      "import sys; sys.stdout.write(sys.subversion[0] + sys.version.split()[0])";
  private static final int SECONDS = 60;

  private final Path executable;

  private CPython(Path executable) {
    this.executable = executable;
  }

  Path executable() {
    return executable;
  }

  static Optional<CPython> installed() {
    return Search.RESULT;
  }

  /** Looked for once, when a test first asks. */
  private static final class Search {
    static final Optional<CPython> RESULT = find();

    private Search() {}
  }

  private static Optional<CPython> find() {
    for (Path candidate : candidates()) {
      if (Files.isExecutable(candidate)) {
        try {
          var python = new CPython(candidate);
          if (python
              .run(Path.of("."), List.of("-S", "-c", IDENTIFY))
              .out()
              .equals("CPython2.7.18")) {
            return Optional.of(python);
          }
        } catch (UncheckedIOException | AssertionError e) {
          System.err.println("no CPython 2.7: " + candidate + ": " + e.getMessage());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Path> candidates() {
    List<Path> candidates = new ArrayList<>();
    String named = System.getenv("CELLVM_CPYTHON");
    if (named != null && !named.isEmpty()) {
      candidates.add(Path.of(named));
      return candidates;
    }
    // pyenv's shims choose a version by directory: its versions are tried before them.
    String pyenv = System.getenv("PYENV_ROOT");
    if (pyenv != null) {
      candidates.add(Path.of(pyenv, "versions/2.7.18/bin/python2.7"));
    }
    String path = System.getenv("PATH");
    for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
      candidates.add(Path.of(directory, "python2.7"));
      candidates.add(Path.of(directory, "python2"));
    }
    return candidates;
  }

  private Process start(Path directory, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(executable.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    return builder.start();
  }

  /** Runs it with no input. */
  Outcome run(Path directory, List<String> arguments) {
    try {
      Process process = start(directory, arguments);
      process.getOutputStream().close();
      return finish(process, SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome run(PythonProgram program) {
    return run(program.root(), List.of("-S", program.path()));
  }

  /** Returns the directory of its modules. */
  Path library() {
    return Path.of(
            run(Path.of("."), List.of("-S", "-c", "import os, sys; sys.stdout.write(os.__file__)"))
                .out())
        .getParent();
  }

  /** Reads both outputs of a process to their ends. */
  static Outcome finish(Process process, int seconds) throws IOException {
    var err = new java.util.concurrent.FutureTask<>(() -> process.getErrorStream().readAllBytes());
    var reader = new Thread(err, "stderr");
    reader.setDaemon(true);
    reader.start();
    limit(process, seconds);
    try (InputStream in = process.getInputStream()) {
      byte[] out = in.readAllBytes();
      int status = process.waitFor();
      return Outcome.of(out, err.get(), status);
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Kills a process that runs for longer, with its children. */
  static void limit(Process process, int seconds) {
    var killer = new Thread(() -> killAfter(process, seconds), "killer");
    killer.setDaemon(true);
    killer.start();
  }

  private static void killAfter(Process process, int seconds) {
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        // Its children hold the other ends of its pipes.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A process that compiles sources, one after the other. */
  static final class Compiler implements AutoCloseable {
    private static final String PROGRAM =
        """
        import sys, struct, marshal, imp, warnings
        warnings.simplefilter('ignore')
        while True:
            head = sys.stdin.read(8)
            if len(head) < 8:
                break
            name, source = [sys.stdin.read(n) for n in struct.unpack('>ii', head)]
            code = marshal.dumps(compile(source, name, 'exec', 0, 1))
            sys.stdout.write(struct.pack('>i', len(code)) + code)
            sys.stdout.flush()
        """;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    Compiler(CPython python) throws IOException {
      process = python.start(Path.of("."), List.of("-S", "-c", PROGRAM));
      to = new DataOutputStream(process.getOutputStream());
      from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Returns the marshalled code object of a source. */
    byte[] compile(byte[] source, String filename) throws IOException {
      byte[] name = filename.getBytes(StandardCharsets.UTF_8);
      to.writeInt(name.length);
      to.writeInt(source.length);
      to.write(name);
      to.write(source);
      to.flush();
      byte[] code = new byte[from.readInt()];
      from.readFully(code);
      return code;
    }

    @Override
    public void close() throws IOException {
      to.close();
      process.destroy();
    }
  }
}
