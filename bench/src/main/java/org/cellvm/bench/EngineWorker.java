package org.cellvm.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process in which one engine runs. It reads requests, one a line, and replies to each.
 *
 * <pre>
 * load NAME PATH   ->  ok
 * run NAME         ->  the nanoseconds that run(N) took
 * </pre>
 *
 * or {@code error} and a reason, each reply after {@link Worker#MARK}. {@code worker.py} does the
 * same for CPython and Jython.
 */
final class EngineWorker {
  /** As the command's: Python code gets a thread with room for the recursion limit. */
  private static final long STACK_SIZE = 1L << 29;

  private EngineWorker() {}

  public static void main(String[] args) throws InterruptedException {
    Thread thread =
        new Thread(null, () -> serve(Clock.valueOf(args[0]), args[1]), "worker", STACK_SIZE);
    thread.start();
    thread.join();
  }

  private static void serve(Clock clock, String engine) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (HostedPrograms host = new HostedPrograms(engine, clock);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(Worker.MARK + answer(host, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answer(HostedPrograms host, String line) {
    String[] words = line.split(" ", 3);
    try {
      if (words[0].equals("load")) {
        host.load(words[1], Files.readString(Path.of(words[2])));
        return "ok";
      }
      return Long.toString(host.time(words[1]));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return "error " + e.toString().replace('\n', ' ');
    }
  }
}
