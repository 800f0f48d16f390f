package org.cellvm.instructions;

import org.cellvm.model.Errors;
import org.cellvm.model.FunctionCalls;
import org.cellvm.model.Objects;
import org.cellvm.model.PyDict;
import org.cellvm.model.PyException;
import org.cellvm.model.PyExc;
import org.cellvm.model.PyFrame;
import org.cellvm.model.PyFunctionObject;
import org.cellvm.model.PyMethod;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyTuple;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.Sequences;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Mappings;
import org.cellvm.spi.FrameRunner;

/**
 * What the call instructions mean. The callable is in {@code R[base]}, the arguments follow; they
 * stay on the stack, counted, while the call runs, and are released after it, last one first. Where
 * the callee raises, they are left to the unwinder.
 */
public final class Calls {
  private Calls() {}

  /**
   * A call with {@code n} positional arguments.
   *
   * @param runner the engine that runs the calling frame: it runs a Python function's frame too
   * @return the result, owned; null if a Python function has raised: see {@link ThreadState#raised}
   */
  public static PyObject call(
      ThreadState ts, FrameRunner runner, PyObject[] r, int base, int n) {
    PyObject callable = r[base];
    PyObject result;
    if (callable instanceof PyFunctionObject fn) {
      PyFrame f = FunctionCalls.plainFrame(ts, fn, null, r, base + 1, n);
      if (f != null) {
        result = runner.execute(ts, f, null);
        f.decref(ts);
        if (result == null) {
          return null;
        }
      } else {
        result = FunctionCalls.call(ts, fn, r, base + 1, n, null);
      }
    } else if (callable.getClass() == PyMethod.class && ((PyMethod) callable).self != null) {
      result = callMethodObject(ts, runner, (PyMethod) callable, r, base, n);
      if (result == null) {
        return null;
      }
    } else {
      result = callObject(ts, callable, r, base, n);
    }
    release(ts, r, base, n);
    return result;
  }

  private static PyObject callMethodObject(
      ThreadState ts, FrameRunner runner, PyMethod method, PyObject[] r, int base, int n) {
    if (method.function instanceof PyFunctionObject fn) {
      PyFrame f = FunctionCalls.plainFrame(ts, fn, method.self, r, base + 1, n);
      if (f != null) {
        // CPython puts function and self in place of the method while it runs.
        PyObject result = runner.execute(ts, f, null);
        f.decref(ts);
        return result;
      }
      return callWithSelf(ts, fn, method.self, r, base, n);
    }
    return callObject(ts, method, r, base, n);
  }

  private static PyObject callObject(
      ThreadState ts, PyObject callable, PyObject[] r, int base, int n) {
    PyType type = callable.type();
    switch (n) {
      case 0:
        return type.call0(ts, callable);
      case 1:
        return type.call1(ts, callable, r[base + 1]);
      case 2:
        return type.call2(ts, callable, r[base + 1], r[base + 2]);
      case 3:
        return type.call3(ts, callable, r[base + 1], r[base + 2], r[base + 3]);
      default:
        return Objects.call(ts, callable, r, base + 1, n, null);
    }
  }

  private static void release(ThreadState ts, PyObject[] r, int base, int n) {
    for (int i = base + n; i >= base; i--) {
      r[i].decref(ts);
    }
  }

  /**
   * CALL_METHOD: the function is in {@code R[base]}; its first argument in {@code R[receiver]}, unless
   * that is null, when {@code R[base]} is any callable.
   */
  public static PyObject callMethod(
      ThreadState ts, FrameRunner runner, PyObject[] r, int base, int n, int receiver) {
    PyObject self = r[receiver];
    if (self == null) {
      return call(ts, runner, r, base, n);
    }
    PyObject callable = r[base];
    PyObject result;
    if (callable instanceof PyFunctionObject fn) {
      PyFrame f = FunctionCalls.plainFrame(ts, fn, self, r, base + 1, n);
      if (f != null) {
        result = runner.execute(ts, f, null);
        f.decref(ts);
        if (result == null) {
          return null;
        }
      } else {
        result = callWithSelf(ts, callable, self, r, base, n);
      }
    } else {
      PyType type = callable.type();
      switch (n) {
        case 0:
          result = type.call1(ts, callable, self);
          break;
        case 1:
          result = type.call2(ts, callable, self, r[base + 1]);
          break;
        case 2:
          result = type.call3(ts, callable, self, r[base + 1], r[base + 2]);
          break;
        default:
          result = callWithSelf(ts, callable, self, r, base, n);
          break;
      }
    }
    r[receiver] = null;
    for (int i = base + n; i > base; i--) {
      r[i].decref(ts);
    }
    self.decref(ts);
    callable.decref(ts);
    return result;
  }

  private static PyObject callWithSelf(
      ThreadState ts, PyObject callable, PyObject self, PyObject[] r, int base, int n) {
    PyObject[] args = new PyObject[n + 1];
    args[0] = self;
    System.arraycopy(r, base + 1, args, 1, n);
    return callable instanceof PyFunctionObject fn
        ? FunctionCalls.call(ts, fn, args, 0, n + 1, null)
        : Objects.call(ts, callable, args, 0, n + 1, null);
  }

