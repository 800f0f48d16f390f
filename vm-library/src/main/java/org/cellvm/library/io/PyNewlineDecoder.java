package org.cellvm.library.io;

import org.cellvm.model.Names;
import org.cellvm.model.Objects;
import org.cellvm.model.PyExtensible;
import org.cellvm.model.PyNone;
import org.cellvm.model.PyObject;
import org.cellvm.model.PyType;
import org.cellvm.model.Ref;
import org.cellvm.model.ThreadState;
import org.cellvm.model.Visitor;
import org.cellvm.model.errors.Errors;
import org.cellvm.model.numbers.PyBool;
import org.cellvm.model.sequences.PyTuple;
import org.cellvm.model.text.PyString;
import org.cellvm.model.text.PyUnicode;

/**
 * An {@code IncrementalNewlineDecoder}: notes the line ends of what another decoder gives, and may
 * make them all line feeds.
 */
final class PyNewlineDecoder extends PyExtensible {
  static final int CR = 1;
  static final int LF = 2;
  static final int CRLF = 4;
  static final int ALL = CR | LF | CRLF;

  private static final String[] ENDS = {"\r", "\n", "\r\n"};

  /** Owned; None to take text as it comes, null before the start. */
  PyObject decoder;

  boolean translates;

  /** The kinds of line ends seen. */
  int seen;

  /** Whether a carriage return is kept back until it is known what follows it. */
  boolean pendingReturn;

  PyNewlineDecoder(ThreadState ts, PyType type) {
    super(ts, type, IncrementalNewlineDecoderType.TYPE);
  }

  /** Counts the decoder up. */
  void start(ThreadState ts, PyObject by, boolean translate) {
    PyObject old = decoder;
    decoder = Ref.inc(by);
    Ref.dec(ts, old);
    translates = translate;
    seen = 0;
    pendingReturn = false;
  }

  /** Text, for which TypeError is raised if a decoder has returned something else. */
  static PyUnicode checked(PyObject decoded) {
    if (!(decoded instanceof PyUnicode text)) {
      throw Errors.typeError(
          "decoder should return a string result, not '"
              + Objects.limited(Objects.typeName(decoded), 200)
              + "'");
    }
    return text;
  }

  /** Decodes, owned; {@code last} if nothing follows. */
  PyUnicode decode(ThreadState ts, PyObject input, boolean last) {
    if (decoder == null) {
      throw Errors.valueError("IncrementalNewlineDecoder.__init__ not called");
    }
    PyObject decoded =
        decoder == PyNone.NONE ? input : Io.call(ts, decoder, Names.decode, input, PyBool.of(last));
    PyUnicode text = checked(decoded);
    int n = text.length();
    boolean returned = pendingReturn && (last || n > 0);
    boolean endsInReturn = !last && (n > 0 ? text.at(n - 1) == '\r' : returned);
    if (!returned && !endsInReturn && seen != ALL && !hasReturn(text)) {
      if ((seen & LF) == 0 && indexOf(text, '\n') >= 0) {
        seen |= LF;
      }
      return Ref.inc(text);
    }
    if (!returned && !endsInReturn && !translates && seen == ALL) {
      return Ref.inc(text);
    }
    pendingReturn = endsInReturn || pendingReturn && !returned;
    return rewritten(text, returned, endsInReturn);
  }

  private static boolean hasReturn(PyUnicode text) {
    return indexOf(text, '\r') >= 0;
  }

  static int indexOf(PyUnicode text, char c) {
    return text.toString().indexOf(c);
  }

  /** The text with the return that was kept back, without one at its end, and translated. */
  private PyUnicode rewritten(PyUnicode text, boolean returned, boolean endsInReturn) {
    String s = text.toString();
    StringBuilder out = new StringBuilder(s.length() + 1);
    if (returned) {
      out.append('\r');
    }
    out.append(s, 0, endsInReturn && !s.isEmpty() ? s.length() - 1 : s.length());
    int to = 0;
    int n = out.length();
    for (int i = 0; i < n; i++) {
      char c = out.charAt(i);
      if (c == '\r') {
        boolean pair = i + 1 < n && out.charAt(i + 1) == '\n';
        seen |= pair ? CRLF : CR;
        if (translates) {
          c = '\n';
          i += pair ? 1 : 0;
        } else if (pair) {
          out.setCharAt(to++, c);
          c = '\n';
          i++;
        }
      } else if (c == '\n') {
        seen |= LF;
      }
      out.setCharAt(to++, c);
    }
    out.setLength(to);
    String result = out.toString();
    return s.length() == text.length() ? PyUnicode.of(result) : PyUnicode.fromUtf16(result);
  }

  /** {@code newlines}: None, a text or a tuple of them; owned. */
  PyObject newlines(ThreadState ts) {
    if (seen == 0) {
      return PyNone.NONE;
    }
    PyObject[] kinds = new PyObject[Integer.bitCount(seen)];
    int n = 0;
    for (int i = 0; i < ENDS.length; i++) {
      if ((seen & 1 << i) != 0) {
        kinds[n++] = kinds.length == 1 ? PyUnicode.of(ENDS[i]) : PyString.fromString(ENDS[i]);
      }
    }
    return n == 1 ? kinds[0] : PyTuple.of(ts, kinds);
  }

  @Override
  protected PyType exactType() {
    return IncrementalNewlineDecoderType.TYPE;
  }

  @Override
  protected void traverseData(Visitor visitor) {
    visitor.visit(decoder);
  }

  @Override
  protected void clearData(ThreadState ts) {
    PyObject old = decoder;
    decoder = null;
    Ref.dec(ts, old);
  }
}
