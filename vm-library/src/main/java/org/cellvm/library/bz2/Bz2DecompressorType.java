package org.cellvm.library.bz2;

import org.cellvm.codec.ByteSink;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.TypeTable;
import org.cellvm.model.classes.ObjectType;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.ExposedGetter;
import org.cellvm.processor.ExposedMethod;
import org.cellvm.processor.ExposedType;

/** The type {@code bz2.BZ2Decompressor}. */
@ExposedType(
    name = "bz2.BZ2Decompressor",
    basicSize = 120,
    declares = {"tp_getattro", "tp_setattro"},
    doc =
        "BZ2Decompressor() -> decompressor object\n\n"
            + "Decompresses piece by piece; see decompress() for data that is there at once.\n")
final class Bz2DecompressorType extends ObjectType {
  static final Bz2DecompressorType TYPE =
      new Bz2DecompressorType(
          new Bz2DecompressorTypeTable(), "bz2.BZ2Decompressor", ObjectType.TYPE);

  private Bz2DecompressorType(TypeTable table, String name, PyType base) {
    super(table, name, base);
  }

  @Override
  public PyObject tp_new(
      ThreadState ts, PyType subtype, PyObject[] args, int off, int n, PyObject[] kwnames) {
    return subtype == TYPE ? new PyBz2Decompressor() : new PyBz2DecompressorDerived(ts, subtype);
  }

  @Override
  public void tp_init(
      ThreadState ts, PyObject o, PyObject[] args, int off, int n, PyObject[] kwnames) {
    if (n != 0) {
      throw Errors.typeError("BZ2Decompressor() takes exactly 0 arguments (" + n + " given)");
    }
    ((PyBz2Decompressor) o).stream = new Bz2Stream();
  }

  static PyException invalid() {
    return new PyException(PyExc.IOError, "invalid data stream");
  }

  @ExposedMethod(
      value = "decompress",
      parse = "s*:decompress",
      doc = "decompress(data) -> string\n\nWhat of the decompressed data is ready.")
  static PyObject decompress(ThreadState ts, PyBz2Decompressor self, byte[] data) {
    Bz2Stream stream = self.stream;
    if (stream.finished) {
      throw new PyException(PyExc.EOFError, "end of stream was already found");
    }
    ByteSink out = new ByteSink(1024);
    stream.decompress(data, 0, data.length, out);
    if (stream.invalid) {
      throw invalid();
    }
    if (stream.finished) {
      PyString old = self.unusedData;
      self.unusedData = PyString.of(stream.rest());
      old.decref(ts);
    }
    return PyString.of(out.toByteArray());
  }

  @ExposedGetter(value = "unused_data", member = true, doc = "what came after the end")
  static PyObject unusedData(ThreadState ts, PyBz2Decompressor self) {
    return Ref.inc(self.unusedData);
  }
}
