package org.cellvm.model.frames;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyReferent;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyCode;

/** A generator: a frame that yields. It owns the frame until the frame has finished. */
public final class PyGenerator extends PyReferent {
  PyFrame frame;

  /** Owned, for {@code gi_code}, which outlives the frame. */
  final PyCode code;

  private boolean running;

  /** Steals the frame. */
  public PyGenerator(ThreadState ts, PyFrame frame) {
    this.frame = frame;
    this.code = Ref.inc(frame.code);
    frame.expose(ts);
    ts.gc.track(this);
  }

  /** {@code gi_running}; it is counted once more meanwhile, so that it does not end. */
  public boolean isRunning() {
    return running;
  }

  /** The next value, owned; null when the generator is exhausted. */
  public PyObject next(ThreadState ts) {
    return resume(ts, null, null);
  }

  /**
   * {@code send}: {@code value} is borrowed.
   *
   * @throws PyException StopIteration at the end
   */
  PyObject send(ThreadState ts, PyObject value) {
    PyFrame f = frame;
    if (f != null && f.pc == PyFrame.NOT_STARTED && value != PyNone.NONE && !running) {
      throw Errors.typeError("can't send non-None value to a just-started generator");
    }
    return orStop(resume(ts, value, null));
  }

  /** Raises {@code e} where the generator is suspended; its references pass to it. */
  PyObject throwInto(ThreadState ts, PyException e) {
    if (frame == null && !running) {
      throw e;
    }
    return orStop(resume(ts, null, e));
  }

  private static PyObject orStop(PyObject value) {
    if (value == null) {
      throw Errors.stopIteration();
    }
    return value;
  }

  private PyObject resume(ThreadState ts, PyObject value, PyException thrown) {
    if (running) {
      throw Errors.valueError("generator already executing");
    }
    PyFrame f = frame;
    if (f == null) {
      return null;
    }
    if (f.suspended) {
      f.registers[f.resumeRegister] = value == null ? PyNone.NONE : Ref.inc(value);
      f.suspended = false;
    }
    if (f.traced) {
      // It is not in the form that an engine's loop runs: Frames.enter is to look closer.
      ts.tickSoon();
    }
    begin(ts, f);
    return end(ts, f, ts.interp.runner.execute(ts, f, thrown));
  }

  /**
   * For engines that resume the frame themselves: the frame, prepared for it, if it waits at a
   * yield and nothing is out of the ordinary; else null. The engine lets the frame receive None,
   * runs it and calls {@link #end}.
   */
  public PyFrame beginNext(ThreadState ts) {
    PyFrame f = frame;
    if (f == null || !f.suspended || f.traced || running) {
      return null;
    }
    f.suspended = false;
    begin(ts, f);
    return f;
  }

  private void begin(ThreadState ts, PyFrame f) {
    PyFrame caller = ts.frame;
    if (caller != null) {
      caller.own();
      caller.refcnt++;
    }
    f.back = caller;
    running = true;
    // A finalizer of something the frame holds may drop the last reference to this generator.
    refcnt++;
  }

  /**
   * After a run of the frame with that result: the value yielded, owned; null when the generator is
   * exhausted.
   */
  public PyObject end(ThreadState ts, PyFrame f, PyObject result) {
    PyException raised = result == null ? ts.takeRaised() : null;
    boolean yielded = result != null && f.suspended;
    running = false;
    f.clearBack(ts);
    if (!yielded) {
      finish(ts);
    }
    decref(ts);
    if (yielded) {
      return result;
    }
    if (raised != null) {
      throw raised;
    }
    // Malformed code may return a value from a generator; CPython drops it too.
    result.decref(ts);
    return null;
  }

  private void finish(ThreadState ts) {
    PyFrame f = frame;
    if (f != null) {
      frame = null;
      f.decref(ts);
    }
  }

  /** {@code close}: raises GeneratorExit at the yield; an owned None. */
  PyObject close(ThreadState ts) {
    PyException exit = new PyException(PyExc.GeneratorExit, (String) null);
    PyObject value;
    try {
      value = throwInto(ts, exit);
    } catch (PyException e) {
      if (e.matches(ts, PyExc.StopIteration) || e.matches(ts, PyExc.GeneratorExit)) {
        e.discard(ts);
        return PyNone.NONE;
      }
      throw e;
    }
    value.decref(ts);
    throw Errors.runtimeError("generator ignored GeneratorExit");
  }

  /** Whether the frame is suspended inside a {@code try} or {@code with}: closing it runs code. */
  @Override
  public boolean hasFinalizer() {
    PyFrame f = frame;
    return f != null && f.suspended && f.registerCode().exceptionBlock(f.pc) >= 0;
  }

  @Override
  public PyType type() {
    return GeneratorType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(frame);
    visitor.visit(code);
  }

  /**
   * Weak references first, then, if that runs code, close, which may resurrect the generator. Any
   * close is an event for a trace function.
   */
  @Override
  protected void dealloc(ThreadState ts) {
    clearWeakrefs(ts);
    if (hasFinalizer() || frame != null && ts.useTracing) {
      refcnt = 1;
      finalizeByClose(ts);
      if (--refcnt > 0) {
        return;
      }
    }
    super.dealloc(ts);
  }

  private void finalizeByClose(ThreadState ts) {
    int nesting = ts.pauseDeallocNesting();
    try {
      close(ts);
    } catch (PyException e) {
      Errors.writeUnraisable(ts, e, this);
    }
    ts.resumeDeallocNesting(nesting);
  }

  @Override
  protected void release(ThreadState ts) {
    finish(ts);
    code.decref(ts);
  }
}
