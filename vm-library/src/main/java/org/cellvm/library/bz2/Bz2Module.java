package org.cellvm.library.bz2;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.cellvm.codec.ByteSink;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code bz2}. */
@ExposedModule(name = "bz2", doc = "Compression as bzip2 does it.")
final class Bz2Module {
  private static final String AUTHOR =
      "The bz2 python module was written by:\n\n    Gustavo Niemeyer <niemeyer@conectiva.com>\n";

  private Bz2Module() {}

  static void init(ThreadState ts, PyModule module) {
    // Where an application leaves its library out, the import fails, and not a call.
    java.util.Objects.requireNonNull(BZip2CompressorOutputStream.class);
    module.addOwned(ts, "__author__", PyString.fromString(AUTHOR));
    module.add(ts, "BZ2File", Bz2FileType.TYPE);
    module.add(ts, "BZ2Compressor", Bz2CompressorType.TYPE);
    module.add(ts, "BZ2Decompressor", Bz2DecompressorType.TYPE);
  }

  @ExposedFunction(
      value = "compress",
      parse = "s*|i",
      keywords = {"data", "compresslevel"},
      defaults = "9",
      doc = "compress(data [, compresslevel=9]) -> string\n\nThe compressed data.")
  static PyObject compress(ThreadState ts, byte[] data, long level) {
    Bz2Writer writer = new Bz2Writer(Bz2CompressorType.checkLevel(level));
    ByteSink out = new ByteSink(data.length / 4 + 64);
    byte[] part = writer.write(data);
    out.append(part, 0, part.length);
    part = writer.finish();
    out.append(part, 0, part.length);
    return PyString.of(out.toByteArray());
  }

  @ExposedFunction(
      value = "decompress",
      parse = "s*:decompress",
      doc = "decompress(data) -> decompressed data\n\nThe data that a string holds compressed.")
  static PyObject decompress(ThreadState ts, byte[] data) {
    if (data.length == 0) {
      return PyString.EMPTY;
    }
    Bz2Stream stream = new Bz2Stream();
    ByteSink out = new ByteSink(data.length * 2);
    stream.decompress(data, 0, data.length, out);
    if (stream.invalid) {
      throw Bz2DecompressorType.invalid();
    }
    if (!stream.finished) {
      throw Errors.valueError("couldn't find end of stream");
    }
    return PyString.of(out.toByteArray());
  }
}
