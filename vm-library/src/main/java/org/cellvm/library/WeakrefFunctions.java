package org.cellvm.library;

import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.memory.PyWeakReference;
import org.cellvm.model.memory.WeakCallableProxyType;
import org.cellvm.model.memory.WeakProxyType;
import org.cellvm.model.memory.WeakReferenceType;
import org.cellvm.model.memory.WeakReferences;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _weakref}. */
@ExposedModule(name = "_weakref", doc = "Weak-reference support module.")
final class WeakrefFunctions {
  private WeakrefFunctions() {}

  static void init(ThreadState ts, PyModule module) {
    ModuleNames.put(ts, module, "ref", WeakReferenceType.TYPE);
    ModuleNames.put(ts, module, "ReferenceType", WeakReferenceType.TYPE);
    ModuleNames.put(ts, module, "ProxyType", WeakProxyType.TYPE);
    ModuleNames.put(ts, module, "CallableProxyType", WeakCallableProxyType.TYPE);
  }

  @ExposedFunction(
      value = "getweakrefcount",
      convention = Convention.O,
      doc = "How many weak references and proxies an object has.")
  static long getWeakrefCount(ThreadState ts, PyObject o) {
    return WeakReferences.count(o);
  }

  @ExposedFunction(
      value = "getweakrefs",
      convention = Convention.O,
      doc = "The weak references and proxies of an object, in a list.")
  static PyObject getWeakrefs(ThreadState ts, PyObject o) {
    return WeakReferences.list(ts, o);
  }

  @ExposedFunction(
      value = "proxy",
      convention = Convention.UNPACK,
      parse = "proxy 1 2",
      doc = "A proxy that refers weakly to an object; the callback is called when that dies.")
  static PyObject proxy(ThreadState ts, PyObject o, PyObject callback) {
    return WeakReferences.proxy(ts, o, callback);
  }

  @ExposedFunction(
      value = "_remove_dead_weakref",
      parse = "O!O:_remove_dead_weakref",
      doc = "Remove an item of a dict if its value is a weak reference that is dead.")
  static void removeDeadWeakref(ThreadState ts, PyDict dict, PyObject key) {
    PyObject value = dict.get(ts, key);
    if (value == null) {
      return;
    }
    if (!(value instanceof PyWeakReference)) {
      throw Errors.typeError("not a weakref");
    }
    if (((PyWeakReference) value).referent() == null) {
      dict.remove(ts, key);
    }
  }
}
