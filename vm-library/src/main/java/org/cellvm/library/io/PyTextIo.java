package org.cellvm.library.io;

import java.util.ArrayList;
import java.util.List;
import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * A {@code TextIOWrapper}: text over a buffered stream. Text that was decoded waits here to be
 * read, bytes that were encoded wait to be written.
 */
final class PyTextIo extends PyIo {
  static final int CHUNK = 8192;

  boolean initialized;
  boolean detached;

  // Owned; null where there is none.
  PyObject buffer;
  PyString encoding;
  PyString errors;
  PyObject encoder;
  PyObject decoder;

  /** The {@code FileIO} at the bottom, if all between is of this package; borrowed. */
  PyFileIo raw;

  LineEnds ends;

  /** What line feeds are written as; null for themselves. */
  String written;

  /** The encoding of a codec that needs no encoder object for it; null for others. */
  String directEncoding;

  boolean startOfStream;
  boolean lineBuffering;
  boolean seekable;

  /** Whether {@code tell} works: not between calls of {@code next}. */
  boolean telling;

  long chunkSize = CHUNK;

  /** Owned; null for none. What is left of it begins at {@link #used}. */
  private PyUnicode decoded;

  /** {@link #decoded} as chars, one a code point; null where it has others. */
  private String decodedChars;

  int used;

  final List<byte[]> pending = new ArrayList<>();
  long pendingSize;

  /**
   * What the decoder was given last and its flags before that, from which positions are found; the
   * bytes are null for none.
   */
  byte[] snapshotInput;

  PyObject snapshotFlags;

  PyTextIo(ThreadState ts, PyType type) {
    super(ts, type);
  }

  @Override
  boolean closesItself() {
    return initialized;
  }

  void checkInitialized() {
    if (!initialized) {
      throw Errors.valueError(
          detached
              ? "underlying buffer has been detached"
              : "I/O operation on uninitialized object");
    }
  }

  void checkOpen(ThreadState ts) {
    boolean closed;
    if (state.type != TextIoWrapperType.TYPE) {
      closed = Io.isClosed(ts, this);
    } else if (raw != null) {
      closed = raw.isClosed();
    } else {
      closed = Objects.isTrue(ts, ts.own(Objects.getAttr(ts, buffer, Names.closed)));
    }
    if (closed) {
      throw Io.closedFile();
    }
  }

  boolean hasDecoded() {
    return decoded != null && decoded.length() > 0;
  }

  PyUnicode decoded() {
    return decoded;
  }

  /** The decoded text to search line ends in. */
  CharSequence searchable() {
    if (decodedChars != null) {
      return decodedChars;
    }
    CodePointText text = new CodePointText();
    text.set(decoded);
    return text;
  }

  /** Puts text in place of what is left; steals it. */
  void setDecoded(ThreadState ts, PyUnicode text) {
    PyUnicode old = decoded;
    decoded = text;
    decodedChars = null;
    if (text != null) {
      String chars = text.toString();
      decodedChars = chars.length() == text.length() ? chars : null;
    }
    used = 0;
    Ref.dec(ts, old);
  }

  /** Up to {@code n} characters of the decoded text, all that are left if negative; owned. */
  PyUnicode takeDecoded(long n) {
    if (decoded == null) {
      return PyUnicode.EMPTY;
    }
    int left = decoded.length() - used;
    int count = n < 0 || n > left ? left : (int) n;
    int from = used;
    used += count;
    return slice(from, used);
  }

  /** A part of the decoded text, owned. */
  PyUnicode slice(int from, int to) {
    if (from == 0 && to == decoded.length()) {
      return Ref.inc(decoded);
    }
    return decodedChars != null
        ? PyUnicode.of(decodedChars.substring(from, to))
        : (PyUnicode) decoded.substring(from, to);
  }

  void forgetSnapshot(ThreadState ts) {
    PyObject old = snapshotFlags;
    snapshotFlags = null;
    snapshotInput = null;
    Ref.dec(ts, old);
  }

  /** Steals the flags. */
  void setSnapshot(ThreadState ts, PyObject flags, byte[] input) {
    PyObject old = snapshotFlags;
    snapshotFlags = flags;
    snapshotInput = input;
    Ref.dec(ts, old);
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(buffer);
    visitor.visit(encoding);
    visitor.visit(errors);
    visitor.visit(encoder);
    visitor.visit(decoder);
    visitor.visit(decoded);
    visitor.visit(snapshotFlags);
  }

  @Override
  protected void clearData(ThreadState ts) {
    initialized = false;
    PyObject[] all = {buffer, encoding, encoder, decoder, decoded, snapshotFlags, errors};
    buffer = null;
    encoding = null;
    encoder = null;
    decoder = null;
    decoded = null;
    decodedChars = null;
    snapshotFlags = null;
    snapshotInput = null;
    errors = null;
    raw = null;
    used = 0;
    pending.clear();
    pendingSize = 0;
    Ref.decAll(ts, all, 0, all.length);
  }
}
