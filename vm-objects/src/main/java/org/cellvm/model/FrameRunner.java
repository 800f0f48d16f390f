package org.cellvm.model;

import org.cellvm.model.errors.PyException;
import org.cellvm.model.frames.PyFrame;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;

/** Runs frames: what the kernel sees of a dispatch engine. */
public interface FrameRunner {
  /**
   * Runs {@code frame} from where it stands until it returns, yields or raises.
   *
   * @param thrown an exception to raise at the point where the frame is suspended ({@code
   *     generator.throw}), or null; its references pass to the frame
   * @return the value returned or yielded, owned ({@link PyFrame#suspended} says which); null if
   *     the frame has raised: then {@link ThreadState#raised} is the exception
   */
  PyObject execute(ThreadState ts, PyFrame frame, PyException thrown);

  /**
   * The rest of {@link #execute} for a frame that has been entered: runs it and leaves it.
   *
   * @param thrown as for {@link #execute}
   */
  PyObject resume(ThreadState ts, PyFrame frame, PyException thrown);

  /**
   * Sets or removes a trap: a loop that runs {@code code}, or comes to run it, stops before the
   * next instruction, and {@code TracedLoop.takeOver} says whether the frame goes on in the traced
   * loop. So a loop needs no test of its own for tracing that a callee switches on.
   */
  void trap(PyCode code, boolean set);

  /**
   * {@link #execute} for callers that take a Python exception as a Java exception.
   *
   * @throws PyException what the frame has raised
   */
  default PyObject run(ThreadState ts, PyFrame frame, PyException thrown) {
    PyObject result = execute(ts, frame, thrown);
    if (result == null) {
      throw ts.takeRaised();
    }
    return result;
  }

  /**
   * Calls a function from Java code where that takes no frame to begin with. A loop that has a
   * frame for every call does nothing here. The caller keeps the function alive.
   *
   * @param n how many arguments there are, which are borrowed: at most three, and null behind the
   *     last
   * @return the result, owned; null, with nothing done, if the call is to be made in another way
   * @throws PyException what the function has raised
   */
  default PyObject callDirectly(
      ThreadState ts, PyFunctionObject fn, int n, PyObject a, PyObject b, PyObject c) {
    return null;
  }
}
