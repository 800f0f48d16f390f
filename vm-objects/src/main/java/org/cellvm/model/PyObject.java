package org.cellvm.model;

import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.Collector;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.numbers.PyInt;

/**
 * A Python object: a reference count and, by virtual method, a type; {@code PyObject_HEAD}. What
 * hangs on instances of user classes ({@code __dict__}, {@code __slots__}, weak references, an
 * assignable type) is reached through virtual methods that plain built-in objects leave at "none".
 *
 * <p>A new object has one reference, owned by its creator. Methods that return or take an object
 * say so where they do not follow the convention: arguments are borrowed, results are owned by the
 * caller. Immortal objects have a negative count that is never written.
 */
public abstract class PyObject {
  /** The count of an immortal object. */
  public static final int IMMORTAL = -1;

  public int refcnt = 1;

  /** The object's type, borrowed. */
  public abstract PyType type();

  /** {@code Py_INCREF}: counts one reference more. */
  public final void incref() {
    int n = refcnt;
    if (n > 0) {
      refcnt = n + 1;
    }
  }

  /** {@link #incref} for what may be new and without an owner: see {@link PyInt#unowned}. */
  public final void acquire() {
    int n = refcnt;
    if (n >= 0) {
      refcnt = n + 1;
    }
  }

  /** {@code Py_DECREF}: counts one reference less and deallocates the object at zero. */
  public final void decref(ThreadState ts) {
    int n = refcnt;
    if (n > 1) {
      refcnt = n - 1;
    } else if (n == 1) {
      refcnt = 0;
      dealloc(ts);
    }
  }

  public final boolean isImmortal() {
    return refcnt < 0;
  }

  /**
   * Called when the count has become zero: releases every reference that the object owns. An object
   * without references has nothing to do; the JVM frees the memory.
   */
  protected void dealloc(ThreadState ts) {}

  /** Shows each object that this one owns a reference to, as often as it owns one. */
  public void traverse(Visitor visitor) {}

  /** Drops the references that can close a cycle; the object stays valid. */
  public void clear(ThreadState ts) {}

  /** {@code __dict__} of an instance, borrowed; null where there is none (yet). */
  public PyDict instanceDict() {
    return null;
  }

  /** Whether instances of this lay-out have a {@code __dict__}. */
  public boolean hasInstanceDict() {
    return false;
  }

  /** Replaces {@code __dict__}; steals {@code dict}, which may be null; the old one is released. */
  public void setInstanceDict(ThreadState ts, PyDict dict) {
    throw new IllegalStateException("no __dict__");
  }

  /** The values of {@code __slots__}, null where the type has none; null elements are unset. */
  public PyObject[] slotValues() {
    return null;
  }

  /** The first weak reference to this object, borrowed, or null; the list links them. */
  public PyWeakReference weakrefs() {
    return null;
  }

  public void setWeakrefs(PyWeakReference first) {
    throw new IllegalStateException("not weakly referencable");
  }

  /** Whether deallocation runs Python code, so that the collector must not choose the moment. */
  public boolean hasFinalizer() {
    return false;
  }

  /** Assignment to {@code __class__}: counts the new type up and the old one down. */
  public void setType(ThreadState ts, PyType type) {
    throw new IllegalStateException("fixed type");
  }

  /** The place in the collector's arrays, see {@link Collector}; -1 where untracked. */
  public int gcIndex() {
    return -1;
  }

  public void setGcIndex(int index) {
    throw new IllegalStateException("not a container");
  }
}
