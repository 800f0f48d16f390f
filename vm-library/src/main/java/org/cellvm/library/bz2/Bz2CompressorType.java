package org.cellvm.library.bz2;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Args;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code bz2.BZ2Compressor}. */
@ExposedType(
    name = "bz2.BZ2Compressor",
    basicSize = 112,
    declares = {"tp_getattro", "tp_setattro"},
    doc =
        "BZ2Compressor([compresslevel=9]) -> compressor object\n\n"
            + "Compresses piece by piece; see compress() for data that is there at once.\n")
final class Bz2CompressorType extends ObjectType {
  static final Bz2CompressorType TYPE =
      new Bz2CompressorType(new Bz2CompressorTypeTable(), "bz2.BZ2Compressor", ObjectType.TYPE);

  private static final String[] INIT_NAMES = {"compresslevel"};

  private Bz2CompressorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  /** ValueError for a level that there is not. */
  static int checkLevel(long level) {
    if (level < 1 || level > 9) {
      throw Errors.valueError("compresslevel must be between 1 and 9");
    }
    return (int) level;
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyBz2Compressor() : new PyBz2CompressorDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    PyObject level = Args.bind(ts, "BZ2Compressor", INIT_NAMES, 0, args, off, n, kwnames)[0];
    long value = level == null ? 9 : ArgConversions.toInt(ts, level, "BZ2Compressor", 1);
    ((PyBz2Compressor) o).start(checkLevel(value));
  }

  @ExposedMethod(
      value = "compress",
      parse = "s*:compress",
      doc = "compress(data) -> string\n\nWhat of the compressed data is ready.")
  static PyObject compress(ThreadState ts, PyBz2Compressor self, byte[] data) {
    if (data.length == 0) {
      return PyString.EMPTY;
    }
    if (self.flushed) {
      throw Errors.valueError("this object was already flushed");
    }
    return PyString.of(self.writer().write(data));
  }

  @ExposedMethod(
      value = "flush",
      convention = Convention.NOARGS,
      doc = "flush() -> string\n\nThe rest of the compressed data, after which there is no more.")
  static PyObject flush(ThreadState ts, PyBz2Compressor self) {
    if (self.flushed) {
      throw Errors.valueError("object was already flushed");
    }
    self.flushed = true;
    return PyString.of(self.writer().finish());
  }
}
