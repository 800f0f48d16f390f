package org.cellvm.library.operator;

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
      module.addOwned(ts, table.name(i), new PyBuiltinFunction(ts, table, i, null, moduleName));
    }
    moduleName.decref(ts);
    module.add(ts, "itemgetter", ItemGetterType.TYPE);
    module.add(ts, "attrgetter", AttributeGetterType.TYPE);
    module.add(ts, "methodcaller", MethodCallerType.TYPE);
  }
}
