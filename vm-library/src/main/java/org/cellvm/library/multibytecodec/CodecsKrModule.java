package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _codecs_kr}: the encodings of Korea. */
@ExposedModule(name = "_codecs_kr")
final class CodecsKrModule {
  private static final String NAMES = " euc_kr cp949 johab ";

  private CodecsKrModule() {}

  @ExposedFunction(value = "getcodec", convention = Convention.O, doc = "getcodec(name) -> codec")
  static PyObject getcodec(ThreadState ts, PyObject name) {
    return PyMultibyteCodec.named(ts, name, NAMES);
  }
}
