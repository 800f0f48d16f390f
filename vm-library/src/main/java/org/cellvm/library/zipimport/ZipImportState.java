package org.cellvm.library.zipimport;

import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;

/** What the module has in one VM. */
final class ZipImportState {
  /** {@code zipimport.ZipImportError}, owned. */
  final PyType error;

  /** {@code zipimport._zip_directory_cache}, owned. */
  final PyDict cache;

  /** The directory of the packaged library; null until it is first needed. */
  ZipDirectory library;

  /** Whether a program can see the cache. */
  boolean shown;

  private ZipImportState(ThreadState ts) {
    error = Errors.newException(ts, "zipimport.ZipImportError", PyExc.ImportError);
    cache = new PyDict(ts);
  }

  static ZipImportState of(ThreadState ts) {
    ZipImportState state = ts.interp.moduleStates.get(ZipImportState.class);
    if (state == null) {
      state = new ZipImportState(ts);
      ts.interp.moduleStates.put(state);
    }
    return state;
  }

  static PyException error(ThreadState ts, String message) {
    return new PyException(of(ts).error, message);
  }
}
