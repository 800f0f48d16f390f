package org.cellvm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The {@code cellvm} command. */
public final class Main {
  /** Python code runs with room on the stack for the recursion limit to be what is hit. */
  private static final long STACK_SIZE = 1L << 29;

  private static final int OUTPUT_BUFFER = 8192;

  /** Set by the launcher, which also gives the main thread a stack of that size. */
  private static final String HOME = "cellvm.home";

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Terminal terminal = Terminal.ofProcess();
    FileOutputStream raw = new FileOutputStream(FileDescriptor.out);
    OutputStream out =
        terminal.output() ? new LineBuffered(raw) : new BlockBuffered(raw, OUTPUT_BUFFER);
    PrintStream err =
        new PrintStream(
            new FileOutputStream(FileDescriptor.err), true, StandardCharsets.ISO_8859_1);
    Command command = new Command(args, terminal, System.in, out, err);
    if (System.getProperty(HOME) != null) {
      command.run();
    } else {
      Thread thread = new Thread(null, command, "cellvm", STACK_SIZE);
      thread.start();
      thread.join();
    }
    Runtime.getRuntime().halt(command.status());
  }
}
