package org.cellvm.library.cpickle;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.text.PyString;

/** How globals get their names in a pickle, and are found by them. */
final class Globals {
  private Globals() {}

  /**
   * The name of an object's module, owned: {@code __module__}, or that of the first module which
   * has the object under the name, {@code __main__} if none has.
   */
  static PyObject moduleOf(ThreadState ts, PyObject o, PyObject name) {
    PyObject module = Objects.getAttrOrNull(ts, o, Names.__module__);
    if (module != null) {
      return module;
    }
    PyString attribute = ts.own(PyString.intern(ts, Ref.inc(Objects.attributeName(ts, name))));
    PyDict modules = ts.interp.modules;
    for (int i = modules.next(-1); i >= 0; i = modules.next(i)) {
      PyObject key = modules.keys[i];
      if (key instanceof PyString s && s.equalTo(Names.__main__)) {
        continue;
      }
      PyObject value = Objects.getAttrOrNull(ts, modules.values[i], attribute);
      Ref.dec(ts, value);
      if (value == o) {
        return Ref.inc(key);
      }
    }
    return Names.__main__;
  }

  /** That a global is found by its name; PicklingError if not. */
  static void check(ThreadState ts, PyPickler p, PyObject o, PyString module, PyString name) {
    PyObject found;
    try {
      found = ts.own(PickleState.importModule(ts, Ref.inc(module)));
    } catch (PyException e) {
      e.discard(ts);
      throw p.state.pickling(
          "Can't pickle " + Saver.text(ts, o) + ": import of module " + module + " failed");
    }
    try {
      PyString key = ts.own(PyString.intern(ts, Ref.inc(name)));
      found = ts.own(Objects.getAttr(ts, found, key));
    } catch (PyException e) {
      e.discard(ts);
      throw p.state.pickling(
          "Can't pickle "
              + Saver.text(ts, o)
              + ": attribute lookup "
              + module
              + "."
              + name
              + " failed");
    }
    if (found != o) {
      throw p.state.pickling(
          "Can't pickle "
              + Saver.text(ts, o)
              + ": it's not the same object as "
              + module
              + "."
              + name);
    }
  }

  /** The global of that name, owned; imports its module where necessary. */
  static PyObject find(ThreadState ts, PyObject module, PyString name) {
    PyObject found = Ref.inc(ts.interp.modules.getSuppressing(ts, module));
    if (found == null) {
      found = PickleState.importModule(ts, (PyString) Ref.inc(module));
    }
    try {
      PyString key = ts.own(PyString.intern(ts, Ref.inc(name)));
      return Objects.getAttr(ts, found, key);
    } finally {
      found.decref(ts);
    }
  }
}
