package org.cellvm.instructions;

import org.cellvm.model.mappings.PyDict;

/** Where LOAD_GLOBAL found its name last: one for each instruction. */
public final class GlobalCache {
  /** The place in the table of the globals. */
  public int place;

  /** Globals that do not have the name as long as their keys are of this version; may be null. */
  PyDict absentFrom;

  int version;

  /** The place in the table of the built-ins. */
  int builtinPlace;
}
