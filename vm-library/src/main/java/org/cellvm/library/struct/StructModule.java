package org.cellvm.library.struct;

import org.cellvm.model.Args;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code _struct}. */
@ExposedModule(
    name = "_struct",
    doc =
        "Values in the lay-out of C structures, in strings.\n\n"
            + "A format is a byte order and codes, each after an optional repeat count.\n"
            + "Orders: @ native with alignment (the default); = native, < little-endian,\n"
            + "> or ! big-endian, these without alignment and with standard sizes.\n"
            + "Codes: x pad byte; c char; b B signed and unsigned byte; ? bool; h H short;\n"
            + "i I int; l L long; q Q long long; f float; d double; s string; p string with\n"
            + "a length byte; P pointer (native only). White space is ignored.\n\n"
            + "What goes wrong raises struct.error.\n")
final class StructModule {
  private StructModule() {}

  static void init(ThreadState ts, PyModule module) {
    StructState state = ts.interp.moduleStates.get(StructState.class);
    if (state == null) {
      state = new StructState(ts);
      ts.interp.moduleStates.put(state);
    }
    module.add(ts, "error", state.error);
    module.add(ts, "Struct", StructType.TYPE);
    module.addOwned(ts, "__version__", PyString.fromString("0.2"));
    module.add(ts, "_PY_STRUCT_RANGE_CHECKING", 1);
    module.add(ts, "_PY_STRUCT_FLOAT_COERCE", 1);
  }

  @ExposedFunction(
      value = "_clearcache",
      convention = Convention.NOARGS,
      doc = "Forget the formats used last.")
  static void clearCache(ThreadState ts) {
    ts.interp.moduleStates.get(StructState.class).clear(ts);
  }

  @ExposedFunction(
      value = "calcsize",
      convention = Convention.O,
      doc = "The size of the structure that a format describes.")
  static long calcsize(ThreadState ts, PyObject format) {
    return ts.own(StructState.of(ts, format)).layout().size();
  }

  /** The Struct of the first argument, owned by the call. */
  private static PyStruct struct(ThreadState ts, PyObject[] args, int off, int n) {
    if (n == 0) {
      throw Errors.typeError("missing format argument");
    }
    return ts.own(StructState.of(ts, args[off]));
  }

  @ExposedFunction(
      value = "pack",
      convention = Convention.RAW,
      doc = "pack(fmt, v1, v2, ...) -> string\n\nThe values in the lay-out of the format.")
  static PyObject pack(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("pack", kwnames);
    PyStruct struct = struct(ts, args, off, n);
    return Packing.pack(ts, struct.layout(), args, off + 1, n - 1);
  }

  @ExposedFunction(
      value = "pack_into",
      convention = Convention.RAW,
      doc = "pack_into(fmt, buffer, offset, v1, v2, ...)\n\nWrites the values into a buffer.")
  static void packInto(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("pack_into", kwnames);
    StructType.packInto(ts, struct(ts, args, off, n), args, off + 1, n - 1, null);
  }

  @ExposedFunction(
      value = "unpack",
      convention = Convention.UNPACK,
      parse = "unpack 2 2",
      doc = "unpack(fmt, string) -> (v1, v2, ...)\n\nThe values that a string holds.")
  static PyObject unpack(ThreadState ts, PyObject format, PyObject data) {
    return StructType.unpack(ts, ts.own(StructState.of(ts, format)), data);
  }

  @ExposedFunction(
      value = "unpack_from",
      convention = Convention.RAW,
      doc =
          "unpack_from(fmt, buffer[, offset]) -> (v1, v2, ...)\n\n"
              + "The values that a buffer holds from an offset on.")
  static PyObject unpackFrom(ThreadState ts, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return StructType.unpackFrom(ts, struct(ts, args, off, n), args, off + 1, n - 1, kwnames);
  }
}
