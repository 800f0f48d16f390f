package org.cellvm.library.future;

import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code future_builtins}. */
@ExposedModule(
    name = "future_builtins",
    doc = "Built-in functions that do what those of Python 3 with the same names do.")
final class FutureBuiltinsModule {
  private FutureBuiltinsModule() {}

  /** The iterators are those of {@code itertools}. */
  static void init(ThreadState ts, PyModule module) {
    PyObject itertools = ts.interp.importer.importModule(ts, "itertools", null, null, 0);
    try {
      for (String name : new String[] {"imap", "ifilter", "izip"}) {
        PyString key = PyString.intern(ts, PyString.fromString(name));
        module.addOwned(ts, name.substring(1), Objects.getAttr(ts, itertools, key));
        key.decref(ts);
      }
    } finally {
      itertools.decref(ts);
    }
  }

  @ExposedFunction(
      value = "hex",
      convention = Convention.O,
      doc = "hex(number) -> the digits of an integer in base 16")
  static PyObject hex(ThreadState ts, PyObject number) {
    return NumberConversions.toBase(ts, number, 16);
  }

  @ExposedFunction(
      value = "oct",
      convention = Convention.O,
      doc = "oct(number) -> the digits of an integer in base 8")
  static PyObject oct(ThreadState ts, PyObject number) {
    return NumberConversions.toBase(ts, number, 8);
  }

  @ExposedFunction(
      value = "ascii",
      convention = Convention.O,
      doc = "ascii(object) -> what repr(object) is")
  static PyObject ascii(ThreadState ts, PyObject o) {
    return Objects.repr(ts, o);
  }
}
