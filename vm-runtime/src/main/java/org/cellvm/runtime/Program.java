package org.cellvm.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.model.Dis;
import org.cellvm.model.Errors;
import org.cellvm.model.PyCode;
import org.cellvm.model.PyException;
import org.cellvm.model.PyString;

/** Runs a program in a VM as the command does: from a string, a file, a compiled file, or stdin. */
public final class Program {
  private Program() {}

  /**
   * @param command the program itself; null to read {@code file}
   * @param file its path; null or {@code "-"} for standard input
   * @return the exit status
   */
  public static int run(
      Vm vm, String command, String file, InputStream in, PrintStream err, String name) {
    try {
      if (command != null) {
        byte[] source = (command + "\n").getBytes(StandardCharsets.UTF_8);
        vm.run(source, "<string>", "exec").decref(vm.threadState());
      } else if (file == null || file.equals("-")) {
        vm.run(in.readAllBytes(), "<stdin>", "exec").decref(vm.threadState());
      } else {
        byte[] bytes;
        try {
          bytes = Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
          err.println(
              name + ": can't open file '" + file + "': [Errno 2] No such file or directory");
          return 2;
        }
        vm.setGlobal("__file__", PyString.fromString(file));
        code(vm, bytes, file);
      }
      return 0;
    } catch (PyException e) {
      return vm.report(e);
    } catch (IOException e) {
      return vm.report(Errors.ioError(vm.threadState(), e, file));
    }
  }

  private static void code(Vm vm, byte[] bytes, String file) {
    if (file.endsWith(".pyc") || file.endsWith(".pyo")) {
      vm.run(vm.readProgram(bytes)).decref(vm.threadState());
    } else {
      vm.run(bytes, file, "exec").decref(vm.threadState());
    }
  }

  /** Prints the disassembly of a file's code and of the code objects in it; the exit status. */
  public static int disassemble(Vm vm, byte[] bytes, String file) {
    var ts = vm.threadState();
    PyCode code =
        file.endsWith(".pyc") || file.endsWith(".pyo")
            ? vm.readProgram(bytes)
            : ts.interp.compiler.compile(ts, bytes, file, "exec", 0);
    try {
      Dis.printAll(ts, code);
      return 0;
    } finally {
      code.decref(ts);
    }
  }
}
