package org.cellvm.library.multibytecodec;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeDecoding;
import org.cellvm.model.text.UnicodeEncoding;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code MultibyteCodec}. */
@ExposedType(name = "MultibyteCodec", baseType = false, basicSize = 24, declares = "tp_getattro")
final class MultibyteCodecType extends ObjectType {
  static final MultibyteCodecType TYPE =
      new MultibyteCodecType(new MultibyteCodecTypeTable(), "MultibyteCodec", ObjectType.TYPE);

  private MultibyteCodecType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @ExposedMethod(
      value = "encode",
      parse = "O|z:encode",
      keywords = {"input", "errors"},
      defaults = "null",
      doc = "encode(unicode[, errors]) -> (str, number of characters)")
  static PyObject encode(ThreadState ts, PyMultibyteCodec self, PyObject input, String errors) {
    PyUnicode text = ts.own(StatefulEncoder.unicode(ts, input));
    UnicodeEncoding encoding = new UnicodeEncoding(ts, self.codec, text, errors);
    self.codec.encode(encoding);
    return PyTuple.of(ts, encoding.toText(), PyInt.valueOf(text.length()));
  }

  @ExposedMethod(
      value = "decode",
      parse = "s*|z:decode",
      keywords = {"input", "errors"},
      defaults = "null",
      doc = "decode(str[, errors]) -> (unicode, number of bytes)")
  static PyObject decode(ThreadState ts, PyMultibyteCodec self, byte[] input, String errors) {
    UnicodeDecoding decoding = new UnicodeDecoding(ts, self.codec, input, errors);
    self.codec.decode(decoding);
    return PyTuple.of(ts, decoding.toText(), PyInt.valueOf(input.length));
  }
}
