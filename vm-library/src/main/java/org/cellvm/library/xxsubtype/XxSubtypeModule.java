package org.cellvm.library.xxsubtype;

import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code xxsubtype}. */
@ExposedModule(
    name = "xxsubtype",
    doc = "Examples of built-in types that derive from others, for tests of classes.")
final class XxSubtypeModule {
  private XxSubtypeModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "spamlist", SpamListType.TYPE);
    module.add(ts, "spamdict", SpamDictType.TYPE);
  }

  /** How many seconds it takes to read an attribute {@code n} times. */
  @ExposedFunction(value = "bench", parse = "OS|i", defaults = "1000")
  static double bench(ThreadState ts, PyObject o, PyString name, long n) {
    long start = System.nanoTime();
    for (long i = 0; i < n; i++) {
      Objects.getAttr(ts, o, name).decref(ts);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
