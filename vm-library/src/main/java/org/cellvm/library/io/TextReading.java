package org.cellvm.library.io;

import java.util.Arrays;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.errors.PyException;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/** How text streams are read. */
final class TextReading {
  private TextReading() {}

  /** What iteration returns for a line that was read; steals it. */
  static PyObject lineOrEnd(ThreadState ts, PyObject line) {
    if (!(line instanceof PyUnicode text)) {
      String type = Objects.limited(Objects.typeName(line), 200);
      line.decref(ts);
      throw Io.ioError("readline() should have returned an str object, not '" + type + "'");
    }
    if (text.length() == 0) {
      line.decref(ts);
      return null;
    }
    return line;
  }

  static void checkReadable(PyTextIo t) {
    if (t.decoder == null) {
      throw Io.ioError("not readable");
    }
  }

  /** Decodes bytes; a temporary of the caller. */
  static PyUnicode decode(ThreadState ts, PyTextIo t, PyObject bytes, boolean last) {
    if (t.decoder.type() == IncrementalNewlineDecoderType.TYPE) {
      return ts.own(((PyNewlineDecoder) t.decoder).decode(ts, bytes, last));
    }
    return PyNewlineDecoder.checked(Io.call(ts, t.decoder, Names.decode, bytes, PyBool.of(last)));
  }

  /** Decodes the next chunk of bytes; false at the end. */
  static boolean readChunk(ThreadState ts, PyTextIo t) {
    checkReadable(t);
    byte[] kept = null;
    PyObject flags = null;
    if (t.telling) {
      PyObject state = Io.call(ts, t.decoder, Names.getstate);
      if (!(state instanceof PyTuple pair) || pair.items.length != 2) {
        throw Errors.typeError("illegal decoder state");
      }
      kept = stateBytes(pair.items[0]);
      flags = pair.items[1];
    }
    PyObject chunk = Io.call(ts, t.buffer, Names.read1, ts.own(Io.number(t.chunkSize)));
    if (!(chunk instanceof PyString bytes)) {
      throw Errors.typeError(
          "underlying read1() should have returned a bytes object, not '"
              + Objects.limited(Objects.typeName(chunk), 200)
              + "'");
    }
    boolean end = bytes.length() == 0;
    PyUnicode text = decode(ts, t, chunk, end);
    t.setDecoded(ts, Ref.inc(text));
    if (t.telling) {
      byte[] input = bytes.bytes();
      if (kept.length > 0) {
        input = Arrays.copyOf(kept, kept.length + input.length);
        System.arraycopy(bytes.bytes(), 0, input, kept.length, bytes.length());
      }
      t.setSnapshot(ts, Ref.inc(flags), input);
    }
    return text.length() > 0 || !end;
  }

  static byte[] stateBytes(PyObject o) {
    if (!(o instanceof PyString s)) {
      throw Errors.typeError(
          "decoder getstate() should have returned a bytes object, not '"
              + Objects.limited(Objects.typeName(o), 200)
              + "'");
    }
    return s.bytes();
  }

  /** {@link #readChunk}, made again where a signal has interrupted it. */
  private static boolean readChunkAgain(ThreadState ts, PyTextIo t) {
    int mark = ts.mark();
    for (; ; ) {
      try {
        boolean more = readChunk(ts, t);
        ts.release(mark);
        return more;
      } catch (PyException e) {
        if (!Io.isInterrupted(ts, e)) {
          throw e;
        }
      }
    }
  }

  /** All the text to the end, owned. */
  static PyUnicode all(ThreadState ts, PyTextIo t) {
    PyObject bytes = Io.call(ts, t.buffer, Names.read);
    PyUnicode text = decode(ts, t, bytes, true);
    PyUnicode before = ts.own(t.takeDecoded(-1));
    t.forgetSnapshot(ts);
    return PyUnicode.concat(before, text);
  }

  /** So many characters or fewer at the end, owned. */
  static PyUnicode some(ThreadState ts, PyTextIo t, long n) {
    PyUnicode result = t.takeDecoded(n);
    long left = n - result.length();
    if (left <= 0 || !readChunkAgain(ts, t)) {
      return result;
    }
    TextParts parts = new TextParts();
    for (; ; ) {
      parts.add(result);
      result.decref(ts);
      result = t.takeDecoded(left);
      left -= result.length();
      if (left <= 0 || !readChunkAgain(ts, t)) {
        parts.add(result);
        result.decref(ts);
        return parts.toText();
      }
    }
  }

  /** A line of at most {@code limit} characters, owned. */
  static PyUnicode line(ThreadState ts, PyTextIo t, long limit) {
    t.checkOpen(ts);
    TextWriting.writePending(ts, t);
    TextParts parts = null;
    for (; ; ) {
      while (!t.hasDecoded()) {
        if (!readChunkAgain(ts, t)) {
          t.setDecoded(ts, null);
          t.forgetSnapshot(ts);
          return parts == null ? PyUnicode.EMPTY : parts.toText();
        }
      }
      int from = t.used;
      int to = t.decoded().length();
      CharSequence text = t.searchable();
      if (parts != null && parts.endsInReturn() && text.charAt(0) == '\n' && !t.ends.universal()) {
        // The two halves of a line end came apart.
        if (t.ends.given().length() == 2 && (limit < 0 || parts.length() < limit)) {
          t.used = 1;
          parts.add("\n");
          return parts.toText();
        }
      }
      long room = limit < 0 ? Long.MAX_VALUE : limit - (parts == null ? 0 : parts.length());
      int end = t.ends.find(text, from, to);
      boolean complete = end >= 0;
      if (!complete) {
        end = to;
      }
      if (end - from >= room) {
        end = from + (int) room;
        complete = true;
      }
      PyUnicode part = t.slice(from, end);
      t.used = end;
      if (complete && parts == null) {
        return part;
      }
      parts = parts == null ? new TextParts() : parts;
      parts.add(part);
      part.decref(ts);
      if (complete) {
        return parts.toText();
      }
      t.setDecoded(ts, null);
    }
  }
}
