package org.cellvm.model.mappings;

import java.util.Arrays;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.memory.LargeObjects;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * CPython 2.7's open-addressing hash table, in parallel arrays: the body of a dict and, without
 * values, of a set. Probe sequence, the treatment of deleted entries and the moments of resizing
 * are CPython's, so that the order of iteration is.
 *
 * <p>A slot is empty (key null), deleted (key {@link #DUMMY}) or active. The table owns its keys
 * and values. Equality of an exact int or str with another is decided here; any other comparison
 * may run Python code, which may change this very table: the search then starts over, as CPython's
 * does.
 */
public abstract class HashTable extends PyGcObject {
  static final int MINSIZE = 8;

  /** In place of a slot: only a comparison by Python code could decide. */
  public static final int UNDECIDED = Integer.MIN_VALUE;

  private static final int PERTURB_SHIFT = 5;
  private static final int MAXSIZE = 1 << 30;

  /** Above this many entries the table doubles where it quadruples below. */
  private static final int DOUBLING = 50000;

  /** The key of a deleted slot; never equal to any key. */
  static final PyObject DUMMY = Ref.immortal(PyString.fromString("<dummy key>"));

  // What a table without entries shares; never written to.
  private static final PyObject[] NO_OBJECTS = new PyObject[MINSIZE];
  private static final long[] NO_HASHES = new long[MINSIZE];

  public PyObject[] keys = NO_OBJECTS;

  /** Null where the slot is not active; the array itself is null in a set. */
  public PyObject[] values;

  /** The hash of each key. That of slot 0, once deleted, is where {@code popitem} searches from. */
  long[] hashes = NO_HASHES;

  /** The number of slots, a power of two, less one. */
  int mask = MINSIZE - 1;

  /** Active slots. */
  int used;

  /** Active and deleted slots. */
  int fill;

  /**
   * Changes on insert, delete, clear and resize: an inline cache that proves absence compares it.
   */
  public int keysVersion;

  /** Whether every key is an exact str, so that no search can run Python code. */
  boolean strOnly = true;

  HashTable(boolean withValues) {
    values = withValues ? NO_OBJECTS : null;
  }

  /** The number of entries. */
  public final int size() {
    return used;
  }

  /** The hash of any object; raises TypeError for an unhashable one. */
  public static long hashOf(ThreadState ts, PyObject key) {
    if (key.getClass() == PyString.class) {
      return ((PyString) key).hash();
    }
    if (key.getClass() == PyInt.class) {
      long h = ((PyInt) key).value;
      return h == -1 ? -2 : h;
    }
    return Objects.hash(ts, key);
  }

  /**
   * The slot of {@code key}, or the complement of the slot that it would be put into. {@code key}
   * is borrowed; comparing may raise.
   */
  final int lookup(ThreadState ts, PyObject key, long hash) {
    if (strOnly && key.getClass() == PyString.class) {
      return lookupStr((PyString) key, hash);
    }
    return lookupAny(ts, key, hash);
  }

  /** The search for an exact str among exact strs. */
  final int lookupStr(PyString key, long hash) {
    PyObject[] ks = keys;
    int m = ks.length - 1;
    int i = (int) hash & m;
    PyObject k = ks[i];
    if (k == key) {
      return i;
    }
    if (k == null) {
      return ~i;
    }
    int free = -1;
    if (k == DUMMY) {
      free = i;
    } else if (hashes[i] == hash && Arrays.equals(((PyString) k).bytes(), key.bytes())) {
      return i;
    }
    int j = i;
    for (long perturb = hash; ; perturb >>>= PERTURB_SHIFT) {
      j = 5 * j + (int) perturb + 1;
      i = j & m;
      k = ks[i];
      if (k == key) {
        return i;
      }
      if (k == null) {
        return ~(free < 0 ? i : free);
      }
      if (k == DUMMY) {
        if (free < 0) {
          free = i;
        }
      } else if (hashes[i] == hash && Arrays.equals(((PyString) k).bytes(), key.bytes())) {
        return i;
      }
    }
  }

  /** The slot of this very object, or -1; compares nothing. */
  final int lookupIdentical(PyObject key, long hash) {
    PyObject[] ks = keys;
    int m = ks.length - 1;
    int j = (int) hash & m;
    int i = j;
    for (long perturb = hash; ; perturb >>>= PERTURB_SHIFT) {
      PyObject k = ks[i];
      if (k == key) {
        return i;
      }
      if (k == null) {
        return -1;
      }
      j = 5 * j + (int) perturb + 1;
      i = j & m;
    }
  }

  /**
   * The slot of an exact int or str if it is found by comparing with exact ints and strs only;
   * {@code ~i} of the slot for it if it is not there, {@link #UNDECIDED} if another comparison is
   * needed to tell.
   */
  final int lookupPlain(PyObject key, long hash) {
    PyObject[] ks = keys;
    int m = ks.length - 1;
    int j = (int) hash & m;
    int i = j;
    int free = -1;
    for (long perturb = hash; ; perturb >>>= PERTURB_SHIFT) {
      PyObject k = ks[i];
      if (k == key) {
        return i;
      }
      if (k == null) {
        return ~(free < 0 ? i : free);
      }
      if (k == DUMMY) {
        if (free < 0) {
          free = i;
        }
      } else if (hashes[i] == hash) {
        if (k.getClass() == PyInt.class) {
          if (key.getClass() == PyInt.class && ((PyInt) k).value == ((PyInt) key).value) {
            return i;
          }
        } else if (k.getClass() == PyString.class) {
          if (key.getClass() == PyString.class
              && Arrays.equals(((PyString) k).bytes(), ((PyString) key).bytes())) {
            return i;
          }
        } else {
          return UNDECIDED;
        }
      }
      j = 5 * j + (int) perturb + 1;
      i = j & m;
    }
  }

  private int lookupAny(ThreadState ts, PyObject key, long hash) {
    restart:
    for (; ; ) {
      PyObject[] ks = keys;
      long[] hs = hashes;
      int m = ks.length - 1;
      int i = (int) hash & m;
      int j = i;
      int free = -1;
      // The first probe has no perturbation; the loop's others shift it after use, as CPython's.
      for (long perturb = hash; ; ) {
        PyObject k = ks[i];
        if (k == key) {
          return i;
        }
        if (k == null) {
          return ~(free < 0 ? i : free);
        }
        if (k == DUMMY) {
          if (free < 0) {
            free = i;
          }
        } else if (hs[i] == hash) {
          boolean equal;
          if (k.getClass() == PyInt.class && key.getClass() == PyInt.class) {
            equal = ((PyInt) k).value == ((PyInt) key).value;
          } else if (k.getClass() == PyString.class && key.getClass() == PyString.class) {
            equal = Arrays.equals(((PyString) k).bytes(), ((PyString) key).bytes());
          } else {
            equal = compareKeys(ts, k, key);
            if (keys != ks || ks[i] != k) {
              continue restart;
            }
          }
          if (equal) {
            return i;
          }
        }
        j = 5 * j + (int) perturb + 1;
        perturb >>>= PERTURB_SHIFT;
        i = j & m;
      }
    }
  }

  /** {@code k} is the table's own key: held, since the comparison may delete it. */
  private static boolean compareKeys(ThreadState ts, PyObject k, PyObject key) {
    k.incref();
    try {
      return Objects.richCompareBool(ts, k, key, Objects.EQ);
    } finally {
      k.decref(ts);
    }
  }

  /** Makes an empty or deleted slot active; steals key and value. */
  final void occupy(int i, PyObject key, long hash, PyObject value) {
    if (keys == NO_OBJECTS) {
      keys = new PyObject[MINSIZE];
      hashes = new long[MINSIZE];
      if (values != null) {
        values = new PyObject[MINSIZE];
      }
    }
    if (keys[i] == null) {
      fill++;
    }
    // Not by getClass first: to the interpreter of the JVM that is a call of a native method.
    if (strOnly && !(key instanceof PyString s && s.isExact())) {
      strOnly = false;
    }
    keys[i] = key;
    hashes[i] = hash;
    if (values != null) {
      values[i] = value;
    }
    used++;
    keysVersion++;
  }

  /** Marks an active slot deleted; what it owned is the caller's now. */
  final void vacate(int i) {
    keys[i] = DUMMY;
    if (values != null) {
      values[i] = null;
    }
    used--;
    keysVersion++;
  }

  /**
   * To be called after an insertion that made a slot active: at two thirds full the table grows.
   */
  final void growIfFull() {
    if (fill * 3L >= (mask + 1) * 2L) {
      resizeForUsed();
    }
  }

  /**
   * Rebuilds the table with four times as many slots as are active, twice as many if it is large.
   */
  final void resizeForUsed() {
    resize((used > DOUBLING ? 2L : 4L) * used);
  }

  /** Before a bulk insertion of {@code more} keys that are probably new. */
  final void reserve(int more) {
    if (((long) fill + more) * 3 >= (mask + 1) * 2L) {
      resize(((long) used + more) * 2);
    }
  }

  /** Rebuilds the table in the smallest size above {@code minused}; deleted entries go. */
  final void resize(long minused) {
    if (minused >= MAXSIZE) {
      throw Errors.memoryError();
    }
    int newSize = MINSIZE;
    while (newSize <= minused) {
      newSize <<= 1;
    }
    if (newSize == MINSIZE && mask == MINSIZE - 1 && fill == used) {
      return;
    }
    LargeObjects.check(newSize * 16L);
    PyObject[] oldKeys = keys;
    PyObject[] oldValues = values;
    long[] oldHashes = hashes;
    PyObject[] ks = new PyObject[newSize];
    PyObject[] vs = oldValues == null ? null : new PyObject[newSize];
    long[] hs = new long[newSize];
    int m = newSize - 1;
    for (int n = used, old = 0; n > 0; old++) {
      PyObject k = oldKeys[old];
      if (k == null || k == DUMMY) {
        continue;
      }
      n--;
      long hash = oldHashes[old];
      int i = (int) hash & m;
      int j = i;
      for (long perturb = hash; ks[i] != null; perturb >>>= PERTURB_SHIFT) {
        j = 5 * j + (int) perturb + 1;
        i = j & m;
      }
      ks[i] = k;
      hs[i] = hash;
      if (vs != null) {
        vs[i] = oldValues[old];
      }
    }
    keys = ks;
    values = vs;
    hashes = hs;
    mask = m;
    fill = used;
    keysVersion++;
  }

  /** The first active slot after slot {@code i}, -1 to begin with; -1 if there is none. */
  public final int next(int i) {
    PyObject[] ks = keys;
    for (int j = i + 1; j < ks.length; j++) {
      PyObject k = ks[j];
      if (k != null && k != DUMMY) {
        return j;
      }
    }
    return -1;
  }

  /**
   * The slot that {@code popitem} and {@code pop} take, in a table that is not empty: slot 0, or
   * from the place where the last one was found. The caller vacates it, then calls {@link
   * #moveFinger}.
   */
  final int finger() {
    if (isActive(0)) {
      return 0;
    }
    long start = hashes[0];
    int i = start > mask || start < 1 ? 1 : (int) start;
    while (!isActive(i)) {
      i++;
      if (i > mask) {
        i = 1;
      }
    }
    return i;
  }

  final void moveFinger(int taken) {
    hashes[0] = taken + 1L;
  }

  private boolean isActive(int i) {
    return keys[i] != null && keys[i] != DUMMY;
  }

  /** Empties the table first and releases its keys and values after that, in the order of slots. */
  final void clearTable(ThreadState ts) {
    PyObject[] ks = keys;
    PyObject[] vs = values;
    keys = NO_OBJECTS;
    hashes = NO_HASHES;
    values = vs == null ? null : NO_OBJECTS;
    mask = MINSIZE - 1;
    used = 0;
    fill = 0;
    strOnly = true;
    keysVersion++;
    if (ks == NO_OBJECTS) {
      return;
    }
    for (int i = 0; i < ks.length; i++) {
      PyObject k = ks[i];
      if (k != null) {
        k.decref(ts);
        if (vs != null && vs[i] != null) {
          vs[i].decref(ts);
        }
      }
    }
  }

  /** Exchanges the entries of two tables of the same kind. */
  final void swapTables(HashTable other) {
    PyObject[] ks = keys;
    PyObject[] vs = values;
    long[] hs = hashes;
    int m = mask;
    int u = used;
    int f = fill;
    boolean s = strOnly;
    keys = other.keys;
    values = other.values;
    hashes = other.hashes;
    mask = other.mask;
    used = other.used;
    fill = other.fill;
    strOnly = other.strOnly;
    other.keys = ks;
    other.values = vs;
    other.hashes = hs;
    other.mask = m;
    other.used = u;
    other.fill = f;
    other.strOnly = s;
    keysVersion++;
    other.keysVersion++;
  }

  /**
   * Whether the collector may have to follow {@code o}: a container that is, or can be, tracked.
   */
  public static boolean mayBeTracked(PyObject o) {
    if (o instanceof PyGcObject) {
      return o.refcnt > 0 && (o.getClass() != PyTuple.class || ((PyGcObject) o).gcIndex >= 0);
    }
    return o.gcIndex() >= 0;
  }

  @Override
  public void traverse(Visitor visitor) {
    PyObject[] ks = keys;
    PyObject[] vs = values;
    for (int i = 0; i < ks.length; i++) {
      PyObject k = ks[i];
      if (k != null && k != DUMMY) {
        visitor.visit(k);
        if (vs != null) {
          visitor.visit(vs[i]);
        }
      }
    }
  }

  @Override
  public void clear(ThreadState ts) {
    clearTable(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    clearTable(ts);
  }
}
