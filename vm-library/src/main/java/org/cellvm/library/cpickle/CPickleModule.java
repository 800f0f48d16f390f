package org.cellvm.library.cpickle;

import org.cellvm.library.cstringio.PyStringI;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.sequences.PyList;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code cPickle}. */
@ExposedModule(name = "cPickle", doc = "Fast picklers and unpicklers.")
final class CPickleModule {
  private static final String[] PICKLER_KEYWORDS = {"file", "protocol"};

  private CPickleModule() {}

  static void init(ThreadState ts, PyModule module) {
    int mark = ts.mark();
    PickleState state = PickleState.of(ts);
    if (state == null) {
      state = new PickleState(ts);
      ts.interp.moduleStates.put(state);
    }
    ts.release(mark);
    module.addOwned(ts, "__version__", PyString.fromString("1.71"));
    PyObject builtin = ts.interp.modules.getItemString(ts, "__builtin__");
    if (builtin != null) {
      module.add(ts, "__builtins__", builtin);
    }
    module.add(ts, "PickleError", state.pickleError);
    module.add(ts, "PicklingError", state.picklingError);
    module.add(ts, "UnpicklingError", state.unpicklingError);
    module.add(ts, "UnpickleableError", state.unpickleableError);
    module.add(ts, "BadPickleGet", state.badPickleGet);
    module.add(ts, "HIGHEST_PROTOCOL", Op.HIGHEST_PROTOCOL);
    module.addOwned(ts, "format_version", PyString.fromString("2.0"));
    module.addOwned(
        ts, "compatible_formats", PyList.ofStrings(ts, "1.0", "1.1", "1.2", "1.3", "2.0"));
  }

  @ExposedFunction(
      value = "dump",
      parse = "OO|i",
      keywords = {"obj", "file", "protocol"},
      defaults = "0",
      doc = "dump(obj, file, protocol=0)\n\nWrites an object to a file.")
  static void dump(ThreadState ts, PyObject o, PyObject file, long protocol) {
    ts.own(PyPickler.make(ts, file, protocol)).dump(ts, o);
  }

  @ExposedFunction(
      value = "dumps",
      parse = "O|i:dumps",
      keywords = {"obj", "protocol"},
      defaults = "0",
      doc = "dumps(obj, protocol=0)\n\nThe pickle of an object as a string.")
  static PyObject dumps(ThreadState ts, PyObject o, long protocol) {
    int checked = PyPickler.checked(protocol);
    PyPickler pickler = ts.own(new PyPickler(ts, PickleOutput.toMemory(), checked));
    pickler.dump(ts, o);
    return pickler.out.result();
  }

  @ExposedFunction(
      value = "load",
      convention = Convention.O,
      doc = "load(file)\n\nReads an object from a file.")
  static PyObject load(ThreadState ts, PyObject file) {
    return Loader.load(ts, ts.own(new PyUnpickler(ts, file)), false);
  }

  @ExposedFunction(
      value = "loads",
      parse = "S:loads",
      doc = "loads(string)\n\nThe object of a pickle.")
  static PyObject loads(ThreadState ts, PyString pickle) {
    PyStringI stream = ts.own(new PyStringI(pickle));
    return Loader.load(ts, ts.own(new PyUnpickler(ts, stream)), false);
  }

  @ExposedFunction(
      value = "Pickler",
      convention = Convention.RAW,
      doc =
          "Pickler(file, protocol=0)\n\nA pickler that writes to a file. Protocol 0 is text, 1 is"
              + " binary, 2 the most compact; a negative one is the highest. A file is whatever has"
              + " a method write.")
  static PyObject pickler(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return PicklerType.make(ts, args, off, n, kwnames, PICKLER_KEYWORDS);
  }

  @ExposedFunction(
      value = "Unpickler",
      convention = Convention.O,
      doc = "Unpickler(file)\n\nAn unpickler that reads from a file.")
  static PyObject unpickler(ThreadState ts, PyObject file) {
    return new PyUnpickler(ts, file);
  }
}
