package org.cellvm.library.cpickle;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.functions.PyBuiltinFunction;
import org.cellvm.model.functions.PyCode;
import org.cellvm.model.functions.PyFunctionObject;
import org.cellvm.model.mappings.PyDict;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;

/** What {@code cPickle} keeps in one VM: its exceptions, and the registries of {@code copy_reg}. */
final class PickleState {
  /** The texts of two of the exceptions. */
  private static final String PICKLE_ERROR_TEXT =
      "def __str__(self):\n    return str(self.args[0]) if self.args else '(what)'\n";

  private static final String UNPICKLEABLE_ERROR_TEXT =
      "def __str__(self):\n"
          + "    what = type(self.args[0]) if self.args else '(what)'\n"
          + "    return 'Cannot pickle %s objects' % (what,)\n";

  // All owned.
  final PyType pickleError;
  final PyType picklingError;
  final PyType unpickleableError;
  final PyType unpicklingError;
  final PyType badPickleGet;
  final PyDict dispatchTable;
  final PyDict extensionRegistry;
  final PyDict invertedRegistry;
  final PyDict extensionCache;

  PickleState(ThreadState ts) {
    pickleError = Errors.newException(ts, "cPickle.PickleError", PyExc.Exception);
    picklingError = Errors.newException(ts, "cPickle.PicklingError", pickleError);
    unpickleableError = Errors.newException(ts, "cPickle.UnpickleableError", picklingError);
    unpicklingError = Errors.newException(ts, "cPickle.UnpicklingError", pickleError);
    badPickleGet = Errors.newException(ts, "cPickle.BadPickleGet", unpicklingError);
    addText(ts, pickleError, PICKLE_ERROR_TEXT);
    addText(ts, unpickleableError, UNPICKLEABLE_ERROR_TEXT);
    PyObject copyReg = importModule(ts, PyString.fromString("copy_reg"));
    dispatchTable = (PyDict) Objects.getAttr(ts, copyReg, name(ts, "dispatch_table"));
    extensionRegistry = (PyDict) Objects.getAttr(ts, copyReg, name(ts, "_extension_registry"));
    invertedRegistry = (PyDict) Objects.getAttr(ts, copyReg, name(ts, "_inverted_registry"));
    extensionCache = (PyDict) Objects.getAttr(ts, copyReg, name(ts, "_extension_cache"));
    copyReg.decref(ts);
  }

  static PickleState of(ThreadState ts) {
    return ts.interp.moduleStates.get(PickleState.class);
  }

  private static PyString name(ThreadState ts, String text) {
    return ts.own(PyString.intern(ts, PyString.fromString(text)));
  }

  /** Gives an exception a {@code __str__}; its source is one function without names of a module. */
  private static void addText(ThreadState ts, PyType type, String source) {
    PyCode module =
        ts.own(ts.interp.compiler.compile(ts, PyString.latin1Bytes(source), "<string>", "exec", 0));
    PyDict globals = ts.own(new PyDict(ts));
    PyObject builtin = ts.interp.modules.getStr(ts, name(ts, "__builtin__"));
    globals.putStr(ts, name(ts, "__builtins__"), builtin == null ? ts.interp.builtins : builtin);
    PyFunctionObject function =
        ts.own(new PyFunctionObject(ts, (PyCode) module.consts().items[0], globals));
    Objects.setAttr(ts, type, Names.__str__, function);
  }

  PyException pickling(String message) {
    return new PyException(picklingError, message);
  }

  PyException unpickling(String message) {
    return new PyException(unpicklingError, message);
  }

  /** The error about a place on the unpickler's stack where nothing is. */
  PyException underflow() {
    return unpickling("unpickling stack underflow");
  }

  /** An error with the object itself as its value. */
  static PyException with(ThreadState ts, PyType type, PyObject value) {
    type.incref();
    value.incref();
    return new PyException(type, value, null);
  }

  /**
   * {@code PyImport_Import}: the module of a dotted name itself, owned. Steals {@code name}.
   *
   * @throws PyException ImportError, or what the module raises
   */
  static PyObject importModule(ThreadState ts, PyString name) {
    int mark = ts.mark();
    ts.own(name);
    try {
      PyObject importer = ts.interp.builtins.getStr(ts, Names.__import__);
      if (importer == null) {
        throw new PyException(PyExc.ImportError, "__import__ not found");
      }
      boolean usual =
          importer instanceof PyBuiltinFunction f && f.isOf("__builtin__", "__import__");
      PyObject known = usual ? ts.interp.modules.getSuppressing(ts, name) : null;
      if (known == null || known == PyNone.NONE) {
        PyObject globals = ts.frame == null ? PyNone.NONE : ts.frame.globals;
        PyObject fromlist = ts.own(new PyList(ts));
        PyObject[] args = {name, globals, globals, fromlist, PyInt.ZERO};
        ts.own(Objects.call(ts, importer, args, 0, args.length, null));
        known = ts.interp.modules.getSuppressing(ts, name);
        if (known == null) {
          throw Errors.importError("No module named " + name);
        }
      }
      known.incref();
      return known;
    } finally {
      ts.release(mark);
    }
  }

  /** The extension code of a global as Python has it, borrowed; null for none. */
  PyObject extensionCode(ThreadState ts, PyObject module, PyObject name) {
    if (extensionRegistry.size() == 0) {
      return null;
    }
    module.incref();
    name.incref();
    PyTuple pair = PyTuple.of(ts, module, name);
    try {
      return extensionRegistry.getSuppressing(ts, pair);
    } finally {
      pair.decref(ts);
    }
  }
}
