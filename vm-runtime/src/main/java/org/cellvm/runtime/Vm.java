package org.cellvm.runtime;

import java.util.List;
import org.cellvm.bytecode.CodeFlags;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.instructions.Executing;
import org.cellvm.library.sys.SysModule;
import org.cellvm.library.thread.StoppedThreads;
import org.cellvm.library.warnings.WarningFilters;
import org.cellvm.library.zipimport.ZipImporterType;
import org.cellvm.model.Interpreter;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.events.VmEvents;
import org.cellvm.runtime.imports.HostModules;
import org.cellvm.runtime.imports.ImportSystem;
import org.cellvm.runtime.imports.PycFile;
import org.cellvm.runtime.trees.KernelCompiler;

/**
 * One VM: the interpreter's state with its standard modules, and the ways to run code in it. What
 * names no thread runs in the VM's main thread, which holds the VM's lock from the start.
 */
public final class Vm {
  private final Interpreter interp;
  private final ThreadState ts;
  private final DispatchEngine engine;
  private final VmEvents events;
  private final KernelCompiler compiler;
  private final PyModule main;
  private final PyFile stdin;
  private final PyFile stdout;
  private final PyFile stderr;
  private boolean inspecting;
  private boolean exited;

  Vm(DispatchEngine engine, VmSettings settings) {
    StartFlags flags = settings.flags();
    StandardStreams streams = settings.streams();
    this.engine = engine;
    interp = new Interpreter();
    events = new VmEvents(System.identityHashCode(interp), engine.name());
    interp.gc.setWatch(events);
    interp.runner = engine.newRunner(interp);
    interp.optimize = flags.optimize();
    interp.verbose = flags.verbose();
    interp.dontWriteBytecode = flags.dontWriteBytecode();
    interp.inspect = flags.inspect();
    interp.noUserSite = flags.noUserSite();
    interp.noSite = flags.noSite();
    interp.ignoreEnvironment = flags.ignoreEnvironment();
    interp.debug = flags.language().debug();
    interp.tabCheck = flags.language().tabCheck();
    interp.bytesWarning = flags.language().bytesWarning();
    interp.hashRandomization = flags.language().hashRandomization();
    interp.divisionWarning = flags.language().divisionWarning();
    interp.divisionNew = flags.language().divisionNew();
    interp.py3kWarnings = flags.language().py3kWarnings();
    interp.allUnicode = flags.language().allUnicode();
    compiler = new KernelCompiler(flags.optimize(), events);
    interp.compiler = compiler;
    interp.importer = new ImportSystem();
    interp.warnings = new WarningFilters();
    interp.system = settings.system();
    ts = new ThreadState(interp);
    ThreadState previous = ThreadState.enter(ts);
    try {
      interp.modules = new PyDict(ts);
      PyModule builtins = ImportSystem.builtin(ts, "__builtin__");
      interp.builtins = Ref.inc(builtins.dict());
      PyModule sys = ImportSystem.builtin(ts, "sys");
      interp.sysDict = Ref.inc(sys.dict());
      stdout = PyFile.host("<stdout>", 1, null, streams.out(), streams.encoding());
      stderr = PyFile.host("<stderr>", 2, null, streams.err(), streams.encoding());
      compiler.setStandardError(stderr);
      stdin = PyFile.host("<stdin>", 0, streams.in(), null, streams.encoding());
      PyDict d = sys.dict();
      putBoth(d, "stdin", stdin);
      putBoth(d, "stdout", stdout);
      putBoth(d, "stderr", stderr);
      d.setItemString(ts, "modules", Ref.inc(interp.modules));
      d.setItemString(ts, "argv", list(settings.argv()));
      d.setItemString(ts, "path", list(settings.path()));
      d.setItemString(
          ts, "path_hooks", PyList.copyOf(ts, new PyObject[] {ZipImporterType.TYPE}, 0, 1));
      if (!flags.warnOptions().isEmpty()) {
        d.setItemString(ts, "warnoptions", list(flags.warnOptions()));
      }
      d.setItemString(
          ts,
          "cellvm",
          PyTuple.of(
              ts, PyString.fromString(Composition.VERSION), PyString.fromString(engine.name())));
      main = new PyModule(ts, PyString.intern(ts, PyString.fromString("__main__")));
      interp.modules.setItemString(ts, "__main__", Ref.inc(main));
      main.dict().putStr(ts, Names.__builtins__, builtins);
      PyObject none = PyNone.NONE;
      main.dict().putStr(ts, Names.__package__, none);
      builtins.decref(ts);
      sys.decref(ts);
      ts.gc.settle();
    } finally {
      ThreadState.enter(previous);
    }
    events.opened();
  }

