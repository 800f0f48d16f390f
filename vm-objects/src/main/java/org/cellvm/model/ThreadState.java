package org.cellvm.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.frames.Tracer;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Collector;
import org.cellvm.model.memory.Padded;
import org.cellvm.model.memory.StackRoom;
import org.cellvm.system.Interrupter;

/**
 * The state of one Python thread of one VM. Whatever may run Python code or make a container takes
 * it as its first argument; {@link #current} serves host callbacks only.
 */
public final class ThreadState extends Padded {
  /**
   * Holds an array with one element in use for each Java thread that was ever in a VM: it is
   * written at each call from Java, which is quicker than {@link ThreadLocal#set}, and keeps no
   * class of ours alive.
   */
  private static final ThreadLocal<Object[]> CURRENT = new ThreadLocal<>();

  /** The element in use; around it is room, as in {@link Padded}. */
  private static final int PLACE = 32;

  /** What a recursion error says where {@code PyObject_Call} finds it. */
  public static final String CALLING = " while calling a Python object";

  /** Deallocations nest this deep on the Java stack; deeper ones wait in a list. */
  private static final int DEALLOC_NESTING = 50;

  /** The room on the stack is tried out anew every so many ticks, less one: a trial takes time. */
  private static final int TICKS_TO_TRIAL = (1 << 10) - 1;

  /** Above these bits of a nesting stands the place of an exception that was put aside. */
  private static final int SHELF_BITS = 8;

  /** Whatever the program sets: an interrupt is not to wait longer. */
  private static final int LONGEST_CHECK_INTERVAL = 100_000;

  public final Interpreter interp;
  public final Collector gc;

  /** As {@link GlobalLock} knows it. */
  final int number;

  /** The innermost running frame, borrowed; null outside Python code. */
  public PyFrame frame;

  public int recursionDepth;

  /** Past this depth {@link #mayRecurse} is asked whether there may be another level. */
  public int depthLimit;

  private final StackRoom room = new StackRoom();

  private int ticks;

  /** Backward jumps and calls until {@link Interpreter#onTick} runs. */
  public int ticker = Interpreter.CHECK_INTERVAL;

  /** What {@link #ticker} was last set to. */
  private int tickerStart = Interpreter.CHECK_INTERVAL;

  /** Backward jumps and calls that may still be made, as of the time when ticker was set. */
  private long budget = Long.MAX_VALUE;

  /** Backward jumps and calls that were made before the ticker was last set. */
  private long stepsBefore;

  /** What {@code sys.exc_info} returns: the exception being handled; owned, null for none. */
  public PyObject excType;

  public PyObject excValue;
  public PyObject excTraceback;

  /** Where the globals whose {@code __builtins__} were looked up last have them. */
  public int builtinsAt = -1;

  // Where sys.__dict__ has exc_type and so on.
  private int typeAt = -1;
  private int valueAt = -1;
  private int tracebackAt = -1;

  /** The exception with which {@link FrameRunner#execute} has ended by returning null. */
  public PyException raised;

  /** {@code sys.settrace}'s and {@code sys.setprofile}'s functions, owned; null for none. */
  public PyObject traceFunction;

  public PyObject profileFunction;

  /** How many trace and profile functions are running: they are not traced themselves. */
  public int tracing;

  /**
   * Frames that begin now are traced. While this is so the {@link #ticker} stays at 0: that is how
   * engines notice it without a check of their own.
   */
  public boolean useTracing;

  public final ReprGuard reprGuard = new ReprGuard();

  /** What objects keep for this thread, thread-local objects for example. */
  private final List<ThreadData> data = new ArrayList<>();

  private PyObject[] owned = new PyObject[64];
  private int ownedTop;
  private int deallocNesting;

  /** What {@link #raised} was when code of finalizers began. */
  private PyException[] shelved = new PyException[4];

  private int shelvedCount;
  private PyGcObject[] deferred = new PyGcObject[16];
  private int deferredCount;

  /** Where the Java thread that runs as this thread of Python notes it; null before it does. */
  private volatile Seat seat;

  /** Set by any thread: {@link Interpreter#limiter} wants this one to {@link #poll}. */
  private volatile boolean attention;

  /** Ends the call in which this thread is blocked; null while it is not. */
  private volatile Runnable waker;

  /** Ends blocked calls of this thread, where it is not the main thread; null for nothing. */
  Interrupter interrupter;

