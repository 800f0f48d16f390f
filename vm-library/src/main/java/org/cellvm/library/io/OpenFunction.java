package org.cellvm.library.io;

import org.cellvm.model.ArgConversions;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.NumberConversions;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** {@code open}: a mode taken apart, and the streams that it asks for. */
final class OpenFunction {
  private boolean reading;
  private boolean writing;
  private boolean appending;
  private boolean updating;
  private boolean text;
  private boolean binary;
  private boolean universal;

  private OpenFunction(String mode) {
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (mode.indexOf(c, i + 1) >= 0 || !take(c)) {
        throw Errors.valueError("invalid mode: '" + mode + "'");
      }
    }
  }

  private boolean take(char c) {
    switch (c) {
      case 'r':
        reading = true;
        return true;
      case 'w':
        writing = true;
        return true;
      case 'a':
        appending = true;
        return true;
      case '+':
        updating = true;
        return true;
      case 't':
        text = true;
        return true;
      case 'b':
        binary = true;
        return true;
      case 'U':
        universal = true;
        reading = true;
        return true;
      default:
        return false;
    }
  }

  private void check(PyString encoding, PyString errors, PyString newline) {
    if (universal && (writing || appending)) {
      throw Errors.valueError("can't use U and writing mode at once");
    }
    if (text && binary) {
      throw Errors.valueError("can't have text and binary mode at once");
    }
    if ((reading ? 1 : 0) + (writing ? 1 : 0) + (appending ? 1 : 0) > 1) {
      throw Errors.valueError("must have exactly one of read/write/append mode");
    }
    if (binary && encoding != null) {
      throw Errors.valueError("binary mode doesn't take an encoding argument");
    }
    if (binary && errors != null) {
      throw Errors.valueError("binary mode doesn't take an errors argument");
    }
    if (binary && newline != null) {
      throw Errors.valueError("binary mode doesn't take a newline argument");
    }
  }

  private String rawMode() {
    return (reading ? "r" : "")
        + (writing ? "w" : "")
        + (appending ? "a" : "")
        + (updating ? "+" : "");
  }

  /** Opens a file; the stream is owned. */
  static PyObject open(
      ThreadState ts,
      PyObject file,
      String mode,
      long buffering,
      PyString encoding,
      PyString errors,
      PyString newline,
      long closefd) {
    if (!(file instanceof PyUnicode)
        && !(file instanceof PyString)
        && !NumberConversions.isNumber(file)) {
      throw Errors.typeError("invalid file: " + ts.own(Objects.repr(ts, file)));
    }
    OpenFunction f = new OpenFunction(mode);
    f.check(encoding, errors, newline);
    PyObject rawMode = ts.own(PyString.fromString(f.rawMode()));
    PyObject close = ts.own(PyInt.valueOf(closefd));
    PyObject raw = ts.own(Objects.call3(ts, FileIoType.TYPE, file, rawMode, close));
    PyObject[] outermost = {raw};
    try {
      f.wrap(ts, outermost, mode, buffering, encoding, errors, newline);
      return Ref.inc(outermost[0]);
    } catch (PyException e) {
      try {
        Io.call(ts, outermost[0], Names.close);
      } catch (PyException another) {
        e.discard(ts);
        throw another;
      }
      throw e;
    }
  }

  /** Puts the outermost stream into the array, a temporary of the caller. */
  private void wrap(
      ThreadState ts,
      PyObject[] outermost,
      String mode,
      long buffering,
      PyString encoding,
      PyString errors,
      PyString newline) {
    PyObject raw = outermost[0];
    boolean terminal = Io.ask(ts, raw, Names.isatty);
    boolean lines = buffering == 1 || buffering < 0 && terminal;
    long size = lines ? -1 : buffering;
    if (size < 0) {
      size = Io.DEFAULT_BUFFER_SIZE;
      PyObject fd = Io.call(ts, raw, Names.fileno);
      long block = PyFileIo.blockSize(ts, ArgConversions.toInt(ts, fd));
      if (block > 1) {
        size = block;
      }
    }
    if (size == 0) {
      if (!binary) {
        throw Errors.valueError("can't have unbuffered text I/O");
      }
      return;
    }
    PyType type;
    if (updating) {
      type = BufferedRandomType.TYPE;
    } else if (writing || appending) {
      type = BufferedWriterType.TYPE;
    } else if (reading) {
      type = BufferedReaderType.TYPE;
    } else {
      throw Errors.valueError("unknown mode: '" + mode + "'");
    }
    PyObject buffer = ts.own(Objects.call2(ts, type, raw, ts.own(PyInt.valueOf(size))));
    outermost[0] = buffer;
    if (binary) {
      return;
    }
    PyObject[] args = {
      buffer, orNone(encoding), orNone(errors), orNone(newline), PyInt.valueOf(lines ? 1 : 0)
    };
    PyObject wrapper = ts.own(Objects.call(ts, TextIoWrapperType.TYPE, args, 0, args.length, null));
    outermost[0] = wrapper;
    Objects.setAttr(ts, wrapper, Names.mode, ts.own(PyUnicode.of(mode)));
  }

  private static PyObject orNone(PyObject o) {
    return o == null ? PyNone.NONE : o;
  }
}
