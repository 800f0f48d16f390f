package org.cellvm.engine.switched;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.instructions.Comparisons;
import org.cellvm.instructions.Dispatch;
import org.cellvm.instructions.Frames;
import org.cellvm.instructions.GlobalCache;
import org.cellvm.instructions.InlineCaches;
import org.cellvm.instructions.Registers;
import org.cellvm.instructions.TracedLoop;
import org.cellvm.instructions.Unwinder;
import org.cellvm.model.FrameRunner;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyListIterator;
import org.cellvm.model.sequences.PyRangeIterator;

/**
 * The switch engine's loop. The instruction pointer {@code w} is a Java local that counts words.
 *
 * <p>Only the common case of the shortest operations is written out here; whatever else there is to
 * do, an operation leaves the switch and {@link Dispatch} carries it out. That is not for the size
 * of this method alone: HotSpot stops inlining when what it has inlined into a method exceeds 8,000
 * bytes of bytecode, and it goes through a method from its end. With calls, attributes and the
 * unwinder inlined here nothing was left for the reference counts of a plain load. {@code
 * Dispatch.execute} is too large to be inlined (over 325 bytes, HotSpot's FreqInlineSize).
 *
 * <p>Nor is a call inlined once the method has 18,000 nodes (NodeCountInliningCutoff, which no flag
 * of the launcher's moves). The cases that come first are the last to be compiled, so there {@link
 * PyObject#incref} and {@link PyObject#decref} are written out.
 */
final class SwitchLoop implements FrameRunner {
  /** From an instruction to its first word. */
  private static final int SHIFT = 2;

  @Override
  public PyObject execute(ThreadState ts, PyFrame f, PyException thrown) {
    return Frames.enter(ts, f) ? resume(ts, f, thrown) : Frames.enterSlowly(ts, this, f, thrown);
  }

