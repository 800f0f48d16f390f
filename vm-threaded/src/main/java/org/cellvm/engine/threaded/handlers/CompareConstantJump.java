package org.cellvm.engine.threaded.handlers;

import org.cellvm.bytecode.CompareOp;
import org.cellvm.instructions.Comparisons;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.numbers.PyInt;

/** A comparison of a variable with an int constant, and the jump that it decides. */
final class CompareConstantJump extends ShortCut {
  private final int at;
  private final int operator;
  private final boolean sense;
  private final int b;
  private final long constant;
  private Handler target;

  CompareConstantJump(Handler plain, int condition, int at, int b, long constant) {
    super(plain);
    this.at = at;
    this.operator = CompareOp.operator(condition);
    this.sense = CompareOp.sense(condition);
    this.b = b;
    this.constant = constant;
  }

  @Override
  public void link(Handler[] targets) {
    super.link(targets);
    target = targets[at];
  }

  @Override
  public Handler exec(ThreadState ts, PyFrame f, PyObject[] r) {
    PyObject x = r[b];
    if (x.getClass() != PyInt.class) {
      return plain.exec(ts, f, r);
    }
    return Comparisons.ints(operator, ((PyInt) x).value, constant) == sense ? next : target;
  }
}
