package org.cellvm.runtime.embedding;

import java.util.Map;
import org.cellvm.api.HostFunction;
import org.cellvm.api.KeywordFunction;
import org.cellvm.model.Names;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;

/** Modules that the host makes; see {@link org.cellvm.api.PythonVm#defineModule}. */
final class DefinedModules {
  private DefinedModules() {}

  static void define(EmbeddedVm vm, String name, Map<String, ?> members, String doc) {
    ThreadState ts = vm.threadState();
    PyModule module = named(ts, name);
    if (doc != null) {
      module.dict().putStr(ts, Names.__doc__, ts.own(ToPython.convert(vm, doc)));
    }
    members.forEach(
        (member, value) -> {
          PyObject converted = ts.own(member(vm, member, value));
          module.dict().putStr(ts, ts.own(HostText.name(member)), converted);
        });
  }

  /**
   * Returns a module, made where it is not there, in the packages that its name tells; borrowed.
   */
  private static PyModule named(ThreadState ts, String name) {
    PyString key = ts.own(HostText.name(name));
    if (ts.interp.modules.getStr(ts, key) instanceof PyModule known) {
      return known;
    }
    PyModule module = ts.own(new PyModule(ts, key));
    ts.interp.modules.putStr(ts, key, module);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      PyModule parent = named(ts, name.substring(0, dot));
      parent.dict().putStr(ts, ts.own(HostText.name(name.substring(dot + 1))), module);
      if (parent.dict().getStr(ts, Names.__path__) == null) {
        parent.dict().putStr(ts, Names.__path__, ts.own(new PyList(ts)));
      }
    }
    return module;
  }

  private static PyObject member(EmbeddedVm vm, String name, Object value) {
    if (value instanceof HostFunction function) {
      return HostCallable.of(vm, name, function);
    }
    return value instanceof KeywordFunction function
        ? HostCallable.of(vm, name, null, function)
        : ToPython.convert(vm, value);
  }
}
