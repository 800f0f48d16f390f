package org.cellvm.library.json;

import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.functions.PyBuiltinFunction;

/** A {@code _json.Encoder}: how values are to be written. */
final class PyEncoder extends PyGcObject {
  // Places in the options.
  static final int MARKERS = 0;
  static final int DEFAULT = 1;
  static final int ENCODER = 2;
  static final int INDENT = 3;
  static final int KEY_SEPARATOR = 4;
  static final int ITEM_SEPARATOR = 5;
  static final int SORT_KEYS = 6;
  static final int SKIPKEYS = 7;

  /** Owned; null once the collector has cleared them. */
  private final PyObject[] options;

  /** Whether strings are written by this module's own function. */
  final boolean ownStrings;

  final boolean allowNan;

  /** Counts the options up. */
  PyEncoder(ThreadState ts, PyObject[] options, boolean allowNan) {
    this.options = Ref.copyOf(options, 0, SKIPKEYS + 1);
    this.allowNan = allowNan;
    this.ownStrings =
        options[ENCODER] instanceof PyBuiltinFunction f
            && f.isOf("_json", "encode_basestring_ascii");
    ts.gc.track(this);
  }

  /** Borrowed. */
  PyObject option(int i) {
    return options[i];
  }

  @Override
  public PyType type() {
    return EncoderType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visitAll(options, 0, options.length);
  }

  @Override
  public void clear(ThreadState ts) {
    Ref.decAll(ts, options, 0, options.length);
  }

  @Override
  protected void release(ThreadState ts) {
    clear(ts);
  }
}
