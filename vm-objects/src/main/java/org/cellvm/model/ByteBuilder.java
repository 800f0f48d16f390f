package org.cellvm.model;

import org.cellvm.codec.ByteSink;

/** Builds a {@code str}. */
final class ByteBuilder extends ByteSink implements TextBuilder {
  ByteBuilder() {
    this(64);
  }

  ByteBuilder(int capacity) {
    super(capacity);
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
