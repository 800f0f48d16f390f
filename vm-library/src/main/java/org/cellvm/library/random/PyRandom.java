package org.cellvm.library.random;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code _random.Random}. */
class PyRandom extends PyObject {
  final MersenneTwister twister = new MersenneTwister();

  @SubclassLeaf("Random")
  PyRandom() {}

  @Override
  public PyType type() {
    return RandomType.TYPE;
  }
}
