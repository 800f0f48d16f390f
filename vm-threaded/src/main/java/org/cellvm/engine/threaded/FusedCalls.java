package org.cellvm.engine.threaded;

import org.cellvm.instructions.Calls;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;

/**
 * A call in one handler with the loads, and other {@link Operand operands}, of the callable and its
 * arguments. All are found before the first of them is counted and put onto the stack, where the
 * call looks for them.
 */
abstract class FusedCalls extends Fused {
  final FrameRunner runner;

  /** Where the callable goes, and in the end the result. */
  final int a;

  private final Operand callable;

  /** The callable if it is a global, as it mostly is; else null. */
  private final Reads.Global global;

  private final int kind;
  private final int register;

  private FusedCalls(FrameRunner runner, int a, Operand callable) {
    this.runner = runner;
    this.a = a;
    this.callable = callable;
    this.global = callable instanceof Reads.Global ? (Reads.Global) callable : null;
    this.kind = callable.kind();
    this.register = callable.register();
  }

  /**
   * The handler of a call.
   *
   * @param oparg of CALL_FUNCTION: the number of positional arguments, 256 times that of keywords
   * @param values arguments, then keywords and their values
   */
  static FusedCalls of(FrameRunner runner, int a, int oparg, Operand callable, Operand[] values) {
    if (oparg == values.length) {
      switch (oparg) {
        case 0:
          return new NoArguments(runner, a, callable);
        case 1:
          return new OneArgument(runner, a, callable, values[0]);
        case 2:
          return new TwoArguments(runner, a, callable, values[0], values[1]);
        default:
          break;
      }
    }
    return new Arguments(runner, a, oparg, callable, values);
  }

  final PyObject callable(PyFrame f, PyObject[] r) {
    return global != null ? global.get(f, r) : Operand.fetch(callable, kind, register, f, r);
  }

  /** The call, with all in place. */
  final Handler call(ThreadState ts, PyFrame f, PyObject[] r, int n) {
    f.pc = last;
    PyObject value = Calls.call(ts, runner, r, a, n);
    if (value == null) {
      return raised(ts, f);
    }
    r[a] = value;
    return next;
  }

  private static final class NoArguments extends FusedCalls {
    NoArguments(FrameRunner runner, int a, Operand callable) {
      super(runner, a, callable);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      PyObject callable = callable(f, r);
      if (callable == null) {
        return miss(f);
      }
      hit();
      callable.acquire();
      r[a] = callable;
      return call(ts, f, r, 0);
    }
  }

  private static final class OneArgument extends FusedCalls {
    private final Operand argument;
    private final int kind;
    private final int register;

    OneArgument(FrameRunner runner, int a, Operand callable, Operand argument) {
      super(runner, a, callable);
      this.argument = argument;
      this.kind = argument.kind();
      this.register = argument.register();
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject callable = callable(f, r);
      PyObject value = Operand.fetch(argument, kind, register, f, r);
      if (callable == null || value == null) {
        return miss(f);
      }
      hit();
      callable.acquire();
      value.acquire();
      r[a] = callable;
      r[a + 1] = value;
      return call(ts, f, r, 1);
    }
  }

  private static final class TwoArguments extends FusedCalls {
    private final Operand first;
    private final int firstKind;
    private final int firstRegister;
    private final Operand second;
    private final int secondKind;
    private final int secondRegister;

    TwoArguments(FrameRunner runner, int a, Operand callable, Operand first, Operand second) {
      super(runner, a, callable);
      this.first = first;
      this.firstKind = first.kind();
      this.firstRegister = first.register();
      this.second = second;
      this.secondKind = second.kind();
      this.secondRegister = second.register();
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject callable = callable(f, r);
      PyObject one = Operand.fetch(first, firstKind, firstRegister, f, r);
      PyObject two = Operand.fetch(second, secondKind, secondRegister, f, r);
      if (callable == null || one == null || two == null) {
        return miss(f);
      }
      hit();
      callable.acquire();
      one.acquire();
      two.acquire();
      r[a] = callable;
      r[a + 1] = one;
      r[a + 2] = two;
      return call(ts, f, r, 2);
    }
  }

  /** More arguments, or keywords. */
  private static final class Arguments extends FusedCalls {
    private final int oparg;
    private final Operand[] values;
    private final int[] registers;

    Arguments(FrameRunner runner, int a, int oparg, Operand callable, Operand[] values) {
      super(runner, a, callable);
      this.oparg = oparg;
      this.values = values;
      this.registers = registers(values);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject callable = callable(f, r);
      if (callable == null) {
        return miss(f);
      }
      int at = a + 1;
      int[] from = registers;
      for (int i = 0; i < from.length; i++) {
        PyObject value = from[i] >= 0 ? r[from[i]] : values[i].get(f, r);
        if (value == null) {
          return miss(f);
        }
        r[at + i] = value;
      }
      hit();
      callable.acquire();
      r[a] = callable;
      for (int i = 0; i < from.length; i++) {
        r[at + i].acquire();
      }
      return oparg == from.length ? call(ts, f, r, oparg) : callKeywords(ts, f, r);
    }

    private Handler callKeywords(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = last;
      PyObject value = Calls.callKeywords(ts, runner, r, a, oparg);
      if (value == null) {
        return raised(ts, f);
      }
      r[a] = value;
      return next;
    }
  }

  /** A call of a method that the receiver's type has: no method object is made. */
  static final class OfMethod extends Fused {
    private final FrameRunner runner;
    private final int a;
    private final Reads.Method method;
    private final Operand[] values;
    private final int[] registers;

    OfMethod(FrameRunner runner, int a, Reads.Method method, Operand[] values) {
      this.runner = runner;
      this.a = a;
      this.method = method;
      this.values = values;
      this.registers = registers(values);
    }

    @Override
    Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject self = method.receiver(f, r);
      PyObject function = self == null ? null : method.of(self);
      if (function == null) {
        return miss(f);
      }
      int[] from = registers;
      int n = from.length;
      for (int i = 0; i < n; i++) {
        PyObject value = from[i] >= 0 ? r[from[i]] : values[i].get(f, r);
        if (value == null) {
          return miss(f);
        }
        r[a + 1 + i] = value;
      }
      hit();
      function.acquire();
      self.acquire();
      r[a] = function;
      r[method.place] = self;
      for (int i = 0; i < n; i++) {
        r[a + 1 + i].acquire();
      }
      f.pc = last;
      PyObject value = Calls.callMethod(ts, runner, r, a, n, method.place);
      if (value == null) {
        return raised(ts, f);
      }
      r[a] = value;
      return next;
    }
  }

  /** Where operands are that are in registers; -1 for others. */
  private static int[] registers(Operand[] values) {
    int[] registers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      registers[i] = values[i].kind() == Operand.REGISTER ? values[i].register() : -1;
    }
    return registers;
  }
}
