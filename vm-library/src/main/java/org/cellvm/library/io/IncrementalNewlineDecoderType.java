package org.cellvm.library.io;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code _io.IncrementalNewlineDecoder}. */
@ExposedType(
    name = "_io.IncrementalNewlineDecoder",
    basicSize = 40,
    doc =
        "IncrementalNewlineDecoder(decoder, translate, errors='strict')\n\n"
            + "Notes, and translates, the line ends in what another decoder returns.")
final class IncrementalNewlineDecoderType extends ObjectType {
  static final IncrementalNewlineDecoderType TYPE =
      new IncrementalNewlineDecoderType(
          new IncrementalNewlineDecoderTypeTable(),
          "_io.IncrementalNewlineDecoder",
          ObjectType.TYPE);

  private static final String NAME = "IncrementalNewlineDecoder";
  private static final String[] KEYWORDS = {"decoder", "translate", "errors"};

  private IncrementalNewlineDecoderType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return new PyNewlineDecoder(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] a = Args.bind(ts, NAME, KEYWORDS, 2, args, off, n, kwnames);
    boolean translate = ArgConversions.toInt(ts, a[1], NAME, 2) != 0;
    ((PyNewlineDecoder) self).start(ts, a[0], translate);
  }

  @ExposedMethod(
      value = "decode",
      parse = "O|i:IncrementalNewlineDecoder",
      keywords = {"input", "final"},
      defaults = "0")
  static PyObject decode(ThreadState ts, PyNewlineDecoder self, PyObject input, long last) {
    return self.decode(ts, input, last != 0);
  }

  @ExposedMethod(value = "getstate", convention = Convention.NOARGS)
  static PyObject getState(ThreadState ts, PyNewlineDecoder self) {
    PyObject buffer = PyString.EMPTY;
    long flags = 0;
    if (self.decoder != null && self.decoder != PyNone.NONE) {
      PyObject[] state = pair(Io.call(ts, self.decoder, Names.getstate));
      buffer = state[0];
      flags = ArgConversions.longMask(ts, state[1], null, 2);
    }
    PyObject number = PyLong.valueOf(BigInteger.valueOf(flags << 1 | (self.pendingReturn ? 1 : 0)));
    return PyTuple.of(ts, Ref.inc(buffer), number);
  }

  @ExposedMethod(value = "setstate", convention = Convention.O)
  static PyObject setState(ThreadState ts, PyNewlineDecoder self, PyObject state) {
    PyObject[] parts = pair(state);
    long flags = ArgConversions.longMask(ts, parts[1], null, 2);
    self.pendingReturn = (flags & 1) != 0;
    if (self.decoder == null || self.decoder == PyNone.NONE) {
      return PyNone.NONE;
    }
    PyObject inner = ts.own(PyTuple.of(ts, Ref.inc(parts[0]), PyInt.valueOf(flags >>> 1)));
    return Objects.callMethod(ts, self.decoder, Names.setstate, inner);
  }

  /** The two parts of a state. */
  static PyObject[] pair(PyObject state) {
    if (!(state instanceof PyTuple tuple)) {
      throw Errors.typeError("argument must be 2-item sequence, not " + Objects.typeName(state));
    }
    if (tuple.items.length != 2) {
      throw Errors.typeError("argument must be sequence of length 2, not " + tuple.items.length);
    }
    return tuple.items;
  }

  @ExposedMethod(value = "reset", convention = Convention.NOARGS)
  static PyObject reset(ThreadState ts, PyNewlineDecoder self) {
    self.seen = 0;
    self.pendingReturn = false;
    if (self.decoder == null || self.decoder == PyNone.NONE) {
      return PyNone.NONE;
    }
    return Objects.callMethod(ts, self.decoder, Names.reset);
  }

  @ExposedGetter("newlines")
  static PyObject newlines(ThreadState ts, PyNewlineDecoder self) {
    return self.newlines(ts);
  }
}
