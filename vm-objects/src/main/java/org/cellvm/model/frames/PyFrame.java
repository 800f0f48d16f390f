package org.cellvm.model.frames;

import org.cellvm.bytecode.RegisterCode;
import org.cellvm.model.Names;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.mappings.PyDict;

/**
 * The activation of a code object. Its registers are CPython's {@code f_localsplus} with the code's
 * constants between variables and value stack:
 *
 * <pre>
 *   locals | cells | free variables | constants (borrowed) | value stack | receivers
 * </pre>
 *
 * Every operand of every instruction is a register, and the place of each value on the stack is
 * known when the code is decoded, so a frame has neither a stack pointer nor a block stack. Locals
 * are written through as they are stored ({@code SETLOCAL}). {@link #pc} says where the frame
 * stands; at each call, backward jump, yield and raise that is exact, and another engine can go on
 * from there.
 */
public final class PyFrame extends PyGcObject {
  /** {@link #pc} of a frame that has not begun. */
  public static final int NOT_STARTED = -1;

  public final PyCode code;
  public final PyDict globals;
  public final PyDict builtins;
  public final PyObject[] registers;

  /** {@code f_locals} where it exists already; null in a function until it is requested. Owned. */
  public PyObject locals;

  /** The frame that called this one, owned; null for the outermost and for suspended generators. */
  public PyFrame back;

  /** The index of the instruction that runs now or ran last; see {@link #lasti}. */
  public int pc = NOT_STARTED;

  /** The second part of a fused instruction runs: the jump of a comparison. */
  public boolean secondPart;

  /** A generator's value to be sent: where the resumed frame receives it, or -1. */
  public int resumeRegister = -1;

  /** True between a yield and the next resumption. */
  public boolean suspended;

  /**
   * {@code sys.exc_info} of the caller, saved when this frame first handled an exception. Owned.
   */
  PyObject savedExcType;

  PyObject savedExcValue;

  /** What tracing knows of the frame; null unless it has been traced. */
  FrameTrace trace;

  /** It runs, or has finished, in the traced loop: {@link #pc} is of {@link PyCode#tracedCode}. */
  public boolean traced;

  PyObject savedExcTraceback;

  /** An engine's scratch: a value on its way out of the loop. */
  public PyObject result;

  /**
   * True while the references to code, globals, builtins and caller are borrowed: who runs the
   * frame keeps the function alive, and with it what they refer to. See {@link #own}.
   */
  private boolean borrows;

  private PyFrame(
      PyObject[] registers,
      PyCode code,
      PyDict globals,
      PyDict builtins,
      PyObject locals,
      PyFrame back,
      boolean borrows) {
    this.borrows = borrows;
    this.registers = registers;
    this.code = code;
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.back = back;
  }

  /**
   * A frame for {@code code}; counts code, globals and builtins and the calling frame up, steals
   * {@code locals}. It is not yet tracked: see {@link #expose}.
   *
   * <p>Everything else is done before the object is allocated, so that HotSpot fills its fields
   * without clearing them first and without marking the heap's cards.
   */
  public static PyFrame of(
      ThreadState ts, PyCode code, PyDict globals, PyDict builtins, PyObject locals) {
    PyObject[] registers = code.newRegisters();
    code.incref();
    globals.incref();
    builtins.incref();
    PyFrame caller = ts.frame;
    if (caller != null) {
      caller.own();
      caller.refcnt++;
    }
    return new PyFrame(registers, code, globals, builtins, locals, caller, false);
  }

  /**
   * As {@link #of}, for the call of a function that the caller of this method keeps alive until the
   * frame is {@linkplain #finish finished}: nothing is counted up, as nothing can tell. {@code
   * builtins} are those of the VM.
   */
  public static PyFrame borrowing(ThreadState ts, PyCode code, PyDict globals, PyDict builtins) {
    return new PyFrame(code.newRegisters(), code, globals, builtins, null, ts.frame, true);
  }

  /**
   * Counts up what this frame and its callers refer to, where that was borrowed until now: before
   * anything may keep one of them beyond its run, or look at a count. The callers of a frame that
   * owns its references own theirs.
   */
  public void own() {
    for (PyFrame f = this; f != null && f.borrows; f = f.back) {
      f.borrows = false;
      f.code.incref();
      f.globals.incref();
      f.builtins.incref();
      if (f.back != null) {
        f.back.refcnt++;
      }
    }
  }

