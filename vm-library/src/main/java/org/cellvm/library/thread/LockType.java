package org.cellvm.library.thread;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code thread.lock}, which only {@code allocate_lock} makes instances of. */
@ExposedType(
    name = "thread.lock",
    baseType = false,
    basicSize = 32,
    weakrefOffset = 24,
    doc =
        "A lock: threads that acquire it while it is locked wait until it is released. Any thread\n"
            + "may release it, and a thread that acquires it twice waits for itself.")
final class LockType extends ObjectType {
  static final LockType TYPE = new LockType(new LockTypeTable(), "thread.lock", ObjectType.TYPE);

  private static final String ACQUIRE =
      "acquire([wait]) -> bool\n\n"
          + "Locks the lock and returns True. Where it is locked already, waits until it is not,\n"
          + "or returns False at once if wait is false.";
  private static final String RELEASE = "Unlocks the lock, which must be locked.";
  private static final String LOCKED = "Whether the lock is locked.";

  private LockType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(value = "acquire", parse = "|i:acquire", defaults = "1", doc = ACQUIRE)
  static boolean acquire(ThreadState ts, PyLock self, long wait) {
    if (wait == 0) {
      return self.tryAcquire(ts);
    }
    self.acquire(ts);
    return true;
  }

  @ExposedMethod(value = "acquire_lock", parse = "|i:acquire", defaults = "1", doc = ACQUIRE)
  static boolean acquireLock(ThreadState ts, PyLock self, long wait) {
    return acquire(ts, self, wait);
  }

  @ExposedMethod(value = "__enter__", parse = "|i:acquire", defaults = "1", doc = ACQUIRE)
  static boolean enter(ThreadState ts, PyLock self, long wait) {
    return acquire(ts, self, wait);
  }

  @ExposedMethod(value = "release", convention = Convention.NOARGS, doc = RELEASE)
  static void release(ThreadState ts, PyLock self) {
    if (!self.isLocked()) {
      ThreadModuleState state = ts.interp.moduleStates.get(ThreadModuleState.class);
      throw new PyException(
          Ref.inc(state.error), PyString.fromString("release unlocked lock"), null);
    }
    self.release();
  }

  @ExposedMethod(value = "release_lock", convention = Convention.NOARGS, doc = RELEASE)
  static void releaseLock(ThreadState ts, PyLock self) {
    release(ts, self);
  }

  @ExposedMethod(value = "__exit__", convention = Convention.RAW, doc = RELEASE)
  static void exit(
      ThreadState ts, PyLock self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    release(ts, self);
  }

  @ExposedMethod(value = "locked", convention = Convention.NOARGS, doc = LOCKED)
  static boolean locked(ThreadState ts, PyLock self) {
    return self.isLocked();
  }

  @ExposedMethod(value = "locked_lock", convention = Convention.NOARGS, doc = LOCKED)
  static boolean lockedLock(ThreadState ts, PyLock self) {
    return self.isLocked();
  }
}
