package org.cellvm.conformance;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.cellvm.conformance.CodeTree.Code;
import org.cellvm.engine.DispatchEngine;
import org.cellvm.instructions.Executing;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.model.Importer;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.frames.FrameType;
import org.cellvm.model.frames.GeneratorType;
import org.cellvm.model.frames.PyGenerator;
import org.cellvm.model.frames.TracebackType;
import org.cellvm.model.functions.CodeType;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Program;
import org.cellvm.runtime.Vm;

/**
 * Runs mutants of real code on one engine, one after the other, in VMs of its own. Each mutant
 * depends on the seed and its number alone. It shares nothing with other workers, so that it may go
 * on after the test has given it up.
 */
final class FuzzWorker implements Runnable {
  /** Backward jumps and calls that a mutant may make. */
  private static final int BUDGET = 1000;

  /** Mutants that share a VM; 1 to find the one that leaves something behind. */
  private static final int BATCH = Integer.getInteger("cellvm.fuzz.batch", 250);

  /** What could wait, write files, or end the process. */
  private static final List<String> UNSAFE =
      List.of("open", "file", "raw_input", "input", "execfile", "reload", "exit", "quit");

  private static final Set<String> MODULES =
      Set.of("operator", "types", "errno", "exceptions", "__future__", "copy_reg", "weakref");

  private final DispatchEngine engine;
  private final List<Code> corpus;
  private final long seed;
  private final long first;
  private final long last;
  private final FuzzFigures figures = new FuzzFigures();
  private volatile long current;
  private volatile long startedAt = System.nanoTime();
  private volatile boolean abandoned;

  private Vm vm;
  private ThreadState ts;
  private boolean faulty;

  /** Makes a worker for the mutants {@code first} to {@code last - 1}. */
  FuzzWorker(DispatchEngine engine, List<Code> corpus, long seed, long first, long last) {
    this.engine = engine;
    this.corpus = corpus;
    this.seed = seed;
    this.first = first;
    this.last = last;
    current = first;
  }

  /** Returns the number of the mutant that it runs now; {@code last} at the end. */
  long current() {
    return current;
  }

  /** Returns how long it has run that mutant, in nanoseconds. */
  long nanosAtCurrent() {
    return System.nanoTime() - startedAt;
  }

  /** Returns the counts of its mutants' outcomes so far. */
  FuzzFigures figures() {
    return figures;
  }

  /** Lets the worker end after its current mutant. */
  void abandon() {
    abandoned = true;
  }

  @Override
  public void run() {
    for (long i = first; i < last && !figures.full() && !abandoned; i++) {
      if (vm == null || (i - first) % BATCH == 0 || faulty) {
        newVm(i);
      }
      startedAt = System.nanoTime();
      current = i;
      try {
        mutant(i);
      } catch (PyException e) {
        fault(i, "leaves the harness: " + e.getMessage());
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        fault(i, e);
      }
      figures.mutants++;
    }
    newVm(last);
    current = last;
  }

  private void fault(long index, String what) {
    figures.fault(index, what);
    faulty = true;
  }

  private void fault(long index, Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    fault(index, error + " at " + Arrays.toString(Arrays.copyOf(trace, Math.min(9, trace.length))));
  }

  // The VM

  private void newVm(long index) {
    if (vm != null) {
      if (!faulty) {
        checkRemains(index);
      }
      vm.close();
    }
    faulty = false;
    vm = EngineRun.silentVm(engine, List.of("fuzz"), List.of());
    ts = vm.threadState();
    ThreadState.enter(ts);
    for (String name : UNSAFE) {
      forget(ts.interp.builtins, name);
    }
    ts.interp.importer = new FewModules(ts.interp.importer);
    ts.interp.onFault = error -> onFault(error);
  }

  private void onFault(Throwable error) {
    if (!(error instanceof StackOverflowError) && !(error instanceof OutOfMemoryError)) {
      fault(current, error);
    }
  }

  private record FewModules(Importer real) implements Importer {
    @Override
    public PyObject importModule(
        ThreadState ts, String name, PyObject globals, PyObject fromlist, int level) {
      if (!MODULES.contains(name)) {
        throw new PyException(PyExc.ImportError, "No module named " + name);
      }
      return real.importModule(ts, name, PyNone.NONE, fromlist, 0);
    }

    @Override
    public PyObject loadSource(ThreadState ts, String name, String path, PyFile file) {
      throw new PyException(PyExc.ImportError, "no files");
    }

