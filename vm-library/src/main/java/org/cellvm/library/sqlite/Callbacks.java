package org.cellvm.library.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.sqlite.Collation;
import org.sqlite.Function;
import org.sqlite.ProgressHandler;
import org.sqlite.core.NativeDB;

/** Python functions that SQLite calls, in the thread that runs the statement. */
final class Callbacks {
  private Callbacks() {}

  /** An error cannot pass through SQLite: it is shown if that is wanted, and forgotten. */
  private static void report(ThreadState ts, PyException e, PyObject where) {
    if (SqliteState.of(ts).showsCallbackErrors) {
      Errors.writeUnraisable(ts, e, where);
    } else {
      e.discard(ts);
    }
  }

  /** Arguments of a call, owned by the caller's mark. */
  private static PyObject[] arguments(ThreadState ts, NativeDB db, Function f) throws SQLException {
    PyObject[] args = new PyObject[NativeCalls.argumentCount(f)];
    for (int i = 0; i < args.length; i++) {
      args[i] = ts.own(Values.argument(ts, db, f, i));
    }
    return args;
  }

  /** A function of SQL. */
  static final class Scalar extends Function {
    private final NativeDB db;
    private final PyObject function;

    /** The connection owns {@code function}. */
    Scalar(NativeDB db, PyObject function) {
      this.db = db;
      this.function = function;
    }

    @Override
    protected void xFunc() throws SQLException {
      ThreadState ts = ThreadState.current();
      long context = NativeCalls.context(this);
      int mark = ts.mark();
      try {
        PyObject[] args = arguments(ts, db, this);
        PyObject result = ts.own(Objects.call(ts, function, args, 0, args.length, null));
        if (!Values.setResult(ts, db, context, result)) {
          db.result_error(context, "user-defined function raised exception");
        }
      } catch (PyException e) {
        report(ts, e, function);
        db.result_error(context, "user-defined function raised exception");
      } finally {
        ts.release(mark);
      }
    }
  }

  /** An aggregate function; the library makes a clone for each group. */
  static final class Aggregate extends Function.Aggregate {
    private final Database database;
    private final NativeDB db;
    private final PyObject factory;

    /** The object of this group; owned, null before its first row. */
    private PyObject instance;

    Aggregate(Database database, PyObject factory) {
      this.database = database;
      db = database.natively();
      this.factory = factory;
    }

    @Override
    protected void xStep() throws SQLException {
      ThreadState ts = ThreadState.current();
      long context = NativeCalls.context(this);
      int mark = ts.mark();
      String phase = "__init__";
      try {
        if (instance == null) {
          instance = Objects.call0(ts, factory);
        }
        phase = "step";
        PyObject step = stepMethod(ts);
        if (step == null) {
          db.result_error(context, "user-defined aggregate's 'step' method raised error");
          return;
        }
        PyObject[] args = arguments(ts, db, this);
        ts.own(Objects.call(ts, step, args, 0, args.length, null));
      } catch (PyException e) {
        report(ts, e, factory);
        db.result_error(context, "user-defined aggregate's '" + phase + "' method raised error");
      } finally {
        ts.release(mark);
      }
    }

    /** An absent method is an error of the statement, not one in a callback; null then. */
    private PyObject stepMethod(ThreadState ts) {
      try {
        PyString name = ts.own(PyString.fromString("step"));
        return ts.own(Objects.getAttr(ts, instance, name));
      } catch (PyException e) {
        database.setPending(e);
        return null;
      }
    }

    @Override
    protected void xFinal() throws SQLException {
      ThreadState ts = ThreadState.current();
      if (instance == null) {
        return;
      }
      long context = NativeCalls.context(this);
      int mark = ts.mark();
      try {
        PyString name = ts.own(PyString.fromString("finalize"));
        PyObject result = ts.own(Objects.callMethod(ts, instance, name));
        if (!Values.setResult(ts, db, context, result)) {
          db.result_error(context, "user-defined aggregate's 'finalize' method raised error");
        }
      } catch (PyException e) {
        report(ts, e, factory);
        db.result_error(context, "user-defined aggregate's 'finalize' method raised error");
      } finally {
        ts.release(mark);
        Ref.dec(ts, instance);
        instance = null;
      }
    }
  }

  /** An order of texts. */
  static final class Order extends Collation {
    private final PyObject function;

    Order(PyObject function) {
      this.function = function;
    }

    @Override
    protected int xCompare(String a, String b) {
      ThreadState ts = ThreadState.current();
      int mark = ts.mark();
      try {
        PyString x = ts.own(PyString.of(a.getBytes(StandardCharsets.UTF_8)));
        PyString y = ts.own(PyString.of(b.getBytes(StandardCharsets.UTF_8)));
        PyObject result = ts.own(Objects.call2(ts, function, x, y));
        return result instanceof PyInt i ? Long.signum(i.value) : 0;
      } catch (PyException e) {
        report(ts, e, function);
        return 0;
      } finally {
        ts.release(mark);
      }
    }
  }

  /** What is called every so many steps; a true result or an error interrupts. */
  static final class Progress extends ProgressHandler {
    private final PyObject function;

    Progress(PyObject function) {
      this.function = function;
    }

    @Override
    protected int progress() {
      ThreadState ts = ThreadState.current();
      int mark = ts.mark();
      try {
        return Objects.isTrue(ts, ts.own(Objects.call0(ts, function))) ? 1 : 0;
      } catch (PyException e) {
        report(ts, e, function);
        return 1;
      } finally {
        ts.release(mark);
      }
    }
  }
}
