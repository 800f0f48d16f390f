package org.cellvm.library.hashlib;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _md5}. */
@ExposedModule(name = "_md5", doc = "The MD5 message digest.")
final class Md5Module {
  private Md5Module() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "MD5Type", Md5Type.TYPE);
    module.add(ts, "digest_size", 16);
  }

  /** A new digest whose name is the algorithm's. */
  static PyObject make(ThreadState ts, DigestType type, Algorithm algorithm, byte[] data) {
    PyString name = ts.own(PyString.fromString(algorithm.label));
    return new PyDigest(type, algorithm, name, data);
  }

  @ExposedFunction(
      value = "new",
      parse = "|s*:new",
      defaults = "null",
      doc = "new([arg]) -> md5 object\n\nA new digest, of arg if that is given.")
  static PyObject create(ThreadState ts, byte[] data) {
    return make(ts, Md5Type.TYPE, Algorithm.MD5, data);
  }
}
