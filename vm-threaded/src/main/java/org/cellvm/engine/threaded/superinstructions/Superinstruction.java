package org.cellvm.engine.threaded.superinstructions;

import org.cellvm.engine.threaded.handlers.Handler;
import org.cellvm.engine.threaded.handlers.HandlerFactory;
import org.cellvm.engine.threaded.handlers.JumpBack;
import org.cellvm.engine.threaded.handlers.Trap;
import org.cellvm.instructions.AttributeCache;
import org.cellvm.instructions.Attributes;
import org.cellvm.instructions.Containers;
import org.cellvm.instructions.IntMath;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCellObject;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/**
 * Several instructions in one handler: {@link Operand operands} are found first, then what is done
 * with them is done. Where an operand cannot be found, nothing has happened yet, and the plain
 * handler of the first of the instructions takes over; one that has to too often takes its place
 * for good.
 */
abstract class Superinstruction extends Handler {
  /** What a miss costs, and how much of it is given up at. A hit takes back 1. */
  private static final int MISS = 4;

  private static final int LIMIT = 32 * MISS;

  /** The plain handler of the first instruction. */
  Handler plain;

  /** The instruction after which this handler goes on, the only one here that may raise. */
  int last;

  /** A register on the stack, filled before this handler, that the operands use up; -1 for none. */
  int consumed = -1;

  int alsoConsumed = -1;

  private int misses;

  /** The plain handler stays linked: it takes over where the operands cannot be found. */
  @Override
  public void link(Handler[] targets) {
    linkNext(last + 1, targets);
    plain.link(targets);
  }

  @Override
  public final int thrownAt(PyFrame f) {
    return f.pc;
  }

  /** The operands could not be found. */
  final Handler miss(PyFrame f) {
    misses += MISS;
    if (misses >= LIMIT) {
      Handler[] targets = (Handler[]) f.code.translation;
      Handler[] handlers = Trap.behind(targets);
      handlers[pc] = plain;
      HandlerFactory.link(handlers, targets);
    }
    return plain;
  }

  final void hit() {
    if (misses > 0) {
      misses--;
    }
  }

  final void releaseConsumed(ThreadState ts, PyObject[] r) {
    // Of two operands of one operation the left one goes first.
    if (alsoConsumed >= 0) {
      r[alsoConsumed].decref(ts);
    }
    r[consumed].decref(ts);
  }

  /** What assigns one operand; a backward jump may follow. */
  private abstract static class Assignment extends Superinstruction {
    final Operand operand;
    JumpBack back;

    Assignment(Operand operand) {
      this.operand = operand;
    }

    @Override
    public final void link(Handler[] handlers) {
      super.link(handlers);
      back = JumpBack.after(this);
    }
  }

  /** {@code local := operand}, and the backward jump that may follow. */
  static final class Assign extends Assignment {
    private final int a;

    Assign(int a, Operand operand) {
      super(operand);
      this.a = a;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      hit();
      value.acquire();
      PyObject old = r[a];
      r[a] = value;
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      if (old != null) {
        f.pc = last;
        old.decref(ts);
      }
      return JumpBack.following(ts, back, next);
    }
  }

  /** The cell's content := operand. */
  static final class AssignCell extends Assignment {
    private final int cell;

    AssignCell(int cell, Operand operand) {
      super(operand);
      this.cell = cell;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      hit();
      value.acquire();
      f.pc = last;
      ((PyCellObject) r[cell]).setStealing(ts, value);
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      return JumpBack.following(ts, back, next);
    }
  }

  /** {@code v.name = operand}. */
  static final class AssignAttribute extends Superinstruction {
    private final Operand object;
    private final Operand operand;
    private final PyString name;
    private final AttributeCache cache;

    AssignAttribute(Operand object, Operand operand, PyString name, AttributeCache cache) {
      this.object = object;
      this.operand = operand;
      this.name = name;
      this.cache = cache;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject o = object.get(f, r);
      if (o == null) {
        return miss(f);
      }
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      int place = Attributes.cachedPlace(o, name, cache);
      if (place < 0) {
        return miss(f);
      }
      hit();
      f.pc = last;
      Attributes.storeAt(ts, o, place, value);
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      return next;
    }
  }

  /** {@code v[w] = operand}. */
  static class AssignItem extends Superinstruction {
    private final Operand container;
    private final Operand key;
    private final Operand operand;
    private JumpBack back;

    AssignItem(Operand container, Operand key, Operand operand) {
      this.container = container;
      this.key = key;
      this.operand = operand;
    }