  /**
   * What CPython does last at a start: what {@code site} does, unless {@code -S} was given, then
   * the options of {@code -W}, which the module {@code warnings} reads; its errors are ignored. The
   * program's directory is put on {@code sys.path} last, so that none of this imports a module from
   * there.
   *
   * @param directory becomes {@code sys.path[0]}
   * @throws PyException what {@code site}, a {@code sitecustomize} or a {@code .pth} file raises
   */
  public void start(String directory) {
    if (!interp.noSite) {
      new SiteStart(ts).run();
    }
    if (interp.sysDict.getItemString(ts, "warnoptions") instanceof PyList list && list.size > 0) {
      try {
        interp.importer.importModule(ts, "warnings", PyNone.NONE, PyNone.NONE, 0).decref(ts);
      } catch (PyException e) {
        e.discard(ts);
      }
      ts.gc.settle();
    }
    if (interp.sysDict.getStr(ts, Names.path) instanceof PyList path) {
      PyObject first = PyString.fromString(directory);
      path.insert(ts, 0, first);
      first.decref(ts);
    }
  }

  /** {@code -i}: from now on SystemExit is reported like any other exception. */
  public void setInspecting(boolean on) {
    inspecting = on;
  }

  /**
   * Whether a session is to follow the program that has ended, as it has set {@code PYTHONINSPECT}:
   * not after a SystemExit, nor where the environment is ignored.
   */
  public boolean isInspectionAskedFor() {
    return interp.inspectWhenDone && !exited && !interp.ignoreEnvironment;
  }

  /** Sets which of the standard streams are terminals; by default none is. */
  public void setTerminals(boolean in, boolean out, boolean err) {
    stdin.setTerminal(in);
    stdout.setTerminal(out);
    stderr.setTerminal(err);
  }

  /**
   * Sets how the standard streams encode {@code unicode}.
   *
   * @param errors what becomes of encoding errors; null for the default
   */
  public void setEncoding(String encoding, String errors) {
    stdin.setEncoding(encoding, errors);
    stdout.setEncoding(encoding, errors);
    stderr.setEncoding(encoding, errors);
  }

  /** Sets {@code sys.prefix} and {@code sys.exec_prefix}. */
  public void setPrefixes(String prefix, String execPrefix) {
    interp.sysDict.setItemString(ts, "prefix", PyString.fromString(prefix));
    interp.sysDict.setItemString(ts, "exec_prefix", PyString.fromString(execPrefix));
  }

  /** Sets {@code sys.executable}, the command that starts such a VM. */
  public void setExecutable(String path) {
    interp.sysDict.setItemString(ts, "executable", PyString.fromString(path));
  }

  /** New processes are to have an environment variable. */
  public void inherit(String name, String value) {
    interp.system.inherit(name, value);
  }

  /** Sets where modules come from that nothing else finds; see {@link HostModules}. */
  public void setHostModules(HostModules modules) {
    ((ImportSystem) interp.importer).setHostModules(modules);
  }

  public String engineName() {
    return engine.name();
  }

  /** Returns the state of the main thread. */
  public ThreadState threadState() {
    return ts;
  }

  /** Returns the namespace of {@code __main__}, borrowed. */
  public PyDict globals() {
    return main.dict();
  }

  private void putBoth(PyDict dict, String name, PyObject value) {
    dict.setItemString(ts, name, Ref.inc(value));
    dict.setItemString(ts, "__" + name + "__", Ref.inc(value));
  }

  private PyObject list(List<String> values) {
    return PyList.ofStrings(ts, values.toArray(new String[0]));
  }

  /** Sets a global of {@code __main__}; steals the value. */
  public void setGlobal(String name, PyObject value) {
    main.dict().setItemString(ts, name, value);
  }

  /**
   * Compiles and runs source in {@code __main__}. Returns the value of an {@code eval}, else None;
   * owned.
   *
   * @param mode {@code "exec"}, {@code "eval"} or {@code "single"}
   * @throws PyException what the compiler or the program raises
   */
  public PyObject run(byte[] source, String filename, String mode) {
    PyCode code = interp.compiler.compile(ts, source, filename, mode, programFlags());
    return run(code);
  }

