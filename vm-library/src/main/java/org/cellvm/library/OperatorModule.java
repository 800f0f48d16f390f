package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedModule;

/** The module {@code operator}. */
@ExposedModule(
    name = "operator",
    doc = "The operators as functions, and what makes functions of names.")
final class OperatorModule {
  private OperatorModule() {}

  static void init(ThreadState ts, PyModule module) {
    PyString moduleName = PyString.intern(ts, PyString.fromString("operator"));
    OperatorTable table = OperatorTable.INSTANCE;
    for (int i = 0; i < table.count(); i++) {
      ModuleNames.put(
          ts, module, table.name(i), new PyBuiltinFunction(ts, table, i, null, moduleName));
    }
    moduleName.decref(ts);
    ModuleNames.put(ts, module, "itemgetter", ItemGetterType.TYPE);
    ModuleNames.put(ts, module, "attrgetter", AttributeGetterType.TYPE);
    ModuleNames.put(ts, module, "methodcaller", MethodCallerType.TYPE);
  }
}
