package org.cellvm.library.thread;

import org.cellvm.instructions.Frames;
import org.cellvm.model.Limiter;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Threads;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.files.Printing;
import org.cellvm.model.frames.ErrorDisplay;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** A thread that {@code start_new_thread} has started: calls one function. */
final class PythonThread implements Runnable {
  private final ThreadState ts;
  private final ThreadModuleState module;
  private final Thread thread;

  // What is called; owned.
  private final PyObject function;
  private final PyTuple args;

  /** Null for none. */
  private final PyDict kwargs;

  private PythonThread(
      ThreadState ts, ThreadModuleState module, PyObject function, PyTuple args, PyDict kwargs) {
    this.ts = ts;
    this.module = module;
    thread = new Thread(null, this, "python", Math.max(module.stackSize, Threads.STACK_SIZE));
    thread.setDaemon(true);
    this.function = Ref.inc(function);
    this.args = Ref.inc(args);
    this.kwargs = Ref.inc(kwargs);
  }

  /**
   * Starts a thread; all arguments are borrowed, {@code kwargs} may be null. Returns its number.
   *
   * @throws PyException {@code thread.error} if there can be no more threads
   */
  static long start(ThreadState ts, PyObject function, PyTuple args, PyDict kwargs) {
    ThreadModuleState module = ts.interp.moduleStates.get(ThreadModuleState.class);
    PythonThread task =
        new PythonThread(new ThreadState(ts.interp), module, function, args, kwargs);
    Limiter limiter = ts.interp.limiter;
    if (limiter != null) {
      limiter.created(task.ts);
    }
    try {
      task.thread.start();
    } catch (OutOfMemoryError e) {
      if (limiter != null) {
        limiter.ended(task.ts);
      }
      task.releaseCall(ts);
      task.ts.dispose();
      PyObject text = PyString.fromString("can't start new thread");
      throw new PyException(Ref.inc(module.error), text, null);
    }
    module.threads.add(task);
    return task.thread.getId();
  }

  @Override
  public void run() {
    ThreadState.enter(ts);
    ts.setStackSize(Threads.STACK_SIZE);
    try {
      ts.endBlocking();
    } catch (PyException ended) {
      // The lock is held all the same; others want it to end too.
      ts.beginBlocking();
      return;
    }
    module.running++;
    Limiter limiter = ts.interp.limiter;
    try {
      if (limiter != null) {
        limiter.started(ts);
      }
      call();
    } catch (PyException e) {
      report(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
      report(Frames.asPythonError(e));
    } finally {
      if (limiter != null) {
        limiter.ended(ts);
      }
      releaseCall(ts);
      module.running--;
      module.threads.remove(this);
      ts.dispose();
      ts.beginBlocking();
      ThreadState.enter(null);
    }
  }

  private void call() {
    int keywords = kwargs == null ? 0 : kwargs.size();
    PyObject[] all = new PyObject[args.items.length + keywords];
    System.arraycopy(args.items, 0, all, 0, args.items.length);
    PyObject[] names = keywords == 0 ? null : new PyObject[keywords];
    if (keywords > 0) {
      int k = 0;
      for (int i = kwargs.next(-1); i >= 0; i = kwargs.next(i)) {
        names[k] = kwargs.keys[i];
        all[args.items.length + k++] = kwargs.values[i];
      }
    }
    Objects.call(ts, function, all, 0, args.items.length, names).decref(ts);
  }

  private void releaseCall(ThreadState thread) {
    function.decref(thread);
    args.decref(thread);
    Ref.dec(thread, kwargs);
  }

  /** An exception has ended the thread. */
  private void report(PyException e) {
    if (e.isStop() || e.matches(ts, PyExc.SystemExit)) {
      boolean stopped = e.isStop();
      e.discard(ts);
      if (stopped) {
        StoppedThreads.leave(ts);
      }
      return;
    }
    e.normalize(ts);
    PyObject type = Ref.inc(e.excType());
    PyObject value = e.excValue() == null ? PyNone.NONE : Ref.inc(e.excValue());
    PyObject traceback = e.traceback() == null ? PyNone.NONE : Ref.inc(e.traceback());
    e.discard(ts);
    int mark = ts.mark();
    try {
      write("Unhandled exception in thread started by ");
      write(ts.own(Objects.repr(ts, function)).toString());
      write("\n");
      PyObject hook = ts.own(Ref.inc(ts.interp.sysDict.getStr(ts, Names.excepthook)));
      if (hook == null) {
        write("sys.excepthook is missing\n");
        write(ErrorDisplay.text(ts, type, value, traceback));
      } else {
        Objects.call3(ts, hook, type, value, traceback).decref(ts);
      }
    } catch (PyException another) {
      another.discard(ts);
    } finally {
      ts.release(mark);
      type.decref(ts);
      value.decref(ts);
      traceback.decref(ts);
    }
  }

  /** The object of the module {@code threading} that it runs for; borrowed; null for none. */
  PyObject threadObject() {
    boolean bound = function instanceof PyMethod method && method.self != null;
    return bound ? ((PyMethod) function).self : null;
  }

  /** Waits until it has ended, at most so long. */
  void join(long millis) throws InterruptedException {
    thread.join(millis);
  }

  private void write(String text) {
    PyObject err = ts.interp.sysDict.getStr(ts, Names.stderr);
    if (err != null && err != PyNone.NONE) {
      ts.own(Ref.inc(err));
      Printing.write(ts, err, ts.own(PyString.fromString(text)), true);
    }
  }
}
