package org.cellvm.model.mappings;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.SubclassLeaf;

/**
 * A {@code dict}. As in CPython it is tracked by the collector only from the moment that something
 * goes into it which can be part of a cycle.
 *
 * <p>Arguments are borrowed; keys and values that are put in are counted up. Searches for anything
 * but an exact str may run Python code and raise.
 */
public class PyDict extends HashTable {
  @SubclassLeaf("dict")
  public PyDict(ThreadState ts) {
    super(true);
  }

  /** With room for {@code minused} entries. */
  public PyDict(ThreadState ts, int minused) {
    super(true);
    if (minused > 5) {
      resize(minused);
    }
  }

  /** A dict that no VM owns and no collector tracks, to be filled once by {@link #putConstant}. */
  public static PyDict constant() {
    return new PyDict(null);
  }

  /** The value of a str key in a dict of constants, borrowed; null if absent. */
  public final PyObject constant(PyString key) {
    int i = lookupStr(key, key.hash());
    return i < 0 ? null : values[i];
  }

  /** Puts an immortal value under an immortal key. */
  public final void putConstant(PyString key, PyObject value) {
    int i = lookupStr(key, key.hash());
    if (i >= 0) {
      values[i] = value;
    } else {
      occupy(~i, key, key.hash(), value);
      growIfFull();
    }
  }

  @Override
  public PyType type() {
    return DictType.TYPE;
  }

  /** The value of a str key, borrowed; null if absent. */
  public final PyObject getStr(ThreadState ts, PyString key) {
    if (strOnly && key.isExact()) {
      int i = lookupStr(key, key.hash());
      return i < 0 ? null : values[i];
    }
    return get(ts, key);
  }

  /** {@code PyDict_GetItemString}: the value of a str key, borrowed; null if absent. */
  public final PyObject getItemString(ThreadState ts, String name) {
    PyString key = PyString.fromString(name);
    PyObject value = getStr(ts, key);
    key.decref(ts);
    return value;
  }

  /** {@code PyDict_SetItemString} with a key that is interned; steals the value. */
  public final void setItemString(ThreadState ts, String name, PyObject value) {
    PyString key = PyString.intern(ts, PyString.fromString(name));
    putStr(ts, key, value);
    key.decref(ts);
    value.decref(ts);
  }

  /** The index of an interned key in {@link #keys}, or -1 if it is not there by identity. */
  public final int hint(PyString key) {
    return lookupIdentical(key, key.hash());
  }

  /**
   * The value of an interned key, borrowed, if it is at an index that {@link #hint} has returned
   * for it, of this dict or another; null if it is not there.
   */
  public final PyObject at(int hint, PyString key) {
    PyObject[] ks = keys;
    return hint >= 0 && hint < ks.length && ks[hint] == key ? values[hint] : null;
  }

  /** The value of any key, borrowed; null if absent. Raises what hashing and comparing raise. */
  public final PyObject get(ThreadState ts, PyObject key) {
    int i = lookup(ts, key, hashOf(ts, key));
    return i < 0 ? null : values[i];
  }

  /**
   * Where an exact int or str key is, found without running any Python code: an index of {@code
   * values}; {@code ~i} with the place for it if it is absent, see {@link #putAbsent}; {@link
   * #UNDECIDED} if the key is of another type, or another key has to be compared.
   */
  public final int placePlain(PyObject key) {
    if (key.getClass() == PyString.class) {
      PyString text = (PyString) key;
      return strOnly ? lookupStr(text, text.hash()) : lookupPlain(key, text.hash());
    }
    return key.getClass() == PyInt.class ? lookupPlain(key, hashOf((PyInt) key)) : UNDECIDED;
  }

  /** The value of such a key, borrowed; null if it is absent, or that is undecided. */
  public final PyObject getPlain(PyObject key) {
    int i = placePlain(key);
    return i < 0 ? null : values[i];
  }

  private static long hashOf(PyInt key) {
    return key.value == -1 ? -2 : key.value;
  }

  /**
   * Puts a key that {@link #placePlain} has just said to be absent; key and value are counted up.
   */
  public final void putAbsent(ThreadState ts, int place, PyObject key, PyObject value) {
    if (gcIndex < 0 && mayBeTracked(value)) {
      ts.gc.track(this);
    }
    long hash = key instanceof PyString text ? text.hash() : hashOf((PyInt) key);
    key.incref();
    value.incref();
    occupy(~place, key, hash, value);
    growIfFull();
  }

