package org.cellvm.library.host;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;

/**
 * What one VM does with Java objects. Python objects are borrowed as arguments and owned as
 * results; what Java code throws is a Python exception.
 */
public interface HostOperations {
  // Objects

  /** Returns an attribute; null if there is none. */
  PyObject getAttr(ThreadState ts, PyHostObject o, PyString name);

  /** Returns a method of an object as a function that takes the object first; null for none. */
  PyObject unboundMethod(ThreadState ts, PyHostObject o, PyString name);

  /**
   * Sets an attribute.
   *
   * @throws PyException AttributeError if there is none that can be set
   */
  void setAttr(ThreadState ts, PyHostObject o, PyString name, PyObject value);

  /** Calls an object that is a functional interface. */
  PyObject call(ThreadState ts, PyHostObject o, PyObject[] args, int off, int n);

  PyObject getItem(ThreadState ts, PyHostObject o, PyObject key);

  /** {@code value} is null to delete the item. */
  void setItem(ThreadState ts, PyHostObject o, PyObject key, PyObject value);

  long size(ThreadState ts, PyHostObject o);

  boolean isTrue(ThreadState ts, PyHostObject o);

  boolean contains(ThreadState ts, PyHostObject o, PyObject item);

  PyObject iterate(ThreadState ts, PyHostObject o);

  /** {@code Object.equals} with another object of Python's. */
  boolean areEqual(ThreadState ts, PyHostObject o, PyObject other);

  /** {@code Comparable.compareTo}; null if they cannot be compared. */
  Integer compare(ThreadState ts, PyHostObject o, PyObject other);

  long hash(ThreadState ts, PyHostObject o);

  /** {@code Object.toString}: a str or unicode. */
  PyObject text(ThreadState ts, PyHostObject o);

  /** The names of the attributes, for {@code dir}. */
  String[] names(ThreadState ts, PyHostObject o);

  /** {@code __class__}. */
  PyObject classOf(ThreadState ts, PyHostObject o);

  // Classes

  /** Returns a static member, constructor or nested class; null if there is none. */
  PyObject getStatic(ThreadState ts, PyHostClass c, PyString name);

  void setStatic(ThreadState ts, PyHostClass c, PyString name, PyObject value);

  PyObject construct(ThreadState ts, PyHostClass c, PyObject[] args, int off, int n);

  /** The names of the static members, for {@code dir}. */
  String[] staticNames(ThreadState ts, PyHostClass c);

  boolean isInstance(ThreadState ts, PyHostClass c, PyObject o);

  boolean isSubclass(ThreadState ts, PyHostClass c, PyObject derived);

  /** Makes a class that has Java interfaces among its bases; the arguments are those of type. */
  PyObject derive(ThreadState ts, PyObject name, PyObject bases, PyObject dict);

  // Packages

  /** Returns a class or package in a package; null if there is none. */
  PyObject member(ThreadState ts, PyHostPackage p, PyString name);
}
