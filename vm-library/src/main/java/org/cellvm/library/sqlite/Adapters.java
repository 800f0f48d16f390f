package org.cellvm.library.sqlite;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.bytes.BufferType;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** How objects become values that SQLite knows. */
final class Adapters {
  private Adapters() {}

  /** Whether an object may have an adapter: those of SQLite's own types have none, mostly. */
  static boolean needed(ThreadState ts, PyObject o) {
    if (SqliteState.of(ts).baseTypeAdapted) {
      return true;
    }
    Class<?> c = o.getClass();
    return c != PyInt.class
        && c != PyLong.class
        && c != PyFloat.class
        && c != PyString.class
        && c != PyUnicode.class
        && o.type() != BufferType.TYPE;
  }

  static void register(ThreadState ts, PyObject type, PyObject protocol, PyObject caster) {
    PyTuple key = ts.own(PyTuple.of(ts, Ref.inc(type), Ref.inc(protocol)));
    SqliteState.of(ts).adapters.put(ts, key, caster);
  }

  /** The adapted object, owned; null where there is no adapter. */
  static PyObject adapt(ThreadState ts, PyObject o, PyObject protocol) {
    PyTuple key = ts.own(PyTuple.of(ts, Ref.inc(o.type()), Ref.inc(protocol)));
    PyObject adapter = SqliteState.of(ts).adapters.get(ts, key);
    if (adapter != null) {
      return Objects.call1(ts, adapter, o);
    }
    PyObject result = byMethod(ts, protocol, "__adapt__", o);
    return result != null ? result : byMethod(ts, o, "__conform__", protocol);
  }

  private static PyObject byMethod(ThreadState ts, PyObject of, String name, PyObject argument) {
    PyObject method = ts.own(Objects.getAttrOrNull(ts, of, ts.own(PyString.fromString(name))));
    if (method == null) {
      return null;
    }
    PyObject result = Objects.call1(ts, method, argument);
    return result == PyNone.NONE ? null : result;
  }

  /** The adapted object or the object itself, owned. */
  static PyObject adaptOrKeep(ThreadState ts, PyObject o) {
    PyObject adapted = adapt(ts, o, PrepareProtocolType.TYPE);
    return adapted != null ? adapted : Ref.inc(o);
  }
}
