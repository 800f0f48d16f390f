package org.cellvm.engine.jit;

import org.cellvm.bytecode.Opcode;
import org.cellvm.instructions.Calls;
import org.cellvm.model.PyInstance;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.PlainClass;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.functions.PyMethod;

/**
 * Calls whose callee is only known when they are made: a Python function that has a unit is called
 * without a frame, all else as {@link Calls} does it. The calling frame is complete, and each of
 * these releases its operands as the shared operation does.
 */
final class AnyCall {
  private AnyCall() {}

  /** {@code R[base](n arguments)}: as {@link Calls#call}. */
  static PyObject call(ThreadState ts, JitLoop loop, PyFrame f, int base, int n) {
    PyObject[] r = f.registers;
    PyObject callable = r[base];
    if (callable instanceof PyFunctionObject fn) {
      Unit unit = DirectCalls.enterAny(fn, n, ts, f);
      if (unit != null) {
        return function(ts, loop, f, unit, fn, base, n);
      }
    } else if (callable.getClass() == PyMethod.class) {
      PyMethod method = (PyMethod) callable;
      if (method.self != null && method.function instanceof PyFunctionObject fn) {
        Unit unit = DirectCalls.enterAny(fn, n + 1, ts, f);
        if (unit != null) {
          return method(ts, loop, f, unit, method, base, n);
        }
      }
    } else if (n < Unit.MOST_ARGUMENTS) {
      PyObject made = instance(ts, loop, f, callable, base, n);
      if (made != null || ts.raised != null) {
        return made;
      }
    }
    return Calls.call(ts, loop, r, base, n);
  }

  private static PyObject function(
      ThreadState ts, JitLoop loop, PyFrame f, Unit unit, PyFunctionObject fn, int base, int n) {
    PyObject[] r = f.registers;
    fn.incref();
    PyObject result =
        unit.call(
            ts,
            fn,
            n > 0 ? r[base + 1] : null,
            n > 1 ? r[base + 2] : null,
            n > 2 ? r[base + 3] : null,
            n > 3 ? r[base + 4] : null);
    if (result == null) {
      result = loop.afterCall(ts, f);
      if (result == null) {
        Ref.decHeld(ts, fn);
        return null;
      }
    }
    releaseArguments(ts, r, base, n);
    Ref.decHeld(ts, fn);
    Ref.decHeld(ts, fn);
    return result;
  }

  /** As in CPython, function and {@code self} stand for the method while it runs. */
  private static PyObject method(
      ThreadState ts, JitLoop loop, PyFrame f, Unit unit, PyMethod method, int base, int n) {
    PyObject[] r = f.registers;
    PyFunctionObject fn = (PyFunctionObject) method.function;
    PyObject self = Ref.inc(method.self);
    fn.incref();
    r[base] = self;
    Ref.decHeld(ts, method);
    PyObject result = withSelf(ts, unit, fn, self, r, base, n);
    if (result == null) {
      result = loop.afterCall(ts, f);
    }
    Ref.decHeld(ts, fn);
    if (result != null) {
      releaseArguments(ts, r, base, n);
      self.decref(ts);
    }
    return result;
  }

  private static PyObject withSelf(
      ThreadState ts,
      Unit unit,
      PyFunctionObject fn,
      PyObject self,
      PyObject[] r,
      int base,
      int n) {
    return unit.call(
        ts,
        fn,
        self,
        n > 0 ? r[base + 1] : null,
        n > 1 ? r[base + 2] : null,
        n > 2 ? r[base + 3] : null);
  }

  private static void releaseArguments(ThreadState ts, PyObject[] r, int base, int n) {
    for (int i = base + n; i > base; i--) {
      r[i].decref(ts);
    }
  }

  /**
   * The call of a class whose instances {@code object.__new__} makes and a Python function
   * initializes. Levels of recursion and counts are those of the calls that CPython makes there.
   *
   * @return the instance; null with {@code ts.raised} if the function has raised, and without if
   *     nothing has been done
   */
  private static PyObject instance(
      ThreadState ts, JitLoop loop, PyFrame f, PyObject callable, int base, int n) {
    PyFunctionObject initializer = PlainClass.initializer(ts, callable);
    if (initializer == null
        || ts.recursionDepth + PlainClass.LEVELS >= ts.depthLimit
        || !DirectCalls.canEnter(initializer, n + 1)) {
      return null;
    }
    PyObject[] r = f.registers;
    callable.incref();
    PyInstance made;
    try {
      made = PlainClass.newInstance(ts, callable);
      // The collector may have run meanwhile, and with it Python code.
      Unit unit = DirectCalls.enterAny(initializer, n + 1, ts, f);
      if (unit == null) {
        PlainClass.initialize(ts, made, r, base, n);
      } else if (!initialize(ts, loop, f, unit, initializer, made, callable, base, n)) {
        made = null;
      }
    } finally {
      Ref.decHeld(ts, callable);
    }
    if (made != null) {
      releaseArguments(ts, r, base, n);
      Ref.decHeld(ts, callable);
    }
    return made;
  }

