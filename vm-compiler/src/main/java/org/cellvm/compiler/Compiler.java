package org.cellvm.compiler;

import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.codegen.CodeGenerator;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerFlags;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.fold.ConstantFolder;
import org.cellvm.compiler.fold.NativeConstantFolder;
import org.cellvm.compiler.parser.ParseResult;
import org.cellvm.compiler.parser.Parser;
import org.cellvm.compiler.parser.StartSymbol;

/** The compiler from Python 2.7 source to code objects that equal CPython 2.7.18's. */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles a source.
   *
   * @param source its bytes, in UTF-8 if it was a unicode object
   * @param filename {@code co_filename}, one char a byte
   * @param start how to read the source
   * @param flags {@link CompilerFlags}, those inherited from the calling code included
   * @param optimize 0, 1 ({@code -O}: no asserts) or 2 ({@code -OO}: no docstrings either)
   * @throws CompileError for what CPython refuses; see {@link CompileError#kind}
   */
  public static CodeUnit compile(
      byte[] source,
      String filename,
      StartSymbol start,
      int flags,
      int optimize,
      WarningSink warnings) {
    ParseResult parsed = Parser.parse(source, filename, start, flags, warnings);
    return compile(parsed.mod(), filename, parsed.flags(), optimize, warnings);
  }

  /**
   * Compiles a syntax tree.
   *
   * @throws CompileError as above; a RuntimeError for a tree that nests too deeply
   */
  public static CodeUnit compile(
      Mod mod, String filename, int flags, int optimize, WarningSink warnings) {
    return compile(mod, filename, flags, optimize, warnings, new NativeConstantFolder(warnings));
  }

  /**
   * Compiles a syntax tree whose constants need a folder of their own.
   *
   * @throws CompileError as above; a SystemError for a tree that no source could have
   */
  public static CodeUnit compile(
      Mod mod,
      String filename,
      int flags,
      int optimize,
      WarningSink warnings,
      ConstantFolder folder) {
    try {
      return CodeGenerator.compile(mod, filename, flags, optimize, warnings, folder);
    } catch (StackOverflowError e) {
      throw CompileError.plain(
          CompileError.Kind.RUNTIME_ERROR, "maximum recursion depth exceeded during compilation");
    }
  }
}
