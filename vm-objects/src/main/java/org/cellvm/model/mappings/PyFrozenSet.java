package org.cellvm.model.mappings;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.SubclassLeaf;

/** A {@code frozenset}. Java code may add to one that Python code has not seen yet. */
public class PyFrozenSet extends PyBaseSet {
  /** The hash, -1 if it is not known yet. */
  private long hash = -1;

  @SubclassLeaf("frozenset")
  public PyFrozenSet(ThreadState ts) {
    super(ts);
  }

  @Override
  public PyType type() {
    return FrozenSetType.TYPE;
  }

  /** CPython's hash, which does not depend on the order of the elements. */
  final long hash() {
    if (hash == -1) {
      long h = 1927868237L * (used + 1);
      for (int i = next(-1); i >= 0; i = next(i)) {
        long e = hashes[i];
        h ^= (e ^ e << 16 ^ 89869747L) * 3644798167L;
      }
      h = h * 69069L + 907133923L;
      hash = h == -1 ? 590923713L : h;
    }
    return hash;
  }

  /** False if the two are known to have different hashes. */
  final boolean mayEqual(PyFrozenSet other) {
    return hash == -1 || other.hash == -1 || hash == other.hash;
  }

  final void forgetHash() {
    hash = -1;
  }
}
