package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.text.Codecs;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** How text streams are written. */
final class TextWriting {
  private TextWriting() {}

  /** Hands the bytes that wait to the buffered stream. */
  static void writePending(ThreadState ts, PyTextIo t) {
    if (t.pending.isEmpty()) {
      return;
    }
    byte[] all = new byte[(int) t.pendingSize];
    int n = 0;
    for (byte[] bytes : t.pending) {
      System.arraycopy(bytes, 0, all, n, bytes.length);
      n += bytes.length;
    }
    t.pending.clear();
    t.pendingSize = 0;
    int mark = ts.mark();
    PyString bytes = ts.own(PyString.of(all));
    for (; ; ) {
      try {
        Io.call(ts, t.buffer, Names.write, bytes);
        break;
      } catch (PyException e) {
        if (!Io.isInterrupted(ts, e)) {
          throw e;
        }
      }
    }
    ts.release(mark);
  }

  /** Writes text; returns the number of characters. */
  static int write(ThreadState ts, PyTextIo t, PyUnicode text) {
    t.checkOpen(ts);
    if (t.encoder == null) {
      throw Io.ioError("not writable");
    }
    int n = text.length();
    boolean hasLineFeed =
        (t.written != null || t.lineBuffering) && PyNewlineDecoder.indexOf(text, '\n') >= 0;
    boolean flush = t.lineBuffering && (hasLineFeed || PyNewlineDecoder.indexOf(text, '\r') >= 0);
    PyUnicode encoded = text;
    if (hasLineFeed && t.written != null) {
      String changed = text.toString().replace("\n", t.written);
      encoded =
          ts.own(
              text.toString().length() == n ? PyUnicode.of(changed) : PyUnicode.fromUtf16(changed));
    }
    byte[] bytes = encode(ts, t, encoded);
    t.pending.add(bytes);
    t.pendingSize += bytes.length;
    if (t.pendingSize > t.chunkSize || flush) {
      writePending(ts, t);
    }
    if (flush) {
      Io.call(ts, t.buffer, Names.flush);
    }
    t.forgetSnapshot(ts);
    if (t.decoder != null) {
      Io.call(ts, t.decoder, Names.reset);
    }
    return n;
  }

  private static byte[] encode(ThreadState ts, PyTextIo t, PyUnicode text) {
    PyObject bytes;
    if (t.directEncoding != null) {
      String encoding = t.directEncoding;
      // Only the first piece of text has a byte order mark before it.
      if (!t.startOfStream && (encoding.equals("utf-16") || encoding.equals("utf-32"))) {
        encoding += "-le";
      }
      bytes = ts.own(Codecs.encodeUnicode(ts, text, encoding, t.errors.toString()));
      t.startOfStream = false;
    } else {
      bytes = Io.call(ts, t.encoder, Names.encode, text);
    }
    if (!(bytes instanceof PyString s)) {
      throw Errors.typeError(
          "encoder should return a bytes object, not '" + Objects.typeName(bytes) + "'");
    }
    return s.bytes();
  }
}
