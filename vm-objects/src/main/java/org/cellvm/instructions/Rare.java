package org.cellvm.instructions;

import org.cellvm.bytecode.RegisterOp;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.mappings.PyBaseSet;
import org.cellvm.model.mappings.PyDict;

/** The operations that are too rare for a place of their own in an engine. */
public final class Rare {
  /** BUILD_MAP's operand is a hint only, and hostile code may give a large one. */
  private static final int MAX_PRESIZED = 1 << 16;

  private Rare() {}

  /**
   * Carries out an operation between {@link RegisterOp#FIRST_RARE} and {@link
   * RegisterOp#FIRST_FLOW}. Where it raises, its operands are as they were, for the unwinder to
   * release.
   */
  public static void execute(
      ThreadState ts, PyFrame f, int op, int a, int b, int c, int x, int stack) {
    PyObject[] r = f.registers;
    switch (op) {
      case RegisterOp.LOAD_LOCALS:
        if (f.locals == null) {
          throw Errors.systemError("no locals");
        }
        put(ts, f, a, Ref.inc(f.locals));
        break;
      case RegisterOp.DELETE_NAME:
        Variables.deleteName(ts, f, f.code.nameStrings[b]);
        break;
      case RegisterOp.DELETE_GLOBAL:
        Variables.deleteGlobal(ts, f, f.code.nameStrings[b]);
        break;
      case RegisterOp.DELETE_ATTR:
        Objects.setAttr(ts, r[a], f.code.nameStrings[b], null);
        free(ts, r, a, stack);
        break;
      case RegisterOp.DELETE_SUBSCR:
        Objects.delItem(ts, r[a], r[b]);
        free(ts, r, a, stack);
        free(ts, r, b, stack);
        break;
      case RegisterOp.CALL_VAR_KW:
        r[a] = Calls.callVarKw(ts, r, a, b, x);
        break;
      case RegisterOp.BUILD_SET:
        r[a] = Building.set(ts, r, a, b);
        break;
      case RegisterOp.BUILD_MAP:
        r[a] = new PyDict(ts, Math.min(b, MAX_PRESIZED));
        break;
      case RegisterOp.STORE_MAP:
        dict(r[a - 1]).put(ts, r[a + 1], r[a]);
        free(ts, r, a, stack);
        free(ts, r, a + 1, stack);
        break;
      case RegisterOp.BUILD_SLICE:
        r[a] = Building.slice(ts, r, a, b);
        break;
      case RegisterOp.SET_ADD:
        if (!(r[a] instanceof PyBaseSet set)) {
          throw Errors.systemError("SET_ADD to what is not a set");
        }
        set.add(ts, r[b]);
        free(ts, r, b, stack);
        break;
      case RegisterOp.MAP_ADD:
        dict(r[a]).put(ts, r[b + 1], r[b]);
        free(ts, r, b + 1, stack);
        free(ts, r, b, stack);
        break;
      case RegisterOp.SLICE:
        slice(ts, r, a, b, stack);
        break;
      case RegisterOp.STORE_SLICE:
        storeSlice(ts, r, a, b, stack);
        break;
      case RegisterOp.DELETE_SLICE:
        Slicing.set(ts, r[a], low(r, a, b), high(r, a, b), null);
        freeSlice(ts, r, a, b, stack);
        break;
      case RegisterOp.BUILD_CLASS:
        r[a] = Building.makeClass(ts, f, a);
        break;
      case RegisterOp.NORMALIZE:
        System.arraycopy(r, a, r, a + c, b);
        for (int i = 0; i < c; i++) {
          r[a + i] = null;
        }
        break;
      case RegisterOp.WITH_CLEANUP:
        Unwinder.withCleanup(ts, f, a);
        break;
      default:
        Statements.execute(ts, f, op, a, b, stack);
        break;
    }
  }

  /** Puts an owned result into a stack slot or a local. */
  private static void put(ThreadState ts, PyFrame f, int a, PyObject value) {
    PyObject[] r = f.registers;
    if (a < f.code.nlocals) {
      PyObject old = r[a];
      r[a] = value;
      Ref.dec(ts, old);
    } else {
      r[a] = value;
    }
  }

  /** Releases a consumed operand, unless it was borrowed. */
  static void free(ThreadState ts, PyObject[] r, int a, int stack) {
    if (a >= stack) {
      PyObject o = r[a];
      r[a] = null;
      Ref.dec(ts, o);
    }
  }

  private static PyDict dict(PyObject o) {
    if (o instanceof PyDict dict) {
      return dict;
    }
    throw Errors.systemError("STORE_MAP to what is not a dict");
  }

  private static PyObject low(PyObject[] r, int a, int bounds) {
    return (bounds & 1) != 0 ? r[a + 1] : null;
  }

  private static PyObject high(PyObject[] r, int a, int bounds) {
    return (bounds & 2) != 0 ? r[a + 1 + (bounds & 1)] : null;
  }

  private static void freeSlice(ThreadState ts, PyObject[] r, int a, int bounds, int stack) {
    int n = Integer.bitCount(bounds);
    free(ts, r, a, stack);
    for (int i = 1; i <= n; i++) {
      free(ts, r, a + i, stack);
    }
  }

  private static void slice(ThreadState ts, PyObject[] r, int a, int bounds, int stack) {
    PyObject result = Slicing.get(ts, r[a], low(r, a, bounds), high(r, a, bounds));
    freeSlice(ts, r, a, bounds, stack);
    r[a] = result;
  }

  private static void storeSlice(ThreadState ts, PyObject[] r, int a, int bounds, int stack) {
    int o = a + 1;
    Slicing.set(ts, r[o], low(r, o, bounds), high(r, o, bounds), r[a]);
    free(ts, r, a, stack);
    freeSlice(ts, r, o, bounds, stack);
  }
}