  /** {@code PyDict_GetItem}: like {@link #get}, but an error means "absent". */
  public final PyObject getSuppressing(ThreadState ts, PyObject key) {
    try {
      return get(ts, key);
    } catch (PyException e) {
      e.discard(ts);
      return null;
    }
  }

  /**
   * What the type in Java of a dict that derives from dict returns for {@code d[key]} where the key
   * is absent, owned; null for what {@code __missing__} returns.
   */
  protected PyObject valueOfAbsentKey(ThreadState ts, PyObject key) {
    return null;
  }

  public final boolean contains(ThreadState ts, PyObject key) {
    return lookup(ts, key, hashOf(ts, key)) >= 0;
  }

  /** Counts key and value up. A key that is equal to one present leaves that one in place. */
  public final void put(ThreadState ts, PyObject key, PyObject value) {
    if (strOnly && key.getClass() == PyString.class) {
      putStr(ts, (PyString) key, value);
    } else {
      putHashed(ts, key, hashOf(ts, key), value);
    }
  }

  /** Whether every key is an exact str, so that no search for one can run Python code. */
  public final boolean hasOnlyStrs() {
    return strOnly;
  }

  /** Whether an exact str is certainly no key. */
  public final boolean isWithout(PyString key) {
    return containsPlain(key) == 0;
  }

  /**
   * Whether an exact str or int is a key: 1 or 0; -1 where only a comparison by Python code could
   * decide.
   */
  public final int containsPlain(PyObject key) {
    int i = placePlain(key);
    return i >= 0 ? 1 : i == UNDECIDED ? -1 : 0;
  }

  /**
   * {@link #putStr} of a key that is usually there: {@code hint} is what this returned for it
   * before, at first -1.
   */
  public final int putAt(ThreadState ts, int hint, PyString key, PyObject value) {
    PyObject[] ks = keys;
    if (hint >= 0 && hint < ks.length && ks[hint] == key) {
      replaceAt(ts, hint, value);
      return hint;
    }
    putStr(ts, key, value);
    return hint(key);
  }

  /** Replaces the value of an exact str or int key, if that is there and needs no Python code. */
  public final boolean replacePlain(ThreadState ts, PyObject key, PyObject value) {
    int i = placePlain(key);
    if (i < 0) {
      return false;
    }
    replaceAt(ts, i, value);
    return true;
  }

  /** Replaces the value at an active place; the new one is borrowed and may have no owner yet. */
  public final void replaceAt(ThreadState ts, int place, PyObject value) {
    if (gcIndex < 0 && mayBeTracked(value)) {
      ts.gc.track(this);
    }
    PyObject old = values[place];
    value.acquire();
    values[place] = value;
    old.decref(ts);
  }

  /** {@link #put} under the key of an active place; the value is counted up. */
  public final void putInPlace(ThreadState ts, int place, PyObject value) {
    if (strOnly) {
      replaceAt(ts, place, value);
      return;
    }
    // To find it may take comparisons with other keys, in Python.
    PyObject key = Ref.inc(keys[place]);
    put(ts, key, value);
    key.decref(ts);
  }

  /** Counts key and value up. */
  public final void putStr(ThreadState ts, PyString key, PyObject value) {
    if (!strOnly || !key.isExact()) {
      putHashed(ts, key, hashOf(ts, key), value);
      return;
    }
    if (gcIndex < 0 && mayBeTracked(value)) {
      ts.gc.track(this);
    }
    long hash = key.hash();
    int i = lookupStr(key, hash);
    value.incref();
    if (i >= 0) {
      PyObject old = values[i];
      values[i] = value;
      old.decref(ts);
    } else {
      key.incref();
      occupy(~i, key, hash, value);
      growIfFull();
    }
  }

  private void putHashed(ThreadState ts, PyObject key, long hash, PyObject value) {
    int before = used;
    insert(ts, key, hash, value);
    if (used > before) {
      growIfFull();
    }
  }

