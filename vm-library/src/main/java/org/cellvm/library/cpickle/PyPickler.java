package org.cellvm.library.cpickle;

import java.util.IdentityHashMap;
import org.cellvm.model.Objects;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;

/** A {@code Pickler}: what it writes to, and what it has written so far. */
final class PyPickler extends PyGcObject {
  /** From so many containers on, fast mode looks for cycles. */
  private static final int FAST_LIMIT = 50;

  final PickleOutput out;
  final PicklerMemo memo = new PicklerMemo();
  final PickleState state;
  final int protocol;

  /** Whether operations are binary; the program can set it apart from the protocol. */
  int binary;

  /** Whether nothing goes into the memo. */
  int fast;

  /** Owned; null if not set. */
  PyObject persistentId;

  PyObject instancePersistentId;

  /**
   * The argument of the last call, owned. CPython keeps the tuple that it was passed in, so that
   * the object has one reference more, on which depends whether it goes into the memo.
   */
  private PyObject argument;

  private int fastContainers;
  private IdentityHashMap<PyObject, PyObject> fastMemo;

  PyPickler(ThreadState ts, PickleOutput out, int protocol) {
    this.out = out;
    this.protocol = protocol;
    binary = protocol > 0 ? 1 : 0;
    state = PickleState.of(ts);
    ts.gc.track(this);
  }

  /** Writes to what a program gave; null for a list. */
  static PyPickler make(ThreadState ts, PyObject file, long protocol) {
    int checked = checked(protocol);
    return new PyPickler(ts, PickleOutput.to(ts, file), checked);
  }

  /** The protocol that is meant; ValueError if it is not known. */
  static int checked(long protocol) {
    if (protocol > Op.HIGHEST_PROTOCOL) {
      throw Errors.valueError(
          "pickle protocol "
              + protocol
              + " asked for; the highest available protocol is "
              + Op.HIGHEST_PROTOCOL);
    }
    return protocol < 0 ? Op.HIGHEST_PROTOCOL : (int) protocol;
  }

  /** Writes a whole pickle. */
  void dump(ThreadState ts, PyObject o) {
    int depth = ts.recursionDepth;
    boolean done = false;
    try {
      if (protocol >= 2) {
        out.op(ts, Op.PROTO, protocol);
      }
      Saver.save(ts, this, o, false);
      out.op(ts, Op.STOP);
      out.flush(ts);
      done = true;
    } finally {
      if (!done) {
        ts.recursionDepth = depth;
        fastContainers = 0;
        fastMemo = null;
        out.sync(ts);
      }
    }
  }

  /** Calls {@code f} with one argument; the result is owned. */
  PyObject call(ThreadState ts, PyObject f, PyObject arg) {
    PyObject old = argument;
    argument = Ref.inc(arg);
    Ref.dec(ts, old);
    out.sync(ts);
    return Objects.call1(ts, f, arg);
  }

  /** Writes the number of an object that is in the memo. */
  void writeNumber(ThreadState ts, long number) {
    if (binary == 0) {
      out.opText(ts, Op.GET, number);
    } else if (out.isList()) {
      out.numberUsed(ts, (int) number);
    } else if (number < 256) {
      out.op(ts, Op.BINGET, (int) number);
    } else {
      out.op4(ts, Op.LONG_BINGET, (int) number);
    }
  }

  /** Enters an object into the memo if something else refers to it. */
  void put(ThreadState ts, PyObject o) {
    if (fast == 0 && (o.refcnt > 1 || o.refcnt < 0)) {
      putAlways(ts, o);
    }
  }

  void putAlways(ThreadState ts, PyObject o) {
    if (fast != 0) {
      return;
    }
    int number = memo.add(ts, o);
    if (binary == 0) {
      out.opText(ts, Op.PUT, number);
    } else if (out.isList()) {
      out.numberGiven(ts, number);
    } else if (number >= 256) {
      out.op4(ts, Op.LONG_BINPUT, number);
    } else {
      out.op(ts, Op.BINPUT, number);
    }
  }

  /** Before the content of a container; {@link #leaveContainer} is called after it. */
  void enterContainer(ThreadState ts, PyObject o) {
    if (fast != 0 && ++fastContainers >= FAST_LIMIT) {
      if (fastMemo == null) {
        fastMemo = new IdentityHashMap<>();
      }
      if (fastMemo.putIfAbsent(o, o) != null) {
        throw Errors.valueError(
            "fast mode: can't pickle cyclic objects including object type "
                + Objects.typeName(o)
                + " at "
                + Objects.address(ts, o));
      }
    }
  }

  void leaveContainer(PyObject o) {
    if (fast != 0 && fastContainers-- >= FAST_LIMIT && fastMemo != null) {
      fastMemo.remove(o);
    }
  }

  @Override
  public PyType type() {
    return PicklerType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(out.target());
    memo.traverse(visitor);
    visitor.visit(persistentId);
    visitor.visit(instancePersistentId);
    visitor.visit(argument);
  }

  @Override
  public void clear(ThreadState ts) {
    release(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    out.release(ts);
    memo.release(ts);
    PyObject first = persistentId;
    PyObject second = instancePersistentId;
    PyObject last = argument;
    persistentId = null;
    instancePersistentId = null;
    argument = null;
    Ref.dec(ts, first);
    Ref.dec(ts, second);
    Ref.dec(ts, last);
  }
}
