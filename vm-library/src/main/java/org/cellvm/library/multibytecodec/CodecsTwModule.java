package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _codecs_tw}: the encodings of Taiwan. */
@ExposedModule(name = "_codecs_tw")
final class CodecsTwModule {
  private static final String NAMES = " big5 cp950 ";

  private CodecsTwModule() {}

  @ExposedFunction(value = "getcodec", convention = Convention.O, doc = "getcodec(name) -> codec")
  static PyObject getcodec(ThreadState ts, PyObject name) {
    return PyMultibyteCodec.named(ts, name, NAMES);
  }
}
