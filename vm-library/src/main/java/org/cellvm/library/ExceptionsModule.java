package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.BaseExceptionType;
import org.cellvm.model.errors.PyExc;
import org.cellvm.processor.ExposedModule;

/** The module {@code exceptions}. */
@ExposedModule(name = "exceptions", doc = "Python's standard exception class hierarchy.")
final class ExceptionsModule {
  private ExceptionsModule() {}

  static void init(ThreadState ts, PyModule module) {
    for (BaseExceptionType type : PyExc.all()) {
      String full = type.name();
      ModuleNames.put(ts, module, full.substring(full.indexOf('.') + 1), type);
    }
  }
}
