package org.cellvm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.model.PyException;
import org.cellvm.model.PyString;
import org.cellvm.model.ThreadState;
import org.cellvm.runtime.Composition;
import org.cellvm.runtime.EngineChoice;
import org.cellvm.runtime.Engines;
import org.cellvm.runtime.Program;
import org.cellvm.runtime.Vm;

/** One run of the command: reads its arguments, makes a VM, runs the program in it. */
final class Command implements Runnable {
  private static final String USAGE =
      "usage: cellvm [option] ... [-c cmd | file | -] [arg] ...\n";

  private final String[] args;
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private int status;

  Command(String[] args, InputStream in, OutputStream out, PrintStream err) {
    this.args = args;
    this.in = in;
    this.out = out;
    this.err = err;
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
      status = 2;
    } finally {
      try {
        out.flush();
      } catch (IOException e) {
        status = 1;
      }
    }
  }

  private int execute() {
    Options options = Options.parse(args, USAGE);
    if (options.help) {
      print(USAGE + Options.HELP);
      return 0;
    }
    if (options.version) {
      err.println("Python " + "2.7.18 (CellVM " + Composition.VERSION + ")");
      return 0;
    }
    Engines engines = Engines.found();
    if (options.listEngines) {
      for (DispatchEngine engine : engines.all()) {
        print(engine.name() + "\t" + engine.description() + "\n");
      }
      return 0;
    }
    DispatchEngine engine = engines.named(EngineChoice.choose(options.engine));
    if (options.disassemble != null) {
      return disassemble(engine, options.disassemble);
    }
    return runProgram(engine, options);
  }

  private void print(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageError("cellvm: " + e.getMessage() + "\n");
    }
  }

  private int runProgram(DispatchEngine engine, Options options) {
    List<String> argv = new ArrayList<>();
    List<String> path = new ArrayList<>();
    String program = options.file;
    argv.add(options.command != null ? "-c" : program == null ? "" : program);
    argv.addAll(options.arguments);
    path.add(options.command != null || program == null || program.equals("-")
        ? ""
        : directory(program));
    Options.addPythonPath(path, options);
    Vm vm =
        Composition.vm(
            engine, options.optimize, in, out, err, null, argv, path);
    ThreadState.enter(vm.threadState());
    int result = Program.run(vm, options.command, program, in, err, "cellvm");
    vm.close();
    return result;
  }

  private static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : file.substring(0, slash);
  }

  private int disassemble(DispatchEngine engine, String file) {
    Vm vm =
        Composition.vm(engine, 0, in, out, err, null, List.of(file), List.of(directory(file)));
    ThreadState ts = vm.threadState();
    ThreadState.enter(ts);
    try {
      vm.setGlobal("__file__", PyString.fromString(file));
      byte[] bytes = Files.readAllBytes(Path.of(file));
      return Program.disassemble(vm, bytes, file);
    } catch (IOException e) {
      err.println("cellvm: can't open file '" + file + "': [Errno 2] No such file or directory");
      return 2;
    } catch (PyException e) {
      return vm.report(e);
    } finally {
      vm.close();
    }
  }
}
