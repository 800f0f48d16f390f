package org.cellvm.library.sqlite;

import java.util.Set;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** A {@code sqlite3.Statement}: compiled SQL. */
final class PyStatement extends PyObject {
  final Database db;
  final String sql;

  /** SQLite's handle; 0 once it was finalized. */
  private long handle;

  /** Whether a cursor is stepping through it. */
  boolean inUse;

  private PyWeakReference weakrefs;

  /** By the number of the parameter; null until needed. */
  private String[] parameterNames;

  /** The statements of the connection that have a handle. */
  private final Set<PyStatement> live;

  private PyStatement(Database db, String sql, long handle, Set<PyStatement> live) {
    this.db = db;
    this.sql = sql;
    this.handle = handle;
    this.live = live;
    live.add(this);
  }

  /** Compiles one statement; sqlite3.Warning where there is more than one. */
  static PyStatement of(ThreadState ts, Database db, String sql, Set<PyStatement> live) {
    if (sql.indexOf('\0') >= 0) {
      throw Errors.valueError("the query contains a null character");
    }
    int end = new SqlText(sql).firstEnd();
    boolean more = end >= 0 && !SqlText.isBlank(sql.substring(end));
    long handle = db.prepare(sql);
    if (more) {
      db.finish(handle);
      throw new PyException(
          SqliteState.of(ts).warning, "You can only execute one statement at a time.");
    }
    return new PyStatement(db, sql, handle, live);
  }

  long handle() {
    return handle;
  }

  int step() {
    return handle == 0 ? Database.DONE : db.step(handle);
  }

  void reset() {
    if (inUse && handle != 0) {
      db.reset(handle);
      inUse = false;
    }
  }

  void finish() {
    if (handle != 0) {
      long old = handle;
      handle = 0;
      inUse = false;
      live.remove(this);
      db.finish(old);
    }
  }

  // Parameters

  void bind(ThreadState ts, PyConnection c, PyObject parameters) {
    int count = db.parameterCount(handle);
    if (parameters instanceof PyTuple
        || parameters instanceof PyList
        || !(parameters instanceof PyDict) && Sequences.isSequence(ts, parameters)) {
      bindSequence(ts, c, parameters, count);
    } else if (parameters instanceof PyDict || Objects.isMapping(ts, parameters)) {
      bindMapping(ts, c, parameters, count);
    } else {
      throw Errors.valueError("parameters are of unsupported type");
    }
  }

  private void bindSequence(ThreadState ts, PyConnection c, PyObject parameters, int count) {
    long given = Objects.size(ts, parameters);
    if (given != count) {
      throw SqliteState.programming(
          ts,
          "Incorrect number of bindings supplied. The current statement uses "
              + count
              + ", and there are "
              + given
              + " supplied.");
    }
    for (int i = 0; i < count; i++) {
      int mark = ts.mark();
      PyObject value = adapted(ts, ts.own(Sequences.item(ts, parameters, i)));
      bind(ts, c, i + 1, value, String.valueOf(i));
      ts.release(mark);
    }
  }

  private void bindMapping(ThreadState ts, PyConnection c, PyObject parameters, int count) {
    if (parameterNames == null) {
      parameterNames = SqlText.parameterNames(sql, count);
    }
    for (int i = 0; i < count; i++) {
      String name = parameterNames[i];
      if (name == null) {
        throw SqliteState.programming(
            ts,
            "Binding "
                + (i + 1)
                + " has no name, but you supplied a dictionary (which has only names).");
      }
      int mark = ts.mark();
      PyObject value;
      try {
        PyObject key = ts.own(PyString.fromString(name.substring(1)));
        value = ts.own(Objects.getItem(ts, parameters, key));
      } catch (PyException e) {
        e.discard(ts);
        throw SqliteState.programming(
            ts, "You did not supply a value for binding " + (i + 1) + ".");
      }
      bind(ts, c, i + 1, adapted(ts, value), ":" + name.substring(1));
      ts.release(mark);
    }
  }

  private static PyObject adapted(ThreadState ts, PyObject value) {
    return Adapters.needed(ts, value) ? ts.own(Adapters.adaptOrKeep(ts, value)) : value;
  }

  private void bind(ThreadState ts, PyConnection c, int i, PyObject value, String name) {
    if (!Values.bind(ts, c, handle, i, value)) {
      throw new PyException(
          SqliteState.of(ts).interfaceError,
          "Error binding parameter " + name + " - probably unsupported type.");
    }
  }

  @Override
  public PyType type() {
    return StatementType.TYPE;
  }

  @Override
  public PyWeakReference weakrefs() {
    return weakrefs;
  }

  @Override
  public void setWeakrefs(PyWeakReference first) {
    weakrefs = first;
  }

  @Override
  protected void dealloc(ThreadState ts) {
    if (weakrefs != null) {
      PyWeakReference.clearAll(ts, this);
    }
    finish();
  }
}
