package org.cellvm.library.struct;

import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;

/** What {@code _struct} keeps in one VM: its exception, and the formats used last. */
final class StructState {
  private static final int MAX_CACHED = 100;

  /** {@code struct.error}, owned. */
  final PyType error;

  /** Struct objects by format, owned; null after {@code _clearcache}. */
  private PyDict cache;

  /** The last format and its Struct, which the cache owns. */
  private PyObject lastFormat;

  private PyStruct last;

  StructState(ThreadState ts) {
    error = Errors.newException(ts, "struct.error", PyExc.Exception);
  }

  static PyException error(ThreadState ts, String message) {
    return new PyException(ts.interp.moduleStates.get(StructState.class).error, message);
  }

  /** The Struct of a format, from the cache or new; owned. */
  static PyStruct of(ThreadState ts, PyObject format) {
    StructState state = ts.interp.moduleStates.get(StructState.class);
    return state.lastFormat == format ? Ref.inc(state.last) : state.find(ts, format);
  }

  private PyStruct find(ThreadState ts, PyObject format) {
    if (cache == null) {
      cache = new PyDict(ts);
    }
    PyStruct known = (PyStruct) cache.getSuppressing(ts, format);
    if (known != null) {
      lastFormat = known.format() == format ? format : null;
      last = known;
      return Ref.inc(known);
    }
    PyStruct made = new PyStruct();
    try {
      made.init(ts, format);
    } catch (PyException e) {
      made.decref(ts);
      throw e;
    }
    if (cache.size() >= MAX_CACHED) {
      forgetLast();
      cache.clear(ts);
    }
    try {
      cache.put(ts, format, made);
    } catch (PyException e) {
      e.discard(ts);
    }
    return made;
  }

  private void forgetLast() {
    lastFormat = null;
    last = null;
  }

  void clear(ThreadState ts) {
    forgetLast();
    PyDict old = cache;
    cache = null;
    Ref.dec(ts, old);
  }
}