  /**
   * {@link #own} for the frames of all threads: before a count is looked at or a function changed.
   */
  public static void ownAll(ThreadState ts) {
    for (ThreadState thread : ts.interp.threads.snapshot()) {
      if (thread.frame != null) {
        thread.frame.own();
      }
    }
  }

  /** {@code f_builtins} for {@code globals}: the caller's if it has the same globals. Borrowed. */
  public static PyDict builtinsFor(ThreadState ts, PyDict globals) {
    PyFrame caller = ts.frame;
    if (caller != null && caller.globals == globals) {
      return caller.builtins;
    }
    PyObject b = globals.at(ts.builtinsAt, Names.__builtins__);
    if (b == null) {
      b = globals.getStr(ts, Names.__builtins__);
      ts.builtinsAt = globals.hint(Names.__builtins__);
    }
    if (b instanceof PyModule module) {
      return module.dict();
    }
    return b instanceof PyDict d ? d : ts.interp.minimalBuiltins(ts);
  }

  /** {@code f_lasti}: the offset of the instruction in {@code co_code}, -1 before the first. */
  public int lasti() {
    if (pc < 0) {
      return -1;
    }
    RegisterCode rc = registerCode();
    return secondPart ? rc.lastiOfSecond[pc] : rc.lasti[pc];
  }

  /** The form of the code that {@link #pc} is an index of. */
  public RegisterCode registerCode() {
    return traced ? code.tracedCode().code : code.registerCode();
  }

  /** The line where it stands; of a frame with a trace function, the line traced last. */
  public int lineno() {
    return isTracedByFunction() ? trace.lineno : currentLine();
  }

  boolean isTracedByFunction() {
    return trace != null && trace.function != null;
  }

  int currentLine() {
    return code.lineOf(lasti());
  }

  /** {@link #trace}, made if there is none. */
  FrameTrace traceState() {
    if (trace == null) {
      trace = new FrameTrace(code.firstlineno);
    }
    return trace;
  }

  /**
   * To be called before something refers to this frame beyond its run (a traceback, {@code
   * sys._getframe}): from now on the collector tracks it, and its callers, which it keeps alive.
   * Returns the frame.
   */
  public PyFrame expose(ThreadState ts) {
    own();
    for (PyFrame f = this; f != null && f.gcIndex < 0; f = f.back) {
      ts.gc.track(f);
    }
    return this;
  }

  /** The cell or free variable {@code i}, borrowed. */
  public PyCellObject cell(int i) {
    return (PyCellObject) registers[code.nlocals + i];
  }

  /** {@code f_locals}, brought up to date with the variables; borrowed. */
  public PyObject locals(ThreadState ts) {
    return FrameLocals.fromFast(ts, this);
  }

  /**
   * Brings the variables up to date with {@code f_locals}, after an {@code exec} in this frame.
   *
   * @param clear whether a variable that is not in {@code f_locals} becomes unbound
   */
  public void localsToFast(ThreadState ts, boolean clear) {
    FrameLocals.toFast(ts, this, clear);
  }

  // Handled exceptions

  /**
   * Makes an exception the one that {@code sys.exc_info} returns while this frame runs; the first
   * time saves the caller's. Steals all three.
   */
  public void setExcInfo(ThreadState ts, PyObject type, PyObject value, PyObject traceback) {
    if (savedExcType == null) {
      // The caller's "none" is saved as None, so that it is saved once only.
      savedExcType = ts.excType == null ? PyNone.NONE : ts.excType;
      savedExcValue = ts.excValue;
      savedExcTraceback = ts.excTraceback;
      ts.excType = null;
      ts.excValue = null;
      ts.excTraceback = null;
    }
    ts.setExcInfo(type, value, traceback);
    ts.publishExcInfo();
  }

  /** On leaving the frame: restores what {@code sys.exc_info} returned in the caller. */
  public void resetExcInfo(ThreadState ts) {
    PyObject type = savedExcType;
    if (type != null) {
      PyObject value = savedExcValue;
      PyObject traceback = savedExcTraceback;
      savedExcType = null;
      savedExcValue = null;
      savedExcTraceback = null;
      ts.setExcInfo(type == PyNone.NONE ? null : type, value, traceback);
      ts.publishExcInfo();
    }
  }

