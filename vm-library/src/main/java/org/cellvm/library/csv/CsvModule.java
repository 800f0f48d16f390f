package org.cellvm.library.csv;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.Objects;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyBaseString;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _csv}. */
@ExposedModule(
    name = "_csv",
    doc =
        "CSV parsing and writing.\n\n"
            + "Readers and writers of tables whose rows are lines and whose fields are\n"
            + "separated by a character. A dialect says how: an instance of Dialect, the name\n"
            + "of one that is registered, or an object with these attributes:\n\n"
            + "    * delimiter - what separates fields, ',' if not given\n"
            + "    * quotechar - what stands around fields, '\"' if not given\n"
            + "    * escapechar - what stands before a character without its meaning\n"
            + "    * doublequote - whether a quotechar in a field is written twice\n"
            + "    * skipinitialspace - whether spaces behind a delimiter do not count\n"
            + "    * lineterminator - what ends a row that is written\n"
            + "    * quoting - which fields are written with quotes: QUOTE_MINIMAL where they\n"
            + "        are needed, QUOTE_ALL, QUOTE_NONNUMERIC or QUOTE_NONE\n"
            + "    * strict - whether a table with mistakes is an error\n")
final class CsvModule {
  private CsvModule() {}

  static void init(ThreadState ts, PyModule module) {
    CsvState state = CsvState.of(ts);
    module.addOwned(ts, "__version__", PyString.fromString("1.0"));
    module.add(ts, "_dialects", state.dialects);
    module.add(ts, "QUOTE_MINIMAL", DialectOptions.QUOTE_MINIMAL);
    module.add(ts, "QUOTE_ALL", DialectOptions.QUOTE_ALL);
    module.add(ts, "QUOTE_NONNUMERIC", DialectOptions.QUOTE_NONNUMERIC);
    module.add(ts, "QUOTE_NONE", DialectOptions.QUOTE_NONE);
    module.add(ts, "Dialect", DialectType.TYPE);
    module.add(ts, "Error", state.error);
  }

  /** The dialect of the arguments from the second on, owned. */
  private static PyDialect dialect(
      ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return (PyDialect) Objects.call(ts, DialectType.TYPE, args, off + 1, n - 1, kwnames);
  }

  @ExposedFunction(
      value = "reader",
      convention = Convention.RAW,
      doc =
          "reader(iterable [, dialect='excel'] [optional keyword args])\n\n"
              + "An iterator over the rows of the lines that iterable gives.\n")
  static PyObject reader(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.unpack("", "", n, 1, 2, null);
    PyObject input;
    try {
      input = ts.own(Objects.iter(ts, args[off]));
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.typeError("argument 1 must be an iterator");
    }
    PyDialect dialect = dialect(ts, args, off, n, kwnames);
    return new PyReader(ts, Ref.inc(input), dialect);
  }

  @ExposedFunction(
      value = "writer",
      convention = Convention.RAW,
      doc =
          "writer(fileobj [, dialect='excel'] [optional keyword args])\n\n"
              + "An object that writes rows with the method write of fileobj.\n")
  static PyObject writer(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.unpack("", "", n, 1, 2, null);
    PyString name = ts.own(PyString.intern(ts, PyString.fromString("write")));
    PyObject write = null;
    try {
      write = ts.own(Objects.getAttr(ts, args[off], name));
    } catch (PyException e) {
      e.discard(ts);
    }
    if (write == null || !Objects.isCallable(write)) {
      throw Errors.typeError("argument 1 must have a \"write\" method");
    }
    PyDialect dialect = dialect(ts, args, off, n, kwnames);
    return new PyWriter(ts, Ref.inc(write), dialect);
  }

  @ExposedFunction(
      value = "list_dialects",
      convention = Convention.NOARGS,
      doc = "The names of all registered dialects.\n    names = csv.list_dialects()")
  static PyObject listDialects(ThreadState ts) {
    return CsvState.of(ts).dialects.keyList(ts);
  }

  @ExposedFunction(
      value = "register_dialect",
      convention = Convention.RAW,
      doc = "Gives a dialect a name.\n    csv.register_dialect(name, dialect)")
  static void registerDialect(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.unpack("", "", n, 1, 2, null);
    if (!(args[off] instanceof PyBaseString)) {
      throw Errors.typeError("dialect name must be a string or unicode");
    }
    PyDialect dialect = ts.own(dialect(ts, args, off, n, kwnames));
    CsvState.of(ts).dialects.put(ts, args[off], dialect);
  }

  @ExposedFunction(
      value = "unregister_dialect",
      convention = Convention.O,
      doc = "Forgets the dialect of that name.\n    csv.unregister_dialect(name)")
  static void unregisterDialect(ThreadState ts, PyObject name) {
    boolean known = false;
    try {
      known = CsvState.of(ts).dialects.remove(ts, name);
    } catch (PyException e) {
      e.discard(ts);
    }
    if (!known) {
      throw CsvState.error(ts, "unknown dialect");
    }
  }

  @ExposedFunction(
      value = "get_dialect",
      convention = Convention.O,
      doc = "The dialect of that name.\n    dialect = csv.get_dialect(name)")
  static PyObject getDialect(ThreadState ts, PyObject name) {
    return CsvState.dialect(ts, name);
  }

  @ExposedFunction(
      value = "field_size_limit",
      convention = Convention.UNPACK,
      parse = "field_size_limit 0 1",
      doc =
          "Sets how long a field may be that is read.\n    csv.field_size_limit([limit])\n\n"
              + "Returns the limit before.")
  static long fieldSizeLimit(ThreadState ts, PyObject limit) {
    CsvState state = CsvState.of(ts);
    long before = state.fieldLimit;
    if (limit != null) {
      if (!(limit instanceof PyInt) && !(limit instanceof PyLong)) {
        throw Errors.typeError("limit must be an integer");
      }
      state.fieldLimit = ArgConversions.asLong(ts, limit);
    }
    return before;
  }
}
