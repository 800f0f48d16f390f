package org.cellvm.compiler.parser;

import org.cellvm.bytecode.CodeFlags;
import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;

/** Parses Python 2.7 source: the entry to this package. */
public final class Parser {
  private Parser() {}

  /**
   * Parses a source.
   *
   * @param source the bytes as the source has them, in UTF-8 if it was a unicode object; without a
   *     zero byte, unless it is read as a file
   * @param filename the name that errors and warnings give
   * @param start what the source is to be read as
   * @param flags {@link CompilerFlags}: the future flags inherited or asked for, and how to read
   * @param warnings takes the warnings
   * @throws CompileError where CPython raises a SyntaxError, a MemoryError for nesting, or a
   *     ValueError for a bad escape
   */
  public static ParseResult parse(
      byte[] source, String filename, StartSymbol start, int flags, WarningSink warnings) {
    SourceText text = SourceText.of(source, filename, start == StartSymbol.FILE, flags);
    boolean unicode = (flags & CodeFlags.CO_FUTURE_UNICODE_LITERALS) != 0;
    ParseResult result = parse(text, filename, start, flags, warnings, unicode);
    return result != null ? result : parse(text, filename, start, flags, warnings, true);
  }

  /** Parses; returns null if string literals must be evaluated as unicode and were not. */
  private static ParseResult parse(
      SourceText text,
      String filename,
      StartSymbol start,
      int flags,
      WarningSink warnings,
      boolean unicode) {
    boolean utf8 = (flags & CompilerFlags.PyCF_SOURCE_IS_UTF8) != 0;
    var tokenizer = new Tokenizer(text, filename, flags, warnings);
    var errors = new AstErrors(filename, flags);
    boolean all = (flags & CompilerFlags.ALL_UNICODE) != 0;
    var strings = new StringLiteral(text, filename, utf8, unicode, all);
    var parser = new StatementParser(tokenizer, strings, errors, unicode);
    Mod mod = parser.parse(start);
    if (mod == null) {
      return null;
    }
    if (utf8 && text.encoding() != null) {
      throw CompileError.located("encoding declaration in Unicode string", filename, 0);
    }
    errors.finish(warnings);
    return new ParseResult(mod, flags | parser.futures(), text.encoding());
  }
}
