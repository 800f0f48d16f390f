package org.cellvm.compiler.parser;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;

/**
 * Splits a source into tokens, one at a time and none stored: after {@link #advance} the fields
 * describe the current token. It reads the source where it stands, so that an error at any token
 * reports the line and offset that CPython's tokenizer would have reached.
 */
final class Tokenizer {
  private static final int MAXINDENT = 100;
  private static final int TAB_SIZE = 8;

  private static final int ALPHA = 1;
  private static final int DIGIT = 2;

  /** {@link #ALPHA} for letters and the underscore, {@link #DIGIT} for digits, else 0. */
  private static final byte[] CLASS = new byte[256];

  static {
    for (int c = 'a'; c <= 'z'; c++) {
      CLASS[c] = ALPHA;
      CLASS[c - 'a' + 'A'] = ALPHA;
    }
    CLASS['_'] = ALPHA;
    for (int c = '0'; c <= '9'; c++) {
      CLASS[c] = DIGIT;
    }
  }

  private final SourceText source;
  private final String filename;
  private final boolean fromFile;
  private final boolean dontImplyDedent;
  private final boolean interactive;
  private final boolean tabError;

  /** The source with a zero byte after its end; no zero byte stands inside. */
  final byte[] buf;

  private final int end;
  private final IdentifierTable names = new IdentifierTable();

  /** The kind of the current token, one of {@link Tok}'s. */
  int kind;

  /** Where the current token begins and ends in {@link #buf}; meaningless for INDENT and DEDENT. */
  int tokenStart;

  int tokenEnd;

  /** The line on which the current token ends, as CPython counts it. */
  int lineno;

  /** The column of the current token, -1 if it began on an earlier line. */
  int col;

  /** The text of the current NAME. */
  String name;

  /** Whether {@code print} is an ordinary name. */
  boolean printIsName;

  /** The next byte to read. */
  private int p;

  private int lineStart;

  /** Where the text that an error shows begins: the line on which the current token began. */
  private int textStart;

  private boolean eof;
  private boolean started;
  private boolean atLineStart = true;
  private int pendingIndents;
  private int level;
  private int tabSize = TAB_SIZE;
  private int indent;
  private final int[] indents = new int[MAXINDENT];
  private final int[] altIndents = new int[MAXINDENT];

  /** Where {@code -3} warns of an old operator; or null. */
  private final WarningSink py3kWarnings;

  /** Who is told of inconsistent tabs; null for nobody, and once it is told. */
  private WarningSink tabWarnings;

  Tokenizer(SourceText source, String filename, int flags, WarningSink warnings) {
    this.source = source;
    this.py3kWarnings = (flags & CompilerFlags.PY3K_WARNINGS) != 0 ? warnings : null;
    this.filename = filename;
    this.buf = source.utf8();
    this.p = source.start();
    this.end = source.end();
    this.lineStart = p;
    this.textStart = p;
    this.fromFile = (flags & CompilerFlags.FROM_FILE) != 0;
    this.dontImplyDedent = (flags & CompilerFlags.PyCF_DONT_IMPLY_DEDENT) != 0;
    this.interactive = (flags & CompilerFlags.INTERACTIVE) != 0;
    this.tabWarnings = (flags & CompilerFlags.TAB_WARNING) != 0 ? warnings : null;
    this.tabError = (flags & CompilerFlags.TAB_ERROR) != 0;
    this.printIsName = (flags & CodeFlags.CO_FUTURE_PRINT_FUNCTION) != 0;
  }

  String intern(String made) {
    return names.intern(made);
  }

  /** Reads the next token into the fields. */
  void advance() {
    int k = next();
    if (k == Tok.ENDMARKER && started) {
      // The end of the source is given as a NEWLINE first, then what closes the open blocks.
      k = Tok.NEWLINE;
      started = false;
      if (indent > 0 && !dontImplyDedent) {
        pendingIndents = -indent;
        indent = 0;
      }
    } else {
      started = true;
    }
    kind = k;
  }

