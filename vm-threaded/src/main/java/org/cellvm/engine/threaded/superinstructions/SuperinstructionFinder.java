package org.cellvm.engine.threaded.superinstructions;

import java.util.Arrays;
import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.Opcode;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.engine.threaded.handlers.LoadGlobal;
import org.cellvm.engine.threaded.handlers.PlainHandlers;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.PyObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;

/**
 * Finds instructions that a {@link Superinstruction} handler can carry out together: a run of
 * loads, arithmetic, comparisons and subscripts without side effects, and the one that uses their
 * result. It follows what the run puts on the value stack as {@link Operand operands}.
 */
public final class SuperinstructionFinder {
  /** Longer runs are cut: a miss would waste too much. */
  private static final int LONGEST = 32;

  private static final int MOST_CONSUMED = 2;

  private final PyCode code;
  private final RegisterCode rc;
  private final Handler[] plain;
  private final FrameRunner runner;
  private final boolean[] leader;
  private final ContainerPatterns forms;
  private final int stack;

  /** By stack slot: what this run has put there; null for what was there before, or nothing. */
  private final Operand[] slots;

  private int pushed;
  private final int[] consumed = new int[MOST_CONSUMED];
  private int consumedCount;
  private boolean failed;

  /**
   * The run has used up an object of any kind: what its end may set off has to come before the next
   * instruction, so the run ends with what is done with the value.
   */
  private boolean closed;

  /** The run calls built-in functions; where such a name is bound to another, the run misses. */
  private boolean hasBuiltins;

  /** The run up to a method's receiver, for the case that the call itself cannot be part of it. */
  private Superinstruction beforeMethod;

  private SuperinstructionFinder(PyCode code, Handler[] plain, FrameRunner runner) {
    this.code = code;
    this.rc = code.registerCode();
    this.plain = plain;
    this.runner = runner;
    this.stack = rc.stack;
    this.slots = new Operand[rc.receivers - rc.stack];
    this.leader = rc.leaders();
    this.forms = new ContainerPatterns(code, leader);
  }

  /** The handlers to run: plain ones, and fused ones in place of the first that each replaces. */
  public static Handler[] fuse(PyCode code, Handler[] plain, FrameRunner runner) {
    Handler[] handlers = plain.clone();
    SuperinstructionFinder fusion = new SuperinstructionFinder(code, plain, runner);
    for (int i = 0; i < plain.length; ) {
      Superinstruction fused = fusion.forms.from(i);
      if (fused == null) {
        fused = fusion.from(i);
      }
      if (fused == null) {
        i++;
      } else {
        fused.plain = plain[i];
        fused.pc = i;
        handlers[i] = fused;
        // Where a call misses, the runs within it are handlers of their own.
        boolean call =
            fusion.hasBuiltins
                || fused instanceof CallSuperinstruction
                || fused instanceof CallSuperinstruction.OfMethod;
        i = call ? i + 1 : fused.last + 1;
      }
    }
    return handlers;
  }

  private int op(int i) {
    return rc.op(i);
  }

  private int word(int i, int k) {
    return rc.operand(i, k);
  }

  /** The longest run from instruction {@code from} on that is worth a handler; else null. */
  private Superinstruction from(int from) {
    beforeMethod = null;
    Superinstruction run = find(from);
    return run != null ? run : beforeMethod;
  }