  /** CALL_FUNCTION with keyword arguments; {@code oparg} as the instruction's. Owned. */
  public static PyObject callKeywords(ThreadState ts, PyObject[] r, int base, int oparg) {
    int n = oparg & 0xff;
    int keywords = oparg >> 8;
    PyObject[] args = new PyObject[n + keywords];
    System.arraycopy(r, base + 1, args, 0, n);
    PyObject[] names = keywords(r[base], r, base + 1 + n, keywords, args, n);
    PyObject callable = r[base];
    PyObject result =
        callable instanceof PyFunctionObject fn
            ? FunctionCalls.call(ts, fn, args, 0, n, names)
            : Objects.call(ts, callable, args, 0, n, names);
    release(ts, r, base, n + 2 * keywords);
    return result;
  }

  /** Splits name-value pairs; a name that comes twice is an error of the callee {@code callable}. */
  private static PyObject[] keywords(
      PyObject callable, PyObject[] r, int from, int keywords, PyObject[] args, int at) {
    PyObject[] names = new PyObject[keywords];
    for (int i = 0; i < keywords; i++) {
      PyObject name = r[from + 2 * i];
      for (int j = 0; j < i; j++) {
        if (names[j] == name) {
          throw duplicate(callable, name);
        }
      }
      names[i] = name;
      args[at + i] = r[from + 2 * i + 1];
    }
    return names;
  }

  private static PyException duplicate(PyObject callable, PyObject name) {
    return Errors.typeError(
        Objects.functionDescription(callable)
            + " got multiple values for keyword argument '"
            + name
            + "'");
  }

  /** CALL_FUNCTION_VAR, _KW, _VAR_KW; {@code kind} 1: {@code *args}, 2: {@code **kw}. Owned. */
  static PyObject callVarKw(ThreadState ts, PyObject[] r, int base, int oparg, int kind) {
    int n = oparg & 0xff;
    int keywords = oparg >> 8;
    PyObject callable = r[base];
    int at = base + 1 + n + 2 * keywords;
    PyObject star = (kind & 1) != 0 ? r[at++] : null;
    PyObject starStar = (kind & 2) != 0 ? r[at++] : null;
    int mark = ts.mark();
    PyObject result;
    try {
      PyDict extra = starStar == null ? null : keywordDict(ts, callable, starStar);
      int extraCount = extra == null ? 0 : extra.size();
      PyTuple rest = star == null ? PyTuple.EMPTY : starTuple(ts, callable, star);
      PyObject[] args = new PyObject[n + rest.items.length + keywords + extraCount];
      System.arraycopy(r, base + 1, args, 0, n);
      System.arraycopy(rest.items, 0, args, n, rest.items.length);
      int positional = n + rest.items.length;
      PyObject[] names = keywords(callable, r, base + 1 + n, keywords, args, positional);
      if (extraCount > 0) {
        names = addExtra(ts, callable, names, args, positional, extra);
      }
      // CPython makes a tuple of the arguments, unless it has one.
      boolean newTuple = n > 0 || rest != star;
      if (newTuple) {
        hold(ts, args, positional);
      }
      result =
          Objects.call(
              ts, callable, args, 0, positional, names.length == 0 ? null : names);
    } finally {
      ts.release(mark);
    }
    release(ts, r, base, at - base - 1);
    return result;
  }

  /** Counts arguments up until the enclosing mark is released. */
  private static void hold(ThreadState ts, PyObject[] args, int n) {
    for (int i = 0; i < n; i++) {
      ts.own(Ref.inc(args[i]));
    }
  }

  private static PyObject[] addExtra(
      ThreadState ts,
      PyObject callable,
      PyObject[] names,
      PyObject[] args,
      int positional,
      PyDict extra) {
    int at = names.length;
    PyObject[] all = java.util.Arrays.copyOf(names, at + extra.size());
    for (int i = extra.next(-1); i >= 0; i = extra.next(i)) {
      PyObject key = extra.keys[i];
      for (int j = 0; j < names.length; j++) {
        if (Objects.richCompareBool(ts, names[j], key, Objects.EQ)) {
          throw duplicate(callable, key);
        }
      }
      // The dict may change while the callee runs; the call keeps what it was given.
      all[at] = ts.own(Ref.inc(key));
      args[positional + at] = ts.own(Ref.inc(extra.values[i]));
      at++;
    }
    return all;
  }

  private static PyDict keywordDict(ThreadState ts, PyObject callable, PyObject mapping) {
    if (mapping instanceof PyDict dict) {
      return dict;
    }
    PyDict dict = ts.own(new PyDict(ts));
    try {
      Mappings.update(ts, dict, mapping);
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.AttributeError)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError(
          Objects.functionDescription(callable)
              + " argument after ** must be a mapping, not "
              + Objects.typeName(mapping));
    }
    return dict;
  }

  private static PyTuple starTuple(ThreadState ts, PyObject callable, PyObject sequence) {
    if (sequence instanceof PyTuple tuple) {
      return tuple;
    }
    try {
      return ts.own(Sequences.tuple(ts, sequence));
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.TypeError) || Objects.isIterable(ts, sequence)) {
        throw e;
      }
      e.discard(ts);
      throw Errors.typeError(
          Objects.functionDescription(callable)
              + " argument after * must be an iterable, not "
              + Objects.typeName(sequence));
    }
  }

}