    @Override
    public final void link(Handler[] handlers) {
      super.link(handlers);
      back = JumpBack.after(this);
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject v = container.get(f, r);
      if (v == null) {
        return miss(f);
      }
      PyObject w = key.get(f, r);
      if (w == null) {
        return miss(f);
      }
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      f.pc = last;
      if (!Containers.storePlainItem(ts, value, v, w)) {
        f.pc = pc;
        return miss(f);
      }
      hit();
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      return following(ts);
    }

    final Handler following(ThreadState ts) {
      return JumpBack.following(ts, back, next);
    }
  }

  /** {@code v[w] += operand} and {@code -=}, with a short way for ints in lists. */
  static final class ChangeItem extends AssignItem {
    private final Operand container;
    private final Operand key;
    private final Operand by;
    private final boolean subtract;
    private final int containerKind;
    private final int containerRegister;
    private final int keyKind;
    private final int keyRegister;
    private final int byKind;
    private final int byRegister;

    /**
     * @param operand the sum or difference
     */
    ChangeItem(Operand container, Operand key, Operand by, boolean subtract, Operand operand) {
      super(container, key, operand);
      this.container = container;
      this.key = key;
      this.by = by;
      this.subtract = subtract;
      containerKind = container.kind();
      containerRegister = container.register();
      keyKind = key.kind();
      keyRegister = key.register();
      byKind = by.kind();
      byRegister = by.register();
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject v = Operand.fetch(container, containerKind, containerRegister, f, r);
      if (v != null && v.getClass() == PyList.class && consumed < 0) {
        PyList list = (PyList) v;
        long i = Operand.fetchInt(key, keyKind, keyRegister, f, r);
        if (i >= 0 && i < list.size) {
          PyObject old = list.items[(int) i];
          long x = IntMath.valueOf(old);
          long y = Operand.fetchInt(by, byKind, byRegister, f, r);
          if (x != Operand.NONE && y != Operand.NONE) {
            long k = subtract ? IntMath.subtract(x, y) : IntMath.add(x, y);
            if (k != Operand.NONE) {
              hit();
              f.pc = last;
              list.items[(int) i] = PyInt.valueOf(k);
              old.decref(ts);
              return following(ts);
            }
          }
        }
      }
      return super.exec(ts, f, r);
    }
  }

  /** The operand goes onto the stack. */
  static final class Push extends Superinstruction {
    private final int a;
    private final Operand operand;

    Push(int a, Operand operand) {
      this.a = a;
      this.operand = operand;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      hit();
      value.acquire();
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      r[a] = value;
      return next;
    }
  }

  /** {@code return operand}, with nothing else on the stack. */
  static final class Return extends Superinstruction {
    private final Operand operand;

    Return(Operand operand) {
      this.operand = operand;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      hit();
      f.pc = last;
      value.acquire();
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      f.result = value;
      return null;
    }
  }

  /** {@code yield operand}. */
  static final class Yield extends Superinstruction {
    private final Operand operand;
    private final int slot;
    private final int resume;

    /**
     * @param slot where plain handlers would have the operand on the stack; -1 for nowhere
     */
    Yield(Operand operand, int slot, int resume) {
      this.operand = operand;
      this.slot = slot;
      this.resume = resume;
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      PyObject value = operand.get(f, r);
      if (value == null) {
        return miss(f);
      }
      hit();
      value.acquire();
      f.pc = last;
      if (consumed >= 0) {
        releaseConsumed(ts, r);
      }
      if (slot >= 0) {
        // It counts as live while the frame is suspended.
        r[slot] = null;
      }
      f.resumeRegister = resume;
      f.suspended = true;
      f.result = value;
      return null;
    }
  }

  /** A condition and the jump that it decides. */
  static final class Branch extends Superinstruction {
    private final Condition condition;
    private final int sense;
    private final int at;
    private Handler target;

    /** Jumps to instruction {@code at} if the condition's outcome is {@code sense}. */
    Branch(Condition condition, boolean sense, int at) {
      this.condition = condition;
      this.sense = sense ? 1 : 0;
      this.at = at;
    }

    @Override
    public void link(Handler[] handlers) {
      super.link(handlers);
      target = handlers[at];
    }

    @Override
    public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
      f.pc = pc;
      int outcome = condition.test(f, r);
      if (outcome < 0) {
        return miss(f);
      }
      hit();
      if (consumed >= 0) {
        f.pc = last;
        releaseConsumed(ts, r);
      }
      return outcome == sense ? target : next;
    }
  }
}
