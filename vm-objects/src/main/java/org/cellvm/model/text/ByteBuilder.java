package org.cellvm.model.text;

import org.cellvm.codec.ByteSink;
import org.cellvm.model.memory.LargeObjects;

/** Builds a {@code str}. */
public final class ByteBuilder extends ByteSink implements TextBuilder {
  public ByteBuilder() {
    this(64);
  }

  public ByteBuilder(int capacity) {
    super(capacity);
  }

  @Override
  protected void beforeGrowth(int size) {
    LargeObjects.check(size);
  }

  @Override
  public void append(PyBaseString s, int from, int to) {
    append(((PyString) s).bytes(), from, to);
  }

  @Override
  public PyString toText() {
    return PyString.of(toByteArray());
  }
}
