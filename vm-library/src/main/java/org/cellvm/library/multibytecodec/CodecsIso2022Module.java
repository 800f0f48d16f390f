package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _codecs_iso2022}: the encodings by ISO 2022. */
@ExposedModule(name = "_codecs_iso2022")
final class CodecsIso2022Module {
  private static final String NAMES =
      " iso2022_kr iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext"
          + " ";

  private CodecsIso2022Module() {}

  @ExposedFunction(value = "getcodec", convention = Convention.O, doc = "getcodec(name) -> codec")
  static PyObject getcodec(ThreadState ts, PyObject name) {
    return PyMultibyteCodec.named(ts, name, NAMES);
  }
}