  /** What {@link Interpreter#limiter} keeps for this thread; null for nothing. */
  public volatile Object limits;

  /**
   * The first state of a VM is its main thread's, and holds the VM's lock from the start; any other
   * has to {@link GlobalLock#acquire} it.
   */
  public ThreadState(Interpreter interp) {
    this.interp = interp;
    this.gc = interp.gc;
    this.number = interp.lock.newNumber();
    limitDepth();
    interp.threads.add(this);
    if (interp.threads.main() == this) {
      interp.lock.acquire(this);
    }
  }

  /**
   * The thread is over: releases what it holds of Python's. The VM's lock is held, and is given up
   * by the caller.
   */
  public void dispose() {
    interp.threads.remove(this);
    setExcInfo(null, null, null);
    Tracer.setTrace(this, null);
    Tracer.setProfile(this, null);
    while (!data.isEmpty()) {
      data.remove(data.size() - 1).threadEnds(this);
    }
  }

  /** An object that keeps something for each thread. */
  public interface ThreadData {
    /** Releases what it keeps for the thread, which has forgotten the object already. */
    void threadEnds(ThreadState ts);
  }

  /** Lets the object know when this thread ends. */
  public void addData(ThreadData object) {
    data.add(object);
  }

  /** Undoes {@link #addData}. */
  public void removeData(ThreadData object) {
    data.remove(object);
  }

  /** What Python knows the thread by ({@code thread.get_ident}). */
  public long ident() {
    Thread thread = javaThread();
    return thread == null ? 0 : thread.getId();
  }

  /** The Java thread that runs as this thread of Python; null before it does. */
  public Thread javaThread() {
    Seat s = seat;
    return s == null ? null : s.thread;
  }

  /** The thread state that this Java thread has entered, or null. */
  public static ThreadState current() {
    Object[] place = CURRENT.get();
    return place == null ? null : (ThreadState) place[PLACE];
  }

  /** Makes this the Java thread's state; returns the previous one, to be restored by the caller. */
  public static ThreadState enter(ThreadState ts) {
    Object[] place = CURRENT.get();
    if (place == null) {
      place = new Object[2 * PLACE + 1];
      CURRENT.set(place);
    }
    ThreadState previous = (ThreadState) place[PLACE];
    place[PLACE] = ts;
    if (ts != null) {
      Seat last = ts.seat;
      if (last == null || last.place != place) {
        ts.seat = new Seat(Thread.currentThread(), place);
      }
    }
    return previous;
  }

  /** A Java thread with its element of {@link #CURRENT}. */
  private record Seat(Thread thread, Object[] place) {}

  /**
   * Whether the running Java thread is the last that has entered this state, and is in no VM: then
   * it may {@link #enterAgain}.
   */
  public boolean mayEnterAgain() {
    Seat s = seat;
    return s != null && s.thread == Thread.currentThread() && s.place[PLACE] == null;
  }

  /** {@link #enter} for a Java thread that {@link #mayEnterAgain}. */
  public void enterAgain() {
    seat.place[PLACE] = this;
  }

  /** The running Java thread, which is in this state, is in none from now on. */
  public void exit() {
    seat.place[PLACE] = null;
  }

  // Blocking

  /**
   * Gives up the VM's lock before a call of the system or of Java that may block, or takes long:
   *
   * <pre>{@code
   * ts.beginBlocking();
   * try {
   *   n = channel.read(bytes);
   * } finally {
   *   ts.endBlocking();
   * }
   * ts.interp.interrupts.check(ts);
   * }</pre>
   *
   * In between the thread must touch no Python object and no state of the VM, and must not begin
   * again. Costs some nanoseconds where no other thread waits for the lock.
   */
  public void beginBlocking() {
    interp.lock.release(this);
  }

  /**
   * Takes the VM's lock again.
   *
   * @throws PyException that stops the thread, if the VM has been ended meanwhile
   */
  public void endBlocking() {
    interp.lock.acquire(this);
  }

  // The instruction budget

  /**
   * Limits what Python code may do from now on: {@code n} backward jumps and calls. The next one
   * ends it with an exception that Python code cannot catch, and so does every one after that,
   * until a new budget is set. {@code Long.MAX_VALUE} is no limit.
   */
  public void setBudget(long n) {
    stepsBefore = steps();
    budget = n;
    setTicker();
  }

