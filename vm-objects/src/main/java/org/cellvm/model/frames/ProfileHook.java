package org.cellvm.model.frames;

import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.text.PyString;

/**
 * A profile function in Java: an object that is {@link ThreadState#profileFunction} and has this is
 * told of events without a call of Python's.
 */
public interface ProfileHook {
  /**
   * An event of a frame.
   *
   * @param event its interned name, as a profile function of Python gets it; borrowed
   * @param arg the built-in function of the events of calls of such, borrowed
   */
  void profile(ThreadState ts, PyFrame frame, PyString event, PyObject arg);
}
