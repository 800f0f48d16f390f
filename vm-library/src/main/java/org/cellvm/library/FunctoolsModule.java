package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PartialType;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _functools}. */
@ExposedModule(name = "_functools", doc = "Tools that operate on functions.")
final class FunctoolsModule {
  private FunctoolsModule() {}

  static void init(ThreadState ts, PyModule module) {
    ModuleNames.put(ts, module, "partial", PartialType.TYPE);
  }

  @ExposedFunction(value = "reduce", parse = "reduce 2 3", convention = Convention.UNPACK)
  static PyObject reduce(ThreadState ts, PyObject function, PyObject sequence, PyObject initial) {
    return IterationFunctions.reduce(ts, function, sequence, initial);
  }
}
