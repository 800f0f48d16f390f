package org.cellvm.engine.jit;

import java.util.Arrays;
import org.cellvm.bytecode.RegisterCode;
import org.cellvm.bytecode.RegisterOp;
import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.instructions.InlineCaches;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;

/**
 * What the engine knows of a code object that runs often: what was observed, what is translated.
 */
final class JitCode {
  /** An assumption that has failed as often is not made again. */
  private static final int FAILURES = 6;

  /** After as many translations nothing is assumed any more. */
  private static final int TRANSLATIONS = 24;

  /** As many instructions are observed again after that. */
  private static final int OBSERVED_AGAIN = 1_000;

  /** Larger code is not worth the search: HotSpot would not compile what comes out. */
  private static final int MOST_INSTRUCTIONS = 1_500;

  private static final int MOST_LOCALS = 200;

  /** A branch that was passed as often without being taken is left out. */
  private static final int PASSED = 40;

  /** So often may an unseen call make its frame while the ticker runs out {@link #PERIOD} times. */
  private static final int MOST_EXPOSURES = 100;

  private static final int PERIOD = 1_000;

  /** After as many an unseen call is written in another way. */
  private static final int MISSES = 40;

  final PyCode code;
  final RegisterCode rc;
  final JitLoop runner;
  final InlineCaches caches;
  final Observations seen;
  final Frameless frameless;

  /** Frames are to leave translated code before the next instruction. Generated code reads it. */
  boolean trapped;

  /** What calls without a frame may call; null if there is nothing. */
  Unit called;

  /** {@link #called} where that is also for {@link Unit#callUnseen}; else null. */
  Unit calledUnseen;

  /** Unseen calls had to make their frames too often. */
  private boolean isExposed;

  /** How often they had to since the ticker had run out {@link #exposedSince} times. */
  private int exposures;

  private int exposedSince;

  /** By instruction that is an unseen call: how often the callee could not be called so. */
  private final byte[] missed;

  /** Instructions that are still to be observed. */
  int toObserve;

  /** What carries them out; null while nothing is observed. */
  private Handler[] observedHandlers;

  /** As many are observed where a translation is to begin. */
  private final int observed;

  /** By instruction: how often an assumption failed there. */
  private final byte[] failures;

  /** By instruction: what begins there; null for none. */
  private final Unit[] units;

  /** By instruction: it is not to be translated from there. */
  private final boolean[] refused;

  /**
   * By instruction: whether it is the first one, a backward jump leads to it, or a generator is
   * resumed there.
   */
  private final boolean[] entry;

  private int translations;

  JitCode(PyCode code, JitLoop runner, int toObserve) {
    this.code = code;
    this.rc = code.registerCode();
    this.runner = runner;
    this.caches = new InlineCaches(rc);
    this.seen = new Observations(rc, code);
    this.frameless = new Frameless(code);
    this.toObserve = toObserve;
    this.observed = toObserve;
    int n = rc.count();
    failures = new byte[n];
    missed = new byte[n];
    units = new Unit[n];
    refused = new boolean[n];
    entry = new boolean[n];
    entry[0] = true;
    for (int pc = 0; pc < n; pc++) {
      if (rc.op(pc) == RegisterOp.JUMP_BACK) {
        entry[rc.operand(pc, 1)] = true;
      } else if (rc.op(pc) == RegisterOp.YIELD_VALUE) {
        entry[pc + 1] = true;
      }
    }
  }

  /** Whether a kind of code can be translated at all. */
  static boolean canTranslate(PyCode code) {
    RegisterCode rc = code.registerCode();
    return rc.count() <= MOST_INSTRUCTIONS
        && code.nlocals <= MOST_LOCALS
        && yields(rc) * rc.count() <= MOST_INSTRUCTIONS;
  }

  /** The places where a generator is resumed: for each, its code is translated once more. */
  private static int yields(RegisterCode rc) {
    int yields = 0;
    for (int pc = 0; pc < rc.count(); pc++) {
      if (rc.op(pc) == RegisterOp.YIELD_VALUE) {
        yields++;
      }
    }
    return yields;
  }

  /** The translation that begins at an instruction, made if there is none; null if not possible. */
  Unit unit(int pc) {
    Unit unit = units[pc];
    return unit != null || refused[pc] ? unit : translate(pc);
  }

