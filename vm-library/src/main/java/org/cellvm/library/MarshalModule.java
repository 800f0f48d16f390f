package org.cellvm.library;

import org.cellvm.marshal.MarshalReader;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.model.PyModule;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.files.PyFile;
import org.cellvm.model.text.PyString;
import org.cellvm.processor.Convention;
import org.cellvm.processor.ExposedFunction;
import org.cellvm.processor.ExposedModule;

/** The module {@code marshal}. */
@ExposedModule(name = "marshal", doc = "Objects in the binary format of compiled files.")
final class MarshalModule {
  private MarshalModule() {}

  static void init(ThreadState ts, PyModule module) {
    ModuleNames.put(ts, module, "version", MarshalWriter.VERSION);
  }

  private static byte[] write(PyObject value, long version) {
    MarshalWriter writer = new MarshalWriter((int) version);
    writer.write(value);
    return writer.toByteArray();
  }

  @ExposedFunction(
      value = "dumps",
      parse = "O|i:dumps",
      defaults = "2",
      doc = "An object as a string.")
  static PyObject dumps(ThreadState ts, PyObject value, long version) {
    return PyString.of(write(value, version));
  }

  @ExposedFunction(
      value = "dump",
      parse = "OO|i:dump",
      defaults = "2",
      doc = "Write an object to a file.")
  static void dump(ThreadState ts, PyObject value, PyObject file, long version) {
    if (!(file instanceof PyFile)) {
      throw Errors.typeError("marshal.dump() 2nd arg must be file");
    }
    byte[] bytes = write(value, version);
    ((PyFile) file).write(ts, bytes, 0, bytes.length);
  }

  @ExposedFunction(
      value = "loads",
      parse = "s#:loads",
      doc = "The object that starts a string; what follows is ignored.")
  static PyObject loads(ThreadState ts, byte[] data) {
    return new MarshalReader(ts, data, 0, data.length).read();
  }

  @ExposedFunction(value = "load", convention = Convention.O, doc = "Read an object from a file.")
  static PyObject load(ThreadState ts, PyObject file) {
    if (!(file instanceof PyFile)) {
      throw Errors.typeError("marshal.load() arg must be file");
    }
    PyFile f = (PyFile) file;
    PyString rest = ts.own(f.readAll(ts));
    MarshalReader reader = new MarshalReader(ts, rest.bytes(), 0, rest.length());
    try {
      return reader.read();
    } finally {
      f.putBack(rest.bytes(), reader.position());
    }
  }
}
