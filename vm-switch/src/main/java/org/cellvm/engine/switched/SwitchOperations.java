package org.cellvm.engine.switched;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Attributes;
import org.cellvm.instructions.Building;
import org.cellvm.instructions.Calls;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Iteration;
import org.cellvm.instructions.Rare;
import org.cellvm.instructions.Statements;
import org.cellvm.instructions.Unwinder;
import org.cellvm.instructions.Variables;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.text.PyString;

/**
 * What {@link SwitchLoop} does not do itself: the operations that are one call of a shared
 * instruction, and those of its own in their less common cases. {@link #execute} must stay above
 * 325 bytes of bytecode (HotSpot's FreqInlineSize), or it would be inlined into the loop; the
 * operations that count most stand last, because HotSpot begins to inline at the end of a method.
 */
final class SwitchOperations {
  static final int SHIFT = 2;

  private SwitchOperations() {}

  /**
   * Carries out the instruction at word {@code w}, where {@code f.pc} stands.
   *
   * @return the word to go on at, or {@link Unwinder#RETURNED}, or {@link Unwinder#RAISED} with
   *     {@link ThreadState#raised} set
   */
  static int execute(
      ThreadState ts, FrameRunner runner, PyFrame f, RegisterCode rc, SwitchCaches caches, int w) {
    int[] code = rc.code;
    PyObject[] r = f.registers;
    int stack = rc.stack;
    int word = code[w];
    int op = word & RegisterCode.OP_MASK;
    int a = code[w + 1];
    int b = code[w + 2];
    int c = code[w + 3];
    int next = w + RegisterCode.WIDTH;
    switch (op) {
      case RegisterOp.DELETE_LOCAL:
        {
          PyObject old = r[a];
          r[a] = null;
          old.decref(ts);
          return next;
        }
      case RegisterOp.NEGATIVE:
      case RegisterOp.POSITIVE:
      case RegisterOp.NOT:
      case RegisterOp.CONVERT:
      case RegisterOp.INVERT:
        Frames.unary(ts, op, r, a, b, stack);
        return next;
      case RegisterOp.FALSE_OR_POP:
      case RegisterOp.TRUE_OR_POP:
        {
          PyObject o = r[b];
          if (Objects.isTrue(ts, o) == (op == RegisterOp.TRUE_OR_POP)) {
            return a << SHIFT;
          }
          o.decref(ts);
          return next;
        }
      case RegisterOp.LOAD_DEREF:
        throw Variables.unboundCell(f, b);
      case RegisterOp.LOAD_NAME:
        Frames.put(ts, r, a, stack, Variables.loadName(ts, f, f.code.nameStrings[b]));
        return next;
      case RegisterOp.STORE_GLOBAL:
        f.globals.putStr(ts, f.code.nameStrings[a], r[b]);
        Frames.free(ts, r, b, stack);
        return next;
      case RegisterOp.STORE_NAME:
        Variables.storeName(ts, f, f.code.nameStrings[a], r[b]);
        Frames.free(ts, r, b, stack);
        return next;
      case RegisterOp.MAKE_FUNCTION:
        r[a] = Building.function(ts, f, a, b);
        return next;
      case RegisterOp.SETUP_WITH:
        Statements.setupWith(ts, r, a);
        return next;
      case RegisterOp.DUP:
        Frames.duplicate(r, a, b);
        return next;
      case RegisterOp.ROTATE:
        Frames.rotate(r, a, b);
        return next;
      case RegisterOp.GET_ITER:
        Frames.getIter(ts, r, a, b, stack);
        return next;
      case RegisterOp.LIST_APPEND:
        Frames.listAppend(ts, r, a, b, stack);
        return next;
      case RegisterOp.UNPACK:
        Iteration.unpack(ts, r, a, b);
        return next;
      case RegisterOp.MAKE_CLOSURE:
        r[a] = Building.closure(ts, f, a, b);
        return next;
      case RegisterOp.BUILD_TUPLE:
        r[a] = Building.tuple(ts, r, a, b);
        return next;
      case RegisterOp.BUILD_LIST:
        r[a] = Building.list(ts, r, a, b);
        return next;
      case RegisterOp.JUMP_IF_FALSE:
      case RegisterOp.JUMP_IF_TRUE:
        return Frames.isTrue(ts, r, b, stack) == (op == RegisterOp.JUMP_IF_TRUE)
            ? a << SHIFT
            : next;
      case RegisterOp.COMPARE:
        Frames.compare(ts, word >> RegisterCode.OP_BITS, r, a, b, c, stack);
        return next;
      case RegisterOp.COMPARE_JUMP:
        {
          int operator = word >> RegisterCode.OP_BITS;
          boolean outcome = Frames.compareTrue(ts, f, operator & 15, r, b, c, stack);
          return outcome == operator >= 16 ? next : a << SHIFT;
        }
      case RegisterOp.FOR_ITER:
        {
          PyObject value = Iteration.next(ts, r[b]);
          if (value == null) {
            r[b].decref(ts);
            return c << SHIFT;
          }
          Frames.put(ts, r, a, stack, value);
          return next;
        }
      case RegisterOp.LOAD_GLOBAL:
        {
          PyString name = f.code.nameStrings[b];
          PyObject value = Variables.loadGlobal(ts, f, name, caches.global(w >> SHIFT));
          Frames.put(ts, r, a, stack, value);
          return next;
        }
      case RegisterOp.STORE_SUBSCR:
        Frames.storeSubscript(ts, r, a, b, c, stack);
        return next;
      case RegisterOp.SUBSCR:
        Frames.subscript(ts, r, a, b, c, stack);
        return next;
      case RegisterOp.STORE_ATTR:
        Frames.storeAttribute(
            ts, r, a, b, stack, f.code.nameStrings[c], caches.attribute(w >> SHIFT));
        return next;
      case RegisterOp.LOAD_ATTR:
        {
          PyObject o = r[b];
          PyString name = f.code.nameStrings[c];
          PyObject value = Attributes.load(ts, o, b < stack, name, caches.attribute(w >> SHIFT));
          if (b >= stack) {
            o.decref(ts);
          }
          Frames.put(ts, r, a, stack, value);
          return next;
        }
      case RegisterOp.LOAD_METHOD:
        Attributes.loadMethod(
            ts,
            r,
            a,
            b,
            word >> RegisterCode.OP_BITS,
            b < stack,
            f.code.nameStrings[c],
            caches.attribute(w >> SHIFT));
        return next;
      case RegisterOp.CALL_METHOD:
        {
          PyObject value = Calls.callMethod(ts, runner, r, a, b, word >> RegisterCode.OP_BITS);
          if (value == null) {
            return Unwinder.RAISED;
          }
          r[a] = value;
          return next;
        }
      case RegisterOp.CALL:
        {
          PyObject value =
              b <= 0xff ? Calls.call(ts, runner, r, a, b) : Calls.callKeywords(ts, runner, r, a, b);
          if (value == null) {
            return Unwinder.RAISED;
          }
          r[a] = value;
          return next;
        }
      default:
        if (op <= RegisterOp.SUBSCR) {
          Frames.binary(ts, op, r, a, b, c, stack);
          return next;
        }
        if (op < RegisterOp.FIRST_FLOW) {
          Rare.execute(ts, f, op, a, b, c, word >> RegisterCode.OP_BITS, stack);
          return next;
        }
        int to = Unwinder.flow(ts, f, rc, op, a, b);
        return to < 0 ? to : to << SHIFT;
    }
  }
}