  private Superinstruction find(int from) {
    Arrays.fill(slots, null);
    pushed = 0;
    consumedCount = 0;
    failed = false;
    closed = false;
    hasBuiltins = false;
    int end = Math.min(rc.count(), from + LONGEST);
    for (int i = from; i < end; i++) {
      if (i > from && leader[i]) {
        return pushes(from, i);
      }
      int a = word(i, 1);
      int b = word(i, 2);
      int c = word(i, 3);
      if (closed && isEvaluation(op(i))) {
        return pushes(from, i);
      }
      if (op(i) == RegisterOp.LOAD_METHOD && beforeMethod == null) {
        beforeMethod = pushes(from, i);
      }
      Operand value = value(i, op(i), rc.extra(i), a, b, c);
      if (failed) {
        return null;
      }
      if (value != null) {
        if (a < stack) {
          // Into a local: the statement is complete.
          return pushed == 0 && isWorth(from, i)
              ? done(new Superinstruction.Assign(a, value), i)
              : null;
        }
        put(a, value);
        continue;
      }
      if (op(i) == RegisterOp.DUP) {
        if (!duplicate(a, b)) {
          return pushes(from, i);
        }
        continue;
      }
      return last(from, i, a, b, c);
    }
    return pushes(from, end);
  }

  /** Whether an operation reads or computes something more, rather than use what there is. */
  private static boolean isEvaluation(int op) {
    return switch (op) {
      case RegisterOp.LOAD,
          RegisterOp.STORE,
          RegisterOp.COPY,
          RegisterOp.CHECK_LOCAL,
          RegisterOp.DELETE_LOCAL,
          RegisterOp.POP,
          RegisterOp.DUP,
          RegisterOp.COMPARE,
          RegisterOp.LOAD_GLOBAL,
          RegisterOp.LOAD_DEREF,
          RegisterOp.LOAD_ATTR ->
          true;
      default -> RegisterOp.directOperands(op) > 0 && op != RegisterOp.GET_ITER;
    };
  }

  /** One instruction alone gains nothing, unless its plain handler takes the general way. */
  private boolean isWorth(int from, int i) {
    int op = op(i);
    return i > from
        || ArithmeticOperands.supports(op) && op != RegisterOp.ADD && op != RegisterOp.SUBTRACT;
  }

  private Superinstruction done(Superinstruction fused, int last) {
    fused.last = last;
    if (consumedCount > 0) {
      fused.consumed = consumed[0];
    }
    if (consumedCount > 1) {
      fused.alsoConsumed = consumed[1];
    }
    return fused;
  }

  // What the run has on the stack

  private void put(int register, Operand operand) {
    if (slots[register - stack] == null) {
      pushed++;
    }
    slots[register - stack] = operand;
  }

  /** Takes an operand: what the run has pushed, or a register. */
  private Operand take(int register) {
    if (register >= stack) {
      Operand operand = slots[register - stack];
      if (operand != null) {
        slots[register - stack] = null;
        pushed--;
        return operand;
      }
      if (consumedCount == MOST_CONSUMED) {
        failed = true;
      } else {
        consumed[consumedCount++] = register;
      }
    } else if (register >= rc.constants) {
      PyObject constant = code.consts().items[register - rc.constants];
      if (constant.getClass() == PyInt.class) {
        return new VariableOperands.IntConstant(register, ((PyInt) constant).value);
      }
    }
    return new VariableOperands.Register(register);
  }

  /** {@link #take} where the operand may be any object, not just a number or a str. */
  private Operand takeObject(int register) {
    int before = consumedCount;
    Operand operand = take(register);
    closed |= consumedCount > before;
    return operand;
  }

  private boolean duplicate(int a, int n) {
    for (int i = 0; i < n; i++) {
      Operand operand = slots[a - n + i - stack];
      if (operand == null || !operand.isRead()) {
        return false;
      }
    }
    for (int i = 0; i < n; i++) {
      put(a + i, slots[a - n + i - stack]);
    }
    return true;
  }

  /** The run ends before instruction {@code end} with values on the stack. */
  private Superinstruction pushes(int from, int end) {
    if (pushed != 1 || end == from || !isWorth(from, end - 1)) {
      return null;
    }
    int first = 0;
    while (slots[first] == null) {
      first++;
    }
    if (slots[first] instanceof VariableOperands.Method) {
      return null;
    }
    return done(new Superinstruction.Push(first + stack, slots[first]), end - 1);
  }

  // Instructions

