package org.cellvm.runtime.embedding;

import java.lang.ref.ReferenceQueue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.cellvm.api.HostFunction;
import org.cellvm.api.KeywordFunction;
import org.cellvm.api.PythonException;
import org.cellvm.api.PythonVm;
import org.cellvm.api.Script;
import org.cellvm.api.Source;
import org.cellvm.api.StoppedException;
import org.cellvm.api.StoppedException.Reason;
import org.cellvm.api.Value;
import org.cellvm.api.VmConfig;
import org.cellvm.api.VmStatistics;
import org.cellvm.instructions.Executing;
import org.cellvm.instructions.Frames;
import org.cellvm.library.thread.StoppedThreads;
import org.cellvm.model.Interpreter;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.SourceCompiler;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Padded;
import org.cellvm.model.text.PyString;
import org.cellvm.runtime.Vm;
import org.cellvm.runtime.events.VmEvents;
import org.cellvm.runtime.events.VmLog;
import org.cellvm.runtime.limits.Activity;
import org.cellvm.runtime.limits.MemoryCensus;
import org.cellvm.runtime.limits.VmLimiter;

/** {@link PythonVm} over a {@link Vm}: takes its lock for each call. */
final class EmbeddedVm extends Padded implements PythonVm {
  /** What makes a method of the function that reads attributes of Java exceptions. */
  private static final String GET_ATTRIBUTE =
      "def __getattr__(self, name): return attribute(self, name)\n";

  private final Vm vm;
  private final VmLimiter limiter;

  /** Null without access to Java objects. */
  private final HostObjects host;

  /** The Java objects of classes that Python code extends. */
  private final Peer.Kept kept;

  private final Visits visits;

  /**
   * The references that values hold; those of values that Java has dropped come out of the queue.
   */
  private final HeldReference held = HeldReference.list();

  private final ReferenceQueue<Object> dropped = new ReferenceQueue<>();

  /** The names that the host has used last, as interned strings. */
  private final RecentTexts<PyString> names = new RecentTexts<>(128);

  /** The code of the expressions that the host has evaluated last. */
  private final RecentTexts<PyCode> expressions = new RecentTexts<>(32);

  /** Where the temporaries of the visit begin that {@link #comeAgain} has begun. */
  private int visitMark;

  private volatile boolean closed;

  EmbeddedVm(Vm vm, VmLimiter limiter, VmConfig config) {
    this.vm = vm;
    this.limiter = limiter;
    visits = new Visits(vm.threadState());
    host =
        config.hostAccess().isAny()
            ? new HostObjects(this, config.hostAccess(), config.hostClasses(), loader(config))
            : null;
    kept = host == null ? new Peer.Kept() : host.extensions.kept;
    if (config.modules() != null || host != null && config.hostClasses() != null) {
      vm.setHostModules(new FoundModules(this, config.modules()));
    }
    vm.threadState().interp.onFault = VmLog::fault;
    limiter.whenStopped(reason -> events().stopped(reason.name()));
    vm.threadState().beginBlocking();
  }