  /** The error of a token that the grammar does not accept here. */
  CompileError syntaxError() {
    if (kind == Tok.INDENT) {
      return error(CompileError.Kind.INDENTATION_ERROR, "unexpected indent");
    }
    if (kind == Tok.DEDENT) {
      return error(CompileError.Kind.INDENTATION_ERROR, "unexpected unindent");
    }
    return error(CompileError.Kind.SYNTAX_ERROR, "invalid syntax");
  }

  /** The error of a token that should have been an INDENT. */
  CompileError indentExpected() {
    // CPython rejects a character of no token before it looks at what was expected.
    return kind == Tok.OP
        ? syntaxError()
        : error(CompileError.Kind.INDENTATION_ERROR, "expected an indented block");
  }

  /** The source is nested more deeply than CPython's parser can take. */
  CompileError tooDeep() {
    return lineno <= 1 && eof
        ? syntaxError()
        : CompileError.plain(CompileError.Kind.MEMORY_ERROR, null);
  }

  private CompileError error(CompileError.Kind errorKind, String message) {
    if (lineno <= 1 && eof) {
      errorKind = CompileError.Kind.SYNTAX_ERROR;
      message = "unexpected EOF while parsing";
    }
    return located(errorKind, message);
  }

  private CompileError located(CompileError.Kind errorKind, String message) {
    int limit = fromFile && eof ? textStart : lineEnd(); // at the end of a file there is no line
    return located(errorKind, message, lineno, p - textStart, limit, "");
  }

  private CompileError located(
      CompileError.Kind errorKind, String message, int line, int offset, int limit, String more) {
    if (source.encoding() == null
        || source.recoding() == null && SourceText.isAscii(buf, textStart, limit)) {
      String text = SourceText.latin1(buf, textStart, limit).concat(more);
      return CompileError.parsing(errorKind, message, filename, line, offset, text);
    }
    String text = source.restore(textStart, limit).concat(more);
    if (offset > 1) {
      int to = textStart + offset - 1;
      int beyond = Math.max(0, to - limit);
      offset = source.restore(textStart, to - beyond).length() + beyond + 1;
    }
    return CompileError.parsing(errorKind, message, filename, line, offset, text);
  }

  /** An error of the tokenizer that stands at the end of the line. */
  private CompileError errorAtLineEnd(CompileError.Kind errorKind, String message) {
    p = lineEnd();
    return located(errorKind, message);
  }

  /** The end of the line that is being read, its newline included. */
  private int lineEnd() {
    if (p > lineStart && buf[p - 1] == '\n') {
      return p;
    }
    int q = p;
    while (q < end && buf[q] != '\n') {
      q++;
    }
    return q < end ? q + 1 : end;
  }

  /** To be called when {@link #p} is about to read the first byte of a line. */
  private void beginLine(boolean insideToken) {
    if (p < end) {
      lineno++;
      lineStart = p;
      if (!insideToken) {
        textStart = p;
      }
      if (p == source.brokenLine()) {
        throw source.broken(filename, lineno, insideToken);
      }
    } else {
      noteEof();
    }
  }

  private void noteEof() {
    if (interactive) {
      throw CompileError.plain(CompileError.Kind.INCOMPLETE, null);
    }
    if (!eof) {
      eof = true;
      if (fromFile) {
        lineno++;
      }
    }
  }

