package org.cellvm.compiler.parser;

import java.util.Arrays;
import org.cellvm.codec.CodecException;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.parser.SourceCodecs.UnknownEncodingException;

/**
 * A source made ready for the tokenizer: newlines made uniform, the byte order mark taken off, the
 * declared encoding (PEP 263) found, and the text turned into UTF-8 where that encoding asks for
 * it.
 */
final class SourceText {
  private static final String UTF_8 = "utf-8";
  private static final String LATIN_1 = "iso-8859-1";

  /** The text, with a zero byte at {@link #end}. */
  private byte[] buf;

  private int start;
  private int end;
  private String encoding;

  /** How to decode and encode {@link #encoding}. */
  private SourceCodec codec;

  private boolean endedWithoutNewline;

  /** Where the first line of a file begins that is not in its encoding; or -1. */
  private int brokenLine = -1;

  /** What the codec says of that line; null where no encoding was declared. */
  private String codecError;

  /** The byte that needs a declared encoding. */
  private int undeclaredByte;

  /** Which line an encoding declaration was last looked for in. */
  private int lineRead = 1;

  /** Once a line was seen that is no comment, no encoding declaration can follow. */
  private boolean declarationOver;

  private SourceText() {}

  /**
   * Prepares a source.
   *
   * @param file whether it is read as a sequence of statements, whose last line needs a newline
   * @throws CompileError for an encoding that is unknown, contradicts the byte order mark or does
   *     not fit the bytes
   */
  static SourceText of(byte[] source, String filename, boolean file, int flags) {
    var text = new SourceText();
    boolean fromFile = (flags & CompilerFlags.FROM_FILE) != 0;
    text.translateNewlines(source, file, fromFile);
    text.skipByteOrderMark();
    try {
      if ((flags & CompilerFlags.INTERACTIVE) == 0) { // what is typed declares nothing
        text.findEncoding(fromFile);
      }
    } catch (CodecException e) {
      throw CompileError.parsing(
          CompileError.Kind.SYNTAX_ERROR,
          text.message(e, fromFile),
          filename,
          fromFile ? text.lineRead : 0,
          0,
          null);
    }
    if (fromFile && text.encoding == null) {
      text.findUndeclared();
    }
    return text;
  }

  /** Whether a newline was added at the end. */
  boolean endedWithoutNewline() {
    return endedWithoutNewline;
  }

  private String message(CodecException e, boolean fromFile) {
    return fromFile && e instanceof UnknownEncodingException
        ? "encoding problem: " + encoding
        : e.getMessage();
  }

