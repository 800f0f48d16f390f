package org.cellvm.engine.threaded;

import java.util.Arrays;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Arithmetic;
import org.cellvm.model.PyObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;

/**
 * Finds instructions that a {@link Fused} handler can carry out together: a run of loads,
 * arithmetic, comparisons and subscripts without side effects, and the one that uses their result.
 * It follows what the run puts on the value stack as {@link Operand operands}.
 */
final class Fusion {
  /** Longer runs are cut: a miss would waste too much. */
  private static final int LONGEST = 32;

  private static final int MOST_CONSUMED = 2;

  private final PyCode code;
  private final RegisterCode rc;
  private final Handler[] plain;
  private final boolean[] leader;
  private final Forms forms;
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
  private Fused beforeMethod;

  private Fusion(PyCode code, Handler[] plain) {
    this.code = code;
    this.rc = code.registerCode();
    this.plain = plain;
    this.stack = rc.stack;
    this.slots = new Operand[rc.receivers - rc.stack];
    this.leader = leaders();
    this.forms = new Forms(code, leader);
  }

  /** The handlers to run: plain ones, and fused ones in place of the first that each replaces. */
  static Handler[] fuse(PyCode code, Handler[] plain) {
    Handler[] handlers = plain.clone();
    Fusion fusion = new Fusion(code, plain);
    for (int i = 0; i < plain.length; ) {
      Fused fused = fusion.forms.from(i);
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
                || fused instanceof FusedCalls
                || fused instanceof FusedCalls.OfMethod;
        i = call ? i + 1 : fused.last + 1;
      }
    }
    return handlers;
  }

  private int op(int i) {
    return rc.code[i * RegisterCode.WIDTH] & RegisterCode.OP_MASK;
  }

  private int word(int i, int k) {
    return rc.code[i * RegisterCode.WIDTH + k];
  }

  private boolean[] leaders() {
    boolean[] result = new boolean[rc.count() + 1];
    for (int i = 0; i < rc.count(); i++) {
      switch (op(i)) {
        case RegisterOp.COMPARE_JUMP:
        case RegisterOp.JUMP:
        case RegisterOp.JUMP_BACK:
        case RegisterOp.JUMP_IF_FALSE:
        case RegisterOp.JUMP_IF_TRUE:
        case RegisterOp.FALSE_OR_POP:
        case RegisterOp.TRUE_OR_POP:
        case RegisterOp.CONTINUE:
          result[word(i, 1)] = true;
          break;
        case RegisterOp.FOR_ITER:
          result[word(i, 3)] = true;
          break;
        default:
          break;
      }
    }
    for (int b = 0; b < rc.blocks.count(); b++) {
      result[rc.handler(b)] = true;
    }
    return result;
  }

  /** The longest run from instruction {@code from} on that is worth a handler; else null. */
  private Fused from(int from) {
    beforeMethod = null;
    Fused run = find(from);
    return run != null ? run : beforeMethod;
  }

  private Fused find(int from) {
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
      Operand value = value(i, op(i), word(i, 0) >> RegisterCode.OP_BITS, a, b, c);
      if (failed) {
        return null;
      }
      if (value != null) {
        if (a < stack) {
          // Into a local: the statement is complete.
          return pushed == 0 && isWorth(from, i) ? done(new Fused.Assign(a, value), i) : null;
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
    return op < RegisterOp.COMPARE_JUMP
        || op == RegisterOp.LOAD_GLOBAL
        || op == RegisterOp.LOAD_DEREF
        || op == RegisterOp.LOAD_ATTR
        || op == RegisterOp.DUP;
  }

  /** One instruction alone gains nothing, unless its plain handler takes the general way. */
  private boolean isWorth(int from, int i) {
    return i > from || op(i) > RegisterOp.SUBTRACT && op(i) < RegisterOp.SUBSCR;
  }

  private Fused done(Fused fused, int last) {
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
      PyObject constant = code.consts.items[register - rc.constants];
      if (constant.getClass() == PyInt.class) {
        return new Reads.IntConstant(register, ((PyInt) constant).value);
      }
    }
    return new Reads.Register(register);
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
  private Fused pushes(int from, int end) {
    if (pushed != 1 || end == from || !isWorth(from, end - 1)) {
      return null;
    }
    int first = 0;
    while (slots[first] == null) {
      first++;
    }
    if (slots[first] instanceof Reads.Method) {
      return null;
    }
    return done(new Fused.Push(first + stack, slots[first]), end - 1);
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
        return new Reads.Cell(b);
      case RegisterOp.LOAD_GLOBAL:
        return new Reads.Global(code.nameStrings[b], ((Names.LoadGlobal) plain[i]).cache);
      case RegisterOp.LOAD_ATTR:
        {
          Operand object = takeObject(b);
          return new Reads.Attribute(
              object, code.nameStrings[c], ((AttributeHandlers.Load) plain[i]).cache);
        }
      case RegisterOp.LOAD_METHOD:
        {
          Operand object = takeObject(b);
          return new Reads.Method(
              object, code.nameStrings[c], ((AttributeHandlers.LoadMethod) plain[i]).cache, x);
        }
      case RegisterOp.SUBSCR:
        {
          Operand key = takeObject(c);
          return new Reads.Item(takeObject(b), key);
        }
      case RegisterOp.NEGATIVE:
        return new Calculations.Negate(take(b));
      case RegisterOp.NOT:
        return new Condition.Not(Condition.of(takeObject(b)));
      case RegisterOp.COMPARE:
        return x == Arithmetic.EXC_MATCH ? null : compare(x, b, c);
      case RegisterOp.CALL:
        return builtin(a, b);
      default:
        return op >= RegisterOp.ADD
                && op < RegisterOp.SUBSCR
                && Calculations.supports(op)
                && !(isConstant(b) && isConstant(c))
            ? calculate(op, b, c)
            : null;
    }
  }

  /** The call of a built-in function that only looks at its arguments, or null. */
  private Operand builtin(int a, int oparg) {
    if (oparg != 1 && oparg != 2 || !(slots[a - stack] instanceof Reads.Global callee)) {
      return null;
    }
    Operand first = slots[a + 1 - stack];
    Operand second = oparg == 1 ? null : slots[a + 2 - stack];
    Operand call = first == null ? null : Builtins.of(callee, oparg, first, second);
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
    return Calculations.of(op, take(b), right);
  }

  private Condition compare(int operator, int b, int c) {
    Operand right = takeObject(c);
    return Condition.compare(operator, takeObject(b), right);
  }

  /** The instruction that ends the run by using what it has pushed. */
  private Fused last(int from, int i, int a, int b, int c) {
    int x = word(i, 0) >> RegisterCode.OP_BITS;
    switch (op(i)) {
      case RegisterOp.COMPARE_JUMP:
        if ((x & 15) != Arithmetic.EXC_MATCH && (i > from || (x & 15) >= Arithmetic.IN)) {
          Condition condition = compare(x & 15, b, c);
          return complete(new Fused.Branch(condition, x < 16, a), i);
        }
        return null;
      case RegisterOp.JUMP_IF_FALSE:
      case RegisterOp.JUMP_IF_TRUE:
        if (i > from) {
          Condition condition = Condition.of(take(b));
          return complete(new Fused.Branch(condition, op(i) == RegisterOp.JUMP_IF_TRUE, a), i);
        }
        return null;
      case RegisterOp.STORE_DEREF:
        return i > from ? complete(new Fused.AssignCell(a, take(b)), i) : null;
      case RegisterOp.STORE_ATTR:
        {
          AttributeHandlers.Store store = (AttributeHandlers.Store) plain[i];
          Operand object = take(a);
          return complete(
              new Fused.AssignAttribute(object, take(b), code.nameStrings[c], store.cache), i);
        }
      case RegisterOp.STORE_SUBSCR:
        {
          Operand key = take(c);
          Operand container = take(b);
          return complete(assignItem(container, key, take(a)), i);
        }
      case RegisterOp.BUILD_TUPLE:
        return i > from && pushed == b && b > 0 ? tuple(i, a, b) : pushes(from, i);
      case RegisterOp.RETURN:
        if (i == from || b != 0) {
          return null;
        }
        return complete(new Fused.Return(take(a)), i);
      case RegisterOp.CALL:
        Fused call = call(i, a, b);
        return call != null ? done(call, i) : pushes(from, i);
      case RegisterOp.CALL_METHOD:
        Fused methodCall = methodCall(i, a, b);
        return methodCall != null ? done(methodCall, i) : pushes(from, i);
      case RegisterOp.YIELD:
        return i > from ? complete(new Fused.Yield(take(a), a < stack ? -1 : a, b), i) : null;
      default:
        return pushes(from, i);
    }
  }

  private static Fused assignItem(Operand container, Operand key, Operand operand) {
    if (operand instanceof Calculations.Two sum
        && sum.left instanceof Reads.Item item
        && item.isOf(container, key)
        && container.isRead()
        && key.isRead()) {
      boolean subtract =
          sum instanceof Calculations.Subtract
              || sum instanceof Calculations.AddConstant constant && constant.subtracts;
      if (subtract || sum instanceof Calculations.Add || sum instanceof Calculations.AddConstant) {
        return new Fused.ChangeItem(container, key, sum.right, subtract, operand);
      }
    }
    return new Fused.AssignItem(container, key, operand);
  }

  /** BUILD_TUPLE of {@code n} values, all of which the run has pushed, and what follows it. */
  private Fused tuple(int i, int a, int n) {
    Operand[] operands = new Operand[n];
    for (int k = 0; k < n; k++) {
      operands[k] = take(a + k);
    }
    int last = i + 1;
    boolean returned =
        consumedCount == 0
            && last < rc.count()
            && !leader[last]
            && op(last) == RegisterOp.RETURN
            && word(last, 1) == a
            && word(last, 2) == 0;
    return returned
        ? complete(new Runs.ReturnTuple(operands), last)
        : complete(new Runs.Tuple(operands, a), i);
  }

  /** A call of what the run has pushed, and nothing else; else null. */
  private Fused call(int i, int a, int oparg) {
    Operand[] values = arguments(a, (oparg & 0xff) + 2 * (oparg >> 8));
    return values == null
        ? null
        : FusedCalls.of(CallHandlers.runner(plain[i]), a, oparg, slots[a - stack], values);
  }

  private Fused methodCall(int i, int a, int n) {
    Operand[] values = arguments(a, n);
    return values != null && slots[a - stack] instanceof Reads.Method method
        ? new FusedCalls.OfMethod(CallHandlers.runner(plain[i]), a, method, values)
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

  private Fused complete(Fused fused, int last) {
    return failed || pushed > 0 ? null : done(fused, last);
  }
}
