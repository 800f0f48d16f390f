package org.cellvm.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.codec.FileNames;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.IntMath;
import org.cellvm.library.python.PackagedLibrary;
import org.cellvm.model.Interrupts;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.HashSecret;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.EngineChoice;
import org.cellvm.runtime.EngineNotFoundException;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.Program;
import org.cellvm.runtime.StandardStreams;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.VmSettings;

/** One run of the command: parses its arguments, makes a VM and runs the program in it. */
final class Command implements Runnable {
  private static final String NAME = "cellvm";

  /** The command that starts this VM, where it is not the launcher. */
  private static final String EXECUTABLE = "cellvm.executable";

  /** The exit status for an internal error: EX_SOFTWARE. */
  private static final int INTERNAL_ERROR = 70;

  private final String[] args;
  private final Terminal terminal;
  private final InterruptibleInput in;
  private final OutputStream out;

  /** {@code sys.stderr}; a failed write raises an error. */
  private final OutputStream stderr;

  /** The same stream for the command's own messages; failed writes are ignored. */
  private final PrintStream err;

  private int status;

  Command(
      String[] args,
      Terminal terminal,
      InterruptibleInput in,
      OutputStream out,
      OutputStream stderr) {
    this.args = args;
    this.terminal = terminal;
    this.in = in;
    this.out = out;
    this.stderr = stderr;
    this.err = new PrintStream(stderr, true, StandardCharsets.ISO_8859_1);
  }

  int status() {
    return status;
  }

  @Override
  public void run() {
    try {
      status = execute();
    } catch (UsageError e) {
      err.print(e.getMessage());
      status = e.status();
    } catch (EngineNotFoundException e) {
      err.println(NAME + ": " + e.getMessage());
      status = 2;
    } catch (RuntimeException | Error e) {
      err.println(NAME + ": internal error");
      e.printStackTrace(err);
      status = INTERNAL_ERROR;
    } finally {
      try {
        out.flush();
      } catch (IOException e) {
        status = 1;
      }
    }
  }

  private int execute() {
    Options options = Options.parse(args);
    if (options.help) {
      print(Options.USAGE + Options.HELP);
      return 0;
    }
    if (options.version) {
      err.println("Python 2.7.18 (CellVM " + Composition.VERSION + ")");
      return 0;
    }
    if (options.listEngines) {
      for (DispatchEngine engine : Engines.found().all()) {
        print(engine.name() + "\t" + engine.description() + "\n");
      }
      return 0;
    }
    String seed = options.hashSeed();
    if (seed != null) {
      // Before the first string is hashed.
      System.setProperty(HashSecret.SEED, seed);
    }
    if (options.warnsOfDivision()) {
      System.setProperty(IntMath.DIVISION_WARNING, "true");
    }
    return runProgram(BundledEngines.named(EngineChoice.choose(options.engine)), options);
  }

  private void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageError(NAME + ": " + e.getMessage() + "\n");
    }
  }

  /** Where packages are installed: beside the library, or where CellVM is. */
  private static void setPrefixes(Vm vm, PythonHome home) {
    String directory = System.getProperty(Main.HOME);
    if (home != null) {
      vm.setPrefixes(home.prefix(), home.execPrefix());
    } else if (directory != null) {
      String prefix = FileNames.toPython(directory);
      vm.setPrefixes(prefix, prefix);
    }
  }

  /** What a program starts by {@code sys.executable} has this one's library and engine. */
  private static void nameExecutable(Vm vm, Options options, PythonHome home) {
    String launcher = System.getProperty(EXECUTABLE);
    String directory = System.getProperty(Main.HOME);
    if (launcher == null && directory != null) {
      launcher = directory + "/" + NAME;
    }
    if (launcher != null) {
      vm.setExecutable(FileNames.toPython(launcher));
    }
    if (options.home != null && home != null) {
      vm.inherit("CELLVM_HOME", home.prefix() + ":" + home.execPrefix());
    }
    if (options.engine != null) {
      vm.inherit("CELLVM_ENGINE", options.engine);
    }
  }

  private static void setEncoding(Vm vm, String encoding) {
    if (encoding != null) {
      int colon = encoding.indexOf(':');
      vm.setEncoding(
          colon < 0 ? encoding : encoding.substring(0, colon),
          colon < 0 ? null : encoding.substring(colon + 1));
    }
  }

  private int runProgram(DispatchEngine engine, Options options) {
    List<String> path = new ArrayList<>();
    String file = options.disassemble != null ? options.disassemble : options.file;
    options.addPythonPath(path);
    PythonHome home = options.home();
    if (home != null) {
      path.addAll(home.path());
    } else {
      PackagedLibrary.addTo(path);
    }
    OutputStream stdout = options.isUnbuffered() ? new Unbuffered(out) : out;
    StandardStreams streams = new StandardStreams(in, stdout, stderr, null);
    Vm vm =
        Composition.vm(engine, new VmSettings(options.startFlags(), streams, options.argv(), path));
    vm.setTerminals(terminal.input(), terminal.output(), terminal.error());
    setEncoding(vm, options.ioEncoding());
    ThreadState.enter(vm.threadState());
    vm.threadState().setStackSize(Main.STACK_SIZE);
    Interrupts interrupts = vm.threadState().interp.interrupts;
    in.endReadsFor(interrupts);
    JvmSignals.giveTo(interrupts);
    setPrefixes(vm, home);
    nameExecutable(vm, options, home);
    int result;
    try {
      vm.start(file == null || file.equals("-") ? "" : Program.directoryOf(file));
      result = run(vm, new Program(vm, err, NAME), options);
    } catch (PyException e) {
      result = vm.report(e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      result = vm.report(Frames.asPythonError(e));
    }
    return vm.close(result);
  }

  private int run(Vm vm, Program program, Options options) {
    if (options.disassemble != null) {
      return program.disassemble(options.disassemble, options.registers);
    }
    if (terminal.input() && (options.inspect || options.readsInput())) {
      InteractiveLoop.prepare(vm);
    }
    boolean typed = options.readsInput() && (options.inspect || terminal.input());
    if (typed) {
      return new InteractiveLoop(vm, in, out, err, terminal).run(true, options.startup());
    }
    vm.setInspecting(options.inspects());
    int result;
    if (options.command != null) {
      result = program.runCommand(options.command);
    } else if (options.module != null) {
      result = program.runModule(options.module);
    } else if (options.readsInput()) {
      result = program.runInput(in);
    } else {
      result = program.runFile(options.file, options.skipFirstLine);
    }
    boolean inspects = options.inspects() || vm.isInspectionAskedFor();
    if (inspects && (options.inspect || terminal.input())) {
      vm.setInspecting(false);
      return new InteractiveLoop(vm, in, out, err, terminal).run(false, null);
    }
    return result;
  }
}
