package org.cellvm.library.parser;

import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** The exception of the module in one VM, which is owned. */
final class ParserState {
  final PyType error;

  private ParserState(ThreadState ts) {
    error = Errors.newException(ts, "parser.ParserError", PyExc.Exception);
  }

  static ParserState of(ThreadState ts) {
    ParserState state = ts.interp.moduleStates.get(ParserState.class);
    if (state == null) {
      state = new ParserState(ts);
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  static PyException error(ThreadState ts, String text) {
    return new PyException(Ref.inc(of(ts).error), PyString.fromString(text), null);
  }

  /** CPython has a text for this error, which it loses. */
  static PyException nameless(ThreadState ts) {
    return new PyException(Ref.inc(of(ts).error), PyTuple.of(ts), null);
  }
}