  /** The operand that an instruction computes; null if it is none that an operand can stand for. */
  private Operand value(int i, int op, int x, int a, int b, int c) {
    switch (op) {
      case RegisterOp.LOAD:
      case RegisterOp.COPY:
        return take(b);
      case RegisterOp.STORE:
        return a < stack && slots[b - stack] != null ? take(b) : null;
      case RegisterOp.LOAD_DEREF:
        return new VariableOperands.Cell(b);
      case RegisterOp.LOAD_GLOBAL:
        return new VariableOperands.Global(code.nameStrings[b], ((LoadGlobal) plain[i]).cache);
      case RegisterOp.LOAD_ATTR:
        {
          Operand object = takeObject(b);
          return new VariableOperands.Attribute(
              object, code.nameStrings[c], ((PlainHandlers.LoadAttr) plain[i]).cache);
        }
      case RegisterOp.LOAD_METHOD:
        {
          Operand object = takeObject(b);
          return new VariableOperands.Method(
              object, code.nameStrings[c], ((PlainHandlers.LoadMethod) plain[i]).cache, x);
        }
      case RegisterOp.SUBSCR:
        {
          Operand key = takeObject(c);
          return new VariableOperands.Item(takeObject(b), key);
        }
      case RegisterOp.NEGATIVE:
        return new ArithmeticOperands.Negate(take(b));
      case RegisterOp.NOT:
        return new Condition.Not(Condition.of(takeObject(b)));
      case RegisterOp.COMPARE:
        return x == CompareOp.EXC_MATCH ? null : compare(x, b, c);
      case RegisterOp.CALL:
        return builtin(a, b);
      default:
        return ArithmeticOperands.supports(op) && !(isConstant(b) && isConstant(c))
            ? calculate(op, b, c)
            : null;
    }
  }

  /** The call of a built-in function that only looks at its arguments, or null. */
  private Operand builtin(int a, int oparg) {
    if (oparg != 1 && oparg != 2 || !(slots[a - stack] instanceof VariableOperands.Global callee)) {
      return null;
    }
    Operand first = slots[a + 1 - stack];
    Operand second = oparg == 1 ? null : slots[a + 2 - stack];
    Operand call = first == null ? null : BuiltinCallOperands.of(callee, oparg, first, second);
    if (call != null) {
      for (int i = a; i <= a + oparg; i++) {
        take(i);
      }
      hasBuiltins = true;
    }
    return call;
  }

  private boolean isConstant(int register) {
    return register >= rc.constants && register < stack;
  }

  private Operand calculate(int op, int b, int c) {
    Operand right = take(c);
    return ArithmeticOperands.of(op, take(b), right);
  }

  private Condition compare(int operator, int b, int c) {
    Operand right = takeObject(c);
    return Condition.compare(operator, takeObject(b), right);
  }