    @Override
    public PyObject loadCompiled(ThreadState ts, String name, String path, PyFile file) {
      throw new PyException(PyExc.ImportError, "no files");
    }

    @Override
    public PyObject loadPackage(ThreadState ts, String name, String path) {
      throw new PyException(PyExc.ImportError, "no files");
    }

    @Override
    public String[] builtinNames() {
      return real.builtinNames();
    }

    @Override
    public PyObject initBuiltin(ThreadState ts, String name) {
      return MODULES.contains(name) ? real.initBuiltin(ts, name) : null;
    }

    @Override
    public PyObject loadOwn(ThreadState ts, String name) {
      throw new PyException(PyExc.ImportError, "no files");
    }

    @Override
    public PyObject execute(ThreadState ts, String name, PyCode code, String file) {
      throw new PyException(PyExc.ImportError, "no files");
    }

    @Override
    public PyModule addModule(ThreadState ts, String name) {
      throw new PyException(PyExc.ImportError, "no modules");
    }

    @Override
    public void tell(ThreadState ts, String line) {
      real.tell(ts, line);
    }

    @Override
    public byte[] librarySource(ThreadState ts, String file) {
      return null;
    }

    @Override
    public PyObject reload(ThreadState ts, PyObject module) {
      throw new PyException(PyExc.ImportError, "no reload");
    }
  }

  /** After a collection no frame may be alive, nor what only frames hold. */
  private void checkRemains(long index) {
    ts.setBudget(Long.MAX_VALUE);
    ts.gc.enabled = true;
    ts.setExcInfo(null, null, null);
    ts.publishExcInfo();
    for (String name : List.of("last_type", "last_value", "last_traceback")) {
      forget(ts.interp.sysDict, name);
    }
    // What PRINT_EXPR showed last.
    forget(ts.interp.builtins, "_");
    vm.globals().clear(ts);
    for (int i = 0; i < 3; i++) {
      ts.gc.collect(ts, 2);
    }
    int garbage = ts.gc.garbage(ts).size;
    int frames = ts.gc.live(FrameType.TYPE) + ts.gc.live(TracebackType.TYPE);
    int generators = ts.gc.live(GeneratorType.TYPE);
    if (garbage == 0 && frames + generators > 0) {
      fault(
          index,
          "some mutant of the batch before leaves %d frames and tracebacks, %d generators"
              .formatted(frames, generators));
    }
  }

  private void forget(PyDict names, String name) {
    PyString key = PyString.fromString(name);
    names.remove(ts, key);
    key.decref(ts);
  }

  // One mutant

