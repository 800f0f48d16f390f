package org.cellvm.library.hashlib;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _sha512}. */
@ExposedModule(name = "_sha512")
final class Sha512Module {
  private Sha512Module() {}

  @ExposedFunction(
      value = "sha384",
      parse = "|s*:new",
      keywords = "string",
      defaults = "null",
      doc = "A new SHA-384 object, of a string if that is given.")
  static PyObject sha384(ThreadState ts, byte[] data) {
    return Md5Module.make(ts, Sha384Type.TYPE, Algorithm.SHA384, data);
  }

  @ExposedFunction(
      value = "sha512",
      parse = "|s*:new",
      keywords = "string",
      defaults = "null",
      doc = "A new SHA-512 object, of a string if that is given.")
  static PyObject sha512(ThreadState ts, byte[] data) {
    return Md5Module.make(ts, Sha512Type.TYPE, Algorithm.SHA512, data);
  }
}
