package org.cellvm.runtime.limits;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cellvm.api.Limits;
import org.cellvm.api.StoppedException.Reason;
import org.cellvm.model.Interpreter;
import org.cellvm.model.Limiter;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;

/** Holds the threads of one VM to its limits. */
public final class VmLimiter implements Limiter {
  private final Interpreter interp;
  private final Limits limits;
  private final long wallNanos;
  private final long cpuNanos;
  private final boolean countsSteps;

  /** Guarded by this. */
  private final List<Activity> activities = new ArrayList<>();

  /** Whether the watchdog looks at this VM. Guarded by this. */
  private boolean watched;

  /** The VM has been closed. Guarded by this. */
  private boolean over;

  /** What threads have allocated since the last census, but for what activities know themselves. */
  private long allocated;

  /** So much has to be allocated before the next census. */
  private volatile long nextCensus;

  /** What the VM held at the last census. */
  private volatile long live;

  /** The VM is being closed without waiting for what runs. */
  private volatile boolean closing;

  private volatile boolean stoppedThreads;

  /** Null where nothing is measured. */
  private final ThreadCosts costs;

  /** What all calls of the main thread share where nothing is measured; null otherwise. */
  private final Activity ofMain;

  /** Is told why a call or thread was stopped; null for nobody. */
  private Consumer<Reason> whenStopped;

  public VmLimiter(Interpreter interp, Limits limits) {
    this.interp = interp;
    this.limits = limits;
    wallNanos = limits.wallTime() == null ? Long.MAX_VALUE : nanos(limits.wallTime());
    cpuNanos = limits.cpuTime() == null ? Long.MAX_VALUE : nanos(limits.cpuTime());
    countsSteps = limits.steps() != Long.MAX_VALUE;
    costs = isWatched() ? new ThreadCosts() : null;
    nextCensus = limits.bytes() / 4;
    interp.limiter = this;
    if (costs == null) {
      ofMain = new Activity(interp.threads.main(), wallNanos);
      ofMain.end();
      ofMain.ts.limits = ofMain;
      activities.add(ofMain);
    } else {
      ofMain = null;
    }
    interp.limitRecursion(limits.recursion());
  }

  /** The VM has been closed: the watchdog is to let it go at once. */
  public synchronized void closed() {
    over = true;
  }

  /** Says who is told of each call from Java and each thread that was stopped, when it ends. */
  public void whenStopped(Consumer<Reason> action) {
    whenStopped = action;
  }

