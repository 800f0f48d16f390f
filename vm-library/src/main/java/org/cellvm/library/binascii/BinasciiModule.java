package org.cellvm.library.binascii;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code binascii}. */
@ExposedModule(name = "binascii", doc = "Conversions between binary data and ASCII text.")
final class BinasciiModule {
  private BinasciiModule() {}

  static void init(ThreadState ts, PyModule module) {
    BinasciiState state = ts.interp.moduleStates.get(BinasciiState.class);
    if (state == null) {
      state = new BinasciiState(ts);
      ts.interp.moduleStates.put(state);
    }
    module.add(ts, "Error", state.error);
    module.add(ts, "Incomplete", state.incomplete);
  }

  @ExposedFunction(
      value = "a2b_uu",
      parse = "s*:a2b_uu",
      doc = "(ascii) -> bin. Decode a uuencoded line.")
  static PyObject decodeUu(ThreadState ts, byte[] text) {
    return PyString.of(UuCode.decode(ts, text));
  }

  @ExposedFunction(value = "b2a_uu", parse = "s*:b2a_uu", doc = "(bin) -> ascii. Uuencode a line.")
  static PyObject encodeUu(ThreadState ts, byte[] data) {
    return PyString.of(UuCode.encode(ts, data));
  }

  @ExposedFunction(
      value = "a2b_base64",
      parse = "s*:a2b_base64",
      doc = "(ascii) -> bin. Decode base64 text.")
  static PyObject decodeBase64(ThreadState ts, byte[] text) {
    return PyString.of(Base64Code.decode(ts, text));
  }

  @ExposedFunction(
      value = "b2a_base64",
      parse = "s*:b2a_base64",
      doc = "(bin) -> ascii. A line of base64 text.")
  static PyObject encodeBase64(ThreadState ts, byte[] data) {
    return PyString.of(Base64Code.encode(data));
  }

  @ExposedFunction(
      value = "a2b_hqx",
      parse = "s*:a2b_hqx",
      doc = "ascii -> bin, done. Decode .hqx text.")
  static PyObject decodeHqx(ThreadState ts, byte[] text) {
    HqxCode.Decoded decoded = HqxCode.decode(ts, text);
    return PyTuple.of(ts, PyString.of(decoded.data()), PyInt.valueOf(decoded.done() ? 1 : 0));
  }

  @ExposedFunction(value = "b2a_hqx", parse = "s*:b2a_hqx", doc = "Encode data as .hqx text.")
  static PyObject encodeHqx(ThreadState ts, byte[] data) {
    return PyString.of(HqxCode.encode(data));
  }

  @ExposedFunction(
      value = "rlecode_hqx",
      parse = "s*:rlecode_hqx",
      doc = "Replace runs of bytes, as BinHex does.")
  static PyObject encodeRuns(ThreadState ts, byte[] data) {
    return PyString.of(HqxCode.encodeRuns(data));
  }

  @ExposedFunction(
      value = "rledecode_hqx",
      parse = "s*:rledecode_hqx",
      doc = "Restore the runs that rlecode_hqx has replaced.")
  static PyObject decodeRuns(ThreadState ts, byte[] data) {
    return PyString.of(HqxCode.decodeRuns(ts, data));
  }

  @ExposedFunction(
      value = "crc_hqx",
      parse = "s*i:crc_hqx",
      doc = "(data, oldcrc) -> newcrc. The checksum of BinHex.")
  static long crcHqx(ThreadState ts, byte[] data, long start) {
    return HqxCode.crc(data, (int) start);
  }

  @ExposedFunction(
      value = "crc32",
      parse = "s*|I:crc32",
      defaults = "0",
      doc = "(data, oldcrc = 0) -> newcrc. The CRC-32, as a signed number of 32 bits.")
  static long crc32(ThreadState ts, byte[] data, long start) {
    return Checksums.crc32(data, 0, data.length, (int) start);
  }

  @ExposedFunction(
      value = "b2a_hex",
      parse = "s*:b2a_hex",
      doc = "b2a_hex(data) -> s. The hexadecimal digits of binary data; also named hexlify.")
  static PyObject encodeHex(ThreadState ts, byte[] data) {
    return PyString.of(HexCode.encode(data));
  }

  @ExposedFunction(
      value = "a2b_hex",
      parse = "s*:a2b_hex",
      doc = "a2b_hex(hexstr) -> s. What pairs of hexadecimal digits stand for; also unhexlify.")
  static PyObject decodeHex(ThreadState ts, byte[] text) {
    return PyString.of(HexCode.decode(text));
  }

  @ExposedFunction(
      value = "hexlify",
      parse = "s*:b2a_hex",
      doc = "hexlify(data) -> s. The hexadecimal digits of binary data; also named b2a_hex.")
  static PyObject hexlify(ThreadState ts, byte[] data) {
    return encodeHex(ts, data);
  }

  @ExposedFunction(
      value = "unhexlify",
      parse = "s*:a2b_hex",
      doc = "unhexlify(hexstr) -> s. What pairs of hexadecimal digits stand for; also a2b_hex.")
  static PyObject unhexlify(ThreadState ts, byte[] text) {
    return decodeHex(ts, text);
  }

  @ExposedFunction(
      value = "a2b_qp",
      parse = "s*|i",
      keywords = {"data", "header"},
      defaults = "0",
      doc = "Decode quoted-printable text.")
  static PyObject decodeQp(ThreadState ts, byte[] data, long header) {
    return PyString.of(QuotedPrintable.decode(data, header != 0));
  }

  @ExposedFunction(
      value = "b2a_qp",
      parse = "s*|iii",
      keywords = {"data", "quotetabs", "istext", "header"},
      defaults = {"0", "1", "0"},
      doc =
          "b2a_qp(data, quotetabs=0, istext=1, header=0) -> s. Encode as quoted-printable.\n\n"
              + "With istext, line ends stay; with quotetabs, spaces and tabs are encoded too.")
  static PyObject encodeQp(ThreadState ts, byte[] data, long quoteTabs, long text, long header) {
    return PyString.of(QuotedPrintable.encode(data, quoteTabs != 0, text != 0, header != 0));
  }
}
