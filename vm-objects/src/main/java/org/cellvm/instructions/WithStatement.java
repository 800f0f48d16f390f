package org.cellvm.instructions;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the instructions of the {@code with} statement mean. */
public final class WithStatement {
  private WithStatement() {}

  /** Puts the manager's bound {@code __exit__} in its place, its {@code __enter__()} above that. */
  @Operation(
      operands = "take A, slots A",
      effect = "R[A] := R[A].__exit__, R[A+1] := R[A].__enter__()",
      can = Can.RAISE | Can.RUN)
  public static void setupWith(ThreadState ts, PyObject manager, PyObject[] r, int a) {
    PyObject exit = special(ts, manager, Names.__exit__);
    PyObject enter;
    try {
      enter = special(ts, manager, Names.__enter__);
    } catch (PyException e) {
      exit.decref(ts);
      throw e;
    }
    r[a] = exit;
    manager.decref(ts);
    PyObject value;
    try {
      value = enter.type().call0(ts, enter);
    } finally {
      enter.decref(ts);
    }
    r[a + 1] = value;
  }

  private static PyObject special(ThreadState ts, PyObject o, PyString name) {
    PyObject method = Objects.lookupSpecial(ts, o, name);
    if (method == null) {
      throw Errors.attributeError(name.toString());
    }
    return method;
  }

  /**
   * Calls {@code __exit__} for the outcome above it, and moves the outcome down by one. A true
   * result swallows an exception.
   */
  @Operation(
      operands = "slots A",
      effect = "call __exit__ R[A] for the outcome R[A+1..A+4), which moves down by one",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static void withCleanup(ThreadState ts, PyObject[] r, int a) {
    PyObject exit = r[a];
    PyObject top = r[a + 3];
    boolean exception = top != PyNone.NONE && top.getClass() != PyInt.class;
    PyObject u = exception ? top : PyNone.NONE;
    PyObject v = exception ? orNone(r[a + 2]) : PyNone.NONE;
    PyObject w = exception ? orNone(r[a + 1]) : PyNone.NONE;
    r[a] = r[a + 1];
    r[a + 1] = r[a + 2];
    r[a + 2] = top;
    r[a + 3] = null;
    PyObject x;
    try {
      x = exit.type().call3(ts, exit, u, v, w);
    } finally {
      exit.decref(ts);
    }
    boolean silenced = false;
    try {
      silenced = u != PyNone.NONE && Objects.isTrue(ts, x);
    } finally {
      x.decref(ts);
    }
    if (silenced) {
      PyObject traceback = r[a];
      PyObject value = r[a + 1];
      r[a] = null;
      r[a + 1] = null;
      r[a + 2] = PyNone.NONE;
      top.decref(ts);
      Ref.dec(ts, value);
      Ref.dec(ts, traceback);
    }
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : o;
  }
}
