package org.cellvm.compiler;

import org.cellvm.compiler.ast.Mod;
import org.cellvm.compiler.code.CodeUnit;
import org.cellvm.compiler.codegen.CodeGenerator;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.fold.ConstantFolder;
import org.cellvm.compiler.parser.ParseResult;
import org.cellvm.compiler.parser.Parser;
import org.cellvm.compiler.parser.StartSymbol;
import org.cellvm.model.ThreadState;

/** The compiler from Python 2.7 source to code objects that equal CPython 2.7.18's. */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles a source.
   *
   * @param ts computes what the peephole optimizer folds
   * @param source its bytes, in UTF-8 if it was a unicode object
   * @param start how to read the source
   * @throws CompileError for what CPython refuses; see {@link CompileError#kind}
   */
  public static CodeUnit compile(
      ThreadState ts, byte[] source, StartSymbol start, CompilerOptions options) {
    ParseResult parsed =
        Parser.parse(source, options.filename(), start, options.flags(), options.warnings());
    return compile(ts, parsed.mod(), options.withFlags(parsed.flags()));
  }

  /**
   * Compiles a syntax tree.
   *
   * @throws CompileError as above; a RuntimeError for a tree that nests too deeply, a SystemError
   *     for one that no source could have
   */
  public static CodeUnit compile(ThreadState ts, Mod mod, CompilerOptions options) {
    try {
      return CodeGenerator.compile(mod, options, new ConstantFolder(ts));
    } catch (StackOverflowError e) {
      throw CompileError.plain(
          CompileError.Kind.RUNTIME_ERROR, "maximum recursion depth exceeded during compilation");
    }
  }
}
