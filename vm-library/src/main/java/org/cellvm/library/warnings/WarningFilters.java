package org.cellvm.library.warnings;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.errors.WarningHook;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.functions.PyMethod;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * What becomes of a VM's warnings: the filters, the actions, and the registries of those already
 * given. {@code filters}, {@code defaultaction} and {@code onceregistry} of the module {@code
 * warnings} take the place of the ones kept here as soon as that module is imported.
 */
public final class WarningFilters implements WarningHook {
  /** A list of 5-tuples; owned. All three are null until the first warning. */
  private PyObject filters;

  private PyObject onceRegistry;
  private PyObject defaultAction;

  /** The ones of a VM. */
  static WarningFilters of(ThreadState ts) {
    if (ts.interp.warnings instanceof WarningFilters own) {
      own.ready(ts);
      return own;
    }
    throw Errors.runtimeError("the host handles warnings");
  }

  private void ready(ThreadState ts) {
    if (filters != null) {
      return;
    }
    PyList list = new PyList(ts);
    // With -3 and -Q, DeprecationWarnings are shown.
    if (!ts.interp.py3kWarnings && ts.interp.divisionWarning == 0) {
      add(ts, list, "ignore", PyExc.DeprecationWarning);
    }
    add(ts, list, "ignore", PyExc.PendingDeprecationWarning);
    add(ts, list, "ignore", PyExc.ImportWarning);
    int bytesWarning = ts.interp.bytesWarning;
    String action = bytesWarning == 0 ? "ignore" : bytesWarning == 1 ? "default" : "error";
    add(ts, list, action, PyExc.BytesWarning);
    filters = list;
    onceRegistry = new PyDict(ts);
    defaultAction = PyString.fromString("default");
  }

  private static void add(ThreadState ts, PyList list, String action, PyType category) {
    PyString name = PyString.intern(ts, PyString.fromString(action));
    PyTuple filter = PyTuple.of(ts, name, PyNone.NONE, Ref.inc(category), PyNone.NONE, PyInt.ZERO);
    list.append(ts, filter);
    filter.decref(ts);
  }

  /** Borrowed, as the next two. */
  PyObject filters() {
    return filters;
  }

  PyObject onceRegistry() {
    return onceRegistry;
  }

  PyObject defaultAction() {
    return defaultAction;
  }

  @Override
  public void warn(ThreadState ts, PyType category, String message, int stackLevel) {
    int mark = ts.mark();
    try {
      warn(ts, category, ts.own(PyString.fromString(message)), stackLevel);
    } finally {
      ts.release(mark);
    }
  }

  @Override
  public void warnExplicit(
      ThreadState ts, PyType category, String message, String filename, int lineno) {
    int mark = ts.mark();
    try {
      PyString text = ts.own(PyString.fromString(message));
      PyString file = ts.own(PyString.fromString(filename));
      warnExplicit(ts, category, text, file, lineno, null, null, null);
    } finally {
      ts.release(mark);
    }
  }

  /**
   * A warning about the code that runs, {@code stackLevel} frames up. All arguments are borrowed;
   * the caller releases the thread's temporaries.
   *
   * @throws PyException the warning, if it is to be an error; what filters and {@code showwarning}
   *     raise
   */
  void warn(ThreadState ts, PyObject category, PyObject message, long stackLevel) {
    WarningContext context = WarningContext.of(ts, stackLevel);
    warnExplicit(
        ts,
        category,
        message,
        context.filename(),
        context.lineno(),
        context.module(),
        context.registry(),
        null);
  }

