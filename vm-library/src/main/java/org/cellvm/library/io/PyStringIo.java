package org.cellvm.library.io;

import org.cellvm.model.PyNone;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyUnicode;

/** A {@code StringIO}: a text that is read and written. */
final class PyStringIo extends PyIo {
  final CodePointText text = new CodePointText();

  /** {@link #text} as chars while it is read; null after a change, and where it has others. */
  private String chars;

  boolean initialized;
  boolean isClosed;

  /** May lie behind the end. */
  long position;

  LineEnds ends;

  /** What line feeds are written as; null for themselves. */
  private String written;

  /** Owned; null where line ends are neither noted nor translated. */
  PyNewlineDecoder decoder;

  PyStringIo(ThreadState ts, PyType type) {
    super(ts, type);
  }

  @Override
  boolean closesItself() {
    return false;
  }

  void checkOpen() {
    if (!initialized) {
      throw Errors.valueError("I/O operation on uninitialized object");
    }
    checkNotClosed();
  }

  void checkNotClosed() {
    if (isClosed) {
      // Without the point that other streams have there.
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  /** Begins anew; {@code value} may be null. */
  void start(ThreadState ts, PyUnicode value, String newline) {
    ends = LineEnds.of(newline);
    initialized = false;
    clearData(ts);
    written = newline != null && newline.startsWith("\r") ? newline : null;
    if (ends.universal()) {
      decoder = new PyNewlineDecoder(ts, IncrementalNewlineDecoderType.TYPE);
      decoder.start(ts, PyNone.NONE, ends.translated());
    }
    truncate(0);
    position = 0;
    if (value != null) {
      write(ts, value);
    }
    position = 0;
    isClosed = false;
    initialized = true;
  }

  void write(ThreadState ts, PyUnicode s) {
    PyUnicode t = decoder == null ? Ref.inc(s) : decoder.decode(ts, s, true);
    ts.own(t);
    if (written != null && PyNewlineDecoder.indexOf(t, '\n') >= 0) {
      String changed = t.toString().replace("\n", written);
      t =
          ts.own(
              t.toString().length() == t.length()
                  ? PyUnicode.of(changed)
                  : PyUnicode.fromUtf16(changed));
    }
    if (position > Long.MAX_VALUE - t.length()) {
      throw Errors.overflowError("new position too large");
    }
    if (t.length() > 0) {
      chars = null;
      text.write(position, t);
      position += t.length();
    }
  }

  /** Up to {@code n} characters, owned; all where it is negative. */
  PyUnicode read(long n) {
    int from = (int) Math.min(position, text.size());
    int left = text.size() - from;
    int count = n < 0 || n > left ? left : (int) n;
    position += count;
    return slice(from, from + count);
  }

  private PyUnicode slice(int from, int to) {
    return chars != null && to <= chars.length()
        ? PyUnicode.of(chars.substring(from, to))
        : text.text(from, to);
  }

  void truncate(int n) {
    chars = null;
    text.truncate(n);
  }

  void set(PyUnicode by) {
    chars = null;
    text.set(by);
  }

  /** A line of at most {@code limit} characters, owned. */
  PyUnicode readLine(long limit) {
    if (position >= text.size()) {
      return PyUnicode.EMPTY;
    }
    int from = (int) position;
    int left = text.size() - from;
    int to = limit < 0 || limit > left ? text.size() : from + (int) limit;
    if (chars == null && from == 0) {
      // Whoever reads the first line will probably read the others.
      String all = text.toString();
      chars = all.length() == text.size() ? all : null;
    }
    int end = ends.find(chars != null ? chars : text, from, to);
    end = end < 0 ? to : end;
    position = end;
    return slice(from, end);
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(decoder);
  }

  @Override
  protected void clearData(ThreadState ts) {
    PyNewlineDecoder old = decoder;
    decoder = null;
    Ref.dec(ts, old);
  }
}
