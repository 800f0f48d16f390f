package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _codecs_jp}: the encodings of Japan. */
@ExposedModule(name = "_codecs_jp")
final class CodecsJpModule {
  private static final String NAMES =
      " shift_jis cp932 euc_jp shift_jis_2004 euc_jis_2004 euc_jisx0213 shift_jisx0213 ";

  private CodecsJpModule() {}

  @ExposedFunction(value = "getcodec", convention = Convention.O, doc = "getcodec(name) -> codec")
  static PyObject getcodec(ThreadState ts, PyObject name) {
    return PyMultibyteCodec.named(ts, name, NAMES);
  }
}