  /**
   * A warning about a place in a source file. All arguments are borrowed; the caller releases the
   * thread's temporaries.
   *
   * @param module null: made of the file's name
   * @param registry the warnings given before; null or None for none
   * @param sourceLine what to show of the source; null to look for it
   * @throws PyException as {@link #warn}
   */
  void warnExplicit(
      ThreadState ts,
      PyObject category,
      PyObject message,
      PyObject filename,
      long lineno,
      PyObject module,
      PyObject registry,
      PyString sourceLine) {
    ready(ts);
    if (registry != null && registry != PyNone.NONE && !(registry instanceof PyDict)) {
      throw Errors.typeError("'registry' must be a dict or None");
    }
    PyDict known = registry instanceof PyDict dict ? dict : null;
    PyObject from = module != null ? module : ts.own(moduleName(ts, filename));
    PyObject text;
    PyObject warning;
    if (Objects.isInstance(ts, message, PyExc.Warning)) {
      warning = message;
      text = ts.own(Objects.str(ts, message));
      category = message.type();
    } else {
      text = message;
      warning =
          ts.own(
              message instanceof PyTuple args
                  ? Objects.call(ts, category, args.items, 0, args.items.length, null)
                  : Objects.call1(ts, category, message));
    }
    PyObject line = ts.own(PyInt.valueOf(lineno));
    PyObject key = ts.own(key(ts, text, category, line));
    if (known != null && isRegistered(ts, known, key)) {
      return;
    }
    PyObject[] item = {PyNone.NONE};
    String action = action(ts, category, text, lineno, from, item);
    switch (action) {
      case "error" -> throw new PyException(Ref.inc(category), Ref.inc(warning), null);
      case "always" -> {}
      case "ignore", "default" -> register(ts, known, key);
      case "once" -> {
        register(ts, known, key);
        PyDict once = known != null ? known : onceRegistryInForce(ts);
        if (wasRegistered(ts, once, ts.own(key(ts, text, category, null)))) {
          return;
        }
      }
      case "module" -> {
        register(ts, known, key);
        if (known != null && wasRegistered(ts, known, ts.own(key(ts, text, category, null)))) {
          return;
        }
      }
      default -> {
        register(ts, known, key);
        throw Errors.runtimeError(
            "Unrecognized action ("
                + action
                + ") in warnings.filters:\n "
                + ts.own(Objects.str(ts, item[0])));
      }
    }
    if (!action.equals("ignore")) {
      show(ts, warning, text, category, filename, lineno, line, sourceLine);
    }
  }

  private static PyObject moduleName(ThreadState ts, PyObject filename) {
    if (!Objects.isTrue(ts, filename)) {
      return PyString.fromString("<unknown>");
    }
    String name = text(ts, filename);
    return name.endsWith(".py")
        ? PyString.fromString(name.substring(0, name.length() - 3))
        : Ref.inc(filename);
  }

  /** {@code PyString_AsString}. */
  public static String text(ThreadState ts, PyObject o) {
    if (o instanceof PyString) {
      return o.toString();
    }
    if (o instanceof PyUnicode u) {
      return ts.own(Objects.str(ts, u)).toString();
    }
    throw Errors.typeError(
        "expected string or Unicode object, "
            + Objects.limited(Objects.typeName(o), 200)
            + " found");
  }

  private static PyTuple key(ThreadState ts, PyObject text, PyObject category, PyObject line) {
    return line == null
        ? PyTuple.of(ts, Ref.inc(text), Ref.inc(category))
        : PyTuple.of(ts, Ref.inc(text), Ref.inc(category), Ref.inc(line));
  }

  private static boolean isRegistered(ThreadState ts, PyDict registry, PyObject key) {
    PyObject value;
    try {
      value = registry.get(ts, key);
    } catch (PyException e) {
      // An unhashable text is an error only where it must be registered.
      e.discard(ts);
      return false;
    }
    return value != null && Objects.isTrue(ts, value);
  }

  private static void register(ThreadState ts, PyDict registry, PyObject key) {
    if (registry != null) {
      registry.put(ts, key, PyBool.TRUE);
    }
  }

  /** Whether a warning was registered before; it is now. */
  private static boolean wasRegistered(ThreadState ts, PyDict registry, PyObject key) {
    if (isRegistered(ts, registry, key)) {
      return true;
    }
    registry.put(ts, key, PyBool.TRUE);
    return false;
  }

