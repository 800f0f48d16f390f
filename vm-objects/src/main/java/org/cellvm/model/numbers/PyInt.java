package org.cellvm.model.numbers;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.processor.SubclassLeaf;

/** An {@code int}: a machine integer of 64 bits; results that do not fit are {@link PyLong}. */
public class PyInt extends PyObject {
  private static final int CACHE_LOW = -5;
  private static final int CACHE_HIGH = 256;
  private static final PyInt[] CACHE = cache();

  public static final PyInt ZERO = valueOf(0);
  public static final PyInt ONE = valueOf(1);

  public final long value;

  @SubclassLeaf("int")
  protected PyInt(long value) {
    this.value = value;
  }

  /** An owned int. */
  public static PyInt valueOf(long value) {
    if (value >= CACHE_LOW && value <= CACHE_HIGH) {
      return CACHE[(int) value - CACHE_LOW];
    }
    return new PyInt(value);
  }

  /** An int without an owner: whoever stores it counts it up. */
  public static PyInt unowned(long value) {
    if (value >= CACHE_LOW && value <= CACHE_HIGH) {
      return CACHE[(int) value - CACHE_LOW];
    }
    PyInt o = new PyInt(value);
    o.refcnt = 0;
    return o;
  }

  @Override
  public PyType type() {
    return IntType.TYPE;
  }

  private static PyInt[] cache() {
    PyInt[] cache = new PyInt[CACHE_HIGH - CACHE_LOW + 1];
    for (int i = 0; i < cache.length; i++) {
      cache[i] = Ref.immortal(new PyInt(i + CACHE_LOW));
    }
    return cache;
  }
}
