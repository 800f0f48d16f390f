package org.cellvm.library.cpickle;

import java.util.Arrays;
import org.cellvm.model.PyGcObject;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.sequences.PyTuple;

/** An {@code Unpickler}: what it reads from, its stack, and the marks on that. */
final class PyUnpickler extends PyGcObject {
  final PickleInput in;
  final UnpicklerMemo memo = new UnpicklerMemo();
  final PickleState state;

  /** Owned; null if not set. */
  PyObject persistentLoad;

  /** Owned; null if not set. */
  PyObject findGlobal;

  /** Owned, up to {@link #top}. */
  PyObject[] stack = new PyObject[16];

  int top;

  private int[] marks = new int[8];
  private int markCount;

  PyUnpickler(ThreadState ts, PyObject source) {
    in = new PickleInput(ts, source);
    state = PickleState.of(ts);
    ts.gc.track(this);
  }

  /** Empties the stack, before a pickle is read. */
  void start(ThreadState ts) {
    markCount = 0;
    clearFrom(ts, 0);
  }

  /** Puts an object on the stack; steals it. */
  void push(PyObject o) {
    if (top == stack.length) {
      stack = Arrays.copyOf(stack, top * 2);
    }
    stack[top++] = o;
  }

  /** Takes the top of the stack, owned. */
  PyObject pop() {
    if (top == 0) {
      throw state.unpickling("bad pickle data");
    }
    PyObject o = stack[--top];
    stack[top] = null;
    return o;
  }

  /** The top of the stack, borrowed. */
  PyObject peek() {
    if (top == 0) {
      throw state.underflow();
    }
    return stack[top - 1];
  }

  /** Releases what lies on the stack from a place on. */
  void clearFrom(ThreadState ts, int from) {
    if (from < 0) {
      throw state.underflow();
    }
    if (from < top) {
      int end = top;
      top = from;
      Ref.decAll(ts, stack, from, end);
    }
  }

  /** Takes what lies on the stack from a place on; owned. */
  PyObject[] popFrom(int from) {
    PyObject[] items = Arrays.copyOfRange(stack, from, top);
    Arrays.fill(stack, from, top, null);
    top = from;
    return items;
  }

  /** The same as a tuple. */
  PyTuple popTuple(ThreadState ts, int from) {
    return PyTuple.of(ts, popFrom(from));
  }

  void mark() {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, markCount * 2);
    }
    marks[markCount++] = top;
  }

  /** Takes the last mark: the place on the stack where it was set. */
  int popMark() {
    if (markCount == 0) {
      throw state.unpickling("could not find MARK");
    }
    return marks[--markCount];
  }

  /** Takes a mark or an object, whichever lies above. */
  void popMarkOrObject(ThreadState ts) {
    if (markCount > 0 && marks[markCount - 1] == top) {
      markCount--;
    } else if (top > 0) {
      pop().decref(ts);
    } else {
      throw state.underflow();
    }
  }

  @Override
  public PyType type() {
    return UnpicklerType.TYPE;
  }

  @Override
  public void traverse(Visitor visitor) {
    in.traverse(visitor);
    memo.traverse(visitor);
    visitor.visitAll(stack, 0, top);
    visitor.visit(persistentLoad);
    visitor.visit(findGlobal);
  }

  @Override
  public void clear(ThreadState ts) {
    release(ts);
  }

  @Override
  protected void release(ThreadState ts) {
    in.release(ts);
    memo.release(ts);
    clearFrom(ts, 0);
    PyObject load = persistentLoad;
    PyObject find = findGlobal;
    persistentLoad = null;
    findGlobal = null;
    Ref.dec(ts, load);
    Ref.dec(ts, find);
  }
}