  /** Finds the next token; returns its kind and sets start, end, column and name. */
  private int next() {
    while (true) {
      boolean blankLine = false;
      if (atLineStart) {
        atLineStart = false;
        blankLine = readIndent();
      }
      if (pendingIndents != 0) {
        col = -1;
        tokenStart = p;
        tokenEnd = p;
        if (pendingIndents < 0) {
          pendingIndents++;
          return Tok.DEDENT;
        }
        pendingIndents--;
        return Tok.INDENT;
      }
      int c = skipSpace();
      int start = p - 1;
      tokenStart = start;
      if (CLASS[c] == ALPHA) {
        return name(c, start);
      }
      if (c == '#') {
        c = comment();
      }
      if (c == '\n') {
        atLineStart = true;
        if (blankLine || level > 0) {
          continue;
        }
        tokenEnd = p - 1;
        col = start - lineStart;
        return Tok.NEWLINE;
      }
      if (c == 0) {
        p--;
        noteEof();
        tokenStart = p;
        tokenEnd = p;
        col = -1;
        return Tok.ENDMARKER;
      }
      int k;
      if (CLASS[c] == DIGIT) {
        k = number(c);
      } else if (c == '"' || c == '\'') {
        k = string(c);
      } else {
        k = operator(c);
      }
      tokenEnd = p;
      col = start >= lineStart ? start - lineStart : -1;
      return k;
    }
  }

  /**
   * Reads the white space at the start of a line and notes by how much the indentation changes.
   *
   * @return whether the line holds no token
   */
  private boolean readIndent() {
    beginLine(false);
    int column = 0;
    int altColumn = 0;
    int c;
    while (true) {
      c = buf[p];
      if (c == ' ') {
        column++;
        altColumn++;
      } else if (c == '\t') {
        column = (column / tabSize + 1) * tabSize;
        altColumn++;
      } else if (c == '\f') {
        column = 0;
        altColumn = 0;
      } else {
        break;
      }
      p++;
    }
    if (c == 0) {
      noteEof();
    }
    if (c == '#' || c == '\n' && !(interactive && column == 0)) {
      return true;
    }
    if (level > 0) {
      return false;
    }
    int current = indents[indent];
    if (column == current) {
      checkTabs(altColumn == altIndents[indent]);
    } else if (column > current) {
      if (indent + 1 >= MAXINDENT) {
        throw errorAtLineEnd(CompileError.Kind.INDENTATION_ERROR, "too many levels of indentation");
      }
      checkTabs(altColumn > altIndents[indent]);
      pendingIndents++;
      indents[++indent] = column;
      altIndents[indent] = altColumn;
    } else {
      while (indent > 0 && column < indents[indent]) {
        pendingIndents--;
        indent--;
      }
      if (column != indents[indent]) {
        throw errorAtLineEnd(
            CompileError.Kind.INDENTATION_ERROR,
            "unindent does not match any outer indentation level");
      }
      checkTabs(altColumn == altIndents[indent]);
    }
    return false;
  }

  /** Under {@code -t} an indentation must mean the same with tabs of one column. */
  private void checkTabs(boolean consistent) {
    if (consistent) {
      return;
    }
    if (tabError) {
      throw errorAtLineEnd(
          CompileError.Kind.TAB_ERROR, "inconsistent use of tabs and spaces in indentation");
    }
    if (tabWarnings != null) {
      tabWarnings.inconsistentTabs(filename);
      tabWarnings = null;
    }
  }

  /** Skips white space and joined lines; returns the byte after them, having read it. */
  private int skipSpace() {
    while (true) {
      int c = buf[p++];
      if (c == ' ' || c == '\t' || c == '\f') {
        continue;
      }
      if (c != '\\') {
        return c & 0xff;
      }
      tokenStart = p - 1;
      c = buf[p++];
      if (c != '\n') {
        if (c == 0) {
          p--;
          noteEof();
        }
        throw errorAtLineEnd(
            CompileError.Kind.SYNTAX_ERROR,
            "unexpected character after line continuation character");
      }
      beginLine(false);
    }
  }

  /** Skips a comment whose {@code #} was read; returns the byte that ends it, having read it. */
  private int comment() {
    int start = p;
    int q = p;
    boolean maybeTabSetting = false;
    int c;
    while ((c = buf[q]) != '\n' && c != 0) {
      if ((c == ':' || c == '=') && q - start < TabSetting.LIMIT) {
        maybeTabSetting = true;
      }
      q++;
    }
    p = q + 1;
    if (maybeTabSetting) {
      int limit = Math.min(p, start + TabSetting.LIMIT);
      tabSize = TabSetting.apply(SourceText.latin1(buf, start, limit), tabSize);
    }
    return c;
  }

