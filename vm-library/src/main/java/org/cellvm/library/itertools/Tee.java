package org.cellvm.library.itertools;

import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/**
 * One of the iterators that {@code tee} makes. Items that some of them have fetched and others have
 * not are in a linked list of cells. Each iterator holds the cell of its next item, so that the
 * cells that all have passed are freed.
 */
final class Tee extends PyIteratorTool {
  static final IteratorToolType TYPE =
      IteratorToolType.of("tee", "Iterator wrapped to make it copyable", "__copy__");

  private static final IteratorToolType CELL_TYPE =
      IteratorToolType.withoutConstructor(
          "tee_dataobject", "Data container common to multiple tee objects.");

  /** An item, once it has been fetched, and the cell of the next one. */
  private static final class Cell extends PyGcObject {
    /** Owned; null once the item is here. */
    PyObject iterator;

    /** Owned; null until the item has been fetched. */
    PyObject item;

    /** Owned. */
    Cell next;

    /** While the item is being fetched. */
    boolean running;

    Cell(ThreadState ts, PyObject iterator) {
      this.iterator = iterator;
      ts.gc.track(this);
    }

    @Override
    public PyType type() {
      return CELL_TYPE;
    }

    @Override
    public void traverse(Visitor visitor) {
      visitor.visit(iterator);
      visitor.visit(item);
      visitor.visit(next);
    }

    @Override
    protected void release(ThreadState ts) {
      Ref.dec(ts, iterator);
      Ref.dec(ts, item);
      Ref.dec(ts, next);
    }
  }

  private PyWeakReference weakrefs;

  /** Steals the cell. */
  private Tee(ThreadState ts, Cell cell) {
    super(ts, TYPE, cell);
  }

  static PyIteratorTool make(
      ThreadState ts, PyType type, PyObject[] args, int off, int n, PyObject[] kw) {
    Args.unpack("tee", "tee", n, 1, 1, kw);
    return ofIterable(ts, args[off]);
  }

  private static Tee ofIterable(ThreadState ts, PyObject iterable) {
    PyObject it = Objects.iter(ts, iterable);
    if (it instanceof Tee tee) {
      ts.own(it);
      return tee.copy(ts);
    }
    return new Tee(ts, new Cell(ts, it));
  }

  Tee copy(ThreadState ts) {
    return new Tee(ts, (Cell) Ref.inc(refs[0]));
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
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    super.dealloc(ts);
  }

  @Override
  PyObject next(ThreadState ts) {
    Cell cell = (Cell) refs[0];
    if (cell.item == null) {
      ts.own(Ref.inc(cell));
      if (cell.running) {
        throw Errors.runtimeError("cannot re-enter the tee iterator");
      }
      PyObject item;
      cell.running = true;
      try {
        item = Objects.iterNext(ts, cell.iterator);
      } finally {
        cell.running = false;
      }
      if (item == null) {
        return null;
      }
      cell.item = item;
      cell.next = new Cell(ts, cell.iterator);
      cell.iterator = null;
    }
    PyObject item = Ref.inc(cell.item);
    set(ts, 0, Ref.inc(cell.next));
    return item;
  }

  /** {@code tee(iterable, n)}: iterators that give the same items independently; owned. */
  static PyObject tee(ThreadState ts, PyObject iterable, long n) {
    if (n < 0) {
      throw Errors.valueError("n must be >= 0");
    }
    PyObject[] result = new PyObject[(int) Math.min(n, Integer.MAX_VALUE - 8)];
    if (result.length == 0) {
      return PyTuple.EMPTY;
    }
    PyObject it = ts.own(Objects.iter(ts, iterable));
    PyString name = ts.own(PyString.intern(ts, PyString.fromString("__copy__")));
    boolean copyable = Objects.hasAttr(ts, it, name);
    result[0] = copyable ? Ref.inc(it) : ofIterable(ts, it);
    for (int i = 1; i < result.length; i++) {
      result[i] =
          result[0] instanceof Tee
              ? ((Tee) result[0]).copy(ts)
              : Objects.callMethod(ts, result[0], name);
    }
    return PyTuple.of(ts, result);
  }
}
