package org.cellvm.conformance;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.model.ThreadState;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.Program;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.StartFlags;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;

/** Runs programs inside this JVM, each in a VM of its own, as the command would. */
final class EngineRun {
  /** As the command's: the recursion limit is to be hit, not the end of the stack. */
  private static final long STACK_SIZE = 1L << 29;

  /** A program that takes longer than this is taken to hang. */
  private static final int SECONDS = 60;

  private EngineRun() {}

  /** Returns every engine on the class path. */
  static List<DispatchEngine> engines() {
    return List.copyOf(Engines.found().all());
  }

  /** Returns the names of {@link #engines()}, as {@code --engine} takes them. */
  static List<String> names() {
    return Engines.found().names();
  }

  static Outcome ofSource(DispatchEngine engine, PythonProgram program) {
    return of(engine, program, vm -> vm.runFile(program.source(), program.path()));
  }

  /** Runs what a {@code .pyc} file of the program holds; the file's names are the source's. */
  static Outcome ofCompiled(DispatchEngine engine, PythonProgram program, byte[] compiled) {
    return of(engine, program, vm -> vm.runCompiled(compiled));
  }

  private static Outcome of(
      DispatchEngine engine, PythonProgram program, ToIntFunction<Program> run) {
    Path directory = program.root().resolve(program.path()).getParent();
    return of(engine, List.of(program.path()), List.of(directory.toString()), run);
  }

  /** Runs with a new VM and closes it. */
  static Outcome of(
      DispatchEngine engine, List<String> argv, List<String> path, ToIntFunction<Program> run) {
    return onBigStack(
        () -> {
          var out = new ByteArrayOutputStream();
          var err = new ByteArrayOutputStream();
          var in = InputStream.nullInputStream();
          Vm vm = vm(engine, new StandardStreams(in, out, err, null), argv, path);
          ThreadState.enter(vm.threadState());
          var messages = new PrintStream(err, true, StandardCharsets.ISO_8859_1);
          int status = vm.close(run.applyAsInt(new Program(vm, messages, "cellvm")));
          ThreadState.enter(null);
          return Outcome.of(out.toByteArray(), err.toByteArray(), status);
        });
  }

  /** Makes a VM without {@code site} that has the packaged library. */
  static Vm vm(
      DispatchEngine engine, StandardStreams streams, List<String> argv, List<String> path) {
    var all = new ArrayList<>(path);
    PackagedLibrary.addTo(all);
    return Composition.vm(engine, new VmSettings(StartFlags.optimize(0), streams, argv, all));
  }

  /** Makes a VM that has nothing to read and whose output is dropped. */
  static Vm silentVm(DispatchEngine engine, List<String> argv, List<String> path) {
    var nowhere = OutputStream.nullOutputStream();
    return vm(
        engine,
        new StandardStreams(InputStream.nullInputStream(), nowhere, nowhere, null),
        argv,
        path);
  }

  /** Runs {@code work} on a thread with room for Python's recursion limit. */
  static <T> T onBigStack(Callable<T> work) {
    var task = new FutureTask<>(work);
    var thread = new Thread(null, task, "python", STACK_SIZE);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("the VM broke: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      var hung = new AssertionError("hangs: not done after " + SECONDS + " s");
      hung.setStackTrace(thread.getStackTrace());
      throw hung;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