  private static long nanos(java.time.Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  private boolean isWatched() {
    return wallNanos != Long.MAX_VALUE || cpuNanos != Long.MAX_VALUE || holdsMemory();
  }

  private boolean holdsMemory() {
    return limits.bytes() != Long.MAX_VALUE;
  }

  /** Returns a stream that counts what is written against the limit. */
  public static OutputStream counting(OutputStream out, OutputMeter meter) {
    return new CountedOutput(out, meter);
  }

  // Activities

  /** A call from Java begins; the VM's lock may be missing. */
  public Activity begin(ThreadState ts) {
    if (ofMain != null && ts == ofMain.ts) {
      ofMain.resume(closing ? Reason.CLOSED : null);
      if (countsSteps) {
        ts.setBudget(limits.steps());
      }
      return ofMain;
    }
    Activity activity = register(ts);
    run(activity);
    return activity;
  }

  private Activity register(ThreadState ts) {
    Activity activity = new Activity(ts, wallNanos);
    boolean watch;
    synchronized (this) {
      activities.add(activity);
      watch = costs != null && !watched;
      watched |= watch;
    }
    ts.limits = activity;
    if (closing) {
      activity.stop(Reason.CLOSED);
    }
    if (watch) {
      Watchdog.ONLY.add(this);
    }
    return activity;
  }

  /** The running thread is that of the activity. */
  private void run(Activity activity) {
    long thread = Thread.currentThread().getId();
    if (cpuNanos != Long.MAX_VALUE) {
      activity.cpuEnd = costs.cpuTime(thread) + cpuNanos;
    }
    if (holdsMemory()) {
      activity.allocated = costs.allocated(thread);
    }
    activity.begin();
    activity.ts.setBudget(limits.steps());
  }

  /** The call has ended, and what was asked of it with it. */
  public void end(Activity activity) {
    if (activity == ofMain) {
      activity.end();
      if (hasStopped(activity.ts)) {
        endStopped(activity);
        activity.ts.setBudget(Long.MAX_VALUE);
      }
      return;
    }
    synchronized (this) {
      activities.remove(activity);
      if (holdsMemory()) {
        allocated += allocatedBy(activity);
      }
    }
    endStopped(activity);
    activity.ts.limits = null;
    activity.ts.setBudget(Long.MAX_VALUE);
  }

  /**
   * {@link #begin} for the main thread, which holds the VM's lock, where nothing is {@linkplain
   * #measures measured}; {@link #endVisit} follows.
   */
  public void beginVisit(ThreadState ts) {
    ofMain.resume(null);
    if (countsSteps) {
      ts.setBudget(limits.steps());
    }
  }

  /**
   * A visit of the main thread has ended, and what was asked of it with it; the VM's lock is held.
   * Only where nothing is {@linkplain #measures measured}.
   *
   * @return why the visit was stopped; null if it was not
   */
  public Reason endVisit(ThreadState ts) {
    if (!hasStopped(ts)) {
      ofMain.end();
      return null;
    }
    Reason reason = stopped(ts);
    // Whoever is told may wait for another thread that waits for the lock.
    ts.beginBlocking();
    try {
      end(ofMain);
    } finally {
      ts.endBlocking();
    }
    return reason;
  }

  /** Whether there are limits for which each call from Java is noted on its own. */
  public boolean measures() {
    return ofMain == null;
  }

  /** Tells of it where the call that has ended was stopped. */
  private void endStopped(Activity activity) {
    Reason reason = hasStopped(activity.ts) ? stopped(activity.ts) : null;
    if (reason != null) {
      stoppedThreads = true;
    }
    if (reason != null && reason != Reason.CLOSED && whenStopped != null) {
      whenStopped.accept(reason);
    }
  }

  @Override
  public void created(ThreadState ts) {
    register(ts);
  }

  @Override
  public void started(ThreadState ts) {
    if (ts.limits instanceof Activity activity) {
      run(activity);
    }
  }

  @Override
  public void ended(ThreadState ts) {
    if (ts.limits instanceof Activity activity) {
      end(activity);
    }
  }

  @Override
  public boolean hasStoppedThreads() {
    return stoppedThreads;
  }

  private synchronized Activity[] activities() {
    return activities.toArray(new Activity[0]);
  }

  /** Stops all that runs in the VM; from any thread. */
  public void stopAll(Reason reason) {
    if (reason == Reason.CLOSED) {
      closing = true;
    }
    for (Activity activity : activities()) {
      if (activity.isActive() || reason == Reason.CLOSED) {
        activity.stop(reason);
      }
    }
  }

  /** Raises a KeyboardInterrupt in all calls from Java; from any thread. */
  public void interruptAll() {
    for (Activity activity : activities()) {
      if (activity.isActive()) {
        activity.interrupt = true;
        activity.ts.askForAttention();
      }
    }
  }

  /** Returns why the thread was stopped, or is to be; null if it is not. */
  public static Reason stopped(ThreadState ts) {
    Reason reason = ts.limits instanceof Activity activity ? activity.reason() : null;
    if (reason != null || !hasStopped(ts)) {
      return reason;
    }
    return ts.interp.lock.isEnding() ? Reason.CLOSED : Reason.STEPS;
  }

  /** Whether the exception that stops the thread has been raised. */
  public static boolean hasStopped(ThreadState ts) {
    return ts.budget() < 0;
  }

  // In threads of the VM

  @Override
  public void attend(ThreadState ts) {
    if (!(ts.limits instanceof Activity activity)) {
      return;
    }
    if (activity.census) {
      activity.census = false;
      census();
    }
    if (activity.isInterrupted()) {
      activity.stop(Reason.INTERRUPTED);
    }
    Reason reason = activity.reason();
    if (reason != null) {
      ts.askForAttention();
      ts.setBudget(-1);
      throw PyException.stop(reason.text());
    }
    if (activity.interrupt) {
      activity.interrupt = false;
      throw new PyException(PyExc.KeyboardInterrupt, (PyObject) null, null);
    }
  }

  @Override
  public void tick(ThreadState ts) {
    if (costs != null && ts.limits instanceof Activity activity) {
      if (activity.isOver(System.nanoTime())) {
        activity.stop(Reason.WALL_TIME);
      }
      if (holdsMemory()) {
        account(activity);
      }
    }
  }

  /** Counts what the running thread has allocated; takes the census where it is time for it. */
  private void account(Activity activity) {
    long since;
    synchronized (this) {
      allocated += allocatedBy(activity);
      since = allocated;
    }
    if (since > nextCensus) {
      census();
    }
  }

  @Override
  public void allocate(ThreadState ts, long bytes) {
    if (!holdsMemory()) {
      return;
    }
    if (ts.limits instanceof Activity activity) {
      account(activity);
    }
    if (bytes > limits.bytes() - live) {
      // What was live at the last census may be gone.
      census();
      if (bytes > limits.bytes() - live) {
        throw Errors.memoryError();
      }
    }
  }

  private void census() {
    live = MemoryCensus.of(interp);
    synchronized (this) {
      allocated = 0;
    }
    nextCensus = Math.max(limits.bytes() / 16, (limits.bytes() - live) / 2);
    if (live > limits.bytes()) {
      stopAll(Reason.MEMORY);
    }
  }

  // In the watchdog's thread

  private long allocatedBy(Activity activity) {
    long thread = activity.threadId();
    if (thread < 0) {
      return 0;
    }
    long now = costs.allocated(thread);
    long more = Math.max(0, now - activity.allocated);
    activity.allocated = now;
    return more;
  }

  /**
   * Looks at what the threads have used.
   *
   * @return false if nothing runs: there is no need to look again before the next call
   */
  boolean watch(long now, boolean mayStop) {
    Activity[] all;
    long since;
    synchronized (this) {
      if (activities.isEmpty()) {
        watched = watched && !mayStop && !over;
        return watched;
      }
      all = activities();
      if (holdsMemory()) {
        for (Activity activity : all) {
          allocated += allocatedBy(activity);
        }
      }
      since = allocated;
    }
    for (Activity activity : all) {
      if (activity.isOver(now)) {
        activity.stop(Reason.WALL_TIME);
      } else if (activity.cpuEnd != Long.MAX_VALUE
          && costs.cpuTime(activity.threadId()) >= activity.cpuEnd) {
        activity.stop(Reason.CPU_TIME);
      }
    }
    if (since > nextCensus) {
      all[0].census = true;
      all[0].ts.askForAttention();
    }
    return true;
  }
}
