package org.cellvm.library.cpickle;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyFloat;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;

/** Carries out the operations of a pickle. */
final class Loader {
  /** Operations between two looks at what may interrupt the program. */
  private static final int CHECK_INTERVAL = 10_000;

  private Loader() {}

  /**
   * Reads a pickle.
   *
   * @param dry make no objects of classes and import nothing ({@code noload})
   * @return the object, owned
   */
  static PyObject load(ThreadState ts, PyUnpickler u, boolean dry) {
    u.start(ts);
    PickleInput in = u.in;
    for (int n = CHECK_INTERVAL; ; ) {
      if (--n == 0) {
        n = CHECK_INTERVAL;
        ts.interp.onTick(ts);
      }
      in.bytes(ts, 1);
      byte op = in.buffer[in.at];
      if (op == Op.STOP) {
        return u.pop();
      }
      if (!atom(ts, u, op) && !stackOperation(ts, u, op)) {
        if (dry) {
          DryLoads.load(ts, u, op);
        } else if (op == 0) {
          throw new PyException(Ref.inc(PyExc.EOFError), null, null);
        } else {
          ObjectLoads.load(ts, u, op);
        }
      }
    }
  }

  static PyException invalidKey(PyUnpickler u, byte op) {
    return u.state.unpickling("invalid load key, '" + (char) (op & 0xff) + "'.");
  }

  /** Operations that make an object of the bytes behind them; false for others. */
  private static boolean atom(ThreadState ts, PyUnpickler u, byte op) {
    PickleInput in = u.in;
    switch (op) {
      case Op.BININT1:
        in.bytes(ts, 1);
        u.push(PyInt.valueOf(in.buffer[in.at] & 0xff));
        return true;
      case Op.BININT2:
        u.push(PyInt.valueOf(AtomLoads.number(ts, in, 2)));
        return true;
      case Op.BININT:
        u.push(PyInt.valueOf(AtomLoads.number(ts, in, 4)));
        return true;
      case Op.SHORT_BINSTRING:
        in.bytes(ts, 1);
        u.push(AtomLoads.string(ts, in, in.buffer[in.at] & 0xff));
        return true;
      case Op.BINSTRING:
        u.push(AtomLoads.string(ts, in, AtomLoads.size(ts, u, "BINSTRING")));
        return true;
      case Op.BINUNICODE:
        u.push(AtomLoads.unicode(ts, in, AtomLoads.size(ts, u, "BINUNICODE")));
        return true;
      case Op.BINFLOAT:
        in.bytes(ts, 8);
        u.push(PyFloat.of(AtomLoads.real(in.buffer, in.at)));
        return true;
      case Op.INT:
        u.push(AtomLoads.integerText(ts, u));
        return true;
      case Op.STRING:
        u.push(AtomLoads.stringText(ts, u));
        return true;
      case Op.UNICODE:
        u.push(AtomLoads.unicodeText(ts, u));
        return true;
      case Op.FLOAT:
        u.push(AtomLoads.realText(ts, u));
        return true;
      case Op.LONG:
        u.push(AtomLoads.longText(ts, u));
        return true;
      case Op.LONG1:
        in.bytes(ts, 1);
        u.push(AtomLoads.longBytes(ts, in, in.buffer[in.at] & 0xff));
        return true;
      case Op.LONG4:
        u.push(AtomLoads.longBytes(ts, in, AtomLoads.size(ts, u, "LONG")));
        return true;
      case Op.NONE:
        u.push(PyNone.NONE);
        return true;
      case Op.NEWTRUE:
        u.push(PyBool.TRUE);
        return true;
      case Op.NEWFALSE:
        u.push(PyBool.FALSE);
        return true;
      case Op.EMPTY_TUPLE:
        u.push(PyTuple.EMPTY);
        return true;
      case Op.EMPTY_LIST:
        u.push(new PyList(ts));
        return true;
      case Op.EMPTY_DICT:
        u.push(new PyDict(ts));
        return true;
      default:
        return false;
    }
  }

