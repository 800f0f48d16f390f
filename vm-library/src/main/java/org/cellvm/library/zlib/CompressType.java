package org.cellvm.library.zlib;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code zlib.Compress}. */
@ExposedType(name = "zlib.Compress", basicSize = 152, baseType = false)
final class CompressType extends ObjectType {
  static final CompressType TYPE =
      new CompressType(new CompressTypeTable(), "zlib.Compress", ObjectType.TYPE);

  private CompressType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "compress",
      parse = "s#:compress",
      doc = "compress(data) -- what of the compressed data is ready.")
  static PyObject compress(ThreadState ts, PyCompress self, byte[] data) {
    if (self.stream.hasEnded()) {
      throw ZlibState.error(ts, ZlibState.STREAM_ERROR, "while compressing data", self.message);
    }
    return PyString.of(self.stream.compress(data));
  }

  @ExposedMethod(
      value = "flush",
      parse = "|i:flush",
      defaults = "DeflateStream.FINISH",
      doc =
          "flush( [mode] ) -- all of the compressed data.\n\n"
              + "After Z_FINISH, the default, the object can no longer be used.")
  static PyObject flush(ThreadState ts, PyCompress self, long mode) {
    if (mode == DeflateStream.NO_FLUSH) {
      return PyString.EMPTY;
    }
    if (mode < 0 || mode > DeflateStream.BLOCK || self.stream.hasEnded()) {
      throw ZlibState.error(ts, ZlibState.STREAM_ERROR, "while flushing", self.message);
    }
    byte[] flushed = self.stream.flush((int) mode);
    if (flushed.length == 0) {
      self.message = "buffer error";
    }
    return PyString.of(flushed);
  }

  @ExposedMethod(
      value = "copy",
      convention = Convention.NOARGS,
      doc = "copy() -- a copy of the object.")
  static PyObject copy(ThreadState ts, PyCompress self) {
    if (self.stream.hasEnded()) {
      throw Errors.valueError("Inconsistent stream state");
    }
    return new PyCompress(self.stream.copy());
  }
}
