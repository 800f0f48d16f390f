package org.cellvm.instructions;

import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PyClassObject;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.frames.PyTraceback;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.processor.Can;
import org.cellvm.processor.Operation;

/** What the {@code raise} statement means. */
public final class Raising {
  private Raising() {}

  @Operation(
      operands = "slots A, int B",
      effect = "raise with the B operands from R[A] on: type, value, traceback",
      can = Can.RAISE | Can.RUN,
      uncommon = true)
  public static int raiseVarargs(ThreadState ts, PyObject[] r, int a, int n) {
    ts.raised = raised(ts, r, a, n);
    return Unwinder.RAISED;
  }

  /** The exception that the operands ask for; consumes them. */
  private static PyException raised(ThreadState ts, PyObject[] r, int a, int n) {
    PyObject type = n > 0 ? r[a] : null;
    PyObject value = n > 1 ? r[a + 1] : null;
    PyObject traceback = n > 2 ? r[a + 2] : null;
    for (int i = 0; i < n; i++) {
      r[a + i] = null;
    }
    if (type == null) {
      // The exception being handled, again; without one, CPython raises None.
      PyException e =
          new PyException(
              Ref.inc(ts.excType == null ? PyNone.NONE : ts.excType),
              Ref.inc(ts.excValue == null ? PyNone.NONE : ts.excValue),
              Ref.inc(ts.excTraceback));
      if (ts.excType == null) {
        return badRaise(ts, e);
      }
      if (ts.excTraceback != null) {
        e.markReraised();
      }
      return e;
    }
    if (traceback == PyNone.NONE) {
      traceback = null;
    } else if (traceback != null && !(traceback instanceof PyTraceback)) {
      discard(ts, type, value, traceback);
      return Errors.typeError("raise: arg 3 must be a traceback or None");
    }
    if (value == null) {
      value = PyNone.NONE;
    }
    // A tuple stands for its first item, again and again.
    while (type instanceof PyTuple t && t.items.length > 0) {
      PyObject first = Ref.inc(t.items[0]);
      t.decref(ts);
      type = first;
    }
    if (Errors.isExceptionClass(type)) {
      PyException e = new PyException(type, value == PyNone.NONE ? null : value, traceback);
      e.normalize(ts);
      if (!Errors.isExceptionInstance(e.excValue())) {
        PyException wrong =
            Errors.typeError(
                "calling "
                    + (e.excType() instanceof PyType t ? t.name() : e.excType().toString())
                    + "() should have returned an instance of BaseException, not '"
                    + Objects.typeName(e.excValue())
                    + "'");
        e.discard(ts);
        return wrong;
      }
      if (traceback != null) {
        e.markReraised();
      }
      return checked(ts, e);
    }
    if (Errors.isExceptionInstance(type)) {
      if (value != PyNone.NONE) {
        discard(ts, type, value, traceback);
        return Errors.typeError("instance exception may not have a separate value");
      }
      PyException e = new PyException(Ref.inc(Errors.classOf(type)), type, traceback);
      if (traceback != null) {
        e.markReraised();
      }
      return checked(ts, e);
    }
    return badRaise(ts, new PyException(type, value, traceback));
  }

  /** The exception; where {@code -3} warns of its class and the warning is an error, that one. */
  private static PyException checked(ThreadState ts, PyException e) {
    if (ts.interp.py3kWarnings && e.excType() instanceof PyClassObject) {
      try {
        Warnings.warnPy3k(ts, "exceptions must derive from BaseException in 3.x");
      } catch (PyException warning) {
        e.discard(ts);
        return warning;
      }
    }
    return e;
  }

  private static PyException badRaise(ThreadState ts, PyException e) {
    String name = e.excType().type().name();
    e.discard(ts);
    return Errors.typeError(
        "exceptions must be old-style classes or derived from BaseException, not " + name);
  }

  private static void discard(ThreadState ts, PyObject type, PyObject value, PyObject traceback) {
    Ref.dec(ts, value);
    type.decref(ts);
    Ref.dec(ts, traceback);
  }
}