  /** Backward jumps and calls that are left of the budget; negative once it was overdrawn. */
  public long budget() {
    return budget == Long.MAX_VALUE || budget < 0 ? budget : budget - (tickerStart - ticker);
  }

  /** Backward jumps and calls that this thread has made so far. */
  public long steps() {
    return stepsBefore + tickerStart - ticker;
  }

  /** The ticker has run out: takes what was used from the budget and sets the ticker anew. */
  void spendTicks() {
    stepsBefore += tickerStart + 1;
    if (budget != Long.MAX_VALUE) {
      budget = Math.max(budget - tickerStart - 1, -1);
    }
    if ((++ticks & TICKS_TO_TRIAL) == 0) {
      forgetStackRoom();
    }
    setTicker();
    if (budget < 0) {
      throw PyException.stop("instruction budget exhausted");
    }
  }

  /** {@link #spendTicks}, unless the budget may be used up by that or frames are traced. */
  boolean spendTicksUnseen() {
    if (useTracing || budget <= 2L * LONGEST_CHECK_INTERVAL) {
      return false;
    }
    spendTicks();
    return true;
  }

  /** How often the ticker has run out, as a measure of what has run meanwhile. */
  public int ticks() {
    return ticks;
  }

  private void setTicker() {
    int interval =
        useTracing ? 0 : Math.max(1, Math.min(interp.checkInterval, LONGEST_CHECK_INTERVAL));
    ticker = tickerStart = (int) Math.max(0, Math.min(interval, budget));
  }

  /** Lets {@link Interpreter#onTick} run at the next backward jump or call. */
  public void tickSoon() {
    tickerStart -= ticker;
    ticker = 0;
  }

  // Stops

  /**
   * To be called in each round of a loop that may run long without running Python code: ends it
   * where the thread is to be stopped. Costs a read.
   *
   * @throws PyException that stops the thread, or a KeyboardInterrupt
   */
  public void poll() {
    if (attention) {
      attend();
    }
  }

  private void attend() {
    attention = false;
    if (interp.limiter != null) {
      interp.limiter.attend(this);
    }
  }

  /** {@link #poll} where Java has interrupted the thread, too. */
  void pollInterrupted() {
    Thread thread = javaThread();
    if (attention || thread != null && thread.isInterrupted()) {
      attend();
    }
  }

  /** Lets this thread {@link #poll}, and ends the call in which it is blocked; for any thread. */
  public void askForAttention() {
    attention = true;
    Runnable w = waker;
    if (w != null) {
      w.run();
    }
    LockSupport.unpark(javaThread());
  }

  /** Whether the thread is to {@link #poll}: a call that blocks is to end. */
  public boolean isAskedForAttention() {
    return attention;
  }

  /**
   * Says how to end the call in which this thread is about to block; null once that is over. After
   * this and before it blocks the caller looks at {@link #isAskedForAttention}.
   */
  public void wakeBy(Runnable newWaker) {
    waker = newWaker;
  }

  // Temporaries of library code

  /** Registers an owned reference for release at the enclosing mark; returns it, borrowed. */
  public <T extends PyObject> T own(T o) {
    if (o != null) {
      if (ownedTop == owned.length) {
        owned = Arrays.copyOf(owned, ownedTop * 2);
      }
      owned[ownedTop++] = o;
    }
    return o;
  }

  /** The mark to give to {@link #release}: what is owned from now on goes when it is released. */
  public int mark() {
    return ownedTop;
  }

  /** Releases what was registered since {@code mark}, first registered first. */
  public void release(int mark) {
    int top = ownedTop;
    for (int i = mark; i < top; i++) {
      PyObject o = owned[i];
      owned[i] = null;
      o.decref(this);
    }
    // Whatever a finalizer registered in the meantime was released by its own wrapper.
    ownedTop = mark;
  }

  // Recursion

  /** Enters one level of Python recursion; {@link #leaveRecursive} leaves it, on throw too. */
  public void enterRecursive(String where) {
    poll();
    if (++recursionDepth > depthLimit && !mayRecurse()) {
      recursionDepth--;
      throw new PyException(PyExc.RuntimeError, "maximum recursion depth exceeded".concat(where));
    }
  }

  /**
   * What {@link #enterRecursive} raises where CPython would be so many levels further down for a
   * moment, in which nothing of Python's runs.
   */
  public void requireLevels(int levels, String where) {
    if (recursionDepth + levels > depthLimit) {
      requireOneByOne(levels, where);
    }
  }

