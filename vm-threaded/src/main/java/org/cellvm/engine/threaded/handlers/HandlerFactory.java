package org.cellvm.engine.threaded.handlers;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.PyObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.numbers.PyInt;

/** Makes the handlers of a code object, choosing a short cut where the operands allow one. */
public final class HandlerFactory {
  private final PyCode code;
  private final RegisterCode rc;
  private final Loop loop;
  private final int stack;

  private HandlerFactory(PyCode code, Loop loop) {
    this.code = code;
    this.rc = code.registerCode();
    this.loop = loop;
    this.stack = rc.stack;
  }

  /** A handler for each instruction, not yet linked. */
  public static Handler[] handlers(PyCode code, Loop loop) {
    HandlerFactory factory = new HandlerFactory(code, loop);
    Handler[] handlers = new Handler[factory.rc.count()];
    for (int pc = 0; pc < handlers.length; pc++) {
      handlers[pc] = factory.make(pc);
      handlers[pc].pc = pc;
    }
    return handlers;
  }

  /** Lets each of {@code handlers} go on with those of {@code targets}. */
  public static void link(Handler[] handlers, Handler[] targets) {
    for (Handler h : handlers) {
      h.link(targets);
    }
  }

  /** The int constant that a register holds, or null. */
  private PyInt intConstant(int register) {
    if (register < rc.constants || register >= stack) {
      return null;
    }
    PyObject o = code.consts().items[register - rc.constants];
    return o.getClass() == PyInt.class ? (PyInt) o : null;
  }

  private Handler make(int pc) {
    int[] words = rc.code;
    int w = pc * RegisterCode.WIDTH;
    int op = words[w] & RegisterCode.OP_MASK;
    int a = words[w + 1];
    int b = words[w + 2];
    int c = words[w + 3];
    return switch (op) {
      case RegisterOp.STORE -> new Store(a, b);
      case RegisterOp.POP -> new Pop(a);
      case RegisterOp.JUMP_BACK -> loop.jumpBack(a);
      case RegisterOp.FOR_ITER -> ForIter.make(loop, a, b, c, stack);
      case RegisterOp.LOAD_GLOBAL -> new LoadGlobal(a, code.nameStrings[b], stack);
      case RegisterOp.RETURN_VALUE -> Returns.make(a, b, stack);
      case RegisterOp.ADD,
          RegisterOp.INPLACE_ADD,
          RegisterOp.SUBTRACT,
          RegisterOp.INPLACE_SUBTRACT ->
          additive(plain(pc), RegisterOp.plain(op) == RegisterOp.ADD, a, b, c);
      case RegisterOp.SUBSCR -> new Operators.Subscript(plain(pc), a, b, c, stack);
      case RegisterOp.COMPARE_JUMP -> compareJump(plain(pc), rc.extra(pc), a, b, c);
      default -> plain(pc);
    };
  }

  private Handler plain(int pc) {
    return PlainHandlers.make(code, rc, loop, pc * RegisterCode.WIDTH);
  }

  private Handler additive(Handler plain, boolean add, int a, int b, int c) {
    PyInt constant = intConstant(c);
    if (constant != null && constant.value > Long.MIN_VALUE) {
      long addend = add ? constant.value : -constant.value;
      return b < stack && a < stack
          ? new Operators.AddConstantLocal(plain, a, b, c, addend, stack)
          : new Operators.AddConstant(plain, a, b, c, addend, stack);
    }
    return add
        ? new Operators.Add(plain, a, b, c, stack)
        : new Operators.Subtract(plain, a, b, c, stack);
  }

  private Handler compareJump(Handler plain, int condition, int a, int b, int c) {
    PyInt constant = intConstant(c);
    return constant != null && b < stack && CompareOp.isRich(CompareOp.operator(condition))
        ? new CompareConstantJump(plain, condition, a, b, constant.value)
        : plain;
  }
}
