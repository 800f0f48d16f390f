package org.cellvm.model.memory;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyTuple;

/**
 * One collection: the containers that it looks at, called candidates, and what it finds out about
 * each. The steps are methods, in the order in which the {@link Collector} takes them.
 */
final class Collection {
  /** In place of a generation's number, while a collection looks at the container. */
  static final int NUMBER = 3;

  // The candidates in their order, null where one has left, with what is left of their counts.
  private final PyObject[] candidates;
  private final int[] counts;
  private final int candidateCount;

  /** The first candidate of each generation. */
  private final int[] firsts = new int[Collector.GENERATIONS];

  /** By candidate: whether it is reachable from outside. */
  private final boolean[] reachable;

  /** By candidate: whether it is unreachable and kept for a finalizer. */
  private final boolean[] kept;

  /** The garbage while it is torn down. */
  private final PyObject[] doomed;

  private final Reach reach;

  /** Weak references to garbage. */
  private PyWeakReference[] callbacks;

  private final Generation[] generations;
  private final int generation;

  /**
   * Takes the containers of a generation and of the younger ones. All memory that the collection
   * needs is asked for before any container is touched.
   */
  Collection(Generation[] generations, int generation) {
    this.generations = generations;
    this.generation = generation;
    int n = 0;
    for (int g = 0; g <= generation; g++) {
      n += generations[g].live();
    }
    candidates = new PyObject[n];
    counts = new int[n];
    candidateCount = n;
    reachable = new boolean[n];
    kept = new boolean[n];
    doomed = new PyObject[n];
    reach = new Reach(reachable);
    int at = 0;
    // The generation itself first, then the younger ones from the youngest on, as CPython merges
    // them.
    for (int k = 0; k <= generation; k++) {
      int number = k == 0 ? generation : k - 1;
      Generation from = generations[number];
      firsts[number] = at;
      for (int i = 0; i < from.end; i++) {
        PyObject o = from.objects[i];
        if (o != null) {
          from.objects[i] = null;
          candidates[at] = o;
          counts[at] = o.refcnt;
          o.setGcIndex(at++ << Generation.NUMBER_BITS | NUMBER);
        }
      }
      from.end = 0;
      from.count = 0;
    }
  }

  /**
   * Undoes the constructor: gives the containers back to the generations from which they came,
   * which have room for them.
   */
  void giveUp() {
    for (int k = 0; k <= generation; k++) {
      int number = k == 0 ? generation : k - 1;
      int end = k == generation ? candidateCount : firsts[k];
      for (int i = firsts[number]; i < end; i++) {
        if (candidates[i] != null) {
          generations[number].add(candidates[i]);
        }
      }
    }
  }

  /** The number of containers that it looks at. */
  int size() {
    return candidateCount;
  }

  /** A candidate leaves the collector. */
  void remove(int place) {
    candidates[place] = null;
  }

  /** The index of a candidate, -1 for any other object. */
  private int candidate(PyObject o) {
    if (o == null) {
      return -1;
    }
    int index = o.gcIndex();
    return index >= 0 && Generation.numberOf(index) == NUMBER ? Generation.placeOf(index) : -1;
  }

  /**
   * Finds which candidates are reachable from outside, by CPython's {@code subtract_refs} and
   * {@code move_unreachable}: one pass in the order of the candidates, with those that turn out to
   * be reachable after all once more at its end. Tuples that are passed and hold nothing tracked
   * are untracked on the way.
   *
   * <p>The visitors have {@link #candidate} written out: in a short program all of this runs before
   * the JVM has compiled it, where a call is what costs most.
   */
  void findReachable() {
    int n = candidateCount;
    Visitor subtract =
        new Visitor() {
          @Override
          public void visit(PyObject o) {
            if (o == null) {
              return;
            }
            int index = o.gcIndex();
            if (index >= 0 && (index & Generation.NUMBER_MASK) == NUMBER) {
              int i = index >> Generation.NUMBER_BITS;
              if (counts[i] > 0) {
                counts[i]--;
              }
            }
          }
        };
    for (int i = 0; i < n; i++) {
      candidates[i].traverse(subtract);
    }
    for (int i = 0; i < n; i++) {
      reach.pass(i);
    }
    for (int i = 0; i < reach.againCount; i++) {
      reach.pass(reach.again[i]);
    }
  }