  private static ClassLoader loader(VmConfig config) {
    if (config.classLoader() != null) {
      return config.classLoader();
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : EmbeddedVm.class.getClassLoader();
  }

  /**
   * Runs {@code work} in the VM, as a thread of Python: a call that comes from within another, out
   * of a host function, goes on as the same thread; the main thread is whichever Java thread comes
   * while no other is it.
   *
   * @throws PythonException for a Python exception that it raises, and where it exhausts the Java
   *     stack or heap
   * @throws IllegalStateException if the VM is closed
   */
  <T> T inside(Supplier<T> work) {
    ThreadState running = ThreadState.current();
    if (running == null) {
      return visit(null, work);
    }
    if (running.interp == vm.threadState().interp) {
      // The host may have taken any amount of stack meanwhile.
      running.forgetStackRoom();
      return isInside(running) ? run(running, work) : reenter(running, work);
    }
    if (!isInside(running)) {
      return visit(running, work);
    }
    // Out of another VM, whose lock must not be held while this one's is waited for.
    running.beginBlocking();
    try {
      return visit(running, work);
    } finally {
      running.endBlocking();
    }
  }

  /** Runs {@code work} for a Java thread that is not in this VM. */
  private <T> T visit(ThreadState previous, Supplier<T> work) {
    ThreadState ts = visits.arrive();
    ThreadState.enter(ts);
    Activity activity = limiter.begin(ts);
    try {
      T result = reenter(ts, work);
      if (VmLimiter.hasStopped(ts)) {
        // Code of the library has taken the stop for another error, and gone on.
        throw new StoppedException(VmLimiter.stopped(ts), "");
      }
      return result;
    } finally {
      limiter.end(activity);
      ThreadState.enter(previous);
      visits.leave(ts);
    }
  }

  private static boolean isInside(ThreadState ts) {
    return ts.interp.lock.isHeldBy(ts);
  }

  private <T> T reenter(ThreadState ts, Supplier<T> work) {
    ts.endBlocking();
    try {
      return run(ts, work);
    } finally {
      ts.beginBlocking();
    }
  }

  private <T> T run(ThreadState ts, Supplier<T> work) {
    checkOpen();
    int mark = ts.mark();
    int depth = ts.recursionDepth;
    PyFrame frame = ts.frame;
    try {
      giveBackDropped(ts);
      return work.get();
    } catch (RuntimeException | Error e) {
      throw translate(ts, e, depth, frame);
    } finally {
      ts.release(mark);
      vm.flush(ts);
    }
  }

  /**
   * Begins what {@link #inside} does, for short work of the Java thread that was here last, if
   * nothing is measured and nobody else is here: in less time, and without an object for the work.
   *
   * <pre>{@code
   * ThreadState ts = vm.comeAgain();
   * if (ts == null) {
   *   return vm.inside(() -> work(vm.threadState()));
   * }
   * T result;
   * try {
   *   vm.begin(ts);
   *   result = work(ts);
   * } catch (RuntimeException | Error e) {
   *   throw vm.leave(ts, e);
   * }
   * vm.leave(ts);
   * return result;
   * }</pre>
   *
   * @return null if the work has to be done {@link #inside} instead
   */
  ThreadState comeAgain() {
    return limiter.measures() ? null : visits.arriveAgain();
  }

  /** Goes on after {@link #comeAgain}. */
  void begin(ThreadState ts) {
    visitMark = ts.mark();
    limiter.beginVisit(ts);
    giveBackDropped(ts);
  }

  /** Ends what {@link #comeAgain} has begun, where the work has been done. */
  void leave(ThreadState ts) {
    Reason stopped = end(ts);
    if (stopped != null) {
      throw new StoppedException(stopped, "");
    }
  }

  /** Ends what {@link #comeAgain} has begun. Returns what to throw for what was thrown. */
  RuntimeException leave(ThreadState ts, Throwable thrown) {
    try {
      return translate(ts, thrown, 0, null);
    } finally {
      end(ts);
    }
  }

  /** Ends a visit. Returns why it was stopped; null if it was not. */
  private Reason end(ThreadState ts) {
    try {
      ts.release(visitMark);
      vm.flush(ts);
      return limiter.endVisit(ts);
    } finally {
      visits.leaveAgain(ts);
    }
  }

  /**
   * Puts the thread back to where it was when a call began.
   *
   * @return what Java gets for what was thrown; errors of Java are thrown on
   */
  private RuntimeException translate(ThreadState ts, Throwable thrown, int depth, PyFrame frame) {
    boolean exhausted = thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError;
    if (exhausted) {
      ts.forgetStackRoom();
    }
    ts.recursionDepth = depth;
    ts.frame = frame;
    if (thrown instanceof PyException e) {
      return failed(ts, e);
    }
    if (exhausted) {
      return ExceptionTranslation.toJava(this, ts, Frames.asPythonError(thrown));
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  /**
   * What Java gets for an error, which is used up. A stop may come while the error is put into
   * words.
   */
  private RuntimeException failed(ThreadState ts, PyException e) {
    PyException stop = e;
    if (VmLimiter.stopped(ts) == null) {
      try {
        PythonException error = ExceptionTranslation.toJava(this, ts, e);
        if (VmLimiter.stopped(ts) == null) {
          return error;
        }
      } catch (PyException inWords) {
        e.discard(ts);
        stop = inWords;
      }
    }
    StoppedThreads.leave(ts);
    return ExceptionTranslation.stopped(ts, stop);
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the VM is closed");
    }
  }

  private void giveBackDropped(ThreadState ts) {
    for (Object reference = dropped.poll(); reference != null; reference = dropped.poll()) {
      giveBack(ts, (HeldReference) reference);
    }
    if (kept.areMany()) {
      kept.weaken();
    }
  }

  /** Where references come whose Java objects are gone. */
  ReferenceQueue<Object> dropped() {
    return dropped;
  }

  /** Holds a reference until its Java object or this VM is gone. */
  void hold(HeldReference reference) {
    reference.enter(held);
  }

  /** Releases the reference that a value holds, once. */
  void giveBack(ThreadState ts, HeldReference reference) {
    if (ts.frame != null || ts.interp.threads.count() > 1) {
      // It may be a function that runs, whose frame has borrowed from it.
      PyFrame.ownAll(ts);
    }
    Ref.dec(ts, reference.take());
  }

  // The host

  /** Returns what gives access to Java objects; null if there is none. */
  HostObjects host() {
    return host;
  }

  /** Gives an exception class the attributes of the Java exceptions behind its objects. */
  void addHostAttributes(PyType type) {
    ThreadState ts = threadState();
    PyDict names = ts.own(new PyDict(ts));
    HostBuiltin.Body body =
        (t, args, off, n) -> host.exceptions.attribute(t, args[off], args[off + 1]);
    names.setItemString(ts, "attribute", HostBuiltin.of(ts, "attribute", 2, body));
    names.setItemString(ts, "__builtins__", Ref.inc(ts.interp.builtins));
    byte[] source = GET_ATTRIBUTE.getBytes(StandardCharsets.UTF_8);
    PyCode code = ts.interp.compiler.compile(ts, source, "<java>", "exec", 0);
    ts.own(code);
    ts.own(Executing.eval(ts, code, names, names));
    PyObject function = names.getItemString(ts, "__getattr__");
    Objects.setAttr(ts, type, ts.own(HostText.name("__getattr__")), function);
  }

  // Code

  /** Returns the name of a variable or attribute, in UTF-8; borrowed from the temporaries. */
  PyString name(ThreadState ts, String name) {
    PyString known = names.find(name);
    if (known == null) {
      known = HostText.name(name);
      names.add(ts, name, known);
    }
    return ts.own(known);
  }

  /** The state of the thread that calls; it is inside. */
  ThreadState threadState() {
    return ThreadState.current();
  }

  @Override
  public String engine() {
    return vm.engineName();
  }

  @Override
  public void exec(String source) {
    exec(source, "<string>");
  }

  @Override
  public void exec(String source, String filename) {
    inside(
        () -> {
          ThreadState ts = threadState();
          vm.run(ts, compile(ts, source, HostText.toPython(filename), "exec")).decref(ts);
          return null;
        });
  }

  @Override
  public Script compile(Source source) {
    return inside(() -> new EmbeddedScript(this, CompiledSource.of(threadState(), source)));
  }

  /** Returns the namespace of {@code __main__}, borrowed. */
  PyDict globals() {
    return vm.globals();
  }

  @Override
  public Value eval(String expression) {
    ThreadState ts = comeAgain();
    if (ts == null) {
      return inside(() -> wrap(evaluate(threadState(), expression)));
    }
    Value value;
    try {
      begin(ts);
      value = wrap(ts, evaluate(ts, expression));
    } catch (RuntimeException | Error e) {
      throw leave(ts, e);
    }
    leave(ts);
    return value;
  }

  /** Returns the value of an expression, owned. */
  private PyObject evaluate(ThreadState ts, String expression) {
    PyCode code = expressions.find(expression);
    if (code == null) {
      code = compile(ts, expression.strip(), "<string>", "eval");
      expressions.add(ts, expression, code);
    }
    return vm.run(ts, code);
  }

  /** Compiles source, which Java has as text, as UTF-8; owned. */
  private static PyCode compile(ThreadState ts, String source, String filename, String mode) {
    if (source.indexOf('\0') >= 0) {
      throw Errors.typeError("compile() expected string without null bytes");
    }
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return ts.interp.compiler.compile(ts, bytes, filename, mode, SourceCompiler.SOURCE_IS_UTF8);
  }

  // Values

  /** Returns a value for an object, which is stolen. */
  ObjectValue wrap(PyObject o) {
    return wrap(threadState(), o);
  }

  /** {@link #wrap(PyObject)} in the thread of that state. */
  ObjectValue wrap(ThreadState ts, PyObject o) {
    if (PlainObjects.isPlain(o)) {
      o.decref(ts);
      return new ObjectValue(this, o);
    }
    ObjectValue value = new ObjectValue(this, o, dropped);
    value.reference().enter(held);
    return value;
  }

  @Override
  public Value get(String name) {
    ThreadState ts = comeAgain();
    if (ts == null) {
      return inside(() -> get(threadState(), name));
    }
    Value value;
    try {
      begin(ts);
      value = get(ts, name);
    } catch (RuntimeException | Error e) {
      throw leave(ts, e);
    }
    leave(ts);
    return value;
  }

  private Value get(ThreadState ts, String name) {
    PyObject value = vm.globals().getStr(ts, name(ts, name));
    return value == null ? null : wrap(ts, Ref.inc(value));
  }

  @Override
  public void set(String name, Object value) {
    ThreadState ts = comeAgain();
    if (ts == null) {
      inside(
          () -> {
            set(threadState(), name, value);
            return null;
          });
      return;
    }
    try {
      begin(ts);
      set(ts, name, value);
    } catch (RuntimeException | Error e) {
      throw leave(ts, e);
    }
    leave(ts);
  }

  private void set(ThreadState ts, String name, Object value) {
    vm.globals().putStr(ts, name(ts, name), ts.own(ToPython.convert(this, ts, value)));
  }

  @Override
  public void define(String name, HostFunction function) {
    inside(
        () -> {
          ThreadState ts = threadState();
          PyString key = ts.own(HostText.name(name));
          vm.globals().putStr(ts, key, ts.own(HostCallable.of(this, name, function)));
          return null;
        });
  }

  @Override
  public void define(String name, String doc, KeywordFunction function) {
    inside(
        () -> {
          ThreadState ts = threadState();
          PyObject callable = ts.own(HostCallable.of(this, name, doc, function));
          vm.globals().putStr(ts, ts.own(HostText.name(name)), callable);
          return null;
        });
  }

  @Override
  public void defineModule(String name, Map<String, ?> members, String doc) {
    inside(
        () -> {
          DefinedModules.define(this, name, members, doc);
          return null;
        });
  }

  /** Whom to tell of what happens. */
  VmEvents events() {
    return vm.events();
  }

  @Override
  public VmStatistics statistics() {
    return inside(
        () -> {
          Interpreter interp = threadState().interp;
          return new VmStatistics(
              interp.threads.steps(),
              interp.gc.live(),
              MemoryCensus.of(interp),
              interp.gc.collections(),
              interp.gc.unreachableSoFar(),
              interp.threads.count());
        });
  }

  @Override
  public void interrupt() {
    limiter.interruptAll();
  }

  @Override
  public void cancel() {
    limiter.stopAll(Reason.CANCELLED);
  }

  @Override
  public void close() {
    close(false);
  }

  @Override
  public void close(boolean stop) {
    ThreadState running = ThreadState.current();
    if (running != null && running.interp == vm.threadState().interp) {
      throw new IllegalStateException("the VM is running");
    }
    if (!closeDoors(stop)) {
      return;
    }
    ThreadState ts = vm.threadState();
    ThreadState previous = ThreadState.enter(ts);
    Activity activity = limiter.begin(ts);
    ts.endBlocking();
    try {
      if (stop) {
        ts.setBudget(-1);
      }
      for (HeldReference r = held.first(); r != null; r = held.first()) {
        giveBack(ts, r);
      }
      names.release(ts);
      expressions.release(ts);
      closed = true;
      if (host != null) {
        host.release(ts);
      }
      vm.close(0);
    } finally {
      ts.interp.system.close();
      limiter.end(activity);
      limiter.closed();
      ThreadState.enter(previous);
    }
  }

  /** Lets nobody in any more and waits until all have left; false if that was done before. */
  private boolean closeDoors(boolean stop) {
    boolean first = visits.close();
    if (stop) {
      // Also where another thread waits already.
      limiter.stopAll(Reason.CLOSED);
    }
    if (first) {
      visits.awaitAll();
    }
    return first;
  }

  /** Whether {@link #close} has been called. */
  boolean isClosing() {
    return visits.isClosing();
  }

  boolean isClosed() {
    return closed;
  }
}
