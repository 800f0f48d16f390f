package org.cellvm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import org.cellvm.runtime.events.VmEvents;

/** The {@code cellvm} command. */
public final class Main {
  /** Python code runs with room on the stack for the recursion limit to be what is hit. */
  static final long STACK_SIZE = 1L << 29;

  private static final int OUTPUT_BUFFER = 8192;

  /** Set by the launcher, which also gives the main thread a stack of that size. */
  static final String HOME = "cellvm.home";

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    Terminal terminal = Terminal.ofProcess();
    OutputStream raw = output(1, FileDescriptor.out);
    OutputStream out =
        terminal.output() ? new LineBuffered(raw) : new BlockBuffered(raw, OUTPUT_BUFFER);
    OutputStream err = output(2, FileDescriptor.err);
    InputStream in = ClosedStreams.has(0) ? new ClosedStreams.In() : System.in;
    Command command =
        new Command(RawArguments.of(args), terminal, new InterruptibleInput(in), out, err);
    if (System.getProperty(HOME) != null) {
      command.run();
    } else {
      Thread thread = new Thread(null, command, "cellvm", STACK_SIZE);
      thread.start();
      thread.join();
    }
    if (VmEvents.areWanted()) {
      // What is recorded is written at an orderly end.
      System.exit(command.status());
    }
    Runtime.getRuntime().halt(command.status());
  }

  private static OutputStream output(int number, FileDescriptor descriptor) {
    return ClosedStreams.has(number) ? new ClosedStreams.Out() : new FileOutputStream(descriptor);
  }
}