  /** The pass that finds what is reachable. */
  private final class Reach extends Visitor {
    private final boolean[] reached;
    private final boolean[] tentative;

    /** Taken for unreachable, then reached. */
    final int[] again;

    int againCount;

    /** The reachable ones in the order in which they were passed. */
    final int[] reachedOrder;

    int reachedCount;

    Reach(boolean[] reached) {
      int n = reached.length;
      this.reached = reached;
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
      if (o == null) {
        return;
      }
      int index = o.gcIndex();
      if (index < 0 || (index & Generation.NUMBER_MASK) != NUMBER) {
        return;
      }
      int i = index >> Generation.NUMBER_BITS;
      if (reached[i]) {
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
  void untrackDicts() {
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (reachable[i] && o instanceof PyDict dict && dict.isAtomic()) {
        candidates[i] = null;
        o.setGcIndex(-1);
      }
    }
  }

  /** Finds which unreachable candidates have a finalizer, or are reached from one that has. */
  void findFinalizers() {
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
  }

  /** Holds what is about to be torn down, so that callbacks and clearing meet live objects. */
  void keepAlive() {
    for (int i = 0; i < candidateCount; i++) {
      if (candidates[i] != null && !reachable[i] && !kept[i]) {
        candidates[i].incref();
      }
    }
  }

  /** The unreachable containers that are alive: those kept for a finalizer, or the others. */
  long count(boolean ofKept) {
    long n = 0;
    for (int i = 0; i < candidateCount; i++) {
      if (candidates[i] != null && !reachable[i] && kept[i] == ofKept) {
        n++;
      }
    }
    return n;
  }

  /** Clears the weak references to garbage, then calls their callbacks. */
  void clearWeakrefs(ThreadState ts) {
    int n = 0;
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o == null || reachable[i] || kept[i]) {
        continue;
      }
      for (PyWeakReference w = o.weakrefs(); w != null; w = o.weakrefs()) {
        w.detach();
        if (isToBeCalled(w)) {
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

  /** Finds how many weak references to garbage have callbacks that are to be called. */
  void findCallbacks() {
    int n = 0;
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o != null && !reachable[i] && !kept[i]) {
        for (PyWeakReference w = o.weakrefs(); w != null; w = w.next()) {
          n += isToBeCalled(w) ? 1 : 0;
        }
      }
    }
    callbacks = new PyWeakReference[n];
  }

  /** A callback of a weak reference that is garbage too is not called. */
  private boolean isToBeCalled(PyWeakReference w) {
    int at = candidate(w);
    return w.hasCallback() && (at < 0 || reachable[at] || kept[at]);
  }

  /**
   * Lets the garbage drop its references.
   *
   * @param collector where {@code DEBUG_SAVEALL} puts it instead
   */
  void clearGarbage(ThreadState ts, Collector collector) {
    int n = candidateCount;
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
      try {
        if ((collector.debug & Collector.DEBUG_SAVEALL) != 0) {
          collector.garbage(ts).append(ts, o);
        } else if (o.refcnt > 1) {
          // One reference is the collector's own.
          o.clear(ts);
        }
        o.decref(ts);
      } catch (OutOfMemoryError e) {
        // The others are to go all the more.
      }
    }
  }

  /** Puts what was kept for a finalizer of its own into {@code gc.garbage}. */
  void putFinalizersIntoGarbage(ThreadState ts, Collector collector) {
    for (int i = 0; i < candidateCount; i++) {
      PyObject o = candidates[i];
      if (o != null
          && !reachable[i]
          && kept[i]
          && ((collector.debug & Collector.DEBUG_SAVEALL) != 0 || o.hasFinalizer())) {
        collector.garbage(ts).append(ts, o);
      }
    }
  }

  /**
   * Puts what is alive into a generation: the reachable ones as they were passed, then the kept.
   */
  void returnSurvivors(Generation g) {
    for (int i = 0; i < reach.reachedCount; i++) {
      PyObject o = candidates[reach.reachedOrder[i]];
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
  }
}
