package org.cellvm.model.memory;

import java.util.Arrays;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

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
  private static final int GENERATION_BITS = 2;
  private static final int GENERATION_MASK = (1 << GENERATION_BITS) - 1;

  /** In place of a generation, while a collection looks at the container. */
  private static final int UNDER_COLLECTION = 3;

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

  /** Whether a collection has run since {@link #settle}. */
  private boolean collected;

  /** {@code gc.garbage}, owned; made when it is first needed. */
  private PyList garbage;

  // The containers under collection, in their order, with what is left of their counts.
  private PyObject[] candidates;
  private int[] counts;
  private int candidateCount;

  /** The reachable ones in the order in which they were passed. */
  private int[] passed;

  private int passedCount;

  private static final class Generation {
    private final int number;

    /** The containers, with null where one has left. */
    PyObject[] objects = new PyObject[256];

    /** The slots in use, gaps among them. */
    int end;

    int threshold;

    /** Allocations less deallocations (youngest), collections of the one below (others). */
    int count;

    Generation(int number, int threshold) {
      this.number = number;
      this.threshold = threshold;
    }

    void add(PyObject o) {
      if (end == objects.length) {
        makeRoom();
      }
      o.setGcIndex(end << GENERATION_BITS | number);
      objects[end++] = o;
    }

    /** Closes the gaps; where that frees less than half of the array, it becomes a larger one. */
    void makeRoom() {
      int n = 0;
      for (int i = 0; i < end; i++) {
        PyObject o = objects[i];
        if (o != null) {
          if (n != i) {
            objects[n] = o;
            o.setGcIndex(n << GENERATION_BITS | number);
          }
          n++;
        }
      }
      Arrays.fill(objects, n, end, null);
      end = n;
      if (n > objects.length / 2) {
        objects = Arrays.copyOf(objects, objects.length * 2);
      }
    }

    int live() {
      int n = 0;
      for (int i = 0; i < end; i++) {
        if (objects[i] != null) {
          n++;
        }
      }
      return n;
    }
  }

  public Collector() {}

  /** Puts a container into the youngest generation. */
  public void track(PyGcObject o) {
    Generation g = youngest;
    if (g.end == g.objects.length) {
      g.makeRoom();
    }
    int n = g.end;
    o.gcIndex = n << GENERATION_BITS;
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
    int place = o.gcIndex;
    if (place >= 0) {
      o.gcIndex = -1;
      remove(place);
    }
  }

  /** {@link #untrack(PyGcObject)} for instances of types that are not containers themselves. */
  public void untrack(PyObject o) {
    int place = o.gcIndex();
    if (place >= 0) {
      o.setGcIndex(-1);
      remove(place);
    }
  }

  private void remove(int place) {
    int index = place >> GENERATION_BITS;
    int number = place & GENERATION_MASK;
    if (number == UNDER_COLLECTION) {
      candidates[index] = null;
      return;
    }
    generations[number].objects[index] = null;
    if (youngest.count > 0) {
      youngest.count--;
    }
  }

  /**
   * Puts what a VM consists of before it runs anything into the oldest generation, so that no young
   * collection looks at it.
   */
  public void settle() {
    Generation oldest = generations[GENERATIONS - 1];
    for (int i = 0; i < youngest.end; i++) {
      if (youngest.objects[i] != null) {
        oldest.add(youngest.objects[i]);
        youngest.objects[i] = null;
      }
    }
    youngest.end = 0;
    youngest.count = 0;
    collected = false;
  }

  /**
   * Whether no container is tracked but those that {@link #settle} saw: these form no garbage that
   * has a finalizer or a weak reference, so that a collection would show nowhere.
   */
  public boolean isSettled() {
    return !collected && youngest.live() == 0 && generations[1].live() == 0;
  }

  /** Whether CPython's collector would track {@code o}. */
  public boolean isTracked(PyObject o) {
    return o.gcIndex() >= 0 || BuiltinObjects.isOne(o);
  }

  // Automatic collection

  /** Collects if a threshold has been passed. Called where Python code may run. */
  public void collectIfDue(ThreadState ts) {
    if (!enabled || collecting || youngest.threshold == 0 || youngest.count <= youngest.threshold) {
      return;
    }
    int generation = 0;
    for (int i = 1; i < GENERATIONS && generations[i].count > generations[i].threshold; i++) {
      generation = i;
    }
    collect(ts, generation);
  }

  /** {@code gc.collect}: how many containers were found unreachable; 0 while one is running. */
  public long collect(ThreadState ts, int generation) {
    if (collecting) {
      return 0;
    }
    collecting = true;
    try {
      return run(ts, generation);
    } finally {
      collecting = false;
    }
  }

  private long run(ThreadState ts, int generation) {
    collected = true;
    if (generation + 1 < GENERATIONS) {
      generations[generation + 1].count++;
    }
    takeCandidates(generation);
    boolean[] reachable = findReachable();
    if (generation == GENERATIONS - 1) {
      untrackDicts(reachable);
    }
    boolean[] kept = findFinalizers(reachable);
    long unreachable = count(reachable, kept, false);
    keepAlive(reachable, kept);
    handleWeakrefs(ts, reachable, kept);
    clearGarbage(ts, reachable, kept);
    // What had a finalizer and hung on a cycle died with it and is not counted.
    unreachable += count(reachable, kept, true);
    putFinalizersIntoGarbage(ts, reachable, kept);
    returnSurvivors(Math.min(generation + 1, GENERATIONS - 1), reachable);
    return unreachable;
  }

  /** The unreachable containers that are alive: those kept for a finalizer, or the others. */
  private long count(boolean[] reachable, boolean[] kept, boolean ofKept) {
    long n = 0;
    for (int i = 0; i < candidateCount; i++) {
      if (candidates[i] != null && !reachable[i] && kept[i] == ofKept) {
        n++;
      }
    }
    return n;
  }

  private void takeCandidates(int generation) {
    int n = 0;
    for (int g = 0; g <= generation; g++) {
      n += generations[g].live();
    }
    candidates = new PyObject[n];
    counts = new int[n];
    candidateCount = n;
    int at = 0;
    // The generation itself first, then the younger ones from the youngest on, as CPython merges
    // them.
    for (int k = 0; k <= generation; k++) {
      Generation from = generations[k == 0 ? generation : k - 1];
      for (int i = 0; i < from.end; i++) {
        PyObject o = from.objects[i];
        if (o != null) {
          from.objects[i] = null;
          candidates[at] = o;
          counts[at] = o.refcnt;
          o.setGcIndex(at++ << GENERATION_BITS | UNDER_COLLECTION);
        }
      }
      from.end = 0;
      from.count = 0;
    }
  }

  /** The index of a candidate, -1 for any other object. */
  private int candidate(PyObject o) {
    if (o == null) {
      return -1;
    }
    int place = o.gcIndex();
    return place >= 0 && (place & GENERATION_MASK) == UNDER_COLLECTION
        ? place >> GENERATION_BITS
        : -1;
  }

  /**
   * Which candidates are reachable from outside, by CPython's {@code subtract_refs} and {@code
   * move_unreachable}: one pass in the order of the candidates, with those that turn out to be
   * reachable after all once more at its end. Tuples that are passed and hold nothing tracked are
   * untracked on the way.
   */
  private boolean[] findReachable() {
    int n = candidateCount;
    Visitor subtract =
        new Visitor() {
          @Override
          public void visit(PyObject o) {
            int i = candidate(o);
            if (i >= 0 && counts[i] > 0) {
              counts[i]--;
            }
          }
        };
    for (int i = 0; i < n; i++) {
      candidates[i].traverse(subtract);
    }
    Reach reach = new Reach(n);
    for (int i = 0; i < n; i++) {
      reach.pass(i);
    }
    for (int i = 0; i < reach.againCount; i++) {
      reach.pass(reach.again[i]);
    }
    passed = reach.reachedOrder;
    passedCount = reach.reachedCount;
    return reach.reached;
  }

  /** The pass that finds what is reachable. */
  private final class Reach extends Visitor {
    final boolean[] reached;
    private final boolean[] tentative;

    /** Taken for unreachable, then reached. */
    final int[] again;

    int againCount;
    final int[] reachedOrder;
    int reachedCount;

    Reach(int n) {
      reached = new boolean[n];
      tentative = new boolean[n];
      again = new int[n];
      reachedOrder = new int[n];
    }

    void pass(int i) {
      if (counts[i] == 0) {
        tentative[i] = true;
        return;
      }
      reached[i] = true;
      reachedOrder[reachedCount++] = i;
      PyObject o = candidates[i];
      o.traverse(this);
      if (o instanceof PyTuple tuple && tuple.isAtomic()) {
        candidates[i] = null;
        o.setGcIndex(-1);
      }
    }

    @Override
    public void visit(PyObject o) {
      int i = candidate(o);
      if (i < 0 || reached[i]) {
        return;
      }
      counts[i] = 1;
      if (tentative[i]) {
        tentative[i] = false;
        again[againCount++] = i;
      }
    }
  }

  /** Marks a candidate and all candidates that it reaches. */
  private final class Marker extends Visitor {
    private final boolean[] marks;
    private int[] pending = new int[64];
    private int pendingCount;

    Marker(boolean[] marks) {
      this.marks = marks;
    }

    void mark(int i) {
      push(i);
      while (pendingCount > 0) {
        candidates[pending[--pendingCount]].traverse(this);
      }
    }

    private void push(int i) {
      if (marks[i]) {
        return;
      }
      marks[i] = true;
      if (pendingCount == pending.length) {
        pending = Arrays.copyOf(pending, pendingCount * 2);
      }
      pending[pendingCount++] = i;
    }

    @Override
    public void visit(PyObject o) {
      int i = candidate(o);
      if (i >= 0 && candidates[i] != null) {
        push(i);
      }
    }
  }

  /** Dicts that cannot take part in a cycle are untracked in a full collection. */
  private void untrackDicts(boolean[] reachable) {
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (reachable[i] && o instanceof PyDict dict && dict.isAtomic()) {
        candidates[i] = null;
        o.setGcIndex(-1);
      }
    }
  }

  /** Which unreachable candidates have a finalizer, or are reached from one that has. */
  private boolean[] findFinalizers(boolean[] reachable) {
    boolean[] kept = new boolean[candidateCount];
    Marker marker = null;
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o != null && !reachable[i] && o.hasFinalizer()) {
        if (marker == null) {
          marker = new Marker(kept);
        }
        marker.mark(i);
      }
    }
    if (marker != null) {
      for (int i = 0; i < candidateCount; i++) {
        kept[i] &= !reachable[i];
      }
    }
    return kept;
  }

  /** Holds what is about to be torn down, so that callbacks and clearing meet live objects. */
  private void keepAlive(boolean[] reachable, boolean[] kept) {
    for (int i = 0; i < candidateCount; i++) {
      if (candidates[i] != null && !reachable[i] && !kept[i]) {
        candidates[i].incref();
      }
    }
  }

  private void handleWeakrefs(ThreadState ts, boolean[] reachable, boolean[] kept) {
    PyWeakReference[] callbacks = new PyWeakReference[4];
    int n = 0;
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o == null || reachable[i] || kept[i]) {
        continue;
      }
      for (PyWeakReference w = o.weakrefs(); w != null; w = o.weakrefs()) {
        w.detach();
        int at = candidate(w);
        // A callback of a weak reference that is garbage too is not called.
        if (w.hasCallback() && (at < 0 || reachable[at] || kept[at])) {
          if (n == callbacks.length) {
            callbacks = Arrays.copyOf(callbacks, n * 2);
          }
          w.incref();
          callbacks[n++] = w;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      callbacks[i].callBack(ts);
      callbacks[i].decref(ts);
    }
  }

  private void clearGarbage(ThreadState ts, boolean[] reachable, boolean[] kept) {
    int n = candidateCount;
    PyObject[] doomed = new PyObject[n];
    for (int i = 0; i < n; i++) {
      if (candidates[i] != null && !reachable[i] && !kept[i]) {
        doomed[i] = candidates[i];
      }
    }
    for (int i = 0; i < n; i++) {
      PyObject o = doomed[i];
      if (o == null) {
        continue;
      }
      if ((debug & DEBUG_SAVEALL) != 0) {
        garbage(ts).append(ts, o);
      } else if (o.refcnt > 1) {
        // One reference is the collector's own.
        o.clear(ts);
      }
      o.decref(ts);
    }
  }

  private void putFinalizersIntoGarbage(ThreadState ts, boolean[] reachable, boolean[] kept) {
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o != null
          && !reachable[i]
          && kept[i]
          && ((debug & DEBUG_SAVEALL) != 0 || o.hasFinalizer())) {
        garbage(ts).append(ts, o);
      }
    }
  }

  /**
   * Puts what is alive into a generation: the reachable ones as they were passed, then the kept.
   */
  private void returnSurvivors(int number, boolean[] reachable) {
    Generation g = generations[number];
    for (int i = 0; i < passedCount; i++) {
      PyObject o = candidates[passed[i]];
      if (o != null) {
        g.add(o);
      }
    }
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o != null && !reachable[i]) {
        g.add(o);
      }
    }
    candidates = null;
    counts = null;
    passed = null;
    candidateCount = 0;
  }

  /** {@code gc.garbage}, borrowed. */
  public PyList garbage(ThreadState ts) {
    if (garbage == null) {
      garbage = new PyList(ts);
    }
    return garbage;
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
