package org.cellvm.model.mappings;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.IteratorType;

/** What {@code d.iteritems()} makes. */
@IteratorType(name = "dictionary-itemiterator", basicSize = 56)
final class PyDictItemIterator extends PyDictIterator {
  /** The pair that was given last, owned: reused if it has no other references, as in CPython. */
  private PyTuple pair;

  PyDictItemIterator(ThreadState ts, PyDict dict) {
    super(ts, dict);
    pair = PyTuple.of(ts, PyNone.NONE, PyNone.NONE);
  }

  @Override
  public PyType type() {
    return DictItemIteratorType.TYPE;
  }

  @Override
  PyObject next(ThreadState ts) {
    int i = advance(ts);
    return i < 0 ? null : pair.refilled(ts, Ref.inc(dict.keys[i]), Ref.inc(dict.values[i]));
  }

  @Override
  public void traverse(Visitor visitor) {
    super.traverse(visitor);
    visitor.visit(pair);
  }

  @Override
  protected void release(ThreadState ts) {
    super.release(ts);
    PyTuple last = pair;
    pair = null;
    Ref.dec(ts, last);
  }
}
