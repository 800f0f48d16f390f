package org.cellvm.library.itertools;

import java.util.Arrays;
import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.sequences.PyTuple;

/** An iterator of {@code itertools}. What it refers to is in {@link #refs}. */
abstract class PyIteratorTool extends PyExtensible {
  private final PyType exact;

  /** Owned; null elements are empty. */
  PyObject[] refs;

  /**
   * For iterators over tuples: a tuple that is returned again while nobody else has a reference to
   * it; owned or null.
   */
  private PyTuple spare;

  /** Takes the array and steals what is in it. */
  PyIteratorTool(ThreadState ts, PyType type, PyObject... refs) {
    super(ts, type, type.builtinBase());
    exact = type.builtinBase();
    this.refs = refs;
  }

  /** The next item, owned; null at the end. */
  abstract PyObject next(ThreadState ts);

  /** What {@code repr} shows; null for the repr of any object. */
  String show(ThreadState ts) {
    return null;
  }

  /** How many items are left; -1 where that is not known. */
  long remaining() {
    return -1;
  }

  /** Makes the spare tuple, of {@code n} items. */
  final void keepSpare(ThreadState ts, int n) {
    if (n > 0) {
      PyObject[] nothing = new PyObject[n];
      Arrays.fill(nothing, PyNone.NONE);
      spare = PyTuple.of(ts, nothing);
    }
  }

  /** A tuple of the items, the spare one if nobody else has it; steals the items. Owned. */
  final PyTuple fill(ThreadState ts, PyObject[] items) {
    return spare == null ? PyTuple.of(ts, items) : spare.refilled(ts, items);
  }

  /** {@link #fill}; the tuple becomes the spare one. */
  final PyTuple fillAndKeep(ThreadState ts, PyObject[] items) {
    PyTuple result = fill(ts, items);
    if (result != spare) {
      PyTuple old = spare;
      result.incref();
      spare = result;
      Ref.dec(ts, old);
    }
    return result;
  }

  /** Replaces a reference; steals {@code value}. */
  final void set(ThreadState ts, int i, PyObject value) {
    PyObject old = refs[i];
    refs[i] = value;
    Ref.dec(ts, old);
  }

  @Override
  protected final PyType exactType() {
    return exact;
  }

  @Override
  protected final void traverseData(Visitor visitor) {
    visitor.visitAll(refs, 0, refs.length);
    visitor.visit(spare);
  }

  @Override
  protected final void clearData(ThreadState ts) {
    Ref.decAll(ts, refs, 0, refs.length);
    PyTuple old = spare;
    spare = null;
    Ref.dec(ts, old);
  }
}