  private void requireOneByOne(int levels, String where) {
    int entered = 0;
    try {
      for (; entered < levels; entered++) {
        enterRecursive(entered == 0 ? where : CALLING);
      }
    } finally {
      recursionDepth -= entered;
    }
  }

  /** Whether {@link #enterRecursive} would find room. */
  public boolean hasLevel() {
    recursionDepth++;
    boolean has = recursionDepth <= depthLimit || mayRecurse();
    recursionDepth--;
    return has;
  }

  public void leaveRecursive() {
    recursionDepth--;
  }

  /**
   * Whether there may be as many levels as {@link #recursionDepth} says, which passes the limit.
   */
  public boolean mayRecurse() {
    boolean may = recursionDepth <= interp.recursionLimit() && room.tryLevel(recursionDepth);
    limitDepth();
    return may;
  }

  /** The recursion limit or the room on the stack has changed. */
  void limitDepth() {
    depthLimit = Math.min(interp.recursionLimit(), room.levels());
  }

  /** This Java thread was made with a stack of that size. */
  public void setStackSize(long size) {
    room.setStackSize(size);
    limitDepth();
  }

  /** What was found out about the room on the stack does not hold any more. */
  public void forgetStackRoom() {
    room.forget(recursionDepth);
    limitDepth();
  }

  // Deallocation

  /** False if {@code o} was put off because deallocations nest too deep. */
  boolean enterDealloc(PyGcObject o) {
    if (deallocNesting >= DEALLOC_NESTING) {
      if (deferredCount == deferred.length) {
        deferred = Arrays.copyOf(deferred, deferredCount * 2);
      }
      deferred[deferredCount++] = o;
      return false;
    }
    deallocNesting++;
    return true;
  }

  /**
   * Before Python code runs in a deallocation: what dies in it dies at once, however deep the
   * deallocation is, so that no frame put off holds the dying object; and an exception that is on
   * its way is kept from it. Returns the argument for {@link #resumeDeallocNesting}.
   */
  public int pauseDeallocNesting() {
    int nesting = deallocNesting;
    deallocNesting = Math.min(nesting, 1);
    return raised == null ? nesting : nesting | shelve() << SHELF_BITS;
  }

  public void resumeDeallocNesting(int nesting) {
    deallocNesting = nesting & (1 << SHELF_BITS) - 1;
    int place = nesting >> SHELF_BITS;
    if (place > 0) {
      shelvedCount = place - 1;
      raised = shelved[shelvedCount];
      shelved[shelvedCount] = null;
    }
  }

  /** Puts {@link #raised} aside while other code runs. Returns its place, from 1 on. */
  private int shelve() {
    if (shelvedCount == shelved.length) {
      shelved = Arrays.copyOf(shelved, shelvedCount * 2);
    }
    shelved[shelvedCount++] = raised;
    raised = null;
    return shelvedCount;
  }

  void leaveDealloc() {
    if (--deallocNesting == 0) {
      while (deferredCount > 0) {
        PyGcObject o = deferred[--deferredCount];
        deferred[deferredCount] = null;
        deallocNesting++;
        o.release(this);
        deallocNesting--;
      }
    }
  }

  // Exceptions in flight

  /** {@link #raised}, which is cleared. */
  public PyException takeRaised() {
    PyException e = raised;
    raised = null;
    return e;
  }

  /** Shows the exception being handled as {@code sys.exc_type} and so on, too, as of old. */
  public void publishExcInfo() {
    PyDict sys = interp.sysDict;
    if (sys != null) {
      typeAt = sys.putAt(this, typeAt, Names.exc_type, orNone(excType));
      valueAt = sys.putAt(this, valueAt, Names.exc_value, orNone(excValue));
      tracebackAt = sys.putAt(this, tracebackAt, Names.exc_traceback, orNone(excTraceback));
    }
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : o;
  }

  /** Replaces {@code sys.exc_info}; steals all three, any may be null. */
  public void setExcInfo(PyObject type, PyObject value, PyObject traceback) {
    PyObject oldType = excType;
    PyObject oldValue = excValue;
    PyObject oldTraceback = excTraceback;
    excType = type;
    excValue = value;
    excTraceback = traceback;
    Ref.dec(this, oldType);
    Ref.dec(this, oldValue);
    Ref.dec(this, oldTraceback);
  }
}
