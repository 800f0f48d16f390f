package org.cellvm.library.zlib;

import java.util.Arrays;
import org.cellvm.library.binascii.Checksums;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code zlib}. */
@ExposedModule(
    name = "zlib",
    doc = "Compression and decompression as zlib does it, and its checksums.")
final class ZlibModule {
  private static final String BAD_OPTION = "Invalid initialization option";

  private ZlibModule() {}

  static void init(ThreadState ts, PyModule module) {
    ZlibState state = ts.interp.moduleStates.get(ZlibState.class);
    if (state == null) {
      state = new ZlibState(ts);
      ts.interp.moduleStates.put(state);
    }
    module.add(ts, "error", state.error);
    module.add(ts, "MAX_WBITS", Wrapper.MAX_WBITS);
    module.add(ts, "DEFLATED", 8);
    module.add(ts, "DEF_MEM_LEVEL", 8);
    module.add(ts, "Z_BEST_SPEED", 1);
    module.add(ts, "Z_BEST_COMPRESSION", 9);
    module.add(ts, "Z_DEFAULT_COMPRESSION", -1);
    module.add(ts, "Z_FILTERED", 1);
    module.add(ts, "Z_HUFFMAN_ONLY", 2);
    module.add(ts, "Z_DEFAULT_STRATEGY", 0);
    module.add(ts, "Z_FINISH", DeflateStream.FINISH);
    module.add(ts, "Z_NO_FLUSH", DeflateStream.NO_FLUSH);
    module.add(ts, "Z_SYNC_FLUSH", 2);
    module.add(ts, "Z_FULL_FLUSH", DeflateStream.FULL_FLUSH);
    module.addOwned(ts, "ZLIB_VERSION", PyString.fromString("1.2.13"));
    module.addOwned(ts, "__version__", PyString.fromString("1.0"));
  }

  @ExposedFunction(
      value = "adler32",
      parse = "s#|I:adler32",
      defaults = "1",
      doc = "adler32(string[, start]) -- the Adler-32 checksum, a signed number of 32 bits.")
  static long adler32(ThreadState ts, byte[] data, long start) {
    return Checksums.adler32(data, 0, data.length, (int) start);
  }

  @ExposedFunction(
      value = "crc32",
      parse = "s#|I:crc32",
      defaults = "0",
      doc = "crc32(string[, start]) -- the CRC-32 checksum, a signed number of 32 bits.")
  static long crc32(ThreadState ts, byte[] data, long start) {
    return Checksums.crc32(data, 0, data.length, (int) start);
  }

  @ExposedFunction(
      value = "compress",
      parse = "s#|i:compress",
      defaults = "-1",
      doc = "compress(string[, level]) -- the compressed string; levels are 0 to 9.")
  static PyObject compress(ThreadState ts, byte[] data, long level) {
    if (level < -1 || level > 9) {
      throw ZlibState.error(ts, "Bad compression level");
    }
    DeflateStream stream = new DeflateStream(Wrapper.ZLIB, (int) level, 0, Wrapper.MAX_WBITS);
    byte[] head = stream.compress(data);
    byte[] tail = stream.flush(DeflateStream.FINISH);
    byte[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return PyString.of(all);
  }

  /** Whether {@code wbits} stands for a format that can be read. */
  private static boolean canRead(long wbits) {
    long size = wbits < 0 ? -wbits : wbits & 15;
    return wbits >= -15
        && wbits < 48
        && (size >= Wrapper.MIN_WBITS || size == 0)
        && (wbits >= 0 || size != 0);
  }

  @ExposedFunction(
      value = "decompress",
      parse = "s#|in:decompress",
      defaults = {"Wrapper.MAX_WBITS", "16384"},
      doc =
          "decompress(string[, wbits[, bufsize]]) -- the decompressed string.\n\n"
              + "wbits is the size of the window and says which format it is.")
  static PyObject decompress(ThreadState ts, byte[] data, long wbits, long size) {
    if (!canRead(wbits)) {
      throw ZlibState.error(ts, ZlibState.STREAM_ERROR, "while preparing to decompress data", null);
    }
    InflateStream stream =
        new InflateStream(Wrapper.of((int) wbits), Wrapper.windowBits((int) wbits));
    try {
      byte[] out = stream.inflate(data, Integer.MAX_VALUE);
      String doing = "while decompressing data";
      if (stream.error != null) {
        throw ZlibState.error(ts, -3, doing, stream.error);
      }
      if (stream.needsDictionary()) {
        throw ZlibState.error(ts, 2, doing, null);
      }
      if (!stream.finished) {
        throw ZlibState.error(ts, ZlibState.BUFFER_ERROR, doing, null);
      }
      return PyString.of(out);
    } finally {
      stream.end();
    }
  }

  @ExposedFunction(
      value = "compressobj",
      parse = "|iiiii:compressobj",
      defaults = {"-1", "8", "Wrapper.MAX_WBITS", "8", "0"},
      doc = "compressobj([level]) -- an object that compresses piece by piece.")
  static PyObject compressobj(
      ThreadState ts, long level, long method, long wbits, long memLevel, long strategy) {
    long size = wbits < 0 ? -wbits : wbits & 15;
    boolean wrapped = wbits >= 8 && wbits < 16 || wbits > 24 && wbits < 32;
    boolean raw = wbits < -8 && wbits >= -15;
    if (level < -1
        || level > 9
        || method != 8
        || !wrapped && !raw
        || memLevel < 1
        || memLevel > 9
        || strategy < 0
        || strategy > 4) {
      throw Errors.valueError(BAD_OPTION);
    }
    Wrapper wrapper = Wrapper.of((int) wbits);
    return new PyCompress(new DeflateStream(wrapper, (int) level, (int) strategy, (int) size));
  }

  @ExposedFunction(
      value = "decompressobj",
      parse = "|i:decompressobj",
      defaults = "Wrapper.MAX_WBITS",
      doc = "decompressobj([wbits]) -- an object that decompresses piece by piece.")
  static PyObject decompressobj(ThreadState ts, long wbits) {
    if (!canRead(wbits)) {
      throw Errors.valueError(BAD_OPTION);
    }
    Wrapper wrapper = Wrapper.of((int) wbits);
    return new PyDecompress(new InflateStream(wrapper, Wrapper.windowBits((int) wbits)));
  }
}
