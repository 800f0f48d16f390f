package org.cellvm.library.thread;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;

/**
 * What threads leave behind that a limit or a request from Java has stopped: none of their {@code
 * finally} clauses has run, so that the module {@code threading} counts them among those that run,
 * and a lock of its own may still be locked.
 */
public final class StoppedThreads {
  /** How long to wait for a thread before looking whether the waiting one is to be stopped. */
  private static final long POLL_MILLIS = 20;

  private StoppedThreads() {}

  /** Lets {@code threading} forget the calling thread, which was stopped. */
  public static void leave(ThreadState ts) {
    PyDict threading = threading(ts);
    if (threading == null) {
      return;
    }
    if (threading.getItemString(ts, "_active_limbo_lock") instanceof PyLock lock
        && lock.isHeldBy(ts)) {
      lock.release();
    }
    PyObject ident = PyInt.valueOf(ts.ident());
    try {
      if (ts != ts.interp.threads.main()
          && threading.getItemString(ts, "_active") instanceof PyDict active) {
        PyObject thread = active.pop(ts, ident);
        if (thread != null && thread.instanceDict() != null) {
          thread.instanceDict().setItemString(ts, "_Thread__stopped", PyBool.TRUE);
        }
        Ref.dec(ts, thread);
      }
    } catch (PyException e) {
      e.discard(ts);
    } finally {
      ident.decref(ts);
    }
  }

  /** Returns what the module {@code threading} holds; borrowed; null if it was not imported. */
  private static PyDict threading(ThreadState ts) {
    return ts.interp.modules.getItemString(ts, "threading") instanceof PyModule module
        ? module.dict()
        : null;
  }

  /**
   * Waits for the threads of {@code threading} that are not daemons, as the end of a VM does, but
   * takes none of that module's locks: a stopped thread may have left them locked.
   *
   * @throws PyException that stops the calling thread
   */
  public static void awaitOthers(ThreadState ts) {
    ThreadModuleState state = ts.interp.moduleStates.get(ThreadModuleState.class);
    for (PythonThread next = waitedFor(ts, state); next != null; next = waitedFor(ts, state)) {
      boolean interrupted = false;
      ts.beginBlocking();
      try {
        next.join(POLL_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      } finally {
        ts.endBlocking();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      ts.interp.interrupts.check(ts);
    }
  }

  private static PythonThread waitedFor(ThreadState ts, ThreadModuleState state) {
    if (state == null) {
      return null;
    }
    for (PythonThread thread : state.threads) {
      PyObject object = thread.threadObject();
      PyDict attributes = object == null ? null : object.instanceDict();
      if (attributes != null && attributes.getItemString(ts, "_Thread__daemonic") == PyBool.FALSE) {
        return thread;
      }
    }
    return null;
  }
}
