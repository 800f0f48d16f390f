package org.cellvm.stdlib;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.cellvm.engine.switched.SwitchEngine;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;

/** Runs a program with the library that is being packaged, to record what is worth to be kept. */
final class Recorder {
  /** As the command has: the library recurses as deep as Python lets it. */
  private static final long STACK_SIZE = 1L << 29;

  private Recorder() {}

  /** Runs {@code PROGRAM LIBRARY OUTPUT}. */
  static void record(Path program, Path library, Path output) throws IOException {
    byte[] source = Files.readAllBytes(program);
    var work = new FutureTask<Void>(() -> run(source, List.of(program, library, output)), null);
    new Thread(null, work, "recorder", STACK_SIZE).start();
    try {
      work.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(program + " failed", e);
    }
  }

  private static void run(byte[] source, List<Path> arguments) {
    List<String> argv = arguments.stream().map(Path::toString).toList();
    StandardStreams streams =
        new StandardStreams(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            null);
    VmSettings settings =
        new VmSettings(StartFlags.optimize(0), streams, argv, List.of(argv.get(1)));
    Vm vm = Composition.vm(new SwitchEngine(), settings);
    ThreadState ts = vm.threadState();
    ThreadState previous = ThreadState.enter(ts);
    try {
      vm.run(source, argv.get(0), "exec").decref(ts);
    } catch (PyException e) {
      throw new IllegalStateException(ErrorDisplay.text(ts, e));
    } finally {
      ThreadState.enter(previous);
      vm.close();
    }
  }
}