  private PyDict onceRegistryInForce(ThreadState ts) {
    PyObject registry = ofWarnings(ts, "onceregistry");
    if (registry == null) {
      return (PyDict) onceRegistry;
    }
    if (!(registry instanceof PyDict dict)) {
      throw Errors.typeError("warnings.onceregistry must be a dict");
    }
    PyObject old = onceRegistry;
    onceRegistry = Ref.inc(registry);
    old.decref(ts);
    return dict;
  }

  /**
   * The action of the first filter that matches; {@code item[0]} becomes the last filter examined,
   * borrowed.
   */
  private String action(
      ThreadState ts,
      PyObject category,
      PyObject text,
      long lineno,
      PyObject module,
      PyObject[] item) {
    PyObject inForce = ofWarnings(ts, "filters");
    if (inForce != null && inForce != filters) {
      PyObject old = filters;
      filters = Ref.inc(inForce);
      old.decref(ts);
    }
    if (!(filters instanceof PyList)) {
      throw Errors.valueError("_warnings.filters must be a list");
    }
    // What a filter's match() does may change the list.
    PyList list = ts.own((PyList) Ref.inc(filters));
    for (int i = 0; i < list.size; i++) {
      PyObject filter = ts.own(Ref.inc(list.items[i]));
      item[0] = filter;
      if (!(filter instanceof PyTuple tuple) || tuple.items.length != 5) {
        throw Errors.valueError("_warnings.filters item " + i + " isn't a 5-tuple");
      }
      PyObject[] parts = tuple.items;
      boolean sameText = matches(ts, parts[1], text);
      boolean sameModule = matches(ts, parts[3], module);
      boolean sameCategory = Objects.isSubclass(ts, category, parts[2]);
      long line = ArgConversions.asSize(ts, parts[4]);
      if (sameText && sameCategory && sameModule && (line == 0 || line == lineno)) {
        return text(ts, parts[0]);
      }
    }
    PyObject otherwise = ofWarnings(ts, "defaultaction");
    if (otherwise != null) {
      PyObject old = defaultAction;
      defaultAction = Ref.inc(otherwise);
      old.decref(ts);
    }
    return text(ts, defaultAction);
  }

  private static boolean matches(ThreadState ts, PyObject pattern, PyObject text) {
    if (pattern == PyNone.NONE) {
      return true;
    }
    PyObject result = Objects.callMethod(ts, pattern, name(ts, "match"), text);
    return Objects.isTrue(ts, ts.own(result));
  }

  private static PyString name(ThreadState ts, String name) {
    return ts.own(PyString.intern(ts, PyString.fromString(name)));
  }

  /** An attribute of the module {@code warnings}, if that is imported and has it; else null. */
  private static PyObject ofWarnings(ThreadState ts, String attribute) {
    PyObject module = ts.interp.modules.getStr(ts, name(ts, "warnings"));
    if (module == null) {
      return null;
    }
    PyString name = name(ts, attribute);
    return Objects.hasAttr(ts, module, name) ? ts.own(Objects.getAttr(ts, module, name)) : null;
  }

  private static void show(
      ThreadState ts,
      PyObject warning,
      PyObject text,
      PyObject category,
      PyObject filename,
      long lineno,
      PyObject line,
      PyString sourceLine) {
    PyObject function = ofWarnings(ts, "showwarning");
    if (function == null) {
      WarningText.show(ts, filename, lineno, text, category, sourceLine);
      return;
    }
    if (!(function instanceof PyMethod) && !(function instanceof PyFunctionObject)) {
      throw Errors.typeError("warnings.showwarning() must be set to a function or method");
    }
    PyObject[] args = {warning, category, filename, line};
    ts.own(Objects.call(ts, function, args, 0, args.length, null));
  }
}
