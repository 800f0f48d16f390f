package org.cellvm.engine.switched;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Arithmetic;
import org.cellvm.instructions.Attributes;
import org.cellvm.instructions.Building;
import org.cellvm.instructions.Calls;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.Iteration;
import org.cellvm.instructions.Rare;
import org.cellvm.instructions.Statements;
import org.cellvm.instructions.Unwinder;
import org.cellvm.instructions.Variables;
import org.cellvm.model.Objects;
import org.cellvm.model.PyBool;
import org.cellvm.model.PyCellObject;
import org.cellvm.model.PyException;
import org.cellvm.model.PyFrame;
import org.cellvm.model.PyInt;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyString;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.spi.FrameRunner;

/**
 * The switch engine's loop. The instruction pointer {@code w} is a Java local that counts words;
 * {@link PyFrame#pc} is written before whatever may raise or run Python code. Common cases of
 * common operations are written out here; everything else is one call, so that the loop stays under
 * the size that HotSpot compiles, with room left for what it inlines.
 */
final class SwitchLoop implements FrameRunner {
  private static final int SHIFT = 2;

  @Override
  public PyObject execute(ThreadState ts, PyFrame f, PyException thrown) {
    Frames.enter(ts, f);
    RegisterCode rc = f.code.registerCode();
    SwitchCaches caches = SwitchCaches.of(f.code, rc);
    PyException e = thrown;
    int pc = f.pc + 1;
    PyObject result = null;
    for (; ; ) {
      if (e != null) {
        pc = Unwinder.raise(ts, f, e);
        if (pc < 0) {
          ts.raised = e;
          break;
        }
        e = null;
      }
      try {
        result = run(ts, f, rc, caches, pc);
        if (result != null) {
          break;
        }
        e = ts.takeRaised();
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError error) {
        e = Frames.asPythonError(error);
      }
    }
    Frames.leave(ts, f);
    return result;
  }