  byte[] utf8() {
    return buf;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The declared encoding, {@code utf-8} for a byte order mark, or null. */
  String encoding() {
    return encoding;
  }

  /** The encoding in which byte strings must be stored, or null where that is the text as it is. */
  String recoding() {
    return encoding == null || encoding.equals(UTF_8) || encoding.equals(LATIN_1) ? null : encoding;
  }

  int brokenLine() {
    return brokenLine;
  }

  /** The error of reading the broken line. */
  CompileError broken(String filename, int lineno, boolean insideToken) {
    String message = codecError;
    if (message == null) {
      String shortName = filename.length() > 200 ? filename.substring(0, 200) : filename;
      message =
          String.format(
              "Non-ASCII character '\\x%02x' in file %s on line %d, but no encoding declared; "
                  + "see http://python.org/dev/peps/pep-0263/ for details",
              undeclaredByte,
              shortName,
              insideToken ? lineno + 1 : lineno); // CPython counts a line too many inside a string
    }
    return CompileError.parsing(CompileError.Kind.SYNTAX_ERROR, message, filename, lineno, 0, null);
  }

  /** A part of the text in the source's own encoding, as errors show it. */
  String restore(int from, int to) {
    try {
      SourceCodec known = codec != null ? codec : SourceCodecs.lookup(encoding);
      byte[] bytes = known.fromUtf8(buf, from, to, true);
      return latin1(bytes, 0, bytes.length);
    } catch (CodecException e) {
      return latin1(buf, from, to);
    }
  }

  /** Whether byte strings are stored in UTF-8 by a codec, which checks them. */
  boolean isRecodedAsUtf8() {
    return codec != null && codec.isUtf8();
  }

  /** A part of the text as bytes of the encoding in which byte strings are stored. */
  byte[] recode(int from, int to) {
    return codec.fromUtf8(buf, from, to, false);
  }

  static boolean isAscii(byte[] b, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** One char a byte. */
  @SuppressWarnings(
      "deprecation") // the one constructor that copies Latin-1 bytes without a decoder
  static String latin1(byte[] b, int from, int to) {
    return new String(b, 0, from, to - from);
  }

  private void translateNewlines(byte[] source, boolean file, boolean fromFile) {
    int length = source.length;
    byte[] out = Arrays.copyOf(source, length + 2);
    int i = 0;
    while (i < length && source[i] != '\r' && source[i] != 0) {
      i++;
    }
    int n = i;
    boolean endsWithReturn = false;
    while (i < length) {
      byte c = source[i++];
      if (c == '\r') {
        if (i < length && source[i] == '\n') {
          i++;
          endsWithReturn = i == length;
        }
        c = '\n';
      } else if (c == 0) {
        // C's strings end here: the line when it came from a file, else the source.
        if (!fromFile) {
          break;
        }
        while (i < length && source[i++] != '\n') {}
        continue;
      }
      out[n++] = c;
    }
    // CPython adds a newline after a final "\r\n" too.
    if (file && (n == 0 || out[n - 1] != '\n' || endsWithReturn && !fromFile)) {
      if (!(fromFile && n == 0)) {
        out[n++] = '\n';
        endedWithoutNewline = true;
      }
    }
    buf = out;
    end = n;
    Arrays.fill(out, n, out.length, (byte) 0);
  }

  private void skipByteOrderMark() {
    if (end >= 3 && buf[0] == (byte) 0xef && buf[1] == (byte) 0xbb && buf[2] == (byte) 0xbf) {
      start = 3;
      encoding = UTF_8;
    }
  }

  private void findEncoding(boolean fromFile) {
    int first = newline(start);
    if (first < 0) {
      return;
    }
    String declared = declaration(start, first);
    int declarationEnd = first + 1;
    if (declared == null && !declarationOver) {
      int second = newline(first + 1);
      if (second >= 0) {
        lineRead = 2;
        declared = declaration(first + 1, second + 1);
        declarationEnd = second + 1;
      }
    }
    if (declared == null) {
      return;
    }
    if (encoding != null) {
      if (!encoding.equals(declared)) {
        throw new CodecException("encoding problem: " + declared + " with BOM");
      }
      return;
    }
    encoding = declared;
    if (recoding() != null) {
      // A file is decoded as it is read, after the line that declares the encoding.
      decode(fromFile ? declarationEnd : start, fromFile);
    }
  }

  private void decode(int from, boolean fromFile) {
    codec = SourceCodecs.lookup(encoding);
    byte[] decoded;
    try {
      decoded = fromFile ? codec.read(buf, from, end) : codec.toUtf8(buf, from, end);
    } catch (CodecException e) {
      if (!fromFile) {
        throw e;
      }
      SourceCodec.Unreadable unreadable = codec.unreadable(buf, from, end);
      int line = unreadable.line();
      codecError = unreadable.error() != null ? unreadable.error() : e.getMessage();
      // What stands before the broken line is read first.
      decoded = line == from ? new byte[0] : codec.toUtf8(buf, from, line);
      brokenLine = from + decoded.length;
      decoded = Arrays.copyOf(decoded, decoded.length + 1);
      decoded[decoded.length - 1] = '\n';
    }
    int length = 0;
    while (length < decoded.length && decoded[length] != 0) {
      length++;
    }
    buf = Arrays.copyOf(buf, from + length + 2);
    System.arraycopy(decoded, 0, buf, from, length);
    end = from + length;
    Arrays.fill(buf, end, end + 2, (byte) 0);
  }

  private int newline(int from) {
    for (int i = from; i < end; i++) {
      if (buf[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The encoding that a comment on the line declares, normalised; or null. */
  private String declaration(int from, int to) {
    int limit = to - 6;
    int i = from;
    while (i < limit && buf[i] != '#') {
      if (!isBlank(buf[i])) {
        declarationOver = true;
        return null;
      }
      i++;
    }
    for (; i < limit; i++) {
      if (buf[i] == 'c' && isCoding(i)) {
        int name = i + 7;
        while (buf[name] == ' ' || buf[name] == '\t') {
          name++;
        }
        int nameEnd = name;
        while (isNameByte(buf[nameEnd])) {
          nameEnd++;
        }
        if (nameEnd > name) {
          declarationOver = true;
          return normalize(latin1(buf, name, nameEnd));
        }
      }
    }
    for (int j = from; j < to && buf[j] != '#' && buf[j] != '\n'; j++) {
      if (!isBlank(buf[j])) {
        declarationOver = true;
        break;
      }
    }
    return null;
  }

  private boolean isCoding(int i) {
    return buf[i + 1] == 'o'
        && buf[i + 2] == 'd'
        && buf[i + 3] == 'i'
        && buf[i + 4] == 'n'
        && buf[i + 5] == 'g'
        && (buf[i + 6] == ':' || buf[i + 6] == '=');
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\f';
  }

  private static boolean isNameByte(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '-'
        || b == '_'
        || b == '.';
  }

  /** The two encodings in which the text can stay as it is have several names. */
  private static String normalize(String name) {
    var head = new StringBuilder();
    for (int i = 0; i < name.length() && i < 12; i++) {
      char c = name.charAt(i);
      head.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    String s = head.toString();
    if (s.equals("utf-8") || s.startsWith("utf-8-")) {
      return UTF_8;
    }
    if (s.equals("latin-1")
        || s.equals("iso-8859-1")
        || s.equals("iso-latin-1")
        || s.startsWith("latin-1-")
        || s.startsWith("iso-8859-1-")
        || s.startsWith("iso-latin-1-")) {
      return LATIN_1;
    }
    return name;
  }

  private void findUndeclared() {
    int line = start;
    for (int i = start; i < end; i++) {
      if (buf[i] == '\n') {
        line = i + 1;
      } else if (buf[i] < 0) {
        brokenLine = line;
        undeclaredByte = buf[i] & 0xff;
        return;
      }
    }
  }
}
