package org.cellvm.model;

/** A {@code dict}. */
public class PyDict extends PyGcObject {
  public PyObject[] keys = new PyObject[8];
  public PyObject[] values = new PyObject[8];

  /** Changes on insert, delete, clear and resize: an inline cache that proves absence compares it. */
  public int keysVersion;

  public PyDict(ThreadState ts) {
    ts.gc.track(this);
  }

  /** The value of a str key, borrowed; null if absent. */
  public PyObject getStr(ThreadState ts, PyString key) {
    throw new IllegalStateException();
  }

  /** The index of an interned key in {@link #keys}, or -1 if it is not there by identity. */
  public int hint(PyString key) {
    throw new IllegalStateException();
  }

  /** The value of any key, borrowed; null if absent. */
  public PyObject get(ThreadState ts, PyObject key) {
    throw new IllegalStateException();
  }

  /** Counts key and value up. */
  public void put(ThreadState ts, PyObject key, PyObject value) {
    throw new IllegalStateException();
  }

  /** Counts key and value up. */
  public void putStr(ThreadState ts, PyString key, PyObject value) {
    throw new IllegalStateException();
  }

  /** Removes a key; false if it was absent. */
  public boolean remove(ThreadState ts, PyObject key) {
    throw new IllegalStateException();
  }

  @Override
  public PyType type() {
    return DictType.TYPE;
  }

  @Override
  protected void release(ThreadState ts) {}
}