  @Override
  public PyObject resume(ThreadState ts, PyFrame f, PyException thrown) {
    RegisterCode rc = f.code.registerCode();
    InlineCaches caches = InlineCaches.of(f.code, rc);
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
        if (e == null) {
          if (TracedLoop.takeOver(ts, this, f)) {
            result = Frames.takeResult(f);
            break;
          }
          pc = f.pc + 1;
        }
      } catch (PyException raised) {
        e = raised;
      } catch (RuntimeException | Error error) {
        e = Frames.recover(ts, f, error);
      }
    }
    Frames.leave(ts, f);
    return result;
  }

  @Override
  public void trap(PyCode code, boolean set) {
    code.registerCode().trap(set);
  }

  /**
   * Runs from instruction {@code start} on; null with {@link ThreadState#raised} set on an error.
   */
  private PyObject run(ThreadState ts, PyFrame f, RegisterCode rc, InlineCaches caches, int start) {
    final int[] code = rc.code;
    final PyObject[] r = f.registers;
    final int stack = rc.stack;
    int w = start << SHIFT;
    for (; ; ) {
      // Kept right for each instruction: a finalizer may look at the frame.
      f.pc = w >> SHIFT;
      int word = code[w];
      int a = code[w + 1];
      int b = code[w + 2];
      switch (word & RegisterCode.OP_MASK) {
        case RegisterOp.LOAD:
          {
            PyObject o = r[b];
            int n = o.refcnt;
            if (n > 0) {
              o.refcnt = n + 1;
            }
            r[a] = o;
            w += RegisterCode.WIDTH;
            continue;
          }
        case RegisterOp.STORE:
          {
            PyObject old = r[a];
            r[a] = r[b];
            w += RegisterCode.WIDTH;
            if (old != null) {
              int held = old.refcnt;
              if (held > 1) {
                old.refcnt = held - 1;
              } else if (held == 1) {
                old.decref(ts);
              }
            }
            continue;
          }
        case RegisterOp.COPY:
          {
            PyObject o = r[b];
            int n = o.refcnt;
            if (n > 0) {
              o.refcnt = n + 1;
            }
            PyObject old = r[a];
            r[a] = o;
            w += RegisterCode.WIDTH;
            if (old != null) {
              int held = old.refcnt;
              if (held > 1) {
                old.refcnt = held - 1;
              } else if (held == 1) {
                old.decref(ts);
              }
            }
            continue;
          }
        case RegisterOp.CHECK_LOCAL:
          if (r[a] != null) {
            w += RegisterCode.WIDTH;
            continue;
          }
          break;
        case RegisterOp.POP:
          {
            PyObject o = r[a];
            w += RegisterCode.WIDTH;
            if (o != null) {
              int held = o.refcnt;
              if (held > 1) {
                o.refcnt = held - 1;
              } else if (held == 1) {
                o.decref(ts);
              }
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
                Registers.storeInt(ts, r, a, b, c, stack, k);
                w += RegisterCode.WIDTH;
                continue;
              }
            }
            break;
          }
        case RegisterOp.SUBTRACT:
        case RegisterOp.INPLACE_SUBTRACT:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
              long i = ((PyInt) x).value;
              long j = ((PyInt) y).value;
              long k = i - j;
              if (((i ^ j) & (i ^ k)) >= 0) {
                Registers.storeInt(ts, r, a, b, c, stack, k);
                w += RegisterCode.WIDTH;
                continue;
              }
            }
            break;
          }
        case RegisterOp.MULTIPLY:
        case RegisterOp.INPLACE_MULTIPLY:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
              long i = ((PyInt) x).value;
              long j = ((PyInt) y).value;
              long k = i * j;
              if (Math.multiplyHigh(i, j) == k >> 63) {
                Registers.storeInt(ts, r, a, b, c, stack, k);
                w += RegisterCode.WIDTH;
                continue;
              }
            }
            break;
          }
        case RegisterOp.AND:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            if (x.getClass() == PyInt.class && y.getClass() == PyInt.class) {
              long k = ((PyInt) x).value & ((PyInt) y).value;
              Registers.storeInt(ts, r, a, b, c, stack, k);
              w += RegisterCode.WIDTH;
              continue;
            }
            break;
          }
        case RegisterOp.SUBSCR:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            if (x.getClass() == PyList.class && y.getClass() == PyInt.class) {
              PyList list = (PyList) x;
              long i = ((PyInt) y).value;
              if (i >= 0 && i < list.size) {
                PyObject item = list.items[(int) i];
                item.incref();
                Registers.storeItem(ts, r, a, b, c, stack, item);
                w += RegisterCode.WIDTH;
                continue;
              }
            }
            break;
          }
        case RegisterOp.COMPARE_JUMP:
          {
            int c = code[w + 3];
            PyObject x = r[b];
            PyObject y = r[c];
            int condition = word >> RegisterCode.OP_BITS;
            int operator = CompareOp.operator(condition);
            if (x.getClass() == PyInt.class
                && y.getClass() == PyInt.class
                && CompareOp.isRich(operator)) {
              boolean outcome = Comparisons.ints(operator, ((PyInt) x).value, ((PyInt) y).value);
              Registers.freeInts(r, b, c, stack);
              w = outcome == CompareOp.sense(condition) ? w + RegisterCode.WIDTH : a << SHIFT;
              continue;
            }
            break;
          }
        case RegisterOp.JUMP:
          w = a << SHIFT;
          continue;
        case RegisterOp.JUMP_BACK:
          w = a << SHIFT;
          if (--ts.ticker < 0) {
            ts.interp.onTick(ts);
          }
          continue;
        case RegisterOp.JUMP_IF_FALSE:
          {
            PyObject o = r[b];
            if (o instanceof PyBool) {
              w = o == PyBool.TRUE ? w + RegisterCode.WIDTH : a << SHIFT;
              continue;
            }
            break;
          }
        case RegisterOp.JUMP_IF_TRUE:
          {
            PyObject o = r[b];
            if (o instanceof PyBool) {
              w = o == PyBool.TRUE ? a << SHIFT : w + RegisterCode.WIDTH;
              continue;
            }
            break;
          }
        case RegisterOp.FOR_ITER:
          {
            PyObject iterator = r[b];
            PyObject value = null;
            if (iterator.getClass() == PyRangeIterator.class) {
              value = ((PyRangeIterator) iterator).next(ts);
            } else if (iterator.getClass() == PyListIterator.class) {
              value = ((PyListIterator) iterator).nextItem();
            }
            if (value != null) {
              w += RegisterCode.WIDTH;
              Registers.put(ts, r, a, stack, value);
              continue;
            }
            break;
          }
        case RegisterOp.LOAD_GLOBAL:
          {
            GlobalCache cache = caches.globalCacheOrNull(w >> SHIFT);
            if (cache != null) {
              PyDict globals = f.globals;
              PyObject[] keys = globals.keys;
              int place = cache.place;
              if (place < keys.length && keys[place] == f.code.nameStrings[b]) {
                Registers.put(ts, r, a, stack, Ref.inc(globals.values[place]));
                w += RegisterCode.WIDTH;
                continue;
              }
            }
            break;
          }
        case RegisterOp.LOAD_DEREF:
          {
            PyObject value = ((PyCellObject) r[b]).ob_ref;
            if (value != null) {
              value.incref();
              Registers.put(ts, r, a, stack, value);
              w += RegisterCode.WIDTH;
              continue;
            }
            break;
          }
        case RegisterOp.STORE_DEREF:
          {
            // The old value may end here, and look at the line.
            PyObject value = r[b];
            if (b < stack) {
              value.incref();
            }
            w += RegisterCode.WIDTH;
            ((PyCellObject) r[a]).setStealing(ts, value);
            continue;
          }
        case RegisterOp.LOAD_CLOSURE:
          Registers.put(ts, r, a, stack, Ref.inc(r[b]));
          w += RegisterCode.WIDTH;
          continue;
        case RegisterOp.RETURN_VALUE:
          {
            PyObject value = r[a];
            if (a < stack) {
              value.incref();
            }
            if (b > 0) {
              f.releaseStack(ts, stack, b);
            }
            return value;
          }
        case RegisterOp.YIELD_VALUE:
          {
            PyObject value = r[a];
            if (a < stack) {
              value.incref();
            } else {
              r[a] = null;
            }
            f.resumeRegister = b;
            f.suspended = true;
            return value;
          }
        default:
          break;
      }
      int next = Dispatch.execute(ts, this, f, rc, caches, w >> SHIFT);
      if (next < 0) {
        return next == Unwinder.RETURNED ? Frames.takeResult(f) : null;
      }
      w = next << SHIFT;
    }
  }
}