  /** As {@link #unit}, but null for an instruction at which no translation is to begin. */
  Unit unitAt(int pc) {
    return entry[pc] ? unit(pc) : null;
  }

  /** As {@link #unitAt}, but null where there is none yet, or the code is observed or trapped. */
  Unit resumed(int pc) {
    return toObserve > 0 || trapped ? null : units[pc];
  }

  /** Whether frames are to be observed from an instruction on before that is translated. */
  boolean isToBeObserved(int pc) {
    if (toObserve <= 0 && observed > 0 && entry[pc] && units[pc] == null && !refused[pc]) {
      if (seen.reached(pc) == 0) {
        toObserve = observed;
      }
    }
    return toObserve > 0;
  }

  /** The handlers for {@link ObservingLoop}. */
  Handler[] observedHandlers() {
    if (observedHandlers == null) {
      observedHandlers = runner.observedHandlers(code);
    }
    return observedHandlers;
  }

  /** Whether a backward jump leads to an instruction. */
  boolean isLoopHead(int pc) {
    return entry[pc];
  }

  private Unit translate(int pc) {
    translations++;
    observedHandlers = null;
    Unit unit = null;
    try {
      unit = Translator.translate(this, pc);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // The program is about to meet the same; this code stays where it is.
    }
    if (unit == null) {
      refused[pc] = true;
    }
    units[pc] = unit;
    updateCalled();
    return unit;
  }

  private void updateCalled() {
    called = trapped || !frameless.isPossible ? null : units[0];
    calledUnseen = mayBeUnseen() ? called : null;
  }

  /** Whether {@link Unit#callUnseen} is for this code. */
  boolean mayBeUnseen() {
    return !isExposed && frameless.mayBeUnseen;
  }

  /** An unseen call had to make its frame. */
  void exposed(ThreadState ts) {
    if (ts.ticker <= 0) {
      // It was for something that is to be done now and then.
      return;
    }
    if (ts.ticks() - exposedSince > PERIOD) {
      exposedSince = ts.ticks();
      exposures = 0;
    }
    if (++exposures > MOST_EXPOSURES) {
      isExposed = true;
      updateCalled();
    }
  }

  /** A call that was written as an unseen one could not be made. Called by generated code. */
  static void missed(JitCode jc, JitCode callee, int pc) {
    if (!callee.isExposed) {
      jc.runner.unseen.excuse();
    } else if (jc.missed[pc] < MISSES && ++jc.missed[pc] == MISSES) {
      jc.forget();
    }
  }

  /** As {@link #missed(JitCode, JitCode, int)} for a call of any function. */
  static void missed(JitCode jc, PyObject callable) {
    if (callable instanceof PyFunctionObject fn) {
      Object tier = fn.code().tier;
      if (tier == null || tier instanceof JitCode callee && !callee.isExposed) {
        jc.runner.unseen.excuse();
      }
    }
  }

  /** Sets or ends {@link #trapped}. */
  void trap(boolean set) {
    trapped = set;
    updateCalled();
  }

  /** Whether what was observed of an instruction may be taken for granted. */
  boolean assumes(int pc) {
    return translations <= TRANSLATIONS && failures[pc] < FAILURES && !seen.isEmpty();
  }

  /** Whether an assumption at an instruction, whatever it is, has not failed too often. */
  boolean holds(int pc) {
    return failures[pc] < FAILURES && translations <= TRANSLATIONS;
  }

  /**
   * Whether an instruction need not be translated, as control never went there from {@code from},
   * where it was often.
   */
  boolean isLeftOut(int pc, int from) {
    return seen.reached(from) >= PASSED && seen.reached(pc) == 0 && assumes(pc);
  }

  /**
   * Translated code cannot go on with instruction {@code pc}: the frame is complete. Called by
   * generated code.
   *
   * @param failed the instruction at which something was assumed; -1 for none
   */
  static void leave(JitCode jc, PyFrame f, int pc, int failed) {
    f.pc = pc - 1;
    if (failed >= 0 && jc.failures[failed] < FAILURES && ++jc.failures[failed] == FAILURES) {
      jc.forget();
    }
  }

  /** What is translated assumes too much. */
  private void forget() {
    Arrays.fill(units, null);
    updateCalled();
    toObserve = OBSERVED_AGAIN;
  }
}