  /** The {@code __future__} features that a program has from the start: division with -Qnew. */
  public int programFlags() {
    return interp.divisionNew ? CodeFlags.CO_FUTURE_DIVISION : 0;
  }

  /** Runs a code object, which is stolen, in {@code __main__}. Returns its value, owned. */
  public PyObject run(PyCode code) {
    return run(ts, code);
  }

  /** {@link #run(PyCode)} in a thread that may not be the main thread. */
  public PyObject run(ThreadState thread, PyCode code) {
    Object begun = events.runBegins();
    PyException error = null;
    try {
      return Executing.eval(thread, code, main.dict(), main.dict());
    } catch (PyException e) {
      error = e;
      throw e;
    } finally {
      events.runEnds(begun, begun == null ? null : code.filename.toString(), error);
      code.decref(thread);
    }
  }

  /** Whom to tell of what happens. */
  public VmEvents events() {
    return events;
  }

  /**
   * Compiles what a user has typed so far, an interactive statement.
   *
   * @param flags those of the {@code __future__} statements typed before
   * @return the code, owned; null if more lines are needed
   * @throws PyException what the compiler raises
   */
  public PyCode compileTyped(byte[] typed, int flags) {
    return compiler.compileTyped(ts, typed, flags);
  }

  /** Returns the code of a compiled file, owned. */
  PyCode readProgram(byte[] compiled) {
    return PycFile.readProgram(ts, compiled);
  }

  /** Flushes the standard streams, if something was written since. */
  public void flush() {
    flush(ts);
  }

  /** {@link #flush()} in a thread that may not be the main thread. */
  public void flush(ThreadState thread) {
    if (interp.filesWritten) {
      interp.filesWritten = false;
      flushStreams(thread);
    }
  }

  private void flushStreams(ThreadState thread) {
    try {
      PyObject out = Printing.standardOutput(thread);
      if (out instanceof PyFile file) {
        file.flush(thread);
      }
      stderr.flush(thread);
    } catch (PyException e) {
      e.discard(thread);
    }
  }

  /**
   * Reports an exception that nothing has caught, through {@code sys.excepthook}, and discards it.
   *
   * @return the exit status: that of SystemExit, else 1
   */
  public int report(PyException e) {
    if (!inspecting && e.matches(ts, PyExc.SystemExit)) {
      return exitStatus(e);
    }
    e.normalize(ts);
    PyObject type = Ref.inc(e.excType());
    PyObject value = e.excValue() == null ? PyNone.NONE : Ref.inc(e.excValue());
    PyObject traceback = e.traceback() == null ? PyNone.NONE : Ref.inc(e.traceback());
    interp.sysDict.setItemString(ts, "last_type", Ref.inc(type));
    interp.sysDict.setItemString(ts, "last_value", Ref.inc(value));
    interp.sysDict.setItemString(ts, "last_traceback", Ref.inc(traceback));
    e.discard(ts);
    flushStdout();
    PyObject hook = Ref.inc(interp.sysDict.getStr(ts, Names.excepthook));
    try {
      if (hook == null) {
        writeError("sys.excepthook is missing\n");
        writeError(ErrorDisplay.text(ts, type, value, traceback));
      } else {
        hook.type().call3(ts, hook, type, value, traceback).decref(ts);
      }
    } catch (PyException inHook) {
      if (inHook.matches(ts, PyExc.SystemExit)) {
        return exitStatus(inHook);
      }
      writeError("Error in sys.excepthook:\n");
      writeError(ErrorDisplay.text(ts, inHook));
      inHook.discard(ts);
      writeError("\nOriginal exception was:\n");
      writeError(ErrorDisplay.text(ts, type, value, traceback));
    } finally {
      Ref.dec(ts, hook);
      type.decref(ts);
      value.decref(ts);
      traceback.decref(ts);
    }
    flushLine();
    return 1;
  }

  /** Ends the line that a {@code print} has left open, after a program or a statement. */
  public void flushLine() {
    try {
      Printing.flushLine(ts);
    } catch (PyException e) {
      e.discard(ts);
    }
  }

  private void flushStdout() {
    try {
      stdout.flush(ts);
    } catch (PyException e) {
      e.discard(ts);
    }
  }

