package org.cellvm.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.cellvm.codec.FileNames;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Vm;
import org.cellvm.system.LineEditor;

/**
 * Reads statements, runs each and shows the value of an expression: {@code PyRun_InteractiveLoop}.
 * Prompts are {@code sys.ps1} and {@code sys.ps2}. At a terminal lines are edited, if {@code
 * readline} could be imported; else prompts go to standard error, as CPython's do without it.
 */
final class InteractiveLoop {
  private final Vm vm;
  private final ThreadState ts;
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;

  /** The {@code __future__} features that earlier statements have switched on. */
  private int flags;

  private boolean atEnd;

  /** Whether lines are edited where they can be: standard input and output are terminals. */
  private final boolean edits;

  InteractiveLoop(Vm vm, InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
    edits = terminal.input() && terminal.output();
    this.vm = vm;
    this.ts = vm.threadState();
    this.in = in;
    this.out = out;
    this.err = err;
    flags = vm.programFlags();
  }

  /**
   * Runs until the input ends or SystemExit is raised.
   *
   * @param banner whether to print the version first
   * @param startup a file to run before; null for none
   * @return the exit status
   */
  int run(boolean banner, String startup) {
    if (banner) {
      err.println("Python " + ofSys("version", "") + " on " + ofSys("platform", ""));
    }
    if (startup != null) {
      try {
        runStartup(startup);
      } catch (PyException e) {
        boolean exit = e.matches(ts, PyExc.SystemExit);
        int status = vm.report(e);
        if (exit) {
          return status;
        }
      }
    }
    setDefault("ps1", ">>> ");
    setDefault("ps2", "... ");
    while (!atEnd) {
      try {
        PyCode code = readStatement();
        if (code != null) {
          flags |= code.flags & SourceCompiler.FUTURE_MASK;
          vm.run(code).decref(ts);
          vm.flushLine();
        }
      } catch (PyException e) {
        boolean exit = e.matches(ts, PyExc.SystemExit);
        int status = vm.report(e);
        if (exit) {
          return status;
        }
      } catch (InterruptedIOException e) {
        err.println();
        interrupted();
      } catch (IOException e) {
        return vm.report(Errors.ioError(ts, e, "<stdin>"));
      }
    }
    err.println();
    return 0;
  }

  /** Imports {@code readline}, as CPython does where it may come to ask for lines. */
  static void prepare(Vm vm) {
    ThreadState ts = vm.threadState();
    try {
      ts.interp.importer.importModule(ts, "readline", PyNone.NONE, PyNone.NONE, 0).decref(ts);
    } catch (PyException e) {
      e.discard(ts);
    }
  }

  /** Runs a file in the session's namespace, where {@code __file__} names it meanwhile. */
  private void runStartup(String file) {
    byte[] source;
    try {
      source = Files.readAllBytes(FileNames.path(file));
    } catch (IOException e) {
      err.print("Could not open PYTHONSTARTUP\n");
      throw Errors.ioError(ts, e, file);
    }
    PyString key = PyString.fromString("__file__");
    vm.setGlobal("__file__", PyString.fromString(file));
    try {
      int asFile = SourceCompiler.FROM_FILE | flags;
      PyCode code = ts.interp.compiler.compile(ts, source, file, "exec", asFile);
      flags |= code.flags & SourceCompiler.FUTURE_MASK;
      vm.run(code).decref(ts);
      vm.flushLine();
    } finally {
      vm.globals().remove(ts, key);
      key.decref(ts);
    }
  }

  /** Prints an interrupt that came at the prompt, where there is no statement to end. */
  private void interrupted() {
    try {
      ts.interp.interrupts.check(ts);
    } catch (PyException e) {
      vm.report(e);
    }
  }

  /** Returns the next statement, owned; null at the end of the input. */
  private PyCode readStatement() throws IOException {
    ByteArrayOutputStream typed = new ByteArrayOutputStream();
    String prompt = "ps1";
    for (; ; ) {
      LineEditor editor = ts.interp.lineEditor;
      boolean more =
          edits && editor != null && editor.isReady()
              ? editLine(editor, prompt, typed)
              : readLine(prompt, typed);
      if (!more) {
        atEnd = true;
        if (typed.size() == 0) {
          return null;
        }
        return ts.interp.compiler.compile(ts, typed.toByteArray(), "<stdin>", "single", flags);
      }
      if (prompt.equals("ps1") && isBlank(typed)) {
        typed.reset();
        continue;
      }
      PyCode code = vm.compileTyped(typed.toByteArray(), flags);
      if (code != null) {
        return code;
      }
      prompt = "ps2";
    }
  }

  private static boolean isBlank(ByteArrayOutputStream typed) {
    return typed.toString(StandardCharsets.ISO_8859_1).isBlank();
  }

  /**
   * Adds a line, read byte by byte, as what follows may be read by the program. Returns false at
   * the end of the input.
   */
  private boolean readLine(String prompt, ByteArrayOutputStream typed) throws IOException {
    flush();
    err.print(ofSys(prompt, ""));
    err.flush();
    int b = in.read();
    if (b < 0) {
      return false;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      typed.write(b);
    }
    typed.write('\n');
    return true;
  }

  /** Adds a line that the user edits. Returns false at the end of the input. */
  private boolean editLine(LineEditor editor, String prompt, ByteArrayOutputStream typed)
      throws IOException {
    flush();
    err.flush();
    String line = editor.readLine(ofSys(prompt, ""));
    if (line == null) {
      return false;
    }
    typed.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
    typed.write('\n');
    return true;
  }

  private void flush() throws IOException {
    vm.flush();
    out.flush();
  }

  private String ofSys(String name, String otherwise) {
    int mark = ts.mark();
    try {
      PyObject value = ts.interp.sysDict.getStr(ts, ts.own(PyString.fromString(name)));
      return value == null ? otherwise : ts.own(Objects.str(ts, value)).toString();
    } catch (PyException e) {
      e.discard(ts);
      return otherwise;
    } finally {
      ts.release(mark);
    }
  }

  private void setDefault(String name, String text) {
    int mark = ts.mark();
    PyString key = ts.own(PyString.intern(ts, PyString.fromString(name)));
    if (ts.interp.sysDict.getStr(ts, key) == null) {
      ts.interp.sysDict.putStr(ts, key, ts.own(PyString.fromString(text)));
    }
    ts.release(mark);
  }
}
