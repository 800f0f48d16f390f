package org.cellvm.library.hashlib;

import java.security.MessageDigest;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/** A digest of what it has been given so far. */
final class PyDigest extends PyObject {
  private final PyType type;
  final Algorithm algorithm;

  /** {@code name}, owned. */
  final PyString name;

  private final MessageDigest digest;

  private PyDigest(PyType type, Algorithm algorithm, PyString name, MessageDigest digest) {
    this.type = type;
    this.algorithm = algorithm;
    this.name = name;
    this.digest = digest;
  }

  /** Counts {@code name} up; {@code data} may be null. */
  PyDigest(PyType type, Algorithm algorithm, PyString name, byte[] data) {
    this(type, algorithm, Ref.inc(name), algorithm.newDigest());
    if (data != null) {
      digest.update(data);
    }
  }

  void update(byte[] data) {
    digest.update(data);
  }

  private MessageDigest copyOfState() {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] value() {
    return copyOfState().digest();
  }

  int size() {
    return digest.getDigestLength();
  }

  PyDigest copy() {
    return new PyDigest(type, algorithm, Ref.inc(name), copyOfState());
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    name.decref(ts);
  }
}
