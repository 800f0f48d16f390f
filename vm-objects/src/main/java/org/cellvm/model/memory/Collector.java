package org.cellvm.model.memory;

import java.util.function.Consumer;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyList;

/**
 * The cycle collector of one VM: CPython's trial deletion over exact counts. A container is tracked
 * in one of three generations, each an array in the order in which they came; {@code gcIndex} says
 * which and where, so that a container that dies by its count leaves a gap and nothing else is
 * touched. A generation whose array is full closes its gaps.
 *
 * <p>To collect a generation: take its containers and those of the younger ones; subtract from a
 * copy of each count the references that come from among them; whatever has some left is held from
 * outside, and so is all that it reaches. The rest is garbage. Weak references to it are cleared,
 * containers with a finalizer and what they reach are kept ({@code gc.garbage}), the others {@link
 * PyObject#clear drop} their references, which frees them.
 */
public final class Collector {
  public static final int GENERATIONS = 3;
  public static final int DEBUG_STATS = 1;
  public static final int DEBUG_COLLECTABLE = 2;
  public static final int DEBUG_UNCOLLECTABLE = 4;
  public static final int DEBUG_INSTANCES = 8;
  public static final int DEBUG_OBJECTS = 16;
  public static final int DEBUG_SAVEALL = 32;

  private final Generation[] generations = {
    new Generation(0, 700), new Generation(1, 10), new Generation(2, 10)
  };
  private final Generation youngest = generations[0];

  public boolean enabled = true;
  public int debug;
  private boolean collecting;

  /** The youngest generation's count when an import began. */
  private int countBeforeImport;

  /** Whether a collection has run since {@link #settle}. */
  private boolean collected;

  /** {@code gc.garbage}, owned; made when it is first needed. */
  private PyList garbage;

  /** The collection that is running; null for none. */
  private Collection collection;

  /** Null: nobody watches. */
  private CollectionWatch watch;

  private long collections;
  private long unreachableSoFar;

  public Collector() {}

  /** Puts a container into the youngest generation. */
  public void track(PyGcObject o) {
    Generation g = youngest;
    if (g.end == g.objects.length) {
      g.makeRoom();
    }
    int n = g.end;
    o.gcIndex = n << Generation.NUMBER_BITS;
    g.objects[n] = o;
    g.end = n + 1;
    g.count++;
  }

  /**
   * {@link #track(PyGcObject)} for subclass instances of types that are not containers themselves.
   */
  public void track(PyObject o) {
    youngest.add(o);
    youngest.count++;
  }

  /** Takes a container out; harmless if it is not tracked. */
  public void untrack(PyGcObject o) {
    int gcIndex = o.gcIndex;
    if (gcIndex >= 0) {
      o.gcIndex = -1;
      remove(gcIndex);
    }
  }

  /** {@link #untrack(PyGcObject)} for instances of types that are not containers themselves. */
  public void untrack(PyObject o) {
    int gcIndex = o.gcIndex();
    if (gcIndex >= 0) {
      o.setGcIndex(-1);
      remove(gcIndex);
    }
  }

  private void remove(int gcIndex) {
    int place = Generation.placeOf(gcIndex);
    int number = Generation.numberOf(gcIndex);
    if (number == Collection.NUMBER) {
      collection.remove(place);
      return;
    }
    generations[number].objects[place] = null;
    if (youngest.count > 0) {
      youngest.count--;
    }
  }

  /**
   * Puts what a VM consists of before it runs anything into the oldest generation, so that no young
   * collection looks at it.
   */
  public void settle() {
    youngest.mark = 0;
    youngest.settleMarked(generations[GENERATIONS - 1]);
    youngest.count = 0;
    collected = false;
  }

  /**
   * From here on a module of the packaged library is imported: nearly all that comes stays, so that
   * nothing is collected until {@link #settleImport}, unless a program asks.
   *
   * @return whether that is so; false within such an import
   */
  public boolean beginImport() {
    if (youngest.mark >= 0 || collecting) {
      return false;
    }
    youngest.mark = youngest.end;
    countBeforeImport = youngest.count;
    return true;
  }

  /**
   * The import that has begun is done: what came with it is like what {@link #settle} saw. Harmless
   * after {@link #interruptImport}.
   */
  public void settleImport() {
    if (youngest.mark >= 0) {
      youngest.settleMarked(generations[GENERATIONS - 1]);
      youngest.count = Math.min(youngest.count, countBeforeImport);
    }
  }

  /** The import runs other code than the library's: what it makes is collected as ever. */
  public void interruptImport() {
    youngest.mark = -1;
  }

