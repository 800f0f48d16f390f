package org.cellvm.library.csv;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;

/** What {@code _csv} keeps in one VM. */
final class CsvState {
  /** {@code _csv.Error}, owned. */
  final PyType error;

  /** The registered dialects by name, owned. */
  final PyDict dialects;

  /** So long a field may be that is read. */
  long fieldLimit = 128 * 1024;

  private CsvState(ThreadState ts) {
    error = Errors.newException(ts, "_csv.Error", PyExc.Exception);
    dialects = new PyDict(ts);
  }

  static CsvState of(ThreadState ts) {
    CsvState state = ts.interp.moduleStates.get(CsvState.class);
    if (state == null) {
      state = new CsvState(ts);
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  static PyException error(ThreadState ts, String message) {
    return new PyException(of(ts).error, message);
  }

  /** The dialect with that name, owned. */
  static PyObject dialect(ThreadState ts, PyObject name) {
    PyObject dialect = of(ts).dialects.getSuppressing(ts, name);
    if (dialect == null) {
      throw error(ts, "unknown dialect");
    }
    return Ref.inc(dialect);
  }
}