  /**
   * Flushes stdout at the end, unless the program has closed it. An error is reported in CPython's
   * words and does not change the exit status.
   */
  private void closeStdout() {
    if (stdout.isClosed()) {
      return;
    }
    try {
      stdout.flush(ts);
    } catch (PyException e) {
      e.discard(ts);
      writeError(
          "close failed in file object destructor:\nsys.excepthook is missing\nlost sys.stderr\n");
    }
  }

  /** Writes to {@code sys.stderr}, or to the stream of the start where there is none. */
  private void writeError(PyObject value) {
    PyObject error = interp.sysDict.getStr(ts, Names.stderr);
    try {
      Printing.write(ts, error == null || error == PyNone.NONE ? stderr : error, value, true);
    } catch (PyException e) {
      e.discard(ts);
    }
  }

  private void writeError(String text) {
    PyObject s = PyString.fromString(text);
    try {
      Printing.write(ts, stderr, s, true);
    } catch (PyException e) {
      e.discard(ts);
    }
    s.decref(ts);
  }

  private int exitStatus(PyException e) {
    exited = true;
    flushLine();
    // Not normalized: what sys.exit(()) raises would have no code.
    PyObject value = e.excValue();
    PyObject code =
        value != null && Errors.isExceptionInstance(value)
            ? Objects.getAttrOrNull(ts, value, Names.code)
            : Ref.inc(value);
    try {
      if (code == null || code == PyNone.NONE) {
        return 0;
      }
      if (code instanceof PyInt i) {
        return (int) i.value;
      }
      if (code instanceof PyLong big) {
        // As PyInt_AsLong and the process's status: -1 where it is too large.
        return big.value.bitLength() < Long.SIZE ? big.value.intValue() : -1;
      }
      flushStdout();
      writeError(code);
      writeError(PyString.ofChar('\n'));
      return 1;
    } finally {
      Ref.dec(ts, code);
      e.discard(ts);
    }
  }

  /**
   * Calls {@code sys.exitfunc}, which a program or {@code atexit} may have set.
   *
   * @param status the exit status so far
   * @return the exit status: another one if the function raises SystemExit
   */
  private int runExitFunction(int status) {
    PyString key = PyString.fromString("exitfunc");
    PyObject function = Ref.inc(interp.sysDict.getStr(ts, key));
    if (function != null) {
      interp.sysDict.remove(ts, key);
    }
    key.decref(ts);
    try {
      if (function != null) {
        function.type().call0(ts, function).decref(ts);
      }
      return status;
    } catch (PyException e) {
      if (e.matches(ts, PyExc.SystemExit)) {
        inspecting = false;
        return report(e);
      }
      if (e.isStop()) {
        e.discard(ts);
        return status;
      }
      writeError("Error in sys.exitfunc:\n");
      report(e);
      return status;
    } finally {
      Ref.dec(ts, function);
    }
  }

  /**
   * Ends the VM: waits for the threads of {@code threading} that are not daemons, calls {@code
   * sys.exitfunc}, ends all other threads where they stand, clears {@code __main__} and the other
   * modules, so that finalizers run; flushes.
   *
   * @param status the exit status of the program
   * @return the exit status: another one if {@code sys.exitfunc} raises SystemExit
   */
  public int close(int status) {
    ThreadState previous = ThreadState.enter(ts);
    try {
      endThreads();
      int result = runExitFunction(status);
      interp.lock.beginEnd(ts);
      Shutdown.run(ts);
      closeStdout();
      flush();
      return result;
    } finally {
      interp.lock.end(ts);
      interp.threads.interruptOthers(ts);
      ThreadState.enter(previous);
      events.closed(interp.threads.steps(), interp.gc.collections());
    }
  }

  /** What {@code threading} does at the end, if it was imported: it waits for its threads. */
  private void endThreads() {
    if (!(interp.modules.getItemString(ts, "threading") instanceof PyModule threading)) {
      return;
    }
    boolean stopped = interp.limiter != null && interp.limiter.hasStoppedThreads();
    PyObject shutdown = stopped ? null : Ref.inc(threading.dict().getItemString(ts, "_shutdown"));
    try {
      if (stopped) {
        StoppedThreads.awaitOthers(ts);
      } else if (shutdown != null) {
        shutdown.type().call0(ts, shutdown).decref(ts);
      }
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, threading);
    } finally {
      Ref.dec(ts, shutdown);
    }
  }

  /** Ends the VM as {@link #close(int)} does, without an exit status. */
  public void close() {
    close(0);
  }

  static String version() {
    return SysModule.VERSION;
  }
}
