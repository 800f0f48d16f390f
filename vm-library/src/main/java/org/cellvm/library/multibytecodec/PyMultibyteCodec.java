package org.cellvm.library.multibytecodec;

import org.cellvm.codec.MultibyteCodec;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;

/** An encoding of several bytes a character, as an object. */
final class PyMultibyteCodec extends PyObject {
  final MultibyteCodec codec;

  private PyMultibyteCodec(MultibyteCodec codec) {
    this.codec = codec;
  }

  /**
   * What the function {@code getcodec} of a module returns; owned.
   *
   * @param known the names of the module's encodings, with a space around each
   */
  static PyMultibyteCodec named(ThreadState ts, PyObject name, String known) {
    if (!(name instanceof PyString string)) {
      throw Errors.typeError("encoding name must be a string.");
    }
    String encoding = string.toString();
    boolean mine = encoding.indexOf(' ') < 0 && known.contains(" " + encoding + " ");
    if (!mine || !(ts.interp.codecs.encodings().find(encoding) instanceof MultibyteCodec codec)) {
      throw new PyException(PyExc.LookupError, "no such codec is supported.");
    }
    return new PyMultibyteCodec(codec);
  }

  @Override
  public PyType type() {
    return MultibyteCodecType.TYPE;
  }
}
