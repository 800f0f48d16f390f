package org.cellvm.library.hashlib;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _sha256}. */
@ExposedModule(name = "_sha256")
final class Sha256Module {
  private Sha256Module() {}

  @ExposedFunction(
      value = "sha224",
      parse = "|s*:new",
      keywords = "string",
      defaults = "null",
      doc = "A new SHA-224 object, of a string if that is given.")
  static PyObject sha224(ThreadState ts, byte[] data) {
    return Md5Module.make(ts, Sha224Type.TYPE, Algorithm.SHA224, data);
  }

  @ExposedFunction(
      value = "sha256",
      parse = "|s*:new",
      keywords = "string",
      defaults = "null",
      doc = "A new SHA-256 object, of a string if that is given.")
  static PyObject sha256(ThreadState ts, byte[] data) {
    return Md5Module.make(ts, Sha256Type.TYPE, Algorithm.SHA256, data);
  }
}
