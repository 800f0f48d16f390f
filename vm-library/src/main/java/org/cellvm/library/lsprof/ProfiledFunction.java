package org.cellvm.library.lsprof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cellvm.model.PyObject;

/** A function that was called while a profiler was enabled. */
final class ProfiledFunction extends Timing {
  /** A code object, or a str that describes a built-in function; owned. */
  final PyObject code;

  /** The calls that it made, by function; null for none. */
  Map<ProfiledFunction, Timing> callees;

  /** Steals {@code code}. */
  ProfiledFunction(PyObject code) {
    this.code = code;
  }

  /** The calls of another function, which are made if they are to be. */
  Timing callee(ProfiledFunction function, boolean make) {
    if (callees == null) {
      if (!make) {
        return null;
      }
      callees = new LinkedHashMap<>();
    }
    Timing timing = callees.get(function);
    if (timing == null && make) {
      timing = new Timing();
      callees.put(function, timing);
    }
    return timing;
  }
}
