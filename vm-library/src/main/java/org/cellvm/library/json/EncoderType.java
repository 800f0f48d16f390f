package org.cellvm.library.json;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedType;

/** The type {@code _json.Encoder}, under the name {@code make_encoder}. */
@ExposedType(
    name = "_json.Encoder",
    baseType = false,
    basicSize = 88,
    doc = "_iterencode(obj, _current_indent_level) -> iterable")
final class EncoderType extends ObjectType {
  static final EncoderType TYPE =
      new EncoderType(new EncoderTypeTable(), "_json.Encoder", ObjectType.TYPE);

  private static final String[] OPTIONS = {
    "markers",
    "default",
    "encoder",
    "indent",
    "key_separator",
    "item_separator",
    "sort_keys",
    "skipkeys",
    "allow_nan"
  };
  private static final String[] CALL = {"obj", "_current_indent_level"};

  private EncoderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] options =
        Args.bind(ts, "make_encoder", OPTIONS, OPTIONS.length, args, off, n, kwnames);
    PyObject markers = options[PyEncoder.MARKERS];
    if (!JsonModule.isNone(markers) && !(markers instanceof PyDict)) {
      throw Errors.typeError(
          "make_encoder() argument 1 must be dict or None, not "
              + Objects.limited(markers.type().name(), 200));
    }
    return new PyEncoder(ts, options, Objects.isTrue(ts, options[OPTIONS.length - 1]));
  }

  /** {@code encoder(obj, level)}: the list of the pieces of the text. */
  @Override
  public PyObject tp_call(
      ThreadState ts, PyObject callable, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = Args.bind(ts, "_iterencode", CALL, 2, args, off, n, kwnames);
    ArgConversions.asSize(ts, bound[1]);
    ts.enterRecursive(ThreadState.CALLING);
    int mark = ts.mark();
    try {
      PyList pieces = ts.own(new PyList(ts));
      new Encoder(ts, (PyEncoder) callable, pieces).value(bound[0]);
      return Ref.inc(pieces);
    } finally {
      ts.release(mark);
      ts.leaveRecursive();
    }
  }

  @ExposedGetter(value = "markers", member = true, doc = "markers")
  static PyObject markers(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.MARKERS));
  }

  @ExposedGetter(value = "default", member = true, doc = "default")
  static PyObject defaultFunction(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.DEFAULT));
  }

  @ExposedGetter(value = "encoder", member = true, doc = "encoder")
  static PyObject encoder(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.ENCODER));
  }

  @ExposedGetter(value = "indent", member = true, doc = "indent")
  static PyObject indent(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.INDENT));
  }

  @ExposedGetter(value = "key_separator", member = true, doc = "key_separator")
  static PyObject keySeparator(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.KEY_SEPARATOR));
  }

  @ExposedGetter(value = "item_separator", member = true, doc = "item_separator")
  static PyObject itemSeparator(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.ITEM_SEPARATOR));
  }

  @ExposedGetter(value = "sort_keys", member = true, doc = "sort_keys")
  static PyObject sortKeys(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.SORT_KEYS));
  }

  @ExposedGetter(value = "skipkeys", member = true, doc = "skipkeys")
  static PyObject skipkeys(ThreadState ts, PyEncoder self) {
    return Ref.inc(self.option(PyEncoder.SKIPKEYS));
  }
}