  /** Whether the instance has been initialized; else {@code ts.raised} is set, and it is gone. */
  private static boolean initialize(
      ThreadState ts,
      JitLoop loop,
      PyFrame f,
      Unit unit,
      PyFunctionObject initializer,
      PyInstance made,
      PyObject callable,
      int base,
      int n) {
    PyObject[] r = f.registers;
    initializer.incref();
    PlainClass.hold(made, callable, r, base, n);
    ts.recursionDepth += PlainClass.LEVELS;
    PyObject result = withSelf(ts, unit, initializer, made, r, base, n);
    if (result == null) {
      result = loop.afterCall(ts, f);
    }
    PlainClass.drop(ts, made, callable, r, base, n);
    Ref.decHeld(ts, initializer);
    ts.recursionDepth -= PlainClass.LEVELS;
    if (result == null) {
      made.decref(ts);
      return false;
    }
    PlainClass.checkResult(ts, made, result);
    return true;
  }

  /** As {@link Calls#callMethod}. */
  static PyObject callMethod(
      ThreadState ts, JitLoop loop, PyFrame f, int base, int n, int receiver) {
    PyObject[] r = f.registers;
    PyObject self = r[receiver];
    if (self == null) {
      return call(ts, loop, f, base, n);
    }
    if (r[base] instanceof PyFunctionObject fn) {
      Unit unit = DirectCalls.enterAny(fn, n + 1, ts, f);
      if (unit != null) {
        PyObject result = withSelf(ts, unit, fn, self, r, base, n);
        if (result == null) {
          result = loop.afterCall(ts, f);
          if (result == null) {
            return null;
          }
        }
        r[receiver] = null;
        releaseArguments(ts, r, base, n);
        self.decref(ts);
        Ref.decHeld(ts, fn);
        return result;
      }
    }
    return Calls.callMethod(ts, loop, r, base, n, receiver);
  }

  /** As {@link Calls#callKeywords}. */
  static PyObject callKeywords(ThreadState ts, JitLoop loop, PyFrame f, int base, int oparg) {
    PyObject[] r = f.registers;
    int n = Opcode.positional(oparg);
    int keywords = Opcode.keywords(oparg);
    if (r[base] instanceof PyFunctionObject fn && DirectCalls.canEnter(fn, n + keywords)) {
      PyObject[] names = fn.code().varnames.items;
      PyObject a = argument(0, names, r, base, n, keywords);
      PyObject b = argument(1, names, r, base, n, keywords);
      PyObject c = argument(2, names, r, base, n, keywords);
      PyObject d = argument(3, names, r, base, n, keywords);
      int found = (a == null ? 0 : 1) + (b == null ? 0 : 1);
      found += (c == null ? 0 : 1) + (d == null ? 0 : 1);
      Unit unit = found == n + keywords ? DirectCalls.enterAny(fn, n + keywords, ts, f) : null;
      if (unit != null) {
        fn.incref();
        PyObject result = unit.call(ts, fn, a, b, c, d);
        if (result == null) {
          result = loop.afterCall(ts, f);
          if (result == null) {
            Ref.decHeld(ts, fn);
            return null;
          }
        }
        releaseArguments(ts, r, base, n + 2 * keywords);
        Ref.decHeld(ts, fn);
        Ref.decHeld(ts, fn);
        return result;
      }
    }
    return Calls.callKeywords(ts, loop, r, base, oparg);
  }

  /** The argument for parameter {@code i}, null if none is given, or one twice. */
  private static PyObject argument(
      int i, PyObject[] names, PyObject[] r, int base, int n, int keywords) {
    if (i >= n + keywords) {
      return null;
    }
    if (i < n) {
      return r[base + 1 + i];
    }
    for (int k = base + 1 + n; k < base + 1 + n + 2 * keywords; k += 2) {
      if (r[k] == names[i]) {
        return r[k + 1];
      }
    }
    return null;
  }
}
