package org.cellvm.model.mappings;

import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.memory.Finalization;
import org.cellvm.model.memory.PyWeakReference;

/**
 * What {@code set} and {@code frozenset}, which are unrelated types, have in common: CPython's set
 * table and the operations on it. Arguments are borrowed; what is added is counted up.
 */
public abstract class PyBaseSet extends HashTable {
  private PyWeakReference weakrefs;

  PyBaseSet(ThreadState ts) {
    super(false);
    ts.gc.track(this);
  }

  /**
   * Whether {@code o} is a set or frozenset and not of a subclass ({@code PyAnySet_CheckExact}).
   */
  static boolean isExact(PyObject o) {
    return o.getClass() == PySet.class || o.getClass() == PyFrozenSet.class;
  }

  /**
   * A new set of that type, which is {@code set}, {@code frozenset} or a subclass of one of them,
   * with the elements of {@code iterable} (null for none). {@code __init__} is not called.
   */
  static PyBaseSet make(ThreadState ts, PyType type, PyObject iterable) {
    PyBaseSet result;
    if (type == SetType.TYPE) {
      result = new PySet(ts);
    } else if (type == FrozenSetType.TYPE) {
      result = new PyFrozenSet(ts);
    } else if (type.isSubtype(FrozenSetType.TYPE)) {
      result = new PyFrozenSetDerived(ts, type);
    } else {
      result = new PySetDerived(ts, type);
    }
    if (iterable != null) {
      try {
        result.update(ts, iterable);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
        result.decref(ts);
        throw t;
      }
    }
    return result;
  }

  /** Adds an element; raises TypeError for an unhashable one. */
  public final void add(ThreadState ts, PyObject key) {
    add(ts, key, hashOf(ts, key));
  }

  final void add(ThreadState ts, PyObject key, long hash) {
    if (insert(ts, key, hash)) {
      growIfFull();
    }
  }

  /** Adds without growing; whether the element is new. */
  private boolean insert(ThreadState ts, PyObject key, long hash) {
    key.incref();
    int i;
    try {
      i = lookup(ts, key, hash);
    } catch (Throwable t) {
      // However the search ends, what was counted up for the table is released.
      key.decref(ts);
      throw t;
    }
    if (i >= 0) {
      key.decref(ts);
      return false;
    }
    occupy(~i, key, hash, null);
    return true;
  }

  final boolean containsKey(ThreadState ts, PyObject key) {
    return lookup(ts, key, hashOf(ts, key)) >= 0;
  }

  private boolean contains(ThreadState ts, PyObject key, long hash) {
    return lookup(ts, key, hash) >= 0;
  }

  /** Removes an element; false if it was not there. */
  final boolean discardKey(ThreadState ts, PyObject key) {
    return discard(ts, key, hashOf(ts, key));
  }

  private boolean discard(ThreadState ts, PyObject key, long hash) {
    int i = lookup(ts, key, hash);
    if (i < 0) {
      return false;
    }
    PyObject old = keys[i];
    vacate(i);
    old.decref(ts);
    return true;
  }

  /** A set that cannot be hashed is looked for as the frozenset of its elements. */
  public final boolean contains(ThreadState ts, PyObject key) {
    try {
      return containsKey(ts, key);
    } catch (PyException e) {
      PyBaseSet frozen = frozen(ts, key, e);
      try {
        return containsKey(ts, frozen);
      } finally {
        frozen.decref(ts);
      }
    }
  }

  /** Like {@link #contains}, removes. */
  final boolean discard(ThreadState ts, PyObject key) {
    try {
      return discardKey(ts, key);
    } catch (PyException e) {
      PyBaseSet frozen = frozen(ts, key, e);
      try {
        return discardKey(ts, frozen);
      } finally {
        frozen.decref(ts);
      }
    }
  }

  /**
   * The frozenset, owned, to search for in place of an unhashable set; for other keys the error is
   * raised.
   */
  private static PyBaseSet frozen(ThreadState ts, PyObject key, PyException e) {
    if (!(key instanceof PySet) || !e.matches(ts, PyExc.TypeError)) {
      throw e;
    }
    e.discard(ts);
    return make(ts, FrozenSetType.TYPE, key);
  }

  /** Removes some element and returns it, owned. The set must not be empty. */
  final PyObject takeAny() {
    int i = finger();
    PyObject key = keys[i];
    vacate(i);
    moveFinger(i);
    return key;
  }

  /** Adds the elements of any iterable. */
  public final void update(ThreadState ts, PyObject other) {
    if (other instanceof PyBaseSet set) {
      if (set == this || set.used == 0) {
        return;
      }
      reserve(set.used);
      for (int i = set.next(-1); i >= 0; i = set.next(i)) {
        insert(ts, set.keys[i], set.hashes[i]);
      }
    } else if (other.getClass() == PyDict.class) {
      HashTable dict = (HashTable) other;
      reserve(dict.used);
      for (int i = dict.next(-1); i >= 0; i = dict.next(i)) {
        add(ts, dict.keys[i], dict.hashes[i]);
      }
    } else {
      PyObject it = Objects.iter(ts, other);
      try {
        PyObject key;
        while ((key = Objects.iterNext(ts, it)) != null) {
          try {
            add(ts, key);
          } finally {
            key.decref(ts);
          }
        }
      } finally {
        it.decref(ts);
      }
    }
  }

