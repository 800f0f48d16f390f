package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _codecs_cn}: the encodings of mainland China. */
@ExposedModule(name = "_codecs_cn")
final class CodecsCnModule {
  private static final String NAMES = " gb2312 gbk gb18030 hz ";

  private CodecsCnModule() {}

  @ExposedFunction(value = "getcodec", convention = Convention.O, doc = "getcodec(name) -> codec")
  static PyObject getcodec(ThreadState ts, PyObject name) {
    return PyMultibyteCodec.named(ts, name, NAMES);
  }
}
