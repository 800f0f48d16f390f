package org.cellvm.library.struct;

import java.math.BigInteger;
import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.bytes.Buffers;
import org.cellvm.model.bytes.ByteMemory;
import org.cellvm.model.bytes.PyByteArray;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.classes.TypeSizes;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.numbers.PyLong;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code struct.Struct}. */
@ExposedType(
    name = "Struct",
    basicSize = 56,
    weakrefOffset = 48,
    declares = {"tp_getattro", "tp_setattro"},
    doc = "Struct(format) -> a format that is ready for use")
final class StructType extends ObjectType {
  static final StructType TYPE = new StructType(new StructTypeTable(), "Struct", ObjectType.TYPE);

  private static final String[] INIT_NAMES = {"format"};
  private static final String[] UNPACK_FROM_NAMES = {"buffer", "offset"};

  /** What CPython takes for a field. */
  private static final int FIELD_SIZE = 24;

  private StructType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyStruct() : new PyStructDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    ((PyStruct) o).init(ts, Args.bind(ts, "Struct", INIT_NAMES, 1, args, off, n, kwnames)[0]);
  }

  @ExposedMethod(
      value = "pack",
      convention = Convention.RAW,
      doc = "S.pack(v1, v2, ...) -> string\n\nThe values in the lay-out of the format.")
  static PyObject pack(
      ThreadState ts, PyStruct self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("pack", kwnames);
    return Packing.pack(ts, self.layout(), args, off, n);
  }

  @ExposedMethod(
      value = "pack_into",
      convention = Convention.RAW,
      doc =
          "S.pack_into(buffer, offset, v1, v2, ...)\n\n"
              + "Writes the values into a buffer, in the lay-out of the format.")
  static void packInto(
      ThreadState ts, PyStruct self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    Args.noKeywords("pack_into", kwnames);
    Layout layout = self.layout();
    if (n != layout.count() + 2) {
      throw StructState.error(
          ts,
          n == 0
              ? "pack_into expected buffer argument"
              : n == 1
                  ? "pack_into expected offset argument"
                  : "pack_into expected "
                      + layout.count()
                      + " items for packing (got "
                      + (n - 2)
                      + ")");
    }
    ByteMemory memory = Buffers.writableOrNull(args[off]);
    if (memory == null) {
      throw ArgConversions.unwritable(args[off]);
    }
    long offset = ArgConversions.asSize(ts, args[off + 1]);
    Packing.packInto(ts, layout, memory, offset, args, off + 2);
  }

  @ExposedMethod(
      value = "unpack",
      convention = Convention.O,
      doc = "S.unpack(str) -> (v1, v2, ...)\n\nThe values that a string holds.")
  static PyObject unpack(ThreadState ts, PyStruct self, PyObject data) {
    Layout layout = self.layout();
    PyString s = null;
    if (data instanceof PyString string) {
      s = string;
    } else {
      try {
        s = ArgConversions.bytes(ts, data, "unpack", 1);
      } catch (PyException e) {
        e.discard(ts);
      }
    }
    if (s == null || s.length() != layout.size()) {
      throw StructState.error(ts, "unpack requires a string argument of length " + layout.size());
    }
    return Unpacking.unpack(ts, layout, s.bytes(), 0);
  }

  @ExposedMethod(
      value = "unpack_from",
      convention = Convention.RAW,
      doc =
          "S.unpack_from(buffer[, offset]) -> (v1, v2, ...)\n\n"
              + "The values that a buffer holds from an offset on.")
  static PyObject unpackFrom(
      ThreadState ts, PyStruct self, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject[] bound = Args.bind(ts, "unpack_from", UNPACK_FROM_NAMES, 1, args, off, n, kwnames);
    byte[] bytes = null;
    int length = 0;
    if (bound[0] instanceof PyByteArray array) {
      bytes = array.bytes;
      length = array.size();
    } else {
      PyString s = ArgConversions.bytesOrNone(ts, bound[0], "unpack_from", 1);
      if (s != null) {
        bytes = s.bytes();
        length = bytes.length;
      }
    }
    long offset = bound[1] == null ? 0 : ArgConversions.toLong(ts, bound[1], "unpack_from", 2);
    if (bytes == null) {
      throw StructState.error(ts, "unpack_from requires a buffer argument");
    }
    Layout layout = self.layout();
    if (offset < 0) {
      offset += length;
    }
    if (offset < 0 || length - offset < layout.size()) {
      throw StructState.error(
          ts, "unpack_from requires a buffer of at least " + layout.size() + " bytes");
    }
    return Unpacking.unpack(ts, layout, bytes, (int) offset);
  }

  @ExposedGetter(value = "format", doc = "the format, a str")
  static PyObject format(ThreadState ts, PyStruct self) {
    return Ref.inc(self.format());
  }

  @ExposedGetter(value = "size", doc = "the size in bytes")
  static PyObject size(ThreadState ts, PyStruct self) {
    return PyInt.valueOf(self.layout().size());
  }

  @ExposedMethod(
      value = "__sizeof__",
      convention = Convention.NOARGS,
      doc = "S.__sizeof__() -> the size of S in memory, in bytes")
  static PyObject sizeof(ThreadState ts, PyStruct self) {
    long size = TypeSizes.basicSize(TYPE) + FIELD_SIZE * (self.layout().count() + 1);
    return PyLong.valueOf(BigInteger.valueOf(size));
  }
}
