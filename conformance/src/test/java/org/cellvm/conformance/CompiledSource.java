package org.cellvm.conformance;

import org.cellvm.compiler.Compiler;
import org.cellvm.compiler.diagnostics.CompileError;
import org.cellvm.compiler.diagnostics.CompilerOptions;
import org.cellvm.compiler.diagnostics.WarningSink;
import org.cellvm.compiler.objects.CodeLoader;
import org.cellvm.compiler.parser.StartSymbol;
import org.cellvm.marshal.MarshalWriter;
import org.cellvm.model.Interpreter;
import org.cellvm.model.ThreadState;
import org.cellvm.model.functions.PyCode;

/** What the compiler makes of a source, without an engine or a library. */
final class CompiledSource {
  private CompiledSource() {}

  /**
   * The marshalled code of a module.
   *
   * @throws CompileError where the compiler refuses the source
   */
  static byte[] marshalled(byte[] source, String filename) {
    ThreadState ts = new ThreadState(new Interpreter());
    var options = new CompilerOptions(filename, 0, 0, WarningSink.NONE);
    PyCode code = CodeLoader.load(ts, Compiler.compile(ts, source, StartSymbol.FILE, options));
    var writer = new MarshalWriter(MarshalWriter.VERSION);
    writer.write(code);
    return writer.toByteArray();
  }
}
