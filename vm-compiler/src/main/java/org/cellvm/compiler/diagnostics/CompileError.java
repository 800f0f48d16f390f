package org.cellvm.compiler.diagnostics;

/**
 * What the compiler reports instead of a result. The VM raises the Python exception that {@link
 * #kind} names; for the SyntaxError family with {@code (msg, (filename, lineno, offset, text))}.
 *
 * <p>Strings are Python byte strings, one char (0..255) a byte. It carries no Java stack trace.
 */
public final class CompileError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** {@link #offset} where CPython has None: the error was found after parsing. */
  public static final int NO_OFFSET = -1;

  /** The Python exception to raise. */
  public enum Kind {
    /** No error: {@link CompilerFlags#INTERACTIVE} input needs more lines. Never raised. */
    INCOMPLETE(null),
    SYNTAX_ERROR("SyntaxError"),
    INDENTATION_ERROR("IndentationError"),
    TAB_ERROR("TabError"),
    /** Raised without arguments: the nesting limits of the parser. */
    MEMORY_ERROR("MemoryError"),
    /** Raised with the message alone: a malformed {@code \x} escape. */
    VALUE_ERROR("ValueError"),
    OVERFLOW_ERROR("OverflowError"),
    RUNTIME_ERROR("RuntimeError"),
    SYSTEM_ERROR("SystemError");

    /** The name of the Python exception type. */
    public final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    /** Whether the exception is a SyntaxError, with a location. */
    public boolean isSyntaxError() {
      return this == SYNTAX_ERROR || this == INDENTATION_ERROR || this == TAB_ERROR;
    }
  }

  private final Kind kind;
  private final String msg;
  private final String filename;
  private final int lineno;
  private final int offset;
  private final String text;
  private final boolean textFromFile;
  private final boolean locationInArgs;

  private CompileError(
      Kind kind,
      String msg,
      String filename,
      int lineno,
      int offset,
      String text,
      boolean textFromFile,
      boolean locationInArgs) {
    super(msg, null, false, false);
    this.kind = kind;
    this.msg = msg;
    this.filename = filename;
    this.lineno = lineno;
    this.offset = offset;
    this.text = text;
    this.textFromFile = textFromFile;
    this.locationInArgs = locationInArgs;
  }

  /** An error of the tokenizer or parser, which know the offset and the text of the line. */
  public static CompileError parsing(
      Kind kind, String msg, String filename, int lineno, int offset, String text) {
    return new CompileError(kind, msg, filename, lineno, offset, text, false, true);
  }

  /**
   * A SyntaxError found after parsing (syntax tree, symbol table, code generator): no offset, and
   * the text is whatever line {@code lineno} of the file named {@code filename} holds, if it can be
   * read (see {@link #isTextFromFile}).
   */
  public static CompileError located(String msg, String filename, int lineno) {
    return new CompileError(Kind.SYNTAX_ERROR, msg, filename, lineno, NO_OFFSET, null, true, true);
  }

  /**
   * A SyntaxError of the symbol table or the future statements. It differs from {@link #located} in
   * its {@code args}, which hold the message alone: the location is set as attributes.
   */
  public static CompileError atLine(String msg, String filename, int lineno) {
    return new CompileError(Kind.SYNTAX_ERROR, msg, filename, lineno, NO_OFFSET, null, true, false);
  }

  /**
   * An error with a message and no location: one that is no SyntaxError, or one of the few
   * SyntaxErrors that CPython raises bare.
   */
  public static CompileError plain(Kind kind, String msg) {
    return new CompileError(kind, msg, null, 0, NO_OFFSET, null, false, false);
  }

  public Kind kind() {
    return kind;
  }

  /** The message; null for a MemoryError. */
  public String msg() {
    return msg;
  }

  public String filename() {
    return filename;
  }

  /** The line, from 1; 0 where CPython gives 0. */
  public int lineno() {
    return lineno;
  }

  /** The column as CPython reports it, or {@link #NO_OFFSET}. */
  public int offset() {
    return offset;
  }

  /** The source line; null where absent or not yet looked up. */
  public String text() {
    return text;
  }

  /**
   * Whether the raiser should fill in the text by reading line {@link #lineno} of the file {@link
   * #filename}, as PyErr_ProgramText does; None where that fails.
   */
  public boolean isTextFromFile() {
    return textFromFile;
  }

  /**
   * Whether the exception's {@code args} are {@code (msg, (filename, lineno, offset, text))}; else
   * they are {@code (msg,)}, and a location, where there is one, is set as attributes.
   */
  public boolean isLocationInArgs() {
    return locationInArgs;
  }
}
