package org.cellvm.engine.threaded;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** Makes the handlers of a code object, choosing the variant that fits the operands. */
final class HandlerFactory {
  private final PyCode code;
  private final RegisterCode rc;
  private final ThreadedLoop runner;
  private final int stack;

  private HandlerFactory(PyCode code, ThreadedLoop runner) {
    this.code = code;
    this.rc = code.registerCode();
    this.runner = runner;
    this.stack = rc.stack;
  }

  static Handler[] translate(PyCode code, ThreadedLoop runner) {
    HandlerFactory factory = new HandlerFactory(code, runner);
    int n = factory.rc.count();
    Handler[] handlers = new Handler[n];
    for (int i = 0; i < n; i++) {
      Handler h = factory.make(i * RegisterCode.WIDTH);
      h.pc = i;
      handlers[i] = h;
    }
    // What runs once, as a module does, is not worth the search.
    boolean function = (code.flags & CodeFlags.CO_OPTIMIZED) != 0;
    Handler[] running = function ? Fusion.fuse(code, handlers) : handlers;
    link(running, running);
    code.translation = running;
    return running;
  }

  /** Lets each of {@code handlers} go on with those of {@code targets}. */
  static void link(Handler[] handlers, Handler[] targets) {
    for (int i = 0; i < handlers.length; i++) {
      if (handlers[i] instanceof Fused fused) {
        link(fused, fused.last + 1, targets);
        link(fused.plain, i + 1, targets);
      } else {
        link(handlers[i], i + 1, targets);
      }
    }
  }

  private static void link(Handler h, int next, Handler[] targets) {
    h.next = next < targets.length ? targets[next] : null;
    h.link(targets);
  }

  private PyString name(int i) {
    return code.nameStrings[i];
  }

  /** The int constant that a register holds, or null. */
  private PyInt intConstant(int register) {
    if (register < rc.constants || register >= stack) {
      return null;
    }
    PyObject o = code.consts.items[register - rc.constants];
    return o.getClass() == PyInt.class ? (PyInt) o : null;
  }

  private Handler make(int w) {
    int[] words = rc.code;
    int op = words[w] & RegisterCode.OP_MASK;
    int x = words[w] >> RegisterCode.OP_BITS;
    int a = words[w + 1];
    int b = words[w + 2];
    int c = words[w + 3];
    switch (op) {
      case RegisterOp.LOAD:
        return new Moves.Load(a, b);
      case RegisterOp.STORE:
        return new Moves.Store(a, b);
      case RegisterOp.COPY:
        return new Moves.Copy(a, b);
      case RegisterOp.CHECK_LOCAL:
        return new Moves.CheckLocal(a);
      case RegisterOp.DELETE_LOCAL:
        return new Moves.DeleteLocal(a);
      case RegisterOp.POP:
        return new Moves.Pop(a);
      case RegisterOp.DUP:
        return new Moves.Duplicate(a, b);
      case RegisterOp.ROTATE:
        return new Moves.Rotate(a, b);
      case RegisterOp.ADD:
      case RegisterOp.INPLACE_ADD:
      case RegisterOp.SUBTRACT:
      case RegisterOp.SUBTRACT + RegisterOp.INPLACE:
        return additive(op, a, b, c);
      case RegisterOp.SUBSCR:
        return new Operators.Subscript(a, b, c, stack);
      case RegisterOp.NEGATIVE:
      case RegisterOp.POSITIVE:
      case RegisterOp.NOT:
      case RegisterOp.CONVERT:
      case RegisterOp.INVERT:
        return new Operators.Unary(op, a, b, stack);
      case RegisterOp.COMPARE:
        return new Operators.Compare(x, a, b, c, stack);
      case RegisterOp.COMPARE_JUMP:
        return compareJump(x, a, b, c);
      case RegisterOp.JUMP:
        return new Jumps.Jump(a);
      case RegisterOp.JUMP_BACK:
        return new Jumps.JumpBack(a);
      case RegisterOp.JUMP_IF_FALSE:
        return new Jumps.JumpIf(false, a, b, stack);
      case RegisterOp.JUMP_IF_TRUE:
        return new Jumps.JumpIf(true, a, b, stack);
      case RegisterOp.FALSE_OR_POP:
        return new Jumps.JumpOrPop(false, a, b);
      case RegisterOp.TRUE_OR_POP:
        return new Jumps.JumpOrPop(true, a, b);
      case RegisterOp.GET_ITER:
        return new Jumps.GetIter(a, b, stack);
      case RegisterOp.FOR_ITER:
        return a < stack
            ? new Jumps.ForIterLocal(runner, a, b, c)
            : new Jumps.ForIterStack(runner, a, b, c);
      default:
        return op < RegisterOp.SUBSCR
            ? new Operators.Binary(op, a, b, c, stack)
            : makeOther(op, x, a, b, c);
    }
  }

