package org.cellvm.library.zlib;

import java.util.Arrays;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code zlib.Decompress}. */
@ExposedType(name = "zlib.Decompress", basicSize = 152, baseType = false)
final class DecompressType extends ObjectType {
  static final DecompressType TYPE =
      new DecompressType(new DecompressTypeTable(), "zlib.Decompress", ObjectType.TYPE);

  private DecompressType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** Decompresses, and keeps what is left of the input where CPython keeps it. */
  private static byte[] inflate(ThreadState ts, PyDecompress self, byte[] data, long max) {
    InflateStream stream = self.stream;
    byte[] out = stream.inflate(data, max);
    int at = stream.position;
    if (stream.finished && at < data.length) {
      PyString old = self.unusedData;
      byte[] joined = Arrays.copyOf(old.bytes(), old.length() + data.length - at);
      System.arraycopy(data, at, joined, old.length(), data.length - at);
      self.unusedData = PyString.of(joined);
      old.decref(ts);
    }
    PyString tail = self.unconsumedTail;
    if (!stream.finished || tail.length() > 0) {
      // After a tail, CPython puts what is unused there too.
      self.unconsumedTail = PyString.of(data, at, data.length);
      tail.decref(ts);
    }
    return out;
  }

  @ExposedMethod(
      value = "decompress",
      parse = "s#|n:decompress",
      defaults = "0",
      doc =
          "decompress(data, max_length) -- what of the decompressed data is ready.\n\n"
              + "No more than max_length, if that is not 0; what is left of the data is then in\n"
              + "unconsumed_tail.")
  static PyObject decompress(ThreadState ts, PyDecompress self, byte[] data, long max) {
    if (max < 0) {
      throw Errors.valueError("max_length must be greater than zero");
    }
    if (self.stream.hasEnded()) {
      throw ZlibState.error(ts, ZlibState.STREAM_ERROR, "while decompressing", null);
    }
    byte[] out = inflate(ts, self, data, max == 0 ? Integer.MAX_VALUE : max);
    if (self.stream.error != null) {
      throw ZlibState.error(ts, -3, "while decompressing", self.stream.error);
    }
    if (self.stream.needsDictionary()) {
      throw ZlibState.error(ts, 2, "while decompressing", null);
    }
    return PyString.of(out);
  }

  @ExposedMethod(
      value = "flush",
      parse = "|n:flush",
      defaults = "16384",
      doc =
          "flush( [length] ) -- all that can be decompressed.\n\n"
              + "The object can no longer be used after that.")
  static PyObject flush(ThreadState ts, PyDecompress self, long length) {
    if (length <= 0) {
      throw Errors.valueError("length must be greater than zero");
    }
    if (self.stream.hasEnded()) {
      return PyString.EMPTY;
    }
    byte[] out = inflate(ts, self, self.unconsumedTail.bytes(), Integer.MAX_VALUE);
    if (self.stream.finished) {
      self.stream.end();
    }
    return PyString.of(out);
  }

  @ExposedMethod(
      value = "copy",
      convention = Convention.NOARGS,
      doc = "copy() -- a copy of the object.")
  static PyObject copy(ThreadState ts, PyDecompress self) {
    if (self.stream.hasEnded()) {
      throw Errors.valueError("Inconsistent stream state");
    }
    InflateStream stream = self.stream.copy();
    if (stream == null) {
      throw new PyException(PyExc.MemoryError, "Can't allocate memory for decompression object");
    }
    PyDecompress copy = new PyDecompress(stream);
    copy.unusedData = Ref.inc(self.unusedData);
    copy.unconsumedTail = Ref.inc(self.unconsumedTail);
    return copy;
  }

  @ExposedGetter("unused_data")
  static PyObject unusedData(ThreadState ts, PyDecompress self) {
    return Ref.inc(self.unusedData);
  }

  @ExposedGetter("unconsumed_tail")
  static PyObject unconsumedTail(ThreadState ts, PyDecompress self) {
    return Ref.inc(self.unconsumedTail);
  }
}
