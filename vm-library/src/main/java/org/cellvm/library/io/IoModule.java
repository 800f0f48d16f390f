package org.cellvm.library.io;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.BlockingIoErrorType;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _io}. */
@ExposedModule(name = "_io", doc = "Streams: raw, buffered and of text.")
final class IoModule {
  private IoModule() {}

  static void init(ThreadState ts, PyModule module) {
    if (ts.interp.moduleStates.get(IoState.class) == null) {
      int mark = ts.mark();
      ts.interp.moduleStates.put(new IoState(ts));
      ts.release(mark);
    }
    module.add(ts, "DEFAULT_BUFFER_SIZE", Io.DEFAULT_BUFFER_SIZE);
    module.add(ts, "UnsupportedOperation", ts.interp.moduleStates.get(IoState.class).unsupported);
    module.add(ts, "BlockingIOError", BlockingIoErrorType.TYPE);
    module.add(ts, "_IOBase", IoBaseType.TYPE);
    module.add(ts, "_RawIOBase", RawIoBaseType.TYPE);
    module.add(ts, "_BufferedIOBase", BufferedIoBaseType.TYPE);
    module.add(ts, "_TextIOBase", TextIoBaseType.TYPE);
    module.add(ts, "FileIO", FileIoType.TYPE);
    module.add(ts, "BytesIO", BytesIoType.TYPE);
    module.add(ts, "StringIO", StringIoType.TYPE);
    module.add(ts, "BufferedReader", BufferedReaderType.TYPE);
    module.add(ts, "BufferedWriter", BufferedWriterType.TYPE);
    module.add(ts, "BufferedRWPair", BufferedRwPairType.TYPE);
    module.add(ts, "BufferedRandom", BufferedRandomType.TYPE);
    module.add(ts, "TextIOWrapper", TextIoWrapperType.TYPE);
    module.add(ts, "IncrementalNewlineDecoder", IncrementalNewlineDecoderType.TYPE);
  }

  @ExposedFunction(
      value = "open",
      parse = "O|sizzzi:open",
      keywords = {"file", "mode", "buffering", "encoding", "errors", "newline", "closefd"},
      defaults = {"\"r\"", "-1", "null", "null", "null", "1"},
      doc =
          "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None,"
              + " closefd=True)\n\nOpens a file by name or descriptor: text unless mode has a b.")
  static PyObject open(
      ThreadState ts,
      PyObject file,
      String mode,
      long buffering,
      PyString encoding,
      PyString errors,
      PyString newline,
      long closefd) {
    return OpenFunction.open(ts, file, mode, buffering, encoding, errors, newline, closefd);
  }
}