  /** The instruction that ends the run by using what it has pushed. */
  private Superinstruction last(int from, int i, int a, int b, int c) {
    int x = rc.extra(i);
    switch (op(i)) {
      case RegisterOp.COMPARE_JUMP:
        int operator = CompareOp.operator(x);
        if (operator != CompareOp.EXC_MATCH && (i > from || !CompareOp.isRich(operator))) {
          Condition condition = compare(operator, b, c);
          return complete(new Superinstruction.Branch(condition, !CompareOp.sense(x), a), i);
        }
        return null;
      case RegisterOp.JUMP_IF_FALSE:
      case RegisterOp.JUMP_IF_TRUE:
        if (i > from) {
          Condition condition = Condition.of(take(b));
          return complete(
              new Superinstruction.Branch(condition, op(i) == RegisterOp.JUMP_IF_TRUE, a), i);
        }
        return null;
      case RegisterOp.STORE_DEREF:
        return i > from ? complete(new Superinstruction.AssignCell(a, take(b)), i) : null;
      case RegisterOp.STORE_ATTR:
        {
          PlainHandlers.StoreAttr store = (PlainHandlers.StoreAttr) plain[i];
          Operand object = take(a);
          return complete(
              new Superinstruction.AssignAttribute(
                  object, take(b), code.nameStrings[c], store.cache),
              i);
        }
      case RegisterOp.STORE_SUBSCR:
        {
          Operand key = take(c);
          Operand container = take(b);
          return complete(assignItem(container, key, take(a)), i);
        }
      case RegisterOp.BUILD_TUPLE:
        return i > from && pushed == b && b > 0 ? tuple(i, a, b) : pushes(from, i);
      case RegisterOp.RETURN_VALUE:
        if (i == from || b != 0) {
          return null;
        }
        return complete(new Superinstruction.Return(take(a)), i);
      case RegisterOp.CALL:
      case RegisterOp.CALL_KEYWORDS:
        Superinstruction call = call(a, b);
        return call != null ? done(call, i) : pushes(from, i);
      case RegisterOp.CALL_METHOD:
        Superinstruction methodCall = methodCall(a, b);
        return methodCall != null ? done(methodCall, i) : pushes(from, i);
      case RegisterOp.YIELD_VALUE:
        return i > from
            ? complete(new Superinstruction.Yield(take(a), a < stack ? -1 : a, b), i)
            : null;
      default:
        return pushes(from, i);
    }
  }

  private static Superinstruction assignItem(Operand container, Operand key, Operand operand) {
    if (operand instanceof ArithmeticOperands.Two sum
        && sum.left instanceof VariableOperands.Item item
        && item.isOf(container, key)
        && container.isRead()
        && key.isRead()) {
      boolean subtract =
          sum instanceof ArithmeticOperands.Subtract
              || sum instanceof ArithmeticOperands.AddConstant constant && constant.subtracts;
      if (subtract
          || sum instanceof ArithmeticOperands.Add
          || sum instanceof ArithmeticOperands.AddConstant) {
        return new Superinstruction.ChangeItem(container, key, sum.right, subtract, operand);
      }
    }
    return new Superinstruction.AssignItem(container, key, operand);
  }

  /** BUILD_TUPLE of {@code n} values, all of which the run has pushed, and what follows it. */
  private Superinstruction tuple(int i, int a, int n) {
    Operand[] operands = new Operand[n];
    for (int k = 0; k < n; k++) {
      operands[k] = take(a + k);
    }
    int last = i + 1;
    boolean returned =
        consumedCount == 0
            && last < rc.count()
            && !leader[last]
            && op(last) == RegisterOp.RETURN_VALUE
            && word(last, 1) == a
            && word(last, 2) == 0;
    return returned
        ? complete(new ContainerSuperinstructions.ReturnTuple(operands), last)
        : complete(new ContainerSuperinstructions.Tuple(operands, a), i);
  }

  /** A call of what the run has pushed, and nothing else; else null. */
  private Superinstruction call(int a, int oparg) {
    Operand[] values = arguments(a, Opcode.positional(oparg) + 2 * Opcode.keywords(oparg));
    return values == null
        ? null
        : CallSuperinstruction.of(runner, a, oparg, slots[a - stack], values);
  }

  private Superinstruction methodCall(int a, int n) {
    Operand[] values = arguments(a, n);
    return values != null && slots[a - stack] instanceof VariableOperands.Method method
        ? new CallSuperinstruction.OfMethod(runner, a, method, values)
        : null;
  }

  /** The {@code n} operands above {@code R[a]}, if the run has pushed them and R[a] only. */
  private Operand[] arguments(int a, int n) {
    if (pushed != n + 1 || consumedCount > 0 || slots[a - stack] == null) {
      return null;
    }
    Operand[] values = new Operand[n];
    for (int k = 0; k < n; k++) {
      values[k] = slots[a - stack + 1 + k];
      if (values[k] == null) {
        return null;
      }
    }
    return values;
  }

  private Superinstruction complete(Superinstruction fused, int last) {
    return failed || pushed > 0 ? null : done(fused, last);
  }
}
