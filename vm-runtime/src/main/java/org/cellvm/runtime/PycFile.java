package org.cellvm.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellvm.marshal.MarshalReader;
import org.cellvm.model.Errors;
import org.cellvm.model.PyCode;
import org.cellvm.model.PyException;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;

/** Files of compiled code: magic number, time stamp of the source, marshalled code object. */
final class PycFile {
  /** CPython 2.7's magic number and the two bytes that text-mode copies would damage. */
  private static final int MAGIC = 62211 | '\r' << 16 | '\n' << 24;

  private static final int HEADER = 8;

  private PycFile() {}

  private static int int32(byte[] b, int at) {
    return b[at] & 0xff
        | (b[at + 1] & 0xff) << 8
        | (b[at + 2] & 0xff) << 16
        | (b[at + 3] & 0xff) << 24;
  }

  /** The code of a compiled file that belongs to {@code source} as it is now, owned; else null. */
  static PyCode readIfFresh(ThreadState ts, Path compiled, Path source) throws IOException {
    if (!Files.isRegularFile(compiled)) {
      return null;
    }
    byte[] bytes = Files.readAllBytes(compiled);
    long modified = Files.getLastModifiedTime(source).toMillis() / 1000;
    if (bytes.length < HEADER || int32(bytes, 0) != MAGIC || int32(bytes, 4) != (int) modified) {
      return null;
    }
    return code(ts, bytes, compiled.toString());
  }

  /**
   * The code of a compiled file for {@code import}, owned.
   *
   * @throws PyException ImportError for another magic number or content
   */
  static PyCode read(ThreadState ts, byte[] bytes, String name) {
    if (bytes.length < HEADER || int32(bytes, 0) != MAGIC) {
      throw Errors.importError("Bad magic number in " + name);
    }
    return code(ts, bytes, name);
  }

  private static PyCode code(ThreadState ts, byte[] bytes, String name) {
    PyObject o = new MarshalReader(ts, bytes, HEADER, bytes.length).read();
    if (o instanceof PyCode code) {
      return code;
    }
    o.decref(ts);
    throw Errors.importError("Non-code object in " + name);
  }

  /**
   * The code of a compiled file that is run as a program, owned.
   *
   * @throws PyException RuntimeError for another magic number or content
   */
  static PyCode readProgram(ThreadState ts, byte[] bytes) {
    if (bytes.length < 4 || int32(bytes, 0) != MAGIC) {
      throw Errors.runtimeError("Bad magic number in .pyc file");
    }
    PyObject o;
    try {
      o = new MarshalReader(ts, bytes, Math.min(HEADER, bytes.length), bytes.length).read();
    } catch (PyException e) {
      e.discard(ts);
      throw Errors.runtimeError("Bad code object in .pyc file");
    }
    if (o instanceof PyCode code) {
      return code;
    }
    o.decref(ts);
    throw Errors.runtimeError("Bad code object in .pyc file");
  }
}
