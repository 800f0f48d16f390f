package org.cellvm.library.lsprof;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.StructSequenceType;
import org.cellvm.processor.ExposedModule;

/** The module {@code _lsprof}. */
@ExposedModule(name = "_lsprof", doc = "A profiler that counts calls and measures their time.")
final class LsprofModule {
  static final StructSequenceType ENTRY =
      new StructSequenceType(
          "_lsprof.profiler_entry",
          null,
          true,
          "code",
          "code object or description of a built-in function",
          "callcount",
          "number of calls",
          "reccallcount",
          "number of recursive calls",
          "totaltime",
          "time in the function and what it calls",
          "inlinetime",
          "time in the function itself",
          "calls",
          "what the function calls, None or a list");

  static final StructSequenceType SUBENTRY =
      new StructSequenceType(
          "_lsprof.profiler_subentry",
          null,
          true,
          "code",
          "code object or description of a built-in function",
          "callcount",
          "number of calls",
          "reccallcount",
          "number of recursive calls",
          "totaltime",
          "time in the function and what it calls",
          "inlinetime",
          "time in the function itself");

  private LsprofModule() {}

  static void init(ThreadState ts, PyModule module) {
    module.add(ts, "Profiler", ProfilerType.TYPE);
    module.add(ts, "profiler_entry", ENTRY);
    module.add(ts, "profiler_subentry", SUBENTRY);
  }
}
