package org.cellvm.model.sequences;

import java.math.BigInteger;
import org.cellvm.model.Numbers;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.processor.SubclassLeaf;

/** An {@code enumerate} object. */
public class PyEnumerate extends PyGcObject {
  /** Owned. */
  private PyObject iterator;

  /** The next index, while {@link #bigIndex} is null. */
  private long index;

  /** The next index once it does not fit a long; owned. */
  private PyObject bigIndex;

  /** The pair that was given last, owned: reused if it has no other references, as in CPython. */
  private PyTuple pair;

  /** Steals the iterator and {@code bigIndex}, which may be null. */
  @SubclassLeaf("enumerate")
  PyEnumerate(ThreadState ts, PyObject iterator, long index, PyObject bigIndex) {
    this.iterator = iterator;
    this.index = index;
    this.bigIndex = bigIndex;
    pair = PyTuple.of(ts, PyNone.NONE, PyNone.NONE);
    ts.gc.track(this);
  }

  @Override
  public PyType type() {
    return EnumerateType.TYPE;
  }

  /** The next pair, owned; null at the end. */
  PyObject next(ThreadState ts) {
    PyObject item = Objects.iterNext(ts, iterator);
    if (item == null) {
      return null;
    }
    PyObject number;
    if (bigIndex == null) {
      number = PyInt.valueOf(index);
      if (index == Long.MAX_VALUE) {
        bigIndex = PyLong.valueOf(BigInteger.ONE.shiftLeft(Long.SIZE - 1));
      } else {
        index++;
      }
    } else {
      number = bigIndex;
      bigIndex = Numbers.add(ts, number, PyInt.ONE);
    }
    return pair.refilled(ts, number, item);
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(iterator);
    visitor.visit(bigIndex);
    visitor.visit(pair);
  }

  @Override
  protected void release(ThreadState ts) {
    PyObject it = iterator;
    PyObject big = bigIndex;
    PyTuple last = pair;
    iterator = null;
    bigIndex = null;
    pair = null;
    Ref.dec(ts, it);
    Ref.dec(ts, last);
    Ref.dec(ts, big);
  }
}