  /**
   * Whether no container is tracked but those that {@link #settle} saw: these form no garbage that
   * has a finalizer or a weak reference, so that a collection would show nowhere.
   */
  public boolean isSettled() {
    return !collected && youngest.live() == 0 && generations[1].live() == 0;
  }

  // Automatic collection

  /** Collects if a threshold has been passed. Called where Python code may run. */
  public void collectIfDue(ThreadState ts) {
    if (!isDue()) {
      return;
    }
    int generation = 0;
    for (int i = 1; i < GENERATIONS && generations[i].count > generations[i].threshold; i++) {
      generation = i;
    }
    try {
      collect(ts, generation);
    } catch (OutOfMemoryError e) {
      // CPython needs no memory for this: the program goes on.
      youngest.count = 0;
    }
  }

  /** Whether {@link #collectIfDue} would collect. */
  public boolean isDue() {
    return enabled
        && !collecting
        && youngest.mark < 0
        && youngest.threshold != 0
        && youngest.count > youngest.threshold;
  }

  /** {@code gc.collect}: how many containers were found unreachable; 0 while one is running. */
  public long collect(ThreadState ts, int generation) {
    if (collecting) {
      return 0;
    }
    collecting = true;
    try {
      Object begun = watch == null ? null : watch.begins(generation);
      long unreachable = run(ts, generation);
      collections++;
      unreachableSoFar += unreachable;
      if (begun != null) {
        watch.ends(begun, unreachable);
      }
      return unreachable;
    } finally {
      collecting = false;
    }
  }

  private long run(ThreadState ts, int generation) {
    collected = true;
    // What is left afterwards is no more in the youngest generation.
    youngest.mark = Math.min(youngest.mark, 0);
    if (generation + 1 < GENERATIONS) {
      generations[generation + 1].count++;
    }
    Collection c = new Collection(generations, generation);
    Generation next = generations[Math.min(generation + 1, GENERATIONS - 1)];
    collection = c;
    analyze(c, next, generation == GENERATIONS - 1);
    try {
      long unreachable = c.count(false);
      c.keepAlive();
      c.clearWeakrefs(ts);
      c.clearGarbage(ts, this);
      // What had a finalizer and hung on a cycle died with it and is not counted.
      unreachable += c.count(true);
      c.putFinalizersIntoGarbage(ts, this);
      return unreachable;
    } finally {
      c.returnSurvivors(next);
      collection = null;
    }
  }

  /** What needs memory comes before anything is torn down, and can be undone. */
  private void analyze(Collection c, Generation next, boolean full) {
    boolean done = false;
    try {
      next.reserve(c.size());
      c.findReachable();
      if (full) {
        c.untrackDicts();
      }
      c.findFinalizers();
      c.findCallbacks();
      done = true;
    } finally {
      if (!done) {
        c.giveUp();
        collection = null;
      }
    }
  }

  /** {@code gc.garbage}, borrowed. */
  public PyList garbage(ThreadState ts) {
    if (garbage == null) {
      garbage = new PyList(ts);
    }
    return garbage;
  }

  /** Shows each tracked container. */
  public void visitTracked(Consumer<PyObject> visitor) {
    for (Generation g : generations) {
      for (int i = 0; i < g.end; i++) {
        if (g.objects[i] != null) {
          visitor.accept(g.objects[i]);
        }
      }
    }
  }

  /** Says who is told of each collection; null for nobody. */
  public void setWatch(CollectionWatch newWatch) {
    watch = newWatch;
  }

  /** How many collections there have been, of any generation. */
  public long collections() {
    return collections;
  }

  /** How many containers all collections have found unreachable. */
  public long unreachableSoFar() {
    return unreachableSoFar;
  }

  // What the gc module shows

  public int threshold(int generation) {
    return generations[generation].threshold;
  }

  public void setThreshold(int generation, int threshold) {
    generations[generation].threshold = threshold;
  }

  public int count(int generation) {
    return generations[generation].count;
  }

  /** The tracked containers but the list itself, owned. */
  public PyList objects(ThreadState ts) {
    PyList list = new PyList(ts);
    for (Generation g : generations) {
      for (int i = 0; i < g.end; i++) {
        PyObject o = g.objects[i];
        if (o != null && o != list) {
          list.append(ts, o);
        }
      }
    }
    return list;
  }

  /** How many tracked containers of a type are alive: for tests that look for leaks. */
  public int live(PyType type) {
    int n = 0;
    for (Generation g : generations) {
      for (int i = 0; i < g.end; i++) {
        if (g.objects[i] != null && g.objects[i].type() == type) {
          n++;
        }
      }
    }
    return n;
  }

  /** How many tracked containers are alive. */
  public int live() {
    int n = 0;
    for (Generation g : generations) {
      n += g.live();
    }
    return n;
  }
}