  /** Operations on the stack and the memo alone; false for others. */
  private static boolean stackOperation(ThreadState ts, PyUnpickler u, byte op) {
    PickleInput in = u.in;
    switch (op) {
      case Op.MARK:
        u.mark();
        return true;
      case Op.BINPUT:
        in.bytes(ts, 1);
        u.memo.put(ts, in.buffer[in.at] & 0xff, u.peek());
        return true;
      case Op.LONG_BINPUT:
        u.memo.put(ts, AtomLoads.number(ts, in, 4) & 0xffffffffL, u.peek());
        return true;
      case Op.PUT:
        put(ts, u);
        return true;
      case Op.BINGET:
        in.bytes(ts, 1);
        get(ts, u, in.buffer[in.at] & 0xff);
        return true;
      case Op.LONG_BINGET:
        get(ts, u, AtomLoads.number(ts, in, 4) & 0xffffffffL);
        return true;
      case Op.GET:
        get(ts, u);
        return true;
      case Op.TUPLE1:
      case Op.TUPLE2:
      case Op.TUPLE3:
        tuple(ts, u, u.top - (op - Op.TUPLE1 + 1));
        return true;
      case Op.TUPLE:
        tuple(ts, u, u.popMark());
        return true;
      case Op.LIST:
        list(ts, u);
        return true;
      case Op.DICT:
        dict(ts, u);
        return true;
      case Op.POP:
        u.popMarkOrObject(ts);
        return true;
      case Op.POP_MARK:
        u.clearFrom(ts, u.popMark());
        return true;
      case Op.DUP:
        u.push(Ref.inc(u.peek()));
        return true;
      case Op.PROTO:
        in.bytes(ts, 1);
        int protocol = in.buffer[in.at] & 0xff;
        if (protocol > Op.HIGHEST_PROTOCOL) {
          throw Errors.valueError("unsupported pickle protocol: " + protocol);
        }
        return true;
      default:
        return false;
    }
  }

  private static void put(ThreadState ts, PyUnpickler u) {
    PickleInput in = u.in;
    int n = AtomLoads.line(ts, u);
    u.memo.put(ts, in.buffer, in.at, in.at + n - 1, u.peek());
  }

  private static void get(ThreadState ts, PyUnpickler u, long number) {
    PyObject value = u.memo.get(ts, number);
    if (value == null) {
      throw PickleState.with(ts, u.state.badPickleGet, ts.own(PyInt.valueOf(number)));
    }
    u.push(Ref.inc(value));
  }

  private static void get(ThreadState ts, PyUnpickler u) {
    PickleInput in = u.in;
    int n = AtomLoads.line(ts, u);
    PyObject value = u.memo.get(ts, in.buffer, in.at, in.at + n - 1);
    if (value == null) {
      throw PickleState.with(
          ts, u.state.badPickleGet, AtomLoads.ownedText(ts, in.buffer, in.at, in.at + n - 1));
    }
    u.push(Ref.inc(value));
  }

  private static void tuple(ThreadState ts, PyUnpickler u, int from) {
    if (from < 0) {
      throw u.state.underflow();
    }
    if (from > u.top) {
      throw Errors.systemError("Objects/tupleobject.c:54: bad argument to internal function");
    }
    u.push(u.popTuple(ts, from));
  }

  private static void list(ThreadState ts, PyUnpickler u) {
    int from = u.popMark();
    if (from > u.top) {
      throw Errors.systemError("Objects/listobject.c:141: bad argument to internal function");
    }
    PyObject[] items = u.popFrom(from);
    u.push(new PyList(ts, items, items.length));
  }

  private static void dict(ThreadState ts, PyUnpickler u) {
    int from = u.popMark();
    PyDict dict = ts.own(new PyDict(ts));
    for (int i = from + 1; i < u.top; i += 2) {
      dict.put(ts, u.stack[i - 1], u.stack[i]);
    }
    u.clearFrom(ts, from);
    u.push(Ref.inc(dict));
  }
}