  /** {@code insertdict}: puts without growing; {@code hash} is the key's. Counts both up. */
  final void insert(ThreadState ts, PyObject key, long hash, PyObject value) {
    if (gcIndex < 0 && (mayBeTracked(value) || mayBeTracked(key))) {
      ts.gc.track(this);
    }
    key.incref();
    value.incref();
    int i;
    try {
      i = lookup(ts, key, hash);
    } catch (Throwable t) {
      // However the search ends, what was counted up for the table is released.
      key.decref(ts);
      value.decref(ts);
      throw t;
    }
    if (i >= 0) {
      PyObject old = values[i];
      values[i] = value;
      old.decref(ts);
      key.decref(ts);
    } else {
      occupy(~i, key, hash, value);
    }
  }

  /**
   * {@code setdefault}: the value of the key, owned; {@code value} is put in where it is absent.
   */
  final PyObject setDefault(ThreadState ts, PyObject key, PyObject value) {
    long hash = hashOf(ts, key);
    int i = lookup(ts, key, hash);
    if (i >= 0) {
      return Ref.inc(values[i]);
    }
    if (gcIndex < 0 && (mayBeTracked(value) || mayBeTracked(key))) {
      ts.gc.track(this);
    }
    key.incref();
    value.incref();
    occupy(~i, key, hash, value);
    growIfFull();
    return Ref.inc(value);
  }

  /** Removes a key; false if it was absent. */
  public final boolean remove(ThreadState ts, PyObject key) {
    int i = lookup(ts, key, hashOf(ts, key));
    if (i < 0) {
      return false;
    }
    PyObject oldKey = keys[i];
    PyObject oldValue = values[i];
    vacate(i);
    oldValue.decref(ts);
    oldKey.decref(ts);
    return true;
  }

  /** Removes a key; KeyError if it is absent. */
  public final void delete(ThreadState ts, PyObject key) {
    if (!remove(ts, key)) {
      throw Errors.keyError(ts, key);
    }
  }

  /** Removes a key and returns its value, owned; null if it was absent. */
  public final PyObject pop(ThreadState ts, PyObject key) {
    int i = lookup(ts, key, hashOf(ts, key));
    if (i < 0) {
      return null;
    }
    PyObject oldKey = keys[i];
    PyObject oldValue = values[i];
    vacate(i);
    oldKey.decref(ts);
    return oldValue;
  }

  /** A new exact dict with the same entries. */
  public final PyDict copy(ThreadState ts) {
    PyDict copy = new PyDict(ts);
    try {
      copy.merge(ts, this, true);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError t) {
      copy.decref(ts);
      throw t;
    }
    return copy;
  }

  /** Puts the entries of another dict in; without {@code override} those present stay. */
  public final void merge(ThreadState ts, PyDict other, boolean override) {
    if (other == this || other.used == 0) {
      return;
    }
    boolean always = override || used == 0;
    reserve(other.used);
    for (int i = 0; i < other.keys.length; i++) {
      PyObject value = other.values[i];
      if (value == null) {
        continue;
      }
      PyObject key = other.keys[i];
      if (always || getSuppressing(ts, key) == null) {
        insert(ts, key, other.hashes[i], value);
      }
    }
  }

  /** A new list of the keys. */
  public final PyList keyList(ThreadState ts) {
    PyObject[] list = new PyObject[used];
    int n = 0;
    for (int i = next(-1); i >= 0; i = next(i)) {
      list[n++] = Ref.inc(keys[i]);
    }
    return new PyList(ts, list, n);
  }

  /** A new list of the values. */
  public final PyList valueList(ThreadState ts) {
    PyObject[] list = new PyObject[used];
    int n = 0;
    for (int i = next(-1); i >= 0; i = next(i)) {
      list[n++] = Ref.inc(values[i]);
    }
    return new PyList(ts, list, n);
  }

  /** A new list of (key, value) tuples. */
  public final PyList itemList(ThreadState ts) {
    PyObject[] list = new PyObject[used];
    int n = 0;
    for (int i = next(-1); i >= 0; i = next(i)) {
      PyObject[] pair = {Ref.inc(keys[i]), Ref.inc(values[i])};
      list[n++] = PyTuple.of(ts, pair);
    }
    return new PyList(ts, list, n);
  }

  /**
   * Whether the collector need not follow it: an exact dict of keys and values that can never be
   * part of a cycle.
   */
  public final boolean isAtomic() {
    if (getClass() != PyDict.class) {
      return false;
    }
    for (int i = next(-1); i >= 0; i = next(i)) {
      if (mayBeTracked(values[i]) || mayBeTracked(keys[i])) {
        return false;
      }
    }
    return true;
  }
}
