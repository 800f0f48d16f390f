package org.cellvm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A contender's process, seen from the comparison. It is idle between requests. */
final class Worker implements AutoCloseable {
  /** The start of each line with which a worker replies. */
  static final String MARK = "bench: ";

  private final Contender contender;
  private final Process process;
  private final Thread killer;
  private final Writer requests;
  private final BufferedReader answers;

  Worker(Contender contender) throws IOException {
    this.contender = contender;
    process =
        new ProcessBuilder(contender.command())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // An interrupted comparison leaves no worker behind in the middle of a run.
    killer = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  Contender contender() {
    return contender;
  }

  void load(Program program) throws WorkerException {
    ask("load " + program.name() + " " + program.file());
  }

  /** Returns the nanoseconds of one run. */
  long run(Program program) throws WorkerException {
    return Long.parseLong(ask("run " + program.name()));
  }

  private String ask(String request) throws WorkerException {
    String answer;
    try {
      requests.write(request + "\n");
      requests.flush();
      answer = answers.readLine();
      // What a JVM prints about itself (-XX:+PrintCompilation) goes where it can be read.
      while (answer != null && !answer.startsWith(MARK)) {
        System.err.println(answer);
        answer = answers.readLine();
      }
    } catch (IOException e) {
      throw new WorkerException("its process has ended: " + e.getMessage());
    }
    if (answer == null) {
      throw new WorkerException("its process has ended");
    }
    answer = answer.substring(MARK.length());
    if (answer.startsWith("error ")) {
      throw new WorkerException(answer.substring("error ".length()));
    }
    return answer;
  }

  @Override
  public void close() {
    try {
      try {
        requests.close();
      } catch (IOException e) {
        // A process that has ended by itself, which its programs were told: its pipe is broken.
        process.destroyForcibly();
      }
      answers.close();
      process.waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** A program and the file that workers read it from. */
  record Program(String name, Path file) {}

  /** A worker could not do what it was asked for. */
  static final class WorkerException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerException(String message) {
      super(message);
    }
  }
}