  /**
   * Runs from instruction {@code start} on; null with {@link ThreadState#raised} set on an error.
   */
  private PyObject run(ThreadState ts, PyFrame f, RegisterCode rc, SwitchCaches caches, int start) {
    final int[] code = rc.code;
    final PyObject[] r = f.registers;
    final int stack = rc.stack;
    int w = start << SHIFT;
    for (; ; ) {
      int word = code[w];
      int a = code[w + 1];
      int b = code[w + 2];
      switch (word & RegisterCode.OP_MASK) {
        case RegisterOp.LOAD:
          {
            PyObject o = r[b];
            o.incref();
            r[a] = o;
            w += 4;
            continue;
          }
        case RegisterOp.STORE:
          {
            PyObject old = r[a];
            r[a] = r[b];
            w += 4;
            if (old != null) {
              old.decref(ts);
            }
            continue;
          }
        case RegisterOp.COPY:
          {
            PyObject o = r[b];
            o.incref();
            PyObject old = r[a];
            r[a] = o;
            w += 4;
            if (old != null) {
              old.decref(ts);
            }
            continue;
          }
        case RegisterOp.CHECK_LOCAL:
          if (r[a] == null) {
            f.pc = w >> SHIFT;
            throw Variables.unboundLocal(f, a);
          }
          w += 4;
          continue;
        case RegisterOp.DELETE_LOCAL:
          {
            PyObject old = r[a];
            r[a] = null;
            w += 4;
            old.decref(ts);
            continue;
          }
        case RegisterOp.POP:
          {
            PyObject o = r[a];
            w += 4;
            if (o != null) {
              o.decref(ts);
            }
            continue;
          }
        case RegisterOp.ADD:
        case RegisterOp.INPLACE_ADD:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
              long i = ((PyInt) x).value;
              long j = ((PyInt) y).value;
              long k = i + j;
              if (((i ^ k) & (j ^ k)) >= 0) {
                Frames.storeInt(ts, r, a, b, c, stack, k);
                w += 4;
                continue;
              }
            }
            f.pc = w >> SHIFT;
            Frames.binary(ts, word & RegisterCode.OP_MASK, r, a, b, c, stack);
            w += 4;
            continue;
          }
        case RegisterOp.SUBTRACT:
        case RegisterOp.SUBTRACT + RegisterOp.INPLACE:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
              long i = ((PyInt) x).value;
              long j = ((PyInt) y).value;
              long k = i - j;
              if (((i ^ j) & (i ^ k)) >= 0) {
                Frames.storeInt(ts, r, a, b, c, stack, k);
                w += 4;
                continue;
              }
            }
            f.pc = w >> SHIFT;
            Frames.binary(ts, word & RegisterCode.OP_MASK, r, a, b, c, stack);
            w += 4;
            continue;
          }
        case RegisterOp.MULTIPLY:
        case RegisterOp.DIVIDE:
        case RegisterOp.MODULO:
        case RegisterOp.FLOOR_DIVIDE:
        case RegisterOp.TRUE_DIVIDE:
        case RegisterOp.POWER:
        case RegisterOp.LSHIFT:
        case RegisterOp.RSHIFT:
        case RegisterOp.AND:
        case RegisterOp.XOR:
        case RegisterOp.OR:
        case RegisterOp.MULTIPLY + RegisterOp.INPLACE:
        case RegisterOp.DIVIDE + RegisterOp.INPLACE:
        case RegisterOp.MODULO + RegisterOp.INPLACE:
        case RegisterOp.FLOOR_DIVIDE + RegisterOp.INPLACE:
        case RegisterOp.TRUE_DIVIDE + RegisterOp.INPLACE:
        case RegisterOp.POWER + RegisterOp.INPLACE:
        case RegisterOp.LSHIFT + RegisterOp.INPLACE:
        case RegisterOp.RSHIFT + RegisterOp.INPLACE:
        case RegisterOp.AND + RegisterOp.INPLACE:
        case RegisterOp.XOR + RegisterOp.INPLACE:
        case RegisterOp.INPLACE_OR:
          f.pc = w >> SHIFT;
          Frames.binary(ts, word & RegisterCode.OP_MASK, r, a, b, code[w + 3], stack);
          w += 4;
          continue;
        case RegisterOp.SUBSCR:
          f.pc = w >> SHIFT;
          Frames.subscript(ts, r, a, b, code[w + 3], stack);
          w += 4;
          continue;
        case RegisterOp.NEGATIVE:
        case RegisterOp.POSITIVE:
        case RegisterOp.NOT:
        case RegisterOp.CONVERT:
        case RegisterOp.INVERT:
          f.pc = w >> SHIFT;
          Frames.unary(ts, word & RegisterCode.OP_MASK, r, a, b, stack);
          w += 4;
          continue;
        case RegisterOp.COMPARE:
          f.pc = w >> SHIFT;
          Frames.compare(ts, word >> RegisterCode.OP_BITS, r, a, b, code[w + 3], stack);
          w += 4;
          continue;
        case RegisterOp.COMPARE_JUMP:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            int operator = word >> RegisterCode.OP_BITS;
            boolean outcome;
            if (x.getClass() == PyInt.class
                && y.getClass() == PyInt.class
                && (operator & 15) < Arithmetic.IN) {
              outcome = Arithmetic.ints(operator & 15, ((PyInt) x).value, ((PyInt) y).value);
              Frames.freeInts(r, b, c, stack);
            } else {
              f.pc = w >> SHIFT;
              outcome = Frames.compareTrue(ts, f, operator & 15, r, b, c, stack);
            }
            w = outcome == operator >= 16 ? w + 4 : a << SHIFT;
            continue;
          }
        case RegisterOp.JUMP:
          w = a << SHIFT;
          continue;
        case RegisterOp.JUMP_BACK:
          f.pc = w >> SHIFT;
          w = a << SHIFT;
          if (--ts.ticker < 0) {
            ts.interp.onTick(ts);
          }
          continue;
        case RegisterOp.JUMP_IF_FALSE:
        case RegisterOp.JUMP_IF_TRUE:
          {
            PyObject o = r[b];
            boolean truth;
            if (o instanceof PyBool) {
              truth = o == PyBool.TRUE;
            } else {
              f.pc = w >> SHIFT;
              truth = Frames.isTrue(ts, r, b, stack);
            }
            w =
                truth == ((word & RegisterCode.OP_MASK) == RegisterOp.JUMP_IF_TRUE)
                    ? a << SHIFT
                    : w + 4;
            continue;
          }
        case RegisterOp.FALSE_OR_POP:
        case RegisterOp.TRUE_OR_POP:
          {
            f.pc = w >> SHIFT;
            PyObject o = r[b];
            if (Objects.isTrue(ts, o)
                == ((word & RegisterCode.OP_MASK) == RegisterOp.TRUE_OR_POP)) {
              w = a << SHIFT;
            } else {
              w += 4;
              o.decref(ts);
            }
            continue;
          }
        case RegisterOp.GET_ITER:
          f.pc = w >> SHIFT;
          Frames.getIter(ts, r, a, b, stack);
          w += 4;
          continue;
        case RegisterOp.FOR_ITER:
          {
            f.pc = w >> SHIFT;
            PyObject value = Iteration.next(ts, r[b]);
            if (value == null) {
              w = code[w + 3] << SHIFT;
              r[b].decref(ts);
            } else {
              w += 4;
              if (a < stack) {
                PyObject old = r[a];
                r[a] = value;
                if (old != null) {
                  old.decref(ts);
                }
              } else {
                r[a] = value;
              }
            }
            continue;
          }
        case RegisterOp.LOAD_GLOBAL:
          {
            PyString name = f.code.nameStrings[b];
            PyObject[] keys = f.globals.keys;
            Variables.GlobalCache cache = caches.global(w >> SHIFT);
            int place = cache.place;
            PyObject value;
            if (place < keys.length && keys[place] == name) {
              value = f.globals.values[place];
              value.incref();
            } else {
              f.pc = w >> SHIFT;
              value = Variables.loadGlobal(ts, f, name, cache);
            }
            Frames.put(ts, r, a, stack, value);
            w += 4;
            continue;
          }
        case RegisterOp.LOAD_NAME:
          f.pc = w >> SHIFT;
          Frames.put(ts, r, a, stack, Variables.loadName(ts, f, f.code.nameStrings[b]));
          w += 4;
          continue;
        case RegisterOp.LOAD_DEREF:
          {
            PyObject value = ((PyCellObject) r[b]).ob_ref;
            if (value == null) {
              f.pc = w >> SHIFT;
              throw Variables.unboundCell(f, b);
            }
            value.incref();
            Frames.put(ts, r, a, stack, value);
            w += 4;
            continue;
          }
        case RegisterOp.STORE_DEREF:
          {
            PyObject value = r[b];
            if (b < stack) {
              value.incref();
            }
            w += 4;
            ((PyCellObject) r[a]).setStealing(ts, value);
            continue;
          }
        case RegisterOp.LOAD_CLOSURE:
          Frames.put(ts, r, a, stack, Ref.inc(r[b]));
          w += 4;
          continue;
        case RegisterOp.LOAD_ATTR:
          {
            f.pc = w >> SHIFT;
            PyObject o = r[b];
            PyString name = f.code.nameStrings[code[w + 3]];
            PyObject value = Attributes.load(ts, o, b < stack, name, caches.attribute(w >> SHIFT));
            if (b >= stack) {
              o.decref(ts);
            }
            Frames.put(ts, r, a, stack, value);
            w += 4;
            continue;
          }
        case RegisterOp.STORE_ATTR:
          {
            f.pc = w >> SHIFT;
            PyString name = f.code.nameStrings[code[w + 3]];
            Frames.storeAttribute(ts, r, a, b, stack, name, caches.attribute(w >> SHIFT));
            w += 4;
            continue;
          }
        case RegisterOp.LOAD_METHOD:
          {
            f.pc = w >> SHIFT;
            PyString name = f.code.nameStrings[code[w + 3]];
            Attributes.loadMethod(
                ts,
                r,
                a,
                b,
                word >> RegisterCode.OP_BITS,
                b < stack,
                name,
                caches.attribute(w >> SHIFT));
            w += 4;
            continue;
          }
        case RegisterOp.CALL_METHOD:
          {
            f.pc = w >> SHIFT;
            PyObject value = Calls.callMethod(ts, this, r, a, b, word >> RegisterCode.OP_BITS);
            if (value == null) {
              return null;
            }
            r[a] = value;
            w += 4;
            continue;
          }
        case RegisterOp.CALL:
          {
            f.pc = w >> SHIFT;
            PyObject value =
                b <= 0xff ? Calls.call(ts, this, r, a, b) : Calls.callKeywords(ts, r, a, b);
            if (value == null) {
              return null;
            }
            r[a] = value;
            w += 4;
            continue;
          }
        case RegisterOp.RETURN:
          {
            f.pc = w >> SHIFT;
            PyObject value = r[a];
            if (a < stack) {
              value.incref();
            }
            if (b > 0) {
              Ref.decAll(ts, r, stack, stack + b);
            }
            return value;
          }
        case RegisterOp.YIELD:
          {
            PyObject value = r[a];
            if (a < stack) {
              value.incref();
            }
            f.pc = w >> SHIFT;
            f.resumeRegister = b;
            f.suspended = true;
            return value;
          }
        case RegisterOp.BUILD_TUPLE:
          r[a] = Building.tuple(ts, r, a, b);
          w += 4;
          continue;
        case RegisterOp.BUILD_LIST:
          r[a] = Building.list(ts, r, a, b);
          w += 4;
          continue;
        case RegisterOp.UNPACK:
          f.pc = w >> SHIFT;
          Iteration.unpack(ts, r, a, b);
          w += 4;
          continue;
        case RegisterOp.LIST_APPEND:
          f.pc = w >> SHIFT;
          Frames.listAppend(ts, r, a, b, stack);
          w += 4;
          continue;
        case RegisterOp.STORE_SUBSCR:
          f.pc = w >> SHIFT;
          Frames.storeSubscript(ts, r, a, b, code[w + 3], stack);
          w += 4;
          continue;
        case RegisterOp.MAKE_FUNCTION:
          f.pc = w >> SHIFT;
          r[a] = Building.function(ts, f, a, b);
          w += 4;
          continue;
        case RegisterOp.MAKE_CLOSURE:
          f.pc = w >> SHIFT;
          r[a] = Building.closure(ts, f, a, b);
          w += 4;
          continue;
        case RegisterOp.STORE_GLOBAL:
          f.pc = w >> SHIFT;
          f.globals.putStr(ts, f.code.nameStrings[a], r[b]);
          Frames.free(ts, r, b, stack);
          w += 4;
          continue;
        case RegisterOp.STORE_NAME:
          f.pc = w >> SHIFT;
          Variables.storeName(ts, f, f.code.nameStrings[a], r[b]);
          Frames.free(ts, r, b, stack);
          w += 4;
          continue;
        case RegisterOp.DUP:
          Frames.duplicate(r, a, b);
          w += 4;
          continue;
        case RegisterOp.ROTATE:
          Frames.rotate(r, a, b);
          w += 4;
          continue;
        case RegisterOp.SETUP_WITH:
          f.pc = w >> SHIFT;
          Statements.setupWith(ts, r, a);
          w += 4;
          continue;
        default:
          {
            f.pc = w >> SHIFT;
            int op = word & RegisterCode.OP_MASK;
            if (op < RegisterOp.FIRST_FLOW) {
              Rare.execute(ts, f, op, a, b, code[w + 3], word >> RegisterCode.OP_BITS, stack);
              w += 4;
              continue;
            }
            int next = Unwinder.flow(ts, f, rc, op, a, b);
            if (next < 0) {
              return next == Unwinder.RETURNED ? Frames.takeResult(f) : null;
            }
            w = next << SHIFT;
            continue;
          }
      }
    }
  }
}
