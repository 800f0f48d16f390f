package org.cellvm.library.hashlib;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _sha}. */
@ExposedModule(name = "_sha")
final class ShaModule {
  private ShaModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "blocksize", 1);
    module.add(ts, "digestsize", 20);
    module.add(ts, "digest_size", 20);
  }

  @ExposedFunction(
      value = "new",
      parse = "|s*:new",
      keywords = "string",
      defaults = "null",
      doc = "A new SHA-1 object, of a string if that is given.")
  static PyObject create(ThreadState ts, byte[] data) {
    return Md5Module.make(ts, ShaType.TYPE, Algorithm.SHA1, data);
  }
}
