package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.PyExc;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyInt;
import org.cellvm.model.text.PyString;

/** How a {@code TextIOWrapper} begins: its encoding, decoder and encoder. */
final class TextStart {
  private TextStart() {}

  static void start(
      ThreadState ts,
      PyTextIo t,
      PyObject buffer,
      PyString encoding,
      PyString errors,
      PyString newline,
      boolean lineBuffering) {
    String end = newline == null ? null : newline.toString();
    LineEnds ends = LineEnds.of(end);
    t.clearData(ts);
    t.directEncoding = null;
    t.encoding = encoding != null ? Ref.inc(encoding) : preferredEncoding(ts);
    t.errors = errors != null ? Ref.inc(errors) : PyString.fromString("strict");
    t.chunkSize = PyTextIo.CHUNK;
    t.ends = ends;
    t.lineBuffering = lineBuffering;
    t.written = end != null && end.startsWith("\r") ? end : null;
    if (Io.ask(ts, buffer, Names.readable)) {
      t.decoder = codecObject(ts, t, "incrementaldecoder");
      if (ends.universal()) {
        PyNewlineDecoder decoder = new PyNewlineDecoder(ts, IncrementalNewlineDecoderType.TYPE);
        decoder.start(ts, ts.own(t.decoder), ends.translated());
        t.decoder = decoder;
      }
    }
    if (Io.ask(ts, buffer, Names.writable)) {
      t.encoder = codecObject(ts, t, "incrementalencoder");
      t.directEncoding = directEncoding(ts, t);
    }
    t.buffer = Ref.inc(buffer);
    t.raw = fileBelow(buffer);
    t.seekable = Io.ask(ts, buffer, Names.seekable);
    t.telling = t.seekable;
    t.startOfStream = false;
    if (t.seekable && t.encoder != null) {
      t.startOfStream = true;
      PyObject at = Io.call(ts, buffer, Names.tell);
      if (!Objects.richCompareBool(ts, at, PyInt.ZERO, Objects.EQ)) {
        t.startOfStream = false;
        Io.call(ts, t.encoder, Names.setstate, PyInt.ZERO);
      }
    }
    t.initialized = true;
  }

  /** What {@code locale.getpreferredencoding} returns; ASCII where that cannot be imported. */
  private static PyString preferredEncoding(ThreadState ts) {
    IoState state = ts.interp.moduleStates.get(IoState.class);
    try {
      if (state.locale == null) {
        state.locale = ts.interp.importer.importModule(ts, "locale", null, null, 0);
      }
      PyObject name = Io.call(ts, state.locale, name(ts, "getpreferredencoding"));
      if (name instanceof PyString s) {
        return Ref.inc(s);
      }
    } catch (PyException e) {
      if (!e.matches(ts, PyExc.ImportError)) {
        throw e;
      }
      e.discard(ts);
      return PyString.fromString("ascii");
    }
    throw Io.ioError("could not determine default encoding");
  }

  private static PyString name(ThreadState ts, String text) {
    return ts.own(PyString.intern(ts, PyString.fromString(text)));
  }

  /** An incremental decoder or encoder of the encoding, owned. */
  private static PyObject codecObject(ThreadState ts, PyTextIo t, String attribute) {
    PyObject codec = ts.own(ts.interp.codecs.lookup(ts, t.encoding.toString()));
    PyObject maker = ts.own(Objects.getAttr(ts, codec, name(ts, attribute)));
    return Objects.call1(ts, maker, t.errors);
  }

  /** The codec's name if text can be encoded without its encoder object; null for others. */
  private static String directEncoding(ThreadState ts, PyTextIo t) {
    PyObject codec = ts.own(ts.interp.codecs.lookup(ts, t.encoding.toString()));
    PyObject name = ts.own(Objects.getAttrOrNull(ts, codec, Names.name));
    if (!(name instanceof PyString s)) {
      return null;
    }
    return switch (s.toString()) {
      case "ascii",
          "iso8859-1",
          "utf-8",
          "utf-16-be",
          "utf-16-le",
          "utf-16",
          "utf-32-be",
          "utf-32-le",
          "utf-32" ->
          s.toString();
      default -> null;
    };
  }

  /** The file at the bottom of a buffered stream of this package, borrowed; null for none. */
  private static PyFileIo fileBelow(PyObject buffer) {
    PyType type = buffer.type();
    boolean known =
        type == BufferedReaderType.TYPE
            || type == BufferedWriterType.TYPE
            || type == BufferedRandomType.TYPE;
    PyObject raw = known ? ((PyBuffered) buffer).raw : PyNone.NONE;
    return raw != null && raw.type() == FileIoType.TYPE ? (PyFileIo) raw : null;
  }
}
