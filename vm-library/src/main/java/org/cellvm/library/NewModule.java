package org.cellvm.library;

import org.cellvm.model.ModuleType;
import org.cellvm.model.PyModule;
import org.cellvm.model.ThreadState;
import org.cellvm.model.classes.ClassObjectType;
import org.cellvm.model.classes.InstanceObjectType;
import org.cellvm.model.errors.PyExc;
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
    if (ts.interp.py3kWarnings) {
      Warnings.warn(
          ts,
          PyExc.DeprecationWarning,
          "The 'new' module has been removed in Python 3.0; use the 'types' module instead.",
          2);
    }
    ModuleNames.put(ts, module, "classobj", ClassObjectType.TYPE);
    ModuleNames.put(ts, module, "function", FunctionType.TYPE);
    ModuleNames.put(ts, module, "instancemethod", MethodType.TYPE);
    ModuleNames.put(ts, module, "instance", InstanceObjectType.TYPE);
    ModuleNames.put(ts, module, "module", ModuleType.TYPE);
    ModuleNames.put(ts, module, "code", CodeType.TYPE);
  }
}
