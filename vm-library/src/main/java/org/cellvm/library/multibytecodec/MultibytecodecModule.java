package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _multibytecodec}. */
@ExposedModule(name = "_multibytecodec")
final class MultibytecodecModule {
  private MultibytecodecModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "MultibyteIncrementalEncoder", MultibyteIncrementalEncoderType.TYPE);
    module.add(ts, "MultibyteIncrementalDecoder", MultibyteIncrementalDecoderType.TYPE);
    module.add(ts, "MultibyteStreamReader", MultibyteStreamReaderType.TYPE);
    module.add(ts, "MultibyteStreamWriter", MultibyteStreamWriterType.TYPE);
  }

  /** CPython makes a codec of a capsule with C functions, which no object here is. */
  @ExposedFunction(value = "__create_codec", convention = Convention.O)
  static PyObject createCodec(ThreadState ts, PyObject capsule) {
    throw Errors.valueError("argument type invalid");
  }
}
