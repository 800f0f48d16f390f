package org.cellvm.library.types;

import org.cellvm.model.ModuleType;
import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ClassObjectType;
import org.cellvm.model.classes.InstanceObjectType;
import org.cellvm.model.errors.Warnings;
import org.cellvm.model.functions.CodeType;
import org.cellvm.model.functions.FunctionType;
import org.cellvm.model.functions.MethodType;
import org.cellvm.processor.ExposedModule;

/** The module {@code new}: types under the names of the functions that it once had. */
@ExposedModule(name = "new", doc = "Types by the names of old constructor functions. Deprecated.")
final class NewModule {
  private NewModule() {}

  static void init(ThreadState ts, PyModule module) {
    Warnings.warnPy3k(
        ts, "The 'new' module has been removed in Python 3.0; use the 'types' module instead.");
    module.add(ts, "classobj", ClassObjectType.TYPE);
    module.add(ts, "function", FunctionType.TYPE);
    module.add(ts, "instancemethod", MethodType.TYPE);
    module.add(ts, "instance", InstanceObjectType.TYPE);
    module.add(ts, "module", ModuleType.TYPE);
    module.add(ts, "code", CodeType.TYPE);
  }
}