  private void mutant(long index) {
    var random = new SplittableRandom(seed + index);
    var mutator = new CodeMutator(corpus, random);
    Code mutant = mutator.mutant();
    ts.setBudget(Long.MAX_VALUE);
    int route = random.nextInt(20);
    if (route == 0) {
      byte[] file = PycFiles.of(CodeTree.marshal(mutant));
      runProgram(random.nextInt(3) == 0 ? mutator.damage(file) : file);
      return;
    }
    PyCode code = null;
    try {
      code = route < 6 ? constructed(mutator, mutant) : read(mutator, mutant, route);
      if (code == null) {
        figures.unreadable++;
        return;
      }
    } catch (PyException e) {
      figures.unreadable++;
      e.discard(ts);
      return;
    }
    try {
      code.registerCode();
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.SystemError)) {
        fault(index, "refused with " + e.getMessage());
      }
      figures.refused++;
      e.discard(ts);
      code.decref(ts);
      return;
    }
    execute(index, random, code);
  }

  private PyCode read(CodeMutator mutator, Code mutant, int route) {
    byte[] bytes = CodeTree.marshal(mutant);
    if (route == 6) {
      bytes = mutator.damage(bytes);
    }
    return asCode(new MarshalReader(ts, bytes, 0, bytes.length).read());
  }

  private PyCode constructed(CodeMutator mutator, Code mutant) {
    byte[] bytes = CodeTree.marshal(mutator.arguments(mutant));
    PyObject arguments = new MarshalReader(ts, bytes, 0, bytes.length).read();
    try {
      PyObject[] items = ((PyTuple) arguments).items;
      return asCode(Objects.call(ts, CodeType.TYPE, items, 0, items.length, null));
    } finally {
      arguments.decref(ts);
    }
  }

  private PyCode asCode(PyObject o) {
    if (o instanceof PyCode code) {
      return code;
    }
    o.decref(ts);
    return null;
  }

  /** As the command runs a {@code .pyc}. */
  private void runProgram(byte[] file) {
    ts.setBudget(BUDGET);
    var program =
        new Program(
            vm,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.US_ASCII),
            "fuzz");
    int status = program.runCompiled(file);
    ts.setBudget(Long.MAX_VALUE);
    if (status == 0) {
      figures.results++;
    } else {
      figures.exceptions++;
    }
    checkState(current);
  }

  private void execute(long index, SplittableRandom random, PyCode code) {
    PyDict globals = globals(random, code);
    PyException raised = null;
    ts.setBudget(BUDGET);
    try {
      if (code.freevars().items.length == 0 && random.nextInt(3) == 0) {
        Executing.eval(ts, code, globals, globals).decref(ts);
      } else {
        call(random, code, globals);
      }
      figures.results++;
    } catch (PyException e) {
      raised = e;
    }
    ts.setBudget(Long.MAX_VALUE);
    if (raised != null) {
      if (raised.isStop()) {
        figures.stopped++;
      } else {
        figures.exceptions++;
      }
      raised.discard(ts);
    }
    // Finalizers of what it made have a budget too.
    ts.setBudget(BUDGET);
    globals.clear(ts);
    ts.setBudget(Long.MAX_VALUE);
    globals.decref(ts);
    code.decref(ts);
    checkState(index);
  }

  private void checkState(long index) {
    ts.setExcInfo(null, null, null);
    if (ts.frame != null || ts.recursionDepth != 0 || ts.raised != null) {
      fault(
          index,
          "leaves a frame: %b, recursion depth %d, exception %s"
              .formatted(ts.frame != null, ts.recursionDepth, ts.raised));
      ts.frame = null;
      ts.recursionDepth = 0;
    }
    int mark = ts.mark();
    if (mark != 0) {
      fault(index, "leaves " + mark + " temporaries");
    }
  }

  /** Returns the builtins, and values for most names that the code asks for. */
  private PyDict globals(SplittableRandom random, PyCode code) {
    PyDict globals = new PyDict(ts);
    for (PyString name : code.nameStrings) {
      if (ts.interp.builtins.getStr(ts, name) == null && random.nextInt(4) != 0) {
        PyObject value = value(random);
        globals.putStr(ts, name, value);
        value.decref(ts);
      }
    }
    PyDict builtins = ts.interp.builtins.copy(ts);
    PyString key = PyString.fromString("__builtins__");
    globals.putStr(ts, key, builtins);
    key.decref(ts);
    builtins.decref(ts);
    return globals;
  }

  private void call(SplittableRandom random, PyCode code, PyDict globals) {
    PyFunctionObject function = new PyFunctionObject(ts, code, globals);
    int mark = ts.mark();
    try {
      ts.own(function);
      PyObject[] cells = new PyObject[code.freevars().items.length];
      for (int i = 0; i < cells.length; i++) {
        PyObject content = random.nextInt(5) == 0 ? null : value(random);
        cells[i] = new PyCellObject(ts, content);
        Ref.dec(ts, content);
      }
      if (cells.length > 0) {
        function.setClosure(ts, PyTuple.of(ts, cells));
      }
      int n = Math.min(code.argcount, 300) + (random.nextInt(6) == 0 ? 1 : 0);
      PyObject[] arguments = new PyObject[n];
      for (int i = 0; i < n; i++) {
        arguments[i] = ts.own(value(random));
      }
      PyObject result = ts.own(Objects.call(ts, function, arguments, 0, n, null));
      if (result instanceof PyGenerator) {
        for (int i = 0; i < 10; i++) {
          PyObject item = Objects.iterNext(ts, result);
          if (item == null) {
            break;
          }
          item.decref(ts);
        }
      }
    } finally {
      ts.setBudget(BUDGET);
      ts.release(mark);
    }
  }

  /** Returns a value to work on, owned. */
  private PyObject value(SplittableRandom random) {
    switch (random.nextInt(8)) {
      case 0:
        return PyNone.NONE;
      case 1:
        return PyString.fromString("text".substring(random.nextInt(5)));
      case 2:
        return new PyList(ts, new PyObject[] {PyInt.valueOf(1), PyNone.NONE}, 2);
      case 3:
        return new PyDict(ts);
      case 4:
        return PyTuple.of(ts, PyInt.valueOf(2), PyInt.valueOf(3));
      case 5:
        return Ref.inc(PyExc.ValueError);
      default:
        return PyInt.valueOf(random.nextInt(12) - 2);
    }
  }
}
