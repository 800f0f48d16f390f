package org.cellvm.library.sqlite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;
import org.cellvm.model.text.UnicodeType;
import org.cellvm.processor.SubclassLeaf;

/** A {@code sqlite3.Connection}. */
class PyConnection extends PyGcObject {
  /** Null before {@code __init__} and once the connection is closed. */
  private Database db;

  private boolean initialized;

  /** What begins a transaction; null where none is begun implicitly. */
  private String begin;

  /** Owned; None for no implicit transactions. */
  PyObject isolationLevel = PyNone.NONE;

  int detectTypes;
  boolean inTransaction;
  private boolean checksThread;
  private Thread owner;

  /** Owned. */
  PyObject rowFactory = PyNone.NONE;

  /** Owned. */
  PyObject textFactory = UnicodeType.TYPE;

  /** Functions that the database calls; owned. */
  private final List<PyObject> callbacks = new ArrayList<>();

  final Set<PyStatement> statements = Collections.newSetFromMap(new IdentityHashMap<>());
  final Set<PyCursor> cursors = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Compiled statements, the one used last at the end; owned. */
  private final LinkedHashMap<String, PyStatement> cache = new LinkedHashMap<>(16, 0.75f, true);

  private int cacheSize;

  @SubclassLeaf("sqlite3.Connection")
  PyConnection(ThreadState ts) {
    ts.gc.track(this);
  }

  final void open(
      ThreadState ts, String path, double timeout, int types, boolean sameThread, int cached) {
    if (db != null) {
      close(ts);
    }
    db = new Database(ts, path);
    db.setTimeout((int) (timeout * 1000));
    initialized = true;
    detectTypes = types;
    checksThread = sameThread;
    owner = Thread.currentThread();
    cacheSize = Math.max(cached, 5);
  }

  /** The open database, in its thread; ProgrammingError otherwise. */
  final Database database(ThreadState ts) {
    checkOpen(ts);
    return db;
  }

  final Database databaseOrNull() {
    return db;
  }

  final void checkThread(ThreadState ts) {
    if (initialized && checksThread && Thread.currentThread() != owner) {
      throw SqliteState.programming(
          ts,
          "SQLite objects created in a thread can only be used in that same thread.The object was"
              + " created in thread id "
              + owner.getId()
              + " and this is thread id "
              + Thread.currentThread().getId());
    }
  }

  final void checkOpen(ThreadState ts) {
    if (!initialized) {
      throw SqliteState.programming(ts, "Base Connection.__init__ not called.");
    }
    if (db == null) {
      throw SqliteState.programming(ts, "Cannot operate on a closed database.");
    }
  }

  final void check(ThreadState ts) {
    checkThread(ts);
    checkOpen(ts);
  }

  final boolean allows8BitStrings() {
    return textFactory != UnicodeType.TYPE && textFactory != SqliteModule.OPTIMIZED_UNICODE;
  }

  // Transactions

  final void setIsolationLevel(ThreadState ts, PyObject level) {
    if (level == PyNone.NONE) {
      begin = null;
      if (db != null) {
        inTransaction = true;
        commit(ts);
        inTransaction = false;
      }
    } else if (level instanceof PyUnicode u) {
      begin = "BEGIN " + ts.own(u.encodeDefault(ts));
    } else if (level instanceof PyString) {
      begin = "BEGIN " + level;
    } else {
      throw Errors.typeError("cannot concatenate 'str' and '" + level.type().name() + "' objects");
    }
    PyObject old = isolationLevel;
    isolationLevel = Ref.inc(level);
    old.decref(ts);
  }

  final boolean beginsImplicitly() {
    return begin != null;
  }

  final void begin(ThreadState ts) {
    database(ts).run(begin);
    inTransaction = true;
  }

  final void commit(ThreadState ts) {
    if (inTransaction) {
      if (db.isInTransaction()) {
        db.run("COMMIT");
      }
      inTransaction = false;
    }
  }

  final void rollback(ThreadState ts) {
    if (inTransaction) {
      resetStatements();
      for (PyCursor cursor : cursors) {
        cursor.wasReset = true;
      }
      if (db.isInTransaction()) {
        db.run("ROLLBACK");
      }
      inTransaction = false;
    }
  }

  private void resetStatements() {
    for (PyStatement statement : new ArrayList<>(statements)) {
      statement.reset();
    }
  }

  // Statements

  /** The compiled statement, from the cache or new; owned. */
  final PyStatement statement(ThreadState ts, String sql) {
    PyStatement known = cache.get(sql);
    if (known != null && known.handle() != 0) {
      if (!known.inUse) {
        return Ref.inc(known);
      }
      return PyStatement.of(ts, database(ts), sql, statements);
    }
    PyStatement made = PyStatement.of(ts, database(ts), sql, statements);
    PyStatement old = cache.put(sql, Ref.inc(made));
    Ref.dec(ts, old);
    if (cache.size() > cacheSize) {
      Iterator<Map.Entry<String, PyStatement>> oldest = cache.entrySet().iterator();
      PyStatement gone = oldest.next().getValue();
      oldest.remove();
      gone.decref(ts);
    }
    return made;
  }

  final PyStatement uncachedStatement(ThreadState ts, String sql) {
    return PyStatement.of(ts, database(ts), sql, statements);
  }

  /** Keeps a function as long as the database may call it; CPython has a dict for them. */
  final PyObject keep(ThreadState ts, PyObject callback) {
    Objects.hash(ts, callback);
    callbacks.add(Ref.inc(callback));
    return callback;
  }

  final void close(ThreadState ts) {
    if (db == null) {
      return;
    }
    for (PyStatement statement : new ArrayList<>(statements)) {
      statement.finish();
    }
    for (PyCursor cursor : cursors) {
      cursor.wasReset = true;
    }
    Database old = db;
    db = null;
    old.close();
  }

  @Override
  public PyType type() {
    return ConnectionType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(isolationLevel);
    visitor.visit(rowFactory);
    visitor.visit(textFactory);
    for (PyObject callback : callbacks) {
      visitor.visit(callback);
    }
  }

  @Override
  public void clear(ThreadState ts) {
    PyObject oldRow = rowFactory;
    rowFactory = PyNone.NONE;
    PyObject oldText = textFactory;
    textFactory = UnicodeType.TYPE;
    oldRow.decref(ts);
    oldText.decref(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    for (PyStatement statement : new ArrayList<>(cache.values())) {
      statement.decref(ts);
    }
    cache.clear();
    close(ts);
    clear(ts);
    isolationLevel.decref(ts);
    isolationLevel = PyNone.NONE;
    for (PyObject callback : new ArrayList<>(callbacks)) {
      callback.decref(ts);
    }
    callbacks.clear();
  }
}