  private Handler makeOther(int op, int x, int a, int b, int c) {
    switch (op) {
      case RegisterOp.LOAD_GLOBAL:
        return new Names.LoadGlobal(a, name(b), stack);
      case RegisterOp.LOAD_NAME:
        return new Names.LoadName(a, name(b), stack);
      case RegisterOp.STORE_GLOBAL:
        return new Names.StoreGlobal(name(a), b, stack);
      case RegisterOp.STORE_NAME:
        return new Names.StoreName(name(a), b, stack);
      case RegisterOp.LOAD_DEREF:
        return new Cells.LoadDeref(a, b, stack);
      case RegisterOp.STORE_DEREF:
        return new Cells.StoreDeref(a, b, stack);
      case RegisterOp.LOAD_CLOSURE:
        return new Cells.LoadClosure(a, b, stack);
      case RegisterOp.LOAD_ATTR:
        return new AttributeHandlers.Load(a, b, name(c), stack);
      case RegisterOp.STORE_ATTR:
        return new AttributeHandlers.Store(a, b, name(c), stack);
      case RegisterOp.LOAD_METHOD:
        return new AttributeHandlers.LoadMethod(a, b, name(c), x, stack);
      case RegisterOp.CALL_METHOD:
        return new CallHandlers.CallMethod(runner, a, b, x);
      case RegisterOp.CALL:
        return b <= 0xff
            ? new CallHandlers.Call(runner, a, b)
            : new CallHandlers.CallKeywords(runner, a, b);
      case RegisterOp.RETURN:
        return b == 0 && a >= stack
            ? new CallHandlers.ReturnTop(a)
            : new CallHandlers.Return(a, b, stack);
      case RegisterOp.YIELD:
        return new CallHandlers.Yield(a, b, stack);
      case RegisterOp.BUILD_TUPLE:
        return new Builders.Tuple(a, b);
      case RegisterOp.BUILD_LIST:
        return new Builders.List(a, b);
      case RegisterOp.UNPACK:
        return new Builders.Unpack(a, b);
      case RegisterOp.LIST_APPEND:
        return new Builders.Append(a, b, stack);
      case RegisterOp.STORE_SUBSCR:
        return new Operators.StoreSubscript(a, b, c, stack);
      case RegisterOp.MAKE_FUNCTION:
        return new Cells.MakeFunction(a, b);
      case RegisterOp.MAKE_CLOSURE:
        return new Cells.MakeClosure(a, b);
      case RegisterOp.SETUP_WITH:
        return new Flow.SetupWith(a);
      default:
        return op < RegisterOp.FIRST_FLOW
            ? new Flow.RareOperation(op, a, b, c, x, stack)
            : new Flow.Leave(op, a, b, rc);
    }
  }

  private Handler additive(int op, int a, int b, int c) {
    boolean add = op == RegisterOp.ADD || op == RegisterOp.INPLACE_ADD;
    PyInt constant = intConstant(c);
    if (constant != null && constant.value > Long.MIN_VALUE) {
      long addend = add ? constant.value : -constant.value;
      return b < stack && a < stack
          ? new Operators.AddConstantLocal(op, a, b, c, addend, stack)
          : new Operators.AddConstant(op, a, b, c, addend, stack);
    }
    return add ? new Operators.Add(op, a, b, c, stack) : new Operators.Subtract(op, a, b, c, stack);
  }

  private Handler compareJump(int x, int a, int b, int c) {
    int operator = x & 15;
    boolean sense = x >= 16;
    PyInt constant = intConstant(c);
    if (constant != null && b < stack && operator < org.cellvm.instructions.Arithmetic.IN) {
      return new Jumps.CompareConstantJump(operator, sense, a, b, c, constant.value, stack);
    }
    return new Jumps.CompareJump(operator, sense, a, b, c, stack);
  }
}