  private int name(int c, int start) {
    byte[] b = buf;
    int q = p;
    int prefix = stringPrefix(c, q);
    if (prefix > 0) {
      p = q + prefix;
      int k = string(b[p - 1]);
      tokenEnd = p;
      col = start >= lineStart ? start - lineStart : -1;
      return k;
    }
    int hash = c;
    while ((c = b[q]) > 0 && CLASS[c] != 0) {
      hash = hash * 31 + c;
      q++;
    }
    if (c == 0) {
      noteEof();
    }
    p = q;
    tokenEnd = q;
    col = start - lineStart;
    int k = names.find(b, start, q, hash);
    name = names.name;
    return k == Tok.PRINT && printIsName ? Tok.NAME : k;
  }

  /** How many bytes from {@code q} make up the rest of a string prefix and its quote; or 0. */
  private int stringPrefix(int c, int q) {
    switch (c | 0x20) {
      case 'u', 'b' -> {
        int n = (buf[q] | 0x20) == 'r' ? 1 : 0;
        return isQuote(buf[q + n]) ? n + 1 : 0;
      }
      case 'r' -> {
        return isQuote(buf[q]) ? 1 : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '\'';
  }

  /** Reads the rest of a string literal after its first quote. */
  private int string(int quote) {
    byte[] b = buf;
    int q = p;
    if (b[q] == quote) {
      if (b[q + 1] != quote) {
        if (b[q + 1] == 0) {
          noteEof();
        }
        p = q + 1;
        return Tok.STRING;
      }
      p = q + 2;
      return tripleQuoted(quote);
    }
    while (true) {
      int c = b[q++];
      if (c == quote) {
        p = q;
        return Tok.STRING;
      }
      if (c == '\\') {
        c = b[q++];
        if (c == '\n') {
          p = q;
          beginLine(true);
          if (eof) {
            throw endOfSourceInString(false);
          }
        } else if (c == 0) {
          p = q - 1;
          throw endOfSourceInString(false);
        }
      } else if (c == '\n') {
        p = q - 1;
        throw located(CompileError.Kind.SYNTAX_ERROR, "EOL while scanning string literal");
      } else if (c == 0) {
        p = q - 1;
        throw endOfSourceInString(false);
      }
    }
  }

  private int tripleQuoted(int quote) {
    byte[] b = buf;
    int q = p;
    while (true) {
      int c = b[q++];
      if (c == quote) {
        if (b[q] == quote && b[q + 1] == quote) {
          p = q + 2;
          return Tok.STRING;
        }
      } else if (c == '\n') {
        p = q;
        beginLine(true);
        if (eof) {
          throw endOfSourceInString(true);
        }
      } else if (c == '\\') {
        c = b[q++];
        if (c == '\n') {
          p = q;
          beginLine(true);
          if (eof) {
            throw endOfSourceInString(true);
          }
        } else if (c == 0) {
          p = q - 1;
          throw endOfSourceInString(false);
        }
      } else if (c == 0) {
        p = q - 1;
        throw endOfSourceInString(true);
      }
    }
  }

  private CompileError endOfSourceInString(boolean triple) {
    noteEof();
    String message =
        triple
            ? "EOF while scanning triple-quoted string literal"
            : "EOL while scanning string literal";
    if (!fromFile) {
      return errorAtLineEnd(CompileError.Kind.SYNTAX_ERROR, message);
    }
    // Inside a token CPython learns of the end of a file only after it has made up one more line,
    // unless a codec reads ahead for it or the last line had no newline.
    boolean madeUp = source.recoding() == null && !source.endedWithoutNewline();
    int more = triple && madeUp ? 1 : 0;
    return located(
        CompileError.Kind.SYNTAX_ERROR,
        message,
        lineno + more,
        end - textStart + more,
        end,
        madeUp ? "\n" : "");
  }

  /** Reads the rest of a number after its first digit {@code c}. */
  private int number(int c) {
    byte[] b = buf;
    int q = p;
    if (c == '0') {
      c = b[q];
      int base = (c | 0x20) == 'x' ? 16 : (c | 0x20) == 'o' ? 8 : (c | 0x20) == 'b' ? 2 : 0;
      if (base != 0) {
        q++;
        if (!isDigit(b[q], base)) {
          throw invalidNumber(q);
        }
        do {
          q++;
        } while (isDigit(b[q], base));
        return integer(q);
      }
      boolean decimal = false;
      while (isDigit(b[q], 10)) {
        decimal |= b[q] >= '8';
        q++;
      }
      c = b[q];
      if (c == '.' || (c | 0x20) == 'e' || (c | 0x20) == 'j') {
        return real(q);
      }
      if (decimal) {
        throw invalidNumber(q);
      }
      return integer(q);
    }
    while (isDigit(b[q], 10)) {
      q++;
    }
    c = b[q];
    if (c == '.' || (c | 0x20) == 'e' || (c | 0x20) == 'j') {
      return real(q);
    }
    return integer(q);
  }

  private int integer(int q) {
    if ((buf[q] | 0x20) == 'l') {
      q++;
    }
    return numberEnd(q);
  }

  /** Reads the rest of a number from its point, its exponent or its {@code j}. */
  private int real(int q) {
    byte[] b = buf;
    if (b[q] == '.') {
      do {
        q++;
      } while (isDigit(b[q], 10));
    }
    if ((b[q] | 0x20) == 'e') {
      int exponent = q + 1;
      if (b[exponent] == '+' || b[exponent] == '-') {
        exponent++;
        if (!isDigit(b[exponent], 10)) {
          throw invalidNumber(exponent);
        }
      } else if (!isDigit(b[exponent], 10)) {
        // "1else" is a number and a keyword.
        if (b[exponent] == 0) {
          noteEof();
        }
        return numberEnd(q);
      }
      do {
        exponent++;
      } while (isDigit(b[exponent], 10));
      q = exponent;
    }
    if ((b[q] | 0x20) == 'j') {
      q++;
    }
    return numberEnd(q);
  }

  private int numberEnd(int q) {
    if (buf[q] == 0) {
      noteEof();
    }
    p = q;
    return Tok.NUMBER;
  }

  private CompileError invalidNumber(int q) {
    p = q;
    if (buf[q] == 0) {
      noteEof();
    }
    return located(CompileError.Kind.SYNTAX_ERROR, "invalid token");
  }

  private static boolean isDigit(int c, int base) {
    return switch (base) {
      case 10 -> c >= '0' && c <= '9';
      case 16 -> c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
      default -> c >= '0' && c < '0' + base;
    };
  }

  private int operator(int c) {
    int c2 = buf[p];
    if (c == '.') {
      if (isDigit(c2, 10)) {
        return real(p - 1);
      }
      if (c2 == 0) {
        noteEof();
      }
      return Tok.DOT;
    }
    int k = OperatorTokens.twoBytes(c, c2);
    if (k != Tok.OP) {
      p++;
      if (k == Tok.NOTEQUAL && c == '<' && py3kWarnings != null) {
        py3kWarnings.warn(
            WarningSink.Category.DEPRECATION_WARNING,
            "<> not supported in 3.x; use !=",
            filename,
            lineno);
      }
      int c3 = buf[p];
      if (c3 == 0) {
        noteEof();
      } else if (c3 == '=') {
        int wider = OperatorTokens.threeBytes(k);
        if (wider != Tok.OP) {
          p++;
          return wider;
        }
      }
      return k;
    }
    if (c2 == 0) {
      noteEof();
    }
    trackLevel(c);
    return OperatorTokens.oneByte(c);
  }

  /** Inside brackets lines are joined. */
  private void trackLevel(int c) {
    switch (c) {
      case '(', '[', '{' -> level++;
      case ')', ']', '}' -> level--;
      default -> {}
    }
  }
}