  public boolean handlesException() {
    return savedExcType != null;
  }

  // Life and death

  /** Drops the reference to the caller; a suspended generator has none. */
  public void clearBack(ThreadState ts) {
    PyFrame caller = back;
    if (caller != null) {
      back = null;
      caller.decref(ts);
    }
  }

  /** Ends a run that the caller began: gives up the runner's reference. */
  public void finish(ThreadState ts) {
    if (refcnt == 1 && gcIndex < 0 && !suspended && savedExcType == null && trace == null) {
      // Nothing else refers to the frame: it is released here, without a container's deallocation.
      refcnt = 0;
      PyObject[] r = registers;
      int n = code.variables;
      for (int i = 0; i < n; i++) {
        PyObject o = r[i];
        if (o != null) {
          o.decref(ts);
        }
      }
      if (!borrows) {
        releaseHeader(ts);
      } else if (locals != null) {
        // Made while the function ran, by locals() and its kin.
        locals.decref(ts);
      }
    } else {
      own();
      decref(ts);
    }
  }

  private void releaseHeader(ThreadState ts) {
    PyFrame caller = back;
    if (caller != null) {
      Ref.decHeld(ts, caller);
    }
    Ref.decHeld(ts, builtins);
    Ref.decHeld(ts, globals);
    PyObject l = locals;
    if (l != null) {
      l.decref(ts);
    }
    Ref.decHeld(ts, code);
  }

  @Override
  public PyType type() {
    return FrameType.TYPE;
  }

  /** Number of live value-stack slots where the frame stands; meaningful while it is suspended. */
  private int liveDepth() {
    return suspended ? registerCode().depth[pc] : 0;
  }

  @Override
  public void traverse(Visitor visitor) {
    visitor.visit(back);
    visitor.visit(code);
    visitor.visit(builtins);
    visitor.visit(globals);
    visitor.visit(locals);
    if (trace != null) {
      visitor.visit(trace.function);
    }
    visitor.visit(savedExcType);
    visitor.visit(savedExcValue);
    visitor.visit(savedExcTraceback);
    visitor.visitAll(registers, 0, code.variables);
    if (suspended) {
      RegisterCode rc = registerCode();
      visitor.visitAll(registers, rc.stack, rc.stack + liveDepth());
      visitor.visitAll(registers, rc.receivers, rc.registers);
    }
  }

  /**
   * Releases {@code n} registers of the value stack from {@code first} on, the topmost first, as
   * CPython does on each way out of a frame or block.
   */
  public void releaseStack(ThreadState ts, int first, int n) {
    PyObject[] r = registers;
    for (int i = first + n - 1; i >= first; i--) {
      PyObject o = r[i];
      if (o != null) {
        r[i] = null;
        o.decref(ts);
      }
    }
  }

  /**
   * Releases variables, then value stack from the bottom up, as CPython's {@code frame_tp_clear}:
   * the frame cannot run again.
   */
  @Override
  public void clear(ThreadState ts) {
    int depth = liveDepth();
    suspended = false;
    Ref.decAll(ts, registers, 0, code.variables);
    if (depth > 0) {
      RegisterCode rc = registerCode();
      Ref.decAll(ts, registers, rc.stack, rc.stack + depth);
      Ref.decAll(ts, registers, rc.receivers, rc.registers);
    }
  }

  /**
   * The end of a suspended generator that no {@code try} keeps from being closed at once. What
   * CPython does is raise GeneratorExit there: the value stack goes from its top, then the
   * variables.
   */
  private void leaveSuspended(ThreadState ts) {
    RegisterCode rc = registerCode();
    int depth = liveDepth();
    suspended = false;
    releaseStack(ts, rc.stack, depth);
    releaseStack(ts, rc.receivers, rc.registers - rc.receivers);
  }

  @Override
  protected void release(ThreadState ts) {
    if (suspended) {
      leaveSuspended(ts);
    }
    clear(ts);
    clearBack(ts);
    builtins.decref(ts);
    globals.decref(ts);
    Ref.dec(ts, locals);
    locals = null;
    if (trace != null) {
      Ref.dec(ts, trace.function);
    }
    Ref.dec(ts, savedExcType);
    Ref.dec(ts, savedExcValue);
    Ref.dec(ts, savedExcTraceback);
    code.decref(ts);
  }
}
