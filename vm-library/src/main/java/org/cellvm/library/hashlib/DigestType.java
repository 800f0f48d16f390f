package org.cellvm.library.hashlib;

import org.cellvm.library.binascii.HexCode;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;

/** What the types of digests have in common. */
abstract class DigestType extends ObjectType {
  DigestType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "update",
      parse = "s*:update",
      doc = "Update the digest by a further string.")
  static void update(ThreadState ts, PyDigest self, byte[] data) {
    self.update(data);
  }

  @ExposedMethod(
      value = "digest",
      convention = Convention.NOARGS,
      doc = "The digest as a string of bytes.")
  static PyObject digest(ThreadState ts, PyDigest self) {
    return PyString.of(self.value());
  }

  @ExposedMethod(
      value = "hexdigest",
      convention = Convention.NOARGS,
      doc = "The digest as hexadecimal digits.")
  static PyObject hexdigest(ThreadState ts, PyDigest self) {
    return PyString.of(HexCode.encode(self.value()));
  }

  @ExposedMethod(value = "copy", convention = Convention.NOARGS, doc = "A copy of the object.")
  static PyObject copy(ThreadState ts, PyDigest self) {
    return self.copy();
  }

  @ExposedGetter("digest_size")
  static PyObject digestSize(ThreadState ts, PyDigest self) {
    return PyInt.valueOf(self.size());
  }

  @ExposedGetter("digestsize")
  static PyObject oldDigestSize(ThreadState ts, PyDigest self) {
    return PyInt.valueOf(self.size());
  }

  @ExposedGetter("block_size")
  static PyObject blockSize(ThreadState ts, PyDigest self) {
    return PyInt.valueOf(self.algorithm.blockSize);
  }

  @ExposedGetter("name")
  static PyObject name(ThreadState ts, PyDigest self) {
    return Ref.inc(self.name);
  }
}
