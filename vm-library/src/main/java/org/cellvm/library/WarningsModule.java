package org.cellvm.library;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.StrType;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _warnings}: what the module {@code warnings} is built upon. */
@ExposedModule(name = "_warnings", doc = "Warnings and the filters that decide about them.")
final class WarningsModule {
  private WarningsModule() {}

  static void init(ThreadState ts, PyModule module) {
    WarningFilters state = WarningFilters.of(ts);
    module.add(ts, "filters", state.filters());
    module.add(ts, "once_registry", state.onceRegistry());
    module.add(ts, "default_action", state.defaultAction());
  }

  @ExposedFunction(
      value = "warn",
      parse = "O|On:warn",
      keywords = {"message", "category", "stacklevel"},
      defaults = {"null", "1"},
      doc = "Issue a warning about the calling code; it may be ignored, or raised as an error.")
  static void warn(ThreadState ts, PyObject message, PyObject category, long stackLevel) {
    PyObject type = category;
    if (Objects.isInstance(ts, message, PyExc.Warning)) {
      type = message.type();
    } else if (type == null) {
      type = PyExc.UserWarning;
    }
    if (!Objects.isSubclass(ts, type, PyExc.Warning)) {
      throw Errors.valueError("category is not a subclass of Warning");
    }
    WarningFilters.of(ts).warn(ts, type, message, stackLevel);
  }

  @ExposedFunction(
      value = "warn_explicit",
      parse = "OOOi|OOO:warn_explicit",
      keywords = {
        "message",
        "category",
        "filename",
        "lineno",
        "module",
        "registry",
        "module_globals"
      },
      doc = "Issue a warning about a place in a source file.")
  static void warnExplicit(
      ThreadState ts,
      PyObject message,
      PyObject category,
      PyObject filename,
      long lineno,
      PyObject module,
      PyObject registry,
      PyObject moduleGlobals) {
    PyString line = moduleGlobals == null ? null : sourceLine(ts, moduleGlobals, lineno);
    WarningFilters.of(ts)
        .warnExplicit(ts, category, message, filename, lineno, module, registry, line);
  }

  /** The line that the module's loader knows, borrowed; null if it knows none. */
  private static PyString sourceLine(ThreadState ts, PyObject moduleGlobals, long lineno) {
    if (!(moduleGlobals instanceof PyDict globals)) {
      return null;
    }
    PyObject loader = globals.getStr(ts, name(ts, "__loader__"));
    PyObject module = globals.getStr(ts, Names.__name__);
    PyString getSource = name(ts, "get_source");
    if (loader == null || module == null || !Objects.hasAttr(ts, loader, getSource)) {
      return null;
    }
    PyObject source = ts.own(Objects.callMethod(ts, loader, getSource, module));
    if (source == PyNone.NONE) {
      return null;
    }
    PyObject splitlines = ts.own(Objects.getAttr(ts, StrType.TYPE, name(ts, "splitlines")));
    PyObject lines = ts.own(Objects.call1(ts, splitlines, source));
    if (!(lines instanceof PyList list) || lineno < 1 || lineno > list.size) {
      throw Errors.indexError("list index out of range");
    }
    PyObject line = ts.own(Ref.inc(list.items[(int) lineno - 1]));
    return line instanceof PyString s ? s : ts.own(Objects.str(ts, line));
  }

  private static PyString name(ThreadState ts, String name) {
    return ts.own(PyString.intern(ts, PyString.fromString(name)));
  }
}