  /**
   * A new set, of this one's type, of the elements that are in both; {@code other} any iterable.
   */
  final PyBaseSet intersection(ThreadState ts, PyObject other) {
    if (this == other) {
      return make(ts, type(), this);
    }
    PyBaseSet result = make(ts, type(), null);
    int mark = ts.mark();
    try {
      if (other instanceof PyBaseSet set) {
        PyBaseSet small = set;
        PyBaseSet large = this;
        if (small.used > large.used) {
          large = small;
          small = this;
        }
        for (int i = small.next(-1); i >= 0; i = small.next(i)) {
          PyObject key = small.keys[i];
          long hash = small.hashes[i];
          if (large.contains(ts, key, hash)) {
            result.add(ts, key, hash);
          }
        }
        return result;
      }
      PyObject it = ts.own(Objects.iter(ts, other));
      int keyMark = ts.mark();
      PyObject key;
      while ((key = ts.own(Objects.iterNext(ts, it))) != null) {
        long hash = hashOf(ts, key);
        if (contains(ts, key, hash)) {
          result.add(ts, key, hash);
        }
        ts.release(keyMark);
      }
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    } finally {
      ts.release(mark);
    }
  }

  final boolean isDisjoint(ThreadState ts, PyObject other) {
    if (this == other) {
      return used == 0;
    }
    if (isExact(other)) {
      PyBaseSet small = (PyBaseSet) other;
      PyBaseSet large = this;
      if (small.used > large.used) {
        large = small;
        small = this;
      }
      for (int i = small.next(-1); i >= 0; i = small.next(i)) {
        if (large.contains(ts, small.keys[i], small.hashes[i])) {
          return false;
        }
      }
      return true;
    }
    PyObject it = Objects.iter(ts, other);
    try {
      PyObject key;
      while ((key = Objects.iterNext(ts, it)) != null) {
        try {
          if (containsKey(ts, key)) {
            return false;
          }
        } finally {
          key.decref(ts);
        }
      }
      return true;
    } finally {
      it.decref(ts);
    }
  }

  /** Removes the elements of any iterable. */
  final void differenceUpdate(ThreadState ts, PyObject other) {
    if (this == other) {
      clearTable(ts);
      return;
    }
    if (other instanceof PyBaseSet set) {
      for (int i = set.next(-1); i >= 0; i = set.next(i)) {
        discard(ts, set.keys[i], set.hashes[i]);
      }
    } else {
      PyObject it = Objects.iter(ts, other);
      try {
        PyObject key;
        while ((key = Objects.iterNext(ts, it)) != null) {
          try {
            discardKey(ts, key);
          } finally {
            key.decref(ts);
          }
        }
      } finally {
        it.decref(ts);
      }
    }
    // Where more than a fifth of the slots are deleted ones, they are cleaned away.
    if ((fill - used) * 5L >= mask) {
      resizeForUsed();
    }
  }

  /** A new set of this one's type without the elements of any iterable. */
  final PyBaseSet difference(ThreadState ts, PyObject other) {
    boolean isDict = other.getClass() == PyDict.class;
    if (!isDict && !(other instanceof PyBaseSet)) {
      PyBaseSet result = make(ts, type(), this);
      try {
        result.differenceUpdate(ts, other);
        return result;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
        result.decref(ts);
        throw t;
      }
    }
    PyBaseSet result = make(ts, type(), null);
    try {
      HashTable table = (HashTable) other;
      for (int i = next(-1); i >= 0; i = next(i)) {
        PyObject key = keys[i];
        long hash = hashes[i];
        if (table.lookup(ts, key, hash) < 0) {
          result.add(ts, key, hash);
        }
      }
      return result;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      result.decref(ts);
      throw t;
    }
  }

  /** Keeps what is in exactly one of the two. */
  final void symmetricDifferenceUpdate(ThreadState ts, PyObject other) {
    if (this == other) {
      clearTable(ts);
      return;
    }
    HashTable table;
    if (other.getClass() == PyDict.class || other instanceof PyBaseSet) {
      table = (HashTable) Ref.inc(other);
    } else {
      table = make(ts, type(), other);
    }
    try {
      for (int i = table.next(-1); i >= 0; i = table.next(i)) {
        PyObject key = table.keys[i];
        long hash = table.hashes[i];
        if (!discard(ts, key, hash)) {
          add(ts, key, hash);
        }
      }
    } finally {
      table.decref(ts);
    }
  }

  final boolean isSubset(ThreadState ts, PyObject other) {
    if (!(other instanceof PyBaseSet set)) {
      PyBaseSet made = make(ts, SetType.TYPE, other);
      try {
        return isSubset(ts, made);
      } finally {
        made.decref(ts);
      }
    }
    if (used > set.used) {
      return false;
    }
    for (int i = next(-1); i >= 0; i = next(i)) {
      if (!set.contains(ts, keys[i], hashes[i])) {
        return false;
      }
    }
    return true;
  }

  final boolean isSuperset(ThreadState ts, PyObject other) {
    if (other instanceof PyBaseSet asSet) {
      return asSet.isSubset(ts, this);
    }
    PyBaseSet set = make(ts, SetType.TYPE, other);
    try {
      return set.isSubset(ts, this);
    } finally {
      set.decref(ts);
    }
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs == null || Finalization.beforeDealloc(ts, this)) {
      super.dealloc(ts);
    }
  }
}
