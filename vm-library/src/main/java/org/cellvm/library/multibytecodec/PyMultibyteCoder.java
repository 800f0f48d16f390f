package org.cellvm.library.multibytecodec;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedSetter;

/**
 * What encodes or decodes part by part, by itself or over a stream. Its class has the codec as an
 * attribute, which classes of {@code encodings} set.
 */
final class PyMultibyteCoder extends PyExtensible {
  private final PyType exact;

  /** Null in what decodes. */
  final StatefulEncoder encoder;

  /** Null in what encodes. */
  final StatefulDecoder decoder;

  /** Owned; null without a stream. */
  PyObject stream;

  /** The name of the error handler. */
  String errors;

  private PyMultibyteCoder(
      ThreadState ts,
      PyType subtype,
      PyType exact,
      PyMultibyteCodec codec,
      boolean encodes,
      PyObject stream,
      String errors) {
    super(ts, subtype, exact);
    this.exact = exact;
    this.encoder = encodes ? new StatefulEncoder(codec.codec) : null;
    this.decoder = encodes ? null : new StatefulDecoder(codec.codec);
    this.stream = Ref.inc(stream);
    this.errors = errors;
  }

  /** Makes one of a class that has the attribute {@code codec}; the stream is counted up. */
  static PyMultibyteCoder make(
      ThreadState ts,
      PyType subtype,
      PyType exact,
      boolean encodes,
      PyObject stream,
      PyObject errors,
      String name,
      int position) {
    int mark = ts.mark();
    try {
      String handler =
          errors == null
              ? "strict"
              : ArgConversions.toJava(ArgConversions.text(ts, errors, name, position));
      PyString attribute = ts.own(PyString.intern(ts, PyString.fromString("codec")));
      if (!(ts.own(Objects.getAttr(ts, subtype, attribute)) instanceof PyMultibyteCodec codec)) {
        throw Errors.typeError("codec is unexpected type");
      }
      return new PyMultibyteCoder(ts, subtype, exact, codec, encodes, stream, handler);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  protected PyType exactType() {
    return exact;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(stream);
  }

  @Override
  protected void clearData(ThreadState ts) {
    PyObject old = stream;
    stream = null;
    Ref.dec(ts, old);
  }

  /** The attribute that all have in common. */
  static final class ErrorsAttribute {
    private ErrorsAttribute() {}

    @ExposedGetter(value = "errors", doc = "how to treat errors")
    static PyObject errors(ThreadState ts, PyMultibyteCoder self) {
      return PyString.fromString(self.errors);
    }

    @ExposedSetter("errors")
    static void setErrors(ThreadState ts, PyMultibyteCoder self, PyObject value) {
      if (value == null) {
        throw Errors.attributeError("cannot delete attribute");
      }
      if (!(value instanceof PyString name)) {
        throw Errors.typeError("errors must be a string");
      }
      self.errors = name.toString();
    }
  }
}
